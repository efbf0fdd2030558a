package dev.tillie.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Period;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackRecordTest {
    private static final Instant NOW = Instant.parse("2026-10-31T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

    private Database database;

    @BeforeEach
    void open(@TempDir Path dir) {
        database = Database.open(Database.fileUrl(dir));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static GivenForecasts.Given november(Instant madeAt, double said) {
        return new GivenForecasts.Given(
                "takings",
                NOVEMBER,
                madeAt,
                TODAY.minusDays(1),
                said,
                said - 100,
                said + 120,
                0.8,
                1,
                "1",
                "EUR",
                "answer");
    }

    @Test
    void keepsAForecastAsItWasGivenAndTheSameOneOnce() {
        var forecasts = new GivenForecasts(database, 1);
        forecasts.add(november(NOW, 1000));
        forecasts.add(november(NOW.plusSeconds(60), 1000));
        forecasts.add(november(NOW.plusSeconds(90), 1100));
        forecasts.add(november(NOW.plusSeconds(90), 1200));

        assertThat(forecasts.listEnded("takings", NOVEMBER))
                .containsExactly(november(NOW, 1000), november(NOW.plusSeconds(90), 1100));
        assertThat(forecasts.listEnded("takings", Period.ofDay(TODAY))).isEmpty();
        assertThat(new GivenForecasts(database, 2).listEnded("takings", NOVEMBER))
                .isEmpty();
    }

    @Test
    void keepsWhoWasToBeCalledOnceADayAndWhetherTheyWere() {
        var advice = new GivenAdvice(database, 1);
        var ann = new GivenAdvice.Given(GivenAdvice.CALL, "C3", TODAY, NOW, 0, 0.25, null);
        advice.add(ann);
        advice.add(ann);
        advice.add(new GivenAdvice.Given(GivenAdvice.ORDER, "OAT", TODAY, NOW, 12, null, null));

        assertThat(advice.listSince(GivenAdvice.CALL, TODAY)).containsExactly(ann);
        advice.mark(GivenAdvice.CALL, "C3", TODAY, NOW.plusSeconds(5));
        assertThat(advice.listSince(GivenAdvice.CALL, TODAY).getFirst().doneAt())
                .isEqualTo(NOW.plusSeconds(5));
        advice.mark(GivenAdvice.CALL, "C3", TODAY, null);
        assertThat(advice.listSince(GivenAdvice.CALL, TODAY)).containsExactly(ann);
        assertThat(advice.listSince(GivenAdvice.ORDER, TODAY))
                .singleElement()
                .extracting("quantity", "chance")
                .containsExactly(12.0, null);
        assertThat(advice.listSince(GivenAdvice.ORDER, TODAY.plusDays(1))).isEmpty();
    }
}
