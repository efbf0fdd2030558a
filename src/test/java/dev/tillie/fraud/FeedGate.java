package dev.tillie.fraud;

import dev.tillie.demo.DemoOptions;
import dev.tillie.demo.DemoShop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The feed lived with for some months: each night a look at the day, within a budget, and the next morning the owner
 * answers what was told, from the truth file. Prints a line per seed when run by itself.
 */
final class FeedGate {
    static final LocalDate UNTIL = LocalDate.of(2026, 11, 21);
    static final int DAYS = 110;
    static final int PER_DAY = 5;
    static final int HABIT_DAYS = 21;

    private static final Set<String> LOOK_ALIKES = Set.of("big_regular", "retry_storm", "same_amount");
    private static final Set<String> TROUBLES =
            Set.of("card_testing", "stolen_card", "refund_habit", "duplicate_invoice", "till_short");

    private final DemoBooks books;
    private final List<Review> reviews = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Map<DemoBooks.Planted, LocalDate> found = new LinkedHashMap<>();
    private final List<String> falseAlerts = new ArrayList<>();
    private final Map<LocalDate, Integer> falseByDay = new LinkedHashMap<>();
    private final List<String> lookAlikes = new ArrayList<>();
    private int alerts;
    private long slowest;

    private final int days;

    private FeedGate(DemoBooks books, int days) {
        this.books = books;
        this.days = days;
    }

    /**
     * How it went.
     *
     * @param late found, but after the day it should have been
     * @param habitDays from the first refund of a habit until it was told; -1 where it was not
     */
    record Result(
            int days,
            int planted,
            int inTime,
            List<String> late,
            List<String> missed,
            long habitDays,
            long habitRefunds,
            int alerts,
            List<String> falseAlerts,
            int mostFalseInADay,
            List<String> lookAlikes,
            long slowestMillis) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "planted %2d, in time %2d, late %s, missed %s, habit after %d days and %d refunds, alerts %2d, false %d"
                            + " (%.2f a day, most %d), look-alikes %d, slowest look %d ms",
                    planted,
                    inTime,
                    late,
                    missed,
                    habitDays,
                    habitRefunds,
                    alerts,
                    falseAlerts.size(),
                    falseAlerts.size() / (double) days,
                    mostFalseInADay,
                    lookAlikes.size(),
                    slowestMillis);
        }
    }

    static Result run(long seed, Path dir, int days) throws IOException {
        DemoShop.write(dir, new DemoOptions(seed, UNTIL, 730, 200, 1500, 90));
        return new FeedGate(DemoBooks.of(dir), days).run();
    }

    Result run() {
        for (var day = first(); !day.isAfter(UNTIL); day = day.plusDays(1)) {
            night(day);
        }
        return result();
    }

    private LocalDate first() {
        return UNTIL.minusDays(days - 1L);
    }

    private void night(LocalDate day) {
        var midnight = books.facts().start(day.plusDays(1));
        var feed = Feed.of(List.of(), HoldList.EMPTY, new Teaching(reviews, List.of(), Teaching.Limits.DEFAULT));
        var start = System.nanoTime();
        var look = feed.look(books.facts(), midnight);
        slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
        for (var it : new Budget(PER_DAY).pick(look.open(), told, 0)) {
            told.addAll(it.keys());
            alerts++;
            tell(it, day, midnight);
        }
    }

    private void tell(Case it, LocalDate day, Instant midnight) {
        var troubles = books.planted().stream()
                .filter(planted -> TROUBLES.contains(planted.kind()) && isAbout(it, planted))
                .toList();
        // what happened before the first day is told on it, and is no news
        var isOld = it.last().isBefore(books.facts().start(first()));
        troubles.forEach(planted -> found.putIfAbsent(planted, day));
        if (troubles.isEmpty() && !isOld) {
            falseAlerts.add(day + " " + it.key() + " " + it.strength() + " " + it.reasons());
            falseByDay.merge(day, 1, Integer::sum);
        }
        books.planted().stream()
                .filter(planted -> LOOK_ALIKES.contains(planted.kind()) && isAbout(it, planted) && troubles.isEmpty())
                .forEach(planted -> lookAlikes.add(planted.kind() + " " + planted.subject()));
        var verdict = troubles.isEmpty() ? Review.Verdict.LEGIT : Review.Verdict.FRAUD;
        reviews.add(Review.of(it, verdict, "the owner", midnight.plus(8, ChronoUnit.HOURS)));
    }

    private boolean isAbout(Case it, DemoBooks.Planted planted) {
        return switch (planted.kind()) {
            case "till_short" ->
                it.worry() == Worry.TILL_SHORT
                        && it.subject().value().equals(planted.subject())
                        && books.facts().day(it.first()).equals(planted.from());
            case "duplicate_invoice" -> it.evidence().contains(planted.ids().getLast());
            case "same_amount" -> it.evidence().containsAll(planted.ids());
            default -> !Collections.disjoint(it.evidence(), planted.ids());
        };
    }

    /** The day it can be seen first. */
    private static LocalDate seen(DemoBooks.Planted it) {
        return it.kind().equals("duplicate_invoice") ? it.to() : it.from();
    }

    private static LocalDate deadline(DemoBooks.Planted it) {
        return it.kind().equals("refund_habit") ? it.from().plusDays(HABIT_DAYS) : seen(it);
    }

    private Result result() {
        var planted = books.planted().stream()
                .filter(it -> TROUBLES.contains(it.kind()))
                .filter(it -> !seen(it).isBefore(first()) && !deadline(it).isAfter(UNTIL))
                .toList();
        var missed = planted.stream().filter(it -> !found.containsKey(it)).toList();
        var late = planted.stream()
                .filter(it -> found.containsKey(it) && found(it).isAfter(deadline(it)))
                .toList();
        var habit = found.keySet().stream()
                .filter(it -> it.kind().equals("refund_habit"))
                .findFirst();
        return new Result(
                days,
                planted.size(),
                planted.size() - missed.size() - late.size(),
                named(late),
                named(missed),
                habit.map(it -> ChronoUnit.DAYS.between(it.from(), found(it))).orElse(-1L),
                habit.map(this::refunds).orElse(-1L),
                alerts,
                List.copyOf(falseAlerts),
                falseByDay.values().stream().mapToInt(it -> it).max().orElse(0),
                List.copyOf(lookAlikes),
                slowest);
    }

    private LocalDate found(DemoBooks.Planted it) {
        return found.getOrDefault(it, LocalDate.MAX);
    }

    private long refunds(DemoBooks.Planted habit) {
        return books.facts().sales().stream()
                .filter(it -> habit.ids().contains(it.order())
                        && !books.facts().day(it.time()).isAfter(found(habit)))
                .count();
    }

    private static List<String> named(List<DemoBooks.Planted> planted) {
        return planted.stream()
                .map(it -> it.kind() + " " + it.subject() + " " + it.from())
                .collect(Collectors.toList());
    }

    public static void main(String[] seeds) throws IOException {
        for (var dir : seeds) {
            var result = new FeedGate(DemoBooks.of(Path.of(dir)), DAYS).run();
            System.out.println(dir + ": " + result);
            result.falseAlerts().forEach(it -> System.out.println("    " + it));
            result.lookAlikes().forEach(it -> System.out.println("    look-alike " + it));
        }
    }
}
