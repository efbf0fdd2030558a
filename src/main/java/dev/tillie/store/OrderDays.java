package dev.tillie.store;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The weekdays on which a supplier takes orders, written {@code Mon Thu}, {@code monday;thursday} or {@code 1,4}. */
final class OrderDays {
    private OrderDays() {}

    static Set<DayOfWeek> parse(@Nullable String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        if (text != null) {
            for (var word : text.strip().toUpperCase(Locale.ROOT).split("[^\\p{L}\\d]+")) {
                for (var day : DayOfWeek.values()) {
                    if (word.equals(Integer.toString(day.getValue()))
                            || (word.length() >= 2 && day.name().startsWith(word))) {
                        days.add(day);
                    }
                }
            }
        }
        return days;
    }
}
