package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.Deal;
import java.math.BigDecimal;
import java.util.stream.DoubleStream;

/** An offer on a product, a category or everything: how much more it must sell to pay. */
final class Deals {
    private static final double FEW = 0.25;

    private Deals() {}

    static Draft of(Asked asked, Selling selling, Offer offer) {
        var deal = new Deal(selling.takings(), selling.cost(), offer.off());
        var on = offer.name() + (selling.name().equals("everything") ? " everything" : " on " + selling.name());
        var lost = deal.grossBefore().subtract(deal.grossAtSameUnits());
        if (deal.breakEven().isEmpty()) {
            return Draft.of(sentence(on) + " can’t pay: each one would be sold for less than it costs you.")
                    .line("Left on it now: " + share(deal.grossBefore(), deal.takings()) + " of takings.")
                    .foot(Costing.footing(asked));
        }
        var needed = deal.breakEven().getAsDouble();
        var draft = Draft.of(sentence(on) + ": you’d have to sell " + Percent.of(needed)
                        + " more to earn as much as now; if no more is sold it costs about " + money(lost, asked)
                        + " a month" + (offer.bundle() > 1 ? " where all of it goes that way" : "") + ".")
                .line("A usual month leaves " + money(deal.grossBefore(), asked) + " of " + money(deal.takings(), asked)
                        + "; with the offer " + money(deal.grossAtSameUnits(), asked) + ".");
        if (offer.bundle() > 1) {
            draft.line(few(selling, offer, asked));
        }
        return draft.line("What is bought ahead of need or instead of something else comes off that.")
                .chart(chart(deal, on, asked))
                .foot(Selling.FOOTING)
                .foot(Costing.footing(asked))
                .follow("And 10%?", "what about 10% off?")
                .follow("What margin do we make?", "what was our margin last month?");
    }

    /** Not everybody takes so many at a time. */
    private static String few(Selling selling, Offer offer, Asked asked) {
        var deal = new Deal(selling.takings(), selling.cost(), offer.off() * FEW);
        var lost = deal.grossBefore().subtract(deal.grossAtSameUnits());
        return "If a quarter of it goes in " + offer.bundle() + "s it costs about " + money(lost, asked)
                + " a month and needs "
                + deal.breakEven().stream().mapToObj(Percent::of).findFirst().orElse("")
                + " more.";
    }

    private static Chart chart(Deal deal, String on, Asked asked) {
        var bars = DoubleStream.of(0, 0.1, 0.25, 0.5, 1)
                .mapToObj(it -> new Chart.Bar(
                        "+" + Percent.of(it),
                        Math.rint(deal.gain(it).doubleValue()),
                        deal.gain(it).signum() >= 0))
                .toList();
        return new Chart.Bars(
                "Change in profit a month by how much more is sold",
                "Change in gross profit a month with " + on + " by how much more is sold",
                new Chart.Unit(Wording.symbol(asked.shop().currency()), ""),
                bars,
                false);
    }

    private static String share(BigDecimal part, BigDecimal whole) {
        return Percent.of(part.doubleValue() / whole.doubleValue());
    }

    private static String sentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
    }

    private static String money(BigDecimal amount, Asked asked) {
        return Wording.about(amount, asked.shop().currency());
    }
}
