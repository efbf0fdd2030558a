package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.question.Slot;
import dev.tillie.question.Span;
import dev.tillie.store.DayTotal;
import dev.tillie.store.Dimension;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was sold: takings, units or orders over a period, beside the period before and the year before. */
final class SalesReport implements Topic {
    private final Ranking ranking = new Ranking();
    private final StaffDeeds staff = new StaffDeeds();

    @Override
    public Draft answer(Asked asked) {
        if (HeldMoney.isAsked(asked)) {
            return HeldMoney.of(asked);
        }
        var unknown = Scope.unknown(asked);
        if (unknown.isPresent()) {
            return NoData.unknownName(unknown.get(), asked);
        }
        if (asked.slots().has(Slot.CUSTOMER) && asked.audience() != Audience.OWNER) {
            return Refusals.names();
        }
        if (StaffDeeds.isAsked(asked)) {
            return staff.answer(asked);
        }
        if (Ranking.isAsked(asked)) {
            return ranking.answer(asked);
        }
        return total(asked);
    }

    private static Draft total(Asked asked) {
        var wanted = Window.of(asked, monthSoFar(asked));
        var window = wanted.within(asked.recorded());
        if (window.isEmpty()) {
            return NoData.outside(asked, wanted);
        }
        return total(asked, window.get()).foot(wanted.assumed() ? "" : cut(wanted, window.get()));
    }

    private static String cut(Window wanted, Window got) {
        return wanted.period().equals(got.period()) ? "" : "records cover " + got.name();
    }

    private static Period monthSoFar(Asked asked) {
        return new Period(asked.today().withDayOfMonth(1), asked.today());
    }

    private static Draft total(Asked asked, Window window) {
        var scope = Scope.withCustomer(asked);
        var metric = Metric.of(asked);
        var sums = sums(asked, window.period(), scope);
        if (sums.orders() == 0 && sums.net().signum() == 0) {
            return Draft.of("No sales on record for " + window.name() + scope.of() + ".")
                    .follow("How were sales last month?");
        }
        var draft = Draft.of(headline(asked, window, scope, metric, sums));
        compare(asked, window, scope, metric, sums).forEach(draft::line);
        draft.line(shape(asked, metric, sums));
        draft.line(best(asked, window, scope));
        if (window.assumed()) {
            draft.assume("no period said, so " + window.name());
        }
        if (asked.wantsFile()) {
            byDay(asked, window, scope, draft);
        }
        if (window.period().days() > 1) {
            draft.chart(SalesChart.of(asked, window, scope, metric));
        }
        draft.follow(
                "What sold best?",
                "what sold best from " + window.period().from() + " to "
                        + window.period().to());
        if (asked.ledger().catalogue().locations().size() > 1) {
            draft.follow("By location?", "and by location?");
        }
        return draft.follow("How will next month look?", "how will sales look next month?");
    }

    /** What a file of a total holds: the days it is made of. */
    private static void byDay(Asked asked, Window window, Scope scope, Draft draft) {
        var rows = asked.ledger().days(window.period(), scope.where()).stream()
                .collect(Collectors.groupingBy(DayTotal::day, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .limit(asked.limit(TableFile.MOST_ROWS))
                .map(it -> day(asked, it.getKey(), Sums.of(it.getValue())))
                .toList();
        draft.table(List.of("Day", "Takings", "Units", "Orders"), rows);
    }

    private static List<String> day(Asked asked, LocalDate day, Sums sums) {
        return List.of(
                day.toString(),
                Wording.exact(sums.net(), asked.shop().currency()),
                Wording.count(sums.units()),
                Wording.count(sums.orders()));
    }

    private static Sums sums(Asked asked, Period period, Scope scope) {
        return Sums.of(asked.ledger().days(period, scope.where()));
    }

    private static String headline(Asked asked, Window window, Scope scope, Metric metric, Sums sums) {
        var amount = metric.exact(sums, asked.shop().currency());
        return window.name() + scope.of() + ": " + amount + " " + metric.label + ".";
    }

    private static List<String> compare(Asked asked, Window window, Scope scope, Metric metric, Sums sums) {
        var recorded = asked.recorded();
        return Stream.concat(
                        asked.slots().span(Slot.COMPARISON).map(Span::period).stream(),
                        Stream.of(window.before(), window.yearBefore()))
                .distinct()
                .filter(it -> !it.from().isBefore(recorded.from()))
                .map(it -> Change.of(metric.value(sums), metric.value(sums(asked, it, scope)), Window.named(it)))
                .filter(it -> !it.isEmpty())
                .map(Phrases::sentence)
                .toList();
    }

    private static String shape(Asked asked, Metric metric, Sums sums) {
        var currency = asked.shop().currency();
        var text = Wording.count(sums.orders()) + " orders of " + Wording.exact(sums.perOrder(), currency)
                + " on average, " + Wording.count(sums.units()) + " units";
        var refunds = metric == Metric.REFUNDS || sums.refunds().signum() == 0
                ? ""
                : "; refunds and corrections took off " + Wording.exact(sums.refunds(), currency);
        return text + refunds + ".";
    }

    private static String best(Asked asked, Window window, Scope scope) {
        if (scope.where().sku() != null) {
            return "";
        }
        return asked
                .ledger()
                .by(Dimension.PRODUCT, window.period(), scope.where().withGoodsOnly(true), 1)
                .stream()
                .filter(it -> it.net().compareTo(BigDecimal.ZERO) > 0)
                .findFirst()
                .map(it -> "Best seller: " + it.label() + ", "
                        + Wording.exact(it.net(), asked.shop().currency()) + ".")
                .orElse("");
    }

    static Chart.Unit unit(Asked asked, Metric metric) {
        return metric.isMoney() ? new Chart.Unit(Wording.symbol(asked.shop().currency()), "") : Chart.Unit.NONE;
    }
}
