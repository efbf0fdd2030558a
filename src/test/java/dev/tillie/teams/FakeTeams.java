package dev.tillie.teams;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A stand-in for Microsoft Teams on this machine: the Bot Connector with messages, members and conversations that
 * behave as there, the keys and tokens that both sides know each other by, files, and faults on demand.
 */
public final class FakeTeams implements AutoCloseable {
    public static final String APP_ID = "11111111-2222-3333-4444-555555555555";
    public static final String SECRET = "an app's secret";
    public static final String TENANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpServer server;
    private final HttpSide http;
    private final Messages messages;

    public FakeTeams() {
        this(0);
    }

    /** @param port any free one where zero */
    public FakeTeams(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        http = new HttpSide(address(), serviceUrl());
        messages = http.connector.messages;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", http::handle);
        server.start();
    }

    /**
     * Runs until it is ended; with {@code open} after the port, whoever calls needs no token. What was said is read
     * at {@code /control/messages}, a header that a bot lets in at {@code /control/authorization}.
     */
    public static void main(String[] arguments) throws InterruptedException {
        try (var teams = new FakeTeams(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0)) {
            if (arguments.length > 1 && arguments[1].equals("open")) {
                teams.withoutTokens();
            }
            IO.println("service " + teams.serviceUrl());
            IO.println("keys    " + teams.openIdMetadata());
            IO.println("tokens  " + teams.tokenUrl());
            IO.println("app     " + APP_ID + " of tenant " + TENANT + " with the secret: " + SECRET);
            Thread.currentThread().join();
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where a bot answers; ends in a slash. */
    public String serviceUrl() {
        return address() + "/emea/";
    }

    /** The document that leads to the keys which Teams signs with. */
    public String openIdMetadata() {
        return http.keys.documentUrl();
    }

    /** Where a bot gets the token that it calls with. */
    public String tokenUrl() {
        return address() + "/" + TENANT + "/oauth2/v2.0/token";
    }

    /** What people do, as Teams sends it. */
    public Activities activities() {
        return new Activities(serviceUrl(), APP_ID);
    }

    /** What people ask for and wait on, as Teams sends it. */
    public Invokes invokes() {
        return new Invokes(activities());
    }

    /** What Teams shows that it is Teams with. */
    public Tokens tokens(String appId) {
        return new Tokens(http.keys, serviceUrl(), appId);
    }

    /** Anyone may call from now on, as in the Playground. */
    public void withoutTokens() {
        http.connector.grants.wanted = false;
    }

    /** Tokens given from now on end after so many seconds. */
    public void tokensLast(int seconds) {
        http.connector.grants.lastingSeconds = seconds;
    }

    /** No token given so far is good any more. */
    public void revokeTokens() {
        http.connector.grants.revoke();
    }

    /** How often a token was asked for. */
    public int tokenRequests() {
        return http.connector.grants.asked();
    }

    /** From now on Teams signs with another key, and publishes the former no more. */
    public void rotateKeys() {
        http.keys.rotate();
    }

    public void addMember(String conversation, Member member) {
        http.connector.roster.add(conversation, member);
    }

    /** A member of a channel is one of its team. */
    public void addMember(Chat chat, Member member) {
        addMember(chat.id(), member);
        if (!chat.team().isEmpty()) {
            addMember(chat.team(), member);
        }
    }

    public void removeMember(String conversation, String id) {
        http.connector.roster.remove(conversation, id);
    }

    /** However many members are asked for, a page holds no more than these. */
    public void membersPerPage(int most) {
        http.connector.roster.mostPerPage = most;
    }

    /** The bot was thrown out: nothing can be said there any more. */
    public void removeBot(String conversation) {
        http.connector.shut.add(Chat.whole(conversation));
    }

    /**
     * The next calls go wrong, one fault each.
     *
     * @param fragment of method and address, as {@link Call#route}
     */
    public void failNext(String fragment, Fault... next) {
        http.faults.next(fragment, List.of(next));
    }

    /** A file that someone shared; gives the address to download it from. */
    public String host(String name, byte[] content) {
        return http.files.host(name, content);
    }

    public String host(String name, String content) {
        return host(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A new address where a bot may leave a file. */
    public String uploadUrl(String name) {
        return http.files.uploadUrl(name);
    }

    /** What was left at such an address so far. */
    public byte[] uploaded(String uploadUrl) {
        return http.files.uploaded(uploadUrl);
    }

    public List<Call> calls() {
        return http.calls();
    }

    /** @param fragment of method and address, as {@link Call#route} */
    public List<Call> calls(String fragment) {
        return calls().stream().filter(it -> it.matches(fragment)).toList();
    }

    /** What stands in Teams, the oldest first. */
    public List<Said> messages() {
        return allMessages().stream().filter(it -> !it.isDeleted()).toList();
    }

    /** What stands in a conversation, for a channel also in its threads. */
    public List<Said> messages(String conversation) {
        return messages().stream().filter(it -> it.isIn(conversation)).toList();
    }

    /** What was ever said, the deleted too, the oldest first. */
    public List<Said> allMessages() {
        return messages.all();
    }

    /** Every change of a message, with what stood there after it. */
    public List<Said> edits() {
        return messages.edits();
    }

    /** When and where the bot was seen typing. */
    public List<Said> typing() {
        return messages.typing();
    }

    public List<Said> awaitMessages(int count) {
        await(() -> messages().size() >= count, () -> count + " messages, got " + messages());
        return messages();
    }

    public List<Said> awaitMessages(String conversation, int count) {
        await(
                () -> messages(conversation).size() >= count,
                () -> count + " messages in " + conversation + ", got " + messages());
        return messages(conversation);
    }

    public List<Said> awaitEdits(int count) {
        await(() -> edits().size() >= count, () -> count + " edits, got " + edits());
        return edits();
    }

    public List<Said> awaitTyping(int count) {
        await(() -> typing().size() >= count, () -> count + " signs of typing, got " + calls());
        return typing();
    }

    public List<Call> awaitCalls(String fragment, int count) {
        await(() -> calls(fragment).size() >= count, () -> count + " calls of " + fragment + ", got " + calls());
        return calls(fragment);
    }

    public static void await(BooleanSupplier condition, Supplier<String> wanted) {
        await(condition, wanted, PATIENCE);
    }

    /** @param wanted said where it does not come in time, with what came instead */
    public static void await(BooleanSupplier condition, Supplier<String> wanted, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited for " + wanted.get());
            }
            pause(Duration.ofMillis(10));
        }
    }

    /** Long enough for something unwanted to happen. */
    public static void settle() {
        pause(Duration.ofMillis(400));
    }

    /** Waits until Tillie has had nothing to say to Teams for a while. */
    public void awaitQuiet() {
        for (var before = -1; before != calls().size(); ) {
            before = calls().size();
            pause(Duration.ofMillis(120));
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
