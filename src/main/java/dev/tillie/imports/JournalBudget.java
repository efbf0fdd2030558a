package dev.tillie.imports;

import dev.tillie.books.Shop;
import dev.tillie.store.FactTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** hledger's periodic goals, {@code ~ monthly in 2020} and the accounts under it, as budgets month by month. */
final class JournalBudget {
    private static final int MONTHS_AHEAD = 12;
    private static final String DATE = "(\\d{4})(?:[-/.](\\d{1,2}))?(?:[-/.]\\d{1,2})?";
    private static final Pattern EVERY = Pattern.compile(
            "^(?<every>monthly|every month|quarterly|every quarter|yearly|every year)?\\s*(?<span>.*)$");
    private static final Pattern IN = Pattern.compile("^(?:in\\s+)?" + DATE + "$");
    private static final Pattern FROM =
            Pattern.compile("^(?:from|since)\\s+" + DATE + "(?:\\s+(?:to|until)\\s+" + DATE + ")?$");
    private static final Pattern TO = Pattern.compile("^(?:to|until)\\s+" + DATE + "$");

    /**
     * A goal still to be laid over months.
     *
     * @param months that one amount is for
     * @param from null where the journal's first month counts
     * @param to null where it has no end
     */
    private record Rule(
            int months, @Nullable YearMonth from, @Nullable YearMonth to, List<JournalPosting> goals) {}

    private final List<Rule> rules = new ArrayList<>();
    private @Nullable Rule open;
    private @Nullable YearMonth first;
    private @Nullable YearMonth last;

    boolean isOpen() {
        return open != null;
    }

    void end() {
        open = null;
    }

    void see(LocalDate day) {
        var month = YearMonth.from(day);
        first = first == null || month.isBefore(first) ? month : first;
        last = last == null || month.isAfter(last) ? month : last;
    }

    /** @param text behind the {@code ~} */
    void begin(String text) {
        var words = text.replaceFirst("\\s{2,}.*$", "")
                .replaceFirst("\\s*;.*$", "")
                .toLowerCase(Locale.ROOT)
                .strip();
        open = null;
        open = rule(words);
        rules.add(open);
    }

    private static Rule rule(String words) {
        var every = EVERY.matcher(words);
        if (every.matches()) {
            var rhythm = every.group("every");
            var span = every.group("span").strip();
            var months = rhythm == null ? 0 : rhythm.contains("month") ? 1 : rhythm.contains("quarter") ? 3 : 12;
            var in = IN.matcher(span);
            if (in.matches()) {
                var from = month(in, 1);
                var whole = in.group(2) == null ? 12 : 1;
                return new Rule(months == 0 ? whole : months, from, from.plusMonths(whole - 1L), new ArrayList<>());
            }
            var since = FROM.matcher(span);
            if (months > 0 && since.matches()) {
                var end = since.group(3) == null ? null : month(since, 3).minusMonths(1);
                return new Rule(months, month(since, 1), end, new ArrayList<>());
            }
            var until = TO.matcher(span);
            if (months > 0 && until.matches()) {
                return new Rule(months, null, month(until, 1).minusMonths(1), new ArrayList<>());
            }
            if (months > 0 && span.isEmpty()) {
                return new Rule(months, null, null, new ArrayList<>());
            }
        }
        throw new Unreadable("the goal’s period “" + Excerpt.of(words)
                + "” is none I know: monthly, quarterly or yearly, with" + " in, from or to");
    }

    private static YearMonth month(Matcher matcher, int group) {
        var month = matcher.group(group + 1);
        return YearMonth.of(Integer.parseInt(matcher.group(group)), month == null ? 1 : Integer.parseInt(month));
    }

    void add(JournalPosting goal) {
        Objects.requireNonNull(open).goals.add(goal);
    }

    /** Several goals for one month and account add up. */
    void store(Shop shop, Sink sink) {
        var sums = new TreeMap<String, Map<YearMonth, BigDecimal>>();
        for (var rule : rules) {
            for (var goal : rule.goals) {
                if (goal.isExpense() && goal.amount() != null) {
                    lay(rule, goal, goal.amount(), shop, sink, sums);
                }
            }
        }
        sums.forEach((category, months) -> months.forEach((month, amount) -> {
            var values = new ArrayList<@Nullable Object>(List.of(category, month.atDay(1), amount, ""));
            sink.fact(FactTable.BUDGET, values, month.atDay(1));
        }));
    }

    private void lay(
            Rule rule,
            JournalPosting goal,
            BigDecimal amount,
            Shop shop,
            Sink sink,
            Map<String, Map<YearMonth, BigDecimal>> sums) {
        if (!goal.currency().equals(shop.currency().getCode())) {
            sink.assume("goals in " + goal.currency() + " are left out: the shop counts in "
                    + shop.currency().getCode());
            return;
        }
        var from = rule.from != null ? rule.from : first;
        if (from == null) {
            return;
        }
        var to = rule.to != null ? rule.to : (last == null ? from : last).plusMonths(MONTHS_AHEAD);
        if (rule.to == null) {
            sink.assume("goals without an end run to " + to);
        }
        if (rule.months > 1) {
            sink.assume("goals for longer than a month are spread evenly");
        }
        var months = BigDecimal.valueOf(rule.months);
        var given = BigDecimal.ZERO;
        var n = 0;
        for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            n++;
            var until = amount.multiply(BigDecimal.valueOf(n)).divide(months, 2, RoundingMode.HALF_EVEN);
            sums.computeIfAbsent(goal.category(), _ -> new TreeMap<>())
                    .merge(month, until.subtract(given), BigDecimal::add);
            given = until;
        }
    }
}
