package dev.tillie.finance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is to be handed on of the tax customers paid: that of the whole months before each day it is due. */
final class SalesTax {
    private static final List<Double> SPREAD = List.of(.97, .99, 1.0, 1.01, 1.03);
    private static final double LEAST_LIKE = .5;
    private static final double MOST_LIKE = 1.5;

    private SalesTax() {}

    static boolean isTax(Recurring stream) {
        return (stream.name() + " " + stream.category())
                .toLowerCase(Locale.ROOT)
                .matches(".*\\b(vat|gst|sales tax|hmrc|revenue commissioners)\\b.*");
    }

    /** The sums up to a day; empty where past ones don't follow the tax in the sales. */
    static Optional<List<Expected>> ahead(Recurring paid, Trade trade, LocalDate closed, LocalDate to) {
        if (!(paid.cadence() instanceof Cadence.Months rhythm)) {
            return Optional.empty();
        }
        double share = share(paid, rhythm.months(), trade);
        if (share < LEAST_LIKE || share > MOST_LIKE) {
            return Optional.empty();
        }
        var due = new ArrayList<Expected>();
        for (var day : rhythm.within(closed, to)) {
            double amount = share * tax(day, rhythm.months(), trade);
            due.add(new Expected(Expected.Kind.TAX, "tax " + day, paid.name(), day, List.of(day), -amount, SPREAD));
        }
        return Optional.of(due);
    }

    private static double share(Recurring paid, int months, Trade trade) {
        double handedOn = 0;
        double collected = 0;
        for (var it : paid.past().entrySet()) {
            var first = YearMonth.from(it.getKey()).minusMonths(months).atDay(1);
            if (!first.isBefore(trade.start())) {
                handedOn += it.getValue().doubleValue();
                collected += tax(it.getKey(), months, trade);
            }
        }
        return collected == 0 ? 0 : handedOn / collected;
    }

    private static double tax(LocalDate due, int months, Trade trade) {
        var month = YearMonth.from(due);
        var from = month.minusMonths(months).atDay(1);
        var to = month.minusMonths(1).atEndOfMonth();
        return trade.totalTax(from, to) + expected(from, to, trade);
    }

    private static double expected(LocalDate from, LocalDate to, Trade trade) {
        var first = trade.start().plusDays(trade.takings().length);
        double rate = rate(trade);
        double sum = 0;
        for (int h = 0; h < trade.ahead().horizon(); h++) {
            var day = first.plusDays(h);
            if (!day.isBefore(from) && !day.isAfter(to)) {
                sum += trade.ahead().mean()[h] * rate;
            }
        }
        return sum;
    }

    private static double rate(Trade trade) {
        var end = trade.start().plusDays(trade.takings().length - 1L);
        double taken = trade.total(end.minusDays(89), end);
        return taken <= 0 ? 0 : trade.totalTax(end.minusDays(89), end) / taken;
    }
}
