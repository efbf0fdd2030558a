package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.question.Slot;
import dev.tillie.store.Where;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;

/** Whether a price is too low for what it costs, and what price keeps a margin. */
final class PriceCheck {
    /** So much under the usual share is no matter. */
    private static final double NEAR = 0.03;

    private PriceCheck() {}

    /** A price said with its cost, of something that need not be in the books. */
    static Draft ofCost(Asked asked) {
        var price = asked.slots().number(Slot.PRICE).orElse(0);
        var cost = asked.slots().number(Slot.UNIT_COST).orElse(0);
        var selling = Selling.find(asked, Where.ALL.withGoodsOnly(true), "everything");
        var usual = selling.map(it -> OptionalDouble.of(
                        it.gross().doubleValue() / it.takings().doubleValue()))
                .orElse(OptionalDouble.empty());
        var draft = verdict(asked, price, cost, usual);
        var tax = selling.map(Selling::taxRate).orElse(0.0);
        if (tax > 0.005 && price > 0) {
            var net = price / (1 + tax);
            draft.line("If tax is in the " + money(price, asked) + " (about " + Percent.of(tax) + " of it all here), "
                    + money(net - cost, asked) + " is left, " + Percent.of((net - cost) / net) + ".");
        }
        return draft.assume("price and cost both without tax")
                .foot("wages and rent come out of what is left")
                .follow("What’s our margin?", "what was our margin last month?");
    }

    private static Draft verdict(Asked asked, double price, double cost, OptionalDouble usual) {
        if (price <= cost) {
            return Draft.of("Yes, too low: at " + money(price, asked) + " you lose " + money(cost - price, asked)
                    + " on each, for one costs " + money(cost, asked) + ".");
        }
        var share = (price - cost) / price;
        var left = money(price, asked) + " leaves " + money(price - cost, asked) + " on each, " + Percent.of(share);
        if (usual.isEmpty()) {
            return Draft.of(left + "; I know too little of your other goods to say whether that is low.");
        }
        var beside = "your goods leave " + Percent.of(usual.getAsDouble()) + " on average";
        var low = share < usual.getAsDouble() - NEAR;
        var draft = Draft.of((low ? "On the low side: " : "No, not too low: ") + left + "; " + beside + ".");
        return low ? draft.line("To leave as much: " + money(cost / (1 - usual.getAsDouble()), asked) + ".") : draft;
    }

    /** A price for a product that is sold already. */
    static Draft ofPrice(Asked asked, Selling selling) {
        var said = asked.slots().number(Slot.PRICE).orElse(0);
        var net = selling.withoutTax(said).doubleValue();
        var cost = selling.unitCost().doubleValue();
        var share = net <= 0 ? 0 : (net - cost) / net;
        var now = selling.gross().doubleValue() / selling.takings().doubleValue();
        var verdict = net <= cost
                ? "Too low: at " + money(said, asked) + " you lose " + money(cost - net, asked) + " on each"
                : money(said, asked) + " leaves " + money(net - cost, asked) + " on each " + selling.name() + ", "
                        + Percent.of(share);
        var even = selling.movedTo(selling.withoutTax(said)).breakEven();
        return Draft.of(verdict + "; it goes for " + money(selling.atTheTill().doubleValue(), asked)
                        + " now and leaves " + Percent.of(now) + ".")
                .line(
                        even.isEmpty()
                                ? ""
                                : even.getAsDouble() < 0
                                        ? "You could lose up to " + Percent.of(-even.getAsDouble())
                                                + " of units before it costs you."
                                        : "You’d need " + Percent.of(even.getAsDouble())
                                                + " more units to earn as much.")
                .foot(Costing.costWords(asked));
    }

    /** The price that leaves a share of itself. */
    static Draft forMargin(Asked asked, Selling selling) {
        var share = asked.slots().number(Slot.THRESHOLD).orElse(0) / 100;
        if (!(share > 0 && share < 1)) {
            return Draft.of("A margin is between 0 and 100% of the price; which did you mean?");
        }
        if (asked.slots().id(Slot.PRODUCT).isEmpty()) {
            return Draft.of("For a margin of " + Percent.of(share) + " charge " + Wording.count(1 / (1 - share))
                            + " times what a thing costs, before tax.")
                    .line("Name a product and I’ll work it out from its cost.");
        }
        var net = selling.unitCost().doubleValue() / (1 - share);
        var price = selling.withTax(BigDecimal.valueOf(net));
        var rows = List.of(
                List.of("Now", money(selling.atTheTill().doubleValue(), asked), share(selling)),
                List.of("For " + Percent.of(share), money(price.doubleValue(), asked), Percent.of(share)));
        return Draft.of("For a margin of " + Percent.of(share) + ", " + selling.name() + " must go for "
                        + money(price.doubleValue(), asked) + "; it costs you "
                        + money(selling.unitCost().doubleValue(), asked) + ".")
                .table(List.of("", "At the till", "Margin"), rows)
                .foot(Costing.costWords(asked));
    }

    private static String share(Selling selling) {
        return Percent.of(selling.gross().doubleValue() / selling.takings().doubleValue());
    }

    private static String money(double amount, Asked asked) {
        return Wording.brief(amount, asked.shop().currency());
    }
}
