package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the owner has answered and decided so far, and what follows from it. */
public record Teaching(List<Review> reviews, List<AllowRule> rules, Limits limits) {
    public static final Teaching NONE = new Teaching(List.of(), List.of(), Limits.DEFAULT);

    /**
     * When answers silence.
     *
     * @param answers after how many clear ones about a signal it may go quiet
     * @param leastShare of them that must have been confirmed to stay
     * @param answersOfSubject after how many about one subject, none of them confirmed
     * @param subjectQuiet how long a signal is quiet about a subject after the last of them
     * @param holds how long an answer holds for its case
     */
    public record Limits(int answers, double leastShare, int answersOfSubject, Duration subjectQuiet, Duration holds) {
        public static final Limits DEFAULT = new Limits(40, 0.05, 3, Duration.ofDays(180), Duration.ofDays(120));
    }

    private static final double GROWN = 2;

    public Teaching {
        reviews = reviews.stream().sorted(Comparator.comparing(Review::when)).toList();
        rules = List.copyOf(rules);
    }

    /** With answers that came later from elsewhere; where they say fraud, an earlier "fine" was a mistake and goes. */
    public Teaching with(List<Review> later) {
        var mistaken = later.stream()
                .filter(it -> it.verdict() == Review.Verdict.FRAUD)
                .flatMap(it -> it.keys().stream())
                .collect(Collectors.toSet());
        var kept = reviews.stream()
                .filter(it -> it.verdict() == Review.Verdict.FRAUD
                        || it.keys().stream().noneMatch(mistaken::contains));
        return new Teaching(Stream.concat(kept, later.stream()).toList(), rules, limits);
    }

    /** Without what was answered later. */
    public Teaching before(Instant moment) {
        return new Teaching(
                reviews.stream().filter(it -> !it.when().isAfter(moment)).toList(), rules, limits);
    }

    /** How a signal did so far. */
    public Precision precision(Worry worry) {
        var clear = reviews.stream()
                .filter(it -> it.worry() == worry && it.isClear())
                .toList();
        var confirmed = (int) clear.stream()
                .filter(it -> it.verdict() == Review.Verdict.FRAUD)
                .count();
        return new Precision(confirmed, clear.size() - confirmed, worry.prior());
    }

    /** Why a case is not told, in words for the owner; empty where it is. */
    Optional<String> silence(Case it, Instant moment) {
        return Stream.of(answered(it, moment), allowed(it, moment), quiet(it, moment))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> answered(Case it, Instant moment) {
        return last(it.keys())
                .filter(answer -> holds(answer, it, moment))
                .map(answer -> answer.who()
                        + switch (answer.verdict()) {
                            case LEGIT -> " said it is fine";
                            case FRAUD -> " confirmed it";
                            case NOT_SURE, SNOOZE -> " put it off";
                        });
    }

    private Optional<Review> last(Collection<String> keys) {
        return reviews.stream()
                .filter(it -> it.keys().stream().anyMatch(keys::contains))
                .reduce((earlier, later) -> later);
    }

    private boolean holds(Review answer, Case it, Instant moment) {
        if (answer.verdict() == Review.Verdict.NOT_SURE) {
            return false;
        }
        if (answer.until() != null) {
            return moment.isBefore(answer.until());
        }
        return moment.isBefore(answer.when().plus(limits.holds)) && it.atRisk() < GROWN * Math.max(1, answer.atRisk());
    }

    private Optional<String> allowed(Case it, Instant moment) {
        return rules.stream()
                .filter(rule -> rule.allows(it, moment))
                .findFirst()
                .map(rule -> "allowed by " + rule.by() + " for " + rule.who().value());
    }

    /** What is on a list is never quiet, and a case of several worries only where all of them are. */
    private Optional<String> quiet(Case it, Instant moment) {
        var worry = it.worry();
        if (worry == Worry.ON_A_LIST) {
            return Optional.empty();
        }
        return it.worries().stream().allMatch(this::isQuiet) ? Optional.of(quietText(worry)) : quietAbout(it, moment);
    }

    /** Whether a signal went quiet because hardly anything it said came true. */
    public boolean isQuiet(Worry worry) {
        var precision = precision(worry);
        return precision.answers() >= limits.answers && precision.share() < limits.leastShare;
    }

    private String quietText(Worry worry) {
        var so = precision(worry);
        return "“" + worry.phrase() + "” went quiet: " + so.confirmed() + " of " + so.answers() + " were something";
    }

    private Optional<String> quietAbout(Case it, Instant moment) {
        var own = reviews.stream()
                .filter(answer -> answer.isClear() && it.worries().contains(answer.worry()))
                .filter(answer -> answer.subject().matches(it.subject()))
                .toList();
        var confirmed = own.stream().anyMatch(answer -> answer.verdict() == Review.Verdict.FRAUD);
        if (own.size() < limits.answersOfSubject
                || confirmed
                || own.getLast().when().plus(limits.subjectQuiet).isBefore(moment)) {
            return Optional.empty();
        }
        return Optional.of("“" + it.worry().phrase() + "” went quiet about "
                + it.subject().value() + ": " + own.size() + " times it was fine");
    }

    /** The signals that are quiet, each in a sentence. */
    public List<String> listQuiet() {
        return Stream.of(Worry.values())
                .filter(this::isQuiet)
                .map(this::quietText)
                .toList();
    }

    Case adjusted(Case it) {
        return it.withChance(precision(it.worry()).adjust(it.chance()));
    }
}
