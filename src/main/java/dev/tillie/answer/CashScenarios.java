package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.finance.CashChange;
import dev.tillie.finance.CashForecast;
import dev.tillie.finance.Expected;
import dev.tillie.question.Slot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what would be otherwise: the moves of a button, late payers, sales that drop, a payment put off, a cost. */
final class CashScenarios {
    private static final Pattern PAID_ON = Pattern.compile(
            "\\b(?:invoice|bill|payment) (?<id>.+?) (?:is paid|goes out) on (?<day>\\d{1,2} [A-Z][a-z]{2,3} \\d{4})");
    private static final Pattern ORDER = Pattern.compile(
            "(?<half>half of )?order (?<id>\\S+) is (?:halved|bought on" + " (?<day>\\d{1,2} [A-Z][a-z]{2,3} \\d{4}))");
    private static final Pattern LATER =
            Pattern.compile("reorder list is ordered on .+? after the dip of (?<dip>\\d{1,2} [A-Z][a-z]{2,3} \\d{4})");
    private static final Pattern SALES = Pattern.compile(
            "\\b(?:sales|takings|revenue|trade)\\b.{0,20}?\\b(?<way>drops?|falls?|go(?:es)? down|down|lower|less|rises?"
                    + "|go(?:es)? up|up|grows?)\\b.{0,12}?(?<n>\\d+(?:\\.\\d+)?) ?(?:%|percent|per cent)");
    private static final String MONTHS =
            "january|february|march|april|may|june|july|august|september|october|november|december";
    private static final Pattern SALES_BY = Pattern.compile("\\b(?:sales|takings|revenue|trade|turnover|" + MONTHS
            + ")\\b.{0,25}?(?<n>\\d+(?:\\.\\d+)?) ?(?:%|percent|per cent) (?<way>down|lower|less|up"
            + "|more|higher|below|above|better|worse)\\b");
    private static final Pattern DOWN = Pattern.compile("drop.*|fall.*|go(?:es)? down|down|lower|less|below|worse");
    private static final Pattern HALVED =
            Pattern.compile("\\b(?:sales|takings)\\b.{0,20}\\b(?:halve[sd]?|by half|half)\\b");
    private static final Pattern PAY_LATE = Pattern.compile(
            "\\b(?:customers?|everyone|they|people|clients?|(?<who>[a-z][\\w&'-]+)) pays? (?<n>an?|\\d+|one|two|three|four|six)"
                    + " (?<unit>day|week|month)s? late|\\b(?<whom>[a-z][\\w&'-]+) pays late");
    private static final Pattern ALL_OF_THEM =
            Pattern.compile("customers?|everyone|everybody|they|people|clients?|who|somebody|someone|all");
    private static final Pattern PUT_OFF = Pattern.compile("\\b(?:delay(?:ing|ed)?|put(?:ting)?"
            + " off|postpon(?:e|ed|ing)|push(?:ing|ed)? back|hold(?:ing)? off(?: on)?|defer(?:red|ring)?) (?:on |paying"
            + " )?(?:the |my |our |a |that )?(?<what>[\\p{L}][\\p{L}&' -]*?)(?="
            + " (?:to|until|till|by|for|from|of|is|and|,|(?:an?|\\d+|one|two|three|four|six)"
            + " (?:days?|weeks?|months?))\\b|[,?.]|$)|\\b(?:the |my |our |a )?(?<it>[\\p{L}][\\p{L}&'-]+)(?: payment)?"
            + " (?:is |was |were )?(?:put off|delayed|postponed|pushed back|deferred)");
    /** Names a day of a month, not a month. */
    private static final Pattern NUMBERED = Pattern.compile("\\b\\d{1,2}(?:st|nd|rd|th)?\\b");

    private static final Pattern BY =
            Pattern.compile("\\b(?:by |for )?(?<n>an?|\\d+|one|two|three|four|six) (?<unit>day|week|month)s?\\b");

    private CashScenarios() {}

    /** What a question says would be otherwise. */
    sealed interface Reading {
        record None() implements Reading {}

        /** One clear question back, and an example of an answer. */
        record Question(String ask, String example) implements Reading {}

        /**
         * @param name in the owner's words: {@code a second oven for £4,500}
         * @param wish whether it is something to afford, rather than something to try
         */
        record Changes(String name, List<CashChange> changes, boolean wish) implements Reading {
            public Changes {
                changes = List.copyOf(changes);
            }
        }
    }

    static Reading read(Asked asked, CashForecast forecast) {
        return moves(asked, forecast)
                .or(() -> sales(asked))
                .or(() -> late(asked, forecast))
                .or(() -> putOff(asked, forecast))
                .or(() -> CashWishes.read(asked, forecast))
                .orElse(new Reading.None());
    }

    static Draft askBack(String ask, String example) {
        return Draft.askForFigures(ask).line("For example: “" + example + "”");
    }

    private static Optional<Reading> moves(Asked asked, CashForecast forecast) {
        var changes = Stream.concat(
                        PAID_ON.matcher(asked.said()).results().flatMap(it -> move(it, forecast)),
                        Stream.concat(
                                ORDER.matcher(asked.said()).results().flatMap(it -> order(it, forecast)),
                                LATER.matcher(asked.said()).results().flatMap(it -> later(asked, it, forecast))))
                .toList();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading.Changes(
                        LATER.matcher(asked.said()).find() || changes.size() == 1 ? "that" : "all of that",
                        changes,
                        false));
    }

    private static Stream<CashChange> move(MatchResult it, CashForecast forecast) {
        var id = it.group("id");
        return CashWords.parse(it.group("day")).stream()
                .filter(_ -> forecast.find(id).isPresent())
                .map(day -> new CashChange.Move(id, List.of(id), day));
    }

    private static Stream<CashChange> later(Asked asked, MatchResult it, CashForecast forecast) {
        return CashWords.parse(it.group("dip")).flatMap(dip -> WaitingOrders.find(asked, forecast, dip)).stream()
                .flatMap(wait -> wait.shifts().stream());
    }

    private static Stream<CashChange> order(MatchResult it, CashForecast forecast) {
        var to = Optional.ofNullable(it.group("day")).flatMap(CashWords::parse);
        return forecast.halve(it.group("id"), to.orElse(LocalDate.MAX)).stream();
    }

    private static Optional<Reading> sales(Asked asked) {
        var words = CashWords.lower(asked);
        if (HALVED.matcher(words).find()) {
            return Optional.of(sales(asked, "50", true));
        }
        return Stream.of(SALES, SALES_BY)
                .map(it -> it.matcher(words))
                .filter(Matcher::find)
                .findFirst()
                .map(it -> sales(
                        asked, it.group("n"), DOWN.matcher(it.group("way")).matches()));
    }

    /** Over the days that are named, else all that are looked ahead. */
    private static Reading sales(Asked asked, String percent, boolean down) {
        double share = Double.parseDouble(percent) / 100 * (down ? -1 : 1);
        var name = "takings " + percent + "% " + (down ? "down" : "up");
        var days = CashWords.span(asked).filter(it -> it.to().isAfter(asked.today()));
        var change = days.map(it -> new CashChange.Takings(name, share, it.from(), it.to()))
                .orElseGet(() -> new CashChange.Takings(name, share));
        var said = name + days.map(it -> " in " + Window.named(it)).orElse("");
        return new Reading.Changes(said, List.of(change), false);
    }

    private static Optional<Reading> late(Asked asked, CashForecast forecast) {
        var matcher = PAY_LATE.matcher(CashWords.lower(asked));
        if (!matcher.find()) {
            return Optional.empty();
        }
        if (matcher.group("whom") != null && asked.slots().id(Slot.CUSTOMER).isEmpty()) {
            return Optional.empty();
        }
        int days = matcher.group("n") == null ? 14 : days(matcher.group("n"), matcher.group("unit"));
        var customer = asked.slots().id(Slot.CUSTOMER).or(() -> labelled(asked, forecast, matcher.group("who")));
        if (matcher.group("who") != null
                && customer.isEmpty()
                && !ALL_OF_THEM.matcher(matcher.group("who")).matches()) {
            return Optional.of(new Reading.Question(
                    "I find no open invoice to anybody called “" + matcher.group("who") + "”: whom do you mean?",
                    "what if everybody pays 14 days late"));
        }
        var changes = forecast.expectations().sums().stream()
                .filter(it -> it.kind() == Expected.Kind.INVOICE)
                .filter(it -> customer.isEmpty() || it.who().equals(customer.get()))
                .map(it -> (CashChange)
                        new CashChange.Move(it.who(), List.of(it.id()), it.day().plusDays(days)))
                .toList();
        var who = customer.map(it -> Visits.label(asked, it)).orElse("everybody who owes you");
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Reading.Changes(who + " paying " + Phrases.plural(days, "day") + " later", changes, false));
    }

    /** Who has an open invoice and bears a name. */
    private static Optional<String> labelled(Asked asked, CashForecast forecast, @Nullable String who) {
        return who == null || ALL_OF_THEM.matcher(who).matches()
                ? Optional.empty()
                : forecast.expectations().sums().stream()
                        .filter(it -> it.kind() == Expected.Kind.INVOICE)
                        .map(Expected::who)
                        .filter(it ->
                                Visits.label(asked, it).toLowerCase(Locale.ROOT).contains(who))
                        .findFirst();
    }

    /** The next of them, with what is due for the same on that day: two rents on the 1st are one matter. */
    private static Reading moved(Asked asked, String what, List<Expected> known, LocalDate to) {
        var first = known.getFirst();
        var together = known.stream().filter(it -> it.day().equals(first.day())).toList();
        var whole = together.stream().mapToDouble(it -> -it.amount()).sum();
        var name = "the " + CashOutlook.about(whole, asked.shop().currency())
                + (together.size() > 1 ? " of " + what : " to " + first.who()) + " on " + Wording.shortDay(to);
        var move = new CashChange.Move(name, together.stream().map(Expected::id).toList(), to);
        return new Reading.Changes(name, List.of(move), false);
    }

    private static LocalDate later(LocalDate day, String count, String unit) {
        return unit.equals("month") ? day.plusMonths(number(count)) : day.plusDays(days(count, unit));
    }

    private static int days(String count, String unit) {
        return number(count) * (unit.equals("day") ? 1 : unit.equals("week") ? 7 : 30);
    }

    private static int number(String count) {
        return switch (count) {
            case "a", "an", "one" -> 1;
            case "two" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            case "six" -> 6;
            default -> Integer.parseInt(count);
        };
    }

    /** A payment put off: one the books expect, else one whose amount is said. */
    private static Optional<Reading> putOff(Asked asked, CashForecast forecast) {
        var matcher = PUT_OFF.matcher(CashWords.inOrder(CashWords.lower(asked)));
        if (!matcher.find()) {
            return Optional.empty();
        }
        var what = (matcher.group("what") != null ? matcher.group("what") : matcher.group("it")).strip();
        var by = BY.matcher(CashWords.lower(asked));
        var known = find(what, forecast);
        var first = known.isEmpty()
                ? CashWords.firstDay(asked)
                        .filter(it -> it.isAfter(forecast.closed()))
                        .orElse(forecast.closed().plusDays(1))
                : known.getFirst().day();
        var to = by.find() ? later(first, by.group("n"), by.group("unit")) : until(asked, first);
        if (!known.isEmpty()) {
            return Optional.of(moved(asked, what, known, to));
        }
        return CashWishes.amount(asked)
                .map(amount -> (Reading) new Reading.Changes(
                        "the " + what + " for "
                                + Wording.brief(amount, asked.shop().currency()) + " on " + Wording.shortDay(to),
                        List.of(new CashChange.Purchase(what, to, amount)),
                        true))
                .or(() -> Optional.of(new Reading.Question(
                        "How much is the " + what + ", and when would it be due? I find nothing of that name in your"
                                + " bills and costs.",
                        "delay the " + what + " for 3,000 to 15 January")));
    }

    /** The day said, or the same day of the month that was said. */
    private static LocalDate until(Asked asked, LocalDate first) {
        return CashWords.span(asked)
                .filter(it -> it.to().isAfter(first))
                .map(it -> it.days() <= 7 || NUMBERED.matcher(said(asked)).find()
                        ? it.to()
                        : YearMonth.from(it.to())
                                .atDay(Math.min(first.getDayOfMonth(), it.to().getDayOfMonth())))
                .filter(it -> it.isAfter(first))
                .orElse(first.plusMonths(1));
    }

    private static String said(Asked asked) {
        return asked.slots()
                .span(Slot.HORIZON)
                .or(() -> asked.slots().span(Slot.PERIOD))
                .map(it -> it.said())
                .orElse("");
    }

    /** The next sum that goes to somebody, or for something, of a name. */
    static List<Expected> find(String what, CashForecast forecast) {
        var word = Pattern.compile("\\b" + Pattern.quote(what.replaceFirst(" (?:payment|bill|instalment)$", "")));
        var streams = forecast.expectations().recurring().stream()
                .filter(it -> word.matcher((it.name() + " " + it.category()).toLowerCase(Locale.ROOT))
                        .find())
                .map(it -> it.name())
                .toList();
        Predicate<Expected> rent = what.matches("(?:the )?landlord") ? CashOnDay.isRent(forecast) : _ -> false;
        var found = new ArrayList<Expected>();
        forecast.between(forecast.closed(), forecast.closed().plusDays(CashDesk.HORIZON_DAYS)).stream()
                .filter(it -> it.amount() < 0)
                .filter(it -> rent.test(it)
                        || streams.contains(it.who())
                        || word.matcher(it.who().toLowerCase(Locale.ROOT)).find())
                .forEach(found::add);
        return found;
    }
}
