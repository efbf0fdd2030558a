package dev.tillie.answer;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Why something was flagged: the case by its number in the list, or the first; and what a strength means. */
final class FraudExplain implements Topic {
    private static final Pattern SCORE =
            Pattern.compile("(?i)\\b(?:score|strength|rating)\\b.*?(\\d{1,3})|what does .*score");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)(?:\\bnumber|\\bno\\.?|#|\\bitem|\\bcase)\\s*(\\d{1,2})\\b");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");

    private final FraudDesk desk;

    FraudExplain(FraudDesk desk) {
        this.desk = desk;
    }

    @Override
    public Draft answer(Asked asked) {
        var score = SCORE.matcher(asked.said());
        if (score.find() && number(asked.said()).isEmpty()) {
            return meaning();
        }
        var open = desk.look(asked).open();
        if (open.isEmpty()) {
            return Draft.of("Nothing is flagged just now.").follow("Anything suspicious?");
        }
        var number = number(asked.said()).orElse(1);
        if (number > open.size()) {
            return Draft.of("There are only " + Phrases.plural(open.size(), "thing") + " worth a look just now.")
                    .follow("Anything suspicious?");
        }
        return FraudCaseView.of(open.get(number - 1), asked);
    }

    static OptionalInt number(String said) {
        var number = NUMBER.matcher(said);
        if (number.find()) {
            return OptionalInt.of(Math.max(1, Integer.parseInt(number.group(1))));
        }
        for (int i = 0; i < ORDINALS.size(); i++) {
            if (said.matches("(?is).*\\b" + ORDINALS.get(i) + "\\b.*")) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    private Draft meaning() {
        var teaching = desk.teaching();
        var answered = teaching.reviews().size();
        return Draft.of("A strength says how far something lies from the usual: 0 is as always, 100 as odd as it gets."
                        + " It is no proof.")
                .line(
                        "How often such things turn out to be something stands below each case, and follows your answers.")
                .line(
                        answered == 0
                                ? "You have answered none yet, so it rests on what is usual elsewhere."
                                : "It rests on " + Phrases.plural(answered, "answer") + " of yours so far.")
                .lines(teaching.listQuiet())
                .follow("Anything suspicious?");
    }
}
