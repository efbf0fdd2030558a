package dev.tillie.answer;

import dev.tillie.chat.Forms;
import dev.tillie.chat.Preferences;
import dev.tillie.chat.Reply;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import dev.tillie.store.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How much Tillie says unasked, and when, settled in words: shown first, done by a tap, taken back by another. */
final class PingSettings implements Topic, TapTopic {
    private static final String TAP = "tap:settle:";
    private static final Pattern CHANGE = Pattern.compile(TAP + "([a-z-]{1,40})=(.{0,100})");
    private static final Pattern MOST = Pattern.compile(
            "(?i)\\b(?:at most|no more than|only|max(?:imum)?|up to)\\D{0,12}(\\d{1,2})\\b.*\\b(?:pings?|alerts?|messages?|a day|per day)\\b");
    private static final Pattern RANGE = Pattern.compile(
            "(?i)(\\d{1,2})(?::(\\d\\d))?\\s*(am|pm)?\\s*(?:to|till|until|and|-|–)\\s*(\\d{1,2})(?::(\\d\\d))?\\s*(am|pm)?");
    private static final Pattern BEFORE = Pattern.compile("(?i)\\bbefore\\b");
    private static final Pattern SUMMARY = Pattern.compile("(?i)\\b(?:summary|report|briefing|digest|update)\\b");
    private static final Map<String, String> NAMED_TIMES =
            Map.of("morning", "08:00", "noon", "12:00", "afternoon", "15:00", "evening", "18:00", "night", "21:00");
    private static final Map<String, Pattern> KINDS = Map.of(
            Notice.FRAUD, Pattern.compile("(?i)\\b(?:fraud|suspicious|dodgy|card|till)\\b"),
            Notice.SHELF, Pattern.compile("(?i)\\b(?:stock|shelf|shelves|reorder|inventory)\\b"),
            Notice.CASH, Pattern.compile("(?i)\\b(?:cash|money|bank)\\b"),
            Notice.BUDGET, Pattern.compile("(?i)\\bbudgets?\\b"),
            Notice.SILENCE, Pattern.compile("(?i)\\b(?:silence|missing data|no sales)\\b"));
    private static final String USUAL_FROM = "21:00";
    private static final String USUAL_UNTIL = "07:00";
    private static final int NOON = 12;

    private final Settings settings;
    private final Topic otherwise;

    /** @param otherwise answers what is settled elsewhere */
    PingSettings(Settings settings, Topic otherwise) {
        this.settings = settings;
        this.otherwise = otherwise;
    }

    /** @param says what will be so, as a clause */
    private record Change(String name, String value, String says) {
        String tap() {
            return TAP + name + "=" + value;
        }
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
        return change(asked).map(this::confirm).orElseGet(() -> otherwise.answer(asked));
    }

    private Draft confirm(Change change) {
        return Draft.of("From now on " + change.says + ": shall I?")
                .follow("Yes", change.tap())
                .line(soFar())
                .kind(Reply.Kind.CONFIRM)
                .withoutRecords();
    }

    String soFar() {
        return "So far: at most " + find(Preferences.PINGS_A_DAY, "5") + " pings a day, none between "
                + find(Forms.QUIET_HOURS, USUAL_FROM + "-" + USUAL_UNTIL).replace("-", " and ") + ", the summary "
                + summary(find(Preferences.SUMMARY_AT, "08:00")) + ".";
    }

    private static String summary(String time) {
        return time.equals(Preferences.NEVER) ? "not at all" : "at " + time;
    }

    private String find(String name, String otherwise) {
        return settings.find(name).filter(it -> !it.isBlank()).orElse(otherwise);
    }

    /** Does what a tap says, and offers the way back. */
    @Override
    public Draft answer(String tap, Asked asked, String who, Instant now) {
        var change = CHANGE.matcher(tap);
        if (!change.matches()) {
            throw new IllegalArgumentException("not a setting: " + tap);
        }
        var before = settings.find(change.group(1)).orElse("");
        settings.save(change.group(1), change.group(2));
        return Draft.of("Settled.")
                .line(soFar())
                .follow("Undo", TAP + change.group(1) + "=" + before)
                .withoutRecords();
    }

    private Optional<Change> change(Asked asked) {
        var most = MOST.matcher(asked.said());
        if (most.find()) {
            var number = most.group(1);
            return Optional.of(
                    new Change(Preferences.PINGS_A_DAY, number, "I write unasked at most " + number + " times a day"));
        }
        var action = asked.slots().text(Slot.ACTION).orElse("");
        return switch (action) {
            case "set_quiet_hours" -> quiet(asked);
            case "schedule_summary" -> time(asked).map(PingSettings::summaryAt);
            case "mute" -> mute(asked);
            default -> Optional.empty();
        };
    }

    private static Change summaryAt(String time) {
        return new Change(Preferences.SUMMARY_AT, time, "the day’s summary comes at " + time);
    }

    private Optional<Change> mute(Asked asked) {
        if (SUMMARY.matcher(asked.said()).find()) {
            return Optional.of(new Change(Preferences.SUMMARY_AT, Preferences.NEVER, "no summary comes"));
        }
        return KINDS.entrySet().stream()
                .filter(it -> it.getValue().matcher(asked.said()).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .map(kind ->
                        new Change(Preferences.MUTED_PINGS, with(kind), "I don’t write unasked about " + name(kind)));
    }

    private String with(String kind) {
        var muted = find(Preferences.MUTED_PINGS, "");
        return muted.isEmpty() || List.of(muted.split(",")).contains(kind) ? kind : muted + "," + kind;
    }

    private static String name(String kind) {
        return switch (kind) {
            case Notice.FRAUD -> "what looks suspicious";
            case Notice.SHELF -> "what runs out";
            case Notice.CASH -> "cash that runs short";
            case Notice.BUDGET -> "budgets that go over";
            default -> "places that send no sales";
        };
    }

    private Optional<Change> quiet(Asked asked) {
        var range = RANGE.matcher(asked.said());
        if (range.find()) {
            return Optional.of(quiet(
                    clock(range.group(1), range.group(2), range.group(3)),
                    clock(range.group(4), range.group(5), range.group(6))));
        }
        var hours = find(Forms.QUIET_HOURS, USUAL_FROM + "-" + USUAL_UNTIL).split("-");
        return time(asked).map(it -> BEFORE.matcher(asked.said()).find() ? quiet(hours[0], it) : quiet(it, hours[1]));
    }

    private static Change quiet(String from, String until) {
        return new Change(
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
