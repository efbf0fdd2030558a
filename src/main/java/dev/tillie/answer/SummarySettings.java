package dev.tillie.answer;

import dev.tillie.answer.SummaryWishes.Change;
import dev.tillie.chat.Preferences;
import dev.tillie.chat.Reply;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import dev.tillie.store.People;
import dev.tillie.store.Role;
import dev.tillie.store.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How summaries come, settled in words: when, to whom, how long, with what; shown first, taken back by a tap. */
final class SummarySettings implements Topic, TapTopic {
    private static final String TAP = "tap:summaries:";
    private static final Pattern CHANGES = Pattern.compile(TAP + "((?:[a-z-]{1,40}=[^;]{0,400};?)+)");
    private static final Pattern ALL =
            Pattern.compile("(?i)\\b(?:my|show(?: me)?(?: my| the)?|what are (?:my|the)) settings\\b|^settings$");
    private static final Pattern CHANNEL =
            Pattern.compile("(?i)\\b(?:send|post|put|move|copy)\\b.*?\\b(?:to|in|into)\\s+(#[\\p{L}\\p{N}_-]{1,80})");
    private static final Pattern PERSON = Pattern.compile(
            "(?i)\\b(?:send|copy)\\b.*?\\bto\\s+@?([\\p{L}][\\p{L}\\p{N}_-]{1,79})(?:\\s+(?:too|as well|also))?$");
    private static final Pattern IN_PLACE = Pattern.compile("(?i)\\b(?:instead|only|not (?:to )?me)\\b");
    private static final Pattern ABOUT_IT =
            Pattern.compile("(?i)\\b(?:summar(?:y|ies)|briefing|digest|send (?:it|that|this|them))\\b");
    private static final String OWNERS = "owners";

    private final Settings settings;
    private final People people;
    private final PingSettings otherwise;

    /** @param otherwise answers what is settled elsewhere */
    SummarySettings(Settings settings, People people, PingSettings otherwise) {
        this.settings = settings;
        this.people = people;
        this.otherwise = otherwise;
    }

    /** What shapes the summary just read is a setting, whatever it would be elsewhere. */
    static Question shaped(Question question, @Nullable Question before) {
        var follows = before != null && isAboutSummaries(before.parts().getLast());
        var isRecipient = CHANNEL.matcher(question.said()).find()
                || PERSON.matcher(question.said().strip()).find();
        if (!follows || !isRecipient && !SummaryWishes.isShaping(question.said())) {
            return isSchedule(question) ? withoutAssumptions(question) : question;
        }
        var part = new Question.Part(Intent.SETTINGS, Slots.NONE.with(Slot.ACTION, "schedule_summary"));
        return new Question(question.said(), List.of(part), 1, List.of(), null);
    }

    /** A summary, or how they come. */
    private static boolean isAboutSummaries(Question.Part part) {
        return part.intent() == Intent.SUMMARY
                || part.intent() == Intent.SETTINGS
                        && part.slots()
                                .text(Slot.ACTION)
                                .filter("schedule_summary"::equals)
                                .isPresent();
    }

    private static boolean isSchedule(Question question) {
        return question.parts().size() == 1
                && question.first().intent() == Intent.SETTINGS
                && SummaryWishes.isAbout(question.said());
    }

    /** "On Fridays" means no Friday in particular. */
    private static Question withoutAssumptions(Question question) {
        return new Question(question.said(), question.parts(), question.confidence(), List.of(), question.clarify());
    }

    @Override
    public boolean isMeant(String tapped) {
        return CHANGES.matcher(tapped).matches();
    }

    @Override
    public Question.Part part(String tapped) {
        return new Question.Part(Intent.SETTINGS, Slots.NONE.with(Slot.ACTION, "schedule_summary"));
    }

    @Override
    public Draft answer(Asked asked) {
        if (ALL.matcher(asked.said().strip()).find()) {
            return all(asked);
        }
        var follows = asked.wants(Slot.ACTION, "schedule_summary");
        var to = recipient(asked.said().strip(), follows);
        if (to.isPresent()) {
            return to.get();
        }
        return SummaryWishes.of(asked, follows, SummaryShape.of(settings), this::find)
                .map(this::confirm)
                .orElseGet(() -> otherwise.answer(asked));
    }

    private Draft all(Asked asked) {
        return Draft.of("Your settings; say what is to be otherwise.")
                .lines(otherwise.soFar(asked))
                .line(soFar())
                .withoutRecords();
    }

    private Draft confirm(Change change) {
        return Draft.of("From now on " + change.says() + ": shall I?")
                .follow("Yes", tap(change.values()))
                .line(soFar())
                .kind(Reply.Kind.CONFIRM)
                .withoutRecords();
    }

    private static String tap(Map<String, String> values) {
        return TAP
                + values.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> it.getKey() + "=" + it.getValue())
                        .collect(Collectors.joining(";"));
    }

    /** Does what a tap says, and offers the way back. */
    @Override
    public Draft answer(String tap, Asked asked, String who, Instant now) {
        var changes = CHANGES.matcher(tap);
        if (!changes.matches()) {
            throw new IllegalArgumentException("not a setting: " + tap);
        }
        var before = new LinkedHashMap<String, String>();
        for (var change : changes.group(1).split(";")) {
            var name = change.substring(0, change.indexOf('='));
            before.put(name, find(name));
            settings.save(name, change.substring(change.indexOf('=') + 1));
        }
        return Draft.of("Settled.").line(soFar()).follow("Undo", tap(before)).withoutRecords();
    }

    private String find(String name) {
        return settings.find(name).orElse("");
    }

    private Optional<Draft> recipient(String said, boolean follows) {
        if (!follows && !ABOUT_IT.matcher(said).find()) {
            return Optional.empty();
        }
        var channel = CHANNEL.matcher(said);
        if (channel.find()) {
            return Optional.of(inSlack()
                    .map(team -> send(said, team + channel.group(1), channel.group(1)))
                    .orElseGet(() -> unreachable(channel.group(1))));
        }
        var person = PERSON.matcher(said);
        if (!person.find()) {
            return Optional.empty();
        }
        return Optional.of(
                person.group(1).equalsIgnoreCase("me")
                        ? confirm(new Change(Map.of(Preferences.SUMMARY_TO, ""), "summaries come to the owners"))
                        : colleague(person.group(1))
                                .or(() -> inSlack().map(team -> team + "@" + person.group(1)))
                                .map(it -> send(said, it, person.group(1)))
                                .orElseGet(() -> unreachable(person.group(1))));
    }

    private Draft send(String said, String key, String name) {
        var to = new ArrayList<>(Arrays.asList(recipients().split(",")));
        if (IN_PLACE.matcher(said).find()) {
            to.clear();
        }
        if (!to.contains(key)) {
            to.add(key);
        }
        var draft = confirm(new Change(
                Map.of(Preferences.SUMMARY_TO, String.join(",", to)),
                "summaries go to " + name + (to.size() > 1 ? " too" : " and nowhere else")));
        if (key.contains("/@") || key.contains("/#")) {
            draft.line("That needs one " + name + " in Slack, and me in the channel if it is one.");
        }
        return people.roleOf(key) == Role.OWNER
                ? draft
                : draft.line("There they hold no margins, no cash and no customers’ names.");
    }

    private static Draft unreachable(String name) {
        return Draft.of("I can’t write to " + name + " yet: I know of nobody and no Slack channel of that name.")
                .line("Channels are Slack’s, once Slack is connected; people are those who have written to me.")
                .withoutRecords();
    }

    /** The one Slack workspace whose people are known. */
    private Optional<String> inSlack() {
        var teams = people.list("slack:").keySet().stream()
                .map(it -> it.substring(0, it.indexOf('/') + 1))
                .distinct()
                .toList();
        return teams.size() == 1 ? Optional.of(teams.getFirst()) : Optional.empty();
    }

    private Optional<String> colleague(String name) {
        var found = people.list("").keySet().stream()
                .filter(it -> it.substring(it.lastIndexOf('/') + 1)
                        .toLowerCase(Locale.ROOT)
                        .equals(name.toLowerCase(Locale.ROOT)))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private String recipients() {
        var to = find(Preferences.SUMMARY_TO);
        return to.isBlank() ? OWNERS : to;
    }

    private String soFar() {
        var to = Arrays.stream(recipients().split(","))
                .map(it -> it.equals(OWNERS)
                        ? "the owners"
                        : it.substring(it.lastIndexOf('/') + 1).replaceFirst("^@", ""))
                .toList();
        return "Summaries: daily " + time(find(Preferences.SUMMARY_AT), "at 08:00") + ", weekly "
                + weekly(find(Preferences.WEEKLY_AT)) + ", monthly " + monthly(find(Preferences.MONTHLY_AT)) + ", to "
                + Phrases.list(to) + SummaryShape.of(settings).say() + ".";
    }

    private static String time(String value, String otherwise) {
        return value.isBlank() ? otherwise : value.equals(Preferences.NEVER) ? "not at all" : "at " + value;
    }

    private static String weekly(String value) {
        if (value.isBlank() || value.equals(Preferences.NEVER)) {
            return time(value, "on Mondays");
        }
        var parts = value.split(" ");
        return "on " + parts[0].charAt(0) + parts[0].substring(1).toLowerCase(Locale.ROOT) + "s"
                + (parts.length > 1 ? " at " + parts[1] : "");
    }

    private static String monthly(String value) {
        if (value.isBlank() || value.equals(Preferences.NEVER)) {
            return time(value, "on the 1st");
        }
        var parts = value.split(" ");
        return "on day " + parts[0] + (parts.length > 1 ? " at " + parts[1] : "");
    }
}
