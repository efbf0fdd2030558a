package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Shift;
import dev.tillie.books.Ticket;
import dev.tillie.finance.QuietHours.Hour;
import dev.tillie.finance.QuietHours.Slot;
import dev.tillie.store.Dealings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The shop's week, hour by hour: who was there, what they cost and what was taken over the counter. */
final class WeekOfHours {
    private static final String ONLINE = "online";
    private static final int DAYS_A_WEEK = 7;
    private static final double SECONDS_AN_HOUR = 3600;

    private final Period period;
    private final ZoneId zone;
    private final NavigableMap<LocalDate, Map<Slot, Hour>> weeks = new TreeMap<>();

    private WeekOfHours(Period period, ZoneId zone) {
        this.period = period;
        this.zone = zone;
    }

    /** All weeks together; empty where no shift or no wage is known: then takings say nothing about people. */
    static Map<Slot, Hour> of(Dealings dealings, Period period, ZoneId zone) {
        var hours = new HashMap<Slot, Hour>();
        byWeek(dealings, period, zone)
                .forEach(week -> week.forEach((slot, hour) -> hours.merge(slot, hour, Hour::plus)));
        return hours;
    }

    /** Week by week from the first day on; empty likewise. */
    static List<Map<Slot, Hour>> byWeek(Dealings dealings, Period period, ZoneId zone) {
        var week = new WeekOfHours(period, zone);
        var rates = rates(dealings);
        for (var shift : dealings.listShifts(period.from().atStartOfDay(zone).toInstant())) {
            var rate = rates.get(shift.employee());
            if (rate != null) {
                week.worked(shift, rate);
            }
        }
        if (!week.weeks.isEmpty()) {
            dealings.listTickets(period).forEach(week::sold);
        }
        return List.copyOf(week.weeks.values());
    }

    /** Money an hour by employee, where it is known. */
    private static Map<String, Double> rates(Dealings dealings) {
        var rates = new HashMap<String, Double>();
        for (var it : dealings.listEmployees()) {
            var rate = it.hourlyRate();
            if (rate != null) {
                rates.put(it.id(), rate.doubleValue());
            }
        }
        return rates;
    }

    private void worked(Shift shift, double rate) {
        var at = shift.startsAt();
        while (at.isBefore(shift.endsAt())) {
            var next =
                    at.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
            var end = next.isBefore(shift.endsAt()) ? next : shift.endsAt();
            var share = ChronoUnit.SECONDS.between(at, end) / SECONDS_AN_HOUR;
            add(shift.location(), at, new Hour(share, share * rate, 0));
            at = end;
        }
    }

    private void sold(Ticket it) {
        if (it.kind() != Ticket.Kind.VOID && !it.channel().equals(ONLINE)) {
            add(it.location(), it.soldAt(), new Hour(0, 0, it.net().doubleValue()));
        }
    }

    private void add(String location, Instant at, Hour hour) {
        var here = at.atZone(zone);
        if (period.contains(here.toLocalDate())) {
            var days = ChronoUnit.DAYS.between(period.from(), here.toLocalDate());
            weeks.computeIfAbsent(period.from().plusDays(days - days % DAYS_A_WEEK), _ -> new HashMap<>())
                    .merge(new Slot(location, here.getDayOfWeek(), here.getHour()), hour, Hour::plus);
        }
    }
}
