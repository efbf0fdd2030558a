package dev.tillie.store;

import dev.tillie.books.Period;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** When the shop trades: by weekday and by hour, so that opening days and the day's cut-over can be learned. */
public final class SalesHabits {
    private final Database database;
    private final long businessId;

    /** Trade on one weekday: on how many days of the period there was any, and what it came to. */
    public record WeekdayTrade(DayOfWeek weekday, int daysTraded, int daysInPeriod, BigDecimal net, long orders) {}

    /** Trade in one hour of the clock at the place of the shop, over all business days. */
    public record HourTrade(int hour, int daysTraded, BigDecimal net, long orders) {}

    public SalesHabits(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** All seven weekdays, Monday first; a day counts as traded when an order was charged on it. */
    public List<WeekdayTrade> listWeekdays(Period period) {
        var traded = new EnumMap<DayOfWeek, WeekdayTrade>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) {
            var days = (int)
                    period.stream().filter(it -> it.getDayOfWeek() == weekday).count();
            traded.put(weekday, new WeekdayTrade(weekday, 0, days, BigDecimal.ZERO, 0));
        }
        for (var day : new Totals(database, businessId).listDays(period, Where.ALL)) {
            if (day.orders() > 0) {
                traded.computeIfPresent(day.day().getDayOfWeek(), (_, it) -> add(it, day));
            }
        }
        return List.copyOf(traded.values());
    }

    private static WeekdayTrade add(WeekdayTrade sum, DayTotal day) {
        return new WeekdayTrade(
                sum.weekday, sum.daysTraded + 1, sum.daysInPeriod, sum.net.add(day.net()), sum.orders + day.orders());
    }

    /** The hours in which there was any trade, by hour. */
    public List<HourTrade> listHours(Period period) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("""
                    select sold_hour, count(distinct sold_on), sum(net), sum(orders) from hour_totals
                    where business_id = :business and sold_on between :from and :to and orders > 0
                    group by sold_hour order by sold_hour\
                    """)
                        .bind("business", businessId)
                        .bind("from", period.from())
                        .bind("to", period.to())
                        .map((rows, _) ->
                                new HourTrade(rows.getInt(1), rows.getInt(2), rows.getBigDecimal(3), rows.getLong(4)))
                        .list());
    }

    /** The days of the period on which no order was charged. */
    public List<LocalDate> listClosedDays(Period period) {
        var open = new Totals(database, businessId)
                .listDays(period, Where.ALL).stream()
                        .filter(it -> it.orders() > 0)
                        .map(DayTotal::day)
                        .collect(Collectors.toSet());
        return period.stream().filter(it -> !open.contains(it)).toList();
    }

    /** Orders by weekday and hour of the clock. */
    public Map<DayOfWeek, Map<Integer, Long>> ordersByWeekdayAndHour(Period period) {
        var orders = new EnumMap<DayOfWeek, Map<Integer, Long>>(DayOfWeek.class);
        database.jdbi()
                .useHandle(handle -> handle.createQuery("""
                    select sold_on, sold_hour, sum(orders) from hour_totals
                    where business_id = :business and sold_on between :from and :to
                    group by sold_on, sold_hour\
                    """)
                        .bind("business", businessId)
                        .bind("from", period.from())
                        .bind("to", period.to())
                        .map((rows, _) -> orders.computeIfAbsent(
                                        rows.getObject(1, LocalDate.class).getDayOfWeek(), _ -> new TreeMap<>())
                                .merge(rows.getInt(2), rows.getLong(3), Long::sum))
                        .list());
        return orders;
    }
}
