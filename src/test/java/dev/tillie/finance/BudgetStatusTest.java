package dev.tillie.finance;

import static dev.tillie.finance.Costs.cost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.BudgetLine;
import dev.tillie.books.Outlay;
import dev.tillie.books.Period;
import dev.tillie.finance.BudgetStatus.Line;
import dev.tillie.finance.BudgetStatus.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetStatusTest {
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

    private static BudgetLine plan(String category, String month, String amount) {
        return new BudgetLine(category, YearMonth.parse(month), new BigDecimal(amount));
    }

    @Test
    void warnsBeforeTheOvershoot() {
        var outlays = new ArrayList<Outlay>();
        for (var day = 1; day <= 15; day++) {
            outlays.add(cost("2026-11-%02d".formatted(day), "Corner Hardware", "Sundries", "20.00"));
        }

        var status = BudgetStatus.of(
                List.of(plan("Sundries", "2026-11", "500")), outlays, NOVEMBER, LocalDate.of(2026, 11, 15));

        var line = status.lines().getFirst();
        assertThat(line.left()).isEqualByComparingTo("200");
        assertThat(line.expected().mean()).isEqualByComparingTo("600");
        assertThat(line.standing()).isEqualTo(Standing.HEADED_OVER);
        assertThat(status.worst()).map(Line::category).contains("Sundries");
    }

    @Test
    void expectsNoSecondRentAndForgetsNoWages() {
        var outlays = new ArrayList<Outlay>();
        for (var month = 1; month <= 11; month++) {
            outlays.add(cost("2026-%02d-01".formatted(month), "Harbour Estates", "Rent", "1000"));
        }
        for (var month = 1; month <= 10; month++) {
            outlays.add(cost(YearMonth.of(2026, month).atEndOfMonth().toString(), "Payroll", "Wages", "3000"));
        }
        var plan = List.of(plan("Rent", "2026-11", "1000"), plan("Wages", "2026-11", "3000"));

        var status = BudgetStatus.of(plan, outlays, NOVEMBER, LocalDate.of(2026, 11, 20));

        assertThat(status.find("Rent").orElseThrow().expected().mean()).isEqualByComparingTo("1000");
        assertThat(status.find("Wages").orElseThrow().expected().mean()).isEqualByComparingTo("3000");
        assertThat(status.total().expected().mean()).isEqualByComparingTo("4000");
        assertThat(status.total().standing()).isEqualTo(Standing.WITHIN);
    }

    @Test
    void countsTheSameDaysAYearAgoTwice() {
        var outlays = new ArrayList<Outlay>();
        outlays.add(cost("2025-10-01", "Anyone", "Other", "1"));
        for (var month = YearMonth.of(2025, 11); month.isBefore(YearMonth.of(2026, 11)); month = month.plusMonths(1)) {
            var amount = month.equals(YearMonth.of(2025, 11)) ? "1400" : "100";
            outlays.add(cost(month.atDay(25).toString(), "Lights & Trees", "Decoration", amount));
        }

        var status = BudgetStatus.of(
                List.of(plan("Decoration", "2026-11", "100")), outlays, NOVEMBER, LocalDate.of(2026, 11, 20));

        // eleven months of 100 and, counted twice, last November's 1,400: (11 × 100 + 2 × 1,400) / 13
        assertThat(status.lines().getFirst().expected().mean()).isEqualByComparingTo("300.00");
    }

    @Test
    void addsUpMonthsOfAYearToDate() {
        var plan =
                List.of(plan("Rent", "2026-10", "900"), plan("Rent", "2026-11", "950"), plan("Rent", "2027-01", "999"));
        var outlays = List.of(
                cost("2026-10-01", "Harbour Estates", "Rent", "900"),
                cost("2026-11-01", "Harbour Estates", "Rent", "960.50"),
                cost("2026-11-02", "Owner", "Drawings", "12.25"));
        var wanted = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 10));

        var status = BudgetStatus.of(plan, outlays, wanted, LocalDate.of(2026, 12, 24));

        assertThat(status.isComplete()).isTrue();
        assertThat(status.total().budget()).isEqualByComparingTo("1850");
        assertThat(status.total().left()).isEqualByComparingTo("-10.50");
        assertThat(status.unplanned()).isEqualByComparingTo("12.25");
        assertThat(status.withoutBudget()).containsExactly("Drawings");
    }

    @Test
    void countsNothingThatHappensAfterToday() {
        var outlays = List.of(
                cost("2026-11-05", "Brightside", "Marketing", "100"),
                cost("2026-11-25", "Brightside", "Marketing", "100"));

        var status = BudgetStatus.of(
                List.of(plan("Marketing", "2026-11", "400")), outlays, NOVEMBER, LocalDate.of(2026, 11, 10));

        assertThat(status.total().spent()).isEqualByComparingTo("100");
    }
}
