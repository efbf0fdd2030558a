package dev.tillie.chat.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import dev.tillie.chat.News;
import dev.tillie.server.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as an owner uses it, in a real browser, on a phone and on a desk, by day and by night. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final FilePayload SALES =
            new FilePayload("sales.csv", "text/csv", "order_id,line\n1,1\n2,1\n".getBytes(StandardCharsets.UTF_8));

    private final CornerCafe cafe = new CornerCafe();
    private Chromium chromium;
    private HttpServer server;

    @BeforeAll
    void start() throws IOException {
        chromium = Chromium.launch();
        server =
                HttpServer.start("127.0.0.1", 0, List.of(new WebChat(cafe, cafe, CornerCafe::welcome, News.NONE, true, Set.of())));
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest(name = "at {0} pixels, {1}")
    @CsvSource({"390, LIGHT", "390, DARK", "1280, LIGHT", "1280, DARK"})
    void carriesAConversationFromQuestionToReceipt(int width, ColorScheme scheme) {
        try (var visit = new Visit(width, scheme)) {
            visit.shoot("1-first-visit");
            visit.ask("How will sales look next month?");
            assertThat(visit.answers().last()).containsText("Expect about £18,200 in December");
            visit.seesChart("daily takings");
            visit.shoot("2-forecast");

            visit.tap("And online only?");
            assertThat(visit.answers().last()).containsText("Online, expect about £5,460");
            assertThat(cafe.heard.getLast().button()).isEqualTo("f1");

            visit.ask("what should I reorder?");
            assertThat(visit.answers().last()).containsText("Order four things this week");
            assertThat(visit.page.getByRole(
                            AriaRole.CELL, new com.microsoft.playwright.Page.GetByRoleOptions().setName("£134.40")))
                    .hasClass("number");
            visit.shoot("3-table");
            var threads = cafe.heard.subList(cafe.heard.size() - 3, cafe.heard.size()).stream()
                    .map(it -> it.thread())
                    .distinct();
            assertThat(threads).hasSize(1);

            visit.ask("Who are my best customers?");
            visit.seesChart("Maeve Hartley leads");
            visit.shoot("4-customers");

            visit.drop(SALES);
            assertThat(visit.answers().last()).containsText("2 new rows from sales.csv");
            visit.page.getByText("3 rows to look at").click();
            assertThat(visit.page.getByText("line 12: no quantity")).isVisible();
            visit.shoot("5-receipt");
            visit.tap("Undo");
            assertThat(visit.answers().last()).containsText("Taken back");
            visit.staysInTheWindow();
            visit.hasNoComplaints();
        }
    }

    @Test
    void isUsedWithoutAMouse() {
        try (var visit = new Visit(1280, ColorScheme.LIGHT)) {
            var question = visit.question();
            assertThat(question).isFocused();
            visit.page.keyboard().type("what should");
            visit.page.keyboard().press("Shift+Enter");
            visit.page.keyboard().type("I reorder?");
            assertThat(question).hasValue("what should\nI reorder?");
            visit.page.keyboard().press("Enter");
            assertThat(visit.answers().last()).containsText("Order four things");
            assertThat(question).isFocused();
            assertThat(question).hasValue("");

            visit.page.keyboard().press("ArrowUp");
            assertThat(question).hasValue("what should\nI reorder?");
            question.fill("");
            visit.page.keyboard().press("Shift+Tab");
            visit.page.keyboard().press("Shift+Tab");
            visit.page.keyboard().press("Enter");
            visit.waitForAnswer();
            assertThat(cafe.heard.getLast().button()).isEqualTo("r2");
        }
    }

    @Test
    void enlargesAChartAndPutsItAway() {
        try (var visit = new Visit(390, ColorScheme.LIGHT)) {
            visit.ask("Who are my best customers?");
            visit.seesChart("Maeve Hartley leads");
            visit.page.getByTitle("Enlarge").click();
            var viewer = visit.page.getByRole(AriaRole.DIALOG);
            assertThat(viewer).isVisible();
            visit.shoot("6-enlarged");
            visit.page.keyboard().press("Escape");
            assertThat(viewer).not().isVisible();
        }
    }

    @Test
    void remembersTheConversationWhenLoadedAgainUntilANewOneBegins() {
        try (var visit = new Visit(1280, ColorScheme.LIGHT)) {
            visit.ask("what should I reorder?");
            assertThat(visit.answers().last()).containsText("Order four things");
            visit.page.reload();
            assertThat(visit.answers().last()).containsText("Order four things");
            visit.ask("Who are my best customers?");
            assertThat(visit.answers().last()).containsText("Maeve");
            var before = cafe.heard.getLast().thread();

            visit.page
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("New conversation"))
                    .click();
            assertThat(visit.answers()).hasCount(0);
            visit.ask("Who are my best customers?");
            assertThat(visit.answers().last()).containsText("Maeve");
            assertThat(cafe.heard.getLast().thread()).isNotEqualTo(before);
        }
    }

    @Test
    void saysSoWhenItCannotAnswerAndTriesAgain() {
        try (var visit = new Visit(390, ColorScheme.LIGHT)) {
            visit.ask("break it");
            assertThat(visit.answers().last()).containsText("Something went wrong here, not with you");
            visit.shoot("7-trouble");
            visit.page.context().setOffline(true);
            visit.tap("Try again");
            assertThat(visit.answers().last()).containsText("I can't be reached just now");
            visit.page.context().setOffline(false);
        }
    }

    @Test
    void saysWhyAFileIsNotTaken() {
        try (var visit = new Visit(390, ColorScheme.DARK)) {
            visit.drop(new FilePayload("photo.csv", "text/csv", "hello".getBytes(StandardCharsets.UTF_8)));
            assertThat(visit.answers().last()).containsText("Photo.csv is no table I can read");
        }
    }

    @Test
    void takesAFileDroppedAnywhere() {
        try (var visit = new Visit(1280, ColorScheme.LIGHT)) {
            var files = visit.page.evaluateHandle("() => { const d = new DataTransfer(); d.items.add(new File(['a,b\\n"
                    + "1,2\\n"
                    + "'], 'stock.csv')); return d; }");
            visit.page.dispatchEvent("main", "dragenter", java.util.Map.of("dataTransfer", files));
            assertThat(visit.page.getByText("Drop it here")).isVisible();
            visit.shoot("8-dragging");
            visit.page.dispatchEvent("main", "drop", java.util.Map.of("dataTransfer", files));
            assertThat(visit.answers().last()).containsText("1 new row from stock.csv");
            assertThat(visit.page.getByText("Drop it here")).not().isVisible();
        }
    }

    @Test
    void toursANewcomerOnce() {
        try (var visit = new Visit(390, ColorScheme.LIGHT)) {
            assertThat(visit.answers()).hasCount(1);
            assertThat(visit.answers()).containsText("I keep the books company");
            visit.page.reload();
            assertThat(visit.page.getByRole(
                            AriaRole.HEADING,
                            new com.microsoft.playwright.Page.GetByRoleOptions().setName(Pattern.compile("^Good "))))
                    .isVisible();
            assertThat(visit.page.getByText("Corner Café")).isVisible();
            assertThat(visit.answers()).hasCount(0);
        }
    }

    @Test
    void fitsTheNarrowestPhone() {
        try (var visit = new Visit(360, ColorScheme.LIGHT)) {
            visit.ask("what should I reorder?");
            assertThat(visit.answers().last()).containsText("Order four things");
            visit.staysInTheWindow();
        }
    }

    /** One browser window with the page open, and everything it complained of. */
    private final class Visit implements AutoCloseable {
        private final BrowserContext context;
        private final com.microsoft.playwright.Page page;
        private final String name;
        private final List<String> complaints = new ArrayList<>();

        Visit(int width, ColorScheme scheme) {
            name = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
            context = chromium.browser.newContext(new NewContextOptions()
                    .setViewportSize(width, width < 600 ? 844 : 860)
                    .setDeviceScaleFactor(width < 600 ? 2 : 1)
                    .setHasTouch(width < 600)
                    .setIsMobile(width < 600)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setColorScheme(scheme));
            page = context.newPage();
            page.onConsoleMessage(it -> {
                if (it.type().equals("error")) {
                    complaints.add(it.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate("http://127.0.0.1:" + server.port() + "/");
            assertThat(page.getByRole(
                            AriaRole.LIST,
                            new com.microsoft.playwright.Page.GetByRoleOptions().setName("Questions to try")))
                    .isVisible();
        }

        Locator question() {
            return page.getByLabel("Your question");
        }

        Locator answers() {
            return page.locator(".tillie");
        }

        void ask(String text) {
            question().fill(text);
            question().press("Enter");
            waitForAnswer();
        }

        void tap(String label) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new com.microsoft.playwright.Page.GetByRoleOptions()
                                    .setName(label)
                                    .setExact(true))
                    .last()
                    .click();
            waitForAnswer();
        }

        void drop(FilePayload file) {
            page.locator("#file").setInputFiles(file);
            waitForAnswer();
        }

        private void waitForAnswer() {
            assertThat(page.locator(".typing")).hasCount(0);
        }

        void seesChart(String alt) {
            var picture = page.getByAltText(alt).last();
            assertThat(picture).isVisible();
            page.waitForCondition(() -> (Integer) picture.evaluate("it => it.naturalWidth") > 0);
        }

        void staysInTheWindow() {
            assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("no sideways scrolling")
                    .isTrue();
        }

        void hasNoComplaints() {
            assertThat(complaints).isEmpty();
        }

        void shoot(String scene) {
            page.screenshot(new ScreenshotOptions().setPath(SCREENSHOTS.resolve(scene + "-" + name + ".png")));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
