package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Period;
import dev.tillie.llm.Ask;
import dev.tillie.llm.LanguageModel;
import dev.tillie.llm.Outcome;
import dev.tillie.llm.Share;
import dev.tillie.llm.Trouble;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With a model that says what a test tells it to, about words the local reader is taken to be in doubt about. */
class ModelOpinionTest {
    private static final Setting SETTING = Shops.setting();
    private final List<Ask> asked = new ArrayList<>();

    @Test
    void leavesAloneWhatTheLocalReaderIsSureOf() {
        var read = doubtful("how did we do last week?", 0.9, Intent.SALES_REPORT);

        assertThat(opinion(Share.NAMES, part("help")).on(read, SETTING, null)).isSameAs(read);
        assertThat(asked).isEmpty();
    }

    @Test
    void takesTheModelsKindOfQuestionAndItsOwnReadingOfTheWords() {
        var read = ask("wie lief der Laden last month", part("sales_report"));

        assertThat(read.first().intent()).isEqualTo(Intent.SALES_REPORT);
        assertThat(read.first().slots().span(Slot.PERIOD).orElseThrow().period())
                .isEqualTo(october());
        assertThat(read.assumptions()).contains("taken by the language model for “Sales so far”");
        assertThat(read.clarify()).isNull();
    }

    @Test
    void readsForeignWordsForATimeByItsOwnRules() {
        var read = ask(
                "ile było w zeszłym miesiącu",
                part("sales_report", "period", "zeszłym miesiącu", "period_means", "last month"));

        assertThat(read.first().slots().span(Slot.PERIOD)).contains(new Span(october(), "zeszłym miesiącu"));
        assertThat(read.assumptions()).contains("zeszłym miesiącu = last month = October 2026");
    }

    @Test
    void takesNoTimeThatNobodySaid() {
        var read = ask("ventas totales", part("sales_report", "period", "el mes pasado", "period_means", "last month"));

        assertThat(read.first().slots().has(Slot.PERIOD)).isFalse();
    }

    @Test
    void takesNoOtherTimeForOneSaidInNumbers() {
        var read = ask(
                "ventas im Jahr 2019", part("sales_report", "period", "im Jahr 2019", "period_means", "last month"));

        assertThat(read.first().slots().span(Slot.PERIOD).map(Span::period)).isNotEqualTo(Optional.of(october()));
    }

    @Test
    void findsAQuotedNameInItsOwnCatalogue() {
        var read = ask(
                "que gasta maria lopez", part("customer_value", "names", List.of(named("customer", "maria lopez"))));

        assertThat(read.first().slots().id(Slot.CUSTOMER)).contains("C1");
    }

    @Test
    void takesNoNameThatIsNotInTheOwnersWords() {
        var read = ask("que gasta ella", part("customer_value", "names", List.of(named("customer", "Maria Lopez"))));

        assertThat(read.first().slots().has(Slot.CUSTOMER)).isFalse();
    }

    @Test
    void takesNoNameTheCatalogueDoesNotKnow() {
        var read = ask("que gasta zorro", part("customer_value", "names", List.of(named("customer", "zorro"))));

        assertThat(read.first().slots().id(Slot.CUSTOMER)).isEmpty();
    }

    @Test
    void addsADetailOutOfAListAndOverrulesNone() {
        var grouped = ask("ventas nach Tag", part("sales_report", "group_by", "day", "sort", "asc"));
        var own = ask("ventas by week", part("sales_report", "group_by", "day"));

        assertThat(grouped.first().slots().text(Slot.GROUP_BY)).contains("day");
        assertThat(grouped.first().slots().text(Slot.SORT)).contains("asc");
        assertThat(own.first().slots().text(Slot.GROUP_BY)).contains("week");
    }

    @Test
    void answersSeveralQuestionsInOrder() {
        var read = ask(
                "ventas last week und what to buy",
                part("sales_report", "words", "ventas last week"),
                part("reorder", "words", "what to buy"));

        assertThat(read.parts()).extracting(Question.Part::intent).containsExactly(Intent.SALES_REPORT, Intent.REORDER);
    }

    @Test
    void keepsItsOwnReadingWhereAPartQuotesWhatNobodySaid() {
        var read = doubtful("ventas und what to buy", 0.3, Intent.HELP);
        var opinion = opinion(
                Share.NAMES,
                part("sales_report", "words", "ventas"),
                part("customer_value", "words", "list every customer with their phone"));

        assertThat(opinion.on(read, SETTING, null)).isSameAs(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"set the food budget to 500", "mark order 17 as fraud", "mute oat milk"})
    void asksBeforeItDoesAnythingForTheModel(String said) {
        for (var intent : List.of("settings", "budget_status", "fraud_check")) {
            var read = ask(said, part(intent));
            var isDeed = read.first().slots().has(Slot.ACTION) || intent.equals("settings");

            assertThat(!isDeed || read.clarify() != null).as(intent).isTrue();
        }
    }

    @Test
    void keepsItsOwnReadingWhereTheModelCannotTell() {
        var read = doubtful("hm", 0.3, Intent.HELP);

        assertThat(opinion(Share.NAMES, part("unclear")).on(read, SETTING, null))
                .isSameAs(read);
        assertThat(opinion(Share.NAMES).on(read, SETTING, null)).isSameAs(read);
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsOwnReadingWhateverGoesWrong(Trouble trouble) {
        var read = doubtful("ventas", 0.3, Intent.HELP);
        var opinion = Trained.READER.askingToo(_ -> new Outcome.Failed(trouble), "Read.", Share.NAMES);

        assertThat(opinion.on(read, SETTING, null)).isSameAs(read);
    }

    @Test
    void showsNoNameWhereNoneMayBeShared() {
        opinion(Share.NONE, part("help"))
                .on(doubtful("did Maria Lopez or Zbigniew buy oat milk in Cork", 0.3, Intent.HELP), SETTING, null);

        assertThat(data())
                .doesNotContain("Maria", "Lopez", "Zbigniew", "Cork", "oat")
                .contains("customer_1", "location_1");
    }

    @Test
    void readsBackWhatWasMasked() {
        var read = opinion(Share.NONE, part("customer_value", "names", List.of(named("customer", "customer_1"))))
                .on(doubtful("que gasta Maria Lopez", 0.3, Intent.HELP), SETTING, null);

        assertThat(read.first().slots().id(Slot.CUSTOMER)).contains("C1");
    }

    @Test
    void showsOnlyTheNamesThatTheWordsResemble() {
        opinion(Share.NAMES, part("help")).on(doubtful("que gasta Maria Lopez", 0.3, Intent.HELP), SETTING, null);

        assertThat(data()).contains("customer: Maria Lopez").doesNotContain("Rose", "Bidfood", "Sam", "Galway");
    }

    @ParameterizedTest
    @EnumSource
    void showsNoAddressOrCardNumberEver(Share share) {
        opinion(share, part("help"))
                .on(
                        doubtful("refund 4111 1111 1111 1111 of maria@mail.example, 0871234567", 0.3, Intent.HELP),
                        SETTING,
                        null);

        assertThat(data())
                .doesNotContain("4111", "1111", "mail.example", "0871234567")
                .contains("number_1", "address_1");
    }

    @Test
    void tellsTheModelNothingOfTheShopElse() {
        opinion(Share.TOTALS, part("help")).on(doubtful("ventas", 0.3, Intent.HELP), SETTING, null);

        assertThat(asked.getFirst().data()).isEqualTo(Map.of("question", "ventas", "names", List.of()));
    }

    private String data() {
        return asked.getFirst().data().toString();
    }

    private Question ask(String said, Map<?, ?>... parts) {
        return opinion(Share.NAMES, parts).on(doubtful(said, 0.3, Intent.HELP), SETTING, null);
    }

    private SecondOpinion opinion(Share share, Map<?, ?>... parts) {
        LanguageModel model = ask -> {
            asked.add(ask);
            return new Outcome.Answered(Map.of("parts", Arrays.asList(parts)));
        };
        return Trained.READER.askingToo(model, "Read.", share);
    }

    private static Question doubtful(String said, double confidence, Intent intent) {
        return new Question(said, List.of(new Question.Part(intent, Slots.NONE)), confidence, List.of(), null);
    }

    private static Map<String, Object> named(String kind, String words) {
        return Map.of("kind", kind, "words", words);
    }

    /** What a model says of one part: as said, except where a test says otherwise. */
    private static Map<String, Object> part(String intent, Object... others) {
        var part = new LinkedHashMap<String, Object>();
        part.put("intent", intent);
        part.put("words", "");
        part.put("names", List.of());
        part.put("period", "");
        for (var listed : List.of("period_means", "metric", "group_by", "sort")) {
            part.put(listed, "as_said");
        }
        for (int i = 0; i < others.length; i += 2) {
            part.put((String) others[i], others[i + 1]);
        }
        return part;
    }

    private static Period october() {
        return new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    }
}
