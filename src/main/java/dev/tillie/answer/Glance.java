package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.question.Slot;
import dev.tillie.question.Span;
import dev.tillie.store.Dimension;
import dev.tillie.store.Where;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The shop at a glance: the day or the stretch asked for against what is usual, and what can't wait. */
final class Glance implements Topic {
    private static final int WEEKS = 8;

    private static final Pattern THE_WEEK =
            Pattern.compile("(?i)\\b(?:the|my|our|this) week\\b|\\bweekly\\b|\\bweek in\\b|\\bend of week\\b");
    private static final Pattern THE_MONTH =
            Pattern.compile("(?i)\\b(?:the|my|our|this) month\\b|\\bmonthly\\b|\\bmonth in\\b|\\bend of month\\b");

    /** Asks for what comes in the morning anyway. */
    private static final Pattern THE_SUMMARY = Pattern.compile("(?i)\\b(?:summary|briefing|brief me|digest)\\b");

    private static final Pattern SUM_UP =
            Pattern.compile("(?i)\\bsum(?:med|ming)?(?: it)? up\\b|\\bsummar|\\brecap\\b|\\bhow (?:was|has)\\b");

    private final HabitsTopic habits;
    private final DaySummary days;
    private final PeriodSummary periods;

    Glance(HabitsTopic habits, DaySummary days, PeriodSummary periods) {
        this.habits = habits;
        this.days = days;
        this.periods = periods;
    }

    @Override
    public Draft answer(Asked asked) {
        var summed = period(asked);
        if (summed.isPresent()) {
            return periods.of(asked, summed.get());
        }
        var said = asked.slots().span(Slot.PERIOD);
        if (said.isEmpty() && THE_SUMMARY.matcher(asked.said()).find()) {
            return days.of(asked);
        }
        var day = said.isEmpty() || said.get().period().days() == 1;
        var draft = day
                ? day(asked, said.map(it -> it.period().from()).orElse(latest(asked)))
                : stretch(asked, Window.said(said.get()));
        habits.askAlong(draft, asked);
        return draft;
    }

    /** The week or month that is to be summed up, where that is what was asked. */
    private static Optional<Period> period(Asked asked) {
        var said = asked.slots().span(Slot.PERIOD).map(Span::period);
        if (said.isPresent()) {
            return said.map(it -> SUM_UP.matcher(asked.said()).find() ? running(it, asked) : it)
                    .filter(it -> PeriodSummary.isOne(asked.shop(), it));
        }
        var lately = PeriodSummary.lately(asked);
        return THE_WEEK.matcher(asked.said()).find()
                ? Optional.of(lately.getFirst())
                : THE_MONTH.matcher(asked.said()).find() ? Optional.of(lately.getLast()) : Optional.empty();
    }

    /** The whole week or month of which only what is over was meant; else just what was meant. */
    private static Period running(Period said, Asked asked) {
        return said.contains(asked.recorded().to())
                ? PeriodSummary.lately(asked).stream()
                        .filter(it -> it.from().equals(said.from()))
                        .findFirst()
                        .orElse(said)
                : said;
    }

    /** Today once something was sold, else the last day on record. */
    private static LocalDate latest(Asked asked) {
        return asked.recorded().to();
    }

    private static Draft day(Asked asked, LocalDate day) {
        if (!asked.recorded().contains(day)) {
            return NoData.outside(asked, new Window(Period.ofDay(day), Window.named(Period.ofDay(day)), false));
        }
        var currency = asked.shop().currency();
        var sums = net(asked, day);
        var usual = IntStream.rangeClosed(1, WEEKS)
                .mapToObj(week -> day.minusWeeks(week))
                .filter(it -> asked.recorded().contains(it))
                .mapToDouble(it -> net(asked, it).net().doubleValue())
                .filter(it -> it > 0)
                .average()
                .orElse(0);
        var soFar = day.equals(asked.now().toLocalDate()) ? " so far" : "";
        var name = soFar.isEmpty() ? Window.named(Period.ofDay(day)) : "Today";
        var weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
        var against = Change.of(sums.net().doubleValue(), usual, "a usual " + weekday);
        var draft = Draft.of(name + ": " + Wording.exact(sums.net(), currency) + " net takings" + soFar + " from "
                + Phrases.plural(sums.orders(), "order") + (against.isEmpty() ? "" : ", " + against) + ".");
        draft.line(monthSoFar(asked, day));
        draft.line(bestSeller(asked, Period.ofDay(day)));
        rest(asked, draft);
        var fortnight = new Period(
                day.minusDays(27).isBefore(asked.recorded().from())
                        ? asked.recorded().from()
                        : day.minusDays(27),
                day);
        draft.chart(SalesChart.of(
                asked, new Window(fortnight, Window.named(fortnight), true), new Scope(Where.ALL, ""), Metric.REVENUE));
        return draft;
    }

    private static Draft stretch(Asked asked, Window wanted) {
        var window = wanted.within(asked.recorded());
        if (window.isEmpty()) {
            return NoData.outside(asked, wanted);
        }
        var period = window.get().period();
        var sums = Sums.of(asked.ledger().days(period, Where.ALL));
        var before = Sums.of(asked.ledger().days(window.get().before(), Where.ALL));
        var change =
                Change.of(sums.net(), before.net(), Window.named(window.get().before()));
        var draft = Draft.of(window.get().name() + ": "
                + Wording.exact(sums.net(), asked.shop().currency())
                + " net takings from " + Phrases.plural(sums.orders(), "order")
                + (change.isEmpty() ? "" : ", " + change) + ".");
        draft.line(bestSeller(asked, period));
        rest(asked, draft);
        return draft.chart(SalesChart.of(asked, window.get(), new Scope(Where.ALL, ""), Metric.REVENUE));
    }

    private static Sums net(Asked asked, LocalDate day) {
        return Sums.of(asked.ledger().days(Period.ofDay(day), Where.ALL));
    }

    private static String monthSoFar(Asked asked, LocalDate day) {
        var month = new Window(new Period(day.withDayOfMonth(1), day), "", true);
        var sums = Sums.of(asked.ledger().days(month.period(), Where.ALL));
        var before = month.before();
        var change = before.from().isBefore(asked.recorded().from())
                ? ""
                : Change.of(
                        sums.net(),
                        Sums.of(asked.ledger().days(before, Where.ALL)).net(),
                        Window.named(before));
        return "This month so far: " + Wording.exact(sums.net(), asked.shop().currency())
                + (change.isEmpty() ? "" : ", " + change) + ".";
    }

    private static String bestSeller(Asked asked, Period period) {
        return asked.ledger().by(Dimension.PRODUCT, period, Where.ALL.withGoodsOnly(true), 1).stream()
                .findFirst()
                .map(it -> "Best seller: " + it.label() + " (" + Wording.count(it.units()) + ").")
                .orElse("");
    }

    /** What can't wait: the shelf, and for the owner's eyes the regulars who stay away. */
    private static void rest(Asked asked, Draft draft) {
        if (!asked.ledger().stock().isEmpty()) {
            var urgent = Replenishment.of(asked).stream()
                    .filter(it -> it.quantity() > 0 && it.slackDays(asked.today()) < 2)
                    .toList();
            var names = new ArrayList<String>();
            urgent.stream().limit(3).forEach(it -> names.add(it.line().product().name()));
            draft.line(
                    urgent.isEmpty()
                            ? "Nothing is about to run out."
                            : "To order today: "
                                    + (urgent.size() > 3 ? String.join(", ", names) : Phrases.list(names))
                                    + (urgent.size() > 3 ? " and " + (urgent.size() - 3) + " more." : "."));
        }
        draft.follow("What should I reorder?").follow("How will next month look?", "how will sales look next month?");
        if (asked.audience() == Audience.OWNER) {
            draft.follow("Who is slipping away?");
        }
    }
}
