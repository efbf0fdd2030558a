package dev.tillie.app;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Teams: messages of twenty people with signed tokens, every other one in their own chats with Tillie, the rest in four
 * channels, each of which begins a thread there. A colleague who reads along in the channels is none of the owners.
 */
final class BenchTeams implements BenchPlatform {
    private static final String APP = "11111111-2222-3333-4444-555555555555";
    private static final String TENANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    private static final String KEY = "bench";
    private static final int KEY_BITS = 2048;
    private static final int PEOPLE = 20;
    private static final int CHANNELS = 4;
    private static final String REGION = "/emea/";
    private static final String CONVERSATIONS = "/v3/conversations/";
    private static final String USER = "29:person-";
    private static final Map<String, Object> TILLIE = Json.object("id", "28:" + APP, "name", "Tillie");
    private static final String MENTION = "<at>Tillie</at>";
    private static final long FIRST_MESSAGE = 1_790_000_000_000L;

    private final String address;
    private final KeyPair keys = newKeys();
    private final AtomicLong posted = new AtomicLong(FIRST_MESSAGE + 1_000_000_000L);

    /** @param address of the stand-in */
    BenchTeams(String address) {
        this.address = address;
    }

    @Override
    public String name() {
        return "Teams";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "TEAMS_APP_ID", APP, "TEAMS_APP_SECRET", "a secret of the bench alone", "TEAMS_TENANT_ID", TENANT);
    }

    @Override
    public List<String> settings() {
        var owners = IntStream.range(0, PEOPLE).mapToObj(BenchTeams::objectId).toList();
        return List.of(
                "teams.openid-metadata=" + address + "/openid",
                "teams.token-url=" + address + "/token",
                "teams.service-urls=" + Json.line(List.of(serviceUrl())),
                "teams.owners=" + Json.line(owners));
    }

    private String serviceUrl() {
        return address + REGION;
    }

    private static String objectId(int person) {
        return "00000000-0000-0000-0000-%012d".formatted(person);
    }

    private static Map<String, Object> account(int person) {
        return Json.object("id", USER + person, "name", "Person " + person, "aadObjectId", objectId(person));
    }

    @Override
    public Event event(int number, String words) {
        var person = number / 2 % PEOPLE;
        var message = Long.toString(FIRST_MESSAGE + number);
        var inChannel = number % 2 == 1;
        var conversation =
                inChannel ? "19:channel-" + person % CHANNELS + ";messageid=" + message : "a:person-" + person;
        var body = Json.object(
                "type", "message",
                "id", message,
                "timestamp", Instant.now().toString(),
                "channelId", "msteams",
                "serviceUrl", serviceUrl(),
                "from", account(person),
                "recipient", TILLIE,
                "conversation", conversation(conversation, inChannel),
                "channelData", Json.object("tenant", Json.object("id", TENANT)),
                "text", inChannel ? MENTION + " " + words : words,
                "entities", List.of(Json.object("type", "mention", "mentioned", TILLIE, "text", MENTION)));
        var question = CONVERSATIONS + conversation + "/activities/" + message;
        return new Event(question, "/api/messages", Json.line(body), Map.of("Authorization", "Bearer " + token()));
    }

    private static Map<String, Object> conversation(String id, boolean inChannel) {
        return Json.object(
                "id", id,
                "conversationType", inChannel ? "channel" : "personal",
                "tenantId", TENANT,
                "isGroup", inChannel);
    }

    private String token() {
        return JWT.create()
                .withKeyId(KEY)
                .withIssuer("https://api.botframework.com")
                .withAudience(APP)
                .withClaim("serviceurl", serviceUrl())
                .withExpiresAt(Instant.now().plus(Duration.ofHours(1)))
                .sign(Algorithm.RSA256(null, (RSAPrivateKey) keys.getPrivate()));
    }

    @Override
    public String answer(String path, String body, BenchTally tally) {
        return Json.line(
                switch (path) {
                    case "/openid" -> Json.object("jwks_uri", address + "/keys");
                    case "/keys" -> Json.object("keys", List.of(published()));
                    case "/token" -> Json.object("token_type", "Bearer", "expires_in", 3599, "access_token", "granted");
                    default -> connected(path.substring(REGION.length() - 1), body, tally);
                });
    }

    /** An answer goes to where its question is; a sign of typing, or a file's offer, answers none. */
    private Map<String, Object> connected(String path, String body, BenchTally tally) {
        var last = path.substring(path.lastIndexOf('/') + 1);
        if (path.endsWith("/pagedmembers")) {
            return Json.object(
                    "members",
                    IntStream.rangeClosed(0, PEOPLE)
                            .mapToObj(BenchTeams::account)
                            .toList());
        } else if (path.contains("/members/")) {
            return account(Integer.parseInt(last.substring(USER.length())));
        }
        tally.answer(path, body.contains("\"Chart.") || body.contains("\"data:image/png"));
        return Json.object("id", Long.toString(posted.incrementAndGet()));
    }

    private Map<String, Object> published() {
        var key = (RSAPublicKey) keys.getPublic();
        return Json.object(
                "kty", "RSA",
                "kid", KEY,
                "n", number(key.getModulus()),
                "e", number(key.getPublicExponent()),
                "endorsements", List.of("msteams"));
    }

    private static String number(BigInteger value) {
        var bytes = value.toByteArray();
        // the sign is no part of the number
        var unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK knows RSA", e);
        }
    }
}
