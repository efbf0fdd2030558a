package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.question.Slot;
import dev.tillie.store.SaleLine;
import dev.tillie.store.StaffTotals.StaffTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Voids, refunds or discounts by each of the staff over a period, beside what each of them rang up. */
final class StaffDeeds implements FraudView {
    private static final int USUAL_DAYS = 28;
    private static final int MOST_ROWS = 10;

    /** What is counted. */
    private enum Deed {
        VOIDS("void", "voids"),
        REFUNDS("refund", "refunds"),
        DISCOUNTS("sale with a discount", "sales with a discount");

        final String one;
        final String many;

        Deed(String one, String many) {
            this.one = one;
            this.many = many;
        }
    }

    /**
     * One of the staff.
     *
     * @param count of the deed, of {@code sales} rung up
     * @param amount given back, voided or taken off
     */
    private record Row(String who, int count, BigDecimal amount, int sales) {
        double perHundred() {
            return sales == 0 ? 0 : 100.0 * count / sales;
        }
    }

    /** Whether it is about one of the deeds, and about the people who did it. */
    static boolean isAsked(Asked asked) {
        return deed(asked) != null
                && (asked.wants(Slot.GROUP_BY, "employee") || asked.slots().has(Slot.EMPLOYEE));
    }

    @Override
    public boolean fits(Asked asked) {
        return deed(asked) != null;
    }

    private static @Nullable Deed deed(Asked asked) {
        return asked.slots()
                .text(Slot.METRIC)
                .map(it -> switch (it) {
                    case "voids" -> Deed.VOIDS;
                    case "refunds" -> Deed.REFUNDS;
                    case "discounts" -> Deed.DISCOUNTS;
                    default -> null;
                })
                .orElse(null);
    }

    @Override
    public Draft answer(Asked asked) {
        if (asked.audience() != Audience.OWNER) {
            return Refusals.staff();
        }
        var deed = Objects.requireNonNull(deed(asked));
        var window = Window.of(asked, lastDays(asked));
        var within = window.within(asked.recorded());
        if (within.isEmpty()) {
            return NoData.outside(asked, window);
        }
        var rows = rows(asked.ledger().staffTotals(within.get().period()), deed);
        return rows.isEmpty()
                ? Draft.of("No sale of " + within.get().name() + " says who rang it up, so I can’t tell by whom.")
                : table(asked, within.get(), deed, rows);
    }

    private static Period lastDays(Asked asked) {
        var last = asked.recorded().to();
        return new Period(last.minusDays(USUAL_DAYS - 1L), last);
    }

    private static List<Row> rows(List<StaffTotal> totals, Deed deed) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (var it : totals) {
            var counted = counted(it, deed);
            rows.merge(
                    it.employee(),
                    new Row(
                            it.employee(),
                            counted ? deed == Deed.DISCOUNTS ? it.discounted() : it.tickets() : 0,
                            !counted ? BigDecimal.ZERO : deed == Deed.DISCOUNTS ? it.discount() : it.amount(),
                            it.kind() == SaleLine.Kind.SALE ? it.tickets() : 0),
                    StaffDeeds::plus);
        }
        return rows.values().stream()
                .sorted(Comparator.comparing(Row::count).reversed().thenComparing(Row::who))
                .toList();
    }

    private static boolean counted(StaffTotal it, Deed deed) {
        return it.kind()
                == switch (deed) {
                    case VOIDS -> SaleLine.Kind.VOID;
                    case REFUNDS -> SaleLine.Kind.REFUND;
                    case DISCOUNTS -> SaleLine.Kind.SALE;
                };
    }

    private static Row plus(Row one, Row other) {
        return new Row(one.who, one.count + other.count, one.amount.add(other.amount), one.sales + other.sales);
    }

    private static Draft table(Asked asked, Window window, Deed deed, List<Row> rows) {
        var all = rows.stream().reduce(new Row("", 0, BigDecimal.ZERO, 0), StaffDeeds::plus);
        if (all.count == 0) {
            return Draft.of("No " + deed.many + " by staff in " + window.name() + ".");
        }
        var top = named(asked, rows);
        var draft = Draft.of(FraudCases.sentence(window.name()) + ": " + top.who + " had "
                        + Phrases.plural(top.count, deed.one, deed.many) + ", " + money(asked, top) + ", of "
                        + all.count + " in all.")
                .line(against(top, all))
                .table(
                        List.of("Who", FraudCases.sentence(deed.many), "Amount", "Sales rung up", "In 100 sales"),
                        rows.stream()
                                .limit(asked.limit(MOST_ROWS))
                                .map(it -> cells(asked, it))
                                .toList())
                .foot("a habit of one’s own may have good reasons; I weigh hours and counters before I flag one");
        if (window.assumed()) {
            draft.assume("no period said, so the last " + USUAL_DAYS + " days");
        }
        if (rows.size() > 1) {
            draft.chart(chart(rows, top, deed, window));
        }
        return draft.follow("Anything suspicious?");
    }

    /** Whom the question names, else who has most. */
    private static Row named(Asked asked, List<Row> rows) {
        var name = asked.slots().ids().getOrDefault(Slot.EMPLOYEE, "");
        return rows.stream().filter(it -> it.who.equals(name)).findFirst().orElse(rows.getFirst());
    }

    private static String against(Row top, Row all) {
        var others = new Row("", all.count - top.count, BigDecimal.ZERO, all.sales - top.sales);
        return others.sales == 0
                ? ""
                : "That is " + Wording.count(top.perHundred()) + " in 100 sales; the others have "
                        + Wording.count(others.perHundred()) + ".";
    }

    private static List<String> cells(Asked asked, Row it) {
        return List.of(
                it.who,
                Wording.count(it.count),
                money(asked, it),
                Wording.count(it.sales),
                it.sales == 0 ? "–" : Wording.count(it.perHundred()));
    }

    private static String money(Asked asked, Row it) {
        return Wording.exact(it.amount, asked.shop().currency());
    }

    private static Chart chart(List<Row> rows, Row top, Deed deed, Window window) {
        var bars = new ArrayList<Chart.Bar>();
        rows.stream()
                .limit(MOST_ROWS)
                .forEach(it -> bars.add(new Chart.Bar(it.who, it.perHundred(), it.who.equals(top.who))));
        var title = FraudCases.sentence(deed.many) + " in 100 sales, " + window.name();
        return new Chart.Bars(title, title + "; marked: " + top.who, Chart.Unit.NONE, bars, true);
    }
}
