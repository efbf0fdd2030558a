package dev.tillie.fraud;

import java.util.List;

/**
 * What was thought of a payment when it came.
 *
 * @param score 0 to 100, by rank among the shop's own payments before
 * @param reasons in the owner's words, the strongest first; empty where nothing stands out
 */
public record Scored(String id, double score, List<String> reasons) {
    public Scored {
        reasons = List.copyOf(reasons);
    }
}
