package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Country;
import dev.tillie.books.DateOrder;
import dev.tillie.books.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods as they are said in eleven countries, on Wednesday 25 November 2026. */
class PeriodWordingsTest {
    private static final PlainWords WORDS = Trained.PROMPTS.plainWords();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "periods.txt", delimiter = '|', quoteCharacter = '\u0000')
    void standForTheirDays(String country, String side, String said, @Nullable LocalDate from, @Nullable LocalDate to) {
        var expected = from == null || to == null ? List.<Period>of() : List.of(new Period(from, to));

        assertThat(find(said, calendar(country, side.equals("ahead"), Month.JANUARY)))
                .extracting(Periods.Found::period)
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        IE | past  | last 3 months   | 2026-08-26 2026-11-25 | 2026-08-01 2026-10-31
        IE | past  | past two weeks  | 2026-11-12 2026-11-25 | 2026-11-09 2026-11-22
        IE | past  | in the past week | 2026-11-19 2026-11-25 | 2026-11-16 2026-11-22
        IE | past  | 07/08           | 2026-08-07 2026-08-07 | 2026-07-08 2026-07-08
        US | past  | 07/08/2026      | 2026-07-08 2026-07-08 | 2026-08-07 2026-08-07
        IE | past  | last tuesday    | 2026-11-24 2026-11-24 | 2026-11-17 2026-11-17
        IE | past  | this weekend    | 2026-11-21 2026-11-22 | 2026-11-28 2026-11-29
        IE | ahead | this weekend    | 2026-11-28 2026-11-29 | 2026-11-21 2026-11-22
        IE | ahead | next friday     | 2026-12-04 2026-12-04 | 2026-11-27 2026-11-27
        IE | past  | wednesday       | 2026-11-18 2026-11-18 | 2026-11-25 2026-11-25
        IE | past  | q4              | 2026-10-01 2026-11-25 | 2025-10-01 2025-12-31
        IN | past  | q1              | 2026-04-01 2026-06-30 | 2026-01-01 2026-03-31
        """)
    void haveAnotherReadingToOffer(String country, String side, String said, String days, String otherDays) {
        var found = find(said, calendar(country, side.equals("ahead"), Month.JANUARY));

        assertThat(found).extracting(Periods.Found::period).containsExactly(period(days));
        assertThat(found).extracting(Periods.Found::other).containsExactly(period(otherDays));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "last week",
        "yesterday",
        "last 30 days",
        "next tuesday",
        "last friday",
        "08/08",
        "24/11",
        "q2 2025",
        "how was october and was 10/07 any good",
        "from 13/07 to 07/08"
    })
    void needNoOtherWhereTheyArePlain(String said) {
        assertThat(find(said, calendar("IE", false, Month.JANUARY)))
                .extracting(Periods.Found::other)
                .containsOnlyNulls();
    }

    @Test
    void takeTheOrderOfADateFromTheRestOfTheSentence() {
        assertThat(find("how was july, say 07/08", calendar("IE", false, Month.JANUARY)))
                .extracting(Periods.Found::period)
                .contains(Period.ofDay(LocalDate.of(2026, 7, 8)));
        assertThat(find("compare 07/08 with 07/31", calendar("IE", false, Month.JANUARY)))
                .extracting(Periods.Found::period)
                .containsExactly(Period.ofDay(LocalDate.of(2026, 7, 8)), Period.ofDay(LocalDate.of(2026, 7, 31)));
    }

    @Test
    void areAskedAboutWhereBothOrdersOfADateAreInUse() {
        var canada = new Setting(
                TODAY,
                LocalTime.NOON,
                DayOfWeek.SUNDAY,
                Names.of(Shops.CATALOGUE),
                DateOrder.DMY,
                CurrencyUnit.CAD,
                new Country("CA"),
                Month.JANUARY);

        var asked = Trained.READER.read("how did we do on 07/08?", canada, null).clarify();
        var plain = Trained.READER.read("how did we do on 24/11?", canada, null).clarify();

        assertThat(asked).isNotNull();
        assertThat(asked.ask()).isEqualTo("Which day is 07/08?");
        assertThat(asked.choices()).extracting(Question.Choice::label).containsExactly("7 Aug 2026", "8 Jul 2026");
        assertThat(asked.choices())
                .extracting(Question.Choice::say)
                .containsExactly("how did we do on 2026-08-07?", "how did we do on 2026-07-08?");
        assertThat(plain).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        this financial year | 2026-04-01 2026-11-25
        last fy             | 2025-04-01 2026-03-31
        Q2                  | 2026-07-01 2026-09-30
        fiscal q4           | 2027-01-01 2027-03-31
        FY26                | 2025-04-01 2026-03-31
        this tax year       | 2026-01-01 2026-11-25
        """)
    void goByTheShopsFinancialYear(String said, String days) {
        assertThat(find(said, calendar("IE", false, Month.APRIL)))
                .extracting(Periods.Found::period)
                .containsExactly(period(days));
    }

    private static Period period(String days) {
        return new Period(LocalDate.parse(days.substring(0, 10)), LocalDate.parse(days.substring(11)));
    }

    private static Calendar calendar(String country, boolean ahead, Month fiscalYearStart) {
        var where = new Country(country);
        var weekStart = where.dateOrder() == DateOrder.MDY ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY;
        return new Calendar(TODAY, weekStart, where.dateOrder(), ahead, where, fiscalYearStart);
    }

    private static List<Periods.Found> find(String said, Calendar calendar) {
        return Periods.find(WORDS.of(said), calendar);
    }
}
