package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.forecast.DailySales;
import dev.tillie.forecast.Forecast;
import dev.tillie.forecast.Forecaster;
import dev.tillie.forecast.Member;
import dev.tillie.forecast.Options;
import dev.tillie.forecast.TotalRange;
import dev.tillie.question.Slot;
import dev.tillie.store.Where;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What sales will be: a total with its likely range, the days that make it, and what it is compared with. */
final class SalesOutlook implements Topic {
    static final int FEWEST_DAYS = 14;
    private static final int MOST_DAYS_AHEAD = 400;
    private static final int MOST_DAYS_READ = 1_100;

    private final TrackRecord record;

    SalesOutlook(TrackRecord record) {
        this.record = record;
    }

    @Override
    public Draft answer(Asked asked) {
        var unknown = Scope.unknown(asked);
        if (unknown.isPresent()) {
            return NoData.unknownName(unknown.get(), asked);
        }
        var history = asked.complete();
        if (history.days() < FEWEST_DAYS) {
            return Draft.of("I have " + Phrases.plural(history.days(), "day") + " of sales, too little to look ahead; "
                    + FEWEST_DAYS + " give a first idea, a year the seasons.");
        }
        if (asked.wants(Slot.DETAIL, "accuracy") && !asked.slots().has(Slot.GROUP_BY)) {
            var told = TrackRecordView.of(
                    record, asked, new TrackRecord.Subject(Scope.of(asked).where(), metric(asked, Scope.of(asked))));
            if (told.isPresent()) {
                return told.get();
            }
        }
        var ahead = ahead(asked, history);
        if (ahead == null) {
            return Draft.of("That is past already; I can tell how it went instead.")
                    .follow(
                            "How did it go?",
                            "how were sales " + asked.slots().text(Slot.HORIZON).orElse("last month"));
        }
        return asked.slots().has(Slot.GROUP_BY)
                ? SalesAheadSplit.of(asked, history, ahead)
                : total(asked, history, ahead);
    }

    private static @Nullable Window ahead(Asked asked, Period history) {
        var first = history.to().plusDays(1);
        var said = asked.slots().span(Slot.HORIZON).or(() -> asked.slots().span(Slot.PERIOD));
        if (said.isEmpty()) {
            var next = new Period(first, first.plusDays(27));
            return new Window(next, "the next 4 weeks", true);
        }
        var period = said.get().period();
        if (period.to().isBefore(first)) {
            return null;
        }
        var from = period.from().isBefore(first) ? first : period.from();
        var latest = history.to().plusDays(MOST_DAYS_AHEAD);
        var cut = new Period(from.isAfter(latest) ? latest : from, period.to().isAfter(latest) ? latest : period.to());
        var rest = from.isAfter(period.from()) ? "the rest of " + Window.named(period) : Window.named(cut);
        return new Window(cut, rest, false);
    }

    private Draft total(Asked asked, Period history, Window ahead) {
        var scope = Scope.of(asked);
        var metric = metric(asked, scope);
        var subject = new TrackRecord.Subject(scope.where(), metric);
        var series = subject.series(asked, history);
        var outlook = record.ahead(asked, subject, series, ahead.period());
        var range = outlook.range();
        var currency = asked.shop().currency();
        var draft = Draft.of("Expect about " + metric.say(range.mean(), currency) + " for " + ahead.name() + scope.of()
                + ", likely " + metric.say(range.low80(), currency) + " to " + metric.say(range.high80(), currency)
                + ".");
        draft.line(lastYear(asked, history, ahead, scope, metric, range));
        draft.line(busiest(asked, series, ahead, metric));
        if (asked.wants(Slot.DETAIL, "accuracy")) {
            draft.line(trackRecord(asked, series, ahead));
            draft.line(TrackRecordView.beside(record.judged(asked, subject), ahead.period()));
        }
        if (asked.wantsWorking()) {
            draft.lines(working(asked, series, ahead, range));
        }
        if (asked.wantsFile()) {
            byDay(asked, series, ahead, metric, draft);
        }
        draft.chart(chart(asked, series, ahead, scope, metric, range));
        draft.foot(
                range.backtests() == 0
                        ? "too little history to test the range"
                        : "80% range from " + Phrases.plural(range.backtests(), "backtest"));
        draft.foot(TrackRecordView.wider(outlook.widened()));
        TrackRecord.given(asked, outlook, TrackRecord.IN_ANSWER).ifPresent(draft.foretold::add);
        draft.foot(haste(asked, series));
        if (ahead.assumed()) {
            draft.assume("no period said, so the next 4 weeks");
        }
        if (asked.ledger().catalogue().channels().contains("online")) {
            draft.follow("And online only?");
        }
        if (!asked.ledger().catalogue().categories().isEmpty()) {
            draft.follow("By category?", "and by category?");
        }
        return draft.follow("Show working", "show me how you got that");
    }

    private static Quantity metric(Asked asked, Scope scope) {
        var said = asked.slots().text(Slot.METRIC).orElse(scope.where().sku() == null ? "revenue" : "units");
        return switch (said) {
            case "units" -> Quantity.UNITS;
            case "orders" -> Quantity.ORDERS;
            default -> Quantity.TAKINGS;
        };
    }

    /**
     * A daily series and the day it starts on.
     *
     * @param subject what it counts, and of which part of the shop
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Series(String subject, LocalDate start, double[] values) {
        LocalDate end() {
            return start.plusDays(values.length - 1);
        }
    }

    static Series series(Asked asked, Period history, Where where, Quantity quantity) {
        var from = history.days() > MOST_DAYS_READ ? history.to().minusDays(MOST_DAYS_READ - 1) : history.from();
        var period = new Period(from, history.to());
        return new Series(
                subject(where, quantity), from, Sums.daily(asked.ledger().days(period, where), period, quantity::of));
    }

    /** What came, over days that are over. */
    static double sold(Asked asked, Where where, Quantity quantity, Period days) {
        return Arrays.stream(Sums.daily(asked.ledger().days(days, where), days, quantity::of))
                .sum();
    }

    static String subject(Where where, Quantity quantity) {
        return quantity + " "
                + Stream.of(
                                where.sku(),
                                where.category(),
                                where.location(),
                                where.channel(),
                                where.employee(),
                                where.customer(),
                                where.goodsOnly() ? "goods" : null)
                        .map(it -> it == null ? "" : it.replace("|", "||"))
                        .collect(Collectors.joining("|"));
    }

    static TotalRange total(Asked asked, Series series, Period ahead) {
        var trees = trees(asked, series);
        return asked.ledger()
                .once(
                        List.of("total", TreePaths.fingerprint(series), ahead, trees.isEmpty()),
                        () -> DailySales.total(
                                series.start(), series.values(), ahead.from(), ahead.to(), Options.of(7), trees));
    }

    static Forecast daily(Asked asked, Series series, Period ahead) {
        var horizon = new Period(series.end().plusDays(1), ahead.to()).days();
        var trees = trees(asked, series);
        return asked.ledger()
                .once(
                        List.of("daily", TreePaths.fingerprint(series), horizon, trees.isEmpty()),
                        () -> DailySales.forecast(series.start(), series.values(), horizon, Options.of(7), trees));
    }

    private static List<Member> trees(Asked asked, Series series) {
        return asked.ledger().trees(series).stream().map(Member.class::cast).toList();
    }

    /** What the foot says of a forecast that a better one will follow; nothing where it is as good as it gets. */
    static String haste(Asked asked, Series series) {
        return asked.ledger().isForeseeing() && asked.ledger().trees(series).isEmpty()
                ? "quick forecast; the full one is being worked out"
                : "";
    }

    private static String lastYear(
            Asked asked, Period history, Window ahead, Scope scope, Quantity metric, TotalRange range) {
        var before = ahead.yearBefore();
        if (before.from().isBefore(history.from()) || before.to().isAfter(history.to())) {
            return "";
        }
        var sold = sold(asked, scope.where(), metric, before);
        var change = Change.of(range.mean(), sold, Window.named(before));
        return change.isEmpty()
                ? ""
                : Phrases.sentence(change).replace(".", "") + " ("
                        + metric.say(sold, asked.shop().currency()) + ").";
    }

    private static String busiest(Asked asked, Series series, Window ahead, Quantity metric) {
        if (ahead.period().days() < 4) {
            return "";
        }
        var forecast = daily(asked, series, ahead.period());
        var offset = new Period(series.end().plusDays(1), ahead.period().from()).days() - 1;
        var best = offset;
        for (var step = offset; step < forecast.mean().length; step++) {
            best = forecast.mean()[step] > forecast.mean()[best] ? step : best;
        }
        var day = series.end().plusDays(best + 1L);
        return "Busiest day: " + Window.weekday(day) + " " + Wording.shortDay(day) + " with about "
                + metric.say(forecast.mean()[best], asked.shop().currency()) + ".";
    }

    private static String trackRecord(Asked asked, Series series, Window ahead) {
        return asked.ledger()
                .once(
                        List.of(
                                "track record",
                                TreePaths.fingerprint(series),
                                ahead.period().days()),
                        () -> trackRecord(series, ahead));
    }

    private static String trackRecord(Series series, Window ahead) {
        // open days only: shut days are foretold to the penny and would flatter
        var season = DailySales.openDaysAWeek(series.start(), series.values());
        var open = TreePaths.openDays(series);
        var backtest = Forecaster.backtest(
                open, Options.of(season), Math.clamp((long) ahead.period().days() * season / 7, 1, 56));
        if (backtest.origins() == 0) {
            return "There is too little history yet to say how often I am right.";
        }
        return "Tried on " + Phrases.plural(backtest.origins(), "past stretch", "past stretches")
                + ": a day was off by "
                + Math.round(backtest.meanAbsolutePercentageError()) + "% on average, and "
                + Math.round(100 * backtest.coverage80()) + "% of days fell inside the 80% range.";
    }

    /** What a file of a total holds: the days it is made of. */
    private static void byDay(Asked asked, Series series, Window ahead, Quantity metric, Draft draft) {
        var forecast = daily(asked, series, ahead.period());
        var currency = asked.shop().currency();
        var rows = ahead.period().stream()
                .map(day -> {
                    var step = new Period(series.end(), day).days() - 2;
                    return List.of(
                            day.toString(),
                            metric.say(forecast.mean()[step], currency),
                            metric.say(forecast.low80()[step], currency),
                            metric.say(forecast.high80()[step], currency));
                })
                .toList();
        draft.table(List.of("Day", "Expected", "Low (80%)", "High (80%)"), rows);
    }

    private static List<String> working(Asked asked, Series series, Window ahead, TotalRange range) {
        return List.of(
                "Built from " + Phrases.plural(series.values().length, "day") + " of sales up to "
                        + Wording.day(series.end()) + ", closed days learned from them.",
                "Several methods look ahead; those that did clearly worse on your past are dropped and the middle of"
                        + " the rest is taken: "
                        + daily(asked, series, ahead.period()).method() + ".",
                "The range is how far such totals were off in " + Phrases.plural(range.backtests(), "backtest")
                        + " of the same length.",
                trackRecord(asked, series, ahead));
    }

    private static Chart chart(
            Asked asked, Series series, Window ahead, Scope scope, Quantity metric, TotalRange range) {
        var forecast = daily(asked, series, ahead.period());
        var shown = Math.clamp(forecast.mean().length * 3L / 2, 28, 120);
        var currency = asked.shop().currency();
        var alt = "Sales a day so far and as expected for " + ahead.name() + ": about "
                + metric.say(range.mean(), currency) + " in all";
        return chart(asked, series, series.values().length - shown, forecast, metric, scope, alt);
    }

    /** Takings a day, as they were and as they are expected. */
    static Chart chart(Asked asked, Series series, Period drawn, Period ahead) {
        var first = new Period(series.start(), drawn.from()).days() - 1;
        return chart(
                asked,
                series,
                first,
                daily(asked, series, ahead),
                Quantity.TAKINGS,
                new Scope(Where.ALL, ""),
                "Sales a day, " + Window.named(drawn) + ", and as expected for " + Window.named(ahead));
    }

    private static Chart chart(
            Asked asked, Series series, int first, Forecast forecast, Quantity metric, Scope scope, String alt) {
        var actual = new ArrayList<Chart.Point>();
        for (var i = Math.max(0, first); i < series.values().length; i++) {
            actual.add(new Chart.Point(series.start().plusDays(i), series.values()[i]));
        }
        var expected = new ArrayList<Chart.Point>();
        var low = new ArrayList<Double>();
        var high = new ArrayList<Double>();
        for (var step = 0; step < forecast.mean().length; step++) {
            expected.add(new Chart.Point(series.end().plusDays(step + 1L), forecast.mean()[step]));
            low.add(forecast.low80()[step]);
            high.add(forecast.high80()[step]);
        }
        var unit = metric == Quantity.TAKINGS
                ? new Chart.Unit(Wording.symbol(asked.shop().currency()), "")
                : Chart.Unit.NONE;
        return new Chart.Line(
                Phrases.sentence(metric.label + " a day, and what’s ahead").replace(".", "") + scope.of(),
                alt,
                unit,
                actual,
                List.of(),
                expected,
                new Chart.Range("Likely range (80%)", low, high));
    }
}
