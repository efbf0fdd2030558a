package dev.tillie.question;

import dev.tillie.llm.Field;
import dev.tillie.llm.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a language model may say of a question: kinds out of closed lists, and the owner's own words. */
final class ModelReading {
    static final String UNCLEAR = "unclear";
    static final String AS_SAID = "as_said";
    private static final int MOST_PARTS = 3;
    private static final int MOST_NAMES = 4;
    private static final int LONGEST_QUOTE = 400;

    private static final List<String> NAMED = Stream.of(
                    Slot.PRODUCT, Slot.CATEGORY, Slot.CUSTOMER, Slot.SUPPLIER, Slot.EMPLOYEE, Slot.LOCATION)
            .map(Slot::key)
            .toList();

    /** Stretches of time that hold no number, so that none can be made up. */
    private static final List<String> PERIODS = List.of(
            AS_SAID,
            "today",
            "yesterday",
            "tomorrow",
            "this week",
            "last week",
            "next week",
            "this weekend",
            "last weekend",
            "this month",
            "last month",
            "next month",
            "this quarter",
            "last quarter",
            "this year",
            "last year");

    /** Details that are one of a list, which rules of words miss where the words are unusual. */
    static final Map<Slot, List<String>> LISTED = Map.of(
            Slot.METRIC,
                    List.of(
                            AS_SAID,
                            "units",
                            "orders",
                            "avg_order_value",
                            "refunds",
                            "days_of_cover",
                            "out_of_stock",
                            "low_stock",
                            "slow_movers",
                            "runway",
                            "receivables",
                            "payables"),
            Slot.GROUP_BY,
                    List.of(
                            AS_SAID,
                            "product",
                            "category",
                            "location",
                            "channel",
                            "hour",
                            "day_of_week",
                            "day",
                            "week",
                            "month"),
            Slot.SORT, List.of(AS_SAID, "desc", "asc"));

    static final Shape SHAPE = Shape.of("parts", new Field.Each("Each question, in order.", part(), MOST_PARTS));

    private ModelReading() {}

    /** @param period how the owner said when, and what that means; both empty or {@code as_said} where nothing was said */
    record Part(String intent, String words, List<Named> names, String period, String means, Map<Slot, String> listed) {
        Optional<Intent> findIntent() {
            return intent.equals(UNCLEAR) ? Optional.empty() : Optional.of(Intent.ofKey(intent));
        }
    }

    record Named(Slot kind, String words) {}

    private static Shape part() {
        var intents =
                new ArrayList<>(Stream.of(Intent.values()).map(Intent::key).toList());
        intents.add(UNCLEAR);
        return Shape.of("intent", new Field.OneOf("The kind of question.", intents))
                .and("words", new Field.Text("The words of this question, quoted.", LONGEST_QUOTE))
                .and("names", new Field.Each("Names in it.", named(), MOST_NAMES))
                .and("period", new Field.Text("Its words about time, quoted; empty where none.", LONGEST_QUOTE))
                .and("period_means", new Field.OneOf("What they mean.", PERIODS))
                .and("metric", listed(Slot.METRIC, "What is counted, where it isn't money."))
                .and("group_by", listed(Slot.GROUP_BY, "What it is split by."))
                .and("sort", listed(Slot.SORT, "desc for best first, asc for worst first."));
    }

    private static Shape named() {
        return Shape.of("kind", new Field.OneOf("What it names.", NAMED))
                .and("words", new Field.Text("The name, quoted.", LONGEST_QUOTE));
    }

    private static Field listed(Slot slot, String says) {
        return new Field.OneOf(says, LISTED.getOrDefault(slot, List.of(AS_SAID)));
    }

    /** @param fields as {@link #SHAPE} has them */
    static List<Part> parts(Map<String, Object> fields) {
        return list(fields.get("parts")).stream().map(ModelReading::part).toList();
    }

    private static Part part(Map<?, ?> fields) {
        return new Part(
                text(fields, "intent"),
                text(fields, "words"),
                list(fields.get("names")).stream()
                        .map(it -> new Named(Slot.ofKey(text(it, "kind")), text(it, "words")))
                        .toList(),
                text(fields, "period"),
                text(fields, "period_means"),
                Map.of(
                        Slot.METRIC, text(fields, "metric"),
                        Slot.GROUP_BY, text(fields, "group_by"),
                        Slot.SORT, text(fields, "sort")));
    }

    private static List<Map<?, ?>> list(@Nullable Object value) {
        var maps = new ArrayList<Map<?, ?>>();
        if (value instanceof List<?> list) {
            list.forEach(it -> maps.add((Map<?, ?>) it));
        }
        return maps;
    }

    private static String text(Map<?, ?> fields, String name) {
        return String.valueOf(fields.get(name));
    }
}
