package dev.tillie.answer;

import dev.tillie.chat.Reply;
import dev.tillie.fraud.Case;
import dev.tillie.question.Slot;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "Number 1 is fine, he's a builder": what is said of a case in words, shown before it is done. */
final class VerdictInWords implements FraudView {
    private static final Pattern FINE = Pattern.compile(
            "(?i)\\b(?:is|are|was|mark|that'?s|it'?s|he'?s|she'?s|they'?re)\\b.{0,40}\\b(?:fine|legit(?:imate)?|ok|okay|alright|genuine|not fraud|good|one of ours|false alarm)\\b"
                    + "|\\b(?:not fraud|false alarm|clear (?:it|number|that))\\b");
    private static final Pattern ALWAYS = Pattern.compile(
            "(?i)\\b(?:always|for good|every (?:week|month|time)|never flag|stop flagging|don'?t flag|from now on|builder|regular|trade)\\b");
    private static final Pattern FRAUD = Pattern.compile(
            "(?i)\\b(?:(?:is|was|as|it'?s|that'?s) (?:a )?(?:fraud|scam|fake|theft|stolen)|confirm(?:ed)? fraud)\\b");
    private static final Pattern UNSURE = Pattern.compile("(?i)\\bnot sure\\b|\\bdon'?t know\\b");

    private final FraudDesk desk;

    VerdictInWords(FraudDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean fits(Asked asked) {
        return !asked.said().contains("?") && action(asked).isPresent();
    }

    @Override
    public Draft answer(Asked asked) {
        var it = meant(asked);
        if (it.isEmpty()) {
            return Draft.of("Which one do you mean? Ask what is suspicious, then say “number 1 is fine”.")
                    .kind(Reply.Kind.CLARIFY)
                    .follow("Anything suspicious?");
        }
        return confirm(it.get(), action(asked).orElseThrow(), asked);
    }

    /** By its number in the list shown last, else the one case shown last. */
    private Optional<Case> meant(Asked asked) {
        var shown = asked.shown();
        var number = FraudExplain.number(asked.said()).orElse(shown.size() == 1 ? 1 : 0);
        return number < 1 || number > shown.size() ? Optional.empty() : desk.find(asked, shown.get(number - 1));
    }

    private static Draft confirm(Case it, FraudTaps.Action action, Asked asked) {
        var who = FraudCases.subject(it, asked);
        var what = it.worry().phrase() + ", " + who;
        var draft = switch (action) {
            case ALLOW ->
                Draft.of("From now on “" + it.worry().phrase() + "” is fine for " + who + ", for a year: shall I?")
                        .follow("Yes, always fine", FraudTaps.of(action, it.key()))
                        .follow("Only this once", FraudTaps.of(FraudTaps.Action.LEGIT, it.key()));
            case FRAUD -> Draft.of("Note as fraud: " + what + "?").follow("Yes, fraud", FraudTaps.of(action, it.key()));
            case SNOOZE ->
                Draft.of("Leave it for a week: " + what + "?").follow("Yes, later", FraudTaps.of(action, it.key()));
            case UNSURE ->
                Draft.of("Keep it open, as not sure: " + what + "?")
                        .follow("Yes, not sure", FraudTaps.of(action, it.key()));
            default ->
                Draft.of("Note as fine: " + what + "?")
                        .follow("Yes, it’s fine", FraudTaps.of(action, it.key()))
                        .follow("Always fine", FraudTaps.of(FraudTaps.Action.ALLOW, it.key()));
        };
        return draft.follow("No, show it", FraudTaps.look(it))
                .kind(Reply.Kind.CONFIRM)
                .numbered(List.of(it.key()));
    }

    private static Optional<FraudTaps.Action> action(Asked asked) {
        var said = asked.said();
        if (UNSURE.matcher(said).find()) {
            return Optional.of(FraudTaps.Action.UNSURE);
        } else if (asked.wants(Slot.ACTION, "snooze")) {
            return Optional.of(FraudTaps.Action.SNOOZE);
        } else if (FINE.matcher(said).find() || asked.wants(Slot.ACTION, "mark_legitimate")) {
            return Optional.of(ALWAYS.matcher(said).find() ? FraudTaps.Action.ALLOW : FraudTaps.Action.LEGIT);
        }
        return FRAUD.matcher(said).find() || asked.wants(Slot.ACTION, "mark_fraud")
                ? Optional.of(FraudTaps.Action.FRAUD)
                : Optional.empty();
    }
}
