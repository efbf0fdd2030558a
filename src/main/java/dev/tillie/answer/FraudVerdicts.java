package dev.tillie.answer;

import dev.tillie.fraud.Case;
import dev.tillie.fraud.Review.Verdict;
import dev.tillie.fraud.Scope;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What the owner says of a case: kept with who said it, so that the same is not asked twice, and taken back by a tap. */
final class FraudVerdicts implements TapTopic {
    private static final Duration SNOOZED = Duration.ofDays(7);
    private static final Duration ALLOWED = Duration.ofDays(365);
    private static final Duration BLOCKED = Duration.ofDays(180);
    private static final Set<Scope> BLOCKABLE = Set.of(
            Scope.CUSTOMER, Scope.EMAIL, Scope.CARD, Scope.NETWORK, Scope.ADDRESS, Scope.VENDOR, Scope.BANK_ACCOUNT);

    private final FraudDesk desk;

    FraudVerdicts(FraudDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean isMeant(String tapped) {
        return FraudTaps.parse(tapped).isPresent();
    }

    /** As the action it is. */
    @Override
    public Question.Part part(String tapped) {
        var action = switch (FraudTaps.parse(tapped).orElseThrow().action()) {
            case LEGIT, ALLOW -> "mark_legitimate";
            case FRAUD -> "mark_fraud";
            case SNOOZE -> "snooze";
            case BLOCK -> "block";
            case UNDO -> "undo";
            case LOOK, UNSURE -> "";
        };
        return action.isEmpty()
                ? new Question.Part(Intent.FRAUD_EXPLAIN, Slots.NONE)
                : new Question.Part(Intent.FRAUD_CHECK, Slots.NONE.with(Slot.ACTION, action));
    }

    @Override
    public Draft answer(String tapped, Asked asked, String who, Instant now) {
        var tap = FraudTaps.parse(tapped).orElseThrow();
        if (tap.action() == FraudTaps.Action.UNDO) {
            desk.undo(tap.key(), now);
            return Draft.of("Taken back: it counts as if it had never been said.")
                    .follow("Anything suspicious?");
        }
        var found = desk.find(asked, tap.key());
        if (found.isEmpty()) {
            return Draft.of("That one is no longer among what stands out.").follow("Anything suspicious?");
        }
        var it = found.get();
        return switch (tap.action()) {
            case LOOK -> FraudCaseView.of(it, asked);
            case LEGIT ->
                said(it, Verdict.LEGIT, "Noted: it is fine. I won’t bring it up again unless it doubles.", who, now)
                        .follow("Always fine", FraudTaps.of(FraudTaps.Action.ALLOW, it.key()));
            case FRAUD -> confirmed(it, asked, who, now);
            case UNSURE ->
                said(it, Verdict.NOT_SURE, "Noted as not sure: it stays open, and teaches me nothing.", who, now);
            case SNOOZE -> snoozed(it, who, now);
            case ALLOW -> allowed(it, asked, who, now);
            case BLOCK -> blocked(it, asked, who, now);
            case UNDO -> throw new IllegalStateException("undo has no case");
        };
    }

    private Draft said(Case it, Verdict verdict, String words, String who, Instant now) {
        var id = desk.say(it, verdict, who, now, null);
        return Draft.of(words).follow("Undo", FraudTaps.of(FraudTaps.Action.UNDO, id));
    }

    private Draft confirmed(Case it, Asked asked, String who, Instant now) {
        var draft = said(
                it,
                Verdict.FRAUD,
                "Noted as fraud; I learn from it. Now: " + it.toDo().getFirst(),
                who,
                now);
        it.toDo().stream().skip(1).forEach(draft::line);
        if (BLOCKABLE.contains(it.subject().scope())) {
            draft.follow("Block " + FraudCases.subject(it, asked), FraudTaps.of(FraudTaps.Action.BLOCK, it.key()));
        }
        return draft.line("I move no money: refund or block it in the payment processor too.");
    }

    private Draft snoozed(Case it, String who, Instant now) {
        var id = desk.say(it, Verdict.SNOOZE, who, now, now.plus(SNOOZED));
        return Draft.of("I’ll bring it up again in a week, if it is still there.")
                .follow("Undo", FraudTaps.of(FraudTaps.Action.UNDO, id));
    }

    private Draft allowed(Case it, Asked asked, String who, Instant now) {
        var until = now.plus(ALLOWED);
        var id = desk.decide("allow", it.subject(), it.worry(), "always fine", who, now, until);
        return Draft.of("From now on “" + it.worry().phrase() + "” is fine for " + FraudCases.subject(it, asked)
                        + ", for a year.")
                .follow("Undo", FraudTaps.of(FraudTaps.Action.UNDO, id));
    }

    private Draft blocked(Case it, Asked asked, String who, Instant now) {
        var until = now.plus(BLOCKED);
        var id = desk.decide("block", it.subject(), null, it.worry().phrase(), who, now, until);
        return Draft.of(FraudCases.subject(it, asked) + " is on your block list for half a year: whatever comes from"
                        + " there, I tell you at once.")
                .line("Put it on your payment processor’s list too; I move no money.")
                .follow("Undo", FraudTaps.of(FraudTaps.Action.UNDO, id));
    }
}
