package dev.tillie.customers;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well purchases were foretold: a model fitted to an earlier stretch against what its customers then did.
 *
 * @param customers those with a purchase in the earlier stretch
 * @param actual their purchase days in the later stretch
 * @param predicted the model's total for them
 * @param naive the total had everybody gone on at their own past rate of repeats
 * @param meanAbsoluteError of a customer's purchase days
 * @param rootMeanSquareError of a customer's purchase days
 * @param correlation of predicted and actual purchase days
 * @param topDecileCapture the part of actual purchase days made by the tenth of customers with the highest prediction
 * @param topDecileCaptureByFrequency the same for the tenth with the most past repeats
 * @param aliveAuc the chance that, of two repeat customers of whom one came back, P(alive) puts that one higher
 * @param recencyAuc the same for the more recent visit
 * @param overdueAuc the same, among customers of three visits or more, for the lower overdue ratio
 * @param regularsRecencyAuc the same, among those, for the more recent visit
 */
public record HoldOut(
        int customers,
        long actual,
        double predicted,
        double naive,
        double meanAbsoluteError,
        double rootMeanSquareError,
        double correlation,
        double topDecileCapture,
        double topDecileCaptureByFrequency,
        double aliveAuc,
        double recencyAuc,
        double overdueAuc,
        double regularsRecencyAuc) {

    private record Outcome(Buying buying, Rhythm rhythm, double predicted, double alive, int actual) {
        double sinceLast() {
            return buying.age() - buying.recency();
        }

        boolean isRepeater() {
            return buying.repeats() > 0;
        }

        boolean isRegular() {
            return rhythm instanceof Rhythm.Known;
        }

        double overdue() {
            return rhythm instanceof Rhythm.Known it ? it.overdueRatio() : 0;
        }
    }

    /** Fits to the days up to {@code fittedUntil}, and compares with the days after it up to {@code heldOutUntil}. */
    public static HoldOut of(List<History> histories, LocalDate fittedUntil, LocalDate heldOutUntil, Unit unit) {
        var model = LifetimeModel.fit(histories, fittedUntil, unit);
        double horizon = unit.of(DAYS.between(fittedUntil, heldOutUntil));
        var expected = new ExpectedValue(model.purchases(), 1, horizon, 0);
        var outcomes = new ArrayList<Outcome>();
        for (var history : histories) {
            Buying.of(history, fittedUntil, unit)
                    .ifPresent(it -> outcomes.add(new Outcome(
                            it,
                            Rhythm.of(history, fittedUntil),
                            expected.purchases(it),
                            model.probabilityAlive(it),
                            history.purchases(heldOutUntil).size() - it.repeats() - 1)));
        }
        return of(outcomes, horizon);
    }

    private static HoldOut of(List<Outcome> outcomes, double horizon) {
        var repeaters = outcomes.stream().filter(Outcome::isRepeater).toList();
        var regulars = outcomes.stream().filter(Outcome::isRegular).toList();
        double customers = Math.max(1, outcomes.size());
        return new HoldOut(
                outcomes.size(),
                outcomes.stream().mapToLong(Outcome::actual).sum(),
                sum(outcomes, Outcome::predicted),
                sum(outcomes, it -> naive(it.buying(), horizon)),
                sum(outcomes, it -> Math.abs(it.predicted() - it.actual())) / customers,
                Math.sqrt(sum(outcomes, it -> Math.pow(it.predicted() - it.actual(), 2)) / customers),
                Correlation.of(
                        outcomes.stream().mapToDouble(Outcome::predicted).toArray(),
                        outcomes.stream().mapToDouble(Outcome::actual).toArray()),
                topDecile(outcomes, Outcome::predicted),
                topDecile(outcomes, it -> it.buying().repeats()),
                auc(repeaters, Outcome::alive),
                auc(repeaters, it -> -it.sinceLast()),
                auc(regulars, it -> -it.overdue()),
                auc(regulars, it -> -it.sinceLast()));
    }

    private static double naive(Buying buying, double horizon) {
        return buying.age() > 0 ? horizon * buying.repeats() / buying.age() : 0;
    }

    private static double sum(List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
        return outcomes.stream().mapToDouble(value).sum();
    }

    private static double topDecile(List<Outcome> outcomes, ToDoubleFunction<Outcome> score) {
        double top = outcomes.stream()
                .sorted(Comparator.comparingDouble(score).reversed())
                .limit(outcomes.size() / 10)
                .mapToDouble(Outcome::actual)
                .sum();
        return top == 0 ? 0 : top / sum(outcomes, Outcome::actual);
    }

    /** By ranks, ties counting half (Mann and Whitney's U); a half where all or none came back. */
    private static double auc(List<Outcome> outcomes, ToDoubleFunction<Outcome> score) {
        var sorted = outcomes.stream().sorted(Comparator.comparingDouble(score)).toList();
        double wins = 0;
        double goneBefore = 0;
        for (int from = 0, to; from < sorted.size(); from = to) {
            double value = score.applyAsDouble(sorted.get(from));
            double back = 0;
            for (to = from; to < sorted.size() && score.applyAsDouble(sorted.get(to)) == value; to++) {
                back += sorted.get(to).actual() > 0 ? 1 : 0;
            }
            double gone = to - from - back;
            wins += back * (goneBefore + gone / 2);
            goneBefore += gone;
        }
        double pairs = goneBefore * (sorted.size() - goneBefore);
        return pairs > 0 ? wins / pairs : 0.5;
    }
}
