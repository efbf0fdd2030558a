package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.finance.Cadence;
import dev.tillie.finance.CashChange;
import dev.tillie.finance.CashForecast;
import dev.tillie.finance.Expected;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what the owner would like to afford: somebody to hire, a rent that rises, a regular cost, goods, one purchase. */
final class CashWishes {
    /** What an employer pays on top of wages where the books don't show it. */
    private static final BigDecimal ON_COSTS = new BigDecimal("0.12");

    private static final Pattern WISH = Pattern.compile(
            "\\b(?:afford|stretch to|can (?:i|we) (?:buy|get(?! through)|order|hire|take on|pay for)|(?:enough|cash|money) for"
                    + "(?! (?:the )?(?:next|coming|rest|whole|week|month|quarter|year|days?|\\d+ (?:days|weeks|months))\\b)|have we the cash|do (?:i|we) have the money|if (?:i|we) (?:buy|order|hire|get|spend|take on)|what if (?:i|we))\\b");
    private static final Pattern HIRE = Pattern.compile(
            "\\b(?:hir(?:e|ing)|tak(?:e|ing) on|employ|another pair of hands|apprentice|part.?timer|new starter|second"
                    + " (?:barista|stylist|chef|baker|assistant)|(?:a|another|extra|new) (?:barista|stylist|chef|baker|assistant"
                    + "|junior|member of staff|staff member|employee|waiter|cashier))\\b");
    private static final Pattern HOURS = Pattern.compile("(?<n>\\d+(?:\\.\\d+)?) ?(?:hours?|hrs?|h)\\b(?! ?rate)");
    private static final Pattern RATE =
            Pattern.compile("[£€$]? ?(?<n>\\d+(?:\\.\\d+)?) ?(?:pounds |euros? )?(?:an|per|/|a) ?(?:hour|hr|h)\\b"
                    + "|\\b(?:at|on|rate of|for) [£€$]? ?(?<m>\\d+(?:\\.\\d+)?)\\b(?! ?(?:hours?|hrs?|h|weeks?)\\b)");
    private static final Pattern RENT =
            Pattern.compile("\\brent\\b.*\\b(?:rais|rise|rises|rising|goes? up|went up|up|increas|more|put up)"
                    + "|\\b(?:rais\\w*|rise|increase\\w*|higher|put up)\\b.*\\brent\\b");
    private static final Pattern PERCENT = Pattern.compile("(?<n>\\d+(?:\\.\\d+)?) ?(?:%|percent|per cent)");
    private static final Pattern GOODS = Pattern.compile(
            "(?<q>\\d[\\d,]*) (?<what>(?!hours?|hrs?|weeks?|months?|days?)[\\p{L}][\\p{L}' -]{1,30}?)(?: at| @| for|,) [£€$]? ?"
                    + "(?<cost>\\d+(?:\\.\\d+)?)(?<each> each| apiece| a piece| per \\w+)?");
    private static final Pattern COUNTED = Pattern.compile(
            "\\b(?:order(?: of)?|buy|get|stock|purchase) (?<q>\\d[\\d,]*) (?:more )?(?<what>(?!hours?|hrs?|pounds|euros?"
                    + "|quid|of\\b)[\\p{L}][\\p{L}'-]+(?: [\\p{L}'-]+)?)");
    private static final Pattern REGULAR = Pattern.compile(
            CashWords.amount("n") + "(?: pounds| euros?)? (?:a|per|/|every|each) ?(?<unit>week|month|year)");
    private static final Pattern SUM = Pattern.compile("(?<![\\w.,])" + CashWords.amount("n"));

    private CashWishes() {}

    static Optional<CashScenarios.Reading> read(Asked asked, CashForecast forecast) {
        var words = CashWords.lower(asked);
        var wishes = WISH.matcher(words).find() || isFollowUp(asked);
        if (HIRE.matcher(words).find() && (wishes || HOURS.matcher(words).find())) {
            return Optional.of(hire(asked, forecast, words));
        }
        if (RENT.matcher(words).find()) {
            return Optional.of(rent(asked, forecast, words));
        }
        var regular = REGULAR.matcher(words);
        if (regular.find()) {
            return Optional.of(regular(
                    asked,
                    forecast,
                    words,
                    regular.group("unit"),
                    CashWords.number(regular.group("n"), regular.group("nk"))));
        }
        if (!wishes) {
            return Optional.empty();
        }
        return goods(asked, forecast, words).or(() -> purchase(asked, forecast, words));
    }

    /** "And 3,000?" after a purchase: an amount, and nothing else that says what it is. */
    private static boolean isFollowUp(Asked asked) {
        return asked.slots().has(Slot.AMOUNT)
                && CashWords.lower(asked)
                        .matches(
                                "(?:and|ok|so|but|what about|how about|if it(?:'s| is)?|or)?[ ,]*(?:if it (?:is|costs|were) )?[£€$]? ?\\d[\\d,.]*k?(?: instead)?\\??");
    }

    static Optional<BigDecimal> amount(Asked asked) {
        var matcher = SUM.matcher(CashWords.lower(asked).replaceAll("\\b\\d{1,2}(?:st|nd|rd|th)\\b", ""));
        while (matcher.find()) {
            var amount = CashWords.number(matcher.group("n"), matcher.group("nk"));
            if (amount.compareTo(BigDecimal.valueOf(32)) >= 0) {
                return Optional.of(amount);
            }
        }
        var said = asked.slots().number(Slot.AMOUNT);
        return said.isPresent() ? Optional.of(BigDecimal.valueOf(said.getAsDouble())) : Optional.empty();
    }

    private static LocalDate start(Asked asked, CashForecast forecast) {
        return CashWords.firstDay(asked)
                .filter(it -> it.isAfter(forecast.closed()))
                .orElse(forecast.closed().plusDays(1));
    }

    private static CashScenarios.Reading hire(Asked asked, CashForecast forecast, String words) {
        var hours = HOURS.matcher(words);
        var rate = RATE.matcher(words);
        var found = hours.find();
        if (!found || !rate.find()) {
            return new CashScenarios.Reading.Question(
                    "How many hours a week, and at what hourly rate?",
                    "can I afford to hire someone for 20 hours at 13.50");
        }
        var weekly = new BigDecimal(hours.group("n"));
        var hourly = new BigDecimal(rate.group("n") != null ? rate.group("n") : rate.group("m"));
        var name = "somebody for " + Wording.count(weekly.doubleValue()) + " hours a week at "
                + Wording.exact(hourly, asked.shop().currency()) + " (12% on top for employer’s costs)";
        var cost = CashChange.Cost.hire(name, start(asked, forecast).plusDays(6), weekly, hourly, ON_COSTS);
        return new CashScenarios.Reading.Changes(name, List.of(cost), true);
    }

    private static CashScenarios.Reading rent(Asked asked, CashForecast forecast, String words) {
        var rent = CashOnDay.isRent(forecast);
        var next = forecast.between(forecast.closed(), forecast.closed().plusDays(CashDesk.HORIZON_DAYS)).stream()
                .filter(rent)
                .toList();
        var now = next.isEmpty()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(next.stream()
                                .filter(it -> YearMonth.from(it.day())
                                        .equals(YearMonth.from(next.getFirst().day())))
                                .mapToDouble(it -> -it.amount())
                                .sum())
                        .setScale(2, RoundingMode.HALF_EVEN);
        var more = rise(words, now, amount(asked));
        if (more.isEmpty()) {
            return new CashScenarios.Reading.Question(
                    "By how much would the rent rise, a month?", "what if the rent goes up by 200");
        }
        var first = next.stream()
                .map(Expected::day)
                .filter(it -> !it.isBefore(start(asked, forecast)))
                .findFirst()
                .orElse(start(asked, forecast));
        var name = "rent " + Wording.brief(more.get(), asked.shop().currency()) + " a month higher";
        return new CashScenarios.Reading.Changes(name, List.of(monthly(name, first, more.get())), true);
    }

    private static Optional<BigDecimal> rise(String words, BigDecimal now, Optional<BigDecimal> amount) {
        var percent = PERCENT.matcher(words);
        if (percent.find()) {
            return Optional.of(now.multiply(new BigDecimal(percent.group("n"))).movePointLeft(2));
        }
        boolean isTotal = words.matches(".*\\bto [£€$]? ?\\d.*");
        return amount.map(it -> isTotal ? it.subtract(now) : it);
    }

    private static CashChange.Cost monthly(String name, LocalDate first, BigDecimal amount) {
        var cadence = new Cadence.Months(1, YearMonth.from(first).minusMonths(1), first.getDayOfMonth());
        return new CashChange.Cost(name, cadence, first, amount);
    }

    private static CashScenarios.Reading regular(
            Asked asked, CashForecast forecast, String words, String unit, BigDecimal amount) {
        var start = start(asked, forecast);
        var name = what(words, "cost") + " of "
                + Wording.brief(amount, asked.shop().currency()) + " a " + unit;
        var cost = switch (unit) {
            case "week" -> new CashChange.Cost(name, new Cadence.Days(7, start), start, amount);
            case "year" ->
                new CashChange.Cost(
                        name,
                        new Cadence.Months(12, YearMonth.from(start).minusMonths(12), start.getDayOfMonth()),
                        start,
                        amount);
            default -> monthly(name, start, amount);
        };
        return new CashScenarios.Reading.Changes(name, List.of(cost), true);
    }

    private static String what(String words, String otherwise) {
        var matcher = Pattern.compile(
                        "\\b(?:a|an|the|another|new|second) (?:[£€$]?\\d[\\d,.]*k? )?(?<what>(?:new |second )?(?:lease|loan|van|oven|(?:espresso |coffee |card |ice )?machine|subscription|unit|shop|car|till|fridge|grinder|sign|refit)\\b)")
                .matcher(words);
        if (!matcher.find()) {
            return "a " + otherwise;
        }
        return (matcher.group("what").matches("[aeiou].*") ? "an " : "a ") + matcher.group("what");
    }

    private static Optional<CashScenarios.Reading> goods(Asked asked, CashForecast forecast, String words) {
        var priced = GOODS.matcher(words);
        if (priced.find()
                && (priced.group("each") != null || isUnitCost(words, priced.group("cost"), priced.group("q")))) {
            return Optional.of(goods(
                    asked, forecast, priced.group("q"), priced.group("what"), new BigDecimal(priced.group("cost"))));
        }
        var counted = COUNTED.matcher(words);
        if (!counted.find() || amountOf(words).isPresent()) {
            return Optional.empty();
        }
        var product = asked.slots()
                .id(Slot.PRODUCT)
                .map(it -> asked.ledger().products().get(it));
        var cost = product.map(it -> it.unitCost());
        if (cost.isEmpty()) {
            return Optional.of(new CashScenarios.Reading.Question(
                    "What does one cost you?",
                    "can I afford " + counted.group("q") + " "
                            + counted.group("what").strip() + " at 4.50"));
        }
        return Optional.of(
                goods(asked, forecast, counted.group("q"), product.get().name(), cost.get()));
    }

    /** "200 t-shirts at 4.50", not "2 ovens for 4,500". */
    private static boolean isUnitCost(String words, String cost, String count) {
        return words.contains(" at ") || new BigDecimal(cost).compareTo(new BigDecimal(count.replace(",", ""))) < 0;
    }

    private static Optional<String> amountOf(String words) {
        return Optional.of(words).filter(it -> it.matches(".*[£€$] ?\\d.*"));
    }

    private static CashScenarios.Reading goods(
            Asked asked, CashForecast forecast, String count, String what, BigDecimal unitCost) {
        var quantity = new BigDecimal(count.replace(",", ""));
        var amount = quantity.multiply(unitCost);
        var currency = asked.shop().currency();
        var name = Wording.count(quantity.doubleValue()) + " " + what.strip() + " at "
                + Wording.exact(unitCost, currency) + " (" + Wording.brief(amount, currency) + " in all)";
        return new CashScenarios.Reading.Changes(
                name, List.of(new CashChange.Purchase(name, start(asked, forecast), amount)), true);
    }

    private static Optional<CashScenarios.Reading> purchase(Asked asked, CashForecast forecast, String words) {
        var currency = asked.shop().currency();
        var amount = amount(asked);
        if (amount.isEmpty()) {
            return words.matches(".*\\b(rent|vat|tax|wages?|payroll|gst|salar(?:y|ies)|suppliers?|bills?|stock)\\b.*")
                    ? Optional.empty()
                    : Optional.of(new CashScenarios.Reading.Question(
                            "How much would it cost?", "can I afford 3,000 for " + what(words, "new machine")));
        }
        var what = what(words, "");
        var name = (what.equals("a ") ? "" : what + " for ") + Wording.brief(amount.get(), currency);
        return Optional.of(new CashScenarios.Reading.Changes(
                name, List.of(new CashChange.Purchase(name, start(asked, forecast), amount.get())), true));
    }
}
