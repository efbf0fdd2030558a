package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Button;
import dev.tillie.chat.ReplyFile;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers taken away as files, at {@link TinyShop} with twelve more kinds of tea. */
class TableFileTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T09:00:00Z");
    private static final int TEAS = 12;

    @TempDir
    static Path folder;

    private static Database database;
    private static Tillie tillie;

    @BeforeAll
    static void openTheShop() throws Exception {
        database = Database.open("jdbc:h2:mem:files;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        TinyShop.addTeas(database, Files.createDirectory(folder.resolve("teas")), TEAS);
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterAll
    static void closeTheShop() {
        database.close();
    }

    @Test
    void offersTheTableAsAFile() {
        var conversation = conversation("offer");
        var shown = conversation.ask("what sold best in october?");
        assertThat(shown.table().rows()).hasSize(10);
        assertThat(shown.buttons()).extracting(Button::label).contains("CSV");
        var file = conversation.ask("[CSV]");
        assertThat(file.headline())
                .isEqualTo("Top product, October 2026: Flat white, £810.00 net takings; 14 rows are in the file.");
        assertThat(file.table().rows()).hasSize(TEAS + 2);
        assertThat(file.charts()).isEmpty();
        assertThat(file.reading().intent()).isEqualTo("sales_report");
        assertThat(file.reading().slots()).containsEntry("format", "csv").containsKey("period");
        assertThat(file.buttons()).extracting(Button::label).doesNotContain("CSV");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "best sellers in october as csv",
                "export what sold best in october to excel",
                "what sold best in october, as a spreadsheet"
            })
    void givesAllRowsWhereAFileIsAskedFor(String question) {
        var reply = conversation(question).ask(question);
        assertThat(reply.table().rows()).hasSize(TEAS + 2);
        assertThat(reply.headline()).endsWith("14 rows are in the file.");
    }

    @Test
    void givesExcelAWorkbook() {
        var conversation = conversation("excel");
        conversation.ask("what sold best in october?");
        var file = conversation.ask("in excel please");
        assertThat(ReplyFile.of(file, false).orElseThrow().name()).isEqualTo("tillie-sales_report.xlsx");
        assertThat(file.reading().slots()).containsEntry("format", "xlsx");
    }

    @Test
    void keepsTheNumberThatWasAskedFor() {
        var file = conversation("three").ask("top 3 products in october as csv");
        assertThat(file.table().rows()).hasSize(3);
    }

    @Test
    void filesTheDaysOfATotal() {
        replays("""
            > how did we do from 19 to 21 november 2026, as csv
            19–21 Nov 2026: £108.00 net takings; 3 rows are in the file.
            | Day | Takings | Units | Orders
            | 2026-11-19 | £36.00 | 13 | 3
            | 2026-11-20 | £36.00 | 13 | 3
            | 2026-11-21 | £36.00 | 13 | 3
            """);
    }

    @Test
    void filesTheDaysAhead() {
        var file = conversation("ahead").ask("forecast sales for next week as csv");
        assertThat(file.table().rows()).hasSize(7);
        assertThat(file.table().rows().getFirst().getFirst()).isEqualTo("2026-11-30");
    }

    @Test
    void saysSoWhereThereIsNoTable() {
        assertThat(conversation("none").ask("how many mugs have we got, as csv").lines())
                .contains("This answer has no table, so there is no file.");
    }

    /** Only what a file changes: the headline and the table. */
    private static void replays(String script) {
        var replayed = conversation(script).replay(script).lines().filter(it -> it.matches("(?:>|\\||.*the file).*"));
        assertThat(String.join("\n", replayed.toList()) + "\n").isEqualTo(script);
    }

    private static Conversation conversation(String name) {
        return new Conversation(tillie, "cli:" + name.hashCode(), MONDAY_MORNING);
    }
}
