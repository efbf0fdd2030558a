package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.store.DayTotal;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;

/** What is forecast, and how it is written. */
enum Quantity {
    TAKINGS("takings"),
    UNITS("units"),
    ORDERS("orders");

    final String label;

    Quantity(String label) {
        this.label = label;
    }

    double of(DayTotal day) {
        return switch (this) {
            case TAKINGS -> day.net().doubleValue();
            case UNITS -> day.units();
            case ORDERS -> day.orders();
        };
    }

    String say(double value, CurrencyUnit currency) {
        return this == TAKINGS
                ? Wording.brief(BigDecimal.valueOf(value), currency)
                : Wording.count(Math.round(value)) + " " + label;
    }
}
