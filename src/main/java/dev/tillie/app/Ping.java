package dev.tillie.app;

import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.chat.Matter;
import dev.tillie.chat.NotSaid;
import dev.tillie.chat.Reading;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Table;
import dev.tillie.chat.Teller;
import dev.tillie.store.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes to the owners unasked, to see that it reaches them. */
final class Ping {
    private final Wiring wiring;
    private final Surroundings surroundings;
    private final List<Result> results = new ArrayList<>();

    record Result(boolean arrived, String says) {}

    Ping(Wiring wiring, Surroundings surroundings) {
        this.wiring = wiring;
        this.surroundings = surroundings;
    }

    List<Result> send() {
        var slack = SlackTokens.of(wiring.configuration(), surroundings.environment());
        if (slack.isConnected()) {
            try (var door = wiring.slackDoor(slack)) {
                send("slack:", door);
            }
        }
        var teams = TeamsTokens.of(wiring.configuration(), surroundings.environment());
        if (teams.isConnected()) {
            try (var door = wiring.teamsDoor(teams)) {
                send("teams:", door);
            }
        }
        if (results.isEmpty()) {
            results.add(new Result(false, "there is no owner in Slack or Teams yet; install Tillie there first"));
        }
        return results;
    }

    private void send(String prefix, Teller teller) {
        var people = new StoredColleagues(new People(wiring.database(), Wiring.BUSINESS));
        people.list(prefix).forEach((user, standing) -> {
            if (standing == Standing.OWNER) {
                results.add(tell(user, teller));
            }
        });
    }

    private Result tell(String user, Teller teller) {
        try {
            teller.tell(user, new Matter("ping/" + surroundings.clock().instant(), "1", null), _ -> words());
            return new Result(true, "written to " + user);
        } catch (NotSaid | RuntimeException e) {
            return new Result(false, user + " could not be written to: " + e.getMessage());
        }
    }

    private Reply words() {
        var shop = wiring.configuration().business().name();
        return new Reply(
                new Reading("settings", Map.of(), List.of(), 1),
                "This is a test: what I have to say unasked reaches you here.",
                List.of("Sent for " + shop + " by “tillie doctor --ping”."),
                Table.NONE,
                List.of(),
                List.of(),
                List.of(),
                "",
                null,
                Reply.Kind.ANSWER);
    }
}
