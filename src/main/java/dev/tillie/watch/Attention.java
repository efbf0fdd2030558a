package dev.tillie.watch;

import dev.tillie.chat.Forms;
import dev.tillie.chat.Preferences;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much may be said unasked, and when, by the shop's own clock.
 *
 * @param perDay the most pings a day; the rest waits for the summary
 * @param quietFrom from when on nothing is said; the same as {@code quietUntil} where no hours are quiet
 * @param summaryAt when the day's summary comes; null for never
 * @param muted kinds of pings that are not wanted
 */
public record Attention(
        int perDay,
        LocalTime quietFrom,
        LocalTime quietUntil,
        @Nullable LocalTime summaryAt,
        Set<String> muted) {
    public static final Attention DEFAULT =
            new Attention(5, LocalTime.of(21, 0), LocalTime.of(7, 0), LocalTime.of(8, 0), Set.of());

    public Attention {
        muted = Set.copyOf(muted);
    }

    /** What the owner has settled; the default for the rest, and for what can't be read. */
    public static Attention of(Preferences preferences) {
        var quiet = preferences.find(Forms.QUIET_HOURS).map(it -> it.split("-")).filter(it -> it.length == 2);
        return new Attention(
                preferences
                        .find(Preferences.PINGS_A_DAY)
                        .filter(it -> it.matches("\\d{1,3}"))
                        .map(Integer::parseInt)
                        .orElse(DEFAULT.perDay),
                quiet.flatMap(it -> time(it[0])).orElse(DEFAULT.quietFrom),
                quiet.flatMap(it -> time(it[1])).orElse(DEFAULT.quietUntil),
                summaryAt(preferences.find(Preferences.SUMMARY_AT)),
                preferences
                        .find(Preferences.MUTED_PINGS)
                        .map(it -> Arrays.stream(it.split(","))
                                .filter(kind -> !kind.isBlank())
                                .collect(Collectors.toSet()))
                        .orElse(Set.of()));
    }

    private static @Nullable LocalTime summaryAt(Optional<String> said) {
        return said.filter(Preferences.NEVER::equals).isPresent()
                ? null
                : said.flatMap(Attention::time).orElse(DEFAULT.summaryAt);
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the day's summary may come now: at its hour, or as soon after it as clocks show. Who wants it in quiet hours
     * gets it then.
     */
    boolean isSummaryDue(LocalTime time) {
        return summaryAt != null && !time.isBefore(summaryAt) && (!isQuiet(time) || isQuiet(summaryAt));
    }

    /** Quiet hours may go over midnight. */
    boolean isQuiet(LocalTime time) {
        return quietFrom.isBefore(quietUntil)
                ? !time.isBefore(quietFrom) && time.isBefore(quietUntil)
                : !quietFrom.equals(quietUntil) && (!time.isBefore(quietFrom) || time.isBefore(quietUntil));
    }
}
