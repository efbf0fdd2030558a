package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.finance.ThreeMoves;
import dev.tillie.finance.ThreeMoves.Move;
import dev.tillie.question.Intent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Ways out of a dip, in words and as buttons; a button tries them and changes nothing. */
final class CashMoves {
    private CashMoves() {}

    static void show(Asked asked, ThreeMoves three, Draft draft) {
        var moves = three.moves();
        var currency = asked.shop().currency();
        for (int i = 0; i < moves.size(); i++) {
            draft.line((moves.size() > 1 ? (i + 1) + ". " : "") + words(asked, moves.get(i)) + ": lowest point up by "
                    + CashOutlook.about(moves.get(i).gain(), currency) + ".");
        }
        if (moves.size() > 1) {
            draft.line("Together: lowest about "
                    + CashOutlook.about(three.together().middle(), currency) + " around "
                    + Wording.shortDay(three.together().day()) + ".");
            draft.follow("Try all " + moves.size(), trial(moves, three.before().day()));
        }
        for (int i = 0; i < moves.size() && i < 2; i++) {
            draft.follow(
                    moves.size() > 1 ? "Try " + (i + 1) : "Try it",
                    trial(List.of(moves.get(i)), three.before().day()));
        }
    }

    private static Tap trial(List<Move> moves, LocalDate dip) {
        var words = moves.stream().map(it -> say(it, dip)).collect(Collectors.joining(" and "));
        return new Tap("What if " + words + "?", null, Intent.CASH_FLOW);
    }

    /** What {@link CashScenarios} reads again. */
    private static String say(Move it, LocalDate dip) {
        return switch (it.way()) {
            case CHASE -> "invoice " + it.id() + " is paid on " + CashWords.say(it.to());
            case PAY_ON_TIME, ASK_FOR_TIME -> "bill " + it.id() + " is paid on " + CashWords.say(it.to());
            case ORDER_LATER ->
                "what can wait on the reorder list is ordered on " + CashWords.say(it.to()) + ", after the dip of "
                        + CashWords.say(dip);
            case DELAY -> "payment " + it.id() + " goes out on " + CashWords.say(it.to());
            case CUT_ORDER -> "order " + it.id() + " is halved";
            case SPLIT_ORDER -> "half of order " + it.id() + " is bought on " + CashWords.say(it.to());
        };
    }

    private static BigDecimal cost(Asked asked) {
        return WaitingOrders.onList(asked).stream()
                .map(Replenishment.Advice::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was told of has the name of a thing, the rest of somebody. */
    private static String to(String who) {
        return (Character.isLowerCase(who.charAt(0)) ? " for the " : " to ") + who;
    }

    private static String words(Asked asked, Move it) {
        var amount = Wording.brief(it.amount(), asked.shop().currency());
        var to = Wording.shortDay(it.to().isAfter(asked.today().plusYears(1)) ? asked.today() : it.to());
        return switch (it.way()) {
            case CHASE -> "Chase " + Visits.label(asked, it.who()) + " for " + amount + " (" + it.id() + ") by " + to;
            case PAY_ON_TIME -> "Pay " + it.who() + "’s " + amount + " on its due date, " + to + ", not before";
            case ASK_FOR_TIME -> "Ask " + it.who() + " to take the " + amount + " on " + to;
            case DELAY -> "Put off " + amount + to(it.who()) + " until " + to;
            case ORDER_LATER ->
                "Order " + it.who() + " of the reorder list’s "
                        + WaitingOrders.onList(asked).size() + " on " + to + ", not now: " + amount + " of its "
                        + Wording.brief(cost(asked), asked.shop().currency()) + " can wait and no shelf goes empty";
            case CUT_ORDER -> "Cut " + it.id() + " with " + it.who() + " by half, " + amount;
            case SPLIT_ORDER -> "Split " + it.id() + " with " + it.who() + ": buy half, " + amount + ", after " + to;
        };
    }
}
