package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Promotion;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.Margin;
import dev.tillie.finance.OfferEffect;
import dev.tillie.finance.OfferEffect.Days;
import dev.tillie.store.Where;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an offer that was made did: more sold, and earned or not, against the four weeks before. */
final class PastOffer {
    private static final int DAYS_BEFORE = 28;
    private static final Pattern LOOKS_BACK =
            Pattern.compile("^(?:and )?(?:did|was|were|has|have|how did|how was|what (?:did|was)|effect of)\\b.*"
                    + "\\b(?:sale|promo(?:tion)?s?|offers?|deals?|discount|off)\\b");

    private PastOffer() {}

    static boolean isAsked(Asked asked) {
        return LOOKS_BACK.matcher(asked.said().toLowerCase(Locale.ROOT).strip()).find();
    }

    static Draft of(Asked asked) {
        var offers = asked.ledger().promotions().stream()
                .filter(it -> !it.period().from().isAfter(asked.complete().to()))
                .filter(it -> !it.period()
                        .from()
                        .minusDays(DAYS_BEFORE)
                        .isBefore(asked.recorded().from()))
                .toList();
        var offer = choose(asked, offers);
        return offer.map(it -> of(asked, it))
                .orElseGet(() -> Draft.of("I know of no offer I could look back on.")
                        .line("promotions.csv (id, name, from, to, category, sku, discount_pct) tells me of them; I"
                                + " need four weeks of sales before one.")
                        .follow("20% off everything?", "what if I run a 20% off everything sale?"));
    }

    /** The one named, else the last. */
    private static Optional<Promotion> choose(Asked asked, List<Promotion> offers) {
        var said = List.of(asked.said().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        var named = offers.stream()
                .filter(it -> Arrays.stream(it.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> word.length() > 3 && !word.equals("offer") && !word.equals("sale"))
                        .anyMatch(said::contains))
                .toList();
        return (named.isEmpty() ? offers : named).reversed().stream().findFirst();
    }

    private static Draft of(Asked asked, Promotion offer) {
        var end = offer.period().to().isAfter(asked.complete().to())
                ? asked.complete().to()
                : offer.period().to();
        var during = new Period(offer.period().from(), end);
        var before =
                new Period(during.from().minusDays(DAYS_BEFORE), during.from().minusDays(1));
        var where = Where.ALL.withSku(offer.sku()).withCategory(offer.sku() == null ? offer.category() : null);
        var offered = days(asked, during, where);
        var earlier = days(asked, before, where);
        if (earlier.margin().units() <= 0 || offered.margin().units() <= 0) {
            return Draft.of(offer.name() + ": nothing of it was sold "
                    + (offered.margin().units() <= 0
                            ? "under the offer."
                            : "in the four weeks before to compare with."));
        }
        var effect = OfferEffect.of(offered, earlier, rest(asked, during, offered), rest(asked, before, earlier));
        return worded(asked, offer, during, offered, earlier, effect);
    }

    private static Days days(Asked asked, Period period, Where where) {
        return new Days(Costing.of(asked).margin(period, where), period.days());
    }

    private static Days rest(Asked asked, Period period, Days part) {
        var all = Costing.of(asked).margin(period, Where.ALL);
        var of = part.margin();
        return new Days(
                new Margin(
                        all.units() - of.units(),
                        all.takings().subtract(of.takings()),
                        all.discounts().subtract(of.discounts()),
                        all.cost().subtract(of.cost()),
                        all.uncosted().subtract(of.uncosted())),
                period.days());
    }

    private static Draft worded(
            Asked asked, Promotion offer, Period during, Days offered, Days earlier, OfferEffect effect) {
        var off = offer.discountPct() > 0 ? ", " + Percent.of(offer.discountPct() / 100) + " off" : "";
        var draft = Draft.of(verdict(asked, offer.name() + " (" + Window.named(during) + off + ")", effect))
                .line("Units a day " + moved(effect.unitsChange())
                        + " against the four weeks before; in the rest of the shop they " + moved(effect.restChange())
                        + ".")
                .line("Left on each: " + each(earlier.margin(), asked) + " before, " + each(offered.margin(), asked)
                        + " under the offer.");
        return draft.chart(chart(offered, earlier, asked))
                .foot("one offer says little: weather and chance are in it")
                .foot(Costing.footing(asked))
                .follow("20% off everything?", "what if I run a 20% off everything sale?");
    }

    private static String verdict(Asked asked, String offer, OfferEffect effect) {
        var extra = effect.extraGross();
        if (extra.abs().compareTo(BigDecimal.ONE) < 0) {
            return "It made no difference: " + offer + " earned what was to be expected without it.";
        }
        var paid = extra.signum() > 0;
        return (paid ? "It paid: " : "It didn’t pay: ") + offer + " earned about " + about(extra.abs(), asked)
                + (paid ? " more" : " less") + " gross profit than without it.";
    }

    private static String moved(double change) {
        return Math.abs(change) < 0.005
                ? "stayed the same"
                : (change < 0 ? "fell " : "rose ") + Percent.of(Math.abs(change));
    }

    private static String each(Margin margin, Asked asked) {
        return margin.perUnit()
                .map(it -> Wording.brief(it, asked.shop().currency()))
                .orElse("nothing");
    }

    private static Chart chart(Days offered, Days earlier, Asked asked) {
        return new Chart.Bars(
                "Gross profit a day",
                "Gross profit a day before and under the offer",
                new Chart.Unit(Wording.symbol(asked.shop().currency()), ""),
                List.of(
                        new Chart.Bar("Four weeks before", aDay(earlier), false),
                        new Chart.Bar("Under the offer", aDay(offered), true)),
                false);
    }

    private static double aDay(Days days) {
        return Math.rint(days.margin().gross().doubleValue() / days.days() * 100) / 100;
    }

    private static String about(BigDecimal amount, Asked asked) {
        return Wording.about(amount, asked.shop().currency());
    }
}
