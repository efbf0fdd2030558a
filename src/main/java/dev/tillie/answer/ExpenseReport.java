package dev.tillie.answer;

import dev.tillie.books.Outlay;
import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.finance.BudgetStatus;
import dev.tillie.finance.SpendingChange;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What money went on: by category and vendor, against before, the biggest, the recurring, the odd, and why it is up. */
final class ExpenseReport implements Topic {
    private static final Pattern RECURRING = Pattern.compile(
            "\\b(?:subscriptions?|subs|recurring|standing orders?|direct debits?|every month|memberships?)\\b");
    private static final Pattern ODD =
            Pattern.compile("\\b(?:odd|unusual|strange|weird|surprising|out of the ordinary)\\b");
    private static final Pattern WHY = Pattern.compile(
            "\\bwhy\\b|\\b(?:what|which|who|anything|are costs|costs)\\b.*\\b(?:went up|gone up|go up|going"
                    + " up|increased|rose|risen|dearer|grew)\\b");
    private static final Pattern WORST = Pattern.compile(
            "\\bworst\\b|\\b(?:most over|over budget|blown|overspent)\\b.*\\b(?:one|category|budget)\\b|\\bin that"
                    + " one\\b|\\b(?:bought|buy|spend|spent|paid) (?:there|in that category)\\b");
    private static final Pattern FEES =
            Pattern.compile("\\b(?:card|stripe|processing|transaction|payment) (?:fees|charges)\\b");
    private static final Pattern ITEMS = Pattern.compile(
            "\\b(?:bills|invoices|payments|purchases|receipts|items|what (?:was|did we|have we|did i) (?:bought|buy)"
                    + "|bought|list)\\b");
    private static final Pattern DEARER = Pattern.compile(
            "\\b(?:suppliers?|vendors?|wholesalers?)\\b.*\\b(?:dearer|pric(?:e|es|ier)|more expensive)\\b");
    private static final Pattern PACK =
            Pattern.compile("\\bmonth(?:ly)? pack\\b|\\bfor (?:the|my|our) (?:accountant|bookkeeper)\\b");
    private static final Pattern TAX = Pattern.compile("\\b(?:deductible|input vat|reclaim|claim back|write off)\\b");

    private final SpendingDesk desk;
    private final CostSaving savings;

    ExpenseReport(SpendingDesk desk, CostSaving savings) {
        this.desk = desk;
        this.savings = savings;
    }

    @Override
    public Draft answer(Asked asked) {
        if (OvertimeWords.isAsked(asked.said().toLowerCase(Locale.ROOT))
                && !asked.ledger().isEmpty()) {
            return savings.answer(asked);
        }
        var mismatch = desk.otherCurrency(asked.ledger());
        if (mismatch.isPresent()) {
            return mismatch.get();
        }
        if (desk.outlays(asked.ledger()).isEmpty()) {
            return Draft.of("I have no expenses or bills on record, so I can’t say what was spent.")
                    .line("Drop an expenses.csv (id, date, vendor, category, amount, description) or a bills.csv here;"
                            + " beancount and hledger journals will do too.")
                    .follow("How were sales last month?");
        }
        var said = asked.said().toLowerCase(Locale.ROOT);
        var subject = subject(asked, said);
        var draft = route(asked, said, subject);
        if (TAX.matcher(said).find()) {
            draft.line("What may be deducted or reclaimed is for your accountant to say.");
        }
        desk.foot(draft, asked, window(asked).period());
        return draft;
    }

    /** A workbook of several sheets, which a message has no room for. */
    private static Draft pack(Window window) {
        var month = YearMonth.from(window.period().from());
        return Draft.of("The books of " + month + " for the accountant come as a workbook, from the command line.")
                .line("target/tillie export --month " + month + " books-" + month + ".xlsx")
                .line("It holds sales by tax rate with tips apart, expenses, open bills and invoices, stock value and"
                        + " notes.")
                .follow("The expenses only", "list everything we spent in " + window.name())
                .withoutRecords();
    }

    private Draft route(Asked asked, String said, Subject subject) {
        var window = window(asked);
        if (PACK.matcher(said).find()) {
            return pack(window);
        }
        if (FEES.matcher(said).find()) {
            return new CardFeesView(desk).of(asked, window);
        }
        if (isRecurring(asked, said)) {
            return new RecurringCosts(desk).of(asked);
        }
        if (ODD.matcher(said).find()) {
            return new OddCosts(desk).of(asked, window);
        }
        if (DEARER.matcher(said).find() && !asked.ledger().isEmpty()) {
            return savings.answer(asked);
        }
        if (WHY.matcher(said).find() || asked.wants(Slot.DETAIL, "explain")) {
            return new CostsUp(desk).of(asked, window, subject);
        }
        if (asked.wants(Slot.GROUP_BY, "month") || asked.wants(Slot.DETAIL, "trend")) {
            return new SpendingView(desk, asked, window, subject).byMonth();
        }
        if (subject.isAll()) {
            var goods = GoodsBought.of(asked, window).or(() -> desk.unknown(asked));
            if (goods.isPresent()) {
                return goods.get();
            }
        }
        var view = new SpendingView(desk, asked, window, subject);
        if (ITEMS.matcher(said).find() && asked.slots().text(Slot.GROUP_BY).isEmpty()
                || asked.slots().has(Slot.THRESHOLD)) {
            return view.items();
        }
        return view.overview();
    }

    /** "Subscriptions" may be a category of the books: with a period it is spending on it, else a list of them. */
    private static boolean isRecurring(Asked asked, String said) {
        return RECURRING.matcher(said).find()
                && !asked.slots().has(Slot.PERIOD)
                && !said.matches(".*\\b(?:spend|spent|pay|paid)\\b.*\\b(?:on|for) (?:software|subscriptions?)\\b.*");
    }

    /** Which spending is meant, and how to say it. */
    record Subject(String name, Predicate<Outlay> where, Optional<String> category, Optional<String> vendor) {
        static final Subject ALL = new Subject("", _ -> true, Optional.empty(), Optional.empty());

        boolean isAll() {
            return name.isEmpty();
        }
    }

    private Subject subject(Asked asked, String said) {
        var names = desk.names(asked.ledger());
        var vendor = names.vendor(asked.slots());
        if (vendor.isPresent()) {
            return new Subject(vendor.get(), it -> it.vendor().equals(vendor.get()), Optional.empty(), vendor);
        }
        var several = names.categories(asked.slots());
        if (several.size() > 1) {
            return new Subject(
                    Phrases.list(several), it -> several.contains(it.category()), Optional.empty(), Optional.empty());
        }
        var category = names.category(asked.slots())
                .or(() -> several.stream().findFirst())
                .or(() -> WORST.matcher(said).find() ? worst(asked) : Optional.empty());
        return category.map(it -> new Subject(it, outlay -> outlay.category().equals(it), category, Optional.empty()))
                .orElse(Subject.ALL);
    }

    /** The category furthest over its budget, as an earlier answer had it first. */
    private Optional<String> worst(Asked asked) {
        var period = BudgetPeriod.of(asked);
        return desk.status(asked, desk.plan(asked), period.period()).worst().map(BudgetStatus.Line::category);
    }

    /** What was said; where the worst of a budget is meant, the running month, else the last whole one. */
    static Window window(Asked asked) {
        var today = YearMonth.from(asked.today());
        var last = today.minusMonths(1);
        var running = WORST.matcher(asked.said().toLowerCase(Locale.ROOT)).find();
        var otherwise =
                running ? new Period(today.atDay(1), asked.today()) : new Period(last.atDay(1), last.atEndOfMonth());
        // without sales there is no span for "ever" to mean
        var window = asked.ledger().isEmpty() && !asked.slots().has(Slot.PERIOD)
                ? new Window(otherwise, Window.named(otherwise), true)
                : Window.of(asked, otherwise);
        return window.period().to().isAfter(asked.today())
                        && !window.period().from().isAfter(asked.today())
                ? new Window(
                        new Period(window.period().from(), asked.today()),
                        Window.named(new Period(window.period().from(), asked.today())),
                        false)
                : window;
    }

    static String money(BigDecimal amount, Asked asked) {
        return Wording.brief(amount, asked.shop().currency());
    }

    /** {@code up 8% on September}, the way a cost is said to move. */
    static String change(SpendingChange change, String than) {
        return Change.of(change.now(), change.before(), than);
    }

    static List<Outlay> of(List<Outlay> outlays, Period period, Subject subject) {
        return outlays.stream()
                .filter(it -> period.contains(it.day()))
                .filter(subject.where)
                .toList();
    }
}
