package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.Elasticity;
import dev.tillie.finance.PriceMove;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** A price moved by an amount, by a share or to a price: what it brings, and how many sales may be lost for it. */
final class PriceMoves {
    private static final Pattern LOSING = Pattern.compile("\\blos(?:e|ing) (?:about )?(?<share>\\d+(?:\\.\\d+)?) ?%");

    private final Asked asked;
    private final Selling selling;

    private PriceMoves(Asked asked, Selling selling) {
        this.asked = asked;
        this.selling = selling;
    }

    static Draft of(Asked asked, Selling selling) {
        var moves = new PriceMoves(asked, selling);
        return moves.findMove().map(moves::one).orElseGet(moves::several);
    }

    private Optional<PriceMove> findMove() {
        var slots = asked.slots();
        if (slots.has(Slot.PRICE) && slots.id(Slot.PRODUCT).isPresent()) {
            return Optional.of(
                    selling.movedTo(selling.withoutTax(slots.number(Slot.PRICE).orElse(0))));
        }
        if (slots.has(Slot.PRICE_CHANGE)) {
            var change = selling.withoutTax(slots.number(Slot.PRICE_CHANGE).orElse(0));
            return Optional.of(selling.movedTo(selling.price().add(change)));
        }
        return slots.has(Slot.PRICE_CHANGE_PCT)
                ? Optional.of(
                        selling.movedBy(slots.number(Slot.PRICE_CHANGE_PCT).orElse(0) / 100))
                : Optional.empty();
    }

    private Draft one(PriceMove move) {
        if (move.after().signum() <= 0) {
            return Draft.of("That would leave no price at all: " + selling.name() + " goes for "
                    + money(selling.atTheTill()) + " now.");
        }
        var even = move.breakEven();
        if (even.isEmpty()) {
            return Draft.of("Don’t: " + moved(move) + " leaves nothing on it, for one costs you " + money(move.cost())
                            + ".")
                    .foot(Costing.footing(asked));
        }
        var up = move.after().compareTo(move.before()) >= 0;
        var draft = Draft.of(sentence(moved(move)) + ": " + (up ? "about " : "costs about ")
                        + about(move.gainAtSameUnits().abs()) + (up ? " more" : "") + " a month if sales hold; "
                        + (up
                                ? "you can lose up to " + Percent.of(-even.getAsDouble())
                                        + " of units before it costs you."
                                : "you need " + Percent.of(even.getAsDouble()) + " more units to earn as much."))
                .line("Left on " + (isOne() ? "each" : "the average item") + ": " + money(move.marginBefore())
                        + " now, " + money(move.marginAfter()) + " then.")
                .line(lossNamed(move))
                .line(answerToPrice(move));
        draft.chart(chart(move, up));
        return finish(draft).follow("And half of it?", half(move, up));
    }

    private boolean isOne() {
        return asked.slots().id(Slot.PRODUCT).isPresent();
    }

    private String moved(PriceMove move) {
        var share = move.after().doubleValue() / move.before().doubleValue() - 1;
        return isOne()
                ? selling.name() + " at " + money(selling.withTax(move.after())) + " instead of "
                        + money(selling.atTheTill())
                : selling.name() + " " + Percent.of(Math.abs(share)) + (share < 0 ? " cheaper" : " dearer");
    }

    private String half(PriceMove move, boolean up) {
        var half = move.after().subtract(move.before()).abs().doubleValue()
                / move.before().doubleValue()
                * 50;
        return "what if I " + (up ? "raise " : "lower ") + (isOne() ? selling.name() : "prices") + " by "
                + Wording.count(Math.max(0.5, half)) + "%?";
    }

    /** Where the owner said what would be lost: what that comes to. */
    private String lossNamed(PriceMove move) {
        var matcher = LOSING.matcher(asked.said().toLowerCase(Locale.ROOT));
        if (!matcher.find()) {
            return "";
        }
        var lost = Double.parseDouble(matcher.group("share")) / 100;
        var gain = move.marginAfter().doubleValue() * move.units() * (1 - lost)
                - move.marginBefore().doubleValue() * move.units();
        return "Losing " + Percent.of(lost) + " of units: " + signed(BigDecimal.valueOf(gain)) + " a month.";
    }

    /** How sales answered before, or that this isn't known. */
    private String answerToPrice(PriceMove move) {
        var sku = asked.slots().id(Slot.PRODUCT);
        if (sku.isEmpty()) {
            return "How sales answer differs by product; ask for one to see what its own prices tell.";
        }
        return switch (Selling.elasticity(asked, sku.get())) {
            case Elasticity.TooFewPrices(var have, var need) ->
                "It was sold at " + Phrases.plural(have, "price") + " so far; I’d need " + need
                        + " to say how sales answer, so this is what must hold, not what will.";
            case Elasticity.Known known ->
                "By its own " + known.prices() + " prices: " + units(move, known.low()) + " to "
                        + units(move, known.high()) + " of units, so between " + signed(worse(move, known)) + " and "
                        + signed(better(move, known)) + " a month (80% range).";
        };
    }

    private static String units(PriceMove move, double elasticity) {
        var change = Math.pow(move.after().doubleValue() / move.before().doubleValue(), elasticity) - 1;
        return (change > 0 ? "+" : "") + Percent.of(change);
    }

    private static BigDecimal worse(PriceMove move, Elasticity.Known known) {
        return move.gain(known.low()).min(move.gain(known.high()));
    }

    private static BigDecimal better(PriceMove move, Elasticity.Known known) {
        return move.gain(known.low()).max(move.gain(known.high()));
    }

    private Chart chart(PriceMove move, boolean up) {
        var bars = DoubleStream.of(0, 5, 10, 15, 20, 30)
                .mapToObj(it -> {
                    var sold = move.units() * (1 + (up ? -it : it) / 100);
                    var gain = move.marginAfter().doubleValue() * sold
                            - move.marginBefore().doubleValue() * move.units();
                    return new Chart.Bar((it == 0 ? "" : up ? "−" : "+") + (int) it + "%", Math.rint(gain), gain >= 0);
                })
                .toList();
        return new Chart.Bars(
                "Change in profit a month by units " + (up ? "lost" : "won"),
                "Change in gross profit a month of " + moved(move) + " by how many units are " + (up ? "lost" : "won"),
                new Chart.Unit(Wording.symbol(asked.shop().currency()), ""),
                bars,
                false);
    }

    /** Without a move in mind: a few, side by side. */
    private Draft several() {
        var rows = new ArrayList<List<String>>();
        for (var share : new double[] {-0.1, -0.05, 0.05, 0.1}) {
            rows.add(row(selling.movedBy(share), share));
        }
        var up = selling.movedBy(0.05);
        var share = selling.gross().doubleValue() / selling.takings().doubleValue();
        var draft = Draft.of(
                        sentence(isOne() ? selling.name() + " goes for " + money(selling.atTheTill()) : "Your prices")
                                + (isOne() ? " and leaves " : " leave ") + Percent.of(share)
                                + ": 5% dearer, you could lose up to "
                                + Percent.of(-up.breakEven().orElse(0)) + " of units before it costs you.")
                .line(answerToPrice(up))
                .table(
                        List.of("Price", isOne() ? "At the till" : "A month if sales hold", "Units that must hold"),
                        rows);
        return finish(draft)
                .follow("5% dearer", "what if I raise " + (isOne() ? selling.name() : "prices") + " by 5%?");
    }

    private List<String> row(PriceMove move, double share) {
        var even = move.breakEven();
        return List.of(
                (share > 0 ? "+" : "") + Percent.of(share),
                isOne() ? money(selling.withTax(move.after())) : signed(move.gainAtSameUnits()),
                even.isEmpty()
                        ? "leaves nothing"
                        : share > 0
                                ? "may lose " + Percent.of(-even.getAsDouble())
                                : "needs " + Percent.of(even.getAsDouble()) + " more");
    }

    private Draft finish(Draft draft) {
        if (selling.taxRate() > 0) {
            draft.assume("prices at the till hold " + Percent.of(selling.taxRate()) + " tax");
        }
        return draft.foot(Selling.FOOTING)
                .foot(Costing.costWords(asked))
                .follow("20% off everything?", "what if I run a 20% off everything sale?");
    }

    private static String sentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
    }

    private String money(BigDecimal amount) {
        return Wording.brief(amount, asked.shop().currency());
    }

    private String about(BigDecimal amount) {
        return Wording.about(amount, asked.shop().currency());
    }

    private String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + about(amount);
    }
}
