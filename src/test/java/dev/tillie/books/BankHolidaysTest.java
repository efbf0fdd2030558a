package dev.tillie.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankHolidaysTest {
    /**
     * England 2026 and 2027 as gov.uk/bank-holidays lists them, Ireland 2026 as citizensinformation.ie does, the United
     * States 2026 as opm.gov does, with the day itself beside the one it is moved to in England; the others as the
     * holidays project (version 0.105) does, with the Boxing Day and King's Birthday that it leaves to the provinces and
     * states.
     */
    @ParameterizedTest
    @CsvSource(textBlock = """
        GB, 2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28
        GB, 2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28
        IE, 2026, 01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26
        US, 2026, 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25
        AU, 2026, 01-01 01-26 04-03 04-06 04-25 06-08 12-25 12-26 12-28
        NZ, 2027, 01-01 01-02 01-04 02-08 03-26 03-29 04-26 06-07 06-25 10-25 12-25 12-26 12-27 12-28
        CA, 2026, 01-01 04-03 05-18 07-01 09-07 09-30 10-12 11-11 12-25 12-26
        IN, 2026, 01-26 03-04 03-21 04-03 05-28 08-15 10-02 10-20 11-08 11-24 12-25
        ZA, 2027, 01-01 03-21 03-22 03-26 03-29 04-27 05-01 06-16 08-09 09-24 12-16 12-25 12-26 12-27
        DE, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26
        FR, 2027, 01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25
        ES, 2027, 01-01 01-06 03-26 05-01 08-15 10-12 11-01 12-06 12-08 12-25
        """)
    void areThoseOfTheCountry(String country, int year, String days) {
        var expected = Stream.of(days.split(" "))
                .map(it -> LocalDate.parse(year + "-" + it))
                .collect(Collectors.toSet());

        assertThat(BankHolidays.in(year, new Country(country))).isEqualTo(expected);
        expected.forEach(
                it -> assertThat(BankHolidays.isOne(it, new Country(country))).isTrue());
    }
}
