package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tillie.demo.DemoOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forecast against what became of demo shops whose seeds are drawn now. */
@Tag("evidence")
class CashBacktestTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 25);
    private static final int DAYS_AHEAD = 90;
    private static final int CALLED_WITHIN_DAYS = 35;
    /** Tillie speaks of a dip from a chance of one in ten. */
    private static final double CALLED = .1;

    @Test
    void holdsTheBalanceAndCallsTheDips(@TempDir Path folder) throws IOException {
        var seeds = seeds(10);
        int inside = 0;
        int days = 0;
        int called = 0;
        int dips = 0;
        int falseCalls = 0;
        int looks = 0;
        double off = 0;
        for (long seed : seeds) {
            var dir = folder.resolve("shop" + seed);
            var money = DemoMoney.of(dir, new DemoOptions(seed, UNTIL, 730, 200, 1_500, DAYS_AHEAD));
            var outlook = outlook(money, UNTIL);
            int held = held(outlook, money);
            inside += held;
            days += DAYS_AHEAD;
            off += outlook.on(UNTIL.plusDays(60)).middle() - money.balance(UNTIL.plusDays(60));
            var dip = dip(dir);
            var asked = dip.minusDays(14).isBefore(UNTIL) ? dip.minusDays(14) : UNTIL;
            var ahead = outlook(money, asked);
            double chance = ahead.chanceBelowZero(asked.plusDays(CALLED_WITHIN_DAYS));
            dips++;
            called += chance > CALLED ? 1 : 0;
            int wrong = 0;
            for (int back = 0; back < 4; back++) {
                var then = UNTIL.minusDays(60 + 35L * back);
                boolean came = IntStream.rangeClosed(1, CALLED_WITHIN_DAYS)
                        .anyMatch(it -> money.balance(then.plusDays(it)) < 0);
                boolean said = outlook(money, then).chanceBelowZero(then.plusDays(CALLED_WITHIN_DAYS)) > CALLED;
                wrong += said && !came ? 1 : 0;
                looks++;
            }
            falseCalls += wrong;
            System.out.printf(
                    Locale.ROOT,
                    "seed %d: %d of %d days held, off by %.0f after 60 days; dip on %s, chance said on %s %.2f, low %s;"
                            + " false calls %d%n",
                    seed,
                    held,
                    DAYS_AHEAD,
                    outlook.on(UNTIL.plusDays(60)).middle() - money.balance(UNTIL.plusDays(60)),
                    dip,
                    asked,
                    chance,
                    ahead.lowest(),
                    wrong);
        }
        System.out.printf(
                Locale.ROOT,
                "seeds %s: 80%% range held %.1f%% of days; %d of %d dips called two weeks ahead; %d false calls in %d looks; bias %.0f%n",
                seeds,
                100.0 * inside / days,
                called,
                dips,
                falseCalls,
                looks,
                off / seeds.size());
        assertThat(called).isEqualTo(dips);
        assertThat(falseCalls).isLessThanOrEqualTo(1);
        assertThat(100.0 * inside / days).isBetween(75.0, 85.0);
    }

    private static List<Long> seeds(int count) {
        var given = System.getProperty("tillie.seeds");
        return given != null
                ? List.of(given.split(",")).stream().map(Long::parseLong).toList()
                : ThreadLocalRandom.current().longs(count, 1, 1_000_000).boxed().toList();
    }

    private static Outlook outlook(DemoMoney money, LocalDate closed) {
        return CashForecast.of(money.at(closed, 91), CashForecast.Options.DEFAULT)
                .outlook();
    }

    private static int held(Outlook outlook, DemoMoney money) {
        return (int) outlook.days().stream()
                .filter(it -> ChronoUnit.DAYS.between(UNTIL, it.day()) <= DAYS_AHEAD)
                .filter(it -> {
                    double came = money.balance(it.day());
                    return came >= it.low80() && came <= it.high80();
                })
                .count();
    }

    private static LocalDate dip(Path dir) throws IOException {
        for (var it :
                new ObjectMapper().readTree(dir.resolve("truth.json").toFile()).get("items")) {
            if (it.get("kind").asText().equals("cash_dip")) {
                return LocalDate.parse(it.get("from").asText());
            }
        }
        throw new IllegalStateException("no dip in " + dir);
    }
}
