package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a message is cut, in plain words. */
class HalvesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        what sold yesterday? and who owes us          | what sold yesterday / who owes us
        can we afford a van, and if we can does it pay | can we afford a van / does it pay
        any brie left, and if not get 6 in            | any brie left / get 6 in
        cash for may - oh and is tom over budget      | cash for may - / is tom over budget
        sales by shop in may. and by hour             | sales by shop in may / by hour
        wages in june, how many hours was that        | wages in june / how many hours was that
        2 things: takings today, what is low, who owes us | takings today / what is low / who owes us
        who owes us and while you are at it what is low | who owes us / what is low
        counted 4 bulbs. order 6 more                 | counted 4 bulbs / order 6 more
        any oats left and order 12 more               | any oats left / order 12 more
        we buy in june and order in may               | we buy in june and order in may
        we sold bread and milk in june                | we sold bread and milk in june
        """)
    void cutsBeforeWhatAsksAnew(String text, String parts) {
        assertThat(parts(text, Halves.cut(text))).isEqualTo(List.of(parts.split(" / ")));
    }

    @Test
    void joinsWithCommasAndAnds() {
        var text = "refunds this week, voids today and cash in bank";

        assertThat(parts(text, Halves.joined(text)))
                .containsExactly("refunds this week", "voids today", "cash in bank");
    }

    @Test
    void saysOfEachOfTwoFiguresWhatIsSaidOfBoth() {
        assertThat(Halves.figures("show me sales and margin for bedding last month"))
                .containsExactly("show me sales for bedding last month", "show me margin for bedding last month");
    }

    @ParameterizedTest
    @ValueSource(strings = {"profit and loss for may", "sales of tea and margin", "card and cash sales"})
    void takesNoOtherPairForTwoFigures(String text) {
        assertThat(Halves.figures(text)).isEmpty();
    }

    @Test
    void tellsAHeadingAndACommaFromOtherJoints() {
        var headed = "marketing budget - where are we";
        var loose = "we sold out again, when can i get more";
        var further = "what sold today, also who owes us";

        assertThat(Halves.isHeaded(headed, Halves.cut(headed).getLast())).isTrue();
        assertThat(Halves.isLoose(loose, Halves.cut(loose).getLast())).isTrue();
        assertThat(Halves.isLoose(further, Halves.cut(further).getLast())).isFalse();
        assertThat(Halves.isFurther(further, Halves.cut(further).getLast())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"how many", "which ones?", "percent i mean not euro"})
    void knowsARemark(String text) {
        assertThat(Halves.isRemark(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'by month, thanks love',8", "how many thank you cards,24"})
    void endsAQuestionBeforeThanksAndNotBeforeCards(String text, int end) {
        assertThat(Halves.endOfQuestion(text)).isEqualTo(end);
    }

    private static List<String> parts(String text, List<int[]> cuts) {
        return cuts.stream().map(it -> text.substring(it[0], it[1])).toList();
    }
}
