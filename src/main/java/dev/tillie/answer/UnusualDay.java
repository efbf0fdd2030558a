package dev.tillie.answer;

import dev.tillie.books.CalendarDay;
import dev.tillie.books.Period;
import dev.tillie.store.Dimension;
import dev.tillie.store.GroupTotal;
import dev.tillie.store.Where;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The latest day that is over, where its takings lie clearly outside what the days before it foretold.
 *
 * @param net what it took
 * @param mean what was expected
 * @param low the lower end of the 95% range
 * @param high the upper end of it
 * @param causes what likely made it so, the likeliest first
 */
record UnusualDay(LocalDate day, double net, double mean, double low, double high, List<String> causes) {
    /** Eight weeks of each weekday, before a day can be unlike them. */
    private static final int FEWEST_DAYS = 56;

    private static final int WEEKS = 8;
    private static final int FEWEST_LIKE_IT = 4;
    /** A smaller surprise is nothing to act on, be the shop ever so regular. */
    private static final double LEAST_SHARE = 0.2;
    /** Later than this share of a day's takings the till has closed, or no more comes in. */
    private static final double NEARLY_ALL = 0.97;

    private static final double STILL_TO_COME = 0.1;

    boolean isLow() {
        return net < mean;
    }

    double gap() {
        return Math.abs(net - mean);
    }

    /** Empty where the day was as usual, shut, only half taken in, or nothing foretells it. */
    static Optional<UnusualDay> find(Asked asked) {
        var day = lastOver(asked);
        return asked.ledger().once(List.of("unusual day", day, asked.today()), () -> find(asked, day));
    }

    /** Today from closing time on, else yesterday. */
    private static LocalDate lastOver(Asked asked) {
        var now = asked.now();
        var yesterday = asked.today().minusDays(1);
        return now.toLocalDate().equals(asked.today())
                        && isTakenIn(asked, asked.today())
                        && now.toLocalTime().isAfter(closing(asked, asked.today()))
                ? asked.today()
                : yesterday;
    }

    private static Optional<UnusualDay> find(Asked asked, LocalDate day) {
        var recorded = asked.recorded();
        if (!recorded.contains(day) || new Period(recorded.from(), day).days() <= FEWEST_DAYS) {
            return Optional.empty();
        }
        var sums = Sums.of(asked.ledger().days(Period.ofDay(day), Where.ALL));
        if (sums.orders() == 0 || isHalfTakenIn(asked, day) || isShut(asked, day)) {
            return Optional.empty();
        }
        var history = new Period(recorded.from(), day.minusDays(1));
        var like = like(asked, day);
        var series = SalesOutlook.series(asked, history, Where.ALL, Quantity.TAKINGS);
        var expected = SalesOutlook.daily(asked, series, Period.ofDay(day));
        var mean = expected.mean()[0];
        if (mean <= 0 || like.size() < FEWEST_LIKE_IT) {
            return Optional.empty();
        }
        var net = sums.net().doubleValue();
        var inside = net >= expected.low95()[0] && net <= expected.high95()[0];
        if (inside || Math.abs(net - mean) < LEAST_SHARE * mean) {
            return Optional.empty();
        }
        var causes = LikelyCause.list(asked, day, like, mean - net);
        return Optional.of(new UnusualDay(day, net, mean, expected.low95()[0], expected.high95()[0], causes));
    }

    /** The same weekday of the weeks before, where it was traded on. */
    private static List<LocalDate> like(Asked asked, LocalDate day) {
        return IntStream.rangeClosed(1, WEEKS)
                .mapToObj(day::minusWeeks)
                .filter(it -> Sums.of(asked.ledger().days(Period.ofDay(it), Where.ALL))
                                .orders()
                        > 0)
                .toList();
    }

    /** Short hours and closed days are no surprise to who wrote them down. */
    private static boolean isShut(Asked asked, LocalDate day) {
        return asked.ledger().calendar().stream().anyMatch(it -> it.day().equals(day) && it.isClosed());
    }

    static List<CalendarDay> events(Asked asked, LocalDate day) {
        return asked.ledger().calendar().stream()
                .filter(it -> it.day().equals(day) && !it.event().isEmpty())
                .toList();
    }

    /** The last day on record, where its sales stop long before such a day's usually do. */
    private static boolean isHalfTakenIn(Asked asked, LocalDate day) {
        return asked.recorded().to().equals(day) && !isTakenIn(asked, day);
    }

    private static boolean isTakenIn(Asked asked, LocalDate day) {
        var last = asked.ledger()
                .lastSale()
                .map(it -> it.atZone(asked.shop().zone()).toLocalDateTime())
                .orElse(LocalDateTime.MIN);
        if (!last.toLocalDate().equals(day)) {
            return last.toLocalDate().isAfter(day);
        }
        return share(asked, day, last.getHour()) >= 1 - STILL_TO_COME;
    }

    /** The hour by which nearly all is sold on such a day. */
    private static LocalTime closing(Asked asked, LocalDate day) {
        return IntStream.range(0, 23)
                .filter(hour -> share(asked, day, hour) >= NEARLY_ALL)
                .mapToObj(hour -> LocalTime.of(hour + 1, 0))
                .findFirst()
                .orElse(LocalTime.MAX);
    }

    /** The share of takings that come up to and with an hour of such a day. */
    private static double share(Asked asked, LocalDate day, int until) {
        var all = 0.0;
        var before = 0.0;
        for (var week = 1; week <= FEWEST_LIKE_IT; week++) {
            for (var hour : hours(asked, day.minusWeeks(week))) {
                all += hour.net().doubleValue();
                before += Integer.parseInt(hour.key()) <= until ? hour.net().doubleValue() : 0;
            }
        }
        return all <= 0 ? 0 : before / all;
    }

    private static List<GroupTotal> hours(Asked asked, LocalDate day) {
        return asked.ledger().by(Dimension.HOUR, Period.ofDay(day), Where.ALL, 0).stream()
                .filter(it -> !it.key().isEmpty())
                .toList();
    }
}
