package dev.tillie.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tillie.forecast.DailySales;
import dev.tillie.forecast.Member;
import dev.tillie.forecast.PooledBoost;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What boosted trees said of one series, from now and from earlier days, written down so that no question waits for
 * trees and a restart needs no training. Paths rather than finished forecasts: a question may ask for any stretch, and
 * how far totals over it were off can only be told from paths.
 *
 * @param fingerprint of the days the paths were made from; other days make them void
 * @param season open days a week
 * @param paths by how many open days were known
 */
record TreePaths(int fingerprint, int season, NavigableMap<Integer, double[]> paths) implements Member {
    private static final int STEPS = PooledBoost.Options.DEFAULT.horizon();

    /** Every fifth day falls on each weekday in turn, and keeps what is written to a few kilobytes. */
    private static final int DAYS_BETWEEN = 5;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param now trained on all days
     * @param earlier trained without the last days, which it is tried on
     */
    static TreePaths of(SalesOutlook.Series series, int season, PooledBoost now, PooledBoost earlier, int heldBack) {
        var open = openDays(series);
        var paths = new TreeMap<Integer, double[]>();
        for (var known = open.length - heldBack; known < open.length; known += DAYS_BETWEEN) {
            if (known >= 4 * season) {
                paths.put(known, earlier.forecast(Arrays.copyOf(open, known), STEPS));
            }
        }
        paths.put(open.length, now.forecast(open, STEPS));
        return new TreePaths(fingerprint(series), season, paths);
    }

    /** Open days from the first that was observed on, as the combination counts them. */
    static double[] openDays(SalesOutlook.Series series) {
        var open = DailySales.openDays(series.start(), series.values());
        var first = 0;
        while (first < open.length && Double.isNaN(open[first])) {
            first++;
        }
        return Arrays.copyOfRange(open, first, open.length);
    }

    static int fingerprint(SalesOutlook.Series series) {
        return 31 * series.start().hashCode() + Arrays.hashCode(series.values());
    }

    @Override
    public String name() {
        return "boosted trees over all products";
    }

    /** The path of the day itself or a few days before it; further back the average of the last same weekdays. */
    @Override
    public double[] forecast(double[] history, int horizon) {
        var path = paths.floorEntry(history.length);
        if (path == null) {
            return IntStream.range(0, horizon)
                    .mapToDouble(step -> average(history, step))
                    .toArray();
        }
        var passed = history.length - path.getKey();
        return IntStream.range(passed, passed + horizon)
                .mapToDouble(step -> path.getValue()[within(step)])
                .toArray();
    }

    private int within(int step) {
        return step < STEPS ? step : STEPS - season + (step - STEPS) % season;
    }

    private double average(double[] history, int step) {
        return IntStream.rangeClosed(1, 4)
                .map(back -> history.length + step % season - back * season)
                .filter(it -> it >= 0)
                .mapToDouble(it -> history[it])
                .average()
                .orElse(0);
    }

    String toJson() {
        var root = JSON.createObjectNode().put("fingerprint", fingerprint).put("season", season);
        var all = root.putObject("paths");
        paths.forEach((known, path) -> {
            var steps = all.putArray(String.valueOf(known));
            for (var value : path) {
                steps.add(BigDecimal.valueOf(value).round(new MathContext(4)));
            }
        });
        return root.toString();
    }

    /** What a row holds; none where it can't be read. */
    static Optional<TreePaths> of(String json) {
        try {
            var root = JSON.readTree(json);
            var paths = new TreeMap<Integer, double[]>();
            root.path("paths")
                    .properties()
                    .forEach(it -> paths.put(Integer.valueOf(it.getKey()), steps(it.getValue())));
            var complete = !paths.isEmpty() && paths.values().stream().allMatch(it -> it.length == STEPS);
            return complete
                    ? Optional.of(new TreePaths(
                            root.path("fingerprint").asInt(),
                            root.path("season").asInt(7),
                            paths))
                    : Optional.empty();
        } catch (JsonProcessingException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static double[] steps(JsonNode path) {
        return IntStream.range(0, path.size())
                .mapToDouble(step -> path.get(step).asDouble())
                .toArray();
    }
}
