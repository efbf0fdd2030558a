package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.credentials.ServiceClientCredentials;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationParameters;
import dev.tillie.chat.Gate;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import retrofit2.Retrofit;

/**
 * Speaks to the Bot Connector through the SDK's client, but on virtual threads instead of its few: waits where Teams
 * says so, tries again where it stumbled.
 *
 * @see "https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit"
 */
final class Connector implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connector.class);
    private static final Set<Integer> STUMBLED = Set.of(412, 502, 503, 504);
    private static final int MOST_TRIES = 5;
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long SHORTEST_WAIT_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int SECONDS_TO_CONNECT = 10;
    private static final int SECONDS_TO_READ = 30;
    private static final int SECONDS_FOR_HINT = 5;
    private static final int MOST_AT_ONCE = 256;
    private static final int MOST_MEMBERS = 5_000;

    private final ServiceUrls allowed;
    private final @Nullable ServiceClientCredentials credentials;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Conversations> clients = new ConcurrentHashMap<>();
    private final Gate gate = new Gate();

    /** @param credentials null where none are asked for */
    Connector(ServiceUrls allowed, @Nullable ServiceClientCredentials credentials) {
        this.allowed = allowed;
        this.credentials = credentials;
    }

    /**
     * Posts a message.
     *
     * @param under the message it answers; empty for none
     * @return its id
     */
    String post(Seat seat, String under, Activity activity) throws TeamsProblem {
        activity.setReplyToId(under.isEmpty() ? null : under);
        var conversation = seat.conversation();
        var posted = call(
                "post",
                seat,
                it -> under.isEmpty()
                        ? it.sendToConversation(conversation, activity)
                        : it.replyToActivity(conversation, under, activity));
        return posted == null || posted.getId() == null ? "" : posted.getId();
    }

    /** Posts what means nothing a moment later: once, and without waiting for long. */
    void hint(Seat seat, Activity activity) throws TeamsProblem {
        try {
            var _ = client(seat.serviceUrl())
                    .sendToConversation(seat.conversation(), activity)
                    .get(SECONDS_FOR_HINT, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new TeamsProblem("hint", 0, "no_reply", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TeamsProblem("hint", 0, "stopped", e);
        }
    }

    void update(Seat seat, String message, Activity activity) throws TeamsProblem {
        activity.setId(message);
        var _ = call("update", seat, it -> it.updateActivity(seat.conversation(), message, activity));
    }

    /** What is gone already is no matter. */
    void delete(Seat seat, String message) throws TeamsProblem {
        try {
            var _ = call("delete", seat, it -> it.deleteActivity(seat.conversation(), message));
        } catch (TeamsProblem e) {
            if (e.status() != 404) {
                throw e;
            }
        }
    }

    ChannelAccount member(Seat seat, String userId) throws TeamsProblem {
        var member = call("member", seat, it -> it.getConversationMember(userId, Seat.room(seat.conversation())));
        if (member == null) {
            throw new TeamsProblem("member", 404, "", new IOException("nobody was named"));
        }
        return member;
    }

    /** Everybody in a conversation; at most some thousands. */
    List<ChannelAccount> members(Seat seat) throws TeamsProblem {
        var members = new ArrayList<ChannelAccount>();
        var room = Seat.room(seat.conversation());
        String next = null;
        do {
            var token = next;
            var page = call(
                    "members",
                    seat,
                    it -> token == null
                            ? it.getConversationPagedMembers(room)
                            : it.getConversationPagedMembers(room, token));
            if (page == null) {
                break;
            }
            members.addAll(page.getMembers() == null ? List.of() : page.getMembers());
            next = page.getContinuationToken();
        } while (next != null && !next.isEmpty() && members.size() < MOST_MEMBERS);
        return members;
    }

    /** Opens a chat with one person, who was met elsewhere. */
    Seat open(Seat met, String userId) throws TeamsProblem {
        var wanted = new ConversationParameters();
        wanted.setBot(new ChannelAccount(met.bot()));
        wanted.setMembers(List.of(new ChannelAccount(userId)));
        wanted.setTenantId(met.tenant());
        JsonNode data = Json.object().set("tenant", Json.object().put("id", met.tenant()));
        wanted.setChannelData(data);
        var opened = call("open", met, it -> it.createConversation(wanted));
        if (opened == null || opened.getId() == null) {
            throw new TeamsProblem("open", 0, "no_conversation", new IOException("no chat was opened"));
        }
        return new Seat(met.serviceUrl(), met.tenant(), opened.getId(), "personal", met.bot());
    }

    private interface Call<T> {
        CompletableFuture<T> make(Conversations conversations);
    }

    private <T> @Nullable T call(String name, Seat seat, Call<T> call) throws TeamsProblem {
        var key = name + " " + Seat.room(seat.conversation());
        var start = System.nanoTime();
        for (int tries = 1; ; tries++) {
            try {
                gate.pass(key);
                return call.make(client(seat.serviceUrl())).get(2L * SECONDS_TO_READ, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                tries = again(name, key, cause(e), tries, System.nanoTime() - start);
            } catch (TimeoutException e) {
                throw new TeamsProblem(name, 0, "no_reply", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TeamsProblem(name, 0, "stopped", e);
            }
        }
    }

    private static Throwable cause(Throwable failure) {
        var cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** @return the tries made, those that Teams put off left out */
    private int again(String name, String key, Throwable cause, int tries, long nanos) throws TeamsProblem {
        if (!(cause instanceof ErrorResponseException refused)) {
            return againAfter(name, cause, tries);
        }
        var status = refused.response().code();
        var wait = retryAfter(refused, nanos);
        if (status == 429 && nanos + wait.toNanos() < LONGEST_WAIT.toNanos()) {
            LOG.info("{} is limited by Teams for {} s", name, wait.toSeconds());
            gate.close(key, wait);
            return tries - 1;
        }
        if (!STUMBLED.contains(status) || tries >= MOST_TRIES) {
            throw new TeamsProblem(name, status, code(refused), refused);
        }
        LOG.info("{} got status {} from Teams, trying again", name, status);
        pause(name, tries);
        return tries;
    }

    private static int againAfter(String name, Throwable cause, int tries) throws TeamsProblem {
        // it may have been done all the same, and a second answer is worse than a late one
        if (cause instanceof InterruptedIOException) {
            throw new TeamsProblem(name, 0, "no_reply", cause);
        }
        var isLasting = !(cause instanceof IOException) || hasCause(cause, AppToken.TokenRefused.class);
        if (isLasting || tries >= MOST_TRIES) {
            throw new TeamsProblem(name, 0, "unreachable", cause);
        }
        LOG.info("{} could not reach Teams, trying again: {}", name, cause.getMessage());
        pause(name, tries);
        return tries;
    }

    private static boolean hasCause(Throwable failure, Class<?> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** @param nanos since the first try: where Teams names no time, as long again is waited */
    private static Duration retryAfter(ErrorResponseException refused, long nanos) {
        var header = refused.response().headers().get("Retry-After");
        return header != null && header.matches("\\d{1,4}")
                ? Duration.ofSeconds(Long.parseLong(header))
                : Duration.ofMillis(Math.clamp(nanos / 1_000_000, SHORTEST_WAIT_MILLIS, LONGEST_PAUSE_MILLIS));
    }

    private static String code(ErrorResponseException refused) {
        var body = refused.body();
        var error = body == null ? null : body.getError();
        return error == null || error.getCode() == null ? "" : error.getCode();
    }

    /** Longer each time, and not at the same moment as everybody else. */
    private static void pause(String name, int tries) throws TeamsProblem {
        var longest = FIRST_PAUSE_MILLIS << tries;
        try {
            Thread.sleep(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TeamsProblem(name, 0, "stopped", e);
        }
    }

    /** Makes what a call there will need, as that takes a while. */
    void prepare(String serviceUrl) {
        clients.computeIfAbsent(serviceUrl, this::connect);
    }

    private Conversations client(String serviceUrl) throws TeamsProblem {
        if (!allowed.allows(serviceUrl)) {
            var why = new IOException("this address is not among teams.service-urls");
            throw new TeamsProblem(serviceUrl, 0, "address_not_allowed", why);
        }
        return clients.computeIfAbsent(serviceUrl.endsWith("/") ? serviceUrl : serviceUrl + "/", this::connect);
    }

    private Conversations connect(String serviceUrl) {
        var dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(MOST_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
        var client = new RestClient.Builder(new OkHttpClient.Builder().followRedirects(false), new Retrofit.Builder())
                .withBaseUrl(serviceUrl)
                .withSerializerAdapter(new ActivityJson())
                .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
                .withDispatcher(dispatcher)
                .withConnectionTimeout(SECONDS_TO_CONNECT, TimeUnit.SECONDS)
                .withReadTimeout(SECONDS_TO_READ, TimeUnit.SECONDS)
                .withRetryStrategy(new Once());
        if (credentials != null) {
            client.withCredentials(credentials);
        }
        return new RestConnectorClient(client.build()).getConversations();
    }

    /** The SDK's own retries would know nothing of ours. */
    private static final class Once extends RetryStrategy {
        Once() {
            super("once", false);
        }

        @Override
        public boolean shouldRetry(int retryCount, Response response) {
            return false;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
