package dev.tillie.answer;

import dev.tillie.question.Intent;
import dev.tillie.question.Pointed;
import dev.tillie.question.Question;
import dev.tillie.question.Reader;
import dev.tillie.question.SecondOpinion;
import dev.tillie.question.Slot;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is asked at a turn of a conversation: by a button, by words that complete the question before, or anew. */
final class TurnReader {
    /** In words: more of them say all there is to say. */
    private static final int FEW = 4;

    private static final Pattern SUPPOSES = Pattern.compile(
            "(?i)^(?:and |but |so |ok |now )*(?:what )?(?:about )?(?:if|suppose|say) (?!.*\\bafford\\b)");

    private final Topics topics;
    private final Reader reader;
    private final Taught taught;
    private final Faded faded;
    private final SecondOpinion opinion;

    /**
     * @param taught what people said of earlier answers, so that no mistake is made twice
     * @param opinion on what somebody typed and the reader is in doubt about
     */
    TurnReader(Topics topics, Reader reader, Taught taught, SecondOpinion opinion) {
        this.topics = topics;
        this.reader = reader;
        this.taught = taught;
        this.faded = new Faded(reader);
        this.opinion = opinion;
    }

    /** With the names that only some books have. */
    Question read(Turn turn) {
        if (turn.tap() == null
                && Declined.find(Reader.withoutInstructions(turn.text()), turn.ledger())
                        .isPresent()) {
            return Declined.question(turn.text());
        }
        var corrected = CorrectionTopic.read(turn.text());
        if (corrected.isPresent()) {
            return corrected.get();
        }
        var question = topics.findCash(turn.text(), turn.state().carried(), turn.ledger())
                .map(it -> readCash(turn, it))
                .orElseGet(() -> readOther(turn));
        return PurchaseOrders.withFile(topics.named(question, turn.before(), turn.ledger()));
    }

    /** About cash beyond doubt, and what is done to it. */
    private Question readCash(Turn turn, CashAct act) {
        var isAhead = act == CashAct.LOOK_AHEAD;
        var before = isAhead && goesOn(turn) ? turn.before() : null;
        var read = reader.readAs(Intent.CASH_FLOW, turn.text(), turn.setting(), before);
        if (isAhead) {
            // an espresso machine is none of the espressos on the menu
            var whole = before == null ? goingOn(turn, read) : read;
            return new Question(turn.text(), whole.parts(), 1, whole.assumptions(), null);
        }
        var part = new Question.Part(Intent.CASH_FLOW, read.first().slots().with(Slot.ACTION, new Pointed(act.key())));
        return new Question(turn.text(), List.of(part), 1, List.of(), null);
    }

    /** "How low does it get?", which says no day of its own, is of those just asked about. */
    private Question goingOn(Turn turn, Question alone) {
        var slots = alone.first().slots();
        if (!isOfCash(turn.before()) || slots.has(Slot.HORIZON) || slots.has(Slot.PERIOD)) {
            return alone;
        }
        var read = readNow(turn);
        return read.clarify() == null && isOfCash(read) ? read : alone;
    }

    /** What is supposed of cash that was just looked at is so of the days and figures asked about there. */
    private static boolean goesOn(Turn turn) {
        return isOfCash(turn.before()) && SUPPOSES.matcher(turn.text()).find();
    }

    private static boolean isOfCash(@Nullable Question question) {
        return question != null
                && question.parts().size() == 1
                && question.first().intent() == Intent.CASH_FLOW
                && !question.first().slots().has(Slot.ACTION);
    }

    private Question readOther(Turn turn) {
        return turn.tap() != null
                ? readTap(turn, turn.tap())
                : turn.completes()
                        ? AskedBack.read(turn.text(), turn.state(), reader, turn.setting())
                        : readTyped(turn);
    }

    /** A tap is read after the answer its button stands under. */
    private Question readTap(Turn turn, Tap tap) {
        return tap.as() == null
                ? reader.read(turn.text(), turn.setting(), turn.before())
                : reader.readAs(tap.as(), turn.text(), turn.setting(), turn.before());
    }

    /** What was typed follows the last question; a reading that somebody said was wrong is not given twice. */
    private Question readTyped(Turn turn) {
        var text = turn.text();
        if (Hush.isMeant(text) && !isOfSchedule(turn) && !isSeveral(turn)) {
            var read = reader.readAs(Intent.SETTINGS, text, turn.setting(), null);
            return new Question(text, read.parts(), 1, List.of(), null);
        }
        var naming = NicknameTopic.read(text, turn.ledger());
        if (naming.isPresent()) {
            return naming.get();
        }
        var read = faded.read(turn).orElseGet(() -> readNow(turn));
        var question = turn.isAsked() ? opinion.on(read, turn.setting(), turn.before()) : read;
        return isDisliked(text, question.first().intent())
                ? reader.askBack(
                        question,
                        turn.setting(),
                        turn.before(),
                        it -> !isDisliked(text, it) && turn.audience().mayAsk(it))
                : question;
    }

    /** "Not on Sundays", after when the summary is to come: it is the summary that does not come then. */
    private static boolean isOfSchedule(Turn turn) {
        var before = turn.before();
        return before != null
                && before.parts()
                        .getLast()
                        .slots()
                        .text(Slot.ACTION)
                        .filter("schedule_summary"::equals)
                        .isPresent()
                && turn.text().split("\\s+").length <= FEW;
    }

    private boolean isSeveral(Turn turn) {
        return reader.read(turn.text(), turn.setting(), null).parts().size() > 1;
    }

    private Question readNow(Turn turn) {
        var before = faded.isPast(turn) ? null : turn.state().question();
        return before == null
                ? reader.read(turn.text(), turn.setting(), null)
                : faded.assuming(
                        reader.readAfter(
                                turn.text(),
                                turn.setting(),
                                turn.state().talked().context(before)),
                        turn);
    }

    private boolean isDisliked(String text, Intent intent) {
        return taught.isDisliked(text, intent.key());
    }
}
