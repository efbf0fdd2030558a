package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.fraud.DescribedOrder;
import dev.tillie.fraud.Worry;
import java.util.regex.Pattern;

/** "Ship it or not?": an order that is told in words, weighed as one that came through the web shop would be. */
final class ShipIt implements FraudView {
    private static final Pattern ASKED =
            Pattern.compile("(?i)\\b(?:ship(?:ped|ping)?|deliver(?:ed|y)?|send|bill(?:ed|ing)|dispatch|post)\\b");
    private static final Pattern TELLS = Pattern.compile("(?i)\\d|\\b(?:bill(?:ed|ing)|card from|first)\\b");

    private final FraudDesk desk;

    ShipIt(FraudDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean fits(Asked asked) {
        return ASKED.matcher(asked.said()).find()
                && TELLS.matcher(asked.said()).find()
                && OrderInWords.read(asked).isPresent();
    }

    @Override
    public Draft answer(Asked asked) {
        var told = OrderInWords.read(asked).orElseThrow();
        var judgement = told.order().judge(desk.facts(asked));
        var draft = Draft.of(headline(judgement));
        judgement.reasons().forEach(it -> draft.line(FraudCases.sentence(it)));
        if (judgement.advice() != DescribedOrder.Advice.SHIP) {
            Worry.STOLEN_CARD.toDo().stream().skip(1).forEach(draft::line);
        }
        return draft.assume(understood(told, asked))
                .foot("a country alone never counts, only that places differ")
                .follow("Anything suspicious?");
    }

    private static String headline(DescribedOrder.Judgement it) {
        var odds = FraudCases.odds(it.likelihood());
        return switch (it.advice()) {
            case HOLD -> "Don’t ship yet: " + odds + " like this turn out not to be the card holder’s.";
            case PHONE_FIRST -> "Phone first, then ship: " + odds + " like this turn out bad.";
            case SHIP ->
                it.reasons().isEmpty()
                        ? "Ship it: nothing you tell me stands out."
                        : "Ship it: one thing stands out, and one thing alone is usual.";
        };
    }

    private static String understood(OrderInWords told, Asked asked) {
        var amount = told.order().amount();
        var places = String.join(", ", told.understood());
        var sum =
                amount == 0 ? "no sum told" : Wording.brief(amount, asked.shop().currency());
        return "read as " + sum + (places.isEmpty() ? "" : ", " + places);
    }
}
