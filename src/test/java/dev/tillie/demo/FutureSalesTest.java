package dev.tillie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FutureSalesTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 21);

    @TempDir
    private static Path dir;

    @BeforeAll
    static void write() throws IOException {
        DemoShop.write(dir, new DemoOptions(7, UNTIL, 130, 80, 200, 20));
    }

    @Test
    void takesWhatHappensBetweenTwoMoments(@TempDir Path into) throws IOException {
        var nine = UNTIL.plusDays(2).atTime(9, 0);
        var files = FutureSales.between(dir, nine, nine.plusHours(2), into);
        assertThat(files).extracting(it -> it.getFileName().toString()).contains("sales.csv", "payments.csv");
        assertThat(Table.of(into, "sales").stream())
                .isNotEmpty()
                .allMatch(it -> it.get("time").compareTo("2026-11-23T09:00:00") > 0)
                .allMatch(it -> it.get("time").compareTo("2026-11-23T11:00:00") <= 0);
    }

    @Test
    void losesAndRepeatsNothingWhenTakenInSteps(@TempDir Path into) throws IOException {
        var sales = 0;
        var orders = 0;
        var end = UNTIL.plusDays(21).atStartOfDay();
        for (var from = UNTIL.plusDays(1).atStartOfDay().minusSeconds(1);
                from.isBefore(end);
                from = from.plusHours(7)) {
            var step = into.resolve(from.toString().replace(':', '-'));
            for (var file : FutureSales.between(dir, from, from.plusHours(7), step)) {
                var name = file.getFileName().toString();
                sales += name.equals("sales.csv")
                        ? Table.of(step, "sales").rows().size()
                        : 0;
                orders += name.startsWith("purchase")
                        ? Table.of(step, "purchase_orders").rows().size()
                        : 0;
            }
        }
        var future = dir.resolve("future");
        assertThat(sales).isEqualTo(Table.of(future, "sales").rows().size());
        assertThat(orders).isEqualTo(Table.of(future, "purchase_orders").rows().size());
    }

    @Test
    void writesNothingWhereNothingHappens(@TempDir Path into) throws IOException {
        var night = UNTIL.plusDays(400).atStartOfDay();
        assertThat(FutureSales.between(dir, night, night.plusHours(3), into)).isEmpty();
        assertThat(FutureSales.end(dir)).isEqualTo(UNTIL.plusDays(20).atTime(23, 59, 59));
    }

    @Test
    void readsQuotedFields() {
        assertThat(FutureSales.split("a,\"b, \"\"c\"\"\",")).isEqualTo(List.of("a", "b, \"c\"", ""));
    }
}
