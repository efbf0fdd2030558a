package dev.tillie.answer;

import dev.tillie.books.BudgetLine;
import dev.tillie.books.Wording;
import dev.tillie.chat.Reply;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a wish to set the budget, and asks before anything is set. */
final class BudgetChange {
    private static final Pattern COPY = Pattern.compile(
            "\\b(?:copy|same as|reuse|repeat|take|use)\\b.*\\blast year|\\blast year'?s (?:budget|plan|spend\\w*)\\b.*"
                    + "\\b(?:plus|minus|less|more|again)\\b");
    private static final Pattern A_YEAR = Pattern.compile("\\b(?:a|per|for the|for next|each) year\\b|\\byearly\\b");
    private static final Pattern DOWN =
            Pattern.compile("\\b(?:reduce|lower|cut|decrease|less|minus|down|drop|trim)\\b|-\\s?\\d");
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(?:%|percent|per cent)");
    private static final List<Pattern> NAMES = List.of(
            Pattern.compile(
                    "\\b(?:set|change|make|put|raise|increase|reduce|lower|cut|new)\\b.*?\\b(?:the |a |an |our |my )?"
                            + "(?<name>(?!the\\b|a\\b|our\\b|my\\b|new\\b)[\\p{L}][\\p{L}&' -]{1,40}?) budget\\b"),
            Pattern.compile("\\bbudget (?:of [£€$₹]?[\\d.,k]+ )?for (?:the |our )?(?<name>[\\p{L}][\\p{L}&' -]{1,40}?)"
                    + "(?= (?:to|at|of|should|is|by|a|per|be)\\b|[.!?]|$)"));
    private static final Pattern FROM = Pattern.compile("\\b(?:from|starting|beginning|as of)\\b");
    private static final int MONTHS_AHEAD = 12;

    private final SpendingDesk desk;

    BudgetChange(SpendingDesk desk) {
        this.desk = desk;
    }

    static boolean isAsked(Asked asked) {
        return asked.wants(Slot.ACTION, "set_budget")
                || COPY.matcher(asked.said().toLowerCase(Locale.ROOT).replace('’', '\''))
                        .find();
    }

    Draft propose(Asked asked) {
        var said = asked.said().toLowerCase(Locale.ROOT).replace('’', '\'');
        var wanted = COPY.matcher(said).find() ? Optional.of(copy(asked, said)) : set(asked, said);
        return wanted.map(it -> propose(it, asked)).orElseGet(this::unclear);
    }

    private BudgetPlan copy(Asked asked, String said) {
        var category = desk.names(asked.ledger()).category(asked.slots()).orElse("");
        var year = said.contains("next year") ? 1 : 0;
        var fiscal = BudgetPeriod.year(asked).plusDays(0);
        var from = year == 1 ? YearMonth.from(fiscal.to()).plusMonths(1) : YearMonth.from(asked.today());
        var to = YearMonth.from(fiscal.to()).plusYears(year);
        return new BudgetPlan(
                BudgetPlan.Kind.COPY,
                category,
                place(asked),
                from,
                to,
                factor(said).orElse(BigDecimal.ONE));
    }

    private Optional<BudgetPlan> set(Asked asked, String said) {
        var category = desk.names(asked.ledger()).category(asked.slots()).or(() -> named(said));
        if (category.isEmpty()) {
            return Optional.empty();
        }
        var percent = factor(said);
        if (percent.isPresent()) {
            return Optional.of(plan(asked, BudgetPlan.Kind.CHANGE, category.get(), percent.get()));
        }
        var amount = asked.slots().number(Slot.AMOUNT);
        if (amount.isEmpty() || amount.getAsDouble() < 0) {
            return Optional.empty();
        }
        var kind = A_YEAR.matcher(said).find() ? BudgetPlan.Kind.WHOLE : BudgetPlan.Kind.MONTHLY;
        return Optional.of(plan(asked, kind, category.get(), BigDecimal.valueOf(amount.getAsDouble())));
    }

    private static BudgetPlan plan(Asked asked, BudgetPlan.Kind kind, String category, BigDecimal value) {
        var span = asked.slots().span(Slot.HORIZON).or(() -> asked.slots().span(Slot.PERIOD));
        var first = span.map(it -> YearMonth.from(it.period().from())).orElse(YearMonth.from(asked.today()));
        var isOpen = FROM.matcher(asked.said().toLowerCase(Locale.ROOT)).find();
        var last = span.filter(_ -> !isOpen)
                .map(it -> YearMonth.from(it.period().to()))
                .orElse(first.plusMonths(MONTHS_AHEAD - 1L));
        if (kind == BudgetPlan.Kind.WHOLE && span.isEmpty()) {
            var year = BudgetPeriod.year(asked);
            return new BudgetPlan(
                    kind, category, place(asked), YearMonth.from(year.from()), YearMonth.from(year.to()), value);
        }
        return new BudgetPlan(kind, category, place(asked), first, last, value.stripTrailingZeros());
    }

    private static String place(Asked asked) {
        return asked.slots().id(Slot.LOCATION).orElse("");
    }

    /** What a percentage makes of an amount: 1.1 for ten percent more. */
    private static Optional<BigDecimal> factor(String said) {
        var matcher = PERCENT.matcher(said);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var share = new BigDecimal(matcher.group(1)).movePointLeft(2);
        return Optional.of(DOWN.matcher(said).find() ? BigDecimal.ONE.subtract(share) : BigDecimal.ONE.add(share));
    }

    /** A category the books don't have yet, as it was said. */
    private static Optional<String> named(String said) {
        for (var pattern : NAMES) {
            var matcher = pattern.matcher(said);
            if (matcher.find()) {
                var name = matcher.group("name").strip();
                return Optional.of(Character.toUpperCase(name.charAt(0)) + name.substring(1));
            }
        }
        return Optional.empty();
    }

    private Draft unclear() {
        return Draft.of("Which budget, and how much? Say “set the marketing budget to 500 a month”.")
                .line("Or for a year: “set the marketing budget to 6000 a year”, spread as last year’s spending was.")
                .line("Or “copy last year’s budget plus 5%”.")
                .withoutRecords();
    }

    private Draft propose(BudgetPlan wanted, Asked asked) {
        var plan = desk.everyPlan();
        var lines = wanted.lines(plan, desk.outlays(asked.ledger()));
        if (lines.isEmpty()) {
            return Draft.of(
                    wanted.kind() == BudgetPlan.Kind.CHANGE
                            ? wanted.category() + " has no budget to change yet."
                            : "There is nothing on record from a year earlier to copy.");
        }
        var draft = Draft.of(BudgetWords.of(wanted, lines, asked) + "?").kind(Reply.Kind.CONFIRM);
        if (plan.containsAll(lines)) {
            return Draft.of("It is set so already: " + BudgetWords.of(wanted, lines, asked) + ".");
        }
        if (lines.stream().map(BudgetLine::amount).distinct().count() > 1) {
            draft.table(List.of("Month", "Budget", "Now"), BudgetWords.rows(lines, plan, asked));
        } else {
            draft.line(now(wanted, lines.getFirst(), plan, asked));
        }
        if (!wanted.location().isEmpty() && !desk.tellsPlaces(asked.ledger())) {
            draft.line(
                    "Your expenses and bills don’t say their place yet; until they do I can’t hold it against them.");
        }
        if (wanted.kind() == BudgetPlan.Kind.COPY && !asked.said().contains("next year")) {
            draft.follow("For next year", asked.said().replaceFirst("[?!. ]+$", "") + " for next year");
        }
        return draft.foot("nothing is set until you say so")
                .follow("Yes, set it", BudgetTaps.set(wanted))
                .follow("No", BudgetTaps.NO);
    }

    /** What is planned now: for the running month where that is among those to be set, else for the first. */
    private static String now(BudgetPlan wanted, BudgetLine first, List<BudgetLine> plan, Asked asked) {
        var running = YearMonth.from(asked.today());
        var month = wanted.months().contains(running) ? running : wanted.from();
        return plan.stream()
                .filter(it -> it.category().equals(first.category())
                        && it.location().equals(first.location())
                        && it.month().equals(month))
                .findFirst()
                .map(it -> "It is " + Wording.brief(it.amount(), asked.shop().currency()) + " now.")
                .orElse("It has none now.");
    }
}
