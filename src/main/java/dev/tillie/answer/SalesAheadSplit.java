package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.question.Slot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What sales will be, split by place, category or product, or by the calendar. */
final class SalesAheadSplit {
    /** Each part takes a forecast of its own while somebody waits for the answer. */
    private static final int MOST_FORECASTS = 100;

    private SalesAheadSplit() {}

    static Draft of(Asked asked, Period history, Window ahead) {
        return switch (SplitBy.of(asked)) {
            case HOUR, EMPLOYEE, CUSTOMER ->
                Draft.of("I look ahead by product, category, place, channel or the calendar, not that way.")
                        .follow("The whole shop?", "how will sales look next month?");
            case DAY_OF_WEEK, MONTH -> byCalendar(asked, history, ahead);
            case PRODUCT, CATEGORY, LOCATION, CHANNEL -> byPart(asked, history, ahead);
        };
    }

    private static Draft byCalendar(Asked asked, Period history, Window ahead) {
        var scope = Scope.of(asked);
        var series = SalesOutlook.series(asked, history, scope.where(), Quantity.TAKINGS);
        var mean = SalesOutlook.daily(asked, series, ahead.period()).mean();
        Map<String, Double> sums = new LinkedHashMap<>();
        ahead.period().stream()
                .forEach(day ->
                        sums.merge(bucket(asked, day), mean[new Period(series.end(), day).days() - 2], Double::sum));
        var currency = asked.shop().currency();
        var most = sums.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        var rows = new ArrayList<List<String>>();
        var bars = new ArrayList<Chart.Bar>();
        sums.forEach((name, value) -> {
            rows.add(List.of(name, Wording.brief(value, currency)));
            bars.add(new Chart.Bar(name, value, name.equals(most.getKey())));
        });
        return Draft.of("For " + ahead.name() + scope.of() + ", " + most.getKey() + " looks best with about "
                        + Wording.brief(most.getValue(), currency) + ".")
                .table(List.of("When", "Expected"), rows)
                .chart(new Chart.Bars(
                        "Expected takings, " + ahead.name(),
                        "Expected takings; best " + most.getKey(),
                        new Chart.Unit(Wording.symbol(currency), ""),
                        bars,
                        false));
    }

    private static String bucket(Asked asked, LocalDate day) {
        var said = asked.slots().text(Slot.GROUP_BY).orElse("");
        return switch (said) {
            case "day" -> Window.weekday(day) + " " + Wording.shortDay(day);
            case "week" -> "week of " + Wording.shortDay(weekOf(asked, day));
            case "month" -> day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + day.getYear();
            default -> DayOfWeek.from(day).getDisplayName(TextStyle.FULL, Locale.UK);
        };
    }

    private static LocalDate weekOf(Asked asked, LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(asked.shop().weekStart()));
    }

    private static Draft byPart(Asked asked, Period history, Window ahead) {
        var dimension = SplitBy.of(asked);
        var scope = Scope.of(asked);
        var recent = new Period(history.to().minusDays(Math.min(history.days() - 1, 89)), history.to());
        var groups = asked.ledger().by(dimension, recent, scope.where().withGoodsOnly(true), 0).stream()
                .filter(it -> !it.key().isEmpty() && it.net().signum() > 0)
                .toList();
        var shown =
                groups.stream().limit(Math.min(MOST_FORECASTS, asked.limit(10))).toList();
        var currency = asked.shop().currency();
        var rows = new ArrayList<List<String>>();
        var bars = new ArrayList<Chart.Bar>();
        var haste = "";
        for (var group : shown) {
            var series = SalesOutlook.series(
                    asked, history, SplitBy.narrow(scope.where(), dimension, group.key()), Quantity.TAKINGS);
            var range = SalesOutlook.total(asked, series, ahead.period());
            haste = haste.isEmpty() ? SalesOutlook.haste(asked, series) : haste;
            bars.add(new Chart.Bar(group.label(), range.mean(), bars.isEmpty()));
            rows.add(List.of(
                    group.label(),
                    Wording.brief(range.mean(), currency),
                    Wording.brief(range.low80(), currency) + " – " + Wording.brief(range.high80(), currency)));
        }
        if (rows.isEmpty()) {
            return Draft.of("Your records don’t split sales that way.");
        }
        var word = SplitBy.word(dimension);
        return Draft.of(Phrases.sentence(ahead.name()).replace(".", "") + " by " + word + ": "
                        + rows.getFirst().getFirst() + " leads with about "
                        + rows.getFirst().get(1) + ".")
                .table(List.of(Phrases.sentence(word).replace(".", ""), "Expected", "Likely (80%)"), rows)
                .chart(new Chart.Bars(
                        "Expected takings by " + word + ", " + ahead.name(),
                        "Expected takings by " + word + "; " + rows.getFirst().getFirst() + " leads",
                        new Chart.Unit(Wording.symbol(currency), ""),
                        bars,
                        true))
                .foot("each forecast on its own, so the parts need not add up to the whole")
                .foot(haste)
                .foot(
                        shown.size() == MOST_FORECASTS && groups.size() > MOST_FORECASTS
                                ? "the " + MOST_FORECASTS + " that sold most lately, of " + groups.size()
                                : "")
                .follow("The whole shop?", "how will sales look next month?");
    }
}
