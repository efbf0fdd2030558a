package dev.tillie.fraud;

import java.util.ArrayList;
import java.util.List;

/** Small hints that only together say something; each adds to the log-odds. */
final class Clues {
    private final List<String> reasons = new ArrayList<>();
    private double logOdds;

    /** @param start how far below even it stands before any clue */
    Clues(double start) {
        logOdds = start;
    }

    void add(boolean seen, double weight, String reason) {
        if (seen) {
            logOdds += weight;
            reasons.add(reason);
        }
    }

    int size() {
        return reasons.size();
    }

    double likelihood() {
        return Odds.logistic(logOdds);
    }

    List<String> reasons() {
        return reasons;
    }
}
