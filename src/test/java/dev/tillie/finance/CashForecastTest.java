package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tillie.forecast.Forecast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CashForecastTest {
    private static final LocalDate CLOSED = LocalDate.of(2025, 12, 31);
    /** The cash flow forecast of Belinda's shop, a worked example for schools (docslib): opening 400, net by month. */
    private static final List<Integer> BELINDA = List.of(75, -50, -225, -325, 225, 125);

    private static CashForecast belinda() {
        var sums = new ArrayList<Expected>();
        for (int month = 0; month < BELINDA.size(); month++) {
            var day = YearMonth.of(2026, month + 1).atEndOfMonth();
            sums.add(Expected.certain(Expected.Kind.COST, "net of month " + (month + 1), day, BELINDA.get(month)));
        }
        return CashForecast.ofKnown(CLOSED, 400, sums, 181);
    }

    @Test
    void closesBelindasMonthsAsTheExampleDoes() {
        var outlook = belinda().outlook();

        assertThat(List.of(1, 2, 3, 4, 5, 6))
                .extracting(
                        it -> outlook.on(YearMonth.of(2026, it).atEndOfMonth()).middle())
                .containsExactly(475.0, 425.0, 200.0, -125.0, 100.0, 225.0);
    }

    @Test
    void warnsBelindaOfApril() {
        var outlook = belinda().outlook();

        assertThat(outlook.lowest().middle()).isEqualTo(-125);
        assertThat(outlook.lowest().day().getMonth()).isEqualTo(Month.APRIL);
        assertThat(outlook.chanceBelowZero()).isEqualTo(1);
        assertThat(outlook.firstBelowZero())
                .hasValueSatisfying(it -> assertThat(it.day()).isEqualTo(LocalDate.of(2026, 4, 30)));
    }

    @Test
    void showsADipThatTheEndOfItsMonthHides() {
        var sums = List.of(
                Expected.certain(Expected.Kind.COST, "rent", LocalDate.of(2026, 1, 10), -900),
                Expected.certain(Expected.Kind.INVOICE, "C1", LocalDate.of(2026, 1, 28), 1_000));

        var lows = CashForecast.ofKnown(CLOSED, 500, sums, 60).outlook().monthlyLows();

        assertThat(lows.getFirst().middle()).isEqualTo(-400);
        assertThat(lows.getFirst().day()).isEqualTo(LocalDate.of(2026, 1, 10));
        assertThat(lows.get(1).middle()).isEqualTo(600);
    }

    @Test
    void movesASumAndNothingElse() {
        var may = List.<CashChange>of(
                new CashChange.Move("net", List.of("net of month 5 2026-05-31"), LocalDate.of(2026, 4, 15)));

        var outlook = belinda().outlook(may);

        assertThat(outlook.on(LocalDate.of(2026, 4, 30)).middle()).isEqualTo(100);
        assertThat(outlook.on(LocalDate.of(2026, 6, 30)).middle()).isEqualTo(225);
    }

    @Test
    void takesAHireOutEveryWeekWithWhatWagesCostOnTop() {
        var first = LocalDate.of(2026, 1, 2);
        var hire = CashChange.Cost.hire(
                "a barista", first, BigDecimal.valueOf(20), new BigDecimal("13.50"), new BigDecimal("0.12"));

        var with = belinda().outlook(List.of(hire));

        // 20 h x 13.50 x 1.12 = 302.40, on the 2nd, 9th, 16th, 23rd and 30th
        assertThat(with.on(LocalDate.of(2026, 1, 31)).middle()).isCloseTo(475 - 5 * 302.40, within(1e-9));
    }

    @Test
    void takesLessOnTheDaysThatAreSaidAlone() {
        double[] hundred = new double[91];
        Arrays.fill(hundred, 100);
        var trade = new Trade(
                CLOSED.minusDays(99),
                new double[100],
                new double[100],
                new Forecast(hundred, hundred, hundred, hundred, hundred, "level"),
                0,
                0);
        var facts = new CashFacts(
                CLOSED, BigDecimal.ZERO, List.of(), List.of(), List.of(), List.of(), List.of(), trade, Map.of());
        var january = new CashChange.Takings("a dry January", -.1, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));

        var with = CashForecast.of(facts, CashForecast.Options.DEFAULT).outlook(List.of(january));

        // 100 a day: 31 days at 90, then 28 at 100
        assertThat(with.on(LocalDate.of(2026, 1, 31)).middle()).isCloseTo(2_790, within(1e-9));
        assertThat(with.on(LocalDate.of(2026, 2, 28)).middle()).isCloseTo(5_590, within(1e-9));
    }

    @Test
    void saysWithWhatChanceSomethingCanBeAfforded() {
        var invoice = new Expected(
                Expected.Kind.INVOICE,
                "I1",
                "C1",
                null,
                List.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 25)),
                500,
                List.of(1.0));
        var forecast = CashForecast.ofKnown(CLOSED, 300, List.of(invoice), 31);
        var buy = List.<CashChange>of(
                new CashChange.Purchase("a fridge", LocalDate.of(2026, 1, 15), new BigDecimal("200")));

        assertThat(Affordability.of(forecast, buy).verdict()).isEqualTo(Affordability.Verdict.YES);
        assertThat(Affordability.of(forecast, buy).with().lowest().middle()).isIn(100.0, 300.0);
    }

    @Test
    void callsNoPurchaseTheCauseOfADipThatComesAnyway() {
        var buy = List.<CashChange>of(new CashChange.Purchase("a fridge", LocalDate.of(2026, 1, 15), BigDecimal.TEN));

        assertThat(Affordability.of(belinda(), buy).verdict()).isEqualTo(Affordability.Verdict.SHORT_ANYWAY);
    }

    @Test
    void findsWaysOutOfADipAndTriesThemTogether() {
        var sums = List.of(
                new Expected(
                        Expected.Kind.INVOICE,
                        "I1",
                        "Hartley",
                        LocalDate.of(2026, 1, 10),
                        List.of(LocalDate.of(2026, 1, 25)),
                        900,
                        List.of(1.0)),
                new Expected(
                        Expected.Kind.BILL,
                        "B1",
                        "Brakes",
                        LocalDate.of(2026, 2, 10),
                        List.of(LocalDate.of(2026, 1, 12)),
                        -700,
                        List.of(1.0)),
                Expected.certain(Expected.Kind.DRAWINGS, "Owner", LocalDate.of(2026, 1, 14), -600),
                Expected.certain(Expected.Kind.COST, "Landlord", LocalDate.of(2026, 1, 15), -1_000));

        var three = ThreeMoves.of(CashForecast.ofKnown(CLOSED, 1_000, sums, 60), List.of());

        assertThat(three.before().middle()).isEqualTo(-1_300);
        assertThat(three.moves())
                .extracting(ThreeMoves.Move::way)
                .containsExactlyInAnyOrder(ThreeMoves.Way.CHASE, ThreeMoves.Way.PAY_ON_TIME, ThreeMoves.Way.DELAY);
        assertThat(three.moves())
                .filteredOn(it -> it.way() == ThreeMoves.Way.CHASE)
                .first()
                .satisfies(it -> assertThat(it.gain()).isEqualTo(900));
        assertThat(three.together().middle()).isEqualTo(-400);
    }

    @Test
    void triesAWayOutThatOthersKnowBesideItsOwn() {
        var sums = List.of(
                Expected.certain(Expected.Kind.COST, "Landlord", LocalDate.of(2026, 1, 10), -1_200),
                Expected.certain(Expected.Kind.INVOICE, "C1", LocalDate.of(2026, 1, 12), 2_000));
        var later = new CashChange.Shift(
                "the reorder list", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 20), new BigDecimal("300"));

        var three = ThreeMoves.of(
                CashForecast.ofKnown(CLOSED, 1_000, sums, 60),
                List.of(),
                dip -> Optional.of(new ThreeMoves.Move(
                        ThreeMoves.Way.ORDER_LATER,
                        "the reorder list",
                        "3 products",
                        new BigDecimal("300"),
                        dip.plusDays(3),
                        List.of(later),
                        0)));

        // 1,000 less 1,200 is 200 below zero on the 10th; 300 that go on the 20th instead of the 5th make it 100 above
        assertThat(three.before().middle()).isEqualTo(-200);
        assertThat(three.moves())
                .filteredOn(it -> it.way() == ThreeMoves.Way.ORDER_LATER)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.to()).isEqualTo(LocalDate.of(2026, 1, 13));
                    assertThat(it.gain()).isEqualTo(300);
                });
    }
}
