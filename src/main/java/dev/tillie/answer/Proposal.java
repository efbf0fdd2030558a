package dev.tillie.answer;

import dev.tillie.chat.Reply;
import dev.tillie.question.Question;
import dev.tillie.question.Slots;
import java.util.List;
import java.util.Objects;

/** Shows what would be sent, to whom and when, before it is kept; or says why it can't be. */
final class Proposal {
    private final SubscriptionBook book;
    private final Turn turn;

    Proposal(SubscriptionBook book, Turn turn) {
        this.book = book;
        this.turn = turn;
    }

    Draft of(Subscription wanted) {
        var own = book.list(wanted.person());
        var currency = turn.shop().currency();
        if (own.stream().anyMatch(it -> it.isSame(wanted))) {
            return SubscriptionList.of(own, turn)
                    .headline("You have that already: " + wanted.says() + ", " + wanted.when(currency) + ".");
        }
        if (own.size() >= SubscriptionBook.MOST) {
            return SubscriptionList.of(own, turn)
                    .headline("You have " + own.size() + " subscriptions, and " + SubscriptionBook.MOST
                            + " is the most I keep for one person: stop one first.");
        }
        var audience = book.audience(wanted.recipient());
        var trial = book.answer(wanted.question(), Scene.of(turn), audience);
        if (trial.kind == Reply.Kind.REFUSED) {
            return refused(wanted);
        }
        var mark = wanted.mark();
        return mark == null ? sent(wanted) : watched(wanted, mark);
    }

    private Draft refused(Subscription wanted) {
        if (wanted.place().isEmpty()) {
            return Refusals.names();
        }
        var draft = Draft.of("I keep that out of " + wanted.place() + ": not everybody there may see it.")
                .line("Customers, wages, money in the bank and margins are for the owner’s own chat.")
                .kind(Reply.Kind.REFUSED)
                .withoutRecords();
        var mayHaveIt = book.answer(wanted.question(), Scene.of(turn), turn.audience()).kind != Reply.Kind.REFUSED;
        return mayHaveIt ? draft.follow("Send it to me instead", SubscriptionTaps.ask(toPerson(wanted))) : draft;
    }

    private static Subscription toPerson(Subscription it) {
        return new Subscription(
                it.id(),
                it.person(),
                it.person(),
                "",
                it.question(),
                it.askedOn(),
                it.says(),
                it.rhythm(),
                it.mark(),
                it.pausedUntil(),
                it.isActive());
    }

    private Draft sent(Subscription wanted) {
        var rhythm = Objects.requireNonNull(wanted.rhythm());
        var verb = wanted.place().isEmpty() ? " I’ll send you: " : " I’ll post in " + wanted.place() + ": ";
        return confirm(
                Draft.of(capital(rhythm.say()) + verb + wanted.says() + ". Shall I?")
                        .line("First on "
                                + Rhythm.moment(rhythm.nextDue(turn.moment().now())) + ".")
                        .line(
                                wanted.place().isEmpty()
                                        ? ""
                                        : "What not everybody there may see is left out each time."),
                wanted);
    }

    private Draft watched(Subscription wanted, Mark mark) {
        var value = book.measure(mark, wanted.question(), Scene.of(turn));
        if (value.isEmpty()) {
            return Draft.of("I can’t watch that yet: the books don’t tell " + lower(mark.subject()) + ".")
                    .line("Once they do, ask me again.");
        }
        var currency = turn.shop().currency();
        var who = wanted.place().isEmpty() ? "I’ll tell you" : "I’ll say in " + wanted.place();
        var isPast = mark.isPast(value.getAsDouble());
        var draft = confirm(
                Draft.of(who + " once " + lower(mark.subject()) + " "
                                + mark.gauge().goes() + " "
                                + mark.say(currency) + " (now " + mark.write(value.getAsDouble(), currency)
                                + "). Shall I?")
                        .line(isPast ? "It is there already, so I speak up the next time it gets there." : ""),
                wanted);
        return mark.gauge() == Gauge.CASH
                ? draft.follow("Watch the forecast’s low point", SubscriptionTaps.ask(ahead(wanted, mark)))
                : draft;
    }

    private static Subscription ahead(Subscription it, Mark mark) {
        var part = new Question.Part(mark.gauge().intent, Slots.NONE);
        var lowest = new Mark(
                Gauge.LOWEST_CASH,
                mark.unit(),
                mark.isBelow(),
                mark.isReached(),
                mark.limit(),
                "The lowest cash in the next 13 weeks");
        return new Subscription(
                it.id(),
                it.person(),
                it.recipient(),
                it.place(),
                new Question("when do I run out of cash?", List.of(part), 1, List.of(), null),
                it.askedOn(),
                lowest.subject(),
                null,
                lowest,
                null,
                true);
    }

    private Draft confirm(Draft draft, Subscription wanted) {
        return draft.follow("Yes", SubscriptionTaps.put(wanted))
                .follow("No", SubscriptionTaps.NO)
                .line(
                        wanted.recipient().matches("(?:web|slack|teams):.*")
                                ? ""
                                : "It can reach you on the owner’s page, in Slack or in Teams only.")
                .kind(Reply.Kind.CONFIRM)
                .withoutRecords();
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
