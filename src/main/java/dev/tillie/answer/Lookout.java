package dev.tillie.answer;

import dev.tillie.books.Shop;
import dev.tillie.question.Intent;
import dev.tillie.question.Slots;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Looks through the books for what the owner should know unasked. */
final class Lookout {
    private final List<Watch> watches;

    Lookout(FraudDesk fraud, CashDesk cash, SpendingDesk spending) {
        watches = List.of(
                new FraudWatch(fraud),
                new ShelfWatch(),
                new SilenceWatch(),
                new MoneyWatch(cash, spending),
                new DayWatch(),
                new RegularWatch(),
                new SupplierWatch());
    }

    List<Notice> look(Asked asked) {
        var all = unasked(asked);
        return asked.ledger().isEmpty()
                ? List.of()
                : watches.stream().flatMap(it -> it.look(all).stream()).toList();
    }

    /** The whole shop, whatever the question at hand is about. */
    private static Asked unasked(Asked asked) {
        return new Asked(
                "",
                Intent.SUMMARY,
                Slots.NONE,
                asked.shop(),
                asked.now(),
                asked.today(),
                Audience.OWNER,
                asked.ledger(),
                List.of());
    }

    Optional<Notice> find(Asked asked, String key) {
        return look(asked).stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** The day's summary, once for each day. */
    static Notice summary(LocalDate day, Instant until) {
        return summary(day.toString(), DaySummary.WORDS, "the day’s summary", until);
    }

    /** The summary of the seven days before a day, once for each such day. */
    static Notice weekly(LocalDate day, Instant until) {
        return summary("week/" + day, PeriodSummary.week(day), "the week’s summary", until);
    }

    /** The summary of the month before a day's, once for each month. */
    static Notice monthly(LocalDate day, Instant until) {
        return summary("month/" + YearMonth.from(day), PeriodSummary.month(day), "the month’s summary", until);
    }

    private static Notice summary(String period, String words, String gist, Instant until) {
        return new Notice(
                Notice.SUMMARY + "/" + period,
                Notice.SUMMARY,
                words,
                "1",
                new Rank(0, 1, 0),
                gist,
                List.of(),
                List.of(),
                until);
    }

    /** Nobody asked: everything may be looked at, and who hears of it is settled later. */
    static Asked asked(Shop shop, Moment moment, Ledger ledger) {
        return new Asked(
                "", Intent.SUMMARY, Slots.NONE, shop, moment.now(), moment.today(), Audience.OWNER, ledger, List.of());
    }
}
