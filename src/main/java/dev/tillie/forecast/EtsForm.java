package dev.tillie.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of the exponential smoothing models: how error, trend and season enter.
 *
 * @see "Hyndman, Koehler, Ord and Snyder (2008), Forecasting with exponential smoothing, table 2.2"
 */
record EtsForm(boolean multiplicativeError, Trend trend, Season season) {
    enum Trend {
        NONE,
        ADDITIVE,
        DAMPED
    }

    enum Season {
        NONE,
        ADDITIVE,
        MULTIPLICATIVE
    }

    static final EtsForm SIMPLE = new EtsForm(false, Trend.NONE, Season.NONE);
    static final EtsForm HOLT = new EtsForm(false, Trend.ADDITIVE, Season.NONE);
    static final EtsForm DAMPED = new EtsForm(false, Trend.DAMPED, Season.NONE);

    /** The 15 models that are numerically stable, or those of them that suit the data. */
    static List<EtsForm> candidates(boolean seasonal, boolean positive) {
        var forms = new ArrayList<EtsForm>();
        for (var season : seasonal ? Season.values() : new Season[] {Season.NONE}) {
            for (var trend : Trend.values()) {
                if (season != Season.MULTIPLICATIVE) {
                    forms.add(new EtsForm(false, trend, season));
                }
                if (positive) {
                    forms.add(new EtsForm(true, trend, season));
                }
            }
        }
        return forms;
    }

    boolean hasTrend() {
        return trend != Trend.NONE;
    }

    boolean isDamped() {
        return trend == Trend.DAMPED;
    }

    boolean isSeasonal() {
        return season != Season.NONE;
    }

    boolean multiplicativeSeason() {
        return season == Season.MULTIPLICATIVE;
    }

    /** Smoothing parameters: alpha, and beta, gamma, phi where they apply. */
    int smoothingParameters() {
        return 1 + (hasTrend() ? 1 : 0) + (isSeasonal() ? 1 : 0) + (isDamped() ? 1 : 0);
    }

    /** All parameters that are estimated: smoothing, the starting state, and the variance. */
    int parameters(int seasonLength) {
        return smoothingParameters() + 1 + (hasTrend() ? 1 : 0) + (isSeasonal() ? seasonLength - 1 : 0) + 1;
    }

    /** The usual short name, such as ETS(M,Ad,M). */
    String code() {
        String trendCode = switch (trend) {
            case NONE -> "N";
            case ADDITIVE -> "A";
            case DAMPED -> "Ad";
        };
        String seasonCode = switch (season) {
            case NONE -> "N";
            case ADDITIVE -> "A";
            case MULTIPLICATIVE -> "M";
        };
        return "ETS(" + (multiplicativeError ? "M" : "A") + "," + trendCode + "," + seasonCode + ")";
    }
}
