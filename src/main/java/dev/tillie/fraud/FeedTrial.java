package dev.tillie.fraud;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The feed lived with for some months in a shop of which it is known what went wrong: each night a look at the day,
 * within a budget, and the next morning the owner answers what was told.
 */
public final class FeedTrial {
    private static final int PER_DAY = 5;
    private static final int HABIT_DAYS = 21;
    private static final int TIMES_TO_BE_A_HABIT = 4;

    private static final Set<String> LOOK_ALIKES = Set.of("big_regular", "retry_storm", "same_amount");
    private static final Set<String> TROUBLES =
            Set.of("card_testing", "stolen_card", "refund_habit", "duplicate_invoice", "till_short");

    private final Facts facts;
    private final List<Planted> planted;
    private final LocalDate until;
    private final int days;
    private final List<Review> reviews = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Map<Planted, LocalDate> found = new LinkedHashMap<>();
    private final List<String> falseAlerts = new ArrayList<>();
    private final Map<LocalDate, Integer> falseByDay = new LinkedHashMap<>();
    private final List<String> lookAlikes = new ArrayList<>();
    private final Map<String, LocalDate> cleared = new HashMap<>();
    private int alerts;
    private long slowest;

    /** Something put into the books on purpose, the harmless that only looks like trouble included. */
    public record Planted(String kind, String subject, LocalDate from, LocalDate to, List<String> ids) {
        public Planted {
            ids = List.copyOf(ids);
        }
    }

    /**
     * @param until the last day lived through
     * @param days how many there are
     */
    public FeedTrial(Facts facts, List<Planted> planted, LocalDate until, int days) {
        this.facts = facts;
        this.planted = List.copyOf(planted);
        this.until = until;
        this.days = days;
    }

    /**
     * How it went.
     *
     * @param late found, but after the day it should have been
     * @param habitDays from the first refund of a habit until it was told; -1 where it was not
     * @param lookAlikes the harmless that were told of again, after their kind had been cleared once
     */
    public record Result(
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
        public Result {
            late = List.copyOf(late);
            missed = List.copyOf(missed);
            falseAlerts = List.copyOf(falseAlerts);
            lookAlikes = List.copyOf(lookAlikes);
        }

        public double falseAlertsADay() {
            return (double) falseAlerts.size() / days;
        }
    }

    public Result run() {
        for (var day = first(); !day.isAfter(until); day = day.plusDays(1)) {
            night(day);
        }
        return result();
    }

    private LocalDate first() {
        return until.minusDays(days - 1L);
    }

    private void night(LocalDate day) {
        var midnight = facts.start(day.plusDays(1));
        var feed = Feed.of(List.of(), HoldList.EMPTY, new Teaching(reviews, List.of(), Teaching.Limits.DEFAULT));
        var start = System.nanoTime();
        var look = feed.look(facts, midnight);
        slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
        for (var it : new Budget(PER_DAY).pick(look.open(), told, 0)) {
            told.addAll(it.keys());
            alerts++;
            tell(it, day, midnight);
        }
    }

    private void tell(Case it, LocalDate day, Instant midnight) {
        var troubles = planted.stream()
                .filter(one -> TROUBLES.contains(one.kind()) && isAbout(it, one))
                .toList();
        // what happened before the first day is told on it, and is no news
        var isOld = it.last().isBefore(facts.start(first()));
        troubles.forEach(one -> found.putIfAbsent(one, day));
        if (troubles.isEmpty() && !isOld) {
            falseAlerts.add(day + " " + it.key() + " " + it.strength() + " " + it.reasons());
            falseByDay.merge(day, 1, Integer::sum);
        }
        planted.stream()
                .filter(one -> LOOK_ALIKES.contains(one.kind()) && isAbout(it, one) && troubles.isEmpty())
                .forEach(one -> clear(one, day));
        var verdict = troubles.isEmpty() ? Review.Verdict.LEGIT : Review.Verdict.FRAUD;
        reviews.add(Review.of(it, verdict, "the owner", midnight.plus(8, ChronoUnit.HOURS)));
    }

    private void clear(Planted lookAlike, LocalDate day) {
        if (cleared.getOrDefault(lookAlike.kind(), day).isBefore(day)) {
            lookAlikes.add(lookAlike.kind() + " " + lookAlike.subject() + " " + day);
        }
        cleared.putIfAbsent(lookAlike.kind(), day);
    }

    private boolean isAbout(Case it, Planted planted) {
        return switch (planted.kind()) {
            case "till_short" ->
                it.worry() == Worry.TILL_SHORT
                        && it.subject().value().equals(planted.subject())
                        && facts.day(it.first()).equals(planted.from());
            case "duplicate_invoice" -> it.evidence().contains(planted.ids().getLast());
            case "same_amount" -> it.evidence().containsAll(planted.ids());
            default -> !Collections.disjoint(it.evidence(), planted.ids());
        };
    }

    /** The day it can be seen first. */
    private static LocalDate seen(Planted it) {
        return it.kind().equals("duplicate_invoice") ? it.to() : it.from();
    }

    /** A habit is one after three weeks, but not before the fourth time. */
    private LocalDate deadline(Planted it) {
        if (!it.kind().equals("refund_habit")) {
            return seen(it);
        }
        var weeks = it.from().plusDays(HABIT_DAYS);
        return refundDays(it)
                .skip(TIMES_TO_BE_A_HABIT - 1L)
                .findFirst()
                .filter(weeks::isBefore)
                .orElse(weeks);
    }

    private Stream<LocalDate> refundDays(Planted habit) {
        return facts.sales().stream()
                .filter(it -> habit.ids().contains(it.order()))
                .map(it -> facts.day(it.time()));
    }

    private Result result() {
        var due = planted.stream()
                .filter(it -> TROUBLES.contains(it.kind()))
                .filter(it -> !seen(it).isBefore(first()) && !deadline(it).isAfter(until))
                .toList();
        var missed = due.stream().filter(it -> !found.containsKey(it)).toList();
        var late = due.stream()
                .filter(it -> found.containsKey(it) && found(it).isAfter(deadline(it)))
                .toList();
        var habit = found.keySet().stream()
                .filter(it -> it.kind().equals("refund_habit"))
                .findFirst();
        return new Result(
                days,
                due.size(),
                due.size() - missed.size() - late.size(),
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

    private LocalDate found(Planted it) {
        return found.getOrDefault(it, LocalDate.MAX);
    }

    private long refunds(Planted habit) {
        return refundDays(habit).filter(it -> !it.isAfter(found(habit))).count();
    }

    private static List<String> named(List<Planted> planted) {
        return planted.stream()
                .map(it -> it.kind() + " " + it.subject() + " " + it.from())
                .collect(Collectors.toList());
    }
}
