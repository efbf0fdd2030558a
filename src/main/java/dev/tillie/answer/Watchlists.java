package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.store.FraudReviews;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Who is on the block and hold lists, and what was said to be always fine: shown, taken back, or as a file. */
final class Watchlists implements FraudView {
    private static final Pattern BLOCKED = Pattern.compile(
            "(?i)\\b(?:block(?:ed)?|hold|black|deny|ban)[ -]?lists?\\b|\\b(?:who|what|which)\\b.*\\bblock(?:ed)?\\b");
    private static final Pattern ALLOWED = Pattern.compile(
            "(?i)\\b(?:allow|white|safe)[ -]?(?:lists?|rules?|ed)\\b|\\balways fine\\b|\\brules?\\b.*\\b(?:made|have|set)\\b");
    private static final int USUAL = 10;
    private static final int MOST_BUTTONS = 3;

    private final FraudDesk desk;

    Watchlists(FraudDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean fits(Asked asked) {
        return BLOCKED.matcher(asked.said()).find()
                || ALLOWED.matcher(asked.said()).find();
    }

    @Override
    public Draft answer(Asked asked) {
        var allowed = ALLOWED.matcher(asked.said()).find()
                && !BLOCKED.matcher(asked.said()).find();
        var rules = desk.rules(asked).stream()
                .filter(it -> it.action().equals("allow") == allowed)
                .toList();
        var name = allowed ? "Said to be always fine" : "On your block list";
        if (rules.isEmpty()) {
            return Draft.of(name + ": nobody and nothing.")
                    .line(
                            allowed
                                    ? "“Always fine” under a case makes such a rule, for a year."
                                    : "“Fraud” under a case offers to block who is behind it.");
        }
        var draft = Draft.of(name + ": " + rules.size() + ".")
                .table(
                        List.of("What", "Who", "Why", "Since", "Until"),
                        rules.stream()
                                .limit(asked.limit(USUAL))
                                .map(it -> row(it, asked))
                                .toList());
        if (!allowed) {
            draft.line("The file is for your payment processor’s own list; I move no money and stop no payment.");
        }
        rules.stream()
                .limit(MOST_BUTTONS)
                .forEach(it -> draft.follow(
                        "Take " + subject(it, asked) + " off", FraudTaps.of(FraudTaps.Action.UNDO, it.id())));
        return draft;
    }

    private static List<String> row(FraudReviews.Rule it, Asked asked) {
        var zone = asked.shop().zone();
        return List.of(
                it.scope().toLowerCase(Locale.ROOT).replace('_', ' '),
                subject(it, asked),
                it.worry() == null ? it.because() : FraudDesk.worry(it).phrase(),
                day(it.madeAt(), zone),
                it.endsAt() == null ? "for good" : day(it.endsAt(), zone));
    }

    private static String subject(FraudReviews.Rule it, Asked asked) {
        return it.scope().equals("CUSTOMER") && !asked.wantsFile() ? Visits.label(asked, it.subject()) : it.subject();
    }

    private static String day(Instant time, ZoneId zone) {
        return Wording.day(time.atZone(zone).toLocalDate());
    }
}
