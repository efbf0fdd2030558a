package dev.tillie.fraud;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers and times stand in a reason. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);

    private Words() {}

    static String money(Facts facts, double amount) {
        return facts.currency() + String.format(Locale.UK, "%,.2f", amount);
    }

    static String time(Facts facts, Instant time) {
        return TIME.format(time.atZone(facts.zone()));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String percent(double share) {
        return String.format(Locale.UK, share < 0.1 ? "%.1f%%" : "%.0f%%", 100 * share);
    }

    static String number(double it) {
        return String.format(Locale.UK, it < 10 && it != Math.rint(it) ? "%.1f" : "%.0f", it);
    }

    static String times(double it) {
        return number(it) + " times";
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
