package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Shop;
import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.demo.DemoOptions;
import dev.tillie.demo.DemoShop;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import java.nio.file.Files;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.joda.money.CurrencyUnit;

/** Whatever can be asked gets an answer, or hears what is missing. */
@SuppressWarnings("NullAway.Init") // the books are opened before the first property
class EveryQuestionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Instant NOW = Instant.parse("2026-11-21T17:00:00Z");
    private static final Shop DEMO =
            new Shop("Demo", CurrencyUnit.EUR, ZoneId.of("UTC"), DayOfWeek.MONDAY, LocalTime.MIDNIGHT, List.of());
    private static final Pattern SLIP =
            Pattern.compile("\\bnull\\b|\\bNaN\\b|Infinity|Optional[.\\[]|dev\\.tillie|%[sd]");
    private static final String GENERIC = "That’s outside what I know";
    private static final int MOST_LINES = 10;
    private static final int MOST_BUTTONS = 5;

    private static Books demo;
    private static Books tiny;
    private static Books none;

    /** A shop's books with what answers from them. */
    private record Books(Database database, Shop shop, Topics topics, Ledger ledger, Tillie tillie) {
        static Books of(Database database, Shop shop) {
            return new Books(
                    database,
                    shop,
                    new Topics(database, 1, shop),
                    new Records(database, 1).ledger(),
                    new Tillie(database, 1, shop, Trained.READER, Clock.systemUTC()));
        }

        Draft answer(Question question, Audience audience) {
            var message = Message.of(question.said(), "");
            var moment = Moment.of(NOW, shop, ledger);
            var turn = new Turn(
                    message, NOW, ThreadState.NEW, null, question.said(), false, true, shop, moment, audience, ledger);
            return topics.answer(question, turn::asked);
        }
    }

    @BeforeContainer
    static void open() throws Exception {
        var folder = Files.createTempDirectory("every-question");
        demo = Books.of(database("demo"), DEMO);
        var files = Files.createDirectories(folder.resolve("demo"));
        DemoShop.write(files, new DemoOptions(7, TODAY, 160, 60, 150, 0));
        new Importer(demo.database, 1, DEMO).importAll(List.of(files), ImportOptions.DEFAULT, (_, _, _) -> {});
        var tinyBooks = database("tiny");
        TinyShop.fill(tinyBooks, Files.createDirectories(folder.resolve("tiny")));
        tiny = Books.of(tinyBooks, TinyShop.SHOP);
        none = Books.of(database("none"), DEMO);
        demo = Books.of(demo.database, DEMO);
    }

    @AfterContainer
    static void close() {
        for (var books : List.of(demo, tiny, none)) {
            books.tillie.close();
            books.database.close();
        }
    }

    private static Database database(String name) {
        return Database.open("jdbc:h2:mem:every" + name
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    }

    @Provide
    Arbitrary<Question> ofTheDemo() {
        return new GeneratedQuestions(demo.ledger.catalogue(), TODAY).questions();
    }

    @Provide
    Arbitrary<Question> ofTheTinyShop() {
        return new GeneratedQuestions(tiny.ledger.catalogue(), TODAY).questions();
    }

    @Provide
    Arbitrary<Question> aboutAStranger() {
        return new GeneratedQuestions(tiny.ledger.catalogue(), TODAY).questionsAboutAStranger();
    }

    @Provide
    Arbitrary<String> examples() {
        return Arbitraries.of(
                Trained.examples().values().stream().flatMap(List::stream).toList());
    }

    @Property(tries = 700, seed = "26")
    void aWellStockedShopAnswersIt(@ForAll("ofTheDemo") Question question, @ForAll Audience audience) {
        hold(question, demo.answer(question, audience));
    }

    @Property(tries = 600, seed = "27")
    void aShopWithFewRecordsAnswersItOrSaysWhatIsMissing(
            @ForAll("ofTheTinyShop") Question question, @ForAll Audience audience) {
        hold(question, tiny.answer(question, audience));
    }

    @Property(tries = 250, seed = "28")
    void aShopWithoutRecordsSaysWhatIsMissing(@ForAll("ofTheTinyShop") Question question, @ForAll Audience audience) {
        hold(question, none.answer(question, audience));
    }

    @Property(tries = 300, seed = "29")
    void wordsAsOwnersTypeThemAreAnswered(@ForAll("examples") String words) {
        var reply = demo.tillie.respond(new Message(words, "", null, null, NOW, null));
        assertThat(reply.headline()).isNotBlank().doesNotContain("something went wrong");
        assertThat(reply.text()).doesNotContainPattern(SLIP);
        assertThat(reply.buttons()).hasSizeLessThanOrEqualTo(MOST_BUTTONS);
    }

    @Property(tries = 200, seed = "30")
    void aNameThatNobodyKnowsIsSaidBack(@ForAll("aboutAStranger") Question question) {
        assertThat(tiny.answer(question, Audience.OWNER).headline).contains(GeneratedQuestions.STRANGER);
    }

    private static void hold(Question question, Draft draft) {
        assertThat(draft.headline).isNotBlank();
        var text = draft.headline + "\n" + String.join("\n", draft.lines) + "\n" + draft.table;
        assertThat(text).doesNotContainPattern(SLIP);
        assertThat(draft.lines).hasSizeLessThanOrEqualTo(MOST_LINES);
        assertThat(draft.followUps).hasSizeLessThanOrEqualTo(MOST_BUTTONS);
        assertThat(draft.table.rows())
                .allMatch(it -> it.size() == draft.table.columns().size());
        if (question.first().intent() != Intent.OUT_OF_SCOPE) {
            assertThat(draft.headline).doesNotStartWith(GENERIC);
        }
        if (draft.kind == Reply.Kind.CLARIFY) {
            assertThat(draft.headline).contains("?");
        }
    }
}
