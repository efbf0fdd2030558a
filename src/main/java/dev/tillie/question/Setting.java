package dev.tillie.question;

import dev.tillie.books.Country;
import dev.tillie.books.DateOrder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a question is asked.
 *
 * @param today the shop's business day
 * @param names every name the shop uses
 * @param dateOrder how 03/04 is read
 * @param currency of amounts said without one
 * @param country whose feasts, seasons and tax year are meant
 * @param fiscalYearStart the month the shop's financial year begins with
 * @param topic what was talked about before; null where nothing was
 */
public record Setting(
        LocalDate today,
        LocalTime now,
        DayOfWeek weekStart,
        Names names,
        DateOrder dateOrder,
        CurrencyUnit currency,
        Country country,
        Month fiscalYearStart,
        @Nullable Topic topic) {

    /** In the country of the currency, by the calendar's year. */
    public Setting(
            LocalDate today,
            LocalTime now,
            DayOfWeek weekStart,
            Names names,
            DateOrder dateOrder,
            CurrencyUnit currency) {
        this(today, now, weekStart, names, dateOrder, currency, Country.of(currency), Month.JANUARY);
    }

    /** Before anything was said. */
    public Setting(
            LocalDate today,
            LocalTime now,
            DayOfWeek weekStart,
            Names names,
            DateOrder dateOrder,
            CurrencyUnit currency,
            Country country,
            Month fiscalYearStart) {
        this(today, now, weekStart, names, dateOrder, currency, country, fiscalYearStart, null);
    }

    /** @param ahead whether a name that could lie on either side of today means the coming one */
    Calendar calendar(boolean ahead) {
        return new Calendar(today, weekStart, dateOrder, ahead, country, fiscalYearStart);
    }

    Setting on(LocalDate day) {
        return new Setting(day, now, weekStart, names, dateOrder, currency, country, fiscalYearStart, topic);
    }

    /** The same after something was talked about. */
    Setting after(Topic topic) {
        return new Setting(today, now, weekStart, names, dateOrder, currency, country, fiscalYearStart, topic);
    }
}
