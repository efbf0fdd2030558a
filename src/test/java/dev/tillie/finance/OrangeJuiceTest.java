package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tillie.finance.LogLog.Observation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three brands of orange juice in 83 stores of Dominick's (Kilts Center, University of Chicago Booth), against log-log
 * least squares worked out apart.
 */
@Tag("evidence")
class OrangeJuiceTest {
    private static List<Observation> weeks = List.of();

    @BeforeAll
    static void read() throws IOException {
        var folder = System.getProperty("tillie.data");
        Assumptions.assumeTrue(folder != null, "set -Dtillie.data to the folder of data sets");
        var file = Path.of(folder, "finance", "oj_dominicks.csv.gz");
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            weeks = lines.lines()
                    .skip(1)
                    .map(it -> it.split(",", -1))
                    .map(it -> new Observation(it[2], Double.parseDouble(it[1]), Double.parseDouble(it[0])))
                    .toList();
        }
    }

    private static double slope(List<Observation> some) {
        return LogLog.fit(some).orElseThrow().slope();
    }

    @ParameterizedTest
    @CsvSource({"dominicks, -3.378", "minute.maid, -3.321", "tropicana, -2.712"})
    void findsTheElasticityOfEachBrand(String brand, double elasticity) {
        var own = weeks.stream().filter(it -> it.group().equals(brand)).toList();

        assertThat(slope(own)).isCloseTo(elasticity, within(0.0006));
    }

    @Test
    void findsOneSlopeWithAnInterceptForEachBrand() {
        assertThat(weeks).hasSize(28_947);
        assertThat(slope(weeks)).isCloseTo(-3.139, within(0.0006));
    }

    @Test
    void isMisledWhereBrandsShareAnIntercept() {
        var one = weeks.stream()
                .map(it -> new Observation("all", it.price(), it.units()))
                .toList();

        assertThat(slope(one)).isCloseTo(-1.601, within(0.0006));
    }
}
