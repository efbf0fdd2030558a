package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.question.Slot;
import dev.tillie.store.TipsAndTax.Held;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tips and sales tax: what customers paid that is no takings, by day, person, place or channel. */
final class HeldMoney {
    static final String NO_ADVICE = "no advice on tax or law: ask your accountant";

    private static final Set<String> IN_ORDER = Set.of("day", "week", "month", "day_of_week");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    private static final Pattern GOT =
            Pattern.compile("(?i)\\b(?:did|does|has) (?!(?:we|i|you|they|the|our|my|it|that|this|each|every)\\b)"
                    + "(?<who>\\p{L}+(?: \\p{L}+)?) (?:get|got|make|made|earn|earned|take|took|receive|received)\\b");
    private static final int MOST_BARS = 31;
    private static final int USUAL = 10;

    private enum Kind {
        TIPS("tips", Held::tips),
        TAX("sales tax collected", Held::tax);

        final String words;
        final Function<Held, BigDecimal> amount;

        Kind(String words, Function<Held, BigDecimal> amount) {
            this.words = words;
            this.amount = amount;
        }

        BigDecimal of(List<Held> held) {
            return held.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private final Asked asked;
    private final Kind kind;
    private final Window window;
    private final Predicate<Held> scope;
    private final String name;

    private HeldMoney(Asked asked, Kind kind, Window window, Predicate<Held> scope, String name) {
        this.asked = asked;
        this.kind = kind;
        this.window = window;
        this.scope = scope;
        this.name = name;
    }

    /** Tax on one product or category is told by the report of sales. */
    static boolean isAsked(Asked asked) {
        return asked.wants(Slot.METRIC, "tips")
                || asked.wants(Slot.METRIC, "tax")
                        && !asked.slots().has(Slot.PRODUCT)
                        && !asked.slots().has(Slot.CATEGORY);
    }

    static Draft of(Asked asked) {
        var kind = asked.wants(Slot.METRIC, "tips") ? Kind.TIPS : Kind.TAX;
        var who = who(asked);
        var nobody = who.isPresent() ? Optional.<String>empty() : named(asked);
        if (nobody.isPresent()) {
            return NoData.unknownName("I know nobody on the staff called “" + nobody.get() + "”", asked);
        }
        var unknown = who.isPresent() ? Optional.<String>empty() : Scope.unknown(asked);
        if (unknown.isPresent()) {
            return NoData.unknownName(unknown.get(), asked);
        }
        if ((who.isPresent() || asked.wants(Slot.GROUP_BY, "employee")) && asked.audience() != Audience.OWNER) {
            return Refusals.staff();
        }
        var wanted = Window.of(asked, usual(asked));
        var within = wanted.within(asked.recorded());
        return within.isEmpty()
                ? NoData.outside(asked, wanted)
                : scoped(asked, kind, within.get(), who.orElse("")).draft();
    }

    /** The month so far, or as far back as there is anything to compare. */
    private static Period usual(Asked asked) {
        return asked.wants(Slot.GROUP_BY, "month") || asked.wants(Slot.GROUP_BY, "week")
                ? asked.recorded()
                : new Period(asked.today().withDayOfMonth(1), asked.today());
    }

    /** Whoever got tips is of the staff, though a customer may have the same name. */
    private static Optional<String> who(Asked asked) {
        var said = asked.slots().id(Slot.EMPLOYEE).or(() -> named(asked));
        return said.map(it -> it.toLowerCase(Locale.ROOT))
                .flatMap(it -> asked.ledger().catalogue().employees().stream()
                        .filter(employee -> (" " + employee.toLowerCase(Locale.ROOT) + " ").contains(" " + it + " "))
                        .findFirst());
    }

    private static Optional<String> named(Asked asked) {
        var got = GOT.matcher(asked.said());
        return asked.slots()
                .text(Slot.EMPLOYEE)
                .or(() -> asked.slots().text(Slot.CUSTOMER))
                .or(() -> got.find() ? Optional.of(got.group("who")) : Optional.empty());
    }

    private static HeldMoney scoped(Asked asked, Kind kind, Window window, String who) {
        var where = Scope.of(asked).where();
        Predicate<Held> scope = it -> (who.isEmpty() || it.employee().equals(who))
                && (where.location() == null || it.location().equals(where.location()))
                && (where.channel() == null || it.channel().equals(where.channel()));
        var name = who.isEmpty() ? Scope.of(asked).of() : " (" + who + ")";
        return new HeldMoney(asked, kind, window, scope, name);
    }

    private List<Held> held(Period period) {
        return asked.ledger().tipsAndTax(period).stream().filter(scope).toList();
    }

    private Draft draft() {
        var held = held(window.period());
        var total = kind.of(held);
        if (total.signum() == 0) {
            return nothing();
        }
        var by = asked.slots().text(Slot.GROUP_BY).orElse("");
        var draft = by.isEmpty() ? total(held, total) : split(held, total, by);
        if (window.assumed()) {
            draft.assume("no period said, so " + window.name());
        }
        return kind == Kind.TAX
                ? draft.foot(NO_ADVICE).follow("What is to set aside?", "how much tax should I set aside?")
                : draft.foot("tips are in no takings");
    }

    private Draft nothing() {
        var draft = Draft.of("No " + kind.words + " on record for " + window.name() + name + ".");
        var isUnheardOf = kind.of(asked.ledger().tipsAndTax(asked.recorded())).signum() == 0;
        return !isUnheardOf
                ? draft
                : draft.line("The column “" + (kind == Kind.TIPS ? "tip" : "tax") + "” in sales.csv is all I need.");
    }

    private String spoken() {
        return window.assumed()
                ? ""
                : " from " + window.period().from() + " to " + window.period().to();
    }

    private Draft total(List<Held> held, BigDecimal total) {
        var net = held.stream().map(Held::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        var draft = Draft.of(window.name() + name + ": " + money(total) + " in " + kind.words + ", "
                + (kind == Kind.TIPS ? "apart from takings." : "owed and not earned: set it aside."));
        change(total).ifPresent(draft::line);
        if (net.signum() > 0) {
            draft.line("That is " + Percent.of(total.doubleValue() / net.doubleValue()) + " on top of " + money(net)
                    + " of takings.");
        }
        return charted(draft, byDay(held))
                .follow(
                        kind == Kind.TIPS ? "By person" : "By month",
                        kind == Kind.TIPS ? "tips by employee" + spoken() : "tax collected by month");
    }

    private Optional<String> change(BigDecimal total) {
        var before = window.before();
        return before.from().isBefore(asked.recorded().from())
                ? Optional.empty()
                : Optional.of(Change.of(total, kind.of(held(before)), Window.named(before)))
                        .filter(it -> !it.isEmpty())
                        .map(Phrases::sentence);
    }

    private Draft split(List<Held> held, BigDecimal total, String by) {
        var key = key(by);
        if (key.isEmpty()) {
            return Draft.of("I can split " + kind.words + " by day, week, month, employee, location or channel, not by "
                    + by.replace('_', ' ') + ".");
        }
        var sums = new TreeMap<String, BigDecimal>();
        held.forEach(it -> sums.merge(key.get().apply(it), kind.amount.apply(it), BigDecimal::add));
        sums.values().removeIf(it -> it.signum() == 0);
        var entries = new ArrayList<>(sums.entrySet());
        if (!IN_ORDER.contains(by)) {
            entries.sort(Map.Entry.<String, BigDecimal>comparingByValue().reversed());
        }
        var most = entries.stream().max(Map.Entry.comparingByValue()).orElseThrow();
        var limit = IN_ORDER.contains(by) && !asked.wantsFile() ? MOST_BARS : asked.limit(USUAL);
        var shown =
                entries
                        .subList(Math.max(0, IN_ORDER.contains(by) ? entries.size() - limit : 0), entries.size())
                        .stream()
                        .limit(limit)
                        .toList();
        var draft = Draft.of(window.name() + name + ": " + money(total) + " in " + kind.words + ", most "
                        + (IN_ORDER.contains(by) ? "on " : "with ") + label(most.getKey(), by) + ", "
                        + money(most.getValue()) + ".")
                .table(
                        List.of(column(by.replace('_', ' ')), "Amount", "Share"),
                        shown.stream().map(it -> row(it, by, total)).toList());
        return charted(
                draft,
                shown.stream()
                        .map(it -> bar(
                                label(it.getKey(), by),
                                it.getValue(),
                                it.getKey().equals(most.getKey())))
                        .toList());
    }

    private List<String> row(Map.Entry<String, BigDecimal> entry, String by, BigDecimal total) {
        return List.of(
                label(entry.getKey(), by),
                money(entry.getValue()),
                Percent.of(entry.getValue().doubleValue() / total.doubleValue()));
    }

    /** Sortable, so that days come in their order. */
    private static Optional<Function<Held, String>> key(String by) {
        return switch (by) {
            case "day" -> Optional.of(it -> it.day().toString());
            case "week" ->
                Optional.of(it -> it.day()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .toString());
            case "month" -> Optional.of(it -> YearMonth.from(it.day()).toString());
            case "day_of_week" ->
                Optional.of(it -> String.valueOf(it.day().getDayOfWeek().getValue()));
            case "employee" -> Optional.of(Held::employee);
            case "location" -> Optional.of(Held::location);
            case "channel" -> Optional.of(Held::channel);
            default -> Optional.empty();
        };
    }

    private static String label(String key, String by) {
        return switch (by) {
            case "month" -> MONTH.format(YearMonth.parse(key));
            case "day_of_week" -> DayOfWeek.of(Integer.parseInt(key)).getDisplayName(TextStyle.FULL, Locale.UK);
            case "day" -> Wording.shortDay(LocalDate.parse(key));
            case "week" -> "week of " + Wording.shortDay(LocalDate.parse(key));
            default -> key.isEmpty() ? "nobody named" : key.replace('_', ' ');
        };
    }

    private List<Chart.Bar> byDay(List<Held> held) {
        var days = new TreeMap<String, BigDecimal>();
        var isLong = window.period().days() > MOST_BARS;
        held.forEach(it -> days.merge(
                isLong ? YearMonth.from(it.day()).toString() : it.day().toString(),
                kind.amount.apply(it),
                BigDecimal::add));
        return days.entrySet().stream()
                .map(it -> bar(label(it.getKey(), isLong ? "month" : "day"), it.getValue(), false))
                .toList();
    }

    private static Chart.Bar bar(String label, BigDecimal amount, boolean isFirst) {
        return new Chart.Bar(label, amount.doubleValue(), isFirst);
    }

    private Draft charted(Draft draft, List<Chart.Bar> bars) {
        if (bars.size() < 2) {
            return draft;
        }
        var most =
                bars.stream().max(Comparator.comparingDouble(Chart.Bar::value)).orElseThrow();
        return draft.chart(new Chart.Bars(
                column(kind.words),
                column(kind.words) + " in " + window.name() + "; most " + most.label(),
                new Chart.Unit(Wording.symbol(asked.shop().currency()), ""),
                bars,
                false));
    }

    private static String column(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String money(BigDecimal amount) {
        return Wording.exact(amount, asked.shop().currency());
    }
}
