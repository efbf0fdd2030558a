package dev.tillie.slack;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who may call, and how one comes to a token.
 *
 * @see "https://docs.slack.dev/authentication/using-token-rotation"
 */
final class Tokens {
    private static final int TWELVE_HOURS = 43_200;

    private final Map<String, String> revoked = new ConcurrentHashMap<>();
    private final Map<String, String> teams = new ConcurrentHashMap<>();
    private final Set<String> usedUp = ConcurrentHashMap.newKeySet();
    private final AtomicLong number = new AtomicLong(1_000);
    private volatile Set<String> accepted = Set.of();
    private volatile int seconds = TWELVE_HOURS;
    private volatile String installer = "UINSTALLER";

    void accept(Set<String> tokens) {
        accepted = tokens;
    }

    void revoke(String token, String error) {
        revoked.put(token, error);
    }

    void rotate(int firstSeconds) {
        seconds = firstSeconds;
    }

    void installer(String user) {
        installer = user;
    }

    String team(String token) {
        return teams.getOrDefault(token, FakeSlack.TEAM);
    }

    /** The error that a token meets, null where it is good. */
    String refusal(String token) {
        if (token.isEmpty()) {
            return "not_authed";
        }
        var good = accepted.isEmpty() ? token.matches("(xoxb-|xoxe\\.|xapp-).*") : accepted.contains(token);
        return revoked.getOrDefault(token, good || teams.containsKey(token) ? null : "invalid_auth");
    }

    /** Trades a code, or the token for the purpose, for a bot's token; a code that is a team's id installs there. */
    JsonObject trade(Call call) {
        var refresh = call.get("grant_type").equals("refresh_token");
        var given = call.get("refresh_token");
        if (refresh && (given.isEmpty() || !usedUp.add(given))) {
            return Answer.error("invalid_refresh_token");
        }
        var fromCode = call.get("code").startsWith("T") ? call.get("code") : FakeSlack.TEAM;
        return granted(refresh ? team(given) : fromCode, refresh ? TWELVE_HOURS : seconds);
    }

    private JsonObject granted(String team, int lastingSeconds) {
        var token = "xoxe.xoxb-" + number.incrementAndGet();
        teams.put(token, team);
        var answer = Answer.ok("access_token", token, "token_type", "bot", "scope", "chat:write", "app_id", "A1");
        answer.addProperty("bot_user_id", FakeSlack.BOT);
        answer.add("team", Events.object("id", team, "name", "Corner Café"));
        answer.add("enterprise", JsonNull.INSTANCE);
        answer.add("authed_user", Events.object("id", installer));
        if (lastingSeconds > 0) {
            var next = "xoxe-" + number.incrementAndGet();
            teams.put(next, team);
            answer.addProperty("refresh_token", next);
            answer.addProperty("expires_in", lastingSeconds);
        }
        return answer;
    }
}
