package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Product;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import dev.tillie.question.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Finds the number that somebody wants watched: by its own words, or as the one the last answer was about. */
final class WatchReading {
    private static final Pattern POINTS = words(
            "(?:it|this|that|that one|the number|the figure|the total|they|the stock|stock|we have|there (?:is|are)|)");
    private static final Pattern AHEAD =
            words(".*\\b(?:forecast|lowest|low point|ahead|will|going to|gonna|expected|predicted|projected)\\b.*");
    private static final Pattern RUNNING = Pattern.compile(
            "(?i)\\b(?:today(?:'s)?|the day|day|this week|week(?:'s)?|this month|month(?:'s)?|so far)\\b");

    private final Gauges gauges;
    /** Reads words as a kind of question. */
    private final BiFunction<Intent, String, Question> reader;

    WatchReading(Gauges gauges, BiFunction<Intent, String, Question> reader) {
        this.gauges = gauges;
        this.reader = reader;
    }

    /** @param question which the number is the answer to */
    record Watched(Mark mark, Question question) {}

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** Empty where there is no such number. */
    Optional<Watched> find(Wish.Watch wish, Asked asked, Optional<Question> before) {
        var about = wish.about()
                .replaceAll(
                        "(?i)\\b(?:happens?|comes in|is made|left|in stock|on the shelf|again|there are|there is)\\b",
                        " ")
                .replaceAll("\\s+", " ")
                .strip();
        var running = RUNNING.matcher(about).replaceAll("").strip();
        var found = POINTS.matcher(running).matches()
                ? before.flatMap(it -> after(wish, asked, it.parts().getLast(), about))
                : said(wish, asked, about, before);
        return found.filter(
                it -> wish.unit() == null || isWrittenSo(wish.unit(), it.mark().unit()));
    }

    /** "80%" is no number of euros, and "5 days" no number of units. */
    private static boolean isWrittenSo(Mark.Unit said, Mark.Unit unit) {
        return said == unit || said == Mark.Unit.COUNT && unit == Mark.Unit.MONEY;
    }

    private Optional<Watched> said(Wish.Watch wish, Asked asked, String about, Optional<Question> before) {
        var low = about.toLowerCase(Locale.ROOT);
        if (says(low, "refunds?")) {
            return Optional.of(watched(Gauge.REFUND, wish, "The largest refund today", "refunds today", Slots.NONE));
        }
        if (says(low, "overdue|late invoices?")) {
            return Optional.of(
                    watched(Gauge.OVERDUE, wish, "What is overdue from customers", "who owes me?", receivables()));
        }
        if (says(low, "owed|owes?|owing|receivables?|unpaid|outstanding|invoices?")) {
            return Optional.of(watched(Gauge.OWED, wish, "What customers owe you", "who owes me?", receivables()));
        }
        if (says(low, "budgets?|spend|spending|spent")) {
            return budget(wish, asked, low);
        }
        if (says(low, "cash|bank|balance|account|overdrawn")) {
            return Optional.of(cash(wish, AHEAD.matcher(low).matches()));
        }
        if (wish.unit() != Mark.Unit.PERCENT
                && says(
                        low,
                        "takings|take|took|sales|revenue|turnover|income|till|orders?|transactions|tickets|sell|sold")) {
            return sales(wish, asked, about);
        }
        var product = product(asked, about, Intent.STOCK_LEVEL);
        return product.isEmpty() && before.isPresent() && says(low, "stock|left|cover|supply")
                ? after(wish, asked, before.get().parts().getLast(), "")
                : product.map(it -> stock(wish, it));
    }

    private static boolean says(String low, String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b").matcher(low).find();
    }

    private static Slots receivables() {
        return Slots.NONE.with(Slot.METRIC, "receivables");
    }

    private Watched watched(Gauge gauge, Wish.Watch wish, String subject, String words, Slots slots) {
        var mark = new Mark(gauge, gauge.unit, wish.isBelow(), wish.isReached(), wish.limit(), subject);
        var part = new Question.Part(gauge.intent, slots);
        return new Watched(mark, new Question(words, List.of(part), 1, List.of(), null));
    }

    private Watched cash(Wish.Watch wish, boolean isAhead) {
        return isAhead
                ? watched(
                        Gauge.LOWEST_CASH,
                        wish,
                        "The lowest cash in the next 13 weeks",
                        "when do I run out of cash?",
                        Slots.NONE)
                : watched(
                        Gauge.CASH,
                        wish,
                        "Cash in hand",
                        "how much cash do we have?",
                        Slots.NONE.with(Slot.METRIC, "cash_balance"));
    }

    private Optional<Watched> budget(Wish.Watch wish, Asked asked, String low) {
        var category = gauges.budgeted(asked).stream()
                .filter(it -> List.of(it.toLowerCase(Locale.ROOT).split("\\W+")).stream()
                        .anyMatch(word -> says(low, Pattern.quote(word))))
                .findFirst();
        var read = category.or(
                () -> reader.apply(Intent.BUDGET_STATUS, low).first().slots().id(Slot.CATEGORY));
        var rest = low.replaceAll(
                "\\b(?:the|our|my|total|whole|budgets?|spend(?:ing)?|spent|on|month|this|we|has|have|is|are|for|of|goes|over)\\b|\\W",
                "");
        // of one that the books don't have the measure tells so
        return Optional.of(budget(wish, read.or(() -> Optional.of(rest).filter(it -> !it.isEmpty()))));
    }

    private Watched budget(Wish.Watch wish, Optional<String> category) {
        var slots = category.map(it -> named(Slots.NONE, Slot.CATEGORY, it, it)).orElse(Slots.NONE);
        var gauge = wish.unit() == Mark.Unit.PERCENT ? Gauge.BUDGET : Gauge.BUDGET_SPENT;
        var name = category.map(it -> "the " + it + " budget").orElse("the whole budget");
        return watched(
                gauge,
                wish,
                (gauge == Gauge.BUDGET ? "The share used of " : "What is spent of ") + name + " this month",
                "are we on budget?",
                slots);
    }

    private Optional<Watched> sales(Wish.Watch wish, Asked asked, String about) {
        var read = reader.apply(Intent.SALES_REPORT, about).first().slots();
        var low = about.toLowerCase(Locale.ROOT);
        return sales(wish, asked, read, low, says(low, "orders?|transactions|tickets"), says(low, "sell|sold"));
    }

    /** Only days that are still running can cross anything. */
    private Optional<Watched> sales(
            Wish.Watch wish, Asked asked, Slots read, String low, boolean areOrders, boolean areUnits) {
        var days = says(low, "month|month's") ? "this month" : says(low, "week|week's") ? "this week" : "today";
        var gauge = areOrders ? Gauge.ORDERS : areUnits && wish.unit() != Mark.Unit.MONEY ? Gauge.UNITS : Gauge.TAKINGS;
        var span = reader.apply(Intent.SALES_REPORT, "sales " + days)
                .first()
                .slots()
                .span(Slot.PERIOD);
        var slots = Slots.NONE.with(Slot.PERIOD, span.orElse(new Span(Period.ofDay(asked.today()), days)));
        for (var slot : List.of(Slot.PRODUCT, Slot.CATEGORY, Slot.LOCATION)) {
            if (read.has(slot) && read.id(slot).isEmpty()) {
                return Optional.empty();
            }
            slots = read.id(slot).isPresent()
                    ? named(
                            slots,
                            slot,
                            read.text(slot).orElse(""),
                            read.id(slot).orElseThrow())
                    : slots;
        }
        var part = new Question.Part(Intent.SALES_REPORT, slots);
        var scope = new Asked(
                low,
                part.intent(),
                slots,
                asked.shop(),
                asked.now(),
                asked.today(),
                asked.audience(),
                asked.ledger(),
                List.of());
        var noun = gauge == Gauge.ORDERS ? "Orders" : gauge == Gauge.UNITS ? "Units sold" : "Takings";
        return Optional.of(watched(gauge, wish, noun + Scope.of(scope).of() + " " + days, "sales " + days, slots));
    }

    private Optional<Product> product(Asked asked, String about, Intent intent) {
        var read = reader.apply(intent, about);
        return read.clarify() != null
                ? Optional.empty()
                : read.first().slots().id(Slot.PRODUCT).map(asked.ledger().products()::get);
    }

    private Watched stock(Wish.Watch wish, Product product) {
        var gauge = wish.unit() == Mark.Unit.DAYS ? Gauge.COVER : Gauge.STOCK;
        var slots = named(Slots.NONE, Slot.PRODUCT, product.name(), product.sku());
        return watched(
                gauge,
                wish,
                (gauge == Gauge.STOCK ? "Stock of " : "What is left of ") + product.name(),
                "how many " + product.name() + " do we have?",
                slots);
    }

    private static Slots named(Slots slots, Slot slot, String said, String id) {
        Map<Slot, String> ids = new EnumMap<>(Slot.class);
        ids.putAll(slots.ids());
        ids.put(slot, id);
        return new Slots(slots.with(slot, said).values(), ids);
    }

    /** The number that the last answer was about. */
    private Optional<Watched> after(Wish.Watch wish, Asked asked, Question.Part before, String about) {
        var slots = before.slots();
        var product = slots.id(Slot.PRODUCT).map(asked.ledger().products()::get);
        return switch (before.intent()) {
            case STOCK_LEVEL, REORDER -> product.map(it -> stock(wish, it));
            case SALES_REPORT ->
                slots.text(Slot.METRIC).filter("refunds"::equals).isPresent()
                        ? said(wish, asked, "refunds", Optional.empty())
                        : sales(
                                wish,
                                asked,
                                slots,
                                (about.isEmpty() ? slots.text(Slot.PERIOD).orElse("today") : about)
                                        .toLowerCase(Locale.ROOT),
                                slots.text(Slot.METRIC).filter("orders"::equals).isPresent(),
                                slots.text(Slot.METRIC).filter("units"::equals).isPresent());
            case CASH_FLOW ->
                slots.text(Slot.METRIC).filter("receivables"::equals).isPresent()
                        ? said(wish, asked, "owed", Optional.empty())
                        : Optional.of(cash(
                                wish,
                                slots.text(Slot.METRIC)
                                        .filter("cash_balance"::equals)
                                        .isEmpty()));
            case BUDGET_STATUS -> Optional.of(budget(wish, slots.id(Slot.CATEGORY)));
            default -> Optional.empty();
        };
    }

    /** {@code Stock of Oat milk 1L: 18 now.} */
    static String now(Mark mark, double value, Asked asked) {
        return mark.subject() + ": " + mark.write(value, asked.shop().currency()) + " now.";
    }

    static String plain() {
        return "stock of a product, takings or orders of today, this week or this month, refunds, cash in hand or its"
                + " lowest point ahead, what customers owe, and budgets";
    }
}
