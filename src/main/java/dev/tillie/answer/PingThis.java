package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.chat.Forms;
import dev.tillie.chat.Reply;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be said to a ping, by its buttons or in words: why this, less like this, not this for a week, not so late. */
final class PingThis implements TapTopic {
    private static final String TAP = "tap:ping:";
    private static final Pattern WHY = Pattern.compile(
            "(?i)^(?:but )?why (?:this|that|did you (?:tell|ping|say|write|message|send)\\b.*|(?:are you|do you)"
                    + " (?:telling|pinging|tell|ping)\\b.*|am i (?:seeing|told|getting)\\b.*|(?:the|this)"
                    + " (?:ping|message|alert))\\W*$");
    private static final Pattern LESS = Pattern.compile(
            "(?i)^(?:show |send )?(?:me )?(?:less|fewer) (?:like|of) (?:this|these|that|those)(?: please)?\\W*$");
    private static final Pattern MUTE = Pattern.compile("(?i)^(?:please )?(?:mute|silence) (?:this|that|it)\\b.*");
    /** Of a fraud case both verdicts stay; of other answers the first step. */
    private static final int VERDICTS = 2;

    private static final String A_WEEK = "PT168H";
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime CLOSING = LocalTime.of(18, 0);

    private final Lookout lookout;
    private final PingKept kept;

    PingThis(Lookout lookout, PingKept kept) {
        this.lookout = lookout;
        this.kept = kept;
    }

    private enum Wish {
        WHY,
        LESS,
        MUTE
    }

    private static Optional<Wish> wish(String said) {
        var text = said.strip();
        return WHY.matcher(text).matches()
                ? Optional.of(Wish.WHY)
                : LESS.matcher(text).matches()
                        ? Optional.of(Wish.LESS)
                        : MUTE.matcher(text).matches() ? Optional.of(Wish.MUTE) : Optional.empty();
    }

    /** Whether words are about a ping, and no other answer. */
    static boolean isAboutAPing(String said) {
        return wish(said).isPresent();
    }

    /** Whether they could be about any answer, and mean a ping only right behind one. */
    static boolean isWhy(String said) {
        return wish(said).filter(Wish.WHY::equals).isPresent();
    }

    /** The words as a tap on the ping's own button. */
    static String tap(String said, String key) {
        return TAP + wish(said).orElseThrow().name() + ":" + key;
    }

    /** The ping a button's words are about. */
    static Optional<String> key(String say) {
        return say.startsWith(TAP + Wish.WHY) ? Optional.of(say.split(":", 4)[3]) : Optional.empty();
    }

    @Override
    public boolean isMeant(String tapped) {
        return tapped.startsWith(TAP);
    }

    @Override
    public Question.Part part(String tapped) {
        return new Question.Part(Intent.SETTINGS, Slots.NONE.with(Slot.ACTION, "tell"));
    }

    @Override
    public Draft answer(String tapped, Asked asked, String who, Instant now) {
        var parts = tapped.split(":", 4);
        var found = lookout.find(asked, parts[3]);
        if (found.isEmpty()) {
            return Draft.of("That is no news any more, so there is nothing to settle about it.")
                    .follow("My ping settings", "my ping settings")
                    .withoutRecords();
        }
        return switch (Wish.valueOf(parts[2])) {
            case WHY -> why(found.get(), asked);
            case LESS -> confirm(less(found.get(), asked));
            case MUTE -> confirm(mute(found.get(), asked));
        };
    }

    private static Draft confirm(PingChange change) {
        return Draft.of("From now on " + change.says() + ": shall I?")
                .follow("Yes", change.tap())
                .kind(Reply.Kind.CONFIRM)
                .withoutRecords();
    }

    private Draft why(Notice it, Asked asked) {
        var all = lookout.look(asked).stream()
                .sorted(Comparator.comparingDouble(Notice::weight).reversed())
                .map(Notice::key)
                .toList();
        var place = all.indexOf(it.key()) + 1;
        var draft = Draft.of("Because " + it.gist() + ".").lines(it.because());
        draft.line("Ranked " + place + " of " + all.size() + " by money at stake × urgency × chance: "
                + figures(it.rank(), asked) + ".");
        buttons(it, asked).forEach(draft::follow);
        return draft.follow("My ping settings", Tap.of("my ping settings"));
    }

    private static String figures(Rank rank, Asked asked) {
        var currency = asked.shop().currency();
        return Wording.brief(Math.round(rank.stake()), currency) + " × "
                + Wording.count(Math.round(10 * rank.urgency()) / 10.0) + " × " + Math.round(100 * rank.chance())
                + "% = " + Wording.brief(Math.round(rank.weight()), currency) + " for each day of waiting";
    }

    private static PingChange less(Notice it, Asked asked) {
        var above = Math.ceil(2 * it.rank().stake());
        return PingChange.mute(
                Mute.KIND + it.kind(),
                "",
                above,
                "I ping about " + PingSubjects.kindName(it.kind()) + " only where more than "
                        + Wording.brief(above, asked.shop().currency())
                        + " is at stake, twice this one; the rest goes into the summary");
    }

    private static PingChange mute(Notice it, Asked asked) {
        var subject = PingSubjects.of(it);
        return PingChange.mute(
                subject, A_WEEK, 0, "I don’t ping about " + PingSubjects.name(subject, asked) + " for a week");
    }

    /** Ping's own buttons behind the first of its answer's. */
    void addTo(Draft draft, Notice notice, Asked asked) {
        var part = asked.part();
        var first = new ArrayList<>(draft.followUps.entrySet());
        draft.followUps.clear();
        first.stream()
                .limit(notice.kind().equals(Notice.FRAUD) ? VERDICTS : 1)
                .forEach(it -> draft.follow(it.getKey(), it.getValue()));
        draft.follow("Why this?", Tap.of(TAP + Wish.WHY + ":" + notice.key()).about(part));
        buttons(notice, asked).forEach((label, tap) -> draft.follow(label, tap.about(part)));
    }

    private Map<String, Tap> buttons(Notice notice, Asked asked) {
        var buttons = new LinkedHashMap<String, Tap>();
        buttons.put("Less like this", Tap.of(less(notice, asked).tap()));
        buttons.put(
                "Mute " + PingSubjects.label(PingSubjects.of(notice), asked) + " for a week",
                Tap.of(mute(notice, asked).tap()));
        var until = kept.quietHours()[1];
        buttons.put(
                "Not after " + (isLate(kept.quietHours()[0]) ? "9pm" : "6pm"),
                Tap.of(new PingChange(
                                Forms.QUIET_HOURS, (isLate(kept.quietHours()[0]) ? EVENING : CLOSING) + "-" + until, "")
                        .tap()));
        return buttons;
    }

    /** Whether pings may come after nine as yet. */
    private static boolean isLate(String quietFrom) {
        var from = LocalTime.parse(quietFrom);
        return from.isAfter(EVENING) || from.isBefore(LocalTime.NOON);
    }

    /** The ping words are about: the last answer of a conversation, or where that can't be meant the last ping in it. */
    static Optional<String> lastIn(ThreadState state, String said) {
        var last = state.question();
        var about = last == null ? null : last.parts().getLast();
        return List.copyOf(state.taps().values()).reversed().stream()
                .filter(it -> !isWhy(said) || it.about() != null && it.about().equals(about))
                .flatMap(it -> key(it.say()).stream())
                .findFirst();
    }
}
