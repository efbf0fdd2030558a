package dev.tillie.chat.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.tillie.chat.Gate;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls Slack's Web API for one workspace: waits where Slack says so (429), tries again where it stumbled (5xx, a broken
 * connection), and gives the workspace up where its token no longer holds.
 *
 * @see "https://docs.slack.dev/apis/web-api/rate-limits"
 */
final class Calls {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
    private static final int MOST_TRIES = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(400);
    private static final Set<String> STUMBLED = Set.of("internal_error", "fatal_error", "service_unavailable");
    /** What Slack says where a token holds no longer. */
    static final Set<String> GONE =
            Set.of("token_revoked", "account_inactive", "invalid_auth", "not_authed", "app_uninstalled");

    /** One call. */
    @FunctionalInterface
    interface Call<T> {
        T make(MethodsClient client) throws IOException, SlackApiException;
    }

    /** Where a workspace's token comes from, and what happens when it no longer holds. */
    interface Token {
        /** @throws SlackProblem where the workspace has none (any more) */
        String get() throws SlackProblem;

        /** @param used the token that was refused */
        void lost(String used, String because);
    }

    private final Function<String, MethodsClient> clients;
    private final Function<String, MethodsClient> onceClients;
    private final Gate gate = new Gate();
    private final Token token;

    /**
     * @param clients Slack's Web API by token
     * @param onceClients the same, sending nothing twice of its own accord
     */
    Calls(Function<String, MethodsClient> clients, Function<String, MethodsClient> onceClients, Token token) {
        this.clients = clients;
        this.onceClients = onceClients;
        this.token = token;
    }

    /** A call that is limited by its method alone. */
    <T extends SlackApiTextResponse> T make(String method, Call<T> call) throws SlackProblem {
        return make(method, "", call);
    }

    /** @param channel that a limit holds for; empty for the whole workspace */
    <T extends SlackApiTextResponse> T make(String method, String channel, Call<T> call) throws SlackProblem {
        return make(method, channel, call, clients, MOST_TRIES);
    }

    /** A call that Slack may have carried out is not made again, even where its answer was lost on the way. */
    <T extends SlackApiTextResponse> T makeOnce(String method, String channel, Call<T> call) throws SlackProblem {
        return make(method, channel, call, onceClients, 1);
    }

    private <T extends SlackApiTextResponse> T make(
            String method, String channel, Call<T> call, Function<String, MethodsClient> by, int mostTries)
            throws SlackProblem {
        var held = token.get();
        var answer = tryAll(method, channel, () -> call.make(by.apply(held)), mostTries);
        if (answer.isOk()) {
            return answer;
        }
        var code = String.valueOf(answer.getError());
        if (GONE.contains(code)) {
            token.lost(held, code);
        }
        throw new SlackProblem(method, code);
    }

    private interface Attempt<T> {
        T make() throws IOException, SlackApiException, SlackProblem;
    }

    private <T extends SlackApiTextResponse> T tryAll(String method, String channel, Attempt<T> attempt, int mostTries)
            throws SlackProblem {
        var key = method + " " + channel;
        var start = System.nanoTime();
        for (int tries = 1; ; tries++) {
            try {
                gate.pass(key);
                var answer = attempt.make();
                if (answer.isOk() || !STUMBLED.contains(String.valueOf(answer.getError())) || tries >= mostTries) {
                    return answer;
                }
                pause(tries);
            } catch (SlackApiException e) {
                tries = again(method, key, e, tries, mostTries, System.nanoTime() - start);
            } catch (InterruptedIOException e) {
                // It may have been done all the same, and a second answer is worse than a late one.
                throw new SlackProblem(method, Thread.currentThread().isInterrupted() ? "stopped" : "no_reply", e);
            } catch (IOException e) {
                if (tries >= mostTries) {
                    throw new SlackProblem(method, "unreachable", e);
                }
                LOG.info("{} could not reach Slack, trying again: {}", method, e.getMessage());
                pauseOrGiveUp(method, tries);
            } catch (InterruptedException e) {
                throw stopped(method, e);
            }
        }
    }

    /** @return the tries made, those that Slack put off left out */
    private int again(String method, String key, SlackApiException e, int tries, int mostTries, long nanos)
            throws SlackProblem {
        var status = e.getResponse().code();
        var wait = Duration.ofSeconds(retryAfter(e));
        if (status == 429 && nanos + wait.toNanos() < LONGEST_WAIT.toNanos()) {
            LOG.info("{} is limited by Slack for {} s", key, wait.toSeconds());
            gate.close(key, wait);
            return tries - 1;
        }
        if (status < 500 || tries >= mostTries) {
            throw new SlackProblem(method, "status_" + status, e);
        }
        LOG.info("{} answered {}, trying again", method, status);
        pauseOrGiveUp(method, tries);
        return tries;
    }

    private static long retryAfter(SlackApiException e) {
        var header = e.getResponse().header("Retry-After", "1");
        return header != null && header.matches("\\d{1,4}") ? Long.parseLong(header) : 1;
    }

    private static void pauseOrGiveUp(String method, int tries) throws SlackProblem {
        try {
            pause(tries);
        } catch (InterruptedException e) {
            throw stopped(method, e);
        }
    }

    private static void pause(int tries) throws InterruptedException {
        Thread.sleep(FIRST_PAUSE.multipliedBy(1L << (tries - 1)));
    }

    private static SlackProblem stopped(String method, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new SlackProblem(method, "stopped", e);
    }
}
