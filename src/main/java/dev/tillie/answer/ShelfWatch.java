package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Purchase;
import dev.tillie.books.Wording;
import dev.tillie.store.Where;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What runs out before its supplier can deliver. A shortage is one thing until somebody orders: it is named after the
 * last order or delivery of the product, and there is news of it only when its last day to order moves, passes, or the shelf is
 * empty.
 */
final class ShelfWatch implements Watch {
    /** Who is ordered from on so many days of four weeks is every morning's business, and stands in the summary. */
    private static final int EVERY_MORNING = 12;

    private static final int FOUR_WEEKS = 28;
    /** What keeps no longer is meant to sell out. */
    private static final int FRESH_GOODS_DAYS = 3;
    /** Of a day's takings: losing less is not worth a word. */
    private static final double WORTH_A_WORD = 0.01;

    /** An order that isn't placed by tomorrow. */
    private static final double NEAR_DAYS = 1;

    @Override
    public List<Notice> look(Asked asked) {
        if (asked.ledger().stock().isEmpty()) {
            return List.of();
        }
        var ordered = lastOrders(asked);
        var least = WORTH_A_WORD * aDay(asked);
        return Replenishment.of(asked).stream()
                .filter(it -> it.quantity() > 0 && it.line().pace() > 0 && it.runsOutOn() != null)
                .filter(it -> it.slackDays(asked.today()) < NEAR_DAYS)
                .filter(it -> !isRoutine(it, asked) && lost(it, asked) >= least)
                .map(it -> notice(it, asked, ordered))
                .toList();
    }

    /** What the shop took on a day lately. */
    private static double aDay(Asked asked) {
        var weeks =
                new Period(asked.today().minusDays(FOUR_WEEKS), asked.today().minusDays(1));
        return Sums.of(asked.ledger().days(weeks, Where.ALL)).net().doubleValue() / FOUR_WEEKS;
    }

    private static boolean isRoutine(Replenishment.Advice it, Asked asked) {
        var life = it.line().product().shelfLifeDays();
        var supplier = it.line().product().supplier();
        return life != null && life <= FRESH_GOODS_DAYS
                || supplier != null
                        && orderDays(asked).getOrDefault(supplier, Set.of()).size() >= EVERY_MORNING;
    }

    /** The days of the last four weeks on which each supplier was ordered from. */
    private static Map<String, Set<LocalDate>> orderDays(Asked asked) {
        var since = asked.today().minusDays(FOUR_WEEKS);
        return asked.ledger()
                .once(
                        List.of("order days", asked.today()),
                        () -> orders(asked)
                                .filter(it -> !it.orderedOn().isBefore(since))
                                .collect(Collectors.groupingBy(
                                        Purchase::supplier,
                                        Collectors.mapping(Purchase::orderedOn, Collectors.toSet()))));
    }

    private static Stream<Purchase> orders(Asked asked) {
        return Stream.concat(asked.ledger().openPurchases().stream(), asked.ledger().receivedPurchases().stream());
    }

    /** When each product was last ordered or delivered, by its sku. */
    private static Map<String, LocalDate> lastOrders(Asked asked) {
        return asked.ledger().once("last orders", () -> {
            Map<String, LocalDate> last = new HashMap<>();
            orders(asked).forEach(it -> {
                last.merge(it.sku(), it.orderedOn(), ShelfWatch::later);
                if (it.receivedOn() != null) {
                    last.merge(it.sku(), it.receivedOn(), ShelfWatch::later);
                }
            });
            return last;
        });
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Notice notice(Replenishment.Advice it, Asked asked, Map<String, LocalDate> ordered) {
        var product = it.line().product();
        var since = ordered.containsKey(product.sku())
                ? ordered.get(product.sku()).toString()
                : YearMonth.from(asked.today()).toString();
        return new Notice(
                Notice.SHELF + "/" + product.sku() + "/" + since,
                Notice.SHELF,
                "what should I reorder"
                        + (product.supplier() == null ? " today?" : " from " + product.supplier() + "?"),
                state(it, asked),
                new Rank(lost(it, asked), chance(it, asked), it.slackDays(asked.today())),
                gist(it, asked),
                because(it),
                about(it),
                after(asked));
    }

    private static Instant after(Asked asked) {
        return Watch.after(asked, Duration.ofHours(20));
    }

    private static List<String> about(Replenishment.Advice it) {
        var about = new ArrayList<String>();
        about.add("product/" + it.line().product().sku());
        if (it.line().product().supplier() != null) {
            about.add("supplier/" + it.line().product().supplier());
        }
        return about;
    }

    /** The last day on which an order would have come in time, be it past. */
    private static LocalDate lastDay(Replenishment.Advice it) {
        return Objects.requireNonNull(it.runsOutOn()).minusDays((long) Math.ceil(it.leadTimeDays()));
    }

    private static String state(Replenishment.Advice it, Asked asked) {
        return it.line().onHand() <= 0 ? "empty" : lastDay(it).isBefore(asked.today()) ? "late" : "by " + lastDay(it);
    }

    private static String gist(Replenishment.Advice it, Asked asked) {
        var name = it.line().product().name();
        if (it.line().onHand() <= 0) {
            return name + " is out of stock";
        }
        var out = day(Objects.requireNonNull(it.runsOutOn()));
        var last = lastDay(it);
        return name + " runs out " + out
                + (last.isBefore(asked.today())
                        ? ", before an order can arrive"
                        : "; the last day to order is " + (last.equals(asked.today()) ? "today" : day(last)));
    }

    private static String day(LocalDate day) {
        return Window.weekday(day) + " " + Wording.shortDay(day);
    }

    private static List<String> because(Replenishment.Advice it) {
        return List.of(
                Wording.count(it.line().onHand()) + " " + it.line().product().name() + " left, selling "
                        + Wording.count(Math.round(it.line().pace() * 7)) + " a week; delivery takes "
                        + Wording.count(it.leadTimeDays()) + " days" + (it.leadTimeKnown() ? "." : ", as assumed."),
                "I write when an order placed tomorrow would come too late.");
    }

    /** What is not earned between the last unit and the delivery of an order placed tomorrow. */
    private static double lost(Replenishment.Advice it, Asked asked) {
        var days = Math.max(1, NEAR_DAYS - it.slackDays(asked.today()));
        return days * it.line().pace() * earned(it.line());
    }

    /** Money a unit earns: its margin, or half its price where nobody said what it costs. */
    static double earned(Shelf.Line line) {
        var price = line.product().price();
        if (price == null) {
            return 0;
        }
        var cost = line.product().unitCost();
        return Math.max(
                0, cost == null ? price.doubleValue() / 2 : price.subtract(cost).doubleValue());
    }

    private static double chance(Replenishment.Advice it, Asked asked) {
        return it.line().onHand() <= 0 ? 1 : it.slackDays(asked.today()) < 0 ? 0.8 : 0.5;
    }
}
