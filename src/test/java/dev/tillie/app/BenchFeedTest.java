package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Months of the demo shop with an owner who answers each morning. */
class BenchFeedTest {
    @TempDir
    private Path dir;

    @Test
    void findsWhatWasPlantedAndLeavesTheHarmlessAlone() throws IOException {
        check(7, 45);
    }

    @ParameterizedTest
    @Tag("evidence")
    @ValueSource(longs = {1, 2, 3})
    void doesSoInOtherShops(long seed) throws IOException {
        check(seed, 110);
    }

    private void check(long seed, int days) throws IOException {
        var result = BenchFeed.live(dir, seed, days);
        assertThat(result.planted()).isGreaterThan(3);
        assertThat(result.missed()).isEmpty();
        assertThat(result.late()).isEmpty();
        assertThat(result.lookAlikes()).isEmpty();
        assertThat(result.mostFalseInADay()).isLessThanOrEqualTo(1);
    }
}
