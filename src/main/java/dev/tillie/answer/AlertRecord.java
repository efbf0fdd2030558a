package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.fraud.Review;
import dev.tillie.fraud.Teaching;
import dev.tillie.fraud.Worry;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How often what was flagged turned out to be something, by kind, what it saved, and who said so. */
final class AlertRecord implements FraudView {
    private static final Pattern RECORD = Pattern.compile(
            "(?i)\\b(?:alerts?|flags?|warnings?|pings?|cases?)\\b.*\\b(?:right|true|correct|useful|good|precision|accurate|answered)\\b"
                    + "|\\bhow (?:often|many)\\b.*\\b(?:right|false alarms?)\\b|\\bfalse alarms?\\b"
                    + "|\\b(?:prevented|saved? (?:me|us))\\b|\\bwho (?:said|marked|answered|cleared)\\b");
    private static final int LATEST = 3;

    private final FraudDesk desk;

    AlertRecord(FraudDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean fits(Asked asked) {
        return RECORD.matcher(asked.said()).find();
    }

    @Override
    public Draft answer(Asked asked) {
        var teaching = desk.teaching(asked);
        var kinds = Stream.of(Worry.values())
                .filter(it -> teaching.precision(it).answers() > 0)
                .sorted(Comparator.comparingInt(
                                (Worry it) -> teaching.precision(it).answers())
                        .reversed())
                .toList();
        if (kinds.isEmpty()) {
            return Draft.of("Nobody has answered a case yet, so there is no record of how often I was right.")
                    .line("“Legit” and “Fraud” under a case are what I learn from.")
                    .follow("Anything suspicious?");
        }
        var confirmed = kinds.stream()
                .mapToInt(it -> teaching.precision(it).confirmed())
                .sum();
        var answers =
                kinds.stream().mapToInt(it -> teaching.precision(it).answers()).sum();
        var draft = Draft.of(confirmed + " of " + Phrases.plural(answers, "answered case was", "answered cases were")
                        + " something.")
                .line(stake(teaching, asked))
                .table(
                        List.of("Kind", "Answered", "Something", "Now expected in 10"),
                        kinds.stream().map(it -> row(it, teaching)).toList())
                .lines(teaching.listQuiet());
        teaching.reviews().reversed().stream().limit(LATEST).forEach(it -> draft.line(said(it, asked)));
        return draft.follow("Anything suspicious?");
    }

    private static String stake(Teaching teaching, Asked asked) {
        var stake = teaching.reviews().stream()
                .filter(it -> it.verdict() == Review.Verdict.FRAUD)
                .mapToDouble(Review::atRisk)
                .sum();
        return stake <= 0
                ? ""
                : "What was confirmed had " + Wording.brief(stake, asked.shop().currency()) + " at stake.";
    }

    private static List<String> row(Worry worry, Teaching teaching) {
        var so = teaching.precision(worry);
        return List.of(
                FraudCases.sentence(worry.phrase()),
                String.valueOf(so.answers()),
                String.valueOf(so.confirmed()),
                String.valueOf(Math.round(10 * so.mean())));
    }

    /** Who said what, and when. */
    private static String said(Review it, Asked asked) {
        var verdict = switch (it.verdict()) {
            case LEGIT -> "fine";
            case FRAUD -> "fraud";
            case NOT_SURE -> "not sure";
            case SNOOZE -> "later";
        };
        return FraudCases.time(it.when(), asked.shop()) + ", " + it.who() + ": "
                + it.worry().phrase() + ", " + it.subject().value() + " – " + verdict;
    }
}
