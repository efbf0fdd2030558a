package dev.tillie.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against what R's forecast 8.20 scores on the same series, one hold-out each. */
@Tag("evidence")
class EvidenceTest {
    /** Median of ETS and Theta: sMAPE 13.1221, MASE 0.8392, and Naive2 15.9876, 1.0462: OWA 0.8114. */
    @Test
    void matchesTheBestOfRonMonthlySeries() throws IOException {
        var evidence = Evidence.of(samples("m3_monthly_dev"), Options.of(12));

        assertThat(evidence.naive2().smape()).isBetween(15.9, 16.1);
        assertThat(evidence.owa()).isLessThanOrEqualTo(0.8114);
        assertThat(evidence.accuracy().coverage95()).isGreaterThan(0.915);
    }

    /** Median of ETS, Theta and ARIMA: sMAPE 9.2226, MASE 2.4201, and Naive2 9.4736, 2.6886: OWA 0.9368. */
    @Test
    void beatsTheBestOfRonWeeklySeries() throws IOException {
        var evidence = Evidence.of(samples("m4_weekly_dev"), Options.of(1));

        assertThat(evidence.naive2().mase()).isBetween(2.68, 2.70);
        assertThat(evidence.owa()).isLessThanOrEqualTo(0.9368);
        assertThat(evidence.accuracy().coverage95()).isGreaterThan(0.93);
    }

    /** Median of the seasonal average, Theta and ETS: MASE 0.9172, RMSSE 0.7914. */
    @Test
    void beatsTheBestOfRonDailyRetailSeries() throws IOException {
        var evidence = Evidence.of(samples("retail_daily_dev"), Options.of(7));

        assertThat(evidence.accuracy().mase()).isLessThanOrEqualTo(0.9172);
        assertThat(evidence.accuracy().rmsse()).isLessThanOrEqualTo(0.7914);
        assertThat(evidence.accuracy().coverage95()).isBetween(0.93, 0.97);
    }

    /** With trees over all series as one more member; without them it is 0.915. */
    @Test
    void boostingImprovesDailyRetailSeries() throws IOException {
        var samples = samples("retail_daily_dev");
        var boost =
                PooledBoost.fit(samples.stream().map(Evidence.Sample::history).toList(), PooledBoost.Options.DEFAULT);

        var evidence = Evidence.of(samples, Options.of(7), List.of(boost));

        assertThat(evidence.accuracy().mase()).isLessThanOrEqualTo(0.90);
        assertThat(evidence.accuracy().coverage95()).isBetween(0.93, 0.975);
    }

    /** Mean of TSB, Theta and the seasonal average: RMSSE 0.7659, the best of eleven. */
    @Test
    void matchesTheBestOfRonProductDays() throws IOException {
        var evidence = Evidence.of(samples("m5_sku_dev"), Options.of(7));

        assertThat(evidence.accuracy().rmsse()).isLessThanOrEqualTo(0.7659);
        assertThat(evidence.accuracy().coverage95()).isBetween(0.92, 0.97);
    }

    private static List<Evidence.Sample> samples(String name) throws IOException {
        var data = System.getProperty("tillie.data");
        assumeThat(data)
                .as("the folder of data sets, system property tillie.data")
                .isNotNull();
        var file = Path.of(data == null ? "" : data, "forecast", name + ".csv.gz");
        var train = new LinkedHashMap<String, List<Double>>();
        var test = new LinkedHashMap<String, List<Double>>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(it -> it.split(","))
                    .forEach(it -> (it[1].equals("train") ? train : test)
                            .computeIfAbsent(it[0], _ -> new ArrayList<>())
                            .add(Double.parseDouble(it[3])));
        }
        return train.keySet().stream()
                .map(it -> new Evidence.Sample(
                        it, array(train.getOrDefault(it, List.of())), array(test.getOrDefault(it, List.of()))))
                .toList();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(it -> it).toArray();
    }
}
