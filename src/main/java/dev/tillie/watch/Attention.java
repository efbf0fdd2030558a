package dev.tillie.watch;

import dev.tillie.answer.Mute;
import dev.tillie.answer.Notice;
import dev.tillie.chat.Forms;
import dev.tillie.chat.Preferences;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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
 * @param quietDays kinds of days on which nothing is said, as {@code SUNDAY}, {@code holidays}, {@code closed}
 * @param undisturbedUntil the moment before which nothing is said; null where the owner may be disturbed
 * @param mutes what is held back for a time, or until told
 */
public record Attention(
        int perDay,
        LocalTime quietFrom,
        LocalTime quietUntil,
        @Nullable LocalTime summaryAt,
        Set<String> muted,
        Set<String> quietDays,
        @Nullable Instant undisturbedUntil,
        List<Mute> mutes) {
    public static final Attention DEFAULT = new Attention(
            5, LocalTime.of(21, 0), LocalTime.of(7, 0), LocalTime.of(8, 0), Set.of(), Set.of(), null, List.of());

    public Attention {
        muted = Set.copyOf(muted);
        quietDays = Set.copyOf(quietDays);
        mutes = List.copyOf(mutes);
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
                list(preferences, Preferences.MUTED_PINGS),
                list(preferences, Preferences.QUIET_DAYS),
                preferences
                        .find(Preferences.DO_NOT_DISTURB)
                        .flatMap(Attention::moment)
                        .orElse(null),
                Mute.list(preferences.find(Preferences.PING_MUTES).orElse("")));
    }

    private static Set<String> list(Preferences preferences, String name) {
        return preferences.find(name).stream()
                .flatMap(it -> Arrays.stream(it.split(",")))
                .filter(it -> !it.isBlank())
                .collect(Collectors.toSet());
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
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

    /**
     * Whether nothing at all is to be said, whatever the hour.
     *
     * @param day what kind of day it is, as {@code SUNDAY}
     */
    boolean isLeftAlone(Instant now, Set<String> day) {
        return !Collections.disjoint(quietDays, day) || undisturbedUntil != null && now.isBefore(undisturbedUntil);
    }

    boolean isMuted(Notice notice, Instant now) {
        return muted.contains(notice.kind()) || mutes.stream().anyMatch(it -> it.silences(notice, now));
    }

    /** Whether a notice goes into the summary and is no ping, as less is at stake than the owner wants to hear of. */
    boolean isDemoted(Notice notice, Instant now) {
        return mutes.stream().anyMatch(it -> it.demotes(notice, now));
    }
}
