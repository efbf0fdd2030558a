package dev.tillie.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/**
 * How the {@code ds} column of a series counts time: what one step is, and how steps and the column's texts turn into
 * each other.
 *
 * @param monthEnd whether monthly dates are the last of their month
 */
record TimeColumn(Step step, boolean monthEnd) {
    private static final LocalDateTime EPOCH = LocalDate.EPOCH.atStartOfDay();

    /** The distance of two neighbours, with the season the field takes for it. */
    enum Step {
        NUMBER(1),
        HOUR(24),
        DAY(7),
        WEEK(1),
        MONTH(12),
        QUARTER(4),
        YEAR(1);

        private final int season;

        Step(int season) {
            this.season = season;
        }

        int season() {
            return season;
        }
    }

    /** A moment as a number that grows with time: the integer itself, or minutes since 1970 for dates. */
    static long moment(String text) {
        if (isNumber(text)) {
            return Long.parseLong(text);
        }
        return ChronoUnit.MINUTES.between(EPOCH, dateTime(text));
    }

    static boolean isNumber(String text) {
        return text.matches("-?\\d{1,9}");
    }

    private static LocalDateTime dateTime(String text) {
        if (text.length() == 7) {
            return YearMonth.parse(text).atDay(1).atStartOfDay();
        }
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay();
        }
        return LocalDateTime.parse(text.replace(' ', 'T').replaceAll("(Z|[+-]00:?00)$", ""));
    }

    /**
     * The step that explains the shortest distance found in the file.
     *
     * @param minutes the shortest distance of two neighbours of one series
     */
    static Step stepOf(long minutes) {
        double days = minutes / 1440.0;
        return days < 1
                ? Step.HOUR
                : days < 7
                        ? Step.DAY
                        : days < 28 ? Step.WEEK : days < 89 ? Step.MONTH : days < 365 ? Step.QUARTER : Step.YEAR;
    }

    /** The number of the step a moment falls into. */
    long index(long moment) {
        if (step == Step.NUMBER) {
            return moment;
        }
        var time = EPOCH.plusMinutes(moment);
        return switch (step) {
            case NUMBER -> moment;
            case HOUR -> Math.floorDiv(moment, 60);
            case DAY -> time.toLocalDate().toEpochDay();
            case WEEK -> Math.floorDiv(time.toLocalDate().toEpochDay(), 7);
            case MONTH -> time.getLong(ChronoField.PROLEPTIC_MONTH);
            case QUARTER -> Math.floorDiv(time.getLong(ChronoField.PROLEPTIC_MONTH), 3);
            case YEAR -> time.getYear();
        };
    }

    /** The text of the moment so many steps after another. */
    String after(long moment, int steps) {
        var time = EPOCH.plusMinutes(moment);
        return switch (step) {
            case NUMBER -> Long.toString(moment + steps);
            case HOUR -> time.plusHours(steps).toString().replace('T', ' ') + ":00";
            case DAY -> time.plusDays(steps).toLocalDate().toString();
            case WEEK -> time.plusWeeks(steps).toLocalDate().toString();
            case MONTH -> month(time.toLocalDate(), steps);
            case QUARTER -> month(time.toLocalDate(), 3 * steps);
            case YEAR -> month(time.toLocalDate(), 12 * steps);
        };
    }

    private String month(LocalDate day, int months) {
        var later = day.plusMonths(months);
        return (monthEnd ? later.withDayOfMonth(later.lengthOfMonth()) : later).toString();
    }

    static boolean isMonthEnd(long moment) {
        var day = EPOCH.plusMinutes(moment).toLocalDate();
        return day.getDayOfMonth() == day.lengthOfMonth();
    }

    /** Whether a text can be read at all. */
    static boolean isReadable(String text) {
        try {
            moment(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
