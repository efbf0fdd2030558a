package dev.tillie.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankHolidaysTest {
    /**
     * England 2026 and 2027 as gov.uk/bank-holidays lists them, Ireland 2026 as citizensinformation.ie does, the United
     * States 2026 as opm.gov does; with the day itself beside the one it is moved to in England.
     */
    @ParameterizedTest
    @CsvSource(textBlock = """
        Europe/London,    2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28
        Europe/London,    2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28
        Europe/Dublin,    2026, 01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26
        America/New_York, 2026, 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25
        """)
    void areThoseOfTheCountry(String zone, int year, String days) {
        var expected = Stream.of(days.split(" "))
                .map(it -> LocalDate.parse(year + "-" + it))
                .collect(Collectors.toSet());

        assertThat(BankHolidays.in(year, ZoneId.of(zone))).isEqualTo(expected);
        expected.forEach(
                it -> assertThat(BankHolidays.isOne(it, ZoneId.of(zone))).isTrue());
    }
}
