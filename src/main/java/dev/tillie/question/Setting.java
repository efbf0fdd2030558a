package dev.tillie.question;

import dev.tillie.books.DateOrder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.joda.money.CurrencyUnit;

/**
 * Where and when a question is asked.
 *
 * @param today the shop's business day
 * @param names every name the shop uses
 * @param dateOrder how 03/04 is read
 * @param currency of amounts said without one
 */
public record Setting(
        LocalDate today, LocalTime now, DayOfWeek weekStart, Names names, DateOrder dateOrder, CurrencyUnit currency) {}
