package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chat.Answers;
import dev.tillie.chat.Apology;
import dev.tillie.chat.Ask;
import dev.tillie.chat.FileIntake;
import dev.tillie.chat.Memory;
import dev.tillie.chat.NotSaid;
import dev.tillie.chat.Place;
import dev.tillie.chat.Reactions;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something about everything that comes in; whoever waits for an answer gets one, if only that it went wrong. */
final class Receiver {
    private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);
    private static final String WELCOMED = "teams-welcomed";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Function<String, Tenant> tenants;
    private final Seats seats;
    private final Poster poster;
    private final Answers<Tenant> answers;
    private final FileIntake<Tenant> intake;
    private final Function<com.fasterxml.jackson.databind.JsonNode, TeamsFile> files;
    private final Reactions<Tenant> reactions;
    private final TapDoor taps;
    private final Filling filling;
    private final FileOffers offers;
    private final Memory memory;
    private final Connector connector;

    Receiver(
            Function<String, Tenant> tenants,
            Seats seats,
            Poster poster,
            Answers<Tenant> answers,
            FileIntake<Tenant> intake,
            HttpClient http,
            ServiceUrls allowed,
            Reactions<Tenant> reactions,
            TapDoor taps,
            Filling filling,
            FileOffers offers,
            Memory memory,
            Connector connector) {
        this.tenants = tenants;
        this.seats = seats;
        this.poster = poster;
        this.answers = answers;
        this.intake = intake;
        this.files = it -> new TeamsFile(http, allowed, it);
        this.reactions = reactions;
        this.taps = taps;
        this.filling = filling;
        this.offers = offers;
        this.memory = memory;
        this.connector = connector;
    }

    /** @param answer what Teams waits for; complete already where it waits for nothing, or no longer */
    void handle(Incoming incoming, CompletableFuture<ObjectNode> answer) {
        var origin = incoming.origin();
        var tenant = tenants.apply(origin.seat().tenant());
        try {
            seats.saw(origin.seat(), origin.user(), origin.userId());
            handle(tenant, incoming, answer);
        } catch (NotSaid | RuntimeException e) {
            apologise(tenant, incoming, answer, Apology.of(tenant, e));
        }
    }

    private void handle(Tenant tenant, Incoming incoming, CompletableFuture<ObjectNode> answer) throws NotSaid {
        switch (incoming) {
            case Incoming.Question question -> answer(tenant, question);
            case Incoming.Deleted it -> reactions.forget(tenant, it.origin().conversation(), it.message());
            case Incoming.Reaction it ->
                reactions.react(
                        tenant,
                        it.origin().conversation(),
                        it.message(),
                        it.origin().user(),
                        it.meaning());
            case Incoming.Tapped tapped -> taps.tap(tenant, new Pressed(tapped, answer));
            case Incoming.Filled filled -> filling.fill(tenant, filled, answer);
            case Incoming.Consented consented -> send(tenant, consented);
            case Incoming.Added added -> welcome(tenant, added);
            case Incoming.Removed removed -> forget(tenant, removed);
            case Incoming.Changed _ -> tenant.audience().forgetRooms();
            case Incoming.Extension _, Incoming.Nothing _ -> LOG.debug("Nothing to do");
        }
    }

    private void answer(Tenant tenant, Incoming.Question question) throws NotSaid {
        var origin = question.origin();
        var typing = Typing.at(poster, origin.seat());
        try {
            var place = Place.thread(origin.conversation(), question.message());
            var conversation = tenant.conversation(origin.conversation(), name(question));
            var ask = new Ask(
                    origin.conversation(),
                    origin.user(),
                    question.text(),
                    conversation,
                    question.message(),
                    null,
                    false);
            if (!question.files().isEmpty() && !question.edited()) {
                intake.take(
                        tenant, place, ask, question.files().stream().map(files).toList());
            }
            if (question.files().isEmpty() || question.text().contains("?")) {
                answers.answer(tenant, place, ask, question.edited(), typing::stop);
            }
        } finally {
            typing.stop();
        }
    }

    /** A channel's thread is a conversation; in a chat, which has none, a day's questions follow one another. */
    private static String name(Incoming.Question question) {
        return question.origin().conversation().contains(";messageid=") ? "thread" : "day-" + question.sentAt();
    }

    /** The card that offered a file gives way to the file. */
    private void send(Tenant tenant, Incoming.Consented consented) throws NotSaid {
        var origin = consented.origin();
        if (offers.isSomebodyElses(origin.user(), consented.file())) {
            return;
        }
        var file = offers.find(origin.user(), consented.file());
        if (consented.upload().isWanted() && file.isEmpty()) {
            poster.saySimply(
                    tenant,
                    Place.thread(origin.conversation(), ""),
                    "I no longer have that file. Ask me for it once more.");
        } else if (consented.upload().isWanted()) {
            offers.send(file.get(), consented.upload());
            connector.post(origin.seat(), "", offers.sent(consented.upload()));
        }
        if (file.isPresent()) {
            offers.forget(consented.file());
        }
        if (!consented.message().isEmpty()) {
            connector.delete(origin.seat(), consented.message());
        }
    }

    /** Teams tells of it in two ways; one welcome is enough. */
    private void welcome(Tenant tenant, Incoming.Added added) throws NotSaid {
        var origin = added.origin();
        if (added.installed()) {
            tenant.audience().installedBy(origin.user());
        }
        var room = Seat.room(origin.conversation());
        var key = tenant.team() + "/" + room;
        if (memory.find(WELCOMED, key).isPresent()) {
            return;
        }
        var ask = Ask.of(room, origin.user(), "help", tenant.conversation(room, "welcome"));
        var _ = answers.say(tenant, Place.thread(room, ""), ask);
        memory.keep(WELCOMED, key, "", A_YEAR);
    }

    private void forget(Tenant tenant, Incoming.Removed removed) {
        var seat = removed.origin().seat();
        memory.forget(WELCOMED, tenant.team() + "/" + Seat.room(seat.conversation()));
        seats.forget(seat, removed.origin().user());
    }

    private void apologise(Tenant tenant, Incoming incoming, CompletableFuture<ObjectNode> answer, Apology apology) {
        var words = apology.words();
        if (answer.complete(InvokeAnswers.words(words))) {
            return;
        }
        if (incoming instanceof Incoming.Question
                || incoming instanceof Incoming.Tapped
                || incoming instanceof Incoming.Filled
                || incoming instanceof Incoming.Consented) {
            try {
                poster.saySimply(tenant, Place.thread(incoming.origin().conversation(), ""), words);
            } catch (TeamsProblem e) {
                apology.failed(e);
            }
        }
    }
}
