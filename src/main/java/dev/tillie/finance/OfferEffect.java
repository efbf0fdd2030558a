package dev.tillie.finance;

import java.math.BigDecimal;

/**
 * What an offer did: days under it against days before, beside how all that was not in it moved meanwhile.
 *
 * @param unitsChange of what was in the offer, by the day, as a share: 0.2 for a fifth more
 * @param restChange likewise of the rest of the shop, which says what the season did
 * @param extraGross gross profit over the whole offer beyond what the days before and the rest's move led to expect
 */
public record OfferEffect(double unitsChange, double restChange, BigDecimal extraGross) {
    /** Sales of some days. */
    public record Days(Margin margin, int days) {
        double units() {
            return margin.units() / days;
        }
    }

    /**
     * @param offered what was in the offer, under it
     * @param before the same goods before it
     * @param rest all else, during the offer
     * @param restBefore all else before it
     * @throws IllegalArgumentException if nothing of it was sold before
     */
    public static OfferEffect of(Days offered, Days before, Days rest, Days restBefore) {
        if (before.units() <= 0) {
            throw new IllegalArgumentException("nothing was sold before the offer to compare with");
        }
        var restChange = restBefore.units() <= 0 ? 0 : rest.units() / restBefore.units() - 1;
        var expected = before.margin().gross().doubleValue() / before.days() * offered.days() * (1 + restChange);
        return new OfferEffect(
                offered.units() / before.units() - 1,
                restChange,
                offered.margin().gross().subtract(Money.times(BigDecimal.ONE, expected)));
    }
}
