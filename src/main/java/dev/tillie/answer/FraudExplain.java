package dev.tillie.answer;

import dev.tillie.fraud.Case;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Why something was flagged: the case by its number in the list, or the first; and what a strength means. */
final class FraudExplain implements Topic {
    private static final Pattern SCORE =
            Pattern.compile("(?i)\\b(?:score|strength|rating)\\b(?: (?:of|is|was|like))? ?(\\d{1,3})?\\b");
    private static final Pattern MEANING = Pattern.compile("(?i)\\b(?:mean|scores? of|what (?:is|does))\\b");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)(?:\\bnumber|\\bno\\.?|#|\\bitem|\\bcase)\\s*(\\d{1,2})\\b");
    /** "The 2nd one", and no 2nd of October; "why 3". */
    private static final Pattern PLACE = Pattern.compile(
            "(?i)\\b(\\d)(?:st|nd|rd|th)(?= (?:one|item|case|thing|payment|refund|order|invoice|bill)\\b|\\W*$|,)|^\\s*(?:and |so )?why (\\d)\\W*$");

    private static final Pattern LAST = Pattern.compile("(?i)\\blast (?:one|item|case|thing)\\b");
    private static final int USUAL_STRENGTH = 80;
    private static final int NEAR = 10;
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");

    private final FraudDesk desk;

    FraudExplain(FraudDesk desk) {
        this.desk = desk;
    }

    @Override
    public Draft answer(Asked asked) {
        var score = SCORE.matcher(asked.said());
        if (score.find()
                && MEANING.matcher(asked.said()).find()
                && number(asked.said()).isEmpty()) {
            return meaning(
                    asked,
                    score.group(1) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(score.group(1))));
        }
        var listed = listed(asked);
        if (listed.isEmpty()) {
            return Draft.of("Nothing is flagged just now.").follow("Anything suspicious?");
        }
        var number = number(asked.said()).orElse(LAST.matcher(asked.said()).find() ? listed.size() : 1);
        if (number > listed.size()) {
            return Draft.of("There are only " + Phrases.plural(listed.size(), "thing") + " worth a look in that list.")
                    .follow("Anything suspicious?");
        }
        return FraudCaseView.of(listed.get(number - 1), asked);
    }

    /** The list shown last; what the question names, or all there is, where none was. */
    private List<Case> listed(Asked asked) {
        var look = desk.look(asked);
        var shown =
                asked.shown().stream().map(look::find).flatMap(Optional::stream).toList();
        if (!shown.isEmpty() && CaseFilter.subject(asked).isEmpty()) {
            return shown;
        }
        return look.open().stream().filter(CaseFilter.of(asked).test()).toList();
    }

    static OptionalInt number(String said) {
        var number = NUMBER.matcher(said);
        if (number.find()) {
            return OptionalInt.of(Math.max(1, Integer.parseInt(number.group(1))));
        }
        var place = PLACE.matcher(said);
        if (place.find()) {
            return OptionalInt.of(
                    Math.max(1, Integer.parseInt(place.group(1) == null ? place.group(2) : place.group(1))));
        }
        for (int i = 0; i < ORDINALS.size(); i++) {
            if (said.matches("(?is).*\\b" + ORDINALS.get(i) + "\\b.*")) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    private Draft meaning(Asked asked, OptionalInt score) {
        var teaching = desk.teaching(asked);
        var answered = teaching.reviews().size();
        var strength = score.isPresent() && score.getAsInt() <= 100 ? score.getAsInt() : USUAL_STRENGTH;
        return Draft.of("A strength of " + strength + " means: of cases this far from the usual, "
                        + FraudCases.odds(chance(asked, strength)) + " turn out to be something. It is no proof.")
                .line("0 is as always, 100 as odd as it gets; the money at stake is weighed apart.")
                .line(
                        answered == 0
                                ? "You have answered none yet, so it rests on what is usual elsewhere."
                                : "It rests on " + Phrases.plural(answered, "answer") + " of yours so far.")
                .lines(teaching.listQuiet())
                .follow("Anything suspicious?");
    }

    /** As the open cases of about that strength have it, which the answers so far have moved; else the strength's own. */
    private double chance(Asked asked, int strength) {
        return desk.look(asked).open().stream()
                .filter(it -> Math.abs(it.strength() - strength) <= NEAR)
                .mapToDouble(Case::chance)
                .average()
                .orElse(strength / 100.0);
    }
}
