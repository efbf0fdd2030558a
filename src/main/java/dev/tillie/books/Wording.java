package dev.tillie.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/** How amounts, counts and days are written for an owner: grouped, with their unit, rounded only here. */
public final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private Wording() {}

    /** Every cent: {@code £9,747,747.93}. */
    public static String exact(BigDecimal amount, CurrencyUnit currency) {
        return signed(amount, currency, currency.getDecimalPlaces());
    }

    /** Cents only below a hundred: {@code £18,204}, {@code £4.50}. */
    public static String brief(BigDecimal amount, CurrencyUnit currency) {
        var small = amount.abs().compareTo(BigDecimal.valueOf(100)) < 0;
        return signed(amount, currency, small ? currency.getDecimalPlaces() : 0);
    }

    public static String brief(double amount, CurrencyUnit currency) {
        return brief(BigDecimal.valueOf(amount), currency);
    }

    /** An estimate, cents only below ten: {@code £1,806}, {@code £45}, {@code £4.50}. */
    public static String about(BigDecimal amount, CurrencyUnit currency) {
        var small = amount.abs().compareTo(BigDecimal.TEN) < 0;
        return signed(amount, currency, small ? currency.getDecimalPlaces() : 0);
    }

    /** A count or a quantity: {@code 1,204}, {@code 2.5}. */
    public static String count(double quantity) {
        return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.UK)).format(quantity);
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A day without its year, where the year is plain. */
    public static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    private static String signed(BigDecimal amount, CurrencyUnit currency, int decimals) {
        var rounded = amount.setScale(decimals, RoundingMode.HALF_EVEN);
        var pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        var digits = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK)).format(rounded.abs());
        return (rounded.signum() < 0 ? "−" : "") + symbol(currency) + digits;
    }

    /** The sign of a currency, or its code and a space where it has none of its own. */
    public static String symbol(CurrencyUnit currency) {
        return switch (currency.getCode()) {
            case "GBP" -> "£";
            case "EUR" -> "€";
            case "USD" -> "$";
            case "INR" -> "₹";
            case "JPY" -> "¥";
            default -> currency.getCode() + " ";
        };
    }
}
