package dev.tillie.app;

import dev.tillie.forecast.Evidence;
import dev.tillie.forecast.Evidence.Sample;
import dev.tillie.forecast.Options;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The forecaster on samples of the M3, M4 and M5 competitions, against the best that R's forecast package scored. */
final class ForecastEvidence {
    private static final String AREA = "forecast";
    private static final String R = "R forecast 8.20, same series";

    private ForecastEvidence() {}

    static List<Finding> monthly(Path file) {
        var evidence = Evidence.of(samples(file), Options.of(12));
        return List.of(
                Finding.atMost(AREA, "M3 monthly, OWA", evidence.owa(), .8114, R + ": median of ETS and Theta"),
                Finding.atLeast(
                        AREA,
                        "M3 monthly, inside the 95% range",
                        evidence.accuracy().coverage95(),
                        .915,
                        R));
    }

    static List<Finding> weekly(Path file) {
        var evidence = Evidence.of(samples(file), Options.of(1));
        return List.of(
                Finding.atMost(AREA, "M4 weekly, OWA", evidence.owa(), .9368, R + ": median with ARIMA"),
                Finding.atLeast(
                        AREA,
                        "M4 weekly, inside the 95% range",
                        evidence.accuracy().coverage95(),
                        .93,
                        R));
    }

    static List<Finding> daily(Path file) {
        var accuracy = Evidence.of(samples(file), Options.of(7)).accuracy();
        return List.of(
                Finding.atMost(AREA, "daily retail, MASE", accuracy.mase(), .9172, R + ": median of three"),
                Finding.atMost(AREA, "daily retail, RMSSE", accuracy.rmsse(), .7914, R + ": median of three"),
                Finding.atLeast(AREA, "daily retail, inside the 95% range", accuracy.coverage95(), .93, R));
    }

    static List<Finding> products(Path file) {
        var accuracy = Evidence.of(samples(file), Options.of(7)).accuracy();
        return List.of(
                Finding.atMost(AREA, "M5 product days, RMSSE", accuracy.rmsse(), .7659, R + ": best of eleven"),
                Finding.atLeast(AREA, "M5 product days, inside the 95% range", accuracy.coverage95(), .92, R));
    }

    private static List<Sample> samples(Path file) {
        var train = new LinkedHashMap<String, List<Double>>();
        var test = new LinkedHashMap<String, List<Double>>();
        try (var source = CsvSource.open(file, List.of("unique_id", "split", "y"))) {
            for (var row : source) {
                (row.text("split").equals("train") ? train : test)
                        .computeIfAbsent(row.text("unique_id"), _ -> new ArrayList<>())
                        .add(row.number("y"));
            }
        }
        return train.entrySet().stream()
                .map(it ->
                        new Sample(it.getKey(), array(it.getValue()), array(test.getOrDefault(it.getKey(), List.of()))))
                .toList();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(it -> it).toArray();
    }
}
