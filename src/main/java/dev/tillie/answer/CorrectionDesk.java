package dev.tillie.answer;

import dev.tillie.chat.Reply;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.store.Corrections;
import dev.tillie.store.Corrections.Correction;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes objections, and keeps what was understood wrongly and what was meant: of owners and managers in private alone,
 * so that nobody else can teach.
 */
final class CorrectionDesk {
    private static final Duration WAITS = Duration.ofMinutes(10);
    private static final double SURE = 0.6;
    private static final Set<Intent> CHAT = Set.of(Intent.SMALLTALK, Intent.HELP, Intent.OUT_OF_SCOPE);
    private static final int LEAST_LETTERS = 4;

    private final Corrections corrections;
    private final WrongAnswer wrong;
    private final Taught taught;

    CorrectionDesk(Corrections corrections, WrongAnswer wrong, Taught taught) {
        this.corrections = corrections;
        this.wrong = wrong;
        this.taught = taught;
    }

    /** @param question the one objected to, which the talk goes on from */
    record Done(Question question, Draft draft) {}

    /** What follows on an objection; empty where it is none, or there is nothing to object to. */
    Optional<Done> answer(Turn turn, java.util.function.Function<String, Question> reading) {
        if (turn.tap() != null || !Objection.isSaid(turn.text())) {
            return Optional.empty();
        }
        var question = objectedTo(turn, reading);
        if (question == null || CHAT.contains(question.first().intent())) {
            return Optional.empty();
        }
        var draft = wrong.draft(question, turn);
        if (isKept(turn) && draft.kind != Reply.Kind.REFUSED) {
            open(question, turn, true);
        }
        return Optional.of(new Done(question, draft));
    }

    private static @Nullable Question objectedTo(Turn turn, java.util.function.Function<String, Question> reading) {
        var about = Objection.about(turn.text());
        var last = turn.state().question();
        return about.isEmpty() || last != null && last.said().equals(about) ? last : reading.apply(about);
    }

    /** Learns from what came after a question that was asked back about or objected to. */
    void learn(Turn turn, Question question, Draft draft) {
        if (!isKept(turn)
                || turn.tap() == null && Objection.isSaid(turn.message().text())) {
            return;
        }
        var meant = meantInstead(turn);
        if (meant.isPresent() && turn.state().question() != null && draft.kind == Reply.Kind.ANSWER) {
            var opened = findOpen(turn).orElseGet(() -> open(turn.state().question(), turn, true));
            settle(opened, question, meant.get());
            return;
        }
        findOpen(turn).ifPresent(it -> settleOrClose(it, turn, question, draft));
        if (isAskedBack(question, draft)) {
            open(question, turn, false);
        }
    }

    private Optional<Correction> findOpen(Turn turn) {
        return corrections.findOpen(turn.message().thread(), turn.now().minus(WAITS));
    }

    private Correction open(@Nullable Question question, Turn turn, boolean isWrong) {
        var asked = java.util.Objects.requireNonNull(question);
        return corrections.open(
                turn.message().thread(),
                turn.now(),
                Nameless.of(asked),
                asked.first().intent().key(),
                isWrong);
    }

    private static Optional<String> meantInstead(Turn turn) {
        return turn.tap() == null ? Objection.findMeant(turn.message().text()) : Optional.empty();
    }

    /** A look at the working or the rows leaves it open; any other words don’t. */
    private void settleOrClose(Correction open, Turn turn, Question question, Draft draft) {
        var tap = turn.tap();
        if (tap != null && (tap.as() != null || !open.isWrong() && isOfLastAnswer(tap, turn))) {
            settle(open, question, "");
        } else if (tap == null && draft.kind == Reply.Kind.ANSWER && isRephrased(open, turn, question)) {
            settle(open, question, turn.message().text());
        } else if (tap == null) {
            corrections.close(open.id());
        }
    }

    private static boolean isOfLastAnswer(Tap tap, Turn turn) {
        var last = turn.state().question();
        return last != null && last.parts().getLast().equals(tap.about());
    }

    private void settle(Correction open, Question question, String words) {
        var intent = question.first().intent();
        if (CHAT.contains(intent) || question.parts().size() > 1) {
            corrections.close(open.id());
        } else {
            corrections.settle(open.id(), intent.key(), words.isEmpty() ? "" : Nameless.of(saying(words, question)));
        }
    }

    private static Question saying(String words, Question question) {
        return new Question(words, question.parts(), 1, java.util.List.of(), null);
    }

    /** Other words for the same thing, read without doubt. */
    private static boolean isRephrased(Correction open, Turn turn, Question question) {
        var before = words(open.question());
        return question.confidence() >= SURE
                && words(turn.message().text()).stream().anyMatch(before::contains);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(it -> it.length() >= LEAST_LETTERS)
                .collect(Collectors.toSet());
    }

    private static boolean isAskedBack(Question question, Draft draft) {
        return draft.kind == Reply.Kind.CLARIFY
                && question.clarify() != null
                && question.clarify().isAboutTheKind();
    }

    private boolean isKept(Turn turn) {
        return taught.keepsQuestions()
                && turn.audience() == Audience.OWNER
                && !turn.message().thread().isEmpty();
    }
}
