package dev.tillie.question;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The details said or carried over, by slot. A value is text, a {@link Number}, a {@link Span}, a {@link Pointed} or a
 * list of text; {@code ids} holds what a name was resolved to: a product's sku, a customer's id, else the catalogue's
 * spelling; of several names a line each.
 */
public record Slots(Map<Slot, Object> values, Map<Slot, String> ids) {
    private static final String SEVERAL = "\n";

    public static final Slots NONE = new Slots(Map.of(), Map.of());

    public Slots {
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
        ids = ids.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(ids));
    }

    public boolean has(Slot slot) {
        return values.containsKey(slot);
    }

    /** The text said for a slot; of a list, the first. */
    public Optional<String> text(Slot slot) {
        return switch (values.get(slot)) {
            case null -> Optional.empty();
            case List<?> list -> list.stream().map(String::valueOf).findFirst();
            case Span span -> Optional.of(span.said());
            case Object value -> Optional.of(value.toString());
        };
    }

    public OptionalDouble number(Slot slot) {
        return values.get(slot) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    public Optional<Span> span(Slot slot) {
        return values.get(slot) instanceof Span span ? Optional.of(span) : Optional.empty();
    }

    /** The days asked about, behind or else ahead. */
    Optional<Span> days() {
        return span(Slot.PERIOD).or(() -> span(Slot.HORIZON));
    }

    /** What a name was resolved to; of several, the first. */
    public Optional<String> id(Slot slot) {
        return listIds(slot).stream().findFirst();
    }

    /** What the names said for a slot were resolved to, in their order. */
    public List<String> listIds(Slot slot) {
        return ids.containsKey(slot) ? List.of(ids.get(slot).split(SEVERAL)) : List.of();
    }

    /** The ids of several names as one. */
    static String several(String first, String next) {
        return first + SEVERAL + next;
    }

    public Slots with(Slot slot, Object value) {
        var changed = new EnumMap<Slot, Object>(Slot.class);
        changed.putAll(values);
        changed.put(slot, value);
        return new Slots(changed, ids);
    }

    /**
     * With one or more names for a slot, and what they were resolved to.
     *
     * @param ids as many as names, or none
     */
    Slots named(Slot slot, List<?> names, List<String> ids) {
        var resolved = new EnumMap<Slot, String>(Slot.class);
        resolved.putAll(this.ids);
        resolved.remove(slot);
        ids.stream().reduce(Slots::several).ifPresent(it -> resolved.put(slot, it));
        return new Slots(with(slot, names.size() == 1 ? names.getFirst() : List.copyOf(names)).values, resolved);
    }

    /** These but for some, which lose what their names were resolved to as well. */
    public Slots without(Set<Slot> dropped) {
        var left = new EnumMap<Slot, Object>(Slot.class);
        left.putAll(values);
        left.keySet().removeAll(dropped);
        var named = new EnumMap<Slot, String>(Slot.class);
        named.putAll(ids);
        named.keySet().removeAll(dropped);
        return new Slots(left, named);
    }

    /** Names to plain values, as the JSON contract has them. */
    public Map<String, Object> toPlain() {
        var plain = new LinkedHashMap<String, Object>();
        values.forEach((slot, value) -> {
            if (!(value instanceof Pointed)) {
                plain.put(slot.key(), plain(value));
            }
        });
        if (!ids.isEmpty()) {
            var named = new LinkedHashMap<String, Object>();
            ids.keySet().forEach(slot -> {
                var all = listIds(slot);
                named.put(slot.key(), all.size() == 1 ? all.getFirst() : all);
            });
            plain.put("ids", named);
        }
        return plain;
    }

    private static Object plain(Object value) {
        if (!(value instanceof Span(var period, var said))) {
            return value;
        }
        var plain = new LinkedHashMap<String, Object>();
        plain.put("from", period.from().toString());
        plain.put("to", period.to().toString());
        plain.put("said", said);
        return plain;
    }
}
