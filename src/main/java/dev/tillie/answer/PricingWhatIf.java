package dev.tillie.answer;

import dev.tillie.question.Slot;
import dev.tillie.store.Where;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What another price, an offer or a dearer supplier would do; ranges and break-evens, never a bare best price. */
final class PricingWhatIf implements Topic {
    private static final Pattern CHECK = Pattern.compile(
            "\\b(?:too (?:low|cheap|little|much|high|dear|expensive)|priced right|enough|make sense|ok(?:ay)?)\\b");

    @Override
    public Draft answer(Asked asked) {
        return SaidCurrency.note(answered(asked), asked);
    }

    private static Draft answered(Asked asked) {
        var unknown = asked.slots().has(Slot.COST_ITEM) ? Optional.<String>empty() : Scope.unknown(asked);
        var said = asked.said().toLowerCase(Locale.ROOT);
        if (PastPrice.isAsked(asked)) {
            return unknown.isPresent() ? NoData.unknownName(unknown.get(), asked) : PastPrice.of(asked);
        }
        if (PastOffer.isAsked(asked)) {
            return PastOffer.of(asked);
        }
        var running = RunningCosts.find(said);
        if (running.isPresent()
                && asked.slots().has(Slot.PRICE_CHANGE)
                && !asked.slots().has(Slot.PRODUCT)) {
            var more =
                    BigDecimal.valueOf(asked.slots().number(Slot.PRICE_CHANGE).orElse(0));
            return RunningCosts.byAmount(asked, running.get(), more);
        }
        if (running.isPresent()
                && asked.slots().has(Slot.AMOUNT)
                && !asked.slots().has(Slot.PRODUCT)) {
            var amount = BigDecimal.valueOf(asked.slots().number(Slot.AMOUNT).orElse(0));
            return RunningCosts.toAmount(asked, running.get(), RunningCosts.aMonth(amount, said));
        }
        if (CostRises.isAsked(asked)) {
            return CostRises.of(asked);
        }
        if (asked.slots().has(Slot.PRICE) && asked.slots().has(Slot.UNIT_COST)) {
            return PriceCheck.ofCost(asked);
        }
        if (unknown.isPresent()) {
            return NoData.unknownName(unknown.get(), asked);
        }
        var scope = Scope.of(asked);
        if (scope.where().employee() != null) {
            return ProfitMargin.notByEmployee();
        }
        var selling = Selling.find(asked, wide(scope.where()), scope.isAll() ? "everything" : scope.name());
        if (selling.isEmpty()) {
            return nothing(scope);
        }
        var offer = Offer.find(asked);
        if (offer.isPresent()) {
            return Deals.of(asked, selling.get(), offer.get());
        }
        if (asked.slots().has(Slot.THRESHOLD)) {
            return PriceCheck.forMargin(asked, selling.get());
        }
        if (asked.slots().has(Slot.PRICE) && CHECK.matcher(said).find()) {
            return PriceCheck.ofPrice(asked, selling.get());
        }
        return PriceMoves.of(asked, selling.get());
    }

    /** Postage and fees keep their price. */
    private static Where wide(Where where) {
        return where.sku() == null ? where.withGoodsOnly(true) : where;
    }

    private static Draft nothing(Scope scope) {
        return Draft.of("I can’t work that out: " + (scope.isAll() ? "nothing" : "no " + scope.name())
                        + " with a known cost was sold in the last 13 weeks.")
                .line("Tell me the price and what one costs: “is 3.50 too low if it costs 1.20?”");
    }
}
