package dev.tillie.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was found in a question so far, and which of its words are spoken for. */
final class Draft {
    /**
     * Where a name stands in the text.
     *
     * @param coverage the share of its words that were said
     */
    record Name(Slot kind, int from, int to, double coverage) {}

    final Utterance utterance;
    final String text;
    final Intent intent;
    final Setting setting;
    private final Map<Slot, Object> values = new EnumMap<>(Slot.class);
    private final Map<Slot, String> ids = new EnumMap<>(Slot.class);
    private final List<String> assumptions = new ArrayList<>();
    private final List<Question.Choice> others = new ArrayList<>();
    private final TreeMap<Integer, Name> named = new TreeMap<>();
    private final BitSet taken = new BitSet();
    private final BitSet understood = new BitSet();
    private final BitSet nameless = new BitSet();
    private Question.@Nullable Clarify clarify;

    Draft(Utterance utterance, Intent intent, Setting setting) {
        this.utterance = utterance;
        this.text = utterance.text();
        this.intent = intent;
        this.setting = setting;
    }

    boolean has(Slot slot) {
        return values.containsKey(slot);
    }

    @Nullable
    Object get(Slot slot) {
        return values.get(slot);
    }

    void put(Slot slot, Object value) {
        values.put(slot, value);
    }

    void putIfAbsent(Slot slot, Object value) {
        values.putIfAbsent(slot, value);
    }

    /** Beside what was said already. */
    void add(Slot slot, String said) {
        var all = new ArrayList<String>();
        if (values.get(slot) instanceof List<?> several) {
            several.forEach(it -> all.add(String.valueOf(it)));
        } else if (has(slot)) {
            all.add(String.valueOf(get(slot)));
        }
        all.add(said);
        values.put(slot, all.size() == 1 ? said : List.copyOf(all));
    }

    /** Takes one of several names back; what the others were resolved to is known where each was. */
    void leaveOut(Slot slot, String name) {
        if (!(values.get(slot) instanceof List<?> all)) {
            return;
        }
        var left = all.stream()
                .map(String::valueOf)
                .filter(it -> !PlainWords.fold(it).equals(PlainWords.fold(name)))
                .toList();
        if (left.isEmpty() || left.size() == all.size()) {
            return;
        }
        var known = new Slots(values, ids).listIds(slot);
        ids.remove(slot);
        for (int i = 0; known.size() == all.size() && i < all.size(); i++) {
            if (left.contains(String.valueOf(all.get(i)))) {
                resolveAlso(slot, known.get(i));
            }
        }
        values.put(slot, left.size() == 1 ? left.getFirst() : left);
    }

    Optional<String> id(Slot slot) {
        return Optional.ofNullable(ids.get(slot));
    }

    void drop(Slot slot) {
        values.remove(slot);
        ids.remove(slot);
    }

    void resolve(Slot slot, String id) {
        ids.put(slot, id);
    }

    /** Another name beside the first. */
    void resolveAlso(Slot slot, String id) {
        ids.merge(slot, id, Slots::several);
    }

    void assume(String clause) {
        assumptions.add(clause);
    }

    /** What may be meant instead of what was assumed. */
    void offer(Question.Choice other) {
        others.add(other);
    }

    void ask(Question.@Nullable Clarify question) {
        clarify = question;
    }

    /** Marks words as the name of something, so that nothing else is made of them. */
    void takeName(Slot kind, int from, int to) {
        takeName(new Name(kind, from, to, 1));
    }

    void takeName(Name name) {
        take(name.from, name.to);
        named.put(name.from, name);
    }

    /** A name is of another kind than it was taken for. */
    void turn(Name name, Slot kind) {
        dropName(name);
        put(kind, said(name.from, name.to));
        takeName(kind, name.from, name.to);
    }

    /** Takes a name back that was only part of another. */
    void dropName(Name name) {
        named.remove(name.from);
        values.remove(name.kind);
        ids.remove(name.kind);
        clarify = null;
    }

    /** The name some place in the text is part of. */
    Optional<Name> findName(int at) {
        return Optional.ofNullable(named.floorEntry(at))
                .map(Map.Entry::getValue)
                .filter(it -> at < it.to);
    }

    /** The last name that ends before some place. */
    Optional<Name> findNameBefore(int at) {
        return Optional.ofNullable(named.lowerEntry(at)).map(Map.Entry::getValue);
    }

    /** Marks words as understood, so that no other detail is made of them. */
    void take(int from, int to) {
        taken.set(from, to);
    }

    /** Marks words as understood without claiming them: another detail may use them too. */
    void understand(int from, int to) {
        understood.set(from, to);
    }

    /** Marks words as no part of any name, whatever else they tell. */
    void passOver(int from, int to) {
        nameless.set(from, to);
    }

    boolean isNameless(int at) {
        return nameless.get(at);
    }

    /** Every name found, from left to right. */
    List<Name> names() {
        return List.copyOf(named.values());
    }

    boolean free(int from, int to) {
        var next = taken.nextSetBit(from);
        return next < 0 || next >= to;
    }

    String said(int from, int to) {
        return utterance.said(from, to);
    }

    /** What was typed with other words in the place of some. */
    String saying(int from, int to, String instead) {
        return utterance.saying(from, to, instead);
    }

    /** The text with a semicolon in the place of every letter that is spoken for. */
    String masked() {
        var masked = new StringBuilder(text);
        taken.stream().filter(it -> it < masked.length()).forEach(it -> masked.setCharAt(it, ';'));
        return masked.toString();
    }

    /** The words no detail was made of. */
    String rest() {
        var rest = new StringBuilder(text);
        understood.or(taken);
        understood.stream().filter(it -> it < rest.length()).forEach(it -> rest.setCharAt(it, ' '));
        return rest.toString();
    }

    Details.Found found() {
        return new Details.Found(new Slots(values, ids), List.copyOf(assumptions), clarify, List.copyOf(others));
    }
}
