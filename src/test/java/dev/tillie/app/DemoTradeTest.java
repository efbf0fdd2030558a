package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.store.Totals;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTradeTest {
    private static final List<String> SMALL =
            List.of("demo.days=120", "demo.products=40", "demo.customers=100", "business.time-zone=Europe/Dublin");

    private final Path folder;
    private final Wiring wiring;

    DemoTradeTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        wiring = Wiring.open(
                new ConfigurationReader(folder, Map.of()).read(null, SMALL).asDemo(), folder);
    }

    @AfterEach
    void close() {
        wiring.close();
    }

    @Test
    void tradesOnToTheMoment() throws Exception {
        tradeAt("2026-11-21T09:00:00Z").fill();
        assertThat(lastDay()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(DemoTrade.isIn(folder.resolve("data"))).isTrue();

        tradeAt("2026-11-21T12:00:00Z").trade();
        var noon = lastSale();
        assertThat(noon).isBetween(Instant.parse("2026-11-21T06:00:00Z"), Instant.parse("2026-11-21T12:00:00Z"));

        tradeAt("2026-11-21T12:00:00Z").trade();
        assertThat(lastSale()).isEqualTo(noon);

        tradeAt("2026-11-24T12:00:00Z").trade();
        assertThat(lastDay()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void onlyLogsWhatItCannotDo() throws Exception {
        assertThat(DemoTrade.isIn(folder.resolve("data"))).isFalse();

        tradeAt("2026-11-21T12:00:00Z").tradeQuietly();

        assertThat(wiring.isEmpty()).isTrue();
    }

    private DemoTrade tradeAt(String instant) {
        var now = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        var console = new Console(folder).surroundings();
        return new DemoTrade(
                wiring, new Surroundings(folder, folder, Map.of(), console.out(), console.err(), false, now, null));
    }

    private LocalDate lastDay() {
        return totals().findSpan().orElseThrow().to();
    }

    private Instant lastSale() {
        return totals().findLastSale().orElseThrow();
    }

    private Totals totals() {
        return new Totals(wiring.database(), Wiring.BUSINESS);
    }
}
