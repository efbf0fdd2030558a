package dev.tillie.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * How long a shelf lasts under a demand forecast and the arrivals that are due.
 *
 * @param runsOutInDays the day whose demand takes the last unit, 0 being the forecast's first; empty when stock lasts
 *     through the forecast
 * @param daysOfCover days until the last unit is gone, parts of a day included; past the forecast's end its mean demand
 *     goes on; infinite without demand
 */
public record StockOutlook(OptionalInt runsOutInDays, double daysOfCover) {
    /** @param dailyDemandForecast units expected per day, negative counting as zero */
    public static StockOutlook of(double onHand, double[] dailyDemandForecast, List<Arrival> arrivals) {
        var stock = onHand;
        for (var day = 0; day < dailyDemandForecast.length; day++) {
            stock += arriving(arrivals, day);
            var demand = Math.max(0, dailyDemandForecast[day]);
            if (stock <= 0 || (demand > 0 && demand >= stock)) {
                return new StockOutlook(OptionalInt.of(day), day + (stock <= 0 ? 0 : stock / demand));
            }
            stock -= demand;
        }
        var rate = Arrays.stream(dailyDemandForecast)
                .map(it -> Math.max(0, it))
                .average()
                .orElse(0);
        return new StockOutlook(
                OptionalInt.empty(), rate > 0 ? dailyDemandForecast.length + stock / rate : Double.POSITIVE_INFINITY);
    }

    private static double arriving(List<Arrival> arrivals, int day) {
        return arrivals.stream()
                .filter(it -> it.day() == day)
                .mapToDouble(Arrival::quantity)
                .sum();
    }
}
