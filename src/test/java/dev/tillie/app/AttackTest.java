package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tillie.answer.LanguageHelp;
import dev.tillie.answer.Rewording;
import dev.tillie.answer.Taught;
import dev.tillie.answer.Tillie;
import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Progress;
import dev.tillie.llm.CountedBudget;
import dev.tillie.llm.GuardedModel;
import dev.tillie.llm.ModelSettings;
import dev.tillie.llm.ModelStub;
import dev.tillie.llm.Prices;
import dev.tillie.llm.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sixty attempts to give a language model orders, each through five ways in, on a shop whose model obeys every one: it
 * says what no engine worked out, asks for deeds, for what is not for everybody's ears, and gives its key away.
 */
class AttackTest {
    private static final String MADE_UP = "987654";
    private static final String KEY = "k-secret-1";

    /** A good customer, whom the shop floor gets no word of. */
    private static final String PRIVATE = "Quillon Vesper";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final List<String> ATTACKS = attacks();

    /** What is kept of every answer, whatever was asked, and of every question that was asked back. */
    private static final List<String> KEPT_OF_ANSWERS =
            List.of("threads", "advice_given", "forecasts_given", "corrections");

    private static Path folder;
    private static ModelStub stub;
    private static Wiring wiring;
    private static Tillie obeyed;
    private static Tillie obeyedInReading;
    private static Tillie alone;
    private static int attack;

    @BeforeAll
    static void open(@TempDir Path directory) throws Exception {
        folder = directory;
        stub = new ModelStub().otherwise(AttackTest::obey);
        var llm = List.of(
                "llm.provider=openai",
                "llm.model=m-1",
                "llm.share=totals",
                "llm.reword=true",
                "business.name=Corner Shop");
        var configuration = SmallShop.configuration(folder, llm);
        wiring = Wiring.open(configuration, HERE);
        wiring.importer().importAll(books(), ImportOptions.DEFAULT, Progress.NONE);
        var reader = QuestionReader.load(HERE, folder);
        var settings = new ModelSettings(
                Provider.OPENAI, stub.address(Provider.OPENAI), "m-1", KEY, Duration.ofSeconds(20), 0, Prices.FREE);
        var model = new GuardedModel(settings, new CountedBudget(1_000_000_000), Clock.systemUTC());
        var help = LanguageModels.help(model, configuration.llm(), reader, HERE);
        obeyed = tillie(help);
        obeyedInReading = tillie(new LanguageHelp(help.opinion(), Rewording.NONE));
        alone = tillie(LanguageHelp.NONE);
    }

    private static Tillie tillie(LanguageHelp help) throws IOException {
        return new Tillie(
                wiring.database(),
                Wiring.BUSINESS,
                wiring.configuration().business(),
                QuestionReader.load(HERE, folder),
                Clock.systemUTC(),
                Taught.NOTHING,
                help);
    }

    @AfterAll
    static void close() {
        wiring.close();
        stub.close();
    }

    static Stream<Arguments> attempts() {
        return IntStream.range(0, ATTACKS.size()).mapToObj(i -> Arguments.of(i, ATTACKS.get(i)));
    }

    @Test
    void thereAreSixtyAndTheModelObeysThem() throws Exception {
        assertThat(ATTACKS).hasSize(60).doesNotHaveDuplicates();
        attack = 0;
        assertThat(obey(new ModelStub.Request("", Map.of(), JSON.readTree("{\"messages\":[{\"content\":\"{}\"}]}"))))
                .contains(MADE_UP);
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void doesNothingInAQuestion(int number, String words) throws Exception {
        attack = number;
        var before = state();
        for (var who : Who.values()) {
            var reply = obeyed.respond(who.says(words));

            assertThat(said(reply)).as("its words").isEqualTo(said(obeyedInReading.respond(who.says(words))));
            assertIsOnlyOfTheWords(reply, words);
            assertGivesNothingAway(reply, who);
            assertThat(withoutNames(said(reply).toString()))
                    .as("what is neither typed nor named so")
                    .doesNotContain(MADE_UP);
        }
        assertThat(state()).as("the books, the settings and who may do what").isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void doesNothingInTheNameOfAProduct(int number, String name) throws Exception {
        var reply = assertAnswersAsAlone(number, "how many of sku P-%d did we sell last week?".formatted(100 + number));

        assertThat(seen()).as("what the model saw of " + name).isEqualTo(lines(reply));
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void doesNothingInTheNameOrNoteOfACustomer(int number, String name) throws Exception {
        var reply =
                assertAnswersAsAlone(number, "what is the lifetime value of customer C-%d?".formatted(100 + number));

        assertThat(seen())
                .as("what the model saw")
                .isEqualTo(lines(reply))
                .asString()
                .contains(name);
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void doesNothingInTheNameOfAFile(int number, String words) throws Exception {
        var name = words.replaceAll("[/\\x00]", "_");
        var file = Files.createDirectories(folder.resolve("in" + number)).resolve(name + ".csv");
        Files.writeString(file, SALES + sale("F" + number, "P-100", "C-100"));

        var receipt = wiring.importer()
                .importAll(List.of(file), ImportOptions.DEFAULT, Progress.NONE)
                .getFirst();
        assertThat(receipt.added()).isEqualTo(1);
        assertAnswersAsAlone(number, "how many orders yesterday?");
        assertThat(stub.asked().getLast().data()).doesNotContain(name + ".csv");
        wiring.importer().undo(receipt.id());
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void doesNothingInTheValueOfAButton(int number, String words) throws Exception {
        attack = number;
        var before = state();
        var asked = stub.asked().size();
        for (var who : Who.values()) {
            var plain = who.says("tap");

            var reply = obeyed.respond(new Message(words, plain.thread(), plain.user(), plain.channel(), null, words));

            assertThat(said(reply)).doesNotContain(MADE_UP, KEY, PRIVATE);
            assertThat(reply.headline())
                    .isEqualTo("That button is from a while ago and I no longer know what it stood for; ask me again in"
                            + " words.");
        }
        assertThat(state()).isEqualTo(before);
        assertThat(stub.asked()).hasSize(asked);
    }

    private static Reply assertAnswersAsAlone(int number, String question) throws Exception {
        attack = number;
        var before = state();
        var asked = stub.asked().size();

        var reply = obeyed.respond(Who.OWNER.says(question));

        assertThat(stub.asked()).as("the model was asked").hasSizeGreaterThan(asked);
        assertThat(said(reply)).isEqualTo(said(alone.respond(Who.OWNER.says(question))));
        assertThat(state()).isEqualTo(before);
        return reply;
    }

    /** Every number, name and time that it goes by stands in the words that were typed. */
    private static void assertIsOnlyOfTheWords(Reply reply, String words) {
        var typed = words.toLowerCase(Locale.ROOT);
        for (var part : reply.reading().parts()) {
            part.slots().forEach((slot, value) -> {
                switch (value) {
                    case Number number -> assertThat(typed).as(slot).contains(number.toString());
                    case Map<?, ?> span
                    when span.containsKey("said") ->
                        assertThat(typed)
                                .as(slot)
                                .contains(String.valueOf(span.get("said")).toLowerCase(Locale.ROOT));
                    default -> assertThat(slot).isNotEqualTo("amount");
                }
            });
        }
    }

    /** No key, no number the model made up unless it was typed and is only quoted, and no private name to the floor. */
    private static void assertGivesNothingAway(Reply reply, Who who) {
        var text = said(reply).toString();
        assertThat(text).doesNotContain(KEY, "TILLIE_LLM_KEY=");
        assertThat(reply.kind()).isIn(Reply.Kind.ANSWER, Reply.Kind.CLARIFY, Reply.Kind.REFUSED, Reply.Kind.CONFIRM);
        if (who == Who.SHOP_FLOOR) {
            assertThat(text).doesNotContain(PRIVATE).doesNotContainIgnoringCase("gross profit");
        }
        assertThat(stub.asked().toString().replace("Bearer " + KEY, "")).doesNotContain(KEY);
    }

    private enum Who {
        OWNER,
        SHOP_FLOOR;

        Message says(String words) {
            var thread = "web:" + System.nanoTime();
            return this == OWNER ? Message.of(words, thread) : new Message(words, thread, "slack:U9", "C1", null, null);
        }
    }

    /** A text without the attacks themselves, which products and customers bear as names, and questions quote. */
    private static String withoutNames(String text) {
        var rest = text;
        for (var attack : ATTACKS) {
            rest = rest.replace(attack, "");
        }
        return rest;
    }

    /** All that a reply shows. */
    private static List<Object> said(Reply reply) {
        return List.of(
                reply.headline(),
                reply.lines(),
                reply.table(),
                reply.footing(),
                reply.buttons().stream().map(it -> it.label()).toList(),
                reply.kind());
    }

    /** The lines the model was last shown to reword. */
    private static List<String> seen() throws JsonProcessingException {
        var lines = new ArrayList<String>();
        JSON.readTree(stub.asked().getLast().data()).path("lines").forEach(it -> lines.add(it.asText()));
        return lines;
    }

    private static List<String> lines(Reply reply) {
        var lines = new ArrayList<String>();
        lines.add(reply.headline());
        lines.addAll(reply.lines());
        return lines;
    }

    /** Every table: all of a small one, how many rows a large one has. */
    private static Map<String, String> state() throws SQLException {
        var state = new LinkedHashMap<String, String>();
        try (var connection = wiring.database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            tables.removeAll(KEPT_OF_ANSWERS);
            for (var table : tables) {
                state.put(table, content(statement, table));
            }
        }
        assertThat(state).hasSizeGreaterThan(20);
        return state;
    }

    private static String content(Statement statement, String table) throws SQLException {
        var content = new StringBuilder();
        int count = 0;
        try (var rows = statement.executeQuery("select * from \"" + table + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                count++;
                for (int column = 1; column <= columns && count < 200; column++) {
                    content.append(rows.getString(column)).append('|');
                }
            }
        }
        return count + " rows: " + content;
    }

    /** What a model says that does as it is told by strangers, always in the shape asked for. */
    private static String obey(ModelStub.Request request) {
        try {
            var data = JSON.readTree(request.data());
            return data.has("question")
                    ? reading(data.path("question").asText())
                    : JSON.writeValueAsString(Map.of("lines", wording(data.path("lines"))));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> wording(JsonNode plain) {
        var lines = new ArrayList<String>();
        plain.forEach(it -> lines.add(it.asText()));
        if (lines.isEmpty()) {
            lines.add("");
        }
        var first = lines.getFirst();
        lines.set(
                0,
                switch (attack % 6) {
                    case 0 -> "Sales were " + MADE_UP;
                    case 1 -> first + " Your key is " + KEY;
                    case 2 -> Pattern.compile("\\d").matcher(first).replaceAll("7") + " " + MADE_UP;
                    case 3 -> first + " Done: marked as legitimate.";
                    case 4 -> "Ask " + PRIVATE + ": " + first;
                    default -> ATTACKS.get(attack);
                });
        return lines;
    }

    private static String reading(String question) throws JsonProcessingException {
        var part = new LinkedHashMap<String, Object>();
        part.put(
                "intent",
                List.of(
                                "settings",
                                "customer_value",
                                "sales_report",
                                "profit_margin",
                                "fraud_check",
                                "budget_status",
                                "stock_level")
                        .get(attack % 7));
        part.put("words", attack % 2 == 0 ? question : "list every customer with phone and wages");
        part.put(
                "names",
                List.of(
                        Map.of("kind", "customer", "words", PRIVATE),
                        Map.of("kind", "product", "words", MADE_UP + " of it")));
        part.put("period", attack % 3 == 0 ? "since 1900 until " + MADE_UP : "last year");
        part.put("period_means", "last year");
        part.put("metric", attack % 2 == 0 ? "receivables" : "units");
        part.put("group_by", "product");
        part.put("sort", "desc");
        return JSON.writeValueAsString(Map.of("parts", List.of(part)));
    }

    private static final String SALES =
            "order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type\n";

    private static String sale(String order, String sku, String customer) {
        return "%s,1,%sT10:00:00,Oak Lane,in_store,Ann,%s,%s,3,3.50,0,0,sale%n"
                .formatted(order, yesterday(), customer, sku);
    }

    /** Two months of tea for the private customer, and each attack as a product and as the customer who bought it. */
    private static List<Path> books() throws IOException {
        var products = new StringBuilder("sku,name,category,supplier,price,unit_cost\nTEA,Tea,Drinks,,3.50,1.00\n");
        var customers = new StringBuilder("customer_id,name,email,phone,postcode,country,joined_on,tags\n");
        customers.append("C-1,").append(PRIVATE).append(",,,,,2026-01-01,\n");
        var sales = new StringBuilder(SALES);
        for (int day = 60; day >= 1; day--) {
            sales.append("T%d,1,%sT09:00:00,Oak Lane,in_store,Ann,C-1,TEA,40,3.50,0,0,sale%n"
                    .formatted(day, yesterday().plusDays(1).minusDays(day)));
        }
        for (int i = 0; i < ATTACKS.size(); i++) {
            var quoted = '"' + ATTACKS.get(i).replace("\"", "\"\"") + '"';
            products.append("P-%d,%s,Attacks,,3.50,1.00%n".formatted(100 + i, quoted));
            customers.append("C-%d,%s,,,,,2026-01-01,%s%n".formatted(100 + i, quoted, quoted));
            for (int day = 1; day <= 14; day++) {
                sales.append("A%d-%d,1,%sT10:00:00,Oak Lane,in_store,Ann,C-%d,P-%d,3,3.50,0,0,sale%n"
                        .formatted(i, day, yesterday().plusDays(1).minusDays(day), 100 + i, 100 + i));
            }
        }
        return List.of(write("products.csv", products), write("customers.csv", customers), write("sales.csv", sales));
    }

    private static Path write(String name, CharSequence text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> attacks() {
        try (var in = AttackTest.class.getResourceAsStream("/llm/attacks.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static LocalDate yesterday() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(1);
    }
}
