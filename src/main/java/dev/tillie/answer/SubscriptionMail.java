package dev.tillie.answer;

import dev.tillie.answer.SubscriptionDesk.Done;
import dev.tillie.chat.Reply;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import dev.tillie.store.Subscriptions.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is sent to those who subscribed: when it is due, and its words, for eyes that may have it at that moment. */
final class SubscriptionMail {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionMail.class);
    static final String SAY = "tap:subscribed:";

    private static final String CROSSING = "crossing-";
    private static final Duration CROSSING_HOLDS = Duration.ofHours(20);
    private static final int BUTTONS_LEFT = 3;

    private final SubscriptionBook book;

    SubscriptionMail(SubscriptionBook book) {
        this.book = book;
    }

    static boolean isMeant(String words) {
        return words.startsWith(SAY);
    }

    /** Each once for each moment it was due at, and each time its number crossed its mark. */
    List<Subscribed> listDue(Scene scene, Instant now) {
        return book.listAll().stream()
                .flatMap(it -> dueOrSkipped(it, scene, now).stream())
                .toList();
    }

    /** One that can't be worked out holds up none of the others. */
    private Optional<Subscribed> dueOrSkipped(Standing standing, Scene scene, Instant now) {
        try {
            return due(standing, scene, now);
        } catch (RuntimeException e) {
            LOG.warn("Could not look at subscription {}", standing.kept().id(), e);
            return Optional.empty();
        }
    }

    private Optional<Subscribed> due(Standing standing, Scene scene, Instant now) {
        var it = Subscription.ofText(standing.kept().content());
        var local = now.atZone(scene.shop().zone()).toLocalDateTime();
        var rhythm = it.rhythm();
        var mark = it.mark();
        if (rhythm != null) {
            return byClock(it, rhythm, rhythm.lastDue(local), standing, scene, now);
        }
        return mark == null || it.isPaused(local.toLocalDate())
                ? Optional.empty()
                : crossed(it, mark, standing, scene, now);
    }

    private static Optional<Subscribed> byClock(
            Subscription it, Rhythm rhythm, LocalDateTime due, Standing standing, Scene scene, Instant now) {
        var at = due.atZone(scene.shop().zone()).toInstant();
        var endsAt = at.plus(rhythm.ofUse());
        if (!at.isAfter(standing.changedAt()) || !now.isBefore(endsAt) || it.isPaused(due.toLocalDate())) {
            return Optional.empty();
        }
        var notice = notice(it, due.toString(), endsAt);
        return Optional.of(new Subscribed(it.recipient(), notice, rhythm.isHourChosen(), () -> {}));
    }

    private Optional<Subscribed> crossed(Subscription it, Mark mark, Standing standing, Scene scene, Instant now) {
        var value = book.measure(it, mark, scene);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (standing.isPast()) {
            if (mark.isBack(value.getAsDouble())) {
                book.mark(standing, false);
            }
            return Optional.empty();
        }
        // what was noted and not marked, by a copy that died, is noted under the same key again: once
        return mark.isPast(value.getAsDouble())
                ? Optional.of(new Subscribed(
                        it.recipient(),
                        notice(it, CROSSING + standing.returns(), now.plus(CROSSING_HOLDS)),
                        false,
                        () -> book.mark(standing, true)))
                : Optional.empty();
    }

    private static Notice notice(Subscription it, String when, Instant endsAt) {
        var key = it.id() + "/" + when;
        return new Notice(
                Notice.SUBSCRIPTION + "/" + key,
                Notice.SUBSCRIPTION,
                SAY + key,
                "1",
                new Rank(0, 1, 0),
                "what was asked for",
                List.of(),
                List.of(),
                endsAt);
    }

    /** The answer as it is now, to the question as it was meant when it was due. */
    Done say(Turn turn) {
        var idAndWhen = turn.text().substring(SAY.length()).split("/", 2);
        var found = book.find(idAndWhen[0]).filter(Subscription::isActive);
        if (found.isEmpty()) {
            return aside("That was stopped before I could send it.");
        }
        var it = found.get();
        var scene = Scene.of(turn);
        var question = it.again(scene.daysBefore(late(idAndWhen[1], turn)));
        var draft = book.answer(question, scene, turn.audience());
        if (draft.kind == Reply.Kind.REFUSED) {
            book.stop(it, turn.now());
            return aside("I have stopped something I was to send " + (it.place().isEmpty() ? "you" : "here")
                    + ": it may not be seen " + (it.place().isEmpty() ? "with your role" : "here") + " any more.");
        }
        return new Done(question, worded(draft, it, scene));
    }

    private static Done aside(String words) {
        var part = new Question.Part(Intent.SETTINGS, Slots.NONE.with(Slot.ACTION, "subscribe"));
        return new Done(
                new Question(words, List.of(part), 1, List.of(), null),
                Draft.of(words).withoutRecords());
    }

    /** Days since it was due. */
    private static long late(String when, Turn turn) {
        var today = turn.moment().now().toLocalDate();
        return when.startsWith(CROSSING)
                ? 0
                : ChronoUnit.DAYS.between(LocalDate.from(LocalDateTime.parse(when)), today);
    }

    private Draft worded(Draft draft, Subscription it, Scene scene) {
        var currency = scene.shop().currency();
        var mark = it.mark();
        if (mark != null) {
            var before = draft.headline;
            book.measure(it, mark, scene)
                    .ifPresent(value -> draft.headline(it.says() + ": " + mark.write(value, currency)
                            + " now. You asked to know " + it.when(currency) + "."));
            draft.lines.addFirst(before);
        } else {
            draft.foot("as you asked, " + it.when(currency));
        }
        var offered = new LinkedHashMap<String, Tap>();
        draft.followUps.entrySet().stream()
                .limit(BUTTONS_LEFT)
                .forEach(each -> offered.put(each.getKey(), each.getValue()));
        draft.followUps.clear();
        draft.followUps.putAll(offered);
        return draft.follow("Stop this", SubscriptionTaps.stop(it)).follow("Change", SubscriptionTaps.change(it));
    }
}
