package dev.tillie.question;

import dev.tillie.books.Catalogue;
import dev.tillie.books.Customer;
import dev.tillie.books.Nickname;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every name the shop uses, prepared for finding them in a question in spite of typing errors, plurals and left-out
 * words. Building takes a moment with thousands of names: once for each state of the records.
 *
 * <p>A name counts by its rare words: each is weighed by its inverse document frequency over the names.
 */
public final class Names {
    /** A name the shop uses: what kind of thing it is, how it is spelt, and the id it stands for. */
    record Entry(Slot kind, String label, String id, List<String> words, double weight, boolean isNickname) {
        Entry(Slot kind, String label, String id, List<String> words, double weight) {
            this(kind, label, id, words, weight, false);
        }
    }

    /**
     * A name found in a question.
     *
     * @param coverage how much of the whole name was said, in (0, 1]
     * @param rivals other names that fit nearly as well, best first
     * @param from index of the first word in the question
     * @param to index after the last
     */
    record Match(Entry entry, double score, double coverage, List<Entry> rivals, int from, int to) {}

    /** Another name is a rival when it scores at least this share of the best. */
    private static final double CLOSE = 0.92;

    /** What the owner calls a thing counts before any name. */
    private static final double NICKNAME = 100;

    private static final double HALF = 0.5;
    private static final int LONG_ENOUGH = 5;
    private static final double WHOLE = 0.95;
    private static final double LEAST_COVERAGE = 0.34;
    private static final double LEAST_OF_RARE = 0.25;
    private static final int RARE = 3;
    /** Words of the trade that are no misspelt name. */
    private static final Set<String> JARGON = Set.of("mover", "seller", "payer", "taking", "topper", "cover");

    private static final Set<String> CONTAINERS = Set.of(
            "tin", "bag", "box", "bottle", "pack", "case", "jar", "cup", "kilo", "slice", "piece", "litre", "tray",
            "tub", "roll", "can", "pot", "sack");
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("street", "st"),
            Map.entry("saint", "st"),
            Map.entry("lane", "ln"),
            Map.entry("road", "rd"),
            Map.entry("avenue", "ave"),
            Map.entry("square", "sq"),
            Map.entry("lge", "large"),
            Map.entry("lrg", "large"),
            Map.entry("lg", "large"),
            Map.entry("med", "medium"),
            Map.entry("sml", "small"),
            Map.entry("reg", "regular"));
    private static final Set<String> OF_CATEGORIES =
            Set.of("section", "category", "department", "range", "aisle", "side", "counter", "shelf");
    private static final Set<String> OF_TIMES =
            Set.of("at", "over", "before", "after", "during", "until", "till", "a", "per");
    private static final Set<String> OF_PEOPLE = Set.of(
            "spend", "spends", "spent", "buy", "buys", "bought", "owe", "owes", "paid", "visit", "visited", "ordered",
            "worth");

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final Map<String, Entry> byCode = new HashMap<>();
    private final Map<String, List<Thing>> byLabel = new HashMap<>();
    private final Map<String, Double> idf = new HashMap<>();
    private final Spelling spelling;

    private Names(Catalogue catalogue, List<Nickname> nicknames) {
        var raw = new ArrayList<Entry>();
        for (var product : catalogue.products()) {
            raw.add(new Entry(Slot.PRODUCT, product.name(), product.sku(), words(product.name()), 0));
        }
        for (var customer : catalogue.customers()) {
            addCustomer(raw, customer);
        }
        catalogue.suppliers().forEach(it -> add(raw, Slot.SUPPLIER, it.name()));
        catalogue.categories().forEach(it -> add(raw, Slot.CATEGORY, it));
        catalogue.employees().forEach(it -> add(raw, Slot.EMPLOYEE, it));
        catalogue.locations().forEach(it -> add(raw, Slot.LOCATION, it));
        catalogue.channels().forEach(it -> add(raw, Slot.CHANNEL, it));
        nicknames.forEach(it -> addNickname(raw, it));
        index(raw);
        spelling = new Spelling(byWord.keySet());
    }

    public static Names of(Catalogue catalogue) {
        return of(catalogue, List.of());
    }

    /** @param nicknames what the owner calls things beside */
    public static Names of(Catalogue catalogue, List<Nickname> nicknames) {
        return new Names(catalogue, nicknames);
    }

    private static void addNickname(List<Entry> raw, Nickname nickname) {
        raw.stream()
                .filter(it ->
                        it.kind().key().equals(nickname.kind()) && it.id().equals(nickname.id()) && !it.isNickname())
                .findFirst()
                .map(it -> new Entry(it.kind(), it.label(), it.id(), words(nickname.said()), 0, true))
                .filter(it -> !it.words().isEmpty())
                .ifPresent(raw::add);
    }

    private static void add(List<Entry> raw, Slot kind, String name) {
        raw.add(new Entry(kind, name, name, words(name), 0));
    }

    private static void addCustomer(List<Entry> raw, Customer customer) {
        var name = customer.name();
        raw.add(new Entry(Slot.CUSTOMER, customer.label(), customer.id(), name == null ? List.of() : words(name), 0));
    }

    private void index(List<Entry> raw) {
        var frequency = new HashMap<String, Integer>();
        raw.forEach(it -> it.words().stream().distinct().forEach(word -> frequency.merge(word, 1, Integer::sum)));
        frequency.forEach((word, count) -> idf.put(word, Math.log(1 + (double) raw.size() / count)));
        for (var entry : raw) {
            var weight = entry.words().stream().mapToDouble(this::weight).sum();
            var number = entries.size();
            if (!entry.isNickname()) {
                byLabel.computeIfAbsent(entry.label(), it -> new ArrayList<>(1)).add(thing(entry));
            }
            entries.add(new Entry(entry.kind(), entry.label(), entry.id(), entry.words(), weight, entry.isNickname()));
            entry.words().stream()
                    .distinct()
                    .forEach(word -> byWord.computeIfAbsent(word, it -> new ArrayList<>())
                            .add(number));
            if (entry.kind() == Slot.PRODUCT || entry.kind() == Slot.CUSTOMER) {
                byCode.putIfAbsent(entry.id().toLowerCase(java.util.Locale.ROOT), entries.getLast());
            }
        }
    }

    static Thing thing(Entry entry) {
        return new Thing(entry.kind(), entry.label(), entry.id());
    }

    private double weight(String word) {
        return idf.getOrDefault(word, 1.0);
    }

    /** A product or customer by the code the shop gives it. */
    Optional<Entry> findCode(Slot kind, String code) {
        return Optional.ofNullable(byCode.get(code.toLowerCase(java.util.Locale.ROOT)))
                .filter(it -> it.kind() == kind);
    }

    /** What is called exactly this, of every kind. */
    public List<Thing> listCalled(String label) {
        return byLabel.getOrDefault(label, List.of());
    }

    /** What words name, with what they name nearly as well; none where they name nothing. */
    public List<Thing> listNamed(String said) {
        var words = new ArrayList<Word>();
        for (var word : said.split("[^\\p{L}\\p{N}&]+")) {
            if (!word.isEmpty()) {
                words.add(new Word(PlainWords.fold(word), true, words.size(), words.size() + 1));
            }
        }
        var code = findCode(Slot.PRODUCT, said.strip()).or(() -> findCode(Slot.CUSTOMER, said.strip()));
        return code.map(it -> List.of(thing(it)))
                .orElseGet(() -> find(words, Set.of(), _ -> false, _ -> true).stream()
                        .max(Comparator.comparingDouble(Match::score))
                        .map(it -> Stream.concat(Stream.of(it.entry()), it.rivals().stream())
                                .map(Names::thing)
                                .toList())
                        .orElse(List.of()));
    }

    /** What is of some kind and has all of these words in its name. */
    List<Entry> listWith(Slot kind, List<String> words) {
        var stems = words.stream().map(Names::stem).toList();
        return entries.stream()
                .filter(it -> it.kind() == kind && it.words().containsAll(stems))
                .toList();
    }

    boolean isNamed(String said) {
        return !listNamed(said).isEmpty();
    }

    /** Whether words are a name as the shop has it, whatever their case. */
    boolean isWhole(String said) {
        var words = words(said);
        return entries.stream().anyMatch(it -> it.words().equals(words) && !it.isNickname());
    }

    /** Names most like what was said, of some kinds, the likeliest first. */
    public List<Thing> nearest(String said, Set<Slot> kinds, int most) {
        return Likeness.nearest(
                said, entries.stream().filter(it -> kinds.contains(it.kind())).toList(), idf, most);
    }

    /** Whether some name has this word. */
    boolean has(String word) {
        return byWord.containsKey(stem(word));
    }

    List<String> labels(Slot kind) {
        return entries.stream()
                .filter(it -> it.kind() == kind && !it.isNickname())
                .map(Entry::label)
                .toList();
    }

    /**
     * Names mentioned, from left to right, without overlap.
     *
     * @param question lower-case words
     * @param ordinary words that on their own mean no name
     * @param known words that are spelt right, so not a misspelt name
     * @param free whether a word may belong to a name at all
     */
    List<Match> find(List<Word> question, Set<String> ordinary, Predicate<String> known, Predicate<Word> free) {
        var hits = new HashMap<Integer, List<Hit>>();
        for (int i = 0; i < question.size(); i++) {
            var word = question.get(i);
            if (free.test(word)) {
                collect(word, i, known, ordinary, hits);
            }
        }
        var matches = new ArrayList<Match>();
        hits.forEach((number, found) -> matches.addAll(told(entries.get(number), found, ordinary, question)));
        var denied = denied(hits, question);
        matches.removeIf(it ->
                it.coverage() < WHOLE && IntStream.range(it.from(), it.to()).allMatch(denied::contains));
        return choose(matches);
    }

    /** Where words stand that say the opposite of a name they would be part of: hot drinks come from no Drinks Ltd either. */
    private Set<Integer> denied(Map<Integer, List<Hit>> hits, List<Word> question) {
        var denied = new HashSet<Integer>();
        hits.forEach((number, found) -> {
            if (Contrary.isSaid(entries.get(number).words(), run(run(found, 0, question)), question)) {
                found.forEach(it -> denied.add(it.position()));
            }
        });
        return denied;
    }

    /** One word of a question. */
    record Word(String text, boolean capital, int from, int to) {
        String stem() {
            return Names.stem(text);
        }
    }

    private record Hit(int position, String word, double likeness) {}

    private void collect(
            Word word, int position, Predicate<String> known, Set<String> ordinary, Map<Integer, List<Hit>> hits) {
        var stem = word.stem();
        if (byWord.containsKey(stem)) {
            touch(stem, position, 1, hits);
        } else if (word.text().length() >= 4 && !isEnglish(word, ordinary, known)) {
            spelling.near(stem).forEach(near -> touch(near.word(), position, near.likeness(), hits));
        }
    }

    /** "Earns" is as right as "earn", and no misspelt Earl Grey. */
    private static boolean isEnglish(Word word, Set<String> ordinary, Predicate<String> known) {
        return JARGON.contains(word.stem())
                || ordinary.contains(word.text())
                || known.test(word.text())
                || ordinary.contains(word.stem())
                || known.test(word.stem());
    }

    private void touch(String word, int position, double likeness, Map<Integer, List<Hit>> hits) {
        for (var number : byWord.getOrDefault(word, List.of())) {
            hits.computeIfAbsent(number, it -> new ArrayList<>()).add(new Hit(position, word, likeness));
        }
    }

    /** The runs of words that tell of this name. */
    private List<Match> told(Entry entry, List<Hit> hits, Set<String> ordinary, List<Word> question) {
        return IntStream.range(0, hits.size())
                .mapToObj(start -> judge(entry, run(hits, start, question), ordinary, question))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Hit> run(List<Hit> hits, int start, List<Word> question) {
        var run = new ArrayList<Hit>();
        for (var hit : hits.subList(start, hits.size())) {
            var gap = run.isEmpty() ? 0 : hit.position() - run.getLast().position() - 1;
            if (gap > 1 || gap == 1 && question.get(hit.position() - 1).text().length() > 3) {
                break;
            }
            if (run.stream().noneMatch(it -> it.word().equals(hit.word()))) {
                run.add(hit);
            }
        }
        return run;
    }

    private static Contrary.Run run(List<Hit> run) {
        return new Contrary.Run(
                run.stream().map(Hit::word).toList(),
                run.getFirst().position(),
                run.getLast().position() + 1);
    }

    private @org.jspecify.annotations.Nullable Match judge(
            Entry entry, List<Hit> run, Set<String> ordinary, List<Word> question) {
        double said = 0;
        boolean telling = entry.kind() == Slot.CATEGORY && isCategory(entry, run, question);
        boolean capital = false;
        int commonest = Integer.MAX_VALUE;
        for (var hit : run) {
            said += weight(hit.word()) * hit.likeness();
            var word = question.get(hit.position());
            telling |= !isContainer(hit.position(), question)
                    && word.text().length() > 2
                    && !word.text().matches("\\d+")
                    && !ordinary.contains(word.text())
                    && !ordinary.contains(word.stem());
            capital |= word.capital() && hit.position() > 0 || isPersonHere(hit.position(), question);
            commonest = Math.min(
                    commonest, byWord.getOrDefault(hit.word(), List.of()).size());
        }
        var coverage = said / entry.weight();
        var whole = run.size() == Set.copyOf(entry.words()).size();
        if (entry.kind() == Slot.CHANNEL && !isInOrder(entry, run)) {
            return null;
        }
        if (entry.isNickname()) {
            return whole
                    ? new Match(
                            entry,
                            NICKNAME + said,
                            1,
                            List.of(),
                            run.getFirst().position(),
                            run.getLast().position() + 1)
                    : null;
        }
        if (run.size() == 1 && coverage < HALF && isOfAnother(run.getFirst().position() + 1, ordinary, question)) {
            return null;
        }
        if (!telling && !(whole && run.size() > 1) || Contrary.isSaid(entry.words(), run(run), question)) {
            return null;
        }
        if (entry.kind() == Slot.CUSTOMER && !whole && !capital) {
            return null;
        }
        if (run.size() < 2 && coverage < (commonest > RARE ? LEAST_COVERAGE : LEAST_OF_RARE)) {
            return null;
        }
        return new Match(
                entry,
                said * (0.5 + 0.5 * coverage),
                coverage,
                List.of(),
                run.getFirst().position(),
                run.getLast().position() + 1);
    }

    /** The "store in Brighton" is no sale in store. */
    private static boolean isInOrder(Entry entry, List<Hit> run) {
        return Collections.indexOfSubList(
                                entry.words(), run.stream().map(Hit::word).toList())
                        >= 0
                && run.getLast().position() - run.getFirst().position() < run.size();
    }

    /** "Gifts" may be an ordinary word, and is the category all the same where it is written like it. */
    private static boolean isCategory(Entry entry, List<Hit> run, List<Word> question) {
        if (run.size() != 1 || entry.words().size() != 1) {
            return false;
        }
        var at = run.getFirst().position();
        var before = at > 0 ? question.get(at - 1).text() : "";
        var after = at + 1 < question.size() ? question.get(at + 1).text() : "";
        return OF_CATEGORIES.contains(after)
                || question.get(at).text().equals(PlainWords.fold(entry.label())) && !OF_TIMES.contains(before);
    }

    /** In "white emulsion" the noun is of no name, so white is no flat white. */
    private boolean isOfAnother(int next, Set<String> ordinary, List<Word> question) {
        if (next >= question.size()) {
            return false;
        }
        var word = question.get(next);
        return word.text().length() >= LONG_ENOUGH
                && word.text().chars().allMatch(Character::isLetter)
                && word.from() == question.get(next - 1).to() + 1
                && !ordinary.contains(word.text())
                && !ordinary.contains(word.stem())
                && !byWord.containsKey(word.stem())
                && spelling.near(word.stem()).isEmpty()
                && !OF_PEOPLE.contains(word.text());
    }

    /** Of "tins of emulsion" it is the emulsion that tells. */
    private static boolean isContainer(int at, List<Word> question) {
        return at + 1 < question.size()
                && question.get(at + 1).text().equals("of")
                && CONTAINERS.contains(question.get(at).stem());
    }

    /** "Helen spent", "did helen buy": somebody is named, whatever the case. */
    private static boolean isPersonHere(int at, List<Word> question) {
        return Stream.of(at + 1, at + 2)
                .filter(it -> it < question.size())
                .anyMatch(it -> OF_PEOPLE.contains(question.get(it).text()));
    }

    /** The best match at each place, with those that fit nearly as well. */
    private static List<Match> choose(List<Match> matches) {
        var chosen = new ArrayList<Match>();
        matches.sort((a, b) -> {
            var byScore = Double.compare(b.score() * preference(b), a.score() * preference(a));
            return byScore != 0
                    ? byScore
                    : a.entry().label().compareTo(b.entry().label());
        });
        for (var match : matches) {
            if (chosen.stream().anyMatch(it -> it.from() < match.to() && match.from() < it.to())) {
                continue;
            }
            var rivals = matches.stream()
                    .filter(it -> it.entry() != match.entry()
                            && it.entry().kind() == match.entry().kind()
                            && it.from() < match.to()
                            && match.from() < it.to()
                            && it.score() >= CLOSE * match.score())
                    .map(Match::entry)
                    .distinct()
                    .limit(20)
                    .toList();
            chosen.add(new Match(match.entry(), match.score(), match.coverage(), rivals, match.from(), match.to()));
        }
        chosen.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return chosen;
    }

    /** A place, a channel or a category said in full is meant before a product that has the word in its name. */
    private static double preference(Match match) {
        return match.coverage() > WHOLE ? (match.entry().kind() == Slot.PRODUCT ? 1.3 : 1.5) : 1;
    }

    static List<String> words(String name) {
        var joined = PlainWords.fold(name)
                .replace("'", "")
                .replaceAll("(\\d)\\s+(oz|ml|cl|l|kg|g|cm|mm|m|in|inch|pk|pack)\\b", "$1$2");
        var words = new ArrayList<String>();
        for (var word : joined.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !word.equals("and") && !word.equals("the") && !word.equals("of")) {
                words.add(stem(word));
            }
        }
        return List.copyOf(words);
    }

    /** One of many: {@code scarves} stays, {@code lattes} is {@code latte}, {@code candies} is {@code candy}. */
    static String stem(String word) {
        var stem = singular(word);
        return SHORT.getOrDefault(stem, stem);
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 4 && word.matches(".*(?:ch|sh|ss|x|z)es")) {
            return word.substring(0, word.length() - 2);
        }
        if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
            return word.substring(0, word.length() - 1);
        }
        return word;
    }
}
