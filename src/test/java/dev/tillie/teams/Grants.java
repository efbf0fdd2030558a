package dev.tillie.teams;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The tokens that a bot calls with, and how it comes to them.
 *
 * @see "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow"
 */
final class Grants {
    private static final String SCOPE = "https://api.botframework.com/.default";

    private final Map<String, Long> endings = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    volatile int lastingSeconds = 3_599;
    volatile boolean wanted = true;

    int asked() {
        return asked.get();
    }

    void revoke() {
        endings.clear();
    }

    boolean accept(Call call) {
        var ending = endings.get(call.token());
        return !wanted || (ending != null && ending - System.nanoTime() > 0);
    }

    Answer answer(Call call) {
        asked.incrementAndGet();
        var form = call.form();
        if (!call.method().equals("POST") || !call.path().getFirst().equals(FakeTeams.TENANT)) {
            return refused(400, "invalid_request");
        } else if (!form.getOrDefault("grant_type", "").equals("client_credentials")) {
            return refused(400, "unsupported_grant_type");
        } else if (!form.getOrDefault("client_id", "").equals(FakeTeams.APP_ID)) {
            return refused(400, "unauthorized_client");
        } else if (!form.getOrDefault("client_secret", "").equals(FakeTeams.SECRET)) {
            return refused(401, "invalid_client");
        } else if (!form.getOrDefault("scope", "").equals(SCOPE)) {
            return refused(400, "invalid_scope");
        }
        return granted();
    }

    private Answer granted() {
        var token = "granted-" + asked.get() + "-" + System.nanoTime();
        endings.put(token, System.nanoTime() + TimeUnit.SECONDS.toNanos(lastingSeconds));
        return Answer.ok("token_type", "Bearer", "expires_in", lastingSeconds, "access_token", token);
    }

    private static Answer refused(int status, String error) {
        return Answer.json(status, Json.object("error", error, "error_description", "refused: " + error));
    }
}
