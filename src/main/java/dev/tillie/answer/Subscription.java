package dev.tillie.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tillie.books.Wording;
import dev.tillie.question.Question;
import dev.tillie.question.Reader;
import dev.tillie.store.Subscriptions.Kept;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody asked to be answered again and again, or once its number crosses a mark.
 *
 * @param person who asked for it, by their key
 * @param recipient a person or a channel, by its key
 * @param place the channel in words; empty for the person alone
 * @param question as it was asked
 * @param askedOn the day its periods were counted from
 * @param says what is sent, in words
 * @param rhythm null where a number is watched
 * @param mark null where it is sent by the clock
 * @param pausedUntil the first day it is sent on again; null where it isn't paused
 */
record Subscription(
        String id,
        String person,
        String recipient,
        String place,
        Question question,
        LocalDate askedOn,
        String says,
        @Nullable Rhythm rhythm,
        @Nullable Mark mark,
        @Nullable LocalDate pausedUntil,
        boolean isActive) {
    /** A pause that nobody gave an end. */
    static final LocalDate FOR_NOW = LocalDate.of(9999, 1, 1);

    private static final ObjectMapper JSON = new ObjectMapper();

    Subscription at(Rhythm other) {
        return new Subscription(
                id, person, recipient, place, question, askedOn, says, other, null, pausedUntil, isActive);
    }

    Subscription watching(Mark other) {
        return new Subscription(
                id, person, recipient, place, question, askedOn, says, null, other, pausedUntil, isActive);
    }

    Subscription pausedUntil(@Nullable LocalDate day) {
        return new Subscription(id, person, recipient, place, question, askedOn, says, rhythm, mark, day, isActive);
    }

    Subscription active(boolean active) {
        return new Subscription(
                id, person, recipient, place, question, askedOn, says, rhythm, mark, pausedUntil, active);
    }

    /** The question as it is asked now: "last week" is the last one now. */
    Question again(Scene scene) {
        return Reader.again(question, askedOn, scene.setting());
    }

    boolean isPaused(LocalDate day) {
        return pausedUntil != null && day.isBefore(pausedUntil);
    }

    /** Whether the other would send the same, to the same, at the same times. */
    boolean isSame(Subscription other) {
        return says.equals(other.says)
                && recipient.equals(other.recipient)
                && Objects.equals(rhythm, other.rhythm)
                && Objects.equals(mark, other.mark);
    }

    /** {@code every Monday at 8:00}, {@code once it goes under 20}. */
    String when(CurrencyUnit currency) {
        return rhythm != null ? rhythm.say() : mark != null ? "once it goes " + mark.say(currency) : "";
    }

    String to() {
        return place.isEmpty() ? "you" : place;
    }

    /** {@code paused until 1 Dec 2026}; empty where it isn't. */
    String pause(LocalDate today) {
        var until = pausedUntil;
        return until == null || !today.isBefore(until)
                ? ""
                : until.equals(FOR_NOW) ? "paused" : "paused until " + Wording.day(until);
    }

    Kept kept() {
        return new Kept(id, person, recipient, toText(), isActive);
    }

    String toText() {
        var node = JSON.createObjectNode()
                .put("id", id)
                .put("person", person)
                .put("recipient", recipient)
                .put("place", place)
                .put("askedOn", askedOn.toString())
                .put("says", says)
                .put("active", isActive);
        node.set("question", ThreadState.write(question));
        if (rhythm != null) {
            node.put("rhythm", rhythm.toText());
        }
        if (mark != null) {
            node.put("mark", mark.toText());
        }
        if (pausedUntil != null) {
            node.put("pausedUntil", pausedUntil.toString());
        }
        return node.toString();
    }

    /** @throws IllegalArgumentException where the text is none of {@link #toText} */
    static Subscription ofText(String text) {
        try {
            var node = JSON.readTree(text);
            return new Subscription(
                    node.path("id").asText(),
                    node.path("person").asText(),
                    node.path("recipient").asText(),
                    node.path("place").asText(),
                    ThreadState.question(node.path("question")),
                    LocalDate.parse(node.path("askedOn").asText()),
                    node.path("says").asText(),
                    node.has("rhythm") ? Rhythm.ofText(text(node, "rhythm")) : null,
                    node.has("mark") ? Mark.ofText(text(node, "mark")) : null,
                    node.has("pausedUntil") ? LocalDate.parse(text(node, "pausedUntil")) : null,
                    node.path("active").asBoolean());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no subscription", e);
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }
}
