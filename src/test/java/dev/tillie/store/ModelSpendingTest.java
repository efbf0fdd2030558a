package dev.tillie.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.store.ModelSpending.Day;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSpendingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Day LIMIT = day(1_000, "0.50");

    @TempDir
    private Path folder;

    @Test
    void addsUpToTheLimitAndNoFurther() {
        try (var database = Database.open(Database.fileUrl(folder))) {
            var spending = new ModelSpending(database, 1);

            assertThat(spending.add(TODAY, day(600, "0.10"), LIMIT)).isTrue();
            assertThat(spending.add(TODAY, day(401, "0.10"), LIMIT)).isFalse();
            assertThat(spending.add(TODAY, day(100, "0.41"), LIMIT)).isFalse();
            assertThat(spending.add(TODAY, day(400, "0.40"), LIMIT)).isTrue();
            assertThat(spending.on(TODAY)).isEqualTo(day(1_000, "0.500000"));
        }
    }

    @Test
    void beginsEachDayAnew() {
        try (var database = Database.open(Database.fileUrl(folder))) {
            var spending = new ModelSpending(database, 1);
            spending.add(TODAY, day(1_000, "0"), LIMIT);

            assertThat(spending.add(TODAY.plusDays(1), day(1_000, "0"), LIMIT)).isTrue();
        }
    }

    @Test
    void remembersOverARestart() {
        try (var database = Database.open(Database.fileUrl(folder))) {
            new ModelSpending(database, 1).add(TODAY, day(900, "0.10"), LIMIT);
            new ModelSpending(database, 1).takeBack(TODAY, day(100, "0.04"));
        }
        try (var database = Database.open(Database.fileUrl(folder))) {
            var spending = new ModelSpending(database, 1);

            assertThat(spending.on(TODAY)).isEqualTo(day(800, "0.060000"));
            assertThat(spending.add(TODAY, day(201, "0"), LIMIT)).isFalse();
        }
    }

    @Test
    void letsCopiesOfTheProgramSpendNoMoreTogether() {
        var added = new AtomicInteger();
        try (var database = Database.open(Database.fileUrl(folder))) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 40; i++) {
                    threads.execute(() -> {
                        if (new ModelSpending(database, 1).add(TODAY, day(100, "0.01"), LIMIT)) {
                            added.incrementAndGet();
                        }
                    });
                }
            }
            assertThat(added).hasValue(10);
            assertThat(new ModelSpending(database, 1).on(TODAY)).isEqualTo(day(1_000, "0.100000"));
        }
    }

    @Test
    void keepsEachBusinessApart() {
        try (var database = Database.open(Database.fileUrl(folder))) {
            new ModelSpending(database, 1).add(TODAY, day(1_000, "0"), LIMIT);

            assertThat(new ModelSpending(database, 2).on(TODAY)).isEqualTo(day(0, "0"));
        }
    }

    private static Day day(long tokens, String cost) {
        return new Day(tokens, new BigDecimal(cost));
    }
}
