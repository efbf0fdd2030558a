package dev.tillie.customers;

import java.time.LocalDate;
import java.util.List;

/**
 * The models behind {@link Lifetime}, fitted to one shop's customers.
 *
 * <p>With fewer than 100 repeat customers nothing is fitted. Then everybody shares one purchase rate, repeats over time
 * observed (half a repeat in half a year added, so that it is never zero), weighing as much as one purchase of the
 * customer's own; one purchase in four is taken to be the last (a = 1, b = 3); and everybody shares one mean spend,
 * weighing as much as two purchases. These weights are a judgement, but fifteen shops of 150 CDNOW customers made 1,810
 * purchases in 39 weeks where they foretold 1,804. The mean spend also stands in where the fitted Gamma-Gamma model
 * misses the observed mean by more than half, and the pooled model of activity for one-time buyers where the fitted one
 * sees fewer than one customer in twenty drop out after a purchase, as with the seasonal trade of Online Retail.
 *
 * @param purchases predicts purchases, and whether repeat customers are still active
 * @param oneTimers tells whether one-time buyers are still active, which {@code purchases} takes for granted
 * @param spending predicts the spend of a purchase
 * @param customers customers with a purchase
 * @param repeaters those with a repeat purchase
 * @param spendFrequencyCorrelation between repeats and mean spend among repeaters, in [-1, 1]; 0 where it has no value.
 *     Far from 0 it breaks the spending model's assumption
 * @param tooLittleData whether pooled averages stand in for fitted purchase models
 */
public record LifetimeModel(
        BgNbd purchases,
        MbgNbd oneTimers,
        GammaGamma spending,
        int customers,
        int repeaters,
        double spendFrequencyCorrelation,
        boolean tooLittleData) {
    public static final int ENOUGH_REPEATERS = 100;

    private static final double LAST_PURCHASE = 1;
    private static final double NOT_LAST_PURCHASE = 3;
    private static final double LEAST_DROPOUT = 0.05;
    private static final double LEAST_MEAN_SPEND = 1e-6;

    public static LifetimeModel fit(List<History> histories, LocalDate until, Unit unit) {
        var buyings = Buying.listAll(histories, until, unit);
        var spenders = GammaGamma.spenders(buyings);
        int repeaters = (int) buyings.stream().filter(it -> it.repeats() > 0).count();
        boolean tooLittle = repeaters < ENOUGH_REPEATERS;
        double alpha = pooledWait(buyings, unit);
        return new LifetimeModel(
                tooLittle ? new BgNbd(1, alpha, LAST_PURCHASE, NOT_LAST_PURCHASE) : BgNbd.fit(buyings),
                oneTimers(buyings, tooLittle, new MbgNbd(1, alpha, LAST_PURCHASE, NOT_LAST_PURCHASE)),
                spending(spenders, pooledSpend(histories, until)),
                buyings.size(),
                repeaters,
                Correlation.of(
                        spenders.stream().mapToDouble(Buying::repeats).toArray(),
                        spenders.stream().mapToDouble(Buying::repeatSpend).toArray()),
                tooLittle);
    }

    /** How far to trust the model, in one sentence. */
    public String note() {
        return tooLittleData
                ? "Too little data: %d customers came back, a fitted model needs %d, so averages over all customers stand in."
                        .formatted(repeaters, ENOUGH_REPEATERS)
                : "Fitted to %d customers, of whom %d came back.".formatted(customers, repeaters);
    }

    double probabilityAlive(Buying buying) {
        return buying.repeats() == 0 ? oneTimers.probabilityAlive(buying) : purchases.probabilityAlive(buying);
    }

    /** A fit that sees hardly anybody drop out would take one-time buyers for active for ever: then the pooled model. */
    private static MbgNbd oneTimers(List<Buying> buyings, boolean tooLittle, MbgNbd pooled) {
        if (tooLittle) {
            return pooled;
        }
        var fitted = MbgNbd.fit(buyings);
        return fitted.a() / (fitted.a() + fitted.b()) >= LEAST_DROPOUT ? fitted : pooled;
    }

    private static GammaGamma spending(List<Buying> spenders, double pooledSpend) {
        var pooled = new GammaGamma(1, 3, 2 * pooledSpend);
        if (spenders.size() < ENOUGH_REPEATERS) {
            return pooled;
        }
        var fitted = GammaGamma.fit(spenders);
        double ratio = fitted.meanSpend() / GammaGamma.meanSpend(spenders);
        return ratio > 0.5 && ratio < 1.5 ? fitted : pooled;
    }

    /** Mean time between purchases over all customers. */
    private static double pooledWait(List<Buying> buyings, Unit unit) {
        double ages = buyings.stream().mapToDouble(Buying::age).sum();
        double repeats = buyings.stream().mapToDouble(Buying::repeats).sum();
        return (ages + unit.perYear() / 2) / (repeats + 0.5);
    }

    private static double pooledSpend(List<History> histories, LocalDate until) {
        double spent = 0;
        int purchases = 0;
        for (var history : histories) {
            int count = history.purchases(until).size();
            purchases += count;
            spent += count == 0 ? 0 : history.spent(LocalDate.MIN, until);
        }
        return Math.max(LEAST_MEAN_SPEND, spent / Math.max(1, purchases));
    }
}
