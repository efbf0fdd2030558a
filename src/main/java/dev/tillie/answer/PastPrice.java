package dev.tillie.answer;

import dev.tillie.answer.PriceWeeks.Control;
import dev.tillie.answer.PriceWeeks.Spans;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.chat.Reply;
import dev.tillie.finance.PriceStepEffect;
import dev.tillie.finance.PriceStepEffect.Week;
import dev.tillie.finance.PriceSteps.Step;
import dev.tillie.question.Cue;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a price that was put up, or down, did since, beside goods whose price stayed. */
final class PastPrice {
    private static final Pattern OFFER = Pattern.compile("(?i)\\b(?:offers?|promo\\w*|deals?|discounts?)\\b");
    private static final Pattern DOWN =
            Pattern.compile("(?i)\\b(?:cut|cutting|down|cheaper|lower(?:ed|ing)?|drop\\w*)\\b");

    private final Asked asked;
    private final String sku;
    private final String name;
    private final PriceWeeks weeks;

    private PastPrice(Asked asked, String sku) {
        this.asked = asked;
        this.sku = sku;
        name = Costing.of(asked).name(sku);
        weeks = new PriceWeeks(asked, sku);
    }

    static boolean isAsked(Asked asked) {
        return Cue.PAST_PRICE.isSaid(asked.said())
                && !OFFER.matcher(asked.said()).find();
    }

    static Draft of(Asked asked) {
        var sku = Scope.of(asked).where().sku();
        return sku == null
                ? Draft.of("Which product’s price do you mean?")
                        .line("“Did putting the flat white up in September cost us sales?”, say.")
                        .kind(Reply.Kind.CLARIFY)
                : new PastPrice(asked, sku).draft();
    }

    private Draft draft() {
        var steps = weeks.steps();
        var step = choose(steps);
        if (step.isEmpty()) {
            return none(steps);
        }
        var spans = Spans.of(step.get(), steps, asked.complete());
        if (spans.before() < PriceStepEffect.LEAST_WEEKS || spans.after() < PriceStepEffect.LEAST_WEEKS) {
            return tooFew(step.get(), spans);
        }
        var control = weeks.control(spans);
        return control.isEmpty() ? noControl(step.get()) : effect(step.get(), spans, control.get());
    }

    /** The one in the period that was said, else the last that went the way that was said. */
    private Optional<Step> choose(List<Step> steps) {
        var down = DOWN.matcher(asked.said()).find();
        var period = asked.slots().span(Slot.PERIOD).map(it -> it.period());
        return steps.stream()
                .filter(it -> down == it.share() < 0)
                .filter(it -> period.isEmpty() || period.get().contains(it.day()))
                .max(Comparator.comparing(Step::day));
    }

    private Draft none(List<Step> steps) {
        var when = asked.slots()
                .span(Slot.PERIOD)
                .map(it -> " in " + Window.named(it.period()))
                .orElse("");
        var draft = Draft.of("I see no price of " + name + " that moved that way and stayed" + when + ".");
        steps.reversed().stream()
                .limit(3)
                .forEach(it -> draft.line("On " + Wording.day(it.day()) + " it went from " + exact(it.before()) + " to "
                        + exact(it.after()) + " without tax."));
        return draft.follow("What if I put it up 5%?", "what if I put " + name + " up 5%?");
    }

    private Draft tooFew(Step step, Spans spans) {
        return Draft.of("Too early to tell what " + moved(step) + " did: I need " + PriceStepEffect.LEAST_WEEKS
                        + " whole weeks before and after, and have " + spans.before() + " and " + spans.after() + ".")
                .line("The price went from " + exact(step.before()) + " to " + exact(step.after()) + " without tax on "
                        + Wording.day(step.day()) + ".");
    }

    private Draft noControl(Step step) {
        return Draft.of("I can’t tell what " + moved(step) + " did from what the season did: too little else was sold"
                + " whose price stayed.");
    }

    private Draft effect(Step step, Spans spans, Control control) {
        var units = weeks.weekly(spans);
        var all = new Week[units.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Week(units[i], control.units()[i]);
        }
        var before = Arrays.copyOfRange(all, 0, spans.before());
        var after = Arrays.copyOfRange(all, spans.before(), all.length);
        var effect = PriceStepEffect.of(before, after);
        var draft = Draft.of(headline(step, effect))
                .line("A week: " + aWeek(before, true) + " before and " + aWeek(after, true) + " after; "
                        + control.name() + " went from " + aWeek(before, false) + " to " + aWeek(after, false) + ".")
                .line(money("Takings", effect, step.before(), step.after()));
        var cost = Costing.of(asked).costs().find(sku, asked.complete().to());
        cost.map(it -> it.amount().doubleValue())
                .ifPresent(it -> draft.line(money("Gross profit", effect, step.before() - it, step.after() - it)));
        return draft.chart(chart(spans, units))
                .foot(Phrases.plural(spans.before(), "week") + " before and " + spans.after()
                        + " after; 80% range; against goods whose price stayed, for the season")
                .foot(cost.isPresent() ? Costing.costWords(asked) : "")
                .follow("And 5% more?", "what if I put " + name + " up 5%?");
    }

    private String headline(Step step, PriceStepEffect effect) {
        var range = " (likely " + signed(effect.low()) + " to " + signed(effect.high()) + ")";
        if (effect.isWithinChance()) {
            return "No effect to be seen: since " + moved(step) + ", units moved " + signed(effect.unitsChange())
                    + range + " against goods whose price stayed, no more than chance.";
        }
        return Phrases.sentence(moved(step)).replaceFirst("\\.$", "")
                + (effect.unitsChange() < 0 ? " cost you about " : " went with about ")
                + Percent.of(Math.abs(effect.unitsChange())) + (effect.unitsChange() < 0 ? " of" : " more") + " units"
                + range + ".";
    }

    /** {@code putting Flat White up 2.5% on 8 Sept 2026}. */
    private String moved(Step step) {
        return "putting " + name + (step.share() > 0 ? " up " : " down ") + Percent.of(Math.abs(step.share())) + " on "
                + Wording.day(step.day());
    }

    private String money(String what, PriceStepEffect effect, double before, double after) {
        var ends = new ArrayList<Double>(
                List.of(effect.aWeek(before, after, effect.low()), effect.aWeek(before, after, effect.high())));
        ends.sort(Comparator.naturalOrder());
        var mean = effect.aWeek(before, after, effect.unitsChange());
        return what + " by the move alone: about " + about(Math.abs(mean)) + " a week " + (mean < 0 ? "less" : "more")
                + ", likely " + about(ends.getFirst()) + " to " + about(ends.getLast()) + ".";
    }

    private static String aWeek(Week[] weeks, boolean ours) {
        return Wording.count(Math.rint(Arrays.stream(weeks)
                .mapToDouble(it -> ours ? it.units() : it.others())
                .average()
                .orElse(0)));
    }

    private static Chart chart(Spans spans, double[] units) {
        var bars = new ArrayList<Chart.Bar>();
        for (int i = 0; i < units.length; i++) {
            bars.add(new Chart.Bar(Wording.shortDay(spans.start(i)), units[i], i >= spans.before()));
        }
        return new Chart.Bars(
                "Units a week, before and since",
                "Units in each week; marked since the price moved on " + Wording.day(spans.day()),
                Chart.Unit.NONE,
                bars,
                false);
    }

    private static String signed(double share) {
        return (share < 0 ? "−" : "+") + Percent.of(Math.abs(share));
    }

    private String about(double amount) {
        return Wording.about(BigDecimal.valueOf(amount), asked.shop().currency());
    }

    private String exact(double amount) {
        return Wording.exact(BigDecimal.valueOf(amount), asked.shop().currency());
    }
}
