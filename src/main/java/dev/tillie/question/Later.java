package dev.tillie.question;

import dev.tillie.books.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The details of a question that is asked again on a later day: "last week" is the last one then. */
final class Later {
    private static final int WEEK = 7;

    private Later() {}

    static Slots of(Question.Part part, LocalDate before, Setting setting) {
        var slots = part.slots();
        for (var slot : Slot.values()) {
            var span = slots.span(slot);
            if (span.isPresent()) {
                slots = slots.with(
                        slot,
                        new Span(
                                period(slot, span.get(), before, setting),
                                span.get().said()));
            }
        }
        return slots;
    }

    /** Words that say a day by themselves are read again; "the week before" moves along with the days. */
    private static Period period(Slot slot, Span span, LocalDate before, Setting setting) {
        var then = read(slot, span, setting, before);
        return then != null && then.equals(span.period())
                ? Objects.requireNonNull(read(slot, span, setting, setting.today()))
                : moved(span.period(), before, setting);
    }

    private static @Nullable Period read(Slot slot, Span span, Setting setting, LocalDate today) {
        var calendar = setting.on(today).calendar(slot == Slot.HORIZON);
        return Periods.first(PlainWords.fold(span.said()).toLowerCase(Locale.ROOT), calendar)
                .map(Periods.Found::period)
                .orElse(null);
    }

    /** Whole months move by months and whole weeks by weeks, so that they stay whole. */
    private static Period moved(Period period, LocalDate before, Setting setting) {
        var months = ChronoUnit.MONTHS.between(YearMonth.from(before), YearMonth.from(setting.today()));
        var end = YearMonth.from(period.to());
        if (period.from().getDayOfMonth() == 1 && period.to().equals(end.atEndOfMonth())) {
            return new Period(
                    period.from().plusMonths(months), end.plusMonths(months).atEndOfMonth());
        }
        var first = TemporalAdjusters.previousOrSame(setting.weekStart());
        return period.plusDays(
                period.days() % WEEK == 0
                        ? ChronoUnit.DAYS.between(
                                before.with(first), setting.today().with(first))
                        : ChronoUnit.DAYS.between(before, setting.today()));
    }
}
