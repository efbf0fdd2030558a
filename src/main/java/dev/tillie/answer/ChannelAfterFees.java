package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.Margin;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What is left of each channel's takings once goods, postage, discounts and the fees of its payments are off. */
final class ChannelAfterFees {
    private static final Pattern AFTER_FEES = Pattern.compile(
            "\\b(?:after|less|minus|net of) (?:all |the |their |its )?(?:card |payment |processing |marketplace"
                    + " |platform |delivery |app |postage,? (?:and )?)*(?:fees|commissions?|charges|cut)\\b");
    private static final Pattern EARNS = Pattern.compile("\\b(?:earns?|earning|makes?|making|leaves?|profitable)\\b");

    /** One channel, its fees not yet off the margin. */
    private record Entry(String name, Margin margin, BigDecimal fees) {
        BigDecimal left() {
            return margin.gross().subtract(fees);
        }

        double share() {
            return left().doubleValue() / margin.takings().doubleValue();
        }
    }

    private final Asked asked;
    private final Window window;

    private ChannelAfterFees(Asked asked, Window window) {
        this.asked = asked;
        this.window = window;
    }

    /** "Which channel earns least" means what stays; "margin by channel" the margin as it is. */
    static boolean isAsked(Asked asked) {
        var said = asked.said().toLowerCase(Locale.ROOT);
        var isSplit = asked.wants(Slot.GROUP_BY, "channel");
        var isAfterFees = AFTER_FEES.matcher(said).find();
        return isAfterFees && (isSplit || asked.slots().has(Slot.CHANNEL))
                || isSplit
                        && asked.slots().has(Slot.SORT)
                        && EARNS.matcher(said).find()
                        && !asked.wants(Slot.METRIC, "margin_pct");
    }

    static Draft of(Asked asked, Window window, Scope scope) {
        return new ChannelAfterFees(asked, window).draft(scope);
    }

    private Draft draft(Scope scope) {
        var entries = entries(scope);
        var channel = scope.where().channel();
        if (channel == null) {
            return entries.isEmpty() ? unknown() : ranked(entries, scope);
        }
        var one = entries.stream().filter(it -> it.name().equals(channel)).findFirst();
        return one.map(it -> one(it, entries))
                .orElseGet(() -> Draft.of("No sales on record for " + window.name() + scope.of()
                                + ", so nothing is left of them.")
                        .follow("Margin by channel after fees", "margin by channel after fees"));
    }

    private Draft unknown() {
        return Draft.of("Your sales of " + window.name() + " don’t say which channel they came through.")
                .line("A column “channel” in sales.csv is all I need.");
    }

    private List<Entry> entries(Scope scope) {
        var fees = fees();
        var where = scope.where().withChannel(null);
        return Costing.of(asked).byChannel(window.period(), where).entrySet().stream()
                .filter(it -> it.getValue().takings().signum() > 0)
                .map(it -> new Entry(it.getKey(), it.getValue(), fees.getOrDefault(it.getKey(), BigDecimal.ZERO)))
                .toList();
    }

    private Map<String, BigDecimal> fees() {
        return asked.ledger().feesByChannel(window.period(), asked.shop().zone());
    }

    private Draft one(Entry entry, List<Entry> all) {
        var margin = entry.margin();
        return finish(
                Draft.of(sentence(words(entry)) + ", " + window.name() + ": " + money(entry.left())
                                + " left after goods and fees, " + Percent.of(entry.share()) + " of "
                                + money(margin.takings()) + " takings.")
                        .line(money(margin.gross()) + " of gross profit, less " + money(entry.fees())
                                + " of fees on its payments."),
                entry,
                all);
    }

    private Draft ranked(List<Entry> entries, Scope scope) {
        var isWorst = asked.wants(Slot.SORT, "asc");
        var order = Comparator.comparing(Entry::left);
        var sorted = entries.stream().sorted(isWorst ? order : order.reversed()).toList();
        var first = sorted.getFirst();
        return finish(
                Draft.of((isWorst ? "Earns least" : "Earns most") + " after fees, " + window.name() + scope.of() + ": "
                        + words(first) + ", " + money(first.left()) + " left, " + Percent.of(first.share())
                        + " of takings."),
                first,
                sorted);
    }

    private Draft finish(Draft draft, Entry first, List<Entry> entries) {
        var loose = fees().getOrDefault("", BigDecimal.ZERO);
        draft.table(
                        List.of("Channel", "Takings", "Goods", "Fees", "Left", "Share"),
                        entries.stream().map(this::row).toList())
                .line(discounts(entries))
                .line(
                        loose.signum() == 0
                                ? ""
                                : money(loose) + " of fees belong to no order I know, so they are in no channel.");
        if (entries.size() > 1) {
            draft.chart(chart(entries, first));
        }
        return draft.foot(Costing.footing(asked))
                .foot("fees as the payments say; postage charged and paid is in takings and goods")
                .follow("Why did it change?", "why did our margin change?")
                .follow("What loses money?", "which products lose money?");
    }

    private String discounts(List<Entry> entries) {
        var given = entries.stream()
                .filter(it -> it.margin().discounts().signum() > 0)
                .map(it -> money(it.margin().discounts()) + " " + words(it))
                .toList();
        return given.isEmpty() ? "" : "Discounts already off: " + Phrases.list(given) + ".";
    }

    private List<String> row(Entry entry) {
        return List.of(
                words(entry),
                money(entry.margin().takings()),
                money(entry.margin().cost()),
                money(entry.fees()),
                money(entry.left()),
                Percent.of(entry.share()));
    }

    private static Chart chart(List<Entry> entries, Entry first) {
        return new Chart.Bars(
                "Left of takings after goods and fees",
                "Share of takings left by channel after goods and fees; " + words(first) + " "
                        + Percent.of(first.share()),
                new Chart.Unit("", "%"),
                entries.stream()
                        .map(it -> new Chart.Bar(words(it), Math.rint(it.share() * 1000) / 10, it == first))
                        .toList(),
                true);
    }

    private static String words(Entry entry) {
        return entry.name().replace('_', ' ');
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String money(BigDecimal amount) {
        return Wording.brief(amount, asked.shop().currency());
    }
}
