package dev.tillie.answer;

import dev.tillie.books.CostMethod;
import dev.tillie.chat.Reply;
import dev.tillie.question.Cue;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import dev.tillie.store.Settings;
import java.time.Instant;
import java.util.regex.Pattern;

/** Whether costs go by averages or first in, first out, settled in words: shown first, done by a tap, undone by another. */
final class CostMethodSetting implements Topic, TapTopic {
    private static final String TAP = "tap:cost-method:";
    private static final Pattern CHANGE = Pattern.compile(TAP + "(average|fifo)");

    private static final Pattern HOW = Pattern.compile("^(?:and |so )?how\\b", Pattern.CASE_INSENSITIVE);

    private final Settings settings;
    private final Topic otherwise;

    /** @param otherwise answers what is settled elsewhere */
    CostMethodSetting(Settings settings, Topic otherwise) {
        this.settings = settings;
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
        if (!Cue.COST_METHOD.isSaid(asked.said())) {
            return otherwise.answer(asked);
        }
        if (HOW.matcher(asked.said().strip()).find()) {
            return how(CostMethods.settled(asked));
        }
        var wanted = CostMethods.said(asked.said()).orElse(CostMethod.AVERAGE);
        return wanted == CostMethods.settled(asked)
                ? Draft.of("That is how I do it: " + words(wanted) + ".").withoutRecords()
                : Draft.of("From now on margins go by " + words(wanted) + ": shall I?")
                        .line("Past months change with it, as they are worked out anew each time.")
                        .follow("Yes", TAP + wanted.key())
                        .kind(Reply.Kind.CONFIRM)
                        .withoutRecords();
    }

    @Override
    public Draft answer(String tapped, Asked asked, String who, Instant now) {
        var change = CHANGE.matcher(tapped);
        if (!change.matches()) {
            throw new IllegalArgumentException("not a way to work out costs: " + tapped);
        }
        var before = CostMethods.settled(asked);
        settings.save(CostMethods.SETTING, change.group(1));
        return Draft.of("Settled: margins go by " + words(CostMethod.ofKey(change.group(1))) + ".")
                .follow("Undo", TAP + before.key())
                .follow("What was our margin last month?")
                .withoutRecords();
    }

    private static Draft how(CostMethod settled) {
        var other = settled == CostMethod.FIFO ? CostMethod.AVERAGE : CostMethod.FIFO;
        return Draft.of("Goods cost " + words(settled) + "; without purchases what the recipe or the catalogue says.")
                .line("It can go by " + words(other) + " as well, for one question or for all.")
                .follow(
                        "Margin the other way",
                        "margin last month by " + (other == CostMethod.FIFO ? "fifo" : "average cost"))
                .follow("Change it for all", "use " + (other == CostMethod.FIFO ? "fifo" : "average costs"))
                .withoutRecords();
    }

    private static String words(CostMethod method) {
        return switch (method) {
            case AVERAGE -> "the 90-day average of what you paid";
            case FIFO -> "first in, first out over what you bought";
        };
    }
}
