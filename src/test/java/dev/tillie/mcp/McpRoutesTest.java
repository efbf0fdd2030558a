package dev.tillie.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillie.answer.Inquiry;
import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.chat.Reading;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Table;
import dev.tillie.question.Intent;
import dev.tillie.question.Slot;
import dev.tillie.server.HttpServer;
import dev.tillie.server.Visitors;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McpRoutesTest {
    private static final String TOKEN = "a-token-that-nobody-can-guess";
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

    private final AtomicReference<Inquiry> asked = new AtomicReference<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final HttpServer server;

    McpRoutesTest() throws Exception {
        var routes = new McpRoutes(
                "1",
                this::look,
                Map.of(McpRoutes.PATH, new Bearer(TOKEN, Standing.STAFF)),
                new Visitors(Set.of("127.0.0.1")),
                Duration.ofSeconds(2));
        server = HttpServer.start("127.0.0.1", 0, List.of(routes));
    }

    @AfterEach
    void stop() {
        slow.countDown();
        server.close();
    }

    private Reply look(Inquiry inquiry) {
        asked.set(inquiry);
        if (inquiry.words().equals("slowly")) {
            try {
                slow.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return new Reply(
                new Reading("help", Map.of(), List.of(), 1),
                "You asked: " + inquiry.words(),
                List.of(),
                Table.NONE,
                List.of(),
                List.of(),
                List.of(),
                "",
                null,
                Reply.Kind.ANSWER);
    }

    @Test
    void listsEveryToolAsReadOnly() {
        try (var client = connect(TOKEN)) {
            assertThat(client.listTools().tools())
                    .hasSize(14)
                    .allSatisfy(it -> {
                        assertThat(it.annotations().readOnlyHint()).isTrue();
                        assertThat(it.description()).isNotBlank();
                        assertThat(it.inputSchema()).containsEntry("additionalProperties", false);
                    })
                    .extracting(it -> it.name())
                    .contains("ask_tillie", "reorder_list", "cash_flow", "price_whatif");
        }
    }

    @Test
    void asksInTheSlotsOfATool() {
        try (var client = connect(TOKEN)) {
            var result = call(client, "sales_report", Map.of("product", "Tea", "period", "last week", "limit", 3));

            assertThat(text(result)).isEqualTo("You asked: sales report of Tea last week");
            assertThat(asked.get())
                    .isEqualTo(new Inquiry(
                            "sales report of Tea last week",
                            Intent.SALES_REPORT,
                            Map.of(Slot.PRODUCT, "Tea", Slot.PERIOD, "last week", Slot.LIMIT, 3),
                            "",
                            Standing.STAFF));
        }
    }

    @Test
    void givesTheAnswerAsAnObjectToo() {
        try (var client = connect(TOKEN)) {
            var result = call(client, "ask_tillie", Map.of("question", "how are we?"));

            assertThat(result.structuredContent())
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                    .containsEntry("question", "how are we?")
                    .containsEntry("headline", "You asked: how are we?")
                    .containsEntry("refused", false)
                    .containsKeys("intent", "slots", "table", "buttons", "dataThrough");
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        sales_report | when
        price_whatif | product
        ask_tillie   | nothing
        stock_levels | metric
        """)
    void refusesArgumentsThatBreakTheSchema(String tool, String argument) {
        try (var client = connect(TOKEN)) {
            var result = call(client, tool, Map.of(argument, "something"));

            assertThat(result.isError()).isTrue();
            assertThat(asked.get()).isNull();
        }
    }

    @Test
    void knowsNoOtherTool() {
        try (var client = connect(TOKEN)) {
            assertThatThrownBy(() -> call(client, "delete_everything", Map.of()))
                    .isInstanceOf(McpError.class)
                    .hasMessageContaining("Unknown tool");
        }
    }

    @Test
    void letsNobodyInWithAnotherToken() {
        try (var client = client(TOKEN + "x")) {
            assertThatThrownBy(client::initialize).isInstanceOf(RuntimeException.class);
        }
        assertThat(asked.get()).isNull();
    }

    @ParameterizedTest(name = "{0}: {1} gets {2}")
    @CsvSource(delimiter = '|', textBlock = """
        Authorization | Bearer a-token-that-nobody-can-guess   | 200
        Authorization | bearer a-token-that-nobody-can-guess   | 401
        Authorization | Bearer a-token-that-nobody-can-gues    | 401
        Authorization | Bearer                                 | 401
        Authorization | a-token-that-nobody-can-guess          | 401
        X-Nothing     | Bearer a-token-that-nobody-can-guess   | 401
        """)
    void wantsTheWholeToken(String header, String value, int status) throws Exception {
        assertThat(post(PING, header, value)).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Origin         | https://elsewhere.example
        Origin         | null
        Sec-Fetch-Site | cross-site
        """)
    void takesNothingFromAPageOfAnotherSite(String header, String value) throws Exception {
        assertThat(post(PING, "Authorization", "Bearer " + TOKEN, header, value))
                .isEqualTo(403);
    }

    @Test
    void refusesWhatIsTooLargeOrNoMessage() throws Exception {
        assertThat(post("x".repeat(McpRoutes.MOST_BYTES + 1), "Authorization", "Bearer " + TOKEN))
                .isEqualTo(413);
        assertThat(post("{\"hello\":1}", "Authorization", "Bearer " + TOKEN)).isEqualTo(400);
        assertThat(post("no json", "Authorization", "Bearer " + TOKEN)).isEqualTo(400);
    }

    @Test
    void givesUpOnWhatTakesTooLong() {
        try (var client = connect(TOKEN)) {
            assertThatThrownBy(() -> call(client, "ask_tillie", Map.of("question", "slowly")))
                    .hasMessageContaining("longer than 2 seconds");
            assertThat(text(call(client, "ask_tillie", Map.of("question", "quickly"))))
                    .isEqualTo("You asked: quickly");
        }
    }

    @Test
    void wantsATokenThatNobodyCanGuess() {
        assertThatThrownBy(() -> new Bearer("short", Standing.OWNER))
                .hasMessage("the token must have at least 24 characters, got 5");
        assertThat(new Bearer(TOKEN, Standing.OWNER).toString()).doesNotContain(TOKEN);
    }

    private McpSyncClient connect(String token) {
        var client = client(token);
        client.initialize();
        return client;
    }

    private McpSyncClient client(String token) {
        var transport = HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + server.port())
                .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + token))
                .build();
        return McpClient.sync(transport).requestTimeout(Duration.ofSeconds(20)).build();
    }

    private static CallToolResult call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }

    private int post(String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/mcp"))
                .headers(headers)
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }
}
