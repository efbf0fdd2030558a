package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {
    /** Below what was measured when the examples were last extended, so that only a real loss fails. */
    private static final double LEAST_RIGHT = 0.8;

    @ParameterizedTest
    @ValueSource(strings = {"heldout", "fresh"})
    void understandsQuestionsItNeverSaw(String name) throws IOException {
        var lines = Files.readAllLines(Path.of("src/test/resources/questions/" + name + ".tsv"));
        var wrong = new ArrayList<String>();
        int asked = 0;
        for (var line : lines) {
            if (!line.startsWith("#")) {
                var fields = line.split("\t", -1);
                asked++;
                var read = read(fields[0], null).intentKey();
                if (!read.equals(fields[1])) {
                    wrong.add(fields[0] + ": " + fields[1] + ", read as " + read);
                }
            }
        }
        assertThat(1 - (double) wrong.size() / asked).as("%s", wrong).isGreaterThan(LEAST_RIGHT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        what should I reorder?           | reorder
        wot shd i order                  | reorder
        how will sales look next month?  | sales_forecast
        who are my best customers?       | customer_value
        ltv                              | customer_value
        hw did we do sat                 | sales_report
        takings yday                     | sales_report
        whos not been in                 | customer_churn
        when do I run out of cash        | cash_flow
        write me a poem                  | out_of_scope
        what's the weather               | out_of_scope
        who won the match                | out_of_scope
        delete all my data               | out_of_scope
        hi                               | smalltalk
        what can you do                  | help
        """)
    void readsTheQuestionsEveryOwnerAsks(String said, String intent) {
        assertThat(read(said, null).intentKey()).isEqualTo(intent);
    }

    @Test
    void carriesTheMonthOverToAnotherChannel() {
        var first = read("how will sales look next month?", null);
        var second = read("and online only?", first);
        assertThat(second.intentKey()).isEqualTo("sales_forecast");
        assertThat(second.first().slots().id(Slot.CHANNEL)).hasValue("online");
        assertThat(second.first().slots().span(Slot.HORIZON))
                .isEqualTo(first.first().slots().span(Slot.HORIZON));
    }

    @Test
    void replacesWhatIsSaidAnew() {
        var first = read("how did Galway do last week?", null);
        var second = read("and for Cork?", first);
        assertThat(second.intentKey()).isEqualTo("sales_report");
        assertThat(second.first().slots().id(Slot.LOCATION)).hasValue("Cork");
        assertThat(second.first().slots().span(Slot.PERIOD)).isPresent();
        var third = read("what about last year", second);
        assertThat(third.first().slots().text(Slot.PERIOD)).hasValue("last year");
        assertThat(third.first().slots().id(Slot.LOCATION)).hasValue("Cork");
    }

    @Test
    void asksTheSameOfAnotherProduct() {
        var first = read("how many lavender candles have we left", null);
        var second = read("same for barista oat milk", first);
        assertThat(second.intentKey()).isEqualTo("stock_level");
        assertThat(second.first().slots().id(Slot.PRODUCT)).hasValue("OAT-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"why?", "show me how you got that", "how did you work that out?", "explain that"})
    void explainsTheAnswerBefore(String said) {
        var first = read("what should I reorder for Cork", null);
        var second = read(said, first);
        assertThat(second.intentKey()).isEqualTo("reorder");
        assertThat(second.first().slots().text(Slot.DETAIL)).hasValue("explain");
        assertThat(second.first().slots().id(Slot.LOCATION)).hasValue("Cork");
    }

    @Test
    void keepsThePlaceButNotTheRestWhenTheKindOfQuestionChanges() {
        var first = read("top 5 products in Cork last month", null);
        var second = read("and what should I reorder?", first);
        assertThat(second.intentKey()).isEqualTo("reorder");
        assertThat(second.first().slots().id(Slot.LOCATION)).hasValue("Cork");
        assertThat(second.first().slots().has(Slot.LIMIT)).isFalse();
        assertThat(second.first().slots().has(Slot.PERIOD)).isFalse();
    }

    @Test
    void startsAfreshWithACompleteQuestion() {
        var first = read("how did Cork do last week?", null);
        var second = read("how much cash do we have?", first);
        assertThat(second.first().slots().has(Slot.LOCATION)).isFalse();
        assertThat(second.first().slots().has(Slot.PERIOD)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "who are my best customers?, are we up on last year?",
        "set quiet hours, how did we do last week?",
        "what should I reorder?, how many orders in October?"
    })
    void takesAQuestionAboutSalesForOneWhateverCameBefore(String before, String said) {
        assertThat(read(said, read(before, null)).first().intent()).isEqualTo(Intent.SALES_REPORT);
    }

    @ParameterizedTest
    @CsvSource({
        "what was our margin last month?, margin_pct",
        "and the margin?, margin_pct",
        "and gross profit?, gross_profit",
        "net profit last month, net_profit"
    })
    void takesAMarginAskedAfterSalesForAMargin(String said, String metric) {
        var second = read(said, read("how did we do last month?", null));

        assertThat(second.first().intent()).isEqualTo(Intent.PROFIT_MARGIN);
        assertThat(second.first().slots().text(Slot.METRIC)).hasValue(metric);
        assertThat(second.first().slots().span(Slot.PERIOD)).isPresent();
    }

    @Test
    void asksAfterTheMarginOfTheWholeShopAgain() {
        var first = read("what's our margin on lavender candles?", null);

        assertThat(read("what was our margin last month?", first)
                        .first()
                        .slots()
                        .has(Slot.PRODUCT))
                .isFalse();
        assertThat(read("and last month?", first).first().slots().has(Slot.PRODUCT))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "what if I put lavender candles up 20p?, and 50p?, price_change, 0.5",
        "what if I take 20p off lavender candles?, and 50p?, price_change, -0.5",
        "what if I put lavender candles up 20p?, what about 10%?, price_change_pct, 10",
        "what if I put lavender candles up 5%?, and 10%?, price_change_pct, 10",
        "what if sugar goes up 12%?, and 20%?, cost_change_pct, 20"
    })
    void movesAPriceByAnotherAmount(String before, String said, String slot, double value) {
        var slots = read(said, read(before, null)).first().slots();
        var changes = List.of(Slot.PRICE, Slot.PRICE_CHANGE, Slot.PRICE_CHANGE_PCT, Slot.COST_CHANGE_PCT);

        assertThat(changes.stream().filter(slots::has).map(Slot::key)).containsExactly(slot);
        assertThat(slots.number(Slot.valueOf(slot.toUpperCase(Locale.ROOT)))).hasValue(value);
    }

    @Test
    void takesASuppositionAndItsQuestionForOne() {
        var read = read("sugar up 12%, what must a lavender candle cost?", null);

        assertThat(read.parts()).hasSize(1);
        assertThat(read.first().intent()).isEqualTo(Intent.PRICING_WHATIF);
    }

    @ParameterizedTest
    @CsvSource({
        "what should I buy first with 500?, amount",
        "I have 300 to spend on stock what should I order?, amount",
        "reorder list for £800, amount",
        "what should I reorder with a budget of 1000, amount",
        "should I order 500 oat milk 1L?, quantity"
    })
    void tellsMoneyToSpendFromUnitsToOrder(String said, String slot) {
        var slots = read(said, null).first().slots();

        assertThat(slots.has(Slot.AMOUNT)).isEqualTo(slot.equals("amount"));
        assertThat(slots.has(Slot.QUANTITY)).isEqualTo(slot.equals("quantity"));
    }

    @Test
    void takesAWholeQuestionForANewOne() {
        var file = read("best sellers in october as csv", read("forecast for the next 2 weeks", null));
        assertThat(file.first().intent()).isEqualTo(Intent.SALES_REPORT);
        assertThat(file.first().slots().text(Slot.FORMAT)).contains("csv");

        var next = read("how did we do last week?", file);
        assertThat(next.first().slots().has(Slot.FORMAT)).isFalse();
        assertThat(next.first().slots().has(Slot.SORT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"thanks, SMALLTALK", "what can you do?, HELP", "great thanks, SMALLTALK"})
    void takesThanksAndCallsForHelpForWhatTheyAre(String said, Intent intent) {
        assertThat(read(said, read("how many orders in june?", null)).first().intent())
                .isEqualTo(intent);
    }

    @Test
    void takesTheSameAsAFile() {
        var file = read("as csv", read("best sellers in october", null));
        assertThat(file.first().slots().text(Slot.FORMAT)).contains("csv");
        assertThat(file.first().slots().text(Slot.PERIOD)).contains("october");
    }

    @Test
    void turnsToAForecastWhenTheFutureIsAskedAbout() {
        var first = read("how did we do last month?", null);
        var second = read("and next month?", first);
        assertThat(second.intentKey()).isEqualTo("sales_forecast");
        assertThat(second.first().slots().text(Slot.HORIZON)).hasValue("next month");
    }

    @Test
    void readsSeveralQuestionsInTheirOrder() {
        var question = read("how did we do last week and what should I reorder?", null);
        assertThat(question.intentKey()).isEqualTo("multi");
        assertThat(question.parts())
                .extracting(Question.Part::intent)
                .containsExactly(Intent.SALES_REPORT, Intent.REORDER);
        assertThat(question.parts().getFirst().slots().text(Slot.PERIOD)).hasValue("last week");
        assertThat(question.parts().getLast().slots().has(Slot.PERIOD)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how much salt and pepper have we",
                "profit and loss for october",
                "money in and out last month",
                "what sold best in October and November"
            })
    void takesAndBetweenTwoThingsForOneQuestion(String said) {
        assertThat(read(said, null).parts()).hasSize(1);
    }

    @Test
    void looksPastAGreeting() {
        assertThat(read("good morning Tillie, how did we do yesterday?", null).intentKey())
                .isEqualTo("sales_report");
    }

    @Test
    void keepsATrainedModelInAFile() throws IOException {
        var file = new ByteArrayOutputStream();
        Trained.MODEL.write(file);
        var again = Model.read(new ByteArrayInputStream(file.toByteArray()));
        assertThat(again.promptsHash()).isEqualTo(Trained.PROMPTS.hash());
        var text = "what should i reorder";
        var embedding = Trained.EMBEDDER.embed(text);
        assertThat(again.probabilities(embedding, text)).isEqualTo(Trained.MODEL.probabilities(embedding, text));
    }

    @Test
    void noticesChangedExamples() {
        var prompts = Trained.PROMPTS;
        var changed = new java.util.EnumMap<>(prompts.examples());
        changed.put(Intent.HELP, List.of("help"));
        assertThat(new Prompts(changed, prompts.slang(), prompts.ordinary()).hash())
                .isNotEqualTo(prompts.hash());
    }

    private static Question read(String said, @Nullable Question before) {
        return Trained.READER.read(said, Shops.setting(), before);
    }
}
