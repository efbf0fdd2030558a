package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Shop;
import dev.tillie.finance.BudgetStatus;
import dev.tillie.finance.CashForecast;
import dev.tillie.finance.Outlook;
import dev.tillie.fraud.Case;
import dev.tillie.question.Intent;
import dev.tillie.question.Slots;
import dev.tillie.store.Dimension;
import dev.tillie.store.GroupTotal;
import dev.tillie.store.Where;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Looks through the books for what the owner should know unasked. */
final class Lookout {
    /** Older cases were told, or came in with an import of old books. */
    private static final Duration FRESH = Duration.ofDays(3);

    private static final Duration HOLDS = Duration.ofHours(20);
    private static final int DAYS_TO_KNOW_A_PLACE = 28;
    private static final int SILENT_DAYS = 2;
    private static final double DAYS_OF_A_WEEK = 7;
    /** Over by so much of the budget. */
    private static final double WORTH_A_WORD = 0.1;

    private static final double SHARE_OF_DAYS_OPEN = 0.75;

    private static final double LIKELY = 0.5;

    private final FraudDesk fraud;
    private final CashDesk cash;
    private final SpendingDesk spending;

    Lookout(FraudDesk fraud, CashDesk cash, SpendingDesk spending) {
        this.fraud = fraud;
        this.cash = cash;
        this.spending = spending;
    }

    List<Notice> look(Asked asked) {
        var notices = new ArrayList<Notice>();
        if (!asked.ledger().isEmpty()) {
            cases(asked, notices);
            shelf(asked, notices);
            silence(asked, notices);
            dip(asked, notices);
            overshoot(asked, notices);
        }
        return notices;
    }

    private static Instant now(Asked asked) {
        return asked.now().atZone(asked.shop().zone()).toInstant();
    }

    private void cases(Asked asked, List<Notice> notices) {
        if (FraudFacts.isBare(fraud.facts(asked))) {
            return;
        }
        var since = now(asked).minus(FRESH);
        fraud.look(asked).open().stream()
                .filter(it -> it.last().isAfter(since))
                .forEach(it -> notices.add(of(it, asked)));
    }

    private static Notice of(Case it, Asked asked) {
        return new Notice(
                Notice.FRAUD + "/" + it.key(),
                Notice.FRAUD,
                FraudTaps.look(it),
                it.evidence().size() + "/" + Math.round(it.atRisk()),
                it.atRisk(),
                it.chance(),
                0,
                now(asked).plus(FRESH));
    }

    /** What runs out before an order placed tomorrow could arrive; each product at most once a month. */
    private static void shelf(Asked asked, List<Notice> notices) {
        if (asked.ledger().stock().isEmpty()) {
            return;
        }
        Replenishment.of(asked).stream()
                .filter(it -> it.quantity() > 0 && it.line().pace() > 0 && it.slackDays(asked.today()) < 1)
                .forEach(it -> notices.add(runsOut(it, asked)));
    }

    private static Notice runsOut(Replenishment.Advice it, Asked asked) {
        return new Notice(
                Notice.SHELF + "/" + it.line().product().sku() + "/" + YearMonth.from(asked.today()),
                Notice.SHELF,
                "what should I reorder today?",
                "1",
                it.cost().doubleValue(),
                0.5,
                0,
                now(asked).plus(HOLDS));
    }

    /** Cash that may well run short, once for each month it does so in. */
    private void dip(Asked asked, List<Notice> notices) {
        cash.findForecast(asked)
                .map(CashForecast::outlook)
                .filter(it -> it.chanceBelowZero() >= Outlook.CALLED)
                .ifPresent(it -> notices.add(new Notice(
                        Notice.CASH + "/" + YearMonth.from(it.lowest().day()),
                        Notice.CASH,
                        "when do I run out of cash?",
                        "1",
                        Math.abs(it.lowest().middle()),
                        it.chanceBelowZero(),
                        ChronoUnit.DAYS.between(asked.today(), it.lowest().day()) / DAYS_OF_A_WEEK,
                        now(asked).plus(FRESH))));
    }

    /** Budgets of the running month that are over, or heading there; each once. */
    private void overshoot(Asked asked, List<Notice> notices) {
        var month = YearMonth.from(asked.today());
        var plan = spending.plan();
        if (plan.isEmpty()) {
            return;
        }
        var period = new Period(month.atDay(1), month.atEndOfMonth());
        spending.status(asked, plan, period).lines().stream()
                .filter(it -> it.standing() != BudgetStatus.Standing.WITHIN)
                .filter(it -> it.overshoot().doubleValue()
                        > WORTH_A_WORD * it.budget().doubleValue())
                .forEach(it -> notices.add(new Notice(
                        Notice.BUDGET + "/" + it.category() + "/" + month,
                        Notice.BUDGET,
                        "are we on budget?",
                        "1",
                        it.overshoot().doubleValue(),
                        LIKELY,
                        1,
                        now(asked).plus(FRESH))));
    }

    /** A place that sold nearly every day, and has sent nothing for two. */
    private static void silence(Asked asked, List<Notice> notices) {
        var today = asked.today();
        var before = new Period(today.minusDays(DAYS_TO_KNOW_A_PLACE + SILENT_DAYS), today.minusDays(SILENT_DAYS + 1L));
        var lately = new Period(today.minusDays(SILENT_DAYS), today);
        for (var place : asked.ledger().by(Dimension.LOCATION, before, Where.ALL, 0)) {
            if (!place.key().isEmpty() && isUsuallyOpen(asked, place, before) && isSilent(asked, place, lately)) {
                notices.add(new Notice(
                        Notice.SILENCE + "/" + place.key() + "/" + today,
                        Notice.SILENCE,
                        "sales by day in " + place.label() + " in the last 7 days",
                        "1",
                        place.net().doubleValue() / DAYS_TO_KNOW_A_PLACE,
                        0.5,
                        1,
                        now(asked).plus(HOLDS)));
            }
        }
    }

    private static boolean isUsuallyOpen(Asked asked, GroupTotal place, Period period) {
        return days(asked, place, period) >= SHARE_OF_DAYS_OPEN * period.days();
    }

    private static boolean isSilent(Asked asked, GroupTotal place, Period period) {
        return days(asked, place, period) == 0;
    }

    private static long days(Asked asked, GroupTotal place, Period period) {
        return asked.ledger().days(period, SplitBy.narrow(Where.ALL, Dimension.LOCATION, place.key())).stream()
                .filter(it -> it.orders() > 0)
                .map(it -> it.day())
                .distinct()
                .count();
    }

    /** The day's summary, once for each day. */
    static Notice summary(LocalDate day, Instant until) {
        return new Notice(Notice.SUMMARY + "/" + day, Notice.SUMMARY, DaySummary.WORDS, "1", 0, 1, 0, until);
    }

    /** The summary of the seven days before a day, once for each such day. */
    static Notice weekly(LocalDate day, Instant until) {
        return new Notice(
                Notice.SUMMARY + "/week/" + day, Notice.SUMMARY, PeriodSummary.week(day), "1", 0, 1, 0, until);
    }

    /** The summary of the month before a day's, once for each month. */
    static Notice monthly(LocalDate day, Instant until) {
        return new Notice(
                Notice.SUMMARY + "/month/" + YearMonth.from(day),
                Notice.SUMMARY,
                PeriodSummary.month(day),
                "1",
                0,
                1,
                0,
                until);
    }

    /** Nobody asked: everything may be looked at, and who hears of it is settled later. */
    static Asked asked(Shop shop, Moment moment, Ledger ledger) {
        return new Asked(
                "", Intent.SUMMARY, Slots.NONE, shop, moment.now(), moment.today(), Audience.OWNER, ledger, List.of());
    }
}
