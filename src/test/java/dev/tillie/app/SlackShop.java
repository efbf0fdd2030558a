package dev.tillie.app;

import com.google.gson.JsonObject;
import dev.tillie.slack.Events;
import dev.tillie.slack.FakeSlack;
import dev.tillie.slack.Said;
import dev.tillie.slack.Sender;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A whole server with a small shop in it, beside a stand-in for Slack. */
final class SlackShop implements AutoCloseable {
    static final String DIRECT = "DOWNER";
    static final String FLOOR = "CFLOOR";

    final FakeSlack slack;
    final Sender sender;
    final StringWriter printed;
    private final SmallShop shop;

    /** @param environment the tokens */
    SlackShop(Path folder, FakeSlack slack, Map<String, String> environment, String... sets) throws Exception {
        this.slack = slack;
        slack.addChannel(FLOOR, List.of("UOWNER", "USTAFF", FakeSlack.BOT));
        slack.addChannel("COFFICE", List.of("UOWNER", FakeSlack.BOT), "is_private");
        slack.addChannel("CGUESTS", List.of("UOWNER", "UGUEST", FakeSlack.BOT));
        slack.addChannel("CCONNECT", List.of("UOWNER", FakeSlack.BOT), "is_ext_shared");
        shop = new SmallShop(folder, environment, List.of(sets), "slack.api-url=" + slack.apiUrl());
        printed = shop.printed;
        sender = new Sender(shop.port(), environment.getOrDefault("SLACK_SIGNING_SECRET", ""));
    }

    static Map<String, String> overHttp() {
        return new HashMap<>(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", FakeSlack.SECRET));
    }

    static Map<String, String> overSocket() {
        return Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-1");
    }

    int port() {
        return shop.port();
    }

    /** Says something that gets one answer, and waits for it. */
    Said ask(JsonObject event) {
        var thread = (event.has("thread_ts") ? event.get("thread_ts") : event.get("ts")).getAsString();
        var before = slack.thread(thread).size();
        sender.event(event);
        return slack.awaitThread(thread, before + 1).getLast();
    }

    Said askOwner(String words) {
        return ask(Events.direct(DIRECT, "UOWNER", words));
    }

    @Override
    public void close() throws java.io.IOException {
        shop.close();
    }
}
