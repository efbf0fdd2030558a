package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.chat.Forms;
import dev.tillie.chat.Preferences;
import dev.tillie.chat.Reply;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How much Tillie says unasked, and when, settled in words: shown first, done by a tap, taken back by another. */
final class PingSettings implements Topic, TapTopic {
    private static final Pattern CHANGE = Pattern.compile(PingChange.TAP + "([a-z-]{1,40})=(.{0,400})");
    private static final Pattern MOST = Pattern.compile("(?i)\\b(?:at most|no more than|only|max(?:imum)?|up"
            + " to)\\D{0,12}(\\d{1,2})\\b.*\\b(?:pings?|alerts?|messages?|a day|per day)\\b");
    private static final Pattern RANGE = Pattern.compile(
            "(?i)(\\d{1,2})(?::(\\d\\d))?\\s*(am|pm)?\\s*(?:to|till|until|and|-|–)\\s*(\\d{1,2})(?::(\\d\\d))?\\s*(am|pm)?");
    private static final Pattern BEFORE = Pattern.compile("(?i)\\bbefore\\b");
    private static final Pattern SUMMARY = Pattern.compile("(?i)\\b(?:summary|report|briefing|digest|update)\\b");
    private static final Map<String, String> NAMED_TIMES =
            Map.of("morning", "08:00", "noon", "12:00", "afternoon", "15:00", "evening", "18:00", "night", "21:00");
    private static final int NOON = 12;

    private static final int MOST_UNDOS = 4;
    private static final String USUAL_PINGS = "5";
    private static final String USUAL_SUMMARY = "08:00";

    private final PingKept kept;
    private final Hush hush;
    private final Topic otherwise;

    /** @param otherwise answers what is settled elsewhere */
    PingSettings(PingKept kept, Topic otherwise) {
        this.kept = kept;
        this.hush = new Hush(kept);
        this.otherwise = otherwise;
    }

    @Override
    public boolean isMeant(String tapped) {
        return CHANGE.matcher(tapped).matches();
    }

    @Override
    public Question.Part part(String tapped) {
        return new Question.Part(Intent.SETTINGS, Slots.NONE.with(Slot.ACTION, "tell"));
    }

    @Override
    public Draft answer(Asked asked) {
        if (Hush.asksWhatIsSettled(asked)) {
            return shown(asked);
        }
        if (Hush.asksForPeace(asked)) {
            return untilWhen();
        }
        if (Hush.isUnmute(asked)) {
            return unmuted(asked);
        }
        return change(asked)
                .map(it -> confirm(it, asked))
                .or(() -> Hush.unknown(asked).map(it -> unknown(it, asked)))
                .orElseGet(() -> otherwise.answer(asked));
    }

    private static Draft untilWhen() {
        return Draft.of("Until when?")
                .follow("Until tomorrow", "leave me alone until tomorrow")
                .follow("Until Monday", "leave me alone until Monday")
                .follow("For a week", "leave me alone for a week")
                .kind(Reply.Kind.CLARIFY)
                .withoutRecords();
    }

    private Draft unknown(String name, Asked asked) {
        return Draft.of("I know of no " + name + " here, so there is nothing to mute.")
                .line("A place, product, supplier or customer by name can be muted, or a kind of ping, as “stock"
                        + " alerts”.")
                .lines(soFar(asked))
                .withoutRecords();
    }

    private Draft confirm(PingChange change, Asked asked) {
        if (isSo(change)) {
            return Draft.of("That is so already.").lines(soFar(asked)).withoutRecords();
        }
        return Draft.of("From now on " + change.says() + ": shall I?")
                .follow("Yes", change.tap())
                .lines(soFar(asked))
                .kind(Reply.Kind.CONFIRM)
                .withoutRecords();
    }

    /** Whether what always has a value has this one already. */
    private boolean isSo(PingChange change) {
        return switch (change.name()) {
            case Preferences.PINGS_A_DAY ->
                kept.find(change.name(), USUAL_PINGS).equals(change.value());
            case Preferences.SUMMARY_AT ->
                kept.find(change.name(), USUAL_SUMMARY).equals(change.value());
            case Forms.QUIET_HOURS -> String.join("-", kept.quietHours()).equals(change.value());
            default -> false;
        };
    }

    /** Everything that is settled, with the way back for what holds something back. */
    private Draft shown(Asked asked) {
        var so = new ArrayList<>(soFar(asked));
        so.set(0, so.getFirst().replaceFirst("^So far: a", "A"));
        if (so.size() == 1) {
            so.add("Nothing is muted.");
        }
        if (Hush.asksWhatIsMuted(asked)) {
            so.add(so.removeFirst());
        }
        var draft = Draft.of(so.getFirst()).lines(so.subList(1, so.size()));
        unmutes(asked).entrySet().stream().limit(MOST_UNDOS).forEach(it -> draft.follow(it.getKey(), it.getValue()));
        return draft.withoutRecords();
    }

    /** The ways back, by what a button says. */
    private Map<String, String> unmutes(Asked asked) {
        var taps = new LinkedHashMap<String, String>();
        var now = Watch.after(asked, Duration.ZERO);
        kept.undisturbedUntil(now)
                .ifPresent(_ -> taps.put("Disturb me again", new PingChange(Preferences.DO_NOT_DISTURB, "", "").tap()));
        kept.mutes(now)
                .forEach(it -> taps.put(
                        (it.above() > 0 ? "All " : "Unmute ") + PingSubjects.label(it.subject(), asked),
                        PingChange.unmute(it.subject())));
        var muted = kept.list(Preferences.MUTED_PINGS);
        muted.forEach(kind -> taps.put(
                "Unmute " + PingSubjects.label(Mute.KIND + kind, asked),
                without(Preferences.MUTED_PINGS, muted, kind)));
        if (!kept.list(Preferences.QUIET_DAYS).isEmpty()) {
            taps.put("Pings every day", new PingChange(Preferences.QUIET_DAYS, "", "").tap());
        }
        return taps;
    }

    private static String without(String name, List<String> all, String one) {
        var rest = all.stream().filter(it -> !it.equals(one)).collect(Collectors.joining(","));
        return new PingChange(name, rest, "").tap();
    }

    /** Lets go at once, as it takes nothing away; the way back is a tap. */
    private Draft unmuted(Asked asked) {
        var subject = PingSubjects.find(asked);
        var label = subject.map(it -> PingSubjects.label(it, asked)).orElse("");
        var tap = unmutes(asked).entrySet().stream()
                .filter(it -> !label.isEmpty() && it.getKey().endsWith(" " + label))
                .findFirst();
        return tap.map(it -> settle(it.getValue(), asked))
                .orElseGet(() -> Draft.of("That is not muted.")
                        .lines(soFar(asked))
                        .follow("My ping settings", "my ping settings")
                        .withoutRecords());
    }

    /** What is settled, the figures first, then what is held back, a line each. */
    List<String> soFar(Asked asked) {
        var now = Watch.after(asked, Duration.ZERO);
        var lines = new ArrayList<String>();
        lines.add("So far: at most " + kept.find(Preferences.PINGS_A_DAY, USUAL_PINGS) + " pings a day, none between "
                + String.join(" and ", kept.quietHours()) + ", "
                + summary(kept.find(Preferences.SUMMARY_AT, USUAL_SUMMARY)) + ".");
        kept.undisturbedUntil(now)
                .ifPresent(it -> lines.add("Nothing at all " + Until.said(Optional.of(it), asked) + "."));
        var days = kept.list(Preferences.QUIET_DAYS);
        if (!days.isEmpty()) {
            lines.add("Nothing " + Hush.daysSaid(days) + ".");
        }
        kept.list(Preferences.MUTED_PINGS)
                .forEach(it -> lines.add("Muted: " + PingSubjects.kindName(it) + ", until you say otherwise."));
        kept.mutes(now).forEach(it -> lines.add(said(it, asked)));
        return lines;
    }

    private static String said(Mute it, Asked asked) {
        return (it.above() > 0
                        ? "Only above " + Wording.brief(it.above(), asked.shop().currency()) + ": "
                        : "Muted: ")
                + PingSubjects.name(it.subject(), asked) + ", " + Until.said(Optional.ofNullable(it.until()), asked)
                + ".";
    }

    private static String summary(String time) {
        return time.equals(Preferences.NEVER) ? "no daily summary" : "the summary at " + time;
    }

    /** Does what a tap says, and offers the way back. */
    @Override
    public Draft answer(String tap, Asked asked, String who, Instant now) {
        return settle(tap, asked);
    }

    private Draft settle(String tap, Asked asked) {
        var change = CHANGE.matcher(tap);
        if (!change.matches()) {
            throw new IllegalArgumentException("not a setting: " + tap);
        }
        var name = change.group(1);
        var back = kept.settle(name, change.group(2), Watch.after(asked, Duration.ZERO));
        return Draft.of("Settled.")
                .lines(soFar(asked))
                .follow("Undo", new PingChange(name, back, "").tap())
                .follow("My ping settings", "my ping settings")
                .withoutRecords();
    }

    private Optional<PingChange> change(Asked asked) {
        var most = MOST.matcher(asked.said());
        if (most.find()) {
            var number = most.group(1);
            return Optional.of(new PingChange(
                    Preferences.PINGS_A_DAY, number, "I write unasked at most " + number + " times a day"));
        }
        var peace = hush.find(asked);
        if (peace.isPresent()) {
            return peace;
        }
        var action = asked.slots().text(Slot.ACTION).orElse("");
        return switch (action) {
            case "set_quiet_hours" -> quiet(asked);
            case "schedule_summary" -> time(asked).map(PingSettings::summaryAt);
            case "mute" -> mute(asked);
            default -> Optional.empty();
        };
    }

    private static PingChange summaryAt(String time) {
        return new PingChange(Preferences.SUMMARY_AT, time, "the day’s summary comes at " + time);
    }

    private Optional<PingChange> mute(Asked asked) {
        if (SUMMARY.matcher(asked.said()).find()) {
            return Optional.of(new PingChange(Preferences.SUMMARY_AT, Preferences.NEVER, "no daily summary comes"));
        }
        return PingSubjects.kind(asked.said()).map(hush::muteKind);
    }

    private Optional<PingChange> quiet(Asked asked) {
        var range = RANGE.matcher(asked.said());
        if (range.find()) {
            return Optional.of(quiet(
                    clock(range.group(1), range.group(2), range.group(3)),
                    clock(range.group(4), range.group(5), range.group(6))));
        }
        var hours = kept.quietHours();
        return time(asked).map(it -> BEFORE.matcher(asked.said()).find() ? quiet(hours[0], it) : quiet(it, hours[1]));
    }

    private static PingChange quiet(String from, String until) {
        return new PingChange(
                Forms.QUIET_HOURS, from + "-" + until, "I write nothing unasked between " + from + " and " + until);
    }

    private static Optional<String> time(Asked asked) {
        return asked.slots()
                .text(Slot.TIME)
                .map(it -> NAMED_TIMES.getOrDefault(it, it))
                .filter(it -> it.matches("\\d\\d:\\d\\d"));
    }

    private static String clock(String hour, @Nullable String minute, @Nullable String half) {
        var of = Integer.parseInt(hour) % (half == null ? 24 : NOON) + ("pm".equalsIgnoreCase(half) ? NOON : 0);
        return "%02d:%s".formatted(of, minute == null ? "00" : minute);
    }
}
