package dev.tillie.finance;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether the cash bears a change.
 *
 * @param chance that cash stays at or above zero up to the horizon, as it is
 * @param chanceWith the same with the change
 */
public record Affordability(Verdict verdict, double chance, double chanceWith, Outlook without, Outlook with) {
    /** From this chance on it is a yes. */
    static final double SURE = .9;

    static final double EVENS = .5;

    /** What to say to the owner. */
    public enum Verdict {
        YES,
        PERHAPS,
        NO,
        /** Cash runs short either way. */
        SHORT_ANYWAY
    }

    public static Affordability of(CashForecast forecast, List<CashChange> changes) {
        var without = forecast.outlook();
        var with = forecast.outlook(changes);
        double chance = 1 - without.chanceBelowZero();
        double chanceWith = 1 - with.chanceBelowZero();
        return new Affordability(verdict(chance, chanceWith), chance, chanceWith, without, with);
    }

    private static Verdict verdict(double chance, double chanceWith) {
        if (chanceWith >= SURE) {
            return Verdict.YES;
        }
        if (chance < EVENS) {
            return Verdict.SHORT_ANYWAY;
        }
        return chanceWith >= EVENS ? Verdict.PERHAPS : Verdict.NO;
    }

    /** The chance of enough on a day with the change. */
    public double chanceEnough(LocalDate day) {
        return with.chanceEnough(day);
    }

    /** The most that can be spent now with nine chances in ten of staying at or above zero; 0 where that is none. */
    public static double spare(CashForecast forecast) {
        return Math.max(0, forecast.outlook().lowest().low80());
    }
}
