package dev.tillie.app;

import com.google.gson.JsonObject;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Progress;
import dev.tillie.slack.Events;
import dev.tillie.slack.FakeSlack;
import dev.tillie.slack.Said;
import dev.tillie.slack.Sender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A whole server with a small shop in it, beside a stand-in for Slack. */
final class SlackShop implements AutoCloseable {
    static final String DIRECT = "DOWNER";
    static final String FLOOR = "CFLOOR";

    final FakeSlack slack;
    final Sender sender;
    final StringWriter printed = new StringWriter();
    private final Server server;

    /** @param environment the tokens */
    SlackShop(Path folder, FakeSlack slack, Map<String, String> environment, String... sets) throws Exception {
        this.slack = slack;
        slack.addChannel(FLOOR, List.of("UOWNER", "USTAFF", FakeSlack.BOT));
        slack.addChannel("COFFICE", List.of("UOWNER", FakeSlack.BOT), "is_private");
        slack.addChannel("CGUESTS", List.of("UOWNER", "UGUEST", FakeSlack.BOT));
        slack.addChannel("CCONNECT", List.of("UOWNER", FakeSlack.BOT), "is_ext_shared");
        var all = new ArrayList<>(List.of(sets));
        all.add("server.port=0");
        all.add("slack.api-url=" + slack.apiUrl());
        all.add("business.currency=EUR");
        all.add("business.time-zone=UTC");
        var configuration = new ConfigurationReader(Path.of("").toAbsolutePath(), Map.of())
                .read(null, all)
                .withDirectory(folder.resolve("data"));
        stock(folder, configuration);
        server = Server.start(configuration, false, surroundings(folder, environment));
        sender = new Sender(server.port(), environment.getOrDefault("SLACK_SIGNING_SECRET", ""));
    }

    private static void stock(Path folder, Configuration configuration) throws Exception {
        var sales = folder.resolve("sales.csv");
        if (!Files.exists(sales)) {
            Files.writeString(sales, sales());
            Files.writeString(
                    folder.resolve("customers.csv"),
                    "customer_id,name,email,phone,postcode,country,joined_on,tags\n"
                            + "C1,Maria Hartley,,,,,2025-01-01,\nC2,Sam Okafor,,,,,2025-01-01,\n");
            Files.writeString(
                    folder.resolve("stock.csv"),
                    "sku,location,on_hand,as_of\nTEA,Oak Lane,5," + LocalDate.now(ZoneOffset.UTC) + "\nCAKE,Oak Lane,3,"
                            + LocalDate.now(ZoneOffset.UTC) + "\n");
            try (var wiring = Wiring.open(configuration, Path.of("").toAbsolutePath())) {
                var files = List.of(sales, folder.resolve("customers.csv"), folder.resolve("stock.csv"));
                wiring.importer().importAll(files, ImportOptions.DEFAULT, Progress.NONE);
            }
        }
    }

    /** Half a year of tea and cake, more of it at weekends, up to yesterday. */
    private static String sales() {
        var lines = new StringBuilder(
                "order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type\n");
        var today = LocalDate.now(ZoneOffset.UTC);
        for (int day = 180; day >= 1; day--) {
            var date = today.minusDays(day);
            int cups = 4 + date.getDayOfWeek().getValue();
            lines.append(
                    "T%d,1,%sT10:00:00,Oak Lane,in_store,Ann,C1,TEA,%d,3.50,0,0,sale%n".formatted(day, date, cups));
            lines.append("K%d,1,%sT15:00:00,Oak Lane,in_store,Ben,C2,CAKE,2,4.20,0,0,sale%n".formatted(day, date));
        }
        return lines.toString();
    }

    private Surroundings surroundings(Path folder, Map<String, String> environment) {
        var out = new PrintWriter(printed, true);
        return new Surroundings(
                Path.of("").toAbsolutePath(), folder, environment, out, out, false, Clock.systemUTC(), null);
    }

    static Map<String, String> overHttp() {
        return new HashMap<>(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", FakeSlack.SECRET));
    }

    static Map<String, String> overSocket() {
        return Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-1");
    }

    int port() {
        return server.port();
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
        server.close();
    }
}
