package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.DateOrder;
import dev.tillie.books.Easter;
import dev.tillie.books.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days reckoned by hand on the calendar of 2025 to 2027; today is Sunday 22 November 2026 unless a test says so. */
class PeriodsTest {
    private static final PlainWords WORDS =
            new PlainWords(Map.of("yday", "yesterday", "xmas", "christmas", "ytd", "year to date"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        how did we do yesterday             | 2026-11-21 | 2026-11-21
        takings yday                        | 2026-11-21 | 2026-11-21
        day before yesterday                | 2026-11-20 | 2026-11-20
        sales today                         | 2026-11-22 | 2026-11-22
        last week                           | 2026-11-09 | 2026-11-15
        this week                           | 2026-11-16 | 2026-11-22
        the week before last                | 2026-11-02 | 2026-11-08
        last month                          | 2026-10-01 | 2026-10-31
        this month                          | 2026-11-01 | 2026-11-22
        the month before last               | 2026-09-01 | 2026-09-30
        last quarter                        | 2026-07-01 | 2026-09-30
        this quarter                        | 2026-10-01 | 2026-11-22
        last year                           | 2025-01-01 | 2025-12-31
        this year                           | 2026-01-01 | 2026-11-22
        the year before last                | 2024-01-01 | 2024-12-31
        past 30 days                        | 2026-10-24 | 2026-11-22
        last 7 days                         | 2026-11-16 | 2026-11-22
        last 2 weeks                        | 2026-11-09 | 2026-11-22
        over the last three months          | 2026-08-23 | 2026-11-22
        last couple of weeks                | 2026-11-09 | 2026-11-22
        the last 2 full months              | 2026-09-01 | 2026-10-31
        month to date                       | 2026-11-01 | 2026-11-22
        ytd                                 | 2026-01-01 | 2026-11-22
        year so far                         | 2026-01-01 | 2026-11-22
        so far this year                    | 2026-01-01 | 2026-11-22
        since Easter                        | 2026-04-05 | 2026-11-22
        since March                         | 2026-03-01 | 2026-11-22
        since the 1st of september          | 2026-09-01 | 2026-11-22
        since last monday                   | 2026-11-16 | 2026-11-22
        the weekend                         | 2026-11-21 | 2026-11-22
        last weekend                        | 2026-11-14 | 2026-11-15
        this week last year                 | 2025-11-17 | 2025-11-23
        the week of the 12th                | 2026-11-09 | 2026-11-15
        week commencing 2 november          | 2026-11-02 | 2026-11-08
        the week of 5 october               | 2026-10-05 | 2026-10-11
        week ending 8 november              | 2026-11-02 | 2026-11-08
        last sat                            | 2026-11-21 | 2026-11-21
        hw did we do sat                    | 2026-11-21 | 2026-11-21
        on sunday                           | 2026-11-15 | 2026-11-15
        tuesday last week                   | 2026-11-10 | 2026-11-10
        Q3                                  | 2026-07-01 | 2026-09-30
        Q4                                  | 2026-10-01 | 2026-11-22
        Q2 2025                             | 2025-04-01 | 2025-06-30
        first quarter of 2024               | 2024-01-01 | 2024-03-31
        H1                                  | 2026-01-01 | 2026-06-30
        second half of 2025                 | 2025-07-01 | 2025-12-31
        in the summer                       | 2026-06-01 | 2026-08-31
        last summer                         | 2026-06-01 | 2026-08-31
        last winter                         | 2025-12-01 | 2026-02-28
        in october                          | 2026-10-01 | 2026-10-31
        december                            | 2025-12-01 | 2025-12-31
        november                            | 2026-11-01 | 2026-11-22
        Nov 2011                            | 2011-11-01 | 2011-11-30
        november of 2011                    | 2011-11-01 | 2011-11-30
        March last year                     | 2025-03-01 | 2025-03-31
        in 2011                             | 2011-01-01 | 2011-12-31
        in May                              | 2026-05-01 | 2026-05-31
        on 03/04                            | 2026-04-03 | 2026-04-03
        on 25/12/2025                       | 2025-12-25 | 2025-12-25
        on 2026-02-14                       | 2026-02-14 | 2026-02-14
        3rd of June                         | 2026-06-03 | 2026-06-03
        june 3rd                            | 2026-06-03 | 2026-06-03
        on the 15th                         | 2026-11-15 | 2026-11-15
        the 25th                            | 2026-10-25 | 2026-10-25
        between 3 March and 10 April        | 2026-03-03 | 2026-04-10
        from 1 jan to 31 mar 2025           | 2025-01-01 | 2025-03-31
        from august to october              | 2026-08-01 | 2026-10-31
        between november and january        | 2025-11-01 | 2026-01-31
        1-15 Nov                            | 2026-11-01 | 2026-11-15
        nov 1 to 15                         | 2026-11-01 | 2026-11-15
        over christmas                      | 2025-12-25 | 2025-12-25
        on black friday                     | 2025-11-28 | 2025-11-28
        last black friday                   | 2025-11-28 | 2025-11-28
        easter                              | 2026-04-05 | 2026-04-05
        easter 2025                         | 2025-04-20 | 2025-04-20
        halloween                           | 2026-10-31 | 2026-10-31
        valentine's                         | 2026-02-14 | 2026-02-14
        mother's day                        | 2026-03-15 | 2026-03-15
        father's day                        | 2026-06-21 | 2026-06-21
        diwali                              | 2026-11-08 | 2026-11-08
        st patrick's day                    | 2026-03-17 | 2026-03-17
        3 weeks ago                         | 2026-10-26 | 2026-11-01
        two days ago                        | 2026-11-20 | 2026-11-20
        first week of november              | 2026-11-01 | 2026-11-07
        """)
    void looksBackInAReport(String said, LocalDate from, LocalDate to) {
        assertThat(read(said, false)).containsExactly(new Period(from, to));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        tomorrow                            | 2026-11-23 | 2026-11-23
        next week                           | 2026-11-23 | 2026-11-29
        next month                          | 2026-12-01 | 2026-12-31
        next quarter                        | 2027-01-01 | 2027-03-31
        next year                           | 2027-01-01 | 2027-12-31
        next 6 weeks                        | 2026-11-23 | 2027-01-03
        the next 30 days                    | 2026-11-23 | 2026-12-22
        next fortnight                      | 2026-11-23 | 2026-12-06
        in two weeks                        | 2026-11-23 | 2026-12-06
        this month                          | 2026-11-23 | 2026-11-30
        rest of the month                   | 2026-11-23 | 2026-11-30
        rest of the year                    | 2026-11-23 | 2026-12-31
        november                            | 2026-11-23 | 2026-11-30
        december                            | 2026-12-01 | 2026-12-31
        forecast for march                  | 2027-03-01 | 2027-03-31
        until Christmas                     | 2026-11-23 | 2026-12-25
        till xmas                           | 2026-11-23 | 2026-12-25
        up to 10 december                   | 2026-11-23 | 2026-12-10
        saturday                            | 2026-11-28 | 2026-11-28
        next friday                         | 2026-11-27 | 2026-11-27
        the weekend                         | 2026-11-28 | 2026-11-29
        Q1                                  | 2027-01-01 | 2027-03-31
        between 1 and 24 december           | 2026-12-01 | 2026-12-24
        from 1 december to 10 january       | 2026-12-01 | 2027-01-10
        on black friday                     | 2026-11-27 | 2026-11-27
        black friday weekend                | 2026-11-27 | 2026-11-30
        cyber monday                        | 2026-11-30 | 2026-11-30
        christmas eve                       | 2026-12-24 | 2026-12-24
        easter                              | 2027-03-28 | 2027-03-28
        mother's day                        | 2027-03-07 | 2027-03-07
        new year's eve                      | 2026-12-31 | 2026-12-31
        diwali                              | 2027-10-29 | 2027-10-29
        on 03/04                            | 2027-04-03 | 2027-04-03
        the 12th                            | 2026-12-12 | 2026-12-12
        next summer                         | 2027-06-01 | 2027-08-31
        """)
    void looksAheadInAForecast(String said, LocalDate from, LocalDate to) {
        assertThat(read(said, true)).containsExactly(new Period(from, to));
    }

    @Test
    void readsMonthsFirstWhereAmericansShop() {
        var calendar = new Calendar(Shops.TODAY, DayOfWeek.SUNDAY, DateOrder.MDY, false);
        assertThat(Periods.find("03/04", calendar))
                .extracting(Periods.Found::period)
                .containsExactly(Period.ofDay(LocalDate.of(2026, 3, 4)));
        assertThat(Periods.find("mothers day", calendar))
                .extracting(Periods.Found::period)
                .containsExactly(Period.ofDay(LocalDate.of(2026, 5, 10)));
        assertThat(Periods.find("last week", calendar))
                .extracting(Periods.Found::period)
                .containsExactly(new Period(LocalDate.of(2026, 11, 15), LocalDate.of(2026, 11, 21)));
    }

    @Test
    void knowsTheWeekendOnAWednesday() {
        var wednesday = LocalDate.of(2026, 11, 25);
        assertThat(Periods.find("the weekend", new Calendar(wednesday, DayOfWeek.MONDAY, DateOrder.DMY, false)))
                .extracting(Periods.Found::period)
                .containsExactly(new Period(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 22)));
        assertThat(Periods.find("the weekend", new Calendar(wednesday, DayOfWeek.MONDAY, DateOrder.DMY, true)))
                .extracting(Periods.Found::period)
                .containsExactly(new Period(LocalDate.of(2026, 11, 28), LocalDate.of(2026, 11, 29)));
        assertThat(Periods.find("last weekend", new Calendar(wednesday, DayOfWeek.MONDAY, DateOrder.DMY, false)))
                .extracting(Periods.Found::period)
                .containsExactly(new Period(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 22)));
    }

    @ParameterizedTest
    @CsvSource({
        "what should I reorder",
        "you may be right",
        "order 1042",
        "mark it as fraud",
        "we have 40 oat milk",
        "how many 12oz cups",
        "top 10 products",
        "fall in sales",
        "second best seller"
    })
    void findsNoPeriodWhereNoneIsSaid(String said) {
        assertThat(read(said, false)).isEmpty();
    }

    @Test
    void computesEasterAsTheChurchDoes() {
        // dates of Easter Sunday as tabulated by the U.S. Census Bureau
        assertThat(List.of(2008, 2011, 2019, 2024, 2038))
                .extracting(Easter::sunday)
                .containsExactly(
                        LocalDate.of(2008, 3, 23),
                        LocalDate.of(2011, 4, 24),
                        LocalDate.of(2019, 4, 21),
                        LocalDate.of(2024, 3, 31),
                        LocalDate.of(2038, 4, 25));
    }

    private static List<Period> read(String said, boolean ahead) {
        var calendar = new Calendar(Shops.TODAY, DayOfWeek.MONDAY, DateOrder.DMY, ahead);
        return Periods.find(WORDS.of(said), calendar).stream()
                .map(Periods.Found::period)
                .toList();
    }
}
