package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.question.Called;
import dev.tillie.question.Intent;
import dev.tillie.question.Slot;
import dev.tillie.question.Thing;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Answers where the records have nothing to say: what is missing, and how to give it. */
final class NoData {
    private static final Set<Slot> GOODS = EnumSet.of(Slot.PRODUCT, Slot.CATEGORY);
    private static final List<Slot> UNNAMED =
            List.of(Slot.PRODUCT, Slot.CATEGORY, Slot.LOCATION, Slot.EMPLOYEE, Slot.CUSTOMER, Slot.SUPPLIER);
    private static final int MOST_NEAR = 3;

    private NoData() {}

    /** The whole store is empty. */
    static Draft empty(Intent intent) {
        return Draft.of("I have no records of your shop yet, so I can’t say " + missing(intent) + ".")
                .line("I need " + need(intent) + ".")
                .line("Drop the file here, or run: target/tillie import FILE. A Shopify order export will do, or a CSV"
                        + " with order_id, time, sku, quantity and unit_price.")
                .line("Just looking? target/tillie serve --demo opens a made-up shop.");
    }

    private static String missing(Intent intent) {
        return switch (intent) {
            case REORDER -> "what to reorder";
            case STOCK_LEVEL -> "what is on the shelf";
            case SALES_FORECAST -> "how sales will look";
            case CUSTOMER_SEGMENTS, CUSTOMER_CHURN, CUSTOMER_VALUE -> "who your customers are";
            case PROFIT_MARGIN -> "what is left of your takings";
            case PRICING_WHATIF -> "what another price would do";
            default -> "how the shop is doing";
        };
    }

    private static String need(Intent intent) {
        return switch (intent) {
            case REORDER ->
                "your sales, and what is on the shelf (stock.csv: sku, location, on_hand, as_of); lead times"
                        + " (suppliers.csv) and open orders make it sharper";
            case STOCK_LEVEL -> "what is on the shelf (stock.csv: sku, location, on_hand, as_of)";
            case SALES_FORECAST -> "your sales; a few weeks give a first idea, a year or more the seasons";
            case CUSTOMER_SEGMENTS, CUSTOMER_CHURN, CUSTOMER_VALUE -> "your sales with a customer id on each order";
            case PROFIT_MARGIN, PRICING_WHATIF ->
                "your sales, and what things cost you (products.csv with a unit_cost); recipes, purchase orders and"
                        + " expenses make it sharper";
            default -> "your sales";
        };
    }

    /** The period asked about lies outside the records. */
    static Draft outside(Asked asked, Window wanted) {
        var recorded = asked.recorded();
        return Draft.of("I have no sales on record for " + wanted.name() + ".")
                .line("Your records run from " + Wording.day(recorded.from()) + " to " + Wording.day(recorded.to())
                        + ".")
                .follow("The last month on record", "sales in " + YearMonth.from(recorded.to()));
    }

    /** A name nothing bears, with those most like it to tap. */
    static Draft unknownName(String sentence, Asked asked) {
        var draft = Draft.of(sentence + ".");
        if (asked.slots().has(Slot.CHANNEL)) {
            return draft.line("A column “channel” in the sales file, online or in_store, is all I need.")
                    .follow("What sells best?");
        }
        var slot = UNNAMED.stream()
                .filter(it -> asked.slots().has(it) && asked.slots().id(it).isEmpty())
                .findFirst();
        var near = slot.map(it -> nearest(it, asked)).orElse(List.of());
        var mention = slot.flatMap(asked.slots()::text).orElse("");
        near.forEach(it -> draft.follow(it.label(), Tap.naming(instead(mention, it, asked), new Called(mention, it))));
        return near.isEmpty()
                ? draft.line("Try another spelling, or ask what sells best to see the names I have.")
                        .follow("What sells best?")
                : draft.line("The nearest I have " + (near.size() == 1 ? "is" : "are") + " "
                        + Phrases.list(near.stream().map(Thing::label).toList()) + ".");
    }

    private static List<Thing> nearest(Slot slot, Asked asked) {
        if (slot == Slot.CUSTOMER && asked.audience() != Audience.OWNER) {
            return List.of();
        }
        var kinds = GOODS.contains(slot) ? GOODS : Set.of(slot);
        return asked.ledger().names().nearest(asked.slots().text(slot).orElse(""), kinds, MOST_NEAR);
    }

    /** The question with a name in the place of what was said. */
    private static String instead(String mention, Thing thing, Asked asked) {
        var said = asked.said();
        return !mention.isEmpty() && said.contains(mention)
                ? said.replace(mention, thing.label())
                : "and " + thing.label() + "?";
    }
}
