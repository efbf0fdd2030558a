package dev.tillie.answer;

import dev.tillie.books.CashBalance;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.CashForecast;
import dev.tillie.finance.Outlook;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** Cash a quarter ahead: the lowest point with its day and range, the dips within months, and what to do about one. */
final class CashOutlook {
    private static final double LIKELY = .5;
    /** Running dry is worth a word even where it is not likely. */
    static final double WORTH_A_WORD = Outlook.CALLED;

    private static final int DAYS_SHOWN_BEFORE = 42;

    private CashOutlook() {}

    static Draft of(Asked asked, CashForecast forecast, CashDesk desk) {
        var outlook = forecast.outlook();
        var draft = Draft.of(headline(outlook, asked.shop().currency()));
        if (CashWords.says(asked, "runway|how long|how many (?:weeks|months)|burn(?: rate)?")) {
            draft.line(runway(outlook, forecast.closed()));
        }
        until(asked, outlook).ifPresent(draft::line);
        draft.line(chance(outlook));
        months(asked, outlook, draft);
        if (outlook.chanceBelowZero() >= WORTH_A_WORD) {
            CashMoves.show(asked, desk.moves(asked, forecast, List.of()), draft);
        }
        if (asked.wantsWorking()) {
            draft.lines(CashWorking.of(asked, forecast));
        }
        draft.chart(chart(asked, outlook, desk.balances(asked), "Cash, and what’s ahead"));
        foot(asked, forecast, desk, draft);
        return draft.follow("Who owes me?")
                .follow("What falls due?", "what bills are due in the next 2 weeks?")
                .follow("Show working", "show me how you got that");
    }

    static void foot(Asked asked, CashForecast forecast, CashDesk desk, Draft draft) {
        draft.foot("balance of " + Wording.shortDay(forecast.closed()))
                .foot("80% range from 500 runs of your own surprises");
        desk.foreign(asked)
                .forEach(it -> draft.assume("amounts in " + it + " count as "
                        + asked.shop().currency().getCode() + ", one to one"));
        if (forecast.closed().isBefore(asked.complete().to().minusDays(7))) {
            draft.assume("the last balance on record is of " + Wording.day(forecast.closed()));
        }
        if (asked.ledger().once(List.of("cash drawings", forecast.closed()), () -> leavesOut(forecast))) {
            draft.assume("extra drawings are yours to decide, so none are counted");
        }
    }

    private static boolean leavesOut(CashForecast forecast) {
        return !forecast.expectations().leftOut().isEmpty();
    }

    private static String headline(Outlook outlook, CurrencyUnit currency) {
        var low = outlook.lowest();
        var between = outlook.lowestBetween();
        var when = between.getFirst().equals(between.getLast())
                ? "on " + Wording.shortDay(low.day())
                : "around " + Wording.shortDay(low.day());
        var range = range(low, currency);
        if (outlook.chanceBelowZero() >= LIKELY) {
            return "Cash likely runs short " + when + ": down to about " + about(low.middle(), currency) + ", likely "
                    + range + ".";
        }
        return "You " + (outlook.chanceBelowZero() >= WORTH_A_WORD ? "probably " : "")
                + "don’t run out in the next 13 weeks: the lowest point is about " + about(low.middle(), currency) + " "
                + when + ", likely " + range + ".";
    }

    /** Where a day is said before which it may get low, and the lowest point of all comes after it. */
    private static Optional<String> until(Asked asked, Outlook outlook) {
        return CashWords.saidDay(asked)
                .filter(it -> it.isAfter(asked.today())
                        && it.isBefore(outlook.lowest().day()))
                .filter(it -> CashWords.says(asked, "low|lowest|before|until|till|by|tight|short|dips?"))
                .map(it -> {
                    var low = outlook.lowestUntil(it);
                    var currency = asked.shop().currency();
                    return "Up to " + Wording.shortDay(it) + " the lowest is about " + about(low.middle(), currency)
                            + " around " + Wording.shortDay(low.day()) + ", likely " + range(low, currency) + ".";
                });
    }

    private static String runway(Outlook outlook, LocalDate closed) {
        return outlook.firstBelowZero()
                .map(it -> "Runway: until about " + Wording.shortDay(it.day()) + ", "
                        + Phrases.plural(ChronoUnit.DAYS.between(closed, it.day()), "day") + " from the last balance.")
                .orElse("Runway: beyond the 13 weeks I look ahead.");
    }

    static String range(Outlook.Balance it, CurrencyUnit currency) {
        return about(it.low80(), currency) + " to " + about(it.high80(), currency);
    }

    /** No more digits than such a guess has: hundreds from a thousand up. */
    static String about(double amount, CurrencyUnit currency) {
        double step = Math.abs(amount) >= 20_000 ? 500 : Math.abs(amount) >= 1_000 ? 100 : 10;
        return Wording.brief(Math.rint(amount / step) * step, currency).replaceAll("\\.00$", "");
    }

    private static String chance(Outlook outlook) {
        double chance = outlook.chanceBelowZero();
        if (chance < WORTH_A_WORD) {
            return "";
        }
        var between = outlook.lowestBetween();
        var when = between.getFirst().equals(between.getLast())
                ? "on " + Wording.shortDay(between.getFirst())
                : "between " + Wording.shortDay(between.getFirst()) + " and " + Wording.shortDay(between.getLast());
        return "Chance of dipping below zero: " + percent(chance) + ", most likely " + when + ".";
    }

    static String percent(double chance) {
        long percent = Math.round(chance * 100);
        return percent >= 99 ? "over 98%" : percent <= 1 ? "under 2%" : percent + "%";
    }

    private static void months(Asked asked, Outlook outlook, Draft draft) {
        var currency = asked.shop().currency();
        var rows = new ArrayList<List<String>>();
        for (var low : outlook.monthlyLows()) {
            rows.add(List.of(
                    low.day().getMonth().getDisplayName(TextStyle.SHORT, Locale.UK) + " "
                            + low.day().getYear(),
                    Wording.shortDay(low.day()),
                    about(low.middle(), currency),
                    range(low, currency)));
        }
        draft.table(List.of("Month", "Lowest on", "Balance", "Likely range"), rows);
    }

    static Chart chart(Asked asked, Outlook outlook, List<CashBalance> balances, String title) {
        var actual = actual(balances, outlook.days().getFirst().day());
        var expected = new ArrayList<Chart.Point>();
        var low = new ArrayList<Double>();
        var high = new ArrayList<Double>();
        for (var it : outlook.days()) {
            expected.add(new Chart.Point(it.day(), it.middle()));
            low.add(it.low80());
            high.add(it.high80());
        }
        var lowest = outlook.lowest();
        var currency = asked.shop().currency();
        var alt = "Cash over all accounts and 13 weeks ahead; lowest about " + about(lowest.middle(), currency)
                + " around " + Wording.day(lowest.day());
        return new Chart.Line(
                title + ": lowest around " + Wording.shortDay(lowest.day()),
                alt,
                new Chart.Unit(Wording.symbol(currency), ""),
                actual,
                List.of(),
                expected,
                new Chart.Range("Likely range (80%)", low, high));
    }

    /** The sum over all accounts, of days that have one. */
    private static List<Chart.Point> actual(List<CashBalance> balances, LocalDate first) {
        var days = new TreeMap<LocalDate, Double>();
        balances.stream()
                .filter(it -> it.day().isBefore(first) && !it.day().isBefore(first.minusDays(DAYS_SHOWN_BEFORE)))
                .forEach(it -> days.merge(it.day(), it.balance().doubleValue(), Double::sum));
        return days.entrySet().stream()
                .map(it -> new Chart.Point(it.getKey(), it.getValue()))
                .toList();
    }
}
