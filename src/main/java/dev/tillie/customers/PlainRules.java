package dev.tillie.customers;

import java.time.LocalDate;

/** Groups for a shop with too few customers, or too few days, to let the data form them. */
final class PlainRules {
    private static final long QUIET_DAYS = 120;
    private static final double QUIET_GAPS = 4;
    private static final long QUIET_REGULAR_DAYS = 60;

    private PlainRules() {}

    /**
     * A customer of three visits or more is a regular: quiet after four usual gaps and two months, else slipping when
     * overdue. One of fewer visits is new or small, and quiet after four months.
     */
    static GroupName of(Rfm rfm, LocalDate asOf) {
        return switch (Rhythm.of(rfm.history(), asOf)) {
            case Rhythm.Known it when isQuiet(it) -> GroupName.QUIET;
            case Rhythm.Known it when it.isOverdue() -> GroupName.SLIPPING;
            case Rhythm.Known _ -> GroupName.BEST;
            case Rhythm.TooLittleData _ -> rfm.recencyDays() > QUIET_DAYS ? GroupName.QUIET : GroupName.NEW_OR_SMALL;
        };
    }

    private static boolean isQuiet(Rhythm.Known rhythm) {
        return rhythm.isOverdue() && rhythm.overdueRatio() > QUIET_GAPS && rhythm.daysSinceLast() > QUIET_REGULAR_DAYS;
    }
}
