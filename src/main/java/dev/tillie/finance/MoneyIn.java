package dev.tillie.finance;

import dev.tillie.books.Invoice;
import dev.tillie.books.Payout;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * When takings become money: cash at once, cards when the processor pays out and less its fees, sales on account once
 * they are billed and paid.
 */
final class MoneyIn {
    private static final int DAYS_SEEN = 60;
    private static final int INVOICE_DAYS_SEEN = 180;
    private static final double NORMAL80 = 1.2816;
    /** A month's sales are billed at its end: half a month later on average. */
    private static final int DAYS_TO_BILL = 15;

    /** One standard deviation; a peak that comes half a week later is a dip now. */
    private static final double WEEKS_A_SEASON_MAY_SHIFT = .5;

    private final Trade trade;
    private final double[] slopes;
    private final LocalDate closed;
    private final double[] known;
    private final double card;
    private final double kept;
    private final double onAccountADay;
    private final int accountLagDays;
    private final LocalDate billedUpTo;
    private final Map<DayOfWeek, TreeMap<Integer, Double>> delays = new EnumMap<>(DayOfWeek.class);

    MoneyIn(CashFacts facts, int horizon) {
        trade = facts.trade();
        slopes = slopes(trade.ahead().mean());
        closed = facts.closed();
        known = known(facts.payouts(), horizon);
        var recent = facts.payouts().stream()
                .filter(it -> it.takenOn().isAfter(closed.minusDays(DAYS_SEEN)))
                .toList();
        double gross = sum(recent.stream().map(Payout::gross).toList());
        double taken = trade.total(closed.minusDays(DAYS_SEEN - 1L), closed);
        card = taken <= 0 ? 0 : Math.clamp(gross / taken, 0, 1);
        kept = gross <= 0 ? 1 : sum(recent.stream().map(Payout::net).toList()) / gross;
        onAccountADay = onAccountADay(facts);
        accountLagDays = DAYS_TO_BILL + daysToPay(facts.invoices());
        billedUpTo = facts.invoices().stream()
                .map(Invoice::issuedOn)
                .filter(it -> !it.isAfter(closed))
                .max(LocalDate::compareTo)
                .orElse(closed);
        recent.forEach(this::learn);
    }

    /** What processors owe already, by day. */
    private double[] known(List<Payout> payouts, int horizon) {
        double[] coming = new double[horizon];
        for (var it : payouts) {
            int at = at(it.paidOutOn());
            if (!it.takenOn().isAfter(closed) && at >= 0 && at < horizon) {
                coming[at] += it.net().doubleValue();
            }
        }
        return coming;
    }

    private int at(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(closed, day) - 1;
    }

    /** Trade customers buy at their own pace: what they are billed does not rise with the street's Christmas. */
    private double onAccountADay(CashFacts facts) {
        var billed = facts.invoices().stream()
                .filter(it -> it.issuedOn().isAfter(closed.minusDays(INVOICE_DAYS_SEEN))
                        && !it.issuedOn().isAfter(closed))
                .toList();
        var first = billed.stream().map(Invoice::issuedOn).min(LocalDate::compareTo);
        if (first.isEmpty()) {
            return 0;
        }
        long days = Math.min(INVOICE_DAYS_SEEN, ChronoUnit.DAYS.between(first.get(), closed) + 2 * DAYS_TO_BILL);
        double amount = sum(billed.stream().map(Invoice::amount).toList());
        return Math.min(amount, trade.total(closed.minusDays(days - 1), closed) * (1 - card)) / days;
    }

    private static int daysToPay(List<Invoice> invoices) {
        return (int) Math.round(invoices.stream()
                .filter(it -> it.paidOn() != null)
                .mapToLong(it -> ChronoUnit.DAYS.between(it.issuedOn(), Objects.requireNonNull(it.paidOn())))
                .average()
                .orElse(30));
    }

    private void learn(Payout it) {
        if (it.gross().signum() > 0) {
            delays.computeIfAbsent(it.takenOn().getDayOfWeek(), _ -> new TreeMap<>())
                    .merge(
                            (int) ChronoUnit.DAYS.between(it.takenOn(), it.paidOutOn()),
                            it.gross().doubleValue(),
                            Double::sum);
        }
    }

    private static double sum(List<BigDecimal> amounts) {
        return amounts.stream().mapToDouble(BigDecimal::doubleValue).sum();
    }

    /**
     * Takings of each day ahead as they may turn out: a level for all, a season that may be early or late, a surprise for
     * each week and each day.
     */
    double[] draw(RandomGenerator random) {
        var ahead = trade.ahead();
        double[] takings = new double[ahead.horizon()];
        double level = random.nextGaussian() * trade.totalSpread();
        double weeksEarly = random.nextGaussian() * WEEKS_A_SEASON_MAY_SHIFT;
        double ofWeek = 0;
        for (int h = 0; h < takings.length; h++) {
            ofWeek = h % 7 == 0 ? random.nextGaussian() * trade.weekSpread() : ofWeek;
            double spread = (ahead.high80()[h] - ahead.low80()[h]) / 2 / NORMAL80;
            double expected = ahead.mean()[h] * (1 + level + ofWeek + weeksEarly * slopes[h]);
            takings[h] = Math.max(0, expected + random.nextGaussian() * spread);
        }
        return takings;
    }

    /** By what share takings around each day ahead grow within a week, as expected. */
    private static double[] slopes(double[] mean) {
        double[] slopes = new double[mean.length];
        for (int h = 0; h < mean.length; h++) {
            double before = week(mean, h - 7);
            double after = week(mean, h + 7);
            double both = before + after;
            slopes[h] = both <= 0 ? 0 : (after - before) / both;
        }
        return slopes;
    }

    /** The seven days around one, those that lie ahead. */
    private static double week(double[] mean, int middle) {
        int from = Math.clamp(middle - 3L, 0, Math.max(0, mean.length - 7));
        double sum = 0;
        for (int h = from; h < Math.min(from + 7, mean.length); h++) {
            sum += mean[h];
        }
        return sum;
    }

    /** The money that takings bring, by the day it is there. */
    double[] money(double[] takings) {
        double[] money = known.clone();
        for (int h = 0; h < takings.length; h++) {
            money[h] += Math.max(0, takings[h] * (1 - card) - onAccountADay);
            var day = closed.plusDays(h + 1L);
            var shares = delays.getOrDefault(day.getDayOfWeek(), new TreeMap<>(Map.of(0, 1.0)));
            double all = shares.values().stream().mapToDouble(it -> it).sum();
            int from = h;
            double paid = takings[h] * card * kept;
            shares.forEach((delay, weight) -> add(money, from + delay, paid * weight / all));
        }
        onAccount(money);
        return money;
    }

    private void onAccount(double[] money) {
        for (int h = 0; h < money.length; h++) {
            if (closed.plusDays(h + 1L - accountLagDays).isAfter(billedUpTo)) {
                money[h] += onAccountADay;
            }
        }
    }

    private static void add(double[] money, int at, double amount) {
        if (at >= 0 && at < money.length) {
            money[at] += amount;
        }
    }
}
