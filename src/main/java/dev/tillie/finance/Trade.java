package dev.tillie.finance;

import dev.tillie.forecast.Forecast;
import java.time.LocalDate;

/**
 * What customers pay a day, tax included: as it was, and as it is expected.
 *
 * @param start the day of {@code takings[0]}
 * @param takings up to the last day that is over
 * @param tax the tax in them
 * @param ahead the days after
 * @param totalSpread one standard deviation of the total ahead, as a share of it
 * @param weekSpread by how much more one week is off than the total, likewise
 */
@SuppressWarnings("ArrayRecordComponent")
public record Trade(
        LocalDate start, double[] takings, double[] tax, Forecast ahead, double totalSpread, double weekSpread) {
    /** Takings and tax a day up to the last day that is over, and what is expected for the days after. */
    public static Trade of(LocalDate start, double[] takings, double[] tax, int horizonDays) {
        return TakingsAhead.of(start, takings, tax, horizonDays);
    }

    double taken(LocalDate day) {
        return at(takings, day);
    }

    double taxed(LocalDate day) {
        return at(tax, day);
    }

    private double at(double[] values, LocalDate day) {
        long at = day.toEpochDay() - start.toEpochDay();
        return at >= 0 && at < values.length ? values[(int) at] : 0;
    }

    double total(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).mapToDouble(this::taken).sum();
    }

    double totalTax(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).mapToDouble(this::taxed).sum();
    }
}
