package dev.tillie.app;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slack: signed events of twenty people in their direct messages, answered by calls of its Web API. */
final class BenchSlack implements BenchPlatform {
    private static final String SECRET = "a secret of the bench alone";
    private static final int PEOPLE = 20;

    private final String address;
    private final AtomicLong number = new AtomicLong();

    /** @param address of the stand-in */
    BenchSlack(String address) {
        this.address = address;
    }

    @Override
    public String name() {
        return "Slack";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("SLACK_BOT_TOKEN", "xoxb-bench", "SLACK_SIGNING_SECRET", SECRET);
    }

    @Override
    public List<String> settings() {
        return List.of("slack.api-url=" + address + "/api/");
    }

    @Override
    public Event event(int number, String words) {
        var ts = "1790000000." + "%06d".formatted(number);
        var body = Json.line(envelope(number, words, ts));
        var time = Long.toString(Instant.now().getEpochSecond());
        var headers = Map.of("X-Slack-Request-Timestamp", time, "X-Slack-Signature", sign("v0:" + time + ":" + body));
        return new Event(ts, "/slack/events", body, headers);
    }

    private static Map<String, Object> envelope(int number, String words, String ts) {
        var who = number % PEOPLE;
        return Json.object(
                "type",
                "event_callback",
                "team_id",
                "T1",
                "api_app_id",
                "A1",
                "event_id",
                "Ev" + number,
                "authorizations",
                List.of(Json.object("team_id", "T1", "user_id", "UBOT", "is_bot", true)),
                "event",
                Json.object(
                        "type",
                        "message",
                        "channel_type",
                        "im",
                        "channel",
                        "D" + who,
                        "user",
                        "U" + who,
                        "text",
                        words,
                        "ts",
                        ts));
    }

    private static String sign(String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK knows HmacSHA256", e);
        }
    }

    @Override
    public String answer(String path, String body, BenchTally tally) {
        return switch (path) {
            case "/api/auth.test" ->
                "{\"ok\":true,\"team\":\"Bench\",\"team_id\":\"T1\",\"user_id\":\"UBOT\",\"bot_id\":\"B1\"}";
            case "/api/users.info" -> "{\"ok\":true,\"user\":{\"id\":\"U\",\"team_id\":\"T1\",\"is_owner\":true}}";
            case "/api/chat.postMessage" -> posted(body, tally);
            case "/api/files.getUploadURLExternal" ->
                "{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\"" + address + "/upload\"}";
            default -> "{\"ok\":true,\"files\":[]}";
        };
    }

    private String posted(String form, BenchTally tally) {
        tally.answer(field(form, "thread_ts"), field(form, "blocks").contains("\"slack_file\""));
        return "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1800000000." + number.incrementAndGet() + "\"}";
    }

    private static String field(String form, String name) {
        for (var pair : form.split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
