package dev.tillie.answer;

import dev.tillie.books.Wording;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A number that is watched, and the value that it is to be told of at. Once it is past, it counts as back only a little
 * way on the other side, so that a number that wavers is told of once.
 *
 * @param gauge what is measured
 * @param unit how the number is written
 * @param isBelow whether it is told of when it goes below, or above
 * @param isReached whether to get there is enough
 * @param subject what is measured in words: {@code Oat milk 1L}
 */
record Mark(Gauge gauge, Unit unit, boolean isBelow, boolean isReached, BigDecimal limit, String subject) {
    /** Of the limit, and at least one. */
    private static final double WAY_BACK = 0.05;

    /** How a number is written. */
    enum Unit {
        COUNT,
        MONEY,
        PERCENT,
        DAYS;

        String write(double value, String symbol) {
            var number = Wording.count(Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100.0);
            return switch (this) {
                case COUNT -> number;
                case MONEY -> (value < 0 ? "−" : "") + symbol + number.replaceFirst("^[-−]", "");
                case PERCENT -> number + "%";
                case DAYS -> number + (value == 1 ? " day" : " days");
            };
        }
    }

    /** @param below null for the side it is on */
    Mark at(BigDecimal other, @Nullable Boolean below) {
        return new Mark(gauge, unit, below == null ? isBelow : below, isReached, other, subject);
    }

    boolean isPast(double value) {
        var at = limit.doubleValue();
        return isReached && value == at || (isBelow ? value < at : value > at);
    }

    /** Whether a number that was past is back for certain. */
    boolean isBack(double value) {
        var at = limit.doubleValue();
        var way = Math.max(1, Math.abs(at) * WAY_BACK);
        return isBelow ? value >= at + way : value <= at - way;
    }

    String write(double value, CurrencyUnit currency) {
        return unit.write(value, Wording.symbol(currency));
    }

    /** {@code under 20}. */
    String say(CurrencyUnit currency) {
        return (isBelow ? isReached ? "down to " : "under " : isReached ? "up to " : "over ")
                + write(limit.doubleValue(), currency);
    }

    /** As {@code STOCK COUNT < 20 Oat milk 1L}. */
    String toText() {
        var sign = (isBelow ? "<" : ">") + (isReached ? "=" : "");
        return gauge + " " + unit + " " + sign + " " + limit.toPlainString() + " " + subject;
    }

    static Mark ofText(String text) {
        var words = text.split(" ", 5);
        return new Mark(
                Gauge.valueOf(words[0]),
                Unit.valueOf(words[1]),
                words[2].startsWith("<"),
                words[2].endsWith("="),
                new BigDecimal(words[3]),
                words[4]);
    }
}
