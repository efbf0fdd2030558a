package dev.tillie.answer;

import dev.tillie.books.ToldCash;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import java.time.Instant;
import java.util.UUID;

/** Cash that was told of, kept or dropped by the owner's yes, and taken back by a tap. */
final class ToldTaps implements TapTopic {
    private static final String START = "tap:told:";
    private static final String KEEP = START + "keep:";
    private static final String DROP = START + "drop:";
    private static final String ASK = START + "ask:";
    private static final String UNDO = START + "undo:";
    static final String NO = START + "no";
    private static final String LIST = "what have I told you about cash?";

    private final CashDesk desk;
    private final ToldTopic topic;

    ToldTaps(CashDesk desk, ToldTopic topic) {
        this.desk = desk;
        this.topic = topic;
    }

    /** A yes that counts once: tapped again it changes nothing. */
    static String keep(ToldCash told) {
        return KEEP + UUID.randomUUID() + ":" + ToldWords.toText(told);
    }

    static String drop(ToldCash told) {
        return DROP + UUID.randomUUID() + ":" + ToldWords.toText(told);
    }

    static String ask(ToldCash told) {
        return ASK + ToldWords.toText(told);
    }

    @Override
    public boolean isMeant(String tapped) {
        return tapped.startsWith(START);
    }

    @Override
    public Question.Part part(String tapped) {
        return new Question.Part(
                Intent.CASH_FLOW,
                Slots.NONE.with(Slot.ACTION, tapped.startsWith(UNDO) ? "undo" : CashAct.TELL_CASH.key()));
    }

    @Override
    public Draft answer(String tapped, Asked asked, String who, Instant now) {
        if (tapped.startsWith(UNDO)) {
            desk.told.undo(tapped.substring(UNDO.length()), now);
            return after(Draft.of("Taken back: what you told me is as it was before."));
        }
        if (tapped.startsWith(ASK)) {
            return topic.proposeDrop(asked, ToldWords.parse(tapped.substring(ASK.length())));
        }
        if (tapped.equals(NO)) {
            return after(Draft.of("Fine, nothing is changed."));
        }
        boolean keeps = tapped.startsWith(KEEP);
        var idAndTold = tapped.substring(keeps ? KEEP.length() : DROP.length()).split(":", 2);
        return settle(keeps, idAndTold[0], ToldWords.parse(idAndTold[1]), asked, who, now);
    }

    private Draft settle(boolean keeps, String id, ToldCash told, Asked asked, String who, Instant now) {
        if (desk.told.isKnown(id)) {
            return after(Draft.of("That was done before; say it in words to do it once more."));
        }
        if (keeps) {
            desk.told.keep(id, told, who, now);
        } else {
            desk.told.drop(id, told, who, now);
        }
        var words = ToldWords.of(told, asked.shop().currency());
        return after(Draft.of(keeps ? "Kept: " + words + "." : "Dropped: " + words + ".")
                .line("Every look at cash counts with that from now on.")
                .follow("Undo", UNDO + id));
    }

    private static Draft after(Draft draft) {
        return draft.follow("When do I run out?", "when do I run out of cash?").follow("What have I told you?", LIST);
    }
}
