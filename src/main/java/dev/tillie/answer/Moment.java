package dev.tillie.answer;

import dev.tillie.books.Shop;
import dev.tillie.books.Wording;
import dev.tillie.question.Setting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * When a question is asked, and the day its periods count from.
 *
 * @param today the clock's day, or the last on record when the records end long before it
 */
record Moment(LocalDateTime now, LocalDate today, List<String> assumptions) {
    private static final int STALE_AFTER_DAYS = 45;

    static Moment of(Instant instant, Shop shop, Ledger ledger) {
        var now = instant.atZone(shop.zone()).toLocalDateTime();
        var day = shop.dayOf(instant);
        var last = ledger.span().map(it -> it.to()).orElse(day);
        return last.isBefore(day.minusDays(STALE_AFTER_DAYS))
                ? new Moment(now, last, List.of("the records end on " + Wording.day(last) + ", so I count from there"))
                : new Moment(now, day, List.of());
    }

    Setting setting(Shop shop, Ledger ledger) {
        return new Setting(
                today,
                today.equals(now.toLocalDate()) ? now.toLocalTime() : LocalTime.MAX,
                shop.weekStart(),
                ledger.names(),
                shop.country().dateOrder(),
                shop.currency(),
                shop.country(),
                shop.fiscalYearStart());
    }
}
