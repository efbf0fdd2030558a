package dev.tillie.question;

import dev.tillie.books.Country;
import dev.tillie.books.FeastDay;
import dev.tillie.books.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A feast or a day of the trade, by its names in plain words.
 *
 * @param days by country code, where it is had on a day of its own there
 * @param elsewhere the day of all other countries
 * @param length in days from its first
 */
record Feast(List<String> names, Map<String, FeastDay> days, FeastDay elsewhere, int length) {
    /** @param names separated by bars */
    static Feast of(String names, FeastDay day) {
        return new Feast(List.of(names.split("\\|")), Map.of(), day, 1);
    }

    Feast lasting(int changed) {
        return new Feast(names, days, elsewhere, changed);
    }

    /** @param countries codes with spaces between them */
    Feast in(String countries, FeastDay day) {
        var changed = new HashMap<>(days);
        for (var country : countries.split(" ")) {
            changed.put(country, day);
        }
        return new Feast(names, Map.copyOf(changed), elsewhere, length);
    }

    Optional<Period> in(int year, Country country) {
        var day = days.getOrDefault(country.code(), elsewhere);
        return day.in(year).map(it -> new Period(it, it.plusDays(length - 1L)));
    }
}
