package dev.tillie.answer;

import dev.tillie.books.Purchase;
import dev.tillie.books.Wording;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Orders that should have come by their supplier's own habit, and what runs out because of it. */
final class SupplierWatch implements Watch {
    private static final Duration HOLDS = Duration.ofDays(2);
    /** Nine deliveries in ten came within it. */
    private static final double HABIT = 0.9;

    private static final int FEWEST_DELIVERIES = 5;
    private static final int LATE_WITHOUT_HABIT_DAYS = 2;
    /** What is open longer was forgotten in the books, or never comes. */
    private static final int FORGOTTEN_DAYS = 45;

    private static final int WEEK = 7;
    private static final int MOST_NAMED = 3;
    private static final double LIKELY = 0.8;

    @Override
    public List<Notice> look(Asked asked) {
        var late = asked.ledger().openPurchases().stream()
                .filter(it ->
                        !it.supplier().isEmpty() && it.expectedOn() != null && it.receivedQuantity() < it.quantity())
                .filter(it -> daysLate(it, asked.today()) > habit(asked, it.supplier()))
                .filter(it -> daysLate(it, asked.today()) <= FORGOTTEN_DAYS)
                .collect(Collectors.groupingBy(Purchase::supplier, TreeMap::new, Collectors.toList()));
        return late.entrySet().stream()
                .map(it -> notice(it.getKey(), it.getValue(), asked))
                .toList();
    }

    private static long daysLate(Purchase it, LocalDate day) {
        return ChronoUnit.DAYS.between(Objects.requireNonNull(it.expectedOn()), day);
    }

    /** Days late that are usual with a supplier: so many or fewer in nine deliveries of ten. */
    private static long habit(Asked asked, String supplier) {
        return asked.ledger().once(List.of("days late", supplier), () -> {
            var days = asked.ledger().receivedPurchases().stream()
                    .filter(it -> it.supplier().equals(supplier) && it.expectedOn() != null)
                    .collect(Collectors.toMap(
                            Purchase::order, it -> daysLate(it, Objects.requireNonNull(it.receivedOn())), Math::max))
                    .values()
                    .stream()
                    .sorted()
                    .toList();
            return days.size() < FEWEST_DELIVERIES
                    ? (long) LATE_WITHOUT_HABIT_DAYS
                    : Math.max(0, days.get((int) Math.ceil(HABIT * days.size()) - 1));
        });
    }

    private static Notice notice(String supplier, List<Purchase> late, Asked asked) {
        var shelf = Shelf.of(asked);
        var dry = late.stream()
                .map(Purchase::sku)
                .distinct()
                .map(asked.ledger().products()::get)
                .filter(Objects::nonNull)
                .map(shelf::line)
                .filter(it -> it.pace() > 0 && shelf.isCounted() && it.daysOfCover() < WEEK)
                .sorted(Comparator.comparingDouble(Shelf.Line::daysOfCover))
                .toList();
        var oldest = late.stream()
                .min(Comparator.comparing((Purchase it) -> Objects.requireNonNull(it.expectedOn()))
                        .thenComparing(Purchase::order))
                .orElseThrow();
        var stake = dry.stream()
                .mapToDouble(it -> (WEEK - it.daysOfCover()) * it.pace() * ShelfWatch.earned(it))
                .sum();
        var key = Notice.SUPPLIER + "/" + supplier + "/" + oldest.order();
        var empty = dry.stream().filter(it -> it.onHand() <= 0).count();
        return new Notice(
                key,
                Notice.SUPPLIER,
                NoticeView.words(key),
                late.stream().map(Purchase::order).distinct().count() + " orders, " + empty + " empty",
                new Rank(stake, LIKELY, dry.isEmpty() ? WEEK : dry.getFirst().daysOfCover()),
                gist(supplier, late, oldest, asked),
                because(supplier, dry, asked),
                List.of("supplier/" + supplier),
                Watch.after(asked, HOLDS));
    }

    private static String gist(String supplier, List<Purchase> late, Purchase oldest, Asked asked) {
        var orders = late.stream().map(Purchase::order).distinct().count();
        var days = daysLate(oldest, asked.today());
        return supplier + " is late: " + oldest.order() + " was due "
                + Wording.shortDay(Objects.requireNonNull(oldest.expectedOn())) + ", "
                + Phrases.plural(days, "day") + " ago"
                + (orders > 1 ? ", and " + (orders - 1) + " more" : "");
    }

    private static List<String> because(String supplier, List<Shelf.Line> dry, Asked asked) {
        var lines = new ArrayList<String>();
        dry.stream().limit(MOST_NAMED).forEach(it -> lines.add(runsOut(it, asked)));
        if (dry.size() > MOST_NAMED) {
            lines.add((dry.size() - MOST_NAMED) + " more of it run out within a week.");
        }
        if (dry.isEmpty()) {
            lines.add("Nothing of it runs out within a week.");
        }
        var habit = habit(asked, supplier);
        lines.add("By " + supplier + "’s own habit, nine deliveries in ten come "
                + (habit == 0 ? "on the day" : "within " + Phrases.plural(habit, "day") + " of it") + ".");
        return lines;
    }

    private static String runsOut(Shelf.Line it, Asked asked) {
        var day = asked.today().plusDays((long) it.daysOfCover());
        return it.product().name()
                + (it.onHand() <= 0
                        ? " is out of stock because of it."
                        : " runs out " + Window.weekday(day) + " " + Wording.shortDay(day) + ": "
                                + Wording.count(it.onHand()) + " left.");
    }
}
