package dev.tillie.answer;

import java.util.ArrayList;
import java.util.List;

/** What somebody subscribed to, numbered, with the ways to stop and change it. */
final class SubscriptionList {
    private static final int FEW = 2;
    private static final int MOST_STOPS = 5;

    private SubscriptionList() {}

    static Draft of(List<Subscription> own, Turn turn) {
        if (own.isEmpty()) {
            return Draft.of("You have no subscriptions.")
                    .line("Say after any answer “tell me every Monday”, or in one go “send me the cash forecast on"
                            + " Fridays” or “ping me if oat milk drops below 20”.")
                    .withoutRecords();
        }
        var rows = new ArrayList<List<String>>();
        for (var it : own) {
            rows.add(List.of(Integer.toString(rows.size() + 1), it.says(), when(it, turn), it.to()));
        }
        var draft = Draft.of("You have " + Phrases.plural(own.size(), "subscription") + ".")
                .table(List.of("No.", "What", "When", "To"), rows)
                .line("In words: “stop number 1”, “make number 1 Tuesdays at 9”, “pause till 1 December”.")
                .numbered(own.stream().map(Subscription::id).toList())
                .withoutRecords();
        for (var i = 0; i < Math.min(MOST_STOPS, own.size()); i++) {
            draft.follow("Stop " + (i + 1), SubscriptionTaps.stop(own.get(i)));
            if (own.size() <= FEW) {
                draft.follow("Change " + (i + 1), SubscriptionTaps.change(own.get(i)));
            }
        }
        return draft;
    }

    private static String when(Subscription it, Turn turn) {
        var pause = it.pause(turn.moment().now().toLocalDate());
        return it.when(turn.shop().currency()) + (pause.isEmpty() ? "" : ", " + pause);
    }

    /** Where it is not clear which one is meant. */
    static Draft which(List<Subscription> own, Turn turn, String why) {
        return of(own, turn).headline(why);
    }
}
