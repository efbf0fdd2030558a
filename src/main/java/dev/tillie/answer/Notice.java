package dev.tillie.answer;

import java.time.Instant;
import java.util.List;

/**
 * Something the owner did not ask and should know.
 *
 * @param key names the thing, the same tomorrow as today
 * @param kind as {@code fraud}: what can be muted together
 * @param words what to ask on the owner's behalf; the answer is what is to be said
 * @param version another one when there is news of the thing
 * @param gist the thing in one clause without a full stop, for a list
 * @param because what it rests on, a sentence each: the figure, and the limit it went over
 * @param about whom and what it touches beside its kind, as {@code place/Cork}: what can be muted by name, the nearest
 *     first
 * @param endsAt when there is no use in saying it any more
 */
public record Notice(
        String key,
        String kind,
        String words,
        String version,
        Rank rank,
        String gist,
        List<String> because,
        List<String> about,
        Instant endsAt) {
    public static final String FRAUD = "fraud";
    public static final String SHELF = "shelf";
    public static final String SILENCE = "silence";
    public static final String CASH = "cash";
    public static final String BUDGET = "budget";
    public static final String DAY = "day";
    public static final String REGULAR = "regular";
    public static final String SUPPLIER = "supplier";
    public static final String SUMMARY = "summary";
    /** What somebody asked to be told; it costs no attention. */
    public static final String SUBSCRIPTION = "subscription";

    public Notice {
        because = List.copyOf(because);
        about = List.copyOf(about);
    }

    public double weight() {
        return rank.weight();
    }
}
