package dev.tillie.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.teams.Activities;
import dev.tillie.teams.Chat;
import dev.tillie.teams.FakeTeams;
import dev.tillie.teams.Invokes;
import dev.tillie.teams.Member;
import dev.tillie.teams.Said;
import dev.tillie.teams.Sender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A whole server with a small shop in it, beside a stand-in for Teams. Maria owns the shop, as she installed it. */
final class TeamsShop implements AutoCloseable {
    static final Member MARIA = Member.user("Maria");
    static final Member STAFF = Member.user("Sam");
    static final Member GUEST = Member.guest("Gail");
    static final Chat OWNER_CHAT = Chat.personal(MARIA);
    static final Chat FLOOR = Chat.channel("floor");

    final FakeTeams teams;
    final Activities activities;
    final Invokes invokes;
    final Sender sender;
    private final SmallShop shop;

    TeamsShop(Path folder, FakeTeams teams, Map<String, String> environment, String... sets) throws Exception {
        this.teams = teams;
        activities = teams.activities();
        invokes = teams.invokes();
        shop = new SmallShop(folder, environment, settings(teams, sets));
        sender = new Sender(shop.port(), teams, FakeTeams.APP_ID);
        List.of(MARIA, STAFF, GUEST).forEach(it -> teams.addMember(Chat.personal(it), it));
        List.of(MARIA, STAFF).forEach(it -> teams.addMember(FLOOR, it));
    }

    /** @param sets which win */
    static List<String> settings(FakeTeams teams, String... sets) {
        var addresses = Stream.of(
                "teams.openid-metadata=" + teams.openIdMetadata(),
                "teams.token-url=" + teams.tokenUrl(),
                "teams.service-urls=[\"" + teams.serviceUrl() + "\"]");
        return Stream.concat(addresses, Stream.of(sets)).toList();
    }

    static Map<String, String> tokens() {
        return Map.of(
                "TEAMS_APP_ID", FakeTeams.APP_ID,
                "TEAMS_APP_SECRET", FakeTeams.SECRET,
                "TEAMS_TENANT_ID", FakeTeams.TENANT);
    }

    /** Maria adds Tillie, who greets her. */
    Said install() {
        sender.send(activities.installed(MARIA, OWNER_CHAT));
        return teams.awaitMessages(OWNER_CHAT.id(), 1).getLast();
    }

    /** Says something that gets one answer, and waits for it. */
    Said ask(ObjectNode activity) {
        var conversation = Activities.conversation(activity);
        var before = teams.messages(conversation).size();
        sender.send(activity);
        return teams.awaitMessages(conversation, before + 1).getLast();
    }

    Said askOwner(String words) {
        return ask(activities.message(MARIA, OWNER_CHAT, words));
    }

    /** What a command prints that runs beside the server. */
    String run(String... arguments) {
        return shop.run(arguments);
    }

    /** Taps a button, and hands back what Teams heard. */
    Sender.Ack tap(Member who, Chat chat, Said said, String title) {
        return sender.send(invokes.tap(who, said, chat, title));
    }

    /** A message as it is now. */
    Said now(Said said) {
        return teams.allMessages().stream()
                .filter(it -> it.id().equals(said.id()))
                .findFirst()
                .orElse(said);
    }

    int port() {
        return shop.port();
    }

    @Override
    public void close() throws IOException {
        shop.close();
    }
}
