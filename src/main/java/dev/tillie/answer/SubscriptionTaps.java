package dev.tillie.answer;

import java.util.List;
import java.util.stream.Collectors;

/** Subscriptions kept, stopped and put back by a tap. Each tap holds the whole of what is to be so. */
final class SubscriptionTaps {
    static final String START = "tap:subscription:";
    static final String PUT = START + "put:";
    static final String NO = START + "no";
    private static final String PUT_ALL = START + "put-all:";
    private static final String ASK = START + "ask:";
    private static final String STOP = START + "stop:";
    private static final String CHANGE = START + "change:";
    private static final String LIST = "what have I subscribed to?";

    private final SubscriptionBook book;

    SubscriptionTaps(SubscriptionBook book) {
        this.book = book;
    }

    /** Makes it so. */
    static String put(Subscription it) {
        return PUT + it.toText();
    }

    /** Makes several so. */
    static String putAll(List<Subscription> all) {
        return PUT_ALL + all.stream().map(Subscription::toText).collect(Collectors.joining("\n"));
    }

    /** Shows it, to be confirmed. */
    static String ask(Subscription it) {
        return ASK + it.toText();
    }

    static String stop(Subscription it) {
        return STOP + it.id();
    }

    static String change(Subscription it) {
        return CHANGE + it.id();
    }

    static Subscription subscription(String put) {
        return Subscription.ofText(put.substring(PUT.length()));
    }

    Draft answer(Turn turn) {
        var tapped = turn.text();
        if (tapped.equals(NO)) {
            return Draft.of("Fine, nothing is kept.")
                    .follow("My subscriptions", LIST)
                    .withoutRecords();
        }
        if (tapped.startsWith(ASK)) {
            return new Proposal(book, turn).of(Subscription.ofText(tapped.substring(ASK.length())));
        }
        if (tapped.startsWith(PUT_ALL)) {
            return settleAll(
                    tapped.substring(PUT_ALL.length())
                            .lines()
                            .map(Subscription::ofText)
                            .toList(),
                    turn);
        }
        var wanted = tapped.startsWith(PUT)
                ? subscription(tapped)
                : book.find(tapped.substring(tapped.lastIndexOf(':') + 1)).orElse(null);
        if (wanted == null) {
            return Draft.of("I don’t know that one any more.")
                    .follow("My subscriptions", LIST)
                    .withoutRecords();
        }
        if (!isTheirs(wanted, turn)) {
            return Draft.of("Somebody else asked for that, so it is theirs to change.")
                    .withoutRecords();
        }
        return tapped.startsWith(CHANGE)
                ? change(wanted, turn)
                : settle(tapped.startsWith(STOP) ? wanted.active(false) : wanted, turn);
    }

    private static boolean isTheirs(Subscription it, Turn turn) {
        return it.person().equals(Turn.recipient(turn.message())) || turn.audience() == Audience.OWNER;
    }

    private Draft settleAll(List<Subscription> all, Turn turn) {
        all.stream().filter(it -> isTheirs(it, turn)).forEach(it -> book.save(it, Scene.of(turn), turn.now()));
        return SubscriptionList.of(book.list(Turn.recipient(turn.message())), turn)
                .headline("Taken back.");
    }

    private static Draft change(Subscription it, Turn turn) {
        var example = it.mark() == null
                ? "“make it Tuesdays at 9”"
                : "“make it " + it.mark().limit().toPlainString() + "”";
        return Draft.of(Proposal.capital(it.says()) + ", " + it.when(turn.shop().currency()) + ": how should it be?")
                .line("Say " + example + ", “pause till 1 December” or “stop it”.")
                .numbered(List.of(it.id()))
                .withoutRecords();
    }

    /** Keeps it, and offers the way back. */
    Draft settle(Subscription wanted, Turn turn) {
        var own = book.list(wanted.person());
        var before = book.find(wanted.id());
        var isMore = wanted.isActive() && own.stream().noneMatch(it -> it.id().equals(wanted.id()));
        if (isMore && own.size() >= SubscriptionBook.MOST) {
            return SubscriptionList.of(own, turn)
                    .headline("You have " + own.size()
                            + " subscriptions, the most I keep for one person: stop one first.");
        }
        book.save(wanted, Scene.of(turn), turn.now());
        return Draft.of(said(wanted, turn))
                .line(next(wanted, turn))
                .follow("Undo", put(before.orElse(wanted.active(false))))
                .follow("My subscriptions", LIST)
                .numbered(List.of(wanted.id()))
                .withoutRecords();
    }

    private static String said(Subscription it, Turn turn) {
        var what = it.says() + ", " + it.when(turn.shop().currency());
        if (!it.isActive()) {
            return "Stopped: " + what + ".";
        }
        var pause = it.pause(turn.moment().now().toLocalDate());
        if (!pause.isEmpty()) {
            return Proposal.capital(pause) + ": " + what + ".";
        }
        return it.mark() == null
                ? "Settled: " + it.when(turn.shop().currency())
                        + (it.place().isEmpty() ? " I send you " : " I post in " + it.place() + " ") + it.says() + "."
                : "Settled: I watch " + Proposal.lower(it.says()) + ", and speak up "
                        + it.when(turn.shop().currency()) + ".";
    }

    private static String next(Subscription it, Turn turn) {
        var now = turn.moment().now();
        var rhythm = it.rhythm();
        if (rhythm == null || !it.isActive() || Subscription.FOR_NOW.equals(it.pausedUntil())) {
            return "";
        }
        var until = it.pausedUntil();
        var from = until != null && it.isPaused(now.toLocalDate())
                ? until.atStartOfDay().minusSeconds(1)
                : now;
        return "Next on " + Rhythm.moment(rhythm.nextDue(from)) + ".";
    }
}
