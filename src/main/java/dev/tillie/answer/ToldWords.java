package dev.tillie.answer;

import dev.tillie.books.ToldCash;
import dev.tillie.books.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.CurrencyUnit;

/** Cash that was told of, in words, and as the text a tap stands for. */
final class ToldWords {
    private static final String SEPARATOR = "|";

    private ToldWords() {}

    static String toText(ToldCash it) {
        return String.join(
                SEPARATOR,
                it.every().name(),
                String.valueOf(it.comes()),
                it.amount().toPlainString(),
                it.first().toString(),
                it.last() == null ? "" : it.last().toString(),
                it.name());
    }

    static ToldCash parse(String text) {
        var parts = text.split("\\|", 6);
        return new ToldCash(
                parts[5],
                Boolean.parseBoolean(parts[1]),
                new BigDecimal(parts[2]),
                ToldCash.Every.valueOf(parts[0]),
                LocalDate.parse(parts[3]),
                parts[4].isEmpty() ? null : LocalDate.parse(parts[4]));
    }

    /** {@code van lease, £450 a month on the 15th, from 15 Dec 2026 until 31 Mar 2027}. */
    static String of(ToldCash it, CurrencyUnit currency) {
        var words = it.name() + ", " + amount(it, currency);
        if (it.isOnce()) {
            return words + " on " + Window.weekday(it.first()) + " " + Wording.day(it.first());
        }
        return words + " " + rhythm(it) + ", from " + Wording.day(it.first())
                + (it.last() == null ? "" : " until " + Wording.day(it.last()));
    }

    /** {@code £450}, with what comes in marked so. */
    static String amount(ToldCash it, CurrencyUnit currency) {
        return Wording.exact(it.amount(), currency).replaceAll("\\.00$", "") + (it.comes() ? " in" : "");
    }

    static String rhythm(ToldCash it) {
        return switch (it.every()) {
            case ONCE -> "once";
            case WEEK, FORTNIGHT, FOUR_WEEKS -> it.every().words() + " on a " + weekday(it.first());
            case MONTH -> it.every().words() + " on the " + ordinal(it.first().getDayOfMonth());
            case QUARTER, HALF_YEAR, YEAR -> it.every().words();
        };
    }

    private static String weekday(LocalDate day) {
        var name = day.getDayOfWeek().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    static String ordinal(int day) {
        return day
                + switch (day % 100 / 10 == 1 ? 0 : day % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    /** What differs, in words; empty where nothing does. */
    static String changes(ToldCash before, ToldCash now, CurrencyUnit currency) {
        var changes = new ArrayList<String>();
        if (before.amount().compareTo(now.amount()) != 0 || before.every() != now.every()) {
            changes.add(amount(now, currency) + " " + rhythm(now) + " instead of " + amount(before, currency) + " "
                    + rhythm(before));
        }
        if (!before.first().equals(now.first())) {
            changes.add("from " + Wording.day(now.first()) + " instead of " + Wording.day(before.first()));
        }
        if (!Objects.equals(before.last(), now.last())) {
            changes.add(now.last() == null ? "without an end" : "until " + Wording.day(now.last()));
        }
        return String.join(", ", changes);
    }
}
