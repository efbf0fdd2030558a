package dev.tillie.answer;

import dev.tillie.books.ToldCash;
import dev.tillie.books.Wording;
import dev.tillie.chat.Reply;
import dev.tillie.finance.Outlook;
import dev.tillie.finance.Recurring;
import dev.tillie.finance.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is told of cash to come or go: shown and confirmed before it is kept, listed, changed and dropped. */
final class ToldTopic {
    private static final String LIST = "what have I told you about cash?";
    private static final int MOST_DROPS = 3;

    private final CashDesk desk;

    ToldTopic(CashDesk desk) {
        this.desk = desk;
    }

    Draft tell(Asked asked) {
        return switch (ToldReading.of(asked)) {
            case ToldReading.Read.Missing(var ask, var example) -> CashScenarios.askBack(ask, example);
            case ToldReading.Read.Told(var told, var assumptions) ->
                propose(asked, told, find(told.name()), assumptions);
        };
    }

    Draft change(Asked asked) {
        var before = named(asked);
        if (before.isEmpty()) {
            return list(asked);
        }
        return switch (ToldReading.changed(asked, before.get())) {
            case ToldReading.Read.Missing(var ask, var example) -> CashScenarios.askBack(ask, example);
            case ToldReading.Read.Told(var told, var assumptions) -> propose(asked, told, before, assumptions);
        };
    }

    Draft drop(Asked asked) {
        return named(asked).map(it -> proposeDrop(asked, it)).orElseGet(() -> list(asked));
    }

    private Optional<ToldCash> named(Asked asked) {
        var names = desk.told.list().stream().map(ToldCash::name).toList();
        return CashCues.meant(names, asked.said()).stream().findFirst().flatMap(this::find);
    }

    private Optional<ToldCash> find(String name) {
        return desk.told.list().stream()
                .filter(it -> it.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private Draft propose(Asked asked, ToldCash told, Optional<ToldCash> before, List<String> assumptions) {
        var currency = asked.shop().currency();
        if (before.filter(told::equals).isPresent()) {
            return Draft.of("I have that already: " + ToldWords.of(told, currency) + ".")
                    .follow("What have I told you?", LIST);
        }
        var draft = Draft.of((told.comes() ? "Money in: " : "Money out: ") + ToldWords.of(told, currency)
                        + ". Shall I keep that?")
                .kind(Reply.Kind.CONFIRM);
        before.ifPresent(it -> draft.line("Instead of " + ToldWords.of(it, currency) + "."));
        same(asked, told).ifPresent(draft::line);
        effect(asked, told).ifPresent(draft::line);
        assumptions.forEach(draft::assume);
        return draft.foot("nothing is kept until you say so")
                .follow("Yes, keep it", ToldTaps.keep(told))
                .follow("No", ToldTaps.NO);
    }

    /** What the books show already is not counted beside it. */
    private Optional<String> same(Asked asked, ToldCash told) {
        var same = desk.findForecast(asked, List.of())
                .map(it -> Told.same(told, it.expectations().recurring()))
                .orElse(List.of());
        return same.isEmpty()
                ? Optional.empty()
                : Optional.of("Your expenses show it already: "
                        + same.stream().map(it -> said(asked, it)).collect(Collectors.joining(", "))
                        + ". I count it once, as you tell it.");
    }

    private static String said(Asked asked, Recurring it) {
        return it.name() + ", about "
                + CashOutlook.about(it.usual(), asked.shop().currency()) + " "
                + it.cadence().words();
    }

    private Optional<String> effect(Asked asked, ToldCash told) {
        var with = new ArrayList<>(desk.told.list());
        with.removeIf(it -> it.name().equalsIgnoreCase(told.name()));
        with.add(told);
        return desk.findForecast(asked)
                .flatMap(now -> desk.findForecast(asked, with)
                        .map(then -> lowest(
                                asked, now.outlook().lowest(), then.outlook().lowest())));
    }

    private static String lowest(Asked asked, Outlook.Balance now, Outlook.Balance then) {
        var currency = asked.shop().currency();
        var before = CashOutlook.about(now.middle(), currency);
        var after = CashOutlook.about(then.middle(), currency);
        return before.equals(after) && now.day().equals(then.day())
                ? "The lowest point of the next 13 weeks stays about " + before + " around "
                        + Wording.shortDay(now.day()) + "."
                : "The lowest point of the next 13 weeks would be about " + after + " around "
                        + Wording.shortDay(then.day()) + " instead of " + before + " around "
                        + Wording.shortDay(now.day()) + ".";
    }

    Draft proposeDrop(Asked asked, ToldCash told) {
        return Draft.of("Drop " + ToldWords.of(told, asked.shop().currency()) + "?")
                .kind(Reply.Kind.CONFIRM)
                .foot("nothing is dropped until you say so")
                .follow("Yes, drop it", ToldTaps.drop(told))
                .follow("No", ToldTaps.NO);
    }

    Draft list(Asked asked) {
        var told = desk.told.list();
        if (told.isEmpty()) {
            return Draft.of("You have told me of no loan, lease or other cash so far.")
                    .line(
                            "Say, for example: “we pay 450 a month for the van lease until March 2027, on the 15th”, or “I’m"
                                    + " expecting a 5,000 grant on 12 December”.")
                    .withoutRecords();
        }
        var currency = asked.shop().currency();
        var draft = Draft.of(
                        "You have told me of " + Phrases.plural(told.size(), "sum") + ": " + monthly(asked, told) + ".")
                .table(
                        List.of("What", "Amount", "When", "Next", "Until"),
                        told.stream()
                                .map(it -> List.of(
                                        it.name(),
                                        ToldWords.amount(it, currency),
                                        ToldWords.rhythm(it),
                                        next(asked, it),
                                        it.last() == null ? "" : Wording.day(it.last())))
                                .toList())
                .numbered(told.stream().map(ToldCash::name).toList())
                .line("They count in every look at cash; “change "
                        + told.getFirst().name() + " to …” and “drop "
                        + told.getFirst().name() + "” work in words.")
                .withoutRecords();
        told.stream().limit(MOST_DROPS).forEach(it -> draft.follow("Drop " + it.name(), ToldTaps.ask(it)));
        return draft.follow("When do I run out?", "when do I run out of cash?");
    }

    private static String monthly(Asked asked, List<ToldCash> told) {
        var currency = asked.shop().currency();
        double out = aMonth(told, false);
        double in = aMonth(told, true);
        long once = told.stream().filter(ToldCash::isOnce).count();
        var parts = new ArrayList<String>();
        if (out > 0 || in == 0 && once == 0) {
            parts.add("about " + CashOutlook.about(out, currency) + " out a month");
        }
        if (in > 0) {
            parts.add("about " + CashOutlook.about(in, currency) + " in a month");
        }
        if (once > 0) {
            parts.add(Wording.count(once) + (once == 1 ? " that comes once" : " that come once"));
        }
        return Phrases.list(parts);
    }

    private static double aMonth(List<ToldCash> told, boolean comes) {
        return told.stream()
                .filter(it -> it.comes() == comes)
                .mapToDouble(it -> it.amount().doubleValue() * Told.timesAYear(it) / 12)
                .sum();
    }

    private static String next(Asked asked, ToldCash it) {
        var today = asked.today();
        return Told.days(it, today, today.plusYears(2)).stream()
                .findFirst()
                .map(Wording::day)
                .orElse("over");
    }
}
