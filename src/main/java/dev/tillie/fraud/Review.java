package dev.tillie.fraud;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered about a case.
 *
 * @param keys of the case
 * @param subject what the case was about
 * @param atRisk what was at stake when it was answered; a case that doubles comes back
 * @param until when it comes back; null where it stays away
 */
public record Review(
        List<String> keys,
        Worry worry,
        About subject,
        double atRisk,
        Verdict verdict,
        String who,
        Instant when,
        @Nullable Instant until) {
    /** What a case turned out to be. */
    public enum Verdict {
        LEGIT,
        FRAUD,
        NOT_SURE,
        SNOOZE
    }

    public Review {
        keys = List.copyOf(keys);
    }

    /** An answer to a case as it stands. */
    public static Review of(Case it, Verdict verdict, String who, Instant when) {
        return new Review(it.keys(), it.worry(), it.subject(), it.atRisk(), verdict, who, when, null);
    }

    /** Not now, but then. */
    public static Review snooze(Case it, String who, Instant when, Instant until) {
        return new Review(it.keys(), it.worry(), it.subject(), it.atRisk(), Verdict.SNOOZE, who, when, until);
    }

    /** Only a clear answer teaches. */
    boolean isClear() {
        return verdict == Verdict.LEGIT || verdict == Verdict.FRAUD;
    }
}
