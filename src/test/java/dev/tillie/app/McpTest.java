package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another assistant asks a whole server, by the protocol's own client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class McpTest {
    private static final String TOKEN = "a-token-that-nobody-can-guess";

    private final Path folder;
    private final SmallShop shop;
    private final McpSyncClient owner;

    McpTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        shop = new SmallShop(folder, Map.of(McpDoor.TOKEN, TOKEN), List.of("mcp.enabled=true", "mcp.role=owner"));
        owner = connect(HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + shop.port())
                .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + TOKEN))
                .build());
    }

    @AfterAll
    void close() throws IOException {
        owner.close();
        shop.close();
    }

    @Test
    void reportsSalesInTypedSlots() {
        var result = call(owner, "sales_report", Map.of("period", "yesterday", "product", "TEA"));

        assertThat(text(result)).contains("TEA").contains("€");
        assertThat(object(result)).containsEntry("intent", "sales_report").containsEntry("refused", false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reorder_list",
                "stock_levels",
                "sales_forecast",
                "sales_report",
                "best_customers",
                "slipping_customers",
                "customer_groups",
                "fraud_check",
                "budget_status",
                "cash_flow",
                "expense_report",
                "profit_margins"
            })
    void answersEveryToolWithoutArguments(String tool) {
        var result = call(owner, tool, Map.of());

        assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
        assertThat(object(result)).containsEntry("refused", false);
        assertThat(text(result)).doesNotContain("went wrong");
    }

    @Test
    void followsUp() {
        var result = call(
                owner, "ask_tillie", Map.of("question", "and the week before?", "follows", "how did we do last week?"));

        assertThat(object(result)).containsEntry("intent", "sales_report");
        assertThat(text(result)).contains("€");
    }

    @Test
    void doesNotAnswerForOtherDaysThanWereNamed() {
        var result = call(owner, "sales_report", Map.of("period", "blue moon"));

        assertThat(text(result)).startsWith("I can’t tell which days “blue moon” are.");
        assertThat(object(result)).containsEntry("clarify", true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set the rent budget to 500 a month",
                "mute stock pings",
                "no pings after 9pm",
                "send me sales every Monday at 9",
                "use fifo for margins",
                "we have 40 tea left",
                "tell me when cash is below 500",
                "cash balance is 5000",
                "we pay 800 rent on the 1st of every month"
            })
    void changesNothing(String wish) {
        var before = settings();

        var result = call(owner, "ask_tillie", Map.of("question", wish));

        assertThat(text(result)).doesNotContain("Done").doesNotContain("went wrong");
        assertThat(settings()).as(text(result)).isEqualTo(before);
    }

    /** What the owner is told of everything that can be set. */
    private List<String> settings() {
        return List.of("what are my subscriptions?", "how are we doing against budget?", "what are my quiet hours?")
                .stream()
                .map(it -> text(call(owner, "ask_tillie", Map.of("question", it))))
                .toList();
    }

    @Test
    void saysWhereChangesAreMade() {
        var result = call(owner, "ask_tillie", Map.of("question", "set the rent budget to 500 a month"));

        assertThat(text(result)).startsWith("That would change something, and here I only look things up");
        assertThat(object(result)).containsEntry("refused", true);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        best_customers | true
        profit_margins | true
        cash_flow      | true
        fraud_check    | true
        sales_report   | false
        stock_levels   | false
        """)
    void holdsBackFromStaffWhatTheChatDoes(String tool, boolean refused) {
        try (var staff = start("--user", "slack:T1/U9")) {
            assertThat(object(call(staff, tool, Map.of()))).containsEntry("refused", refused);
        }
    }

    @Test
    void speaksOnStandardInputBesideARunningServer() {
        try (var client = start()) {
            assertThat(client.listTools().tools()).hasSize(14);
            assertThat(text(call(client, "stock_levels", Map.of("product", "TEA"))))
                    .contains("5");
        }
    }

    @Test
    void speaksOnStandardInputAlone(@TempDir Path elsewhere) throws Exception {
        SmallShop.stock(elsewhere, SmallShop.configuration(elsewhere, List.of()));
        try (var client = start(elsewhere)) {
            assertThat(text(call(client, "stock_levels", Map.of("product", "TEA"))))
                    .contains("5");
            assertThatThrownBy(() -> call(client, "import", Map.of())).hasMessageContaining("Unknown tool");
        }
    }

    @Test
    void doesNotStartWithoutAToken(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> new SmallShop(elsewhere, Map.of(), List.of("mcp.enabled=true")))
                .hasMessageContaining("TILLIE_MCP_TOKEN in the environment has 0 characters");
    }

    private McpSyncClient start(String... more) {
        return start(folder, more);
    }

    private static McpSyncClient start(Path folder, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.tillie.app.Main",
                "mcp",
                "--data",
                folder.resolve("data").toString(),
                "--set",
                "business.time-zone=UTC"));
        arguments.addAll(List.of(more));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var parameters = ServerParameters.builder(java).args(arguments).build();
        return connect(new StdioClientTransport(parameters, McpJsonDefaults.getMapper()));
    }

    private static McpSyncClient connect(McpClientTransport transport) {
        var client = McpClient.sync(transport)
                .requestTimeout(Duration.ofSeconds(60))
                .initializationTimeout(Duration.ofSeconds(60))
                .build();
        client.initialize();
        return client;
    }

    private static CallToolResult call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(CallToolResult result) {
        return (Map<String, Object>) result.structuredContent();
    }
}
