package dev.tillie.question;

import java.util.List;
import java.util.regex.Pattern;

/** What money is spent on, where a name was taken for something else: a supplier's name, or what a thing was bought for. */
final class SpentOn {
    /** "Petrol for deliveries": it is the petrol that was paid for. */
    private static final Pattern BOUGHT_FOR = Pattern.compile(" for (?:the |our |my )?");

    private static final Pattern FEES = Pattern.compile("\\b" + Cue.FEE + "\\b");

    /** Of a supplier's name so much is more than a word of it. */
    private static final double LITTLE = 0.9;

    private SpentOn() {}

    static void settle(Draft draft) {
        if (Intent.OF_SPENDING.contains(draft.intent)) {
            ofFees(draft);
            ofKind(draft);
            ofWhatFor(draft);
        }
    }

    /** "Card fees" are a kind of cost, and no cards are taken apart. */
    private static void ofFees(Draft draft) {
        var fees = FEES.matcher(draft.text);
        if (fees.find()) {
            draft.putIfAbsent(Slot.CATEGORY, draft.said(fees.start(), fees.end()));
            if ("payment_method".equals(draft.get(Slot.GROUP_BY))) {
                draft.drop(Slot.GROUP_BY);
            }
        }
    }

    /** "Only the energy side" is of a kind of cost, though a supplier has the word in its name. */
    private static void ofKind(Draft draft) {
        draft.names().stream()
                .filter(it -> it.kind() == Slot.SUPPLIER && it.coverage() < LITTLE)
                .filter(it -> Bare.RUNNING_COST
                        .matcher(draft.text.substring(it.from(), it.to()))
                        .matches())
                .filter(_ -> !draft.has(Slot.CATEGORY))
                .findFirst()
                .ifPresent(it -> draft.turn(it, Slot.CATEGORY));
    }

    private static void ofWhatFor(Draft draft) {
        if (!(draft.get(Slot.CATEGORY) instanceof List<?>)
                || draft.id(Slot.CATEGORY).isPresent()) {
            return;
        }
        var names =
                draft.names().stream().filter(it -> it.kind() == Slot.CATEGORY).toList();
        for (int i = 1; i < names.size(); i++) {
            var between =
                    draft.text.substring(names.get(i - 1).to(), names.get(i).from());
            if (BOUGHT_FOR.matcher(between).matches()) {
                draft.leaveOut(
                        Slot.CATEGORY,
                        draft.said(names.get(i).from(), names.get(i).to()));
            }
        }
    }
}
