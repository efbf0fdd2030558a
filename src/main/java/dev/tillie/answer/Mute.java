package dev.tillie.answer;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the owner doesn't want to be pinged about.
 *
 * @param subject a notice's kind or what it is about, as {@code kind/shelf} or {@code place/Cork}
 * @param until from when on it may be said again; null until told
 * @param above money at stake, in the shop's currency, over which it is said all the same; 0 for never
 */
public record Mute(String subject, @Nullable Instant until, double above) {
    private static final String FIELDS = "|";
    static final String KIND = "kind/";

    public Mute {
        if (subject.isBlank() || subject.contains(FIELDS) || subject.contains("\n")) {
            throw new IllegalArgumentException("no such thing can be muted: " + subject);
        }
    }

    /** Whether it holds a notice back altogether. */
    public boolean silences(Notice notice, Instant now) {
        return above <= 0 && holds(notice, now);
    }

    /** Whether a notice is left to the summary, as too little is at stake. */
    public boolean demotes(Notice notice, Instant now) {
        return above > 0 && holds(notice, now) && notice.rank().stake() <= above;
    }

    private boolean holds(Notice notice, Instant now) {
        return isInForce(now)
                && (subject.equals(KIND + notice.kind()) || notice.about().contains(subject));
    }

    boolean isInForce(Instant now) {
        return until == null || now.isBefore(until);
    }

    @Override
    public String toString() {
        return subject + FIELDS + (until == null ? "" : until) + FIELDS + above;
    }

    /** Empty where it can't be read. */
    static Optional<Mute> parse(String line) {
        var fields = line.split("\\|", -1);
        try {
            return fields.length != 3
                    ? Optional.empty()
                    : Optional.of(new Mute(
                            fields[0],
                            fields[1].isEmpty() ? null : Instant.parse(fields[1]),
                            Double.parseDouble(fields[2])));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Those of a preference, a line each. */
    public static List<Mute> list(String lines) {
        return lines.lines().flatMap(it -> parse(it).stream()).toList();
    }

    static String lines(List<Mute> mutes) {
        return mutes.stream().map(Mute::toString).collect(Collectors.joining("\n"));
    }
}
