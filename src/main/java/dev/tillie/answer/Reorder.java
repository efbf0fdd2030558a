package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.Affordability;
import dev.tillie.question.Cue;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What to buy, how much, by when, and the day the shelf would be empty. */
final class Reorder implements Topic {
    private static final Pattern SPARE =
            Pattern.compile("(?i)\\b(?:i|we) (?:can|could) (?:spare|afford|spend)\\b|\\b(?:can|could) (?:i|we)"
                    + " (?:spare|afford)\\b|\\bcash (?:allows|can)\\b|\\bwhat(?:ever)? (?:i|we) have\\b"
                    + "|\\b(?:cheaper|smaller|leaner|trim)\\b|\\bcut (?:it|that|the list) down\\b");
    private static final String SHOW_WORKING = "show me how you got that";
    private static final String MAKE_PO = "make a purchase order for this";

    private static final int DAYS_JUDGED = 60;

    private final CashDesk cash;
    private final OrderRecord record;

    Reorder(CashDesk cash, OrderRecord record) {
        this.cash = cash;
        this.record = record;
    }

    @Override
    public Draft answer(Asked asked) {
        var unknown = Scope.unknown(asked);
        if (unknown.isPresent()) {
            return NoData.unknownName(unknown.get(), asked);
        }
        if (asked.wants(Slot.DETAIL, "accuracy")) {
            return OrderRecordView.of(
                    asked, record.listSince(asked, asked.today().minusDays(DAYS_JUDGED)));
        }
        var scope = Scope.of(asked).where();
        var advice = Replenishment.of(asked).stream()
                .filter(it -> scope.sku() == null
                        || scope.sku().equals(it.line().product().sku()))
                .filter(it -> scope.category() == null
                        || scope.category().equals(it.line().product().category()))
                .filter(it -> suits(asked, it))
                .toList();
        if (Cue.ORDER_MINIMUM.isSaid(asked.said())) {
            return OrderMinimums.list(asked);
        }
        if (!Shelf.of(asked).isCounted()) {
            return byPace(asked, advice);
        }
        var now = advice.stream().filter(it -> it.quantity() > 0).toList();
        var capped = scope.sku() == null && !now.isEmpty()
                ? findCap(asked).map(it -> CappedList.of(asked, now, it))
                : Optional.<CappedList>empty();
        if (PurchaseOrders.isAsked(asked) && !now.isEmpty()) {
            return orders(asked, capped.map(CappedList::bought).orElse(now));
        }
        if (capped.isPresent()) {
            var draft = SaidCurrency.note(capped.get().draft(), asked);
            draft.advised.addAll(OrderRecord.given(asked, capped.get().bought()));
            return draft;
        }
        if (scope.sku() != null) {
            return advice.isEmpty() ? notCounted(asked) : one(asked, advice.getFirst());
        }
        return now.isEmpty() ? nothing(asked, advice) : buyList(asked, now);
    }

    private static boolean suits(Asked asked, Replenishment.Advice advice) {
        var supplier = asked.slots().id(Slot.SUPPLIER);
        return supplier.isEmpty()
                || supplier.get().equals(advice.line().product().supplier());
    }

    private static Draft orders(Asked asked, List<Replenishment.Advice> now) {
        var draft = PurchaseOrders.of(asked, now);
        draft.advised.addAll(OrderRecord.given(asked, now));
        assumeLeadTime(now, draft);
        return asked.wantsWorking() ? draft.lines(working()) : draft.follow("Show working", SHOW_WORKING);
    }

    private static void assumeLeadTime(List<Replenishment.Advice> now, Draft draft) {
        if (now.stream().anyMatch(it -> !it.leadTimeKnown())) {
            draft.assume("7 days to deliver where no supplier says");
        }
    }

    private static Draft buyList(Asked asked, List<Replenishment.Advice> now) {
        var currency = asked.shop().currency();
        var shown = now.stream().limit(asked.limit(10)).toList();
        var first = shown.getFirst();
        var cost = now.stream().map(Replenishment.Advice::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        var total = cost.signum() == 0 || !asked.audience().maySeeCosts()
                ? ""
                : " for about " + Wording.brief(cost, currency);
        var draft = Draft.of("Order " + Phrases.plural(now.size(), "product") + total + ", first "
                + first.line().product().name() + ": " + units(first.quantity()) + by(first.orderBy(), asked) + "; "
                + runsOut(first, asked) + ".");
        var rows = new ArrayList<List<String>>();
        shown.forEach(it -> rows.add(row(it, asked)));
        draft.table(List.of("Product", "Order", "By", "On hand", "Runs out", "Supplier"), rows);
        draft.advised.addAll(OrderRecord.given(asked, shown));
        draft.carry(ordered(asked, "the reorder list", cost));
        draft.line(late(asked, now));
        if (now.size() > shown.size()) {
            draft.line("The " + shown.size() + " most urgent are below; " + (now.size() - shown.size())
                    + " more can follow.");
        }
        draft.chart(chart(asked, shown));
        if (asked.wantsWorking()) {
            draft.lines(working());
        }
        assumeLeadTime(now, draft);
        return draft.foot("95% cycle service level")
                .follow("Make PO", MAKE_PO)
                .follow("What isn’t moving?", "which products are slow movers?")
                .follow("Show working", SHOW_WORKING);
    }

    /** What an order comes to, for "can I afford that"; nothing where costs are not for these eyes. */
    private static Carried ordered(Asked asked, String what, BigDecimal cost) {
        return cost.signum() > 0 && asked.audience().maySeeCosts() ? Carried.sum(what, cost) : Carried.NOTHING;
    }

    private static String late(Asked asked, List<Replenishment.Advice> now) {
        var late = now.stream().filter(it -> it.slackDays(asked.today()) < 0).toList();
        if (late.isEmpty()) {
            return "";
        }
        var names = late.stream().limit(3).map(it -> it.line().product().name()).toList();
        return Phrases.plural(late.size(), "product") + " will run out before a delivery can come: "
                + (late.size() > 3 ? String.join(", ", names) + " and others." : Phrases.list(names) + ".");
    }

    private static List<String> row(Replenishment.Advice advice, Asked asked) {
        var supplier = advice.line().product().supplier();
        return List.of(
                advice.line().product().name(),
                units(advice.quantity()),
                day(advice.orderBy(), asked),
                Wording.count(advice.line().onHand()),
                advice.runsOutOn() == null ? "in over 3 months" : day(advice.runsOutOn(), asked),
                supplier == null ? "" : supplier);
    }

    private static Chart chart(Asked asked, List<Replenishment.Advice> shown) {
        var bars = shown.stream()
                .map(it -> new Chart.Bar(
                        it.line().product().name(),
                        Math.min(90, Math.floor(it.line().daysOfCover())),
                        it.slackDays(asked.today()) < 0))
                .toList();
        return new Chart.Bars(
                "Days of stock left",
                "Days of stock left for the products to order; shortest "
                        + shown.getFirst().line().product().name(),
                new Chart.Unit("", " days"),
                bars,
                true);
    }

    private static Draft one(Asked asked, Replenishment.Advice advice) {
        var product = advice.line().product();
        var headline = advice.quantity() > 0
                ? "Yes: order " + units(advice.quantity()) + " of " + product.name() + by(advice.orderBy(), asked)
                        + "; " + runsOut(advice, asked) + "."
                : "No need to order " + product.name() + " yet; " + runsOut(advice, asked) + ".";
        var draft = Draft.of(headline)
                .line(Wording.count(advice.line().onHand()) + " on hand, "
                        + Wording.count(advice.line().onOrder()) + " on order, selling " + pace(advice.line()) + ".")
                .line("Reorder at " + Wording.count(Math.ceil(advice.levels().reorderPoint())) + ", up to "
                        + Wording.count(Math.ceil(advice.levels().orderUpTo())) + "; delivery takes "
                        + Wording.count(advice.leadTimeDays()) + " days.");
        if (asked.wantsWorking()) {
            draft.lines(working());
        }
        if (!advice.leadTimeKnown()) {
            draft.assume("7 days to deliver, as no supplier says");
        }
        if (advice.quantity() > 0) {
            draft.advised.addAll(OrderRecord.given(asked, List.of(advice)));
            draft.follow("Make PO", MAKE_PO).carry(ordered(asked, "the order of " + product.name(), advice.cost()));
        }
        return draft.foot("95% cycle service level").follow("What else should I reorder?", "what should I reorder?");
    }

    private static String pace(Shelf.Line line) {
        var weekly = line.pace() * 7;
        return weekly < 1 ? "less than one a week" : Wording.count(Math.round(weekly)) + " a week";
    }

    private static Draft nothing(Asked asked, List<Replenishment.Advice> advice) {
        var draft = Draft.of("Nothing to order today: all " + Phrases.plural(advice.size(), "product")
                + " last until the next delivery.");
        advice.stream()
                .filter(it -> it.runsOutOn() != null)
                .limit(3)
                .forEach(it -> draft.line(
                        "Next: " + it.line().product().name() + ", order by " + day(it.orderBy(), asked) + "."));
        return draft;
    }

    /** What was said may be spent, else what cash can spare where that was meant. */
    private Optional<BigDecimal> findCap(Asked asked) {
        var said = CappedList.findCap(asked);
        return said.isPresent() || !SPARE.matcher(asked.said()).find() || asked.audience() != Audience.OWNER
                ? said
                : cash.findForecast(asked).map(it -> BigDecimal.valueOf(Math.floor(Affordability.spare(it))));
    }

    private static Draft notCounted(Asked asked) {
        return Draft.of("I have no stock count for "
                        + asked.slots().text(Slot.PRODUCT).orElse("that") + ", so I can’t say when it runs out.")
                .line("A row in stock.csv (sku, location, on_hand, as_of) is all I need.");
    }

    /** Without a count of the shelf: how fast things sell, and what lasts until the next delivery. */
    private static Draft byPace(Asked asked, List<Replenishment.Advice> advice) {
        var fastest = advice.stream()
                .filter(it -> it.line().pace() > 0)
                .sorted(Comparator.comparingDouble(
                        (Replenishment.Advice it) -> -it.line().pace()))
                .toList();
        if (fastest.isEmpty()) {
            return Draft.of("Nothing of that sold lately, so there is nothing to reorder.");
        }
        var shown = fastest.stream().limit(asked.limit(10)).toList();
        var first = shown.getFirst();
        var rows = new ArrayList<List<String>>();
        shown.forEach(it -> rows.add(List.of(
                it.line().product().name(),
                Wording.count(Math.round(it.line().pace() * 7)),
                Wording.count(Math.ceil(it.levels().reorderPoint())),
                Wording.count(Math.ceil(it.levels().orderUpTo())))));
        var bars = shown.stream()
                .map(it -> new Chart.Bar(it.line().product().name(), it.line().pace() * 7, it == first))
                .toList();
        return Draft.of("I don’t know what’s on your shelf, but by how it sells: reorder "
                        + first.line().product().name() + " once you are down to "
                        + Wording.count(Math.ceil(first.levels().reorderPoint())) + ", up to "
                        + Wording.count(Math.ceil(first.levels().orderUpTo())) + ".")
                .line("These sell fastest. Order when at or below “reorder at”, and fill up to “up to”.")
                .line("Give me a stock count (stock.csv: sku, location, on_hand, as_of) and I’ll say what to order"
                        + " today and by when.")
                .table(List.of("Product", "Sold a week", "Reorder at", "Up to"), rows)
                .chart(new Chart.Bars(
                        "Units sold a week, last 8 weeks",
                        "Fastest sellers by units a week; first "
                                + first.line().product().name(),
                        Chart.Unit.NONE,
                        bars,
                        true))
                .assume("7 days to deliver, ordering once a week")
                .foot("95% cycle service level")
                .follow("Show working", SHOW_WORKING);
    }

    private static List<String> working() {
        return List.of(
                "For each product: demand a day over the last half year, days with an empty shelf left out.",
                "The reorder point is what is sold until an order placed at the next chance arrives, in 95 of 100 such"
                        + " stretches; the delivery time’s own spread is counted in.",
                "Order when stock on hand and on order is at or below it: up to the next order’s worth more, at least"
                        + " the minimum order, in whole packs.",
                "The day it runs out follows the same weekdays of the last eight weeks and the deliveries due.");
    }

    private static String runsOut(Replenishment.Advice advice, Asked asked) {
        if (advice.line().onHand() <= 0) {
            return "the shelf is empty now";
        }
        return advice.runsOutOn() == null ? "it lasts over 3 months" : "it runs out " + day(advice.runsOutOn(), asked);
    }

    private static String day(LocalDate day, Asked asked) {
        return day.equals(asked.today()) ? "today" : Window.weekday(day) + " " + Wording.shortDay(day);
    }

    private static String by(LocalDate day, Asked asked) {
        return day.equals(asked.today()) ? " today" : " by " + day(day, asked);
    }

    private static String units(double quantity) {
        return Wording.count(Math.ceil(quantity));
    }
}
