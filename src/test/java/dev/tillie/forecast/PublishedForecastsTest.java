package dev.tillie.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against what R's forecast 8.20 prints for the example series of base R. */
class PublishedForecastsTest {
    private static final int[] STEPS = {1, 2, 3, 6, 12};

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("published")
    void agreesWithR(String series, String call, String[] fields) {
        double[] values = values(series);
        var fitted = fit(call, values, seasonLength(series));

        double[] forecast = fitted.forecast(values, values.length, 12);

        if (call.equals("ets")) {
            assertThat(fitted.name()).isEqualTo(fields[2].replace(' ', ','));
        }
        // A likelihood at least as good is right too: its parameters may differ from R's, and forecasts a little.
        double percent = isBetterThanR(fitted, fields[3]) ? 2 : 1;
        for (int i = 0; i < STEPS.length; i++) {
            assertThat(forecast[STEPS[i] - 1]).isCloseTo(Double.parseDouble(fields[4 + i]), withinPercentage(percent));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("published")
    void findsALikelihoodAsGoodAsR(String series, String call, String[] fields) {
        double[] values = values(series);
        if (!fields[3].isEmpty() && fit(call, values, seasonLength(series)) instanceof Ets ets) {
            assertThat(ets.correctedAkaike()).isLessThan(Double.parseDouble(fields[3]) + 0.05);
        }
    }

    private static boolean isBetterThanR(Fitted fitted, String criterion) {
        return fitted instanceof Ets ets
                && !criterion.isEmpty()
                && ets.correctedAkaike() < Double.parseDouble(criterion) - 1;
    }

    private static Fitted fit(String call, double[] values, int season) {
        return switch (call) {
            case "ets" -> Ets.select(values, season);
            case "ets_ANN" -> Ets.fit(values, 1, EtsForm.SIMPLE);
            case "ets_AAdN" -> Ets.fit(values, 1, EtsForm.DAMPED);
            case "thetaf" -> Theta.fit(values, season);
            default -> throw new IllegalArgumentException(call);
        };
    }

    static Stream<Arguments> published() {
        return lines("r-forecasts.csv").map(it -> it.split(",")).map(it -> Arguments.of(it[0], it[1], it));
    }

    static double[] values(String series) {
        return fields(series).skip(2).mapToDouble(Double::parseDouble).toArray();
    }

    private static int seasonLength(String series) {
        return Integer.parseInt(fields(series).toList().get(1));
    }

    private static Stream<String> fields(String series) {
        return lines("base-r-series.csv")
                .filter(it -> it.startsWith(series + ","))
                .flatMap(it -> Arrays.stream(it.split(",")));
    }

    private static Stream<String> lines(String resource) {
        try (var in = Objects.requireNonNull(PublishedForecastsTest.class.getResourceAsStream(resource))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream().filter(it -> !it.startsWith("#"));
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
