package dev.tillie.answer;

import dev.tillie.question.Intent;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Several names of a kind in one question: "hampers vs gifts" is answered for each, one below the other. */
final class SideBySide {
    private static final List<Slot> KINDS = List.of(
            Slot.PRODUCT, Slot.CATEGORY, Slot.LOCATION, Slot.CUSTOMER, Slot.SUPPLIER, Slot.EMPLOYEE, Slot.CHANNEL);
    private static final Set<Intent> COMPARED = EnumSet.of(
            Intent.SALES_REPORT,
            Intent.SALES_FORECAST,
            Intent.PROFIT_MARGIN,
            Intent.PRICING_WHATIF,
            Intent.STOCK_LEVEL,
            Intent.REORDER,
            Intent.EXPENSE_REPORT,
            Intent.BUDGET_STATUS,
            Intent.CUSTOMER_VALUE);
    private static final int MOST = 4;

    private SideBySide() {}

    /** The questions of each name; empty where only one is named. */
    static List<Asked> split(Asked asked) {
        return !COMPARED.contains(asked.intent())
                ? List.of()
                : kind(asked.slots())
                        .map(kind -> IntStream.range(
                                        0, asked.slots().listIds(kind).size())
                                .limit(MOST)
                                .mapToObj(i -> asked.about(only(asked.slots(), kind, i)))
                                .toList())
                        .orElse(List.of());
    }

    /** The same over the days it is to be held against; empty where the answer compares by itself. */
    static Optional<Asked> before(Asked asked) {
        var span = asked.slots().span(Slot.COMPARISON);
        var isSplit = asked.slots().has(Slot.GROUP_BY);
        return span.isPresent()
                        && (asked.intent() == Intent.PROFIT_MARGIN || asked.intent() == Intent.SALES_REPORT && isSplit)
                ? Optional.of(asked.about(without(asked.slots()).with(Slot.PERIOD, span.get())))
                : Optional.empty();
    }

    private static Slots without(Slots slots) {
        var values = new EnumMap<Slot, Object>(Slot.class);
        values.putAll(slots.values());
        values.remove(Slot.COMPARISON);
        values.remove(Slot.FORMAT);
        return new Slots(values, slots.ids());
    }

    private static Optional<Slot> kind(Slots slots) {
        return KINDS.stream().filter(it -> slots.listIds(it).size() > 1).findFirst();
    }

    private static Slots only(Slots slots, Slot kind, int index) {
        var values = new EnumMap<Slot, Object>(Slot.class);
        values.putAll(slots.values());
        var ids = new EnumMap<Slot, String>(Slot.class);
        ids.putAll(slots.ids());
        ids.put(kind, slots.listIds(kind).get(index));
        if (values.get(kind) instanceof List<?> said && said.size() > index) {
            values.put(kind, said.get(index));
        }
        return new Slots(values, ids);
    }

    /** The first answer, with the headlines of the others below its own. */
    static Draft join(List<Asked> each, Function<Asked, Draft> answering) {
        var drafts = each.stream().map(answering).toList();
        var first = drafts.getFirst();
        var headlines = drafts.stream().map(it -> it.headline).toList();
        if (headlines.stream().distinct().count() < 2) {
            return first;
        }
        first.lines.clear();
        first.lines(headlines.subList(1, headlines.size()));
        first.charts.clear();
        drafts.stream()
                .skip(1)
                .forEach(it -> it.footing.stream()
                        .filter(note -> !first.footing.contains(note))
                        .forEach(first::foot));
        return first;
    }
}
