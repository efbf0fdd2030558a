package dev.tillie.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import dev.tillie.chat.web.Chromium;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The demo shop in Microsoft's Agents Playground, as Maria sees it, who installed Tillie. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaygroundTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots", "playground");
    private static final double PATIENCE_MILLIS = 20_000;
    private static final List<String> SETTINGS =
            List.of("server.port=0", "teams.playground=true", "business.time-zone=UTC");

    private final StringWriter printed = new StringWriter();
    private Surroundings surroundings;
    private Server server;
    private Playground playground;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void start(@TempDir Path shop, @TempDir Path beside) throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        chromium = Chromium.launch();
        var home = Path.of("").toAbsolutePath();
        var configuration =
                new ConfigurationReader(home, Map.of()).read(null, SETTINGS).withDirectory(shop.resolve("data"));
        var out = new PrintWriter(printed, true);
        surroundings = new Surroundings(home, shop, Map.of(), out, out, false, Clock.systemUTC(), null);
        server = Server.start(configuration, true, surroundings);
        playground = Playground.start(server.port(), beside);
        open();
        assertThat(answers()).containsText("I’m Tillie");
        shoot("welcome", answers());
        leave();
    }

    @BeforeEach
    void open() {
        var context = chromium.browser.newContext(new NewContextOptions().setViewportSize(1500, 1600));
        page = context.newPage();
        page.navigate(playground.page());
        assertThat(page.getByText("Connected.")).isVisible();
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @AfterAll
    void stop() throws Exception {
        if (playground != null) {
            playground.close();
        }
        if (server != null) {
            server.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void drawsALineOfLastWeek() {
        var answer = ask("how did we do last week?");

        assertThat(answer).containsText("net takings");
        assertThat(answer.getByLabel(Pattern.compile("^Line chart"))).isVisible();
        shoot("sales", answer);
    }

    @Test
    void tabulatesWhatToReorder() {
        var answer = ask("what should I reorder?");

        assertThat(answer.getByText("Runs out")).isVisible();
        assertThat(answer.getByLabel("Horizontal bar chart")).isVisible();
        shoot("reorder", answer);
    }

    @Test
    void drawsWhatIsExpected() {
        var answer = ask("How will sales look next month?");

        assertThat(answer.getByText("Expected", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        shoot("forecast", answer);
    }

    @Test
    void changesTheCardThatIsTappedAndAnswersBelow() {
        var tapped = ask("sales by channel last month");
        assertThat(tapped.locator("svg")).not().hasCount(0);
        var before = answers().count();

        tapped.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("By category"))
                .click();
        assertThat(answers()).hasCount(before + 1);

        assertThat(tapped).containsText("Maria tapped “By category” at ");
        assertThat(tapped.getByText("By category", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);
        assertThat(answers().last()).containsText("Net takings by category");
        shoot("tap", tapped, answers().last());
    }

    @Test
    void asksBestCustomersOn() {
        var tapped = ask("who are my best customers?");
        var before = answers().count();
        tapped.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("This year only"))
                .click();

        assertThat(answers()).hasCount(before + 1);
        assertThat(tapped).containsText("Maria tapped “This year only”");
        assertThat(answers().last()).containsText("Your best customer");
        shoot("customers", answers().last());
    }

    /** The Playground shows no card that asks whether a file may be left, so what is sent is looked at. */
    @Test
    void offersAFile() throws Exception {
        var before = answers().count();
        say("best sellers as csv");

        assertThat(answers()).hasCount(before + 2);
        assertThat(answers().nth(before)).containsText("rows");
        assertThat(playground.events())
                .anySatisfy(it -> assertThat(it.findValuesAsText("contentType"))
                        .contains("application/vnd.microsoft.teams.card.file.consent"));
        shoot("file", answers().nth(before + 1));
    }

    /** The Playground attaches no files, so the message comes from beside it; its answer goes there. */
    @Test
    void takesInAFile() throws Exception {
        var before = answers().count();
        try (var files = new Files()) {
            post(files.message(playground.port));
            assertThat(answers()).hasCount(before + 1);
        }

        assertThat(answers().last()).containsText("2 lines, 2 orders");
        shoot("receipt", answers().last());
        answers()
                .last()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(answers().nth(before)).containsText("took it back");
    }

    @Test
    void writesUnasked() {
        var before = answers().count();
        CommandLines.run(surroundings, "doctor", "--ping", "--data", "data", "--set", "teams.playground=true");

        assertThat(printed.toString()).contains("written to teams:");
        assertThat(answers()).hasCount(before + 1);
        assertThat(answers().last()).containsText("This is a test");
        shoot("unasked", answers().last());
    }

    @Test
    void answersAMentionInAGroupChat() {
        page.getByText("Shop floor").click();
        assertThat(answers().last()).isVisible();
        var before = answers().count();
        mention("what should I reorder?");

        assertThat(answers()).hasCount(before + 1);
        assertThat(answers().last()).containsText("Runs out");
        shoot("group", answers().last());
    }

    @Test
    void keepsCustomersOutOfAChannel() {
        page.getByText("Takings", new Page.GetByTextOptions().setExact(true)).click();
        mention("who are my best customers?");

        assertThat(page.getByText(Pattern.compile("owner’s own chat")).first()).isVisible();
        shoot("channel", page.locator("body"));
    }

    private Locator answers() {
        return page.locator(".fai-OutputCard");
    }

    private Locator ask(String words) {
        var before = answers().count();
        say(words);
        assertThat(answers()).hasCount(before + 1);
        return answers().nth(before);
    }

    private void say(String words) {
        box().click();
        page.keyboard().type(words);
        page.keyboard().press("Enter");
    }

    private void mention(String words) {
        box().click();
        page.keyboard().type("@Til");
        page.getByLabel("Typeahead menu").getByText("Tillie").click();
        page.keyboard().type(" " + words);
        page.keyboard().press("Enter");
    }

    private Locator box() {
        return page.locator("[contenteditable=true]").first();
    }

    /** Cards alone, as the Playground says below each that it shows none as wide as Teams does. */
    private void shoot(String scene, Locator... cards) {
        for (int i = 0; i < cards.length; i++) {
            var name = scene + (i == 0 ? "" : "-" + (i + 1)) + ".png";
            cards[i].screenshot(new Locator.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name)));
        }
    }

    private void post(String activity) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/messages"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(activity))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(202);
    }

    /** Where somebody's OneDrive would be. */
    private static final class Files implements AutoCloseable {
        private static final String SALES =
                "order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type\n"
                        + "P1,1,2026-01-05T10:00:00,Oak Lane,in_store,Ann,,TEA,2,3.50,0,0,sale\n"
                        + "P2,1,2026-01-05T11:00:00,Oak Lane,in_store,Ann,,TEA,1,3.50,0,0,sale\n";

        private final HttpServer server;

        Files() throws Exception {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/sales.csv", exchange -> {
                var bytes = SALES.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
        }

        /** As Teams sends it, from Maria in her own chat. */
        String message(int playground) {
            return """
                    {"type":"message","id":"file-1","channelId":"msteams","timestamp":"2026-11-26T10:00:00Z",
                     "serviceUrl":"http://127.0.0.1:%d/_connector","text":"",
                     "from":{"id":"user-maria","name":"Maria","aadObjectId":"00000000-0000-0000-0000-000000000020"},
                     "recipient":{"id":"00000000-0000-0000-0000-000000000011","name":"Tillie"},
                     "conversation":{"conversationType":"personal","id":"chat-maria",
                      "tenantId":"00000000-0000-0000-0000-000000000001"},
                     "channelData":{"tenant":{"id":"00000000-0000-0000-0000-000000000001"}},
                     "attachments":[{"contentType":"application/vnd.microsoft.teams.file.download.info",
                      "name":"sales.csv","content":{"downloadUrl":"http://127.0.0.1:%d/sales.csv","uniqueId":"1",
                      "fileType":"csv"}}]}
                    """.formatted(playground, server.getAddress().getPort());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
