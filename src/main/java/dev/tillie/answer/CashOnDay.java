package dev.tillie.answer;

import dev.tillie.books.Payout;
import dev.tillie.books.Wording;
import dev.tillie.finance.CashFacts;
import dev.tillie.finance.CashForecast;
import dev.tillie.finance.Expected;
import dev.tillie.finance.Outlook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** Cash on one day: a balance, a payday, the rent, a tax bill, what the card processor pays out. */
final class CashOnDay {
    private static final double SURE = .9;
    private static final Pattern PAY = Pattern.compile(
            "\\b(?:can (?:i|we) pay|able to pay|enough (?:for|to pay)|money for) (?:the |my |our )?(?<who>[\\p{L}&'"
                    + " ]+?)(?= (?:on|this|next|by|before|in|now|today|tomorrow|bill)\\b|\\?|$)");

    private CashOnDay() {}

    static Draft balance(Asked asked, CashForecast forecast, LocalDate day) {
        var outlook = forecast.outlook();
        var currency = asked.shop().currency();
        if (!day.isAfter(forecast.closed())) {
            return Draft.of(Wording.brief(outlook.opening(), currency) + " over all accounts at the close of "
                            + Wording.day(forecast.closed()) + ".")
                    .line(next(outlook, currency))
                    .follow("When do I run out?", "when do I run out of cash?")
                    .follow("Who owes me?");
        }
        if (day.isAfter(outlook.last())) {
            return Draft.of("I look 13 weeks ahead, to " + Wording.day(outlook.last()) + "; " + Wording.day(day)
                            + " is too far to say.")
                    .follow("Cash for the next 13 weeks", "cash flow forecast");
        }
        var there = outlook.on(day);
        return Draft.of("About " + CashOutlook.about(there.middle(), currency) + " on " + Window.weekday(day) + " "
                        + Wording.day(day) + ", likely " + CashOutlook.range(there, currency) + ".")
                .line("Now it is " + Wording.brief(outlook.opening(), currency) + ". " + next(outlook, currency))
                .foot("balance of " + Wording.shortDay(forecast.closed()))
                .follow("When do I run out?", "when do I run out of cash?")
                .follow("What falls due?", "what bills are due in the next 2 weeks?");
    }

    private static String next(Outlook outlook, CurrencyUnit currency) {
        var low = outlook.lowest();
        return "The lowest point of the next 13 weeks is about " + CashOutlook.about(low.middle(), currency)
                + " around " + Wording.shortDay(low.day()) + ".";
    }

    /** A payment that is asked about: wages, rent, tax. */
    record Due(String name, LocalDate day, double amount) {}

    /** The payment that a question names, on the day nearest to the one it says; empty where the books have none. */
    static Optional<Due> findDue(Asked asked, CashForecast forecast) {
        return kinds(asked, forecast).stream().findFirst().flatMap(it -> due(asked, forecast, it));
    }

    private record Sought(String name, Predicate<Expected> which) {}

    private static List<Sought> kinds(Asked asked, CashForecast forecast) {
        var words = CashWords.lower(asked);
        var kinds = new ArrayList<Sought>();
        if (words.matches(
                ".*\\b(payroll|wages?|salar(?:y|ies)|pay everyone|pay (?:the )?(?:staff|team|people))\\b.*")) {
            kinds.add(new Sought(
                    "Payroll", it -> it.kind() == Expected.Kind.WAGES || isTold(it, "payroll|wages?|salar(?:y|ies)")));
        }
        if (words.matches(".*\\b(vat|tax|gst|hmrc|revenue)\\b.*")) {
            kinds.add(new Sought("The tax", it -> it.kind() == Expected.Kind.TAX || isTold(it, "vat|tax|gst|hmrc")));
        }
        if (words.matches(".*\\brent\\b.*")) {
            kinds.add(new Sought("The rent", isRent(forecast)));
        }
        return kinds;
    }

    /** What a question about one payment asks for: wages, rent, tax; empty where it names none. */
    static Optional<Draft> payment(Asked asked, CashForecast forecast) {
        var sought = kinds(asked, forecast);
        var all =
                sought.stream().flatMap(it -> due(asked, forecast, it).stream()).toList();
        if (all.size() > 1) {
            return Optional.of(enoughForAll(asked, forecast.outlook(), all));
        }
        if (!sought.isEmpty()) {
            return Optional.of(payment(asked, forecast, sought.getFirst()));
        }
        var pay = PAY.matcher(CashWords.lower(asked));
        var due = pay.find() ? CashScenarios.find(pay.group("who").strip(), forecast) : List.<Expected>of();
        return due.isEmpty()
                ? Optional.empty()
                : Optional.of(enough(
                        asked,
                        forecast.outlook(),
                        due.getFirst().who(),
                        due.getFirst().day(),
                        -due.getFirst().amount()));
    }

    static Predicate<Expected> isRent(CashForecast forecast) {
        var landlords = forecast.expectations().recurring().stream()
                .filter(it -> (it.name() + " " + it.category())
                        .toLowerCase(Locale.ROOT)
                        .matches(".*\\b(rent|lease|landlord)\\b.*"))
                .map(it -> it.name())
                .collect(Collectors.toSet());
        return it -> landlords.contains(it.who()) || isTold(it, "rent|landlord");
    }

    private static boolean isTold(Expected it, String words) {
        return it.kind() == Expected.Kind.TOLD
                && it.amount() < 0
                && it.who().toLowerCase(Locale.ROOT).matches(".*\\b(?:" + words + ")\\b.*");
    }

    private static Draft payment(Asked asked, CashForecast forecast, Sought sought) {
        var due = due(asked, forecast, sought);
        if (due.isEmpty()) {
            return Draft.of(sought.name()
                            + " shows up nowhere in your books as something you pay regularly, so I can’t say when"
                            + " it is next or how much.")
                    .line("Expenses with a vendor and a category are all I need, or tell me: “VAT bill of 3,200 due 20"
                            + " January”.")
                    .follow("When do I run out?", "when do I run out of cash?");
        }
        var day = due.get().day();
        var draft =
                enough(asked, forecast.outlook(), sought.name(), day, due.get().amount());
        CashWords.span(asked)
                .filter(it -> it.days() > 1 && !it.contains(day))
                .ifPresent(it -> draft.headline("None by your books in " + Window.named(it) + "; the next: "
                        + draft.headline
                                .replaceFirst("^(?:Yes\\. |Probably.*?\\. )", "")
                                .replaceFirst("^The ", "the ")));
        return CashWords.span(asked)
                .filter(it -> it.days() == 1 && !it.to().equals(day) && it.to().isAfter(forecast.closed()))
                .map(it -> draft.line("You said " + Window.weekday(it.to()) + " " + Wording.shortDay(it.to())
                        + "; by your books it is due on " + Window.weekday(day) + " " + Wording.shortDay(day) + "."))
                .orElse(draft);
    }

    private static Optional<Due> due(Asked asked, CashForecast forecast, Sought sought) {
        var said = CashWords.firstDay(asked).orElse(forecast.closed());
        var all =
                forecast
                        .between(
                                forecast.closed().plusDays(1), forecast.closed().plusDays(CashDesk.HORIZON_DAYS))
                        .stream()
                        .filter(sought.which())
                        .toList();
        return all.stream()
                .map(Expected::day)
                .min(Comparator.comparingLong(it -> Math.abs(ChronoUnit.DAYS.between(said, it))))
                .map(day -> new Due(
                        sought.name(),
                        day,
                        all.stream()
                                .filter(it -> it.day().equals(day))
                                .mapToDouble(it -> -it.amount())
                                .sum()));
    }

    private static Draft enough(Asked asked, Outlook outlook, String name, LocalDate day, double amount) {
        var currency = asked.shop().currency();
        var after = outlook.on(day);
        return Draft.of(sure(asked, outlook.chanceEnough(day)) + name + " on " + Window.weekday(day) + " "
                        + Wording.shortDay(day) + " is about " + CashOutlook.about(amount, currency)
                        + ", which leaves about " + CashOutlook.about(after.middle(), currency) + " (likely "
                        + CashOutlook.range(after, currency) + ").")
                .line(next(outlook, currency))
                .follow("When do I run out?", "when do I run out of cash?")
                .follow("Who owes me?");
    }

    /** Several payments: enough where each still leaves something on its day. */
    private static Draft enoughForAll(Asked asked, Outlook outlook, List<Due> all) {
        var currency = asked.shop().currency();
        double chance = all.stream()
                .mapToDouble(it -> outlook.chanceEnough(it.day()))
                .min()
                .orElseThrow();
        var last = all.stream().map(Due::day).max(Comparator.naturalOrder()).orElseThrow();
        var after = outlook.on(last);
        var named = all.stream()
                .sorted(Comparator.comparing(Due::day))
                .map(it -> it.name().replaceFirst("^The ", "the ").replace("Payroll", "payroll") + " on "
                        + Window.weekday(it.day()) + " " + Wording.shortDay(it.day()) + " (about "
                        + CashOutlook.about(it.amount(), currency) + ")")
                .toList();
        return Draft.of(sure(asked, chance) + "After " + Phrases.list(named) + ", about "
                        + CashOutlook.about(after.middle(), currency) + " is left (likely "
                        + CashOutlook.range(after, currency) + ").")
                .line(next(outlook, currency))
                .follow("When do I run out?", "when do I run out of cash?")
                .follow("Who owes me?");
    }

    /** The answer to a yes-or-no question; nothing to one that asks when or how much, unless it is doubtful. */
    private static String sure(Asked asked, double chance) {
        if (CashWords.lower(asked).matches("(?:and |so )?(?:how much|when|what|which)\\b.*")) {
            return chance >= SURE ? "" : "Enough with a chance of " + CashOutlook.percent(chance) + ". ";
        }
        return chance >= SURE
                ? "Yes. "
                : chance >= .5
                        ? "Probably, with a chance of " + CashOutlook.percent(chance) + ". "
                        : "No, likely not. ";
    }

    /** What the processor has taken and not paid out, by the day it comes. */
    static Draft payouts(Asked asked, CashFacts facts) {
        var currency = asked.shop().currency();
        Map<LocalDate, BigDecimal> coming = new TreeMap<>();
        facts.payouts().stream()
                .filter(it ->
                        it.paidOutOn().isAfter(facts.closed()) && !it.takenOn().isAfter(facts.closed()))
                .forEach(it -> coming.merge(it.paidOutOn(), it.net(), BigDecimal::add));
        if (coming.isEmpty()) {
            return Draft.of("No card money is on its way: all that was taken up to " + Wording.day(facts.closed())
                    + " has been paid out.");
        }
        var total = coming.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var fees = facts.payouts().stream()
                .filter(it -> it.takenOn().isAfter(facts.closed().minusDays(28)))
                .map(Payout::fee)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var first = coming.keySet().iterator().next();
        return Draft.of(Wording.brief(total, currency) + " of card money is on its way, the first on "
                        + Window.weekday(first) + " " + Wording.shortDay(first) + ".")
                .table(
                        List.of("Paid out on", "Amount"),
                        coming.entrySet().stream()
                                .map(it -> List.of(
                                        Window.weekday(it.getKey()) + " " + Wording.shortDay(it.getKey()),
                                        Wording.brief(it.getValue(), currency)))
                                .toList())
                .line("Card fees of the last four weeks: " + Wording.brief(fees, currency) + ".")
                .follow("When do I run out?", "when do I run out of cash?");
    }
}
