package dev.tillie.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The methods that forecast one series together, as the median of those that did not do clearly worse than the rest.
 *
 * @param now fitted to the whole series
 * @param earlier the same methods fitted to what came before the first origin
 */
record Pool(List<Fitted> now, List<Fitted> earlier) {
    /** Below this many values only averages are tried. */
    private static final int ENOUGH_TO_FIT = 8;

    static Pool fit(double[] values, int firstOrigin, int season, List<Member> extras) {
        double[] before = Arrays.copyOf(values, firstOrigin);
        if (firstOrigin < ENOUGH_TO_FIT) {
            var average = List.<Fitted>of(new SeasonalWindow(season, 4));
            return new Pool(average, average);
        }
        var ets = Ets.select(values, season);
        return new Pool(with(ets, values, season, extras), with(ets.refitted(before), before, season, extras));
    }

    private static List<Fitted> with(Ets ets, double[] values, int season, List<Member> extras) {
        var members = new ArrayList<Fitted>();
        if (season > 1) {
            members.add(new SeasonalWindow(season, 4));
        }
        members.add(Theta.fit(values, season));
        members.add(ets);
        members.add(Comb.fit(values, season));
        if (season == 1) {
            members.add(Autoregression.fit(values, season));
        }
        extras.forEach(it -> members.add(new Extra(it)));
        return List.copyOf(members);
    }

    /** A method fitted elsewhere, once for all origins. */
    private record Extra(Member member) implements Fitted {
        @Override
        public String name() {
            return member.name();
        }

        @Override
        public double[] forecast(double[] values, int origin, int horizon) {
            return member.forecast(Arrays.copyOf(values, origin), horizon);
        }
    }

    Pool only(List<Integer> members) {
        return new Pool(
                members.stream().map(now::get).toList(),
                members.stream().map(earlier::get).toList());
    }

    double[] forecast(double[] values, int horizon) {
        return median(now.stream()
                .map(it -> it.forecast(values, values.length, horizon))
                .toList());
    }

    String describe() {
        String names = now.stream().map(Fitted::name).collect(Collectors.joining(", "));
        return now.size() == 1 ? names : "median of " + names;
    }

    /** Step by step the median of forecasts; those that are not numbers are left out. */
    static double[] median(List<double[]> forecasts) {
        return IntStream.range(0, forecasts.getFirst().length)
                .mapToDouble(step -> median(forecasts.stream()
                        .mapToDouble(it -> it[step])
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray()))
                .toArray();
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
