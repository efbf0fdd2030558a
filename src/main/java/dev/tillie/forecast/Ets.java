package dev.tillie.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An exponential smoothing state space model fitted by maximum likelihood; {@link #select} picks the form by the
 * corrected Akaike criterion. Needs at least two values without gaps.
 *
 * @see "Hyndman, Koehler, Snyder and Grose (2002), A state space framework for automatic forecasting using exponential
 *     smoothing methods"
 */
@SuppressWarnings("ArrayRecordComponent")
record Ets(EtsForm form, int seasonLength, double[] parameters, double criterion, int n) implements Fitted {
    /** How many filter steps one fit may take, so that long series stay quick. */
    private static final int STEPS = 900_000;

    private static final int FINALISTS = 3;

    /** Fits one form to all of the values. */
    static Ets fit(double[] values, int seasonLength, EtsForm form) {
        var rough = rough(values, seasonLength, form);
        return rough.polished(values, Math.min(6000, STEPS / 2 / values.length));
    }

    /** The best of the forms that suit the values. */
    static Ets select(double[] values, int seasonLength) {
        boolean positive = Arrays.stream(values).allMatch(it -> it > 0);
        boolean seasonal = seasonLength > 1 && seasonLength <= 24 && values.length >= 2 * seasonLength + 2;
        var finalists = EtsForm.candidates(seasonal, positive).stream()
                .filter(form -> values.length > form.parameters(seasonLength) + 1)
                .map(form -> rough(values, seasonLength, form))
                .sorted(Comparator.comparingDouble(Ets::correctedAkaike))
                .limit(FINALISTS)
                .toList();
        if (finalists.isEmpty()) {
            return fit(values, 1, EtsForm.SIMPLE);
        }
        int evaluations = Math.min(6000, STEPS / FINALISTS / values.length);
        return finalists.stream()
                .map(it -> it.polished(values, evaluations))
                .min(Comparator.comparingDouble(Ets::correctedAkaike))
                .orElseThrow();
    }

    /** The same form with its parameters moved to fit other values, quickly: for earlier origins of one series. */
    Ets refitted(double[] values) {
        return searched(values, parameters, smoothingOnly(), 60);
    }

    double correctedAkaike() {
        int k = form.parameters(seasonLength);
        double akaike = criterion + 2 * k;
        return n - k - 1 > 0 ? akaike + 2.0 * k * (k + 1) / (n - k - 1) : Double.POSITIVE_INFINITY;
    }

    double alpha() {
        return EtsFilter.within(parameters[0]);
    }

    double startingLevel() {
        return parameters[form.smoothingParameters()];
    }

    @Override
    public String name() {
        return form.code();
    }

    @Override
    public double[] forecast(double[] values, int origin, int horizon) {
        return new EtsFilter(form, seasonLength).forecast(parameters, values, origin, horizon);
    }

    /** Only the smoothing parameters are searched, the starting state is guessed. */
    private static Ets rough(double[] values, int seasonLength, EtsForm form) {
        double[] start = EtsStart.of(values, seasonLength, form);
        var filter = new EtsFilter(form, seasonLength);
        var seed = new Ets(form, seasonLength, start, filter.criterion(start, values, values.length), values.length);
        int evaluations = Math.max(30, Math.min(40 * form.smoothingParameters(), STEPS / 12 / values.length));
        return seed.searched(values, start, seed.smoothingOnly(), evaluations);
    }

    private Ets polished(double[] values, int evaluations) {
        var once = searched(values, parameters, EtsStart.steps(parameters, form, values), evaluations);
        return once.searched(values, once.parameters, EtsStart.steps(once.parameters, form, values), evaluations / 2);
    }

    private double[] smoothingOnly() {
        double[] steps = new double[form.smoothingParameters()];
        Arrays.fill(steps, 0.2);
        steps[0] = parameters[0] > 0.5 ? -0.25 : 0.25;
        if (form.isDamped()) {
            steps[steps.length - 1] = -0.08;
        }
        return steps;
    }

    /** Searches over the first parameters, as many as there are steps. */
    private Ets searched(double[] values, double[] from, double[] steps, int evaluations) {
        var filter = new EtsFilter(form, seasonLength);
        double[] all = from.clone();
        double[] best = NelderMead.minimise(
                at -> {
                    System.arraycopy(at, 0, all, 0, at.length);
                    return filter.criterion(all, values, values.length);
                },
                Arrays.copyOf(from, steps.length),
                steps,
                evaluations,
                1e-7);
        double[] found = from.clone();
        System.arraycopy(best, 0, found, 0, best.length);
        return new Ets(form, seasonLength, found, filter.criterion(found, values, values.length), values.length);
    }

    static List<Ets> combination(double[] adjusted) {
        return Stream.of(EtsForm.SIMPLE, EtsForm.HOLT, EtsForm.DAMPED)
                .map(form -> fit(adjusted, 1, form))
                .toList();
    }
}
