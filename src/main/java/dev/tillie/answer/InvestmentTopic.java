package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.finance.Affordability;
import dev.tillie.finance.CashChange;
import dev.tillie.finance.Investment;
import dev.tillie.question.Intent;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether something pays off: asks once for the cash flows that are missing, computes when it has them. */
final class InvestmentTopic implements Topic {
    private static final double USUAL_RATE = .08;
    private static final double USUAL_YEARS = 5;
    /** Smaller figures are hours or days. */
    private static final double LEAST_COST = 32;

    private static final Pattern BRINGS = Pattern.compile(
            "\\b(?:brings?(?: in)?|bringing(?: in)?|makes?|making|earns?|earning|saves?|saving|adds?|adding|gives?|worth|extra|profit of|gains?|return(?:s|ing)?) (?:me |us |about |around |an extra |another |maybe )*"
                    + CashWords.amount("n")
                    + "(?: pounds| euros?| extra| more| profit)? ?(?:a|per|/|each|every) ?(?<unit>week|month|year|day)");
    private static final Pattern RUNS =
            Pattern.compile("\\b(?:costs?|running|runs?(?: at)?|upkeep|maintenance)(?: of)? " + CashWords.amount("n")
                    + " ?(?:a|per|/|each|every) ?(?<unit>week|month|year)");
    private static final Pattern COST = Pattern.compile(
            "(?:\\b(?:for|costs?|costing|price of|at|a|an|invest(?:ing)?|spend(?:ing)?|put(?:ting)?|borrow(?:ing)?|on) |^|, )(?:about |around |the |a |it )*"
                    + CashWords.amount("n")
                    + "(?! ?(?:a|per|/|each|every|%) ?(?:week|month|year|day)|\\d| ?(?:years?|months?|weeks?|hours?)\\b| ?%)");
    private static final Pattern LASTS = Pattern.compile(
            "\\b(?:lasts?|lasting|over|for|within|life of|keeps?|good for|,) (?:about |around |us |me )*(?<n>\\d+(?:\\.\\d+)?) ?(?<unit>year|month)s?\\b");
    private static final Pattern FLOW = Pattern.compile(
            ", (?:about |around )?" + CashWords.amount("n") + " ?(?:a|per|/|each|every) ?(?<unit>week|month|year)");
    private static final Pattern RATE = Pattern.compile("\\bat (?<n>\\d+(?:\\.\\d+)?) ?(?:%|percent|per cent)");
    private static final Pattern MARGIN = Pattern.compile(
            "\\b(?:make|makes|making|margin of|earn|leaves?) [£€$]? ?(?<n>\\d+(?:\\.\\d+)?) ?(?:on each|each|a (?:cup|loaf|unit|piece|cut|head|sale|coffee)|per (?:cup|loaf|unit|piece|cut|head|sale|coffee))");
    private static final Pattern THING = Pattern.compile(
            "\\b(?:(?:a|an|the|another|our|my|new) )(?<thing>(?:second |new |bigger |another |2nd )?(?!month|year|week|day|return|good|idea|lot|bit|k\\b)[a-z][a-z-]+(?: (?:machine|oven|fridge|van|shop|till|app|panels?|chair|bar|grinder|stall|unit|site|website|system|bike|truck))?)");

    /** Has no price to earn back, only a cost that goes on. */
    private static final Pattern GOES_ON = Pattern.compile(
            "\\b(?:hir(?:e|ing)|take on|staff|barista|stylist|apprentice|junior|longer hours|open(?:ing)? (?:on|late|earlier)"
                    + "|stay(?:ing)? open|extra hours)\\b");

    private final CashDesk desk;

    InvestmentTopic(CashDesk desk) {
        this.desk = desk;
    }

    /** What was said; null is what is missing. */
    private record Said(
            @Nullable BigDecimal cost, @Nullable BigDecimal yearly, Optional<Double> years, Optional<Double> rate) {}

    @Override
    public Draft answer(Asked asked) {
        var foreign = CashWords.foreign(asked);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        var said = read(asked);
        var thing = thing(asked);
        if (GOES_ON.matcher(CashWords.lower(asked)).find() && said.cost() == null) {
            return goesOn(asked);
        }
        if (said.cost() == null || said.yearly() == null) {
            return askBack(said, thing);
        }
        var currency = asked.shop().currency();
        var investment = new Investment(
                said.cost().doubleValue(),
                said.yearly().doubleValue(),
                said.years().orElse(USUAL_YEARS),
                0,
                said.rate().orElse(USUAL_RATE));
        var draft = Draft.of(headline(asked, thing, investment)).lines(lines(asked, investment));
        if (said.years().isEmpty()) {
            draft.assume("it lasts 5 years, as you didn’t say");
        }
        if (said.rate().isEmpty()) {
            draft.assume("money costs 8% a year");
        }
        units(asked, investment).ifPresent(draft::line);
        afford(asked, said.cost(), thing).ifPresent(draft::line);
        return draft.foot("before tax; not advice on tax or law")
                .carry(Carried.sum(thing.equals("it") ? "this" : thing, said.cost()))
                .follow(
                        "Can I afford it?",
                        "can I afford " + Wording.brief(said.cost(), currency) + " for " + thing + "?")
                .follow("If it brings a quarter less?", again(asked, thing, investment));
    }

    private static Draft goesOn(Asked asked) {
        var words = CashWords.lower(asked);
        var brings = BRINGS.matcher(words);
        var costs = RUNS.matcher(words);
        if (!brings.find() || !costs.find()) {
            return CashScenarios.askBack(
                    "What would it cost a month, and how much more would it bring in a month once the goods are paid?",
                    "costs 1,100 a month, brings 1,500 a month");
        }
        var in = yearly(brings.group("n"), brings.group("nk"), brings.group("unit"));
        var out = yearly(costs.group("n"), costs.group("nk"), costs.group("unit"));
        var left = in.subtract(out).doubleValue() / 12;
        var currency = asked.shop().currency();
        return Draft.of((left > 0 ? "Yes, it leaves " : "No, it loses ") + CashOutlook.about(Math.abs(left), currency)
                        + " a month.")
                .line(
                        left > 0
                                ? "What it brings can fall " + Math.round(100 * left * 12 / in.doubleValue())
                                        + "% short of what you expect before it costs you."
                                : "It would have to bring " + CashOutlook.about(out.doubleValue() / 12, currency)
                                        + " a month to pay for itself.")
                .line("It hangs on what it brings in: try it for a while and look at the takings of those hours.")
                .foot("before tax; not advice on tax or law");
    }

    private static Said read(Asked asked) {
        var words = CashWords.lower(asked);
        var brings = BRINGS.matcher(words);
        var runs = RUNS.matcher(words);
        var lasts = LASTS.matcher(words);
        var rate = RATE.matcher(words);
        BigDecimal yearly = null;
        boolean hasCosts = runs.find();
        if (brings.find()) {
            yearly = yearly(brings.group("n"), brings.group("nk"), brings.group("unit"));
            if (hasCosts) {
                yearly = yearly.subtract(yearly(runs.group("n"), runs.group("nk"), runs.group("unit")));
            }
        } else if (!hasCosts) {
            yearly = plainFlow(words);
        }
        return new Said(
                cost(asked, words).orElse(null),
                yearly,
                lasts.find()
                        ? Optional.of(Double.parseDouble(lasts.group("n"))
                                / (lasts.group("unit").equals("month") ? 12 : 1))
                        : Optional.empty(),
                rate.find() ? Optional.of(Double.parseDouble(rate.group("n")) / 100) : Optional.empty());
    }

    /** What comes in, where no word says whether it comes or goes: it was asked for. */
    private static @Nullable BigDecimal plainFlow(String words) {
        var flow = FLOW.matcher(words);
        return flow.find() ? yearly(flow.group("n"), flow.group("nk"), flow.group("unit")) : null;
    }

    private static BigDecimal yearly(String digits, @Nullable String scale, String unit) {
        int times = switch (unit) {
            case "day" -> 365;
            case "week" -> 52;
            case "month" -> 12;
            default -> 1;
        };
        return CashWords.number(digits, scale).multiply(BigDecimal.valueOf(times));
    }

    private static Optional<BigDecimal> cost(Asked asked, String words) {
        var matcher = COST.matcher(words);
        if (matcher.find()) {
            return Optional.of(CashWords.number(matcher.group("n"), matcher.group("nk")));
        }
        // an amount said before, or in other words than these, is the cost unless it is what comes in
        var said = asked.slots().number(Slot.AMOUNT);
        return said.orElse(0) >= LEAST_COST && !BRINGS.matcher(words).find()
                ? Optional.of(BigDecimal.valueOf(said.getAsDouble()))
                : Optional.empty();
    }

    private static String thing(Asked asked) {
        var matcher = THING.matcher(CashWords.lower(asked));
        return matcher.find() ? "the " + matcher.group("thing").strip() : "it";
    }

    private static Draft askBack(Said said, String thing) {
        var missing = new ArrayList<String>();
        if (said.cost() == null) {
            missing.add("what does it cost");
        }
        if (said.yearly() == null) {
            missing.add("how much more would it bring in a month after its own costs");
        }
        if (said.years().isEmpty()) {
            missing.add("how many years will it last");
        }
        var question = Phrases.list(missing);
        return CashScenarios.askBack(
                Character.toUpperCase(question.charAt(0)) + question.substring(1) + "?",
                "is " + thing + " worth it for 4,500 if it brings 300 a month and lasts 5 years");
    }

    private static String headline(Asked asked, String thing, Investment it) {
        var currency = asked.shop().currency();
        double value = it.netPresentValue();
        var back = it.paybackYears();
        var paysBack = back.isPresent()
                ? "the money is back after " + time(back.getAsDouble())
                : "the money does not come back in its life";
        return (value > 0 ? "Yes, " : "No, ") + paysBack + ", and in today’s money " + thing + " "
                + (value >= 0 ? "gains " : "loses ") + CashOutlook.about(Math.abs(value), currency)
                + " beyond its cost of "
                + Wording.brief(it.cost(), currency) + ".";
    }

    private static String time(double years) {
        long months = (long) Math.ceil(years * 12 - 1e-9);
        return months < 24 ? Phrases.plural(months, "month") : Wording.count(Math.round(years * 10) / 10.0) + " years";
    }

    private static List<String> lines(Asked asked, Investment it) {
        var currency = asked.shop().currency();
        var first = it.assumptions().getFirst();
        var rate = it.internalRate();
        return List.of(
                rate.isPresent()
                        ? "It earns " + Math.round(rate.getAsDouble() * 100) + "% a year on the money in it."
                        : "It never earns its cost.",
                "It must bring " + CashOutlook.about(it.breakEvenYearly() / 12, currency)
                        + " a month to be worth it; you said " + CashOutlook.about(it.yearly() / 12, currency) + ".",
                "It hangs most on " + first.name() + ": a quarter worse makes "
                        + CashOutlook.about(first.worse(), currency) + " of it, a quarter better "
                        + CashOutlook.about(first.better(), currency) + ".");
    }

    private static Optional<String> units(Asked asked, Investment it) {
        var matcher = MARGIN.matcher(CashWords.lower(asked));
        return matcher.find()
                ? Investment.breakEvenUnits(it.breakEvenYearly() / 12, Double.parseDouble(matcher.group("n")), 0)
                        .map(units -> "That is " + Phrases.plural(units, "more sale", "more sales") + " a month at "
                                + Wording.exact(
                                        new BigDecimal(matcher.group("n")),
                                        asked.shop().currency()) + " each.")
                : Optional.empty();
    }

    private Optional<String> afford(Asked asked, BigDecimal cost, String thing) {
        return desk.findForecast(asked).map(forecast -> {
            var change = new CashChange.Purchase(thing, forecast.closed().plusDays(1), cost);
            var afford = Affordability.of(forecast, List.of(change));
            var low = afford.with().lowest();
            return "Paid now, cash would go down to about "
                    + CashOutlook.about(low.middle(), asked.shop().currency()) + " around "
                    + Wording.shortDay(low.day()) + " ("
                    + CashOutlook.percent(1 - afford.chanceWith()) + " chance of falling below zero).";
        });
    }

    private static Tap again(Asked asked, String thing, Investment it) {
        var currency = asked.shop().currency();
        return new Tap(
                "is " + thing + " worth it for " + Wording.brief(it.cost(), currency) + " if it brings "
                        + Wording.brief(Math.round(it.yearly() / 12 * .75), currency) + " a month and lasts "
                        + Wording.count(it.years()) + " years",
                null,
                Intent.INVESTMENT);
    }
}
