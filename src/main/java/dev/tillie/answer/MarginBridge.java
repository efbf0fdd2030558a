package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.Margin;
import dev.tillie.finance.Waterfall;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why gross profit changed since the period before: price, cost, volume and mix, which add up. */
final class MarginBridge {
    private record Step(String name, String meaning, BigDecimal amount) {}

    private static final Pattern FALLING = Pattern.compile(
            "\\b(?:down|fell|fall(?:en|ing)?|drop(?:s|ped|ping)?|shr[aiu]nk(?:ing)?|less|lower|slipped)\\b");

    private MarginBridge() {}

    static Draft of(Asked asked, Window window, Scope scope) {
        var before = window.before();
        if (before.from().isBefore(asked.recorded().from())) {
            return Draft.of("I can’t compare " + window.name() + ": your records begin on "
                    + Wording.day(asked.recorded().from()) + ".");
        }
        var costing = Costing.of(asked);
        var old = costing.byProduct(before, scope.where());
        var now = costing.byProduct(window.period(), scope.where());
        var fall = Waterfall.between(old, now);
        var steps = steps(fall);
        var biggest = steps.stream()
                .max(Comparator.comparing(it -> it.amount().abs()))
                .orElseThrow();
        var draft = Draft.of(premise(asked, fall) + " " + moved(fall.change(), asked) + " from " + Window.named(before)
                + " to "
                + window.name() + scope.of() + ", most of it " + biggest.name() + " (" + signed(biggest.amount(), asked)
                + ").");
        draft.line(shares(old, now));
        draft.table(
                List.of("What", "Amount", "Meaning"),
                steps.stream()
                        .map(it -> List.of(it.name(), signed(it.amount(), asked), it.meaning()))
                        .toList());
        draft.line(most(old, now, asked, costing));
        return draft.chart(chart(fall, steps, biggest, before, window, asked))
                .foot(Costing.footing(asked))
                .foot("the four add up to the change")
                .follow("Margin by product", "margin by product")
                .follow("What loses money?", "which products lose money?");
    }

    /** Where the question has it the wrong way round, that comes first. */
    private static String premise(Asked asked, Waterfall fall) {
        var falling = FALLING.matcher(asked.said()).find();
        return falling && fall.change().signum() > 0 ? "It isn’t down: gross profit" : "Gross profit";
    }

    private static List<Step> steps(Waterfall fall) {
        return List.of(
                new Step("price", "same products sold dearer or cheaper, discounts in it", fall.price()),
                new Step("cost", "same products cost less or more", fall.cost()),
                new Step("volume", "more or fewer units in all", fall.volume()),
                new Step("mix", "more or less of what earns well, new and gone products", fall.mix()));
    }

    private static String shares(Map<String, Margin> old, Map<String, Margin> now) {
        var then = total(old).share();
        var today = total(now).share();
        if (then.isEmpty() || today.isEmpty()) {
            return "";
        }
        var was = Percent.of(then.getAsDouble());
        return was.equals(Percent.of(today.getAsDouble()))
                ? "The margin stayed at " + was + " of takings."
                : "The margin went from " + was + " to " + Percent.of(today.getAsDouble()) + " of takings.";
    }

    private static Margin total(Map<String, Margin> margins) {
        return margins.values().stream().reduce(Margin.NONE, Margin::plus);
    }

    /** The product whose gross profit moved most. */
    private static String most(Map<String, Margin> old, Map<String, Margin> now, Asked asked, Costing costing) {
        return Stream.concat(old.keySet().stream(), now.keySet().stream())
                .distinct()
                .max(Comparator.comparing(it -> moved(it, old, now).abs()))
                .filter(_ -> now.size() > 1)
                .map(it -> "The product that moved most: " + costing.name(it) + ", "
                        + signed(moved(it, old, now), asked) + ".")
                .orElse("");
    }

    private static BigDecimal moved(String sku, Map<String, Margin> old, Map<String, Margin> now) {
        return gross(now, sku).subtract(gross(old, sku));
    }

    private static BigDecimal gross(Map<String, Margin> margins, String sku) {
        return Optional.ofNullable(margins.get(sku)).orElse(Margin.NONE).gross();
    }

    private static Chart chart(
            Waterfall fall, List<Step> steps, Step biggest, Period before, Window window, Asked asked) {
        var was = end("before", fall.before());
        var is = end("now", fall.after());
        var currency = asked.shop().currency();
        return new Chart.Waterfall(
                "Why gross profit changed",
                "From " + Wording.brief(fall.before(), currency) + " in " + Window.named(before) + " to "
                        + Wording.brief(fall.after(), currency) + " in " + window.name(),
                new Chart.Unit(Wording.symbol(currency), ""),
                was,
                steps.stream()
                        .map(it ->
                                new Chart.Bar(it.name(), Math.rint(it.amount().doubleValue()), it == biggest))
                        .toList(),
                is);
    }

    private static Chart.Bar end(String label, BigDecimal gross) {
        return new Chart.Bar(label, Math.rint(gross.doubleValue()), false);
    }

    private static String moved(BigDecimal change, Asked asked) {
        var amount = Wording.about(change.abs(), asked.shop().currency());
        return change.signum() < 0 ? "fell by " + amount : "rose by " + amount;
    }

    private static String signed(BigDecimal amount, Asked asked) {
        return (amount.signum() > 0 ? "+" : "")
                + Wording.about(amount, asked.shop().currency());
    }
}
