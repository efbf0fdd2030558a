package dev.tillie.app;

import dev.tillie.chat.Matter;
import dev.tillie.chat.NotSaid;
import dev.tillie.chat.Replies;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Teller;
import dev.tillie.store.Outbox;
import dev.tillie.store.Outbox.Offer;
import dev.tillie.store.Outbox.State;
import dev.tillie.watch.Postman;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A process of its own that puts notes into a store on disk and says them, for a test that kills it. */
final class Messenger {
    static final int NOTES_EACH = 30;
    static final String SLACK = "slack:T1/UOWNER";
    static final String PLAIN = "plain:OWNER";

    private static final int HALF_PUT_IN = 3;

    private Messenger() {}

    /** @param arguments the store's folder, Slack's address, the other platform's, and seconds to be ahead of the clock */
    public static void main(String[] arguments) throws Exception {
        var configuration = SmallShop.configuration(Path.of(arguments[0]), List.of("slack.api-url=" + arguments[1]));
        var now = Instant.now().plusSeconds(Long.parseLong(arguments[3]));
        try (var wiring = Wiring.open(configuration, Path.of("").toAbsolutePath());
                var door = wiring.slackDoor(SlackTokens.of(configuration, SlackShop.overHttp()))) {
            var outbox = new Outbox(wiring.database(), Wiring.BUSINESS);
            var before = count(outbox);
            if (before % (2 * NOTES_EACH) != 0) {
                System.exit(HALF_PUT_IN);
            }
            putIn(outbox, now);
            System.out.println("ready");
            var postman = new Postman(
                    (it, _) -> Replies.of(it.text(), List.of(), Reply.Kind.ANSWER),
                    outbox,
                    Map.of("slack:", door, "plain:", plain(arguments[2])));
            while (postman.deliver(now) > 0) {
                System.out.println("going on");
            }
            System.exit(isAllSaid(outbox) ? 0 : 1);
        }
    }

    private static long count(Outbox outbox) {
        return Stream.of(SLACK, PLAIN)
                .mapToLong(it -> outbox.listSince(it, Instant.EPOCH).size())
                .sum();
    }

    static boolean isAllSaid(Outbox outbox) {
        return count(outbox) == 2 * NOTES_EACH
                && Stream.of(SLACK, PLAIN)
                        .flatMap(it -> outbox.listSince(it, Instant.EPOCH).stream())
                        .allMatch(it -> it.state() == State.SAID);
    }

    private static void putIn(Outbox outbox, Instant now) {
        var end = now.plus(Duration.ofDays(1));
        var _ = outbox.together(now, () -> {
            IntStream.range(0, NOTES_EACH)
                    .forEach(i -> Stream.of(SLACK, PLAIN)
                            .forEach(it -> outbox.offer(
                                    new Offer(it, "note/" + i, "cash", "Thing " + i + ".", "1", end), now)));
            return NOTES_EACH;
        });
    }

    /** A platform that can't be asked what arrived. */
    private static Teller plain(String address) {
        var http = HttpClient.newHttpClient();
        return (user, matter, _) -> post(http, URI.create(address), user, matter);
    }

    private static void post(HttpClient http, URI address, String user, Matter matter) throws NotSaid {
        try {
            var request = HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(matter.about()));
            http.send(request.build(), BodyHandlers.discarding());
        } catch (IOException e) {
            throw new NotSaid(user + " was not reached", "unreachable", e);
        } catch (InterruptedException e) {
            throw new NotSaid(user + " was not reached", "stopped", e);
        }
    }
}
