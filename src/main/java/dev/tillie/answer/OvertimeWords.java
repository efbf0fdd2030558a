package dev.tillie.answer;

import static dev.tillie.answer.ExpenseReport.money;

import dev.tillie.books.Employee;
import dev.tillie.books.Shift;
import dev.tillie.books.Wording;
import dev.tillie.finance.Overtime;
import dev.tillie.question.Slot;
import dev.tillie.store.Dealings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How much is worked beyond what was agreed, or beyond the usual where nothing is on record. */
final class OvertimeWords {
    private static final Pattern ASKED = Pattern.compile(
            "\\bover ?time\\b|\\bover (?:their|contracted|agreed) hours\\b|\\bworks? too (?:much|many)\\b");
    private static final int WEEKS = 13;
    private static final int USUAL_WEEKS = 26;
    private static final int WEEKS_A_YEAR = 52;
    private static final double SECONDS_AN_HOUR = 3600;

    private final Dealings dealings;
    private final Asked asked;

    OvertimeWords(Dealings dealings, Asked asked) {
        this.dealings = dealings;
        this.asked = asked;
    }

    static boolean isAsked(String said) {
        return ASKED.matcher(said).find();
    }

    Draft draft() {
        var weekStart = asked.shop().weekStart();
        var end = asked.complete().to().plusDays(1).with(TemporalAdjusters.previousOrSame(weekStart));
        var said = asked.slots().span(Slot.PERIOD);
        var wanted = said.map(it -> it.period().from()).orElse(end.minusWeeks(WEEKS));
        var until = said.map(it -> it.period().to().plusDays(1))
                .filter(it -> it.isBefore(end))
                .orElse(end);
        var usual = until.minusWeeks(USUAL_WEEKS);
        var worked = worked(usual.isBefore(wanted) ? usual : wanted, until);
        if (worked.isEmpty()) {
            return StaffHours.noShifts();
        }
        var from = later(wanted, worked);
        var agreed = new HashMap<String, Double>();
        var rates = new HashMap<String, BigDecimal>();
        for (var it : dealings.listEmployees()) {
            StaffHours.rate(it).ifPresent(rate -> rates.put(it.id(), rate));
            if (it.weeklyHours() != null) {
                agreed.put(it.id(), it.weeklyHours().doubleValue());
            }
        }
        var overtime = Overtime.of(worked, from, agreed, rates);
        var weeks = Math.max(1, ChronoUnit.WEEKS.between(from, until));
        return said(overtime, !agreed.isEmpty(), weeks)
                .foot("whole weeks from " + Wording.day(from) + ", by shifts, breaks as they have them, at plain hourly"
                        + " rates; a premium for overtime is not in the books")
                .follow("Which hours don’t pay?", "which hours don't pay for the staff?")
                .follow("Where can I save?");
    }

    /** Hours by employee and week; a week counts for where its shifts begin. */
    private Map<String, Map<LocalDate, Double>> worked(LocalDate from, LocalDate until) {
        var zone = asked.shop().zone();
        var worked = new TreeMap<String, Map<LocalDate, Double>>();
        for (Shift it : dealings.listShifts(from.atStartOfDay(zone).toInstant())) {
            var day = it.startsAt().atZone(zone).toLocalDate();
            var week = day.with(TemporalAdjusters.previousOrSame(asked.shop().weekStart()));
            if (day.isBefore(until) && !week.isBefore(from)) {
                worked.computeIfAbsent(it.employee(), _ -> new TreeMap<>())
                        .merge(
                                week,
                                ChronoUnit.SECONDS.between(it.startsAt(), it.endsAt()) / SECONDS_AN_HOUR,
                                Double::sum);
            }
        }
        return worked;
    }

    /** Not before the first week with shifts in it. */
    private static LocalDate later(LocalDate wanted, Map<String, Map<LocalDate, Double>> worked) {
        return worked.values().stream()
                .flatMap(it -> it.keySet().stream())
                .min(Comparator.naturalOrder())
                .filter(it -> it.isAfter(wanted))
                .orElse(wanted);
    }

    private Draft said(Overtime it, boolean isAgreed, long weeks) {
        var draft = Draft.of(isAgreed ? agreed(it, weeks) : usual(it, weeks));
        if (!it.people().isEmpty()) {
            draft.table(
                    List.of("Who", isAgreed ? "A week" : "Usual week", "Weeks over", "Hours over", "Cost"),
                    it.people().stream()
                            .limit(asked.limit(8))
                            .map(person -> List.of(
                                    name(person.employee()),
                                    Wording.count(person.week()) + " h"
                                            + (isAgreed && !person.isAgreed() ? " usual" : ""),
                                    person.weeksOver() + " of " + person.weeks(),
                                    Wording.count(person.hoursOver()),
                                    person.cost().signum() == 0 ? "no rate" : money(person.cost(), asked)))
                            .toList());
            draft.line("That is " + Percent.of(it.hoursOver() / Math.max(1, it.hours())) + " of all hours worked"
                    + (isAgreed ? ", " + money(aYear(it, weeks), asked) + " a year if it goes on." : "."));
        }
        if (!isAgreed) {
            draft.line(
                    Math.round(it.hoursUnder()) == 0
                            ? ""
                            : "Other weeks were " + Wording.count(Math.round(it.hoursUnder()))
                                    + " hours shorter than usual, so part of it is only the rota going up and down.");
            draft.line("With a weekly_hours column in employees.csv I can tell overtime from hours agreed.");
        }
        return it.unknown() == 0
                ? draft
                : draft.line(Phrases.plural(it.unknown(), "person has", "people have")
                        + " worked fewer than 6 weeks, too few for a usual one.");
    }

    private String agreed(Overtime it, long weeks) {
        if (it.people().isEmpty()) {
            return "No overtime: in " + Phrases.plural(weeks, "week") + " nobody worked beyond the hours agreed.";
        }
        var most = it.people().getFirst();
        return "Overtime came to " + Wording.count(it.hoursOver()) + " hours in " + Phrases.plural(weeks, "week") + ", "
                + money(it.cost(), asked) + ", most of it " + name(most.employee()) + ": "
                + Wording.count(most.hoursOver()) + " hours.";
    }

    private String usual(Overtime it, long weeks) {
        var cannot = "The books don’t say what hours were agreed, so I can’t tell overtime. ";
        return it.people().isEmpty()
                ? cannot + "In " + Phrases.plural(weeks, "week") + " nobody worked much beyond their usual week."
                : cannot + "Beyond each one’s usual week: " + Wording.count(Math.round(it.hoursOver())) + " hours in "
                        + Phrases.plural(weeks, "week") + ", " + money(it.cost(), asked) + ".";
    }

    private static BigDecimal aYear(Overtime it, long weeks) {
        return it.cost()
                .multiply(BigDecimal.valueOf(WEEKS_A_YEAR))
                .divide(BigDecimal.valueOf(weeks), 2, RoundingMode.HALF_EVEN);
    }

    private String name(String id) {
        return dealings.listEmployees().stream()
                .filter(it -> it.id().equals(id))
                .map(Employee::name)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(id);
    }
}
