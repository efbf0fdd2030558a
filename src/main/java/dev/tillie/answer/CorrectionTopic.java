package dev.tillie.answer;

import dev.tillie.chat.Reply;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import dev.tillie.store.Corrections;
import dev.tillie.store.Corrections.Correction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was corrected: shown, taken away as a file, and forgotten where that is confirmed. */
final class CorrectionTopic implements TapTopic {
    static final String FORGET = "tap:corrections:forget";
    private static final String WHAT =
            "(?:what (?:i|we)(?:[’']ve| have)? corrected|(?:my|our|the|all(?: my| our| the)?) corrections"
                    + "|(?:the )?questions (?:you|i) (?:kept|corrected|got wrong)|what you (?:got wrong|learned|learnt)(?: from me)?)";
    private static final Pattern FORGETS =
            Pattern.compile("(?i)^(?:please |can you |ok )?(?:forget|erase|delete|remove) " + WHAT + "\\W*$");
    private static final Pattern SHOWS = Pattern.compile(
            "(?i)^(?:please |can you |and )?(?:(?:show|list|give|export|send)(?: me)?(?: a list of)? )?" + "(?:" + WHAT
                    + "|what (?:did|have) (?:i|we) (?:correct|corrected))(?<file> (?:as|in|to) (?:a )?(?:csv|file|xlsx|excel|spreadsheet))?\\W*$");
    private static final int SHOWN = 10;

    private final Corrections corrections;

    CorrectionTopic(Corrections corrections) {
        this.corrections = corrections;
    }

    /** How words about what was corrected are read; empty where they are about something else. */
    static Optional<Question> read(String said) {
        var shows = SHOWS.matcher(said.strip());
        if (shows.matches()) {
            var file = said.toLowerCase(java.util.Locale.ROOT).startsWith("export") || shows.group("file") != null;
            var slots = file
                    ? Slots.NONE.with(Slot.FORMAT, said.matches("(?i).*(?:xlsx|excel|spreadsheet).*") ? "xlsx" : "csv")
                    : Slots.NONE;
            return Optional.of(question(said, slots));
        }
        return FORGETS.matcher(said.strip()).matches()
                ? Optional.of(question(said, Slots.NONE.with(Slot.ACTION, "forget")))
                : Optional.empty();
    }

    private static Question question(String said, Slots slots) {
        return new Question(said, List.of(new Question.Part(Intent.SETTINGS, slots)), 1, List.of(), null);
    }

    Draft answer(Asked asked) {
        return asked.wants(Slot.ACTION, "forget") ? confirm() : list(asked);
    }

    private Draft confirm() {
        var count = corrections.count();
        return count.all() == 0
                ? none()
                : Draft.of("Shall I forget "
                                + Phrases.plural(count.all(), "question that was", "questions that were")
                                + " asked back about or corrected? That can’t be taken back.")
                        .line("What “tillie train” learned from them so far goes with the next “tillie train”.")
                        .follow("Yes, forget them", FORGET)
                        .follow("Show them", "what did I correct?")
                        .kind(Reply.Kind.CONFIRM)
                        .withoutRecords();
    }

    private Draft list(Asked asked) {
        var count = corrections.count();
        if (count.all() == 0) {
            return none();
        }
        var rows = corrections.listLatest(asked.limit(SHOWN)).stream()
                .map(CorrectionTopic::row)
                .toList();
        return Draft.of(Phrases.plural(count.all(), "question was", "questions were")
                        + " asked back about or corrected; of " + count.settled() + " I know what was meant.")
                .table(List.of("Asked", "Taken for", "Meant", "Said instead"), rows)
                .line("They stay on this machine, without people’s names; “tillie train” learns from them.")
                .follow("Forget them", "forget what I corrected")
                .withoutRecords();
    }

    private static List<String> row(Correction it) {
        return List.of(
                it.question(), plain(it.takenFor()), it.isSettled() ? plain(it.meant()) : "not said", it.words());
    }

    private static String plain(String intent) {
        return intent.replace('_', ' ');
    }

    private static Draft none() {
        return Draft.of("Nothing was corrected so far. Where I got something wrong, say “that’s wrong”.")
                .withoutRecords();
    }

    @Override
    public boolean isMeant(String tapped) {
        return tapped.equals(FORGET);
    }

    @Override
    public Question.Part part(String tapped) {
        return new Question.Part(Intent.SETTINGS, Slots.NONE.with(Slot.ACTION, "forget"));
    }

    @Override
    public Draft answer(String tapped, Asked asked, String who, Instant now) {
        return Draft.of("Forgotten: " + Phrases.plural(corrections.forget(), "question") + ".")
                .withoutRecords();
    }
}
