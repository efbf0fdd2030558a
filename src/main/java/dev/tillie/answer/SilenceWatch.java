package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.store.Dimension;
import dev.tillie.store.GroupTotal;
import dev.tillie.store.Where;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Places whose sales stopped arriving: for two days at a place that trades nearly every day, or since an hour of today
 * while the shop's other places go on selling.
 */
final class SilenceWatch implements Watch {
    private static final Duration HOLDS = Duration.ofHours(20);
    private static final int DAYS_TO_KNOW_A_PLACE = 28;
    private static final int SILENT_DAYS = 2;
    private static final int WEEKS_TO_KNOW_AN_HOUR = 4;
    private static final double SHARE_OF_DAYS_OPEN = 0.75;
    /** Expected and not come: by chance none of eight orders comes in one of three thousand such stretches. */
    private static final double ORDERS_MISSED = 8;

    private static final double HALF = 0.5;

    @Override
    public List<Notice> look(Asked asked) {
        var today = asked.today();
        var before = new Period(today.minusDays(DAYS_TO_KNOW_A_PLACE + SILENT_DAYS), today.minusDays(SILENT_DAYS + 1L));
        var notices = new ArrayList<Notice>();
        for (var place : asked.ledger().by(Dimension.LOCATION, before, Where.ALL, 0)) {
            if (!place.key().isEmpty() && tradedDays(asked, place, before) >= SHARE_OF_DAYS_OPEN * before.days()) {
                forDays(asked, place, before).or(() -> forHours(asked, place)).ifPresent(notices::add);
            }
        }
        return notices;
    }

    private static Where at(GroupTotal place) {
        return SplitBy.narrow(Where.ALL, Dimension.LOCATION, place.key());
    }

    private static long tradedDays(Asked asked, GroupTotal place, Period period) {
        return asked.ledger().days(period, at(place)).stream()
                .filter(it -> it.orders() > 0)
                .count();
    }

    private static Optional<Notice> forDays(Asked asked, GroupTotal place, Period before) {
        var today = asked.today();
        if (tradedDays(asked, place, new Period(today.minusDays(SILENT_DAYS), today)) > 0) {
            return Optional.empty();
        }
        var last = asked.ledger().days(before, at(place)).stream()
                .filter(it -> it.orders() > 0)
                .map(it -> it.day())
                .max(LocalDate::compareTo)
                .orElse(before.from());
        var aDay = place.net().doubleValue() / DAYS_TO_KNOW_A_PLACE;
        return Optional.of(notice(
                asked,
                place,
                last.toString(),
                aDay * ChronoUnit.DAYS.between(last, today),
                "no sales from " + place.label() + " since " + Window.weekday(last) + " " + Wording.shortDay(last),
                place.label() + " usually takes about "
                        + Wording.brief(Math.round(aDay), asked.shop().currency())
                        + " a day; none arrived for more than " + SILENT_DAYS + " days. It is shut, or its till no"
                        + " longer sends."));
    }

    /** Only of a place that sold today, while another goes on: where files come in at night, every day stops at once. */
    private static Optional<Notice> forHours(Asked asked, GroupTotal place) {
        var now = asked.now();
        if (!now.toLocalDate().equals(asked.today())) {
            return Optional.empty();
        }
        var day = Period.ofDay(asked.today());
        var last = lastHour(asked.ledger().by(Dimension.HOUR, day, at(place), 0));
        var anywhere = lastHour(asked.ledger().by(Dimension.HOUR, day, Where.ALL, 0));
        if (last < 0 || anywhere <= last || anywhere < now.getHour() - 1) {
            return Optional.empty();
        }
        var orders = 0.0;
        var money = 0.0;
        for (var week = 1; week <= WEEKS_TO_KNOW_AN_HOUR; week++) {
            var then = Period.ofDay(asked.today().minusWeeks(week));
            for (var hour : asked.ledger().by(Dimension.HOUR, then, at(place), 0)) {
                if (hour.orders() > 0 && isBetween(hour, last + 1, now.getHour() - 1)) {
                    orders += (double) hour.orders() / WEEKS_TO_KNOW_AN_HOUR;
                    money += hour.net().doubleValue() / WEEKS_TO_KNOW_AN_HOUR;
                }
            }
        }
        return orders < ORDERS_MISSED
                ? Optional.empty()
                : Optional.of(notice(
                        asked,
                        place,
                        asked.today() + "T" + last,
                        money,
                        "no sales from " + place.label() + " since " + "%02d:00".formatted(last + 1),
                        "By now " + place.label() + " usually has about " + Math.round(orders)
                                + " more orders on such a day, and the other places go on selling."));
    }

    private static boolean isBetween(GroupTotal hour, int from, int to) {
        return IntStream.rangeClosed(from, to).anyMatch(it -> hour.key().equals(String.valueOf(it)));
    }

    private static int lastHour(List<GroupTotal> hours) {
        return hours.stream()
                .filter(it -> it.orders() > 0 && !it.key().isEmpty())
                .mapToInt(it -> Integer.parseInt(it.key()))
                .max()
                .orElse(-1);
    }

    private static Notice notice(Asked asked, GroupTotal place, String since, double stake, String gist, String why) {
        var key = Notice.SILENCE + "/" + place.key() + "/" + since;
        return new Notice(
                key,
                Notice.SILENCE,
                NoticeView.words(key),
                "1",
                new Rank(stake, HALF, 0),
                gist,
                List.of(why),
                List.of("place/" + place.key()),
                Watch.after(asked, HOLDS));
    }
}
