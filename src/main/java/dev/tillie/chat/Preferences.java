package dev.tillie.chat;

import java.util.Optional;

/** What the owner has settled about how Tillie works, by name, as {@code quiet-hours} to {@code 21:00-07:00}. */
public interface Preferences {
    /** The most pings a day, as {@code 5}. */
    String PINGS_A_DAY = "pings-a-day";
    /** When the day's summary comes, as {@code 08:00}, or {@link #NEVER}. */
    String SUMMARY_AT = "summary-at";
    /** When the week's summary comes, as {@code MONDAY 08:00}, or {@link #NEVER}. */
    String WEEKLY_AT = "weekly-summary";
    /** When the month's summary comes, as {@code 1 08:00}, or {@link #NEVER}. */
    String MONTHLY_AT = "monthly-summary";
    /** What summaries hold and what not, as {@code short,no-cash}. */
    String SUMMARY_SHAPE = "summary-shape";
    /** Who gets summaries, by their keys; {@code owners} for those who own the shop, which is the default. */
    String SUMMARY_TO = "summary-to";
    /** Kinds of pings that are not wanted, separated by commas. */
    String MUTED_PINGS = "muted-pings";
    /** What is held back for a time or until told, a line each, as {@code place/Cork|2026-12-03T00:00:00Z|0}. */
    String PING_MUTES = "ping-mutes";
    /** Days without pings, separated by commas: {@code SATURDAY}, {@code holidays}, {@code closed}. */
    String QUIET_DAYS = "quiet-days";
    /** The moment before which nothing is said unasked. */
    String DO_NOT_DISTURB = "do-not-disturb-until";

    String NEVER = "never";

    Optional<String> find(String name);

    void save(String name, String value);
}
