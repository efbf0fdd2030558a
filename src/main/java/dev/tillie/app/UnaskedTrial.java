package dev.tillie.app;

import dev.tillie.answer.Notice;
import dev.tillie.answer.Tillie;
import dev.tillie.chat.Button;
import dev.tillie.chat.Matter;
import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Teller;
import dev.tillie.demo.FutureSales;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.ImportProblem;
import dev.tillie.imports.Progress;
import dev.tillie.store.Outbox;
import dev.tillie.store.People;
import dev.tillie.store.Role;
import dev.tillie.store.Settings;
import dev.tillie.watch.Postman;
import dev.tillie.watch.Watchman;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A demo shop lived with, day by day: what happened comes in as it does in a shop, Tillie looks, and the owner reads
 * what it says unasked and answers the fraud pings the next morning.
 */
final class UnaskedTrial {
    private static final List<LocalTime> LOOKS = List.of(LocalTime.of(8, 1), LocalTime.of(13, 0), LocalTime.of(20, 30));
    private static final String OWNER = "bench:owner";
    private static final String THREAD = "bench";

    private final Wiring wiring;
    private final Path shop;
    private final UnaskedTruth truth;
    private final ZoneId zone;
    private final Outbox outbox;
    private final Tillie tillie;
    private final Watchman watchman;
    private final Postman postman;
    private final List<Said> said = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Map<String, LocalDate> noted = new HashMap<>();
    private final List<Said> unanswered = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    /**
     * One message.
     *
     * @param again whether it takes the place of an earlier one about the same thing
     * @param lines its length, as {@link Reply#text} has them
     */
    record Said(LocalDate day, String key, String headline, int lines, boolean again, List<Button> buttons) {
        Said {
            buttons = List.copyOf(buttons);
        }

        String kind() {
            return key.substring(0, key.indexOf('/'));
        }

        boolean isPing() {
            return !kind().equals(Notice.SUMMARY);
        }

        /** A message that changes its own place costs no attention. */
        boolean isNewPing() {
            return isPing() && !again;
        }
    }

    /** @param shop the demo shop's folder, which the wiring's store holds up to its last day */
    UnaskedTrial(Wiring wiring, Path shop, UnaskedTruth truth) {
        this.wiring = wiring;
        this.shop = shop;
        this.truth = truth;
        var business = wiring.configuration().business();
        zone = business.zone();
        outbox = new Outbox(wiring.database(), Wiring.BUSINESS);
        tillie = wiring.responder();
        var preferences = new StoredPreferences(new Settings(wiring.database(), Wiring.BUSINESS));
        watchman = new Watchman(tillie, business, outbox, preferences, () -> List.of(OWNER));
        new People(wiring.database(), Wiring.BUSINESS).save(OWNER, Role.OWNER);
        postman = new Postman(tillie, outbox, Map.of("bench:", (Teller) this::hear));
    }

    /** What was said on the days after one, in order. */
    List<Said> live(LocalDate until, int days) throws IOException, ImportProblem {
        var known = until.atTime(LocalTime.MAX);
        for (var day = until.plusDays(1); !day.isAfter(until.plusDays(days)); day = day.plusDays(1)) {
            for (var time : LOOKS) {
                takeIn(known, day.atTime(time));
                known = day.atTime(time);
                now = known.atZone(zone).toInstant();
                answer();
                watchman.look(now);
                note();
                postman.deliver(now);
            }
        }
        return List.copyOf(said);
    }

    /** What was put in, what another message says and what was left to the summary included, by the first day. */
    Map<String, LocalDate> noted() {
        return Map.copyOf(noted);
    }

    /** News of a thing makes its note anew, so that the first day is not in the outbox. */
    private void note() {
        var today = now.atZone(zone).toLocalDate();
        outbox.listSince(OWNER, Instant.EPOCH).forEach(it -> noted.putIfAbsent(it.key(), today));
    }

    private void takeIn(LocalDateTime after, LocalDateTime upTo) throws IOException, ImportProblem {
        var files = FutureSales.between(shop, after, upTo, shop.resolve("news"));
        if (!files.isEmpty()) {
            wiring.importer().importAll(files, ImportOptions.DEFAULT, Progress.NONE);
        }
    }

    private void hear(String user, Matter matter, Function<String, Reply> words) {
        var reply = words.apply(THREAD);
        var one = new Said(
                now.atZone(zone).toLocalDate(),
                matter.about(),
                reply.headline(),
                reply.text().split("\n").length,
                !told.add(matter.about()),
                reply.buttons());
        said.add(one);
        if (one.kind().equals(Notice.FRAUD)) {
            unanswered.add(one);
        }
    }

    /** The owner looks into what was told, and says what came of it. */
    private void answer() {
        var today = now.atZone(zone).toLocalDate();
        var due = unanswered.stream().filter(it -> it.day().isBefore(today)).toList();
        for (var it : due) {
            var verdict = truth.isTrouble(it.key(), it.day()) ? "Fraud" : "Legit";
            it.buttons().stream()
                    .filter(button -> button.label().equals(verdict))
                    .findFirst()
                    .ifPresent(button ->
                            tillie.respond(new Message(button.label(), THREAD, OWNER, null, now, button.id())));
        }
        unanswered.removeAll(due);
    }
}
