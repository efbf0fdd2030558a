package dev.tillie.answer;

import dev.tillie.question.Question;
import dev.tillie.question.Reader;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words that lean on a question of some time ago: after hours it is said what they were taken to lean on, after a day it is
 * asked first.
 */
final class Faded {
    private static final Duration STATED_AFTER = Duration.ofHours(4);
    private static final Duration ASKED_AFTER = Duration.ofHours(20);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK);
    private static final int LONGEST_QUOTE = 60;

    private final Reader reader;

    Faded(Reader reader) {
        this.reader = reader;
    }

    /** The question back; empty where the words stand alone or the talk is fresh. */
    Optional<Question> read(Turn turn) {
        var last = turn.state().question();
        if (last == null || silence(turn).compareTo(ASKED_AFTER) < 0 || !leans(turn, last)) {
            return Optional.empty();
        }
        var ask = "Is that still about " + quoted(last) + ", asked " + when(turn) + "?";
        var choices = List.of(
                Question.Choice.of("Yes, about that", turn.text()), Question.Choice.of("No, something else", "help"));
        return Optional.of(new Question(turn.text(), last.parts(), 0.3, List.of(), new Question.Clarify(ask, choices)));
    }

    /** After a day nothing said before counts any more, unless words lean on it. */
    boolean isPast(Turn turn) {
        return silence(turn).compareTo(ASKED_AFTER) >= 0;
    }

    /** The same, with what it was taken to lean on, where that was hours ago. */
    Question assuming(Question question, Turn turn) {
        var last = turn.state().question();
        if (last == null || silence(turn).compareTo(STATED_AFTER) < 0 || !leans(turn, last)) {
            return question;
        }
        var all = new ArrayList<>(question.assumptions());
        all.add("still about " + quoted(last) + " from " + when(turn));
        return new Question(question.said(), question.parts(), question.confidence(), all, question.clarify());
    }

    private boolean leans(Turn turn, Question last) {
        return reader.isFragment(turn.text(), turn.setting(), last);
    }

    private static Duration silence(Turn turn) {
        var at = turn.state().talked().at();
        return at == null ? Duration.ZERO : Duration.between(at, turn.now());
    }

    private static String when(Turn turn) {
        var at = turn.state().talked().at();
        return at == null ? "before" : WHEN.format(at.atZone(turn.shop().zone()));
    }

    private static String quoted(@Nullable Question last) {
        var said = last == null ? "" : last.said();
        return "“"
                + (said.length() > LONGEST_QUOTE
                        ? said.substring(0, LONGEST_QUOTE).strip() + "…"
                        : said) + "”";
    }
}
