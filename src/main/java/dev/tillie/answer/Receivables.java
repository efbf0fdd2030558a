package dev.tillie.answer;

import dev.tillie.books.Invoice;
import dev.tillie.books.Wording;
import dev.tillie.finance.CashFacts;
import dev.tillie.finance.Expectations;
import dev.tillie.finance.PayingHabit;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who owes the shop, how late they are, and when each is likely to pay by their own habit. */
final class Receivables {
    private static final int USUAL = 8;
    private static final Pattern NAMED =
            Pattern.compile("\\binvoice (?:number |no\\.? ?)?#?(?<id>[\\w-]*\\d[\\w-]*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern WHO = Pattern.compile(
            "\\b(?:has|have|did) (?<who>[\\p{L}][\\p{L}&' .]{1,28}?) (?:paid|pay)\\b"
                    + "|\\bwhen will (?<payer>[\\p{L}][\\p{L}&' .]{1,28}?) pay\\b|\\bdoes (?<debtor>[\\p{L}][\\p{L}&' .]{1,28}?) owe\\b");
    private static final Pattern NOBODY = Pattern.compile(
            "(?:any|every|some)(?:one|body)|who|they|we|i|customers?|people|the invoice|all|my customers?|not|n't|been");

    private Receivables() {}

    static Draft of(Asked asked, CashFacts facts) {
        if (facts.invoices().isEmpty()) {
            return Draft.of("I have no invoices on record, so I can’t say who owes you.")
                    .line("Drop a file invoices.csv here: id, customer_id, issued_on, due_on, paid_on, amount.");
        }
        var named = NAMED.matcher(asked.said());
        if (named.find()) {
            return invoice(asked, facts, named.group("id"));
        }
        var name = name(asked);
        var customer = asked.slots().id(Slot.CUSTOMER).or(() -> name.flatMap(it -> find(asked, facts, it)));
        if (name.isPresent() && customer.isEmpty()) {
            return Draft.of("I have no invoice to anybody called “" + name.get() + "”.")
                    .follow("Who owes me?");
        }
        if (CashWords.says(asked, "average|days to get paid|how fast")) {
            return pace(facts);
        }
        var open = facts.invoices().stream()
                .filter(it -> it.paidOn() == null)
                .filter(it -> customer.isEmpty() || it.customer().equals(customer.get()))
                .toList();
        var habit = Expectations.customersHabit(facts.invoices(), facts.closed());
        if (open.isEmpty()) {
            return settled(asked, facts, customer.orElse(""), habit);
        }
        return list(asked, facts, open, habit);
    }

    private static Optional<String> name(Asked asked) {
        var matcher = WHO.matcher(CashWords.lower(asked));
        if (!matcher.find()) {
            return Optional.empty();
        }
        var name = Stream.of("who", "payer", "debtor")
                .map(matcher::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return Optional.of(name.strip()).filter(it -> !NOBODY.matcher(it).matches());
    }

    /** The customer with an invoice whose name has the words said. */
    private static Optional<String> find(Asked asked, CashFacts facts, String name) {
        return facts.invoices().stream()
                .map(Invoice::customer)
                .distinct()
                .filter(it -> Visits.label(asked, it).toLowerCase(Locale.ROOT).contains(name))
                .findFirst();
    }

    private static Draft pace(CashFacts facts) {
        var paid = facts.invoices().stream().filter(it -> it.paidOn() != null).toList();
        if (paid.isEmpty()) {
            return Draft.of("No invoice on record has been paid yet.").follow("Who owes me?");
        }
        var days = paid.stream()
                .mapToLong(it -> ChronoUnit.DAYS.between(it.issuedOn(), paid(it)))
                .average()
                .orElse(0);
        var late = paid.stream()
                .mapToLong(it -> ChronoUnit.DAYS.between(due(it), paid(it)))
                .average()
                .orElse(0);
        return Draft.of("Customers pay " + Phrases.plural(Math.round(days), "day") + " after the invoice on average, "
                        + lateness(late) + ".")
                .foot("from " + Phrases.plural(paid.size(), "paid invoice"))
                .follow("Who owes me?")
                .follow("Who is late?", "overdue invoices");
    }

    private static Draft list(Asked asked, CashFacts facts, List<Invoice> open, PayingHabit habit) {
        var currency = asked.shop().currency();
        var late = open.stream().filter(it -> due(it).isBefore(facts.closed())).toList();
        var chosen = CashWords.says(asked, "overdue|late|chase|behind|hasn't paid|haven't paid") && !late.isEmpty()
                ? late
                : open;
        var shown = chosen.stream()
                .sorted(Comparator.comparing(Receivables::due).thenComparing(Invoice::id))
                .limit(asked.limit(USUAL))
                .toList();
        var rows = new ArrayList<List<String>>();
        for (var it : shown) {
            rows.add(List.of(
                    Visits.label(asked, it.customer()),
                    Wording.brief(it.amount(), currency),
                    Wording.shortDay(due(it)) + (due(it).isBefore(facts.closed()) ? " (late)" : ""),
                    Wording.shortDay(expected(it, habit, facts.closed())),
                    it.id()));
        }
        var soon = open.stream()
                .filter(it -> !expected(it, habit, facts.closed())
                        .isAfter(facts.closed().plusDays(14)))
                .toList();
        var draft = Draft.of("You are owed " + Wording.brief(sum(open), currency) + " on "
                        + Phrases.plural(open.size(), "invoice") + owedBy(asked, open)
                        + (late.isEmpty()
                                ? "; nothing is overdue."
                                : "; " + Wording.brief(sum(late), currency) + " is overdue."))
                .line("By their own habits, " + Wording.brief(sum(soon), currency) + " comes within two weeks.")
                .table(List.of("Customer", "Amount", "Due", "Likely pays", "Invoice"), rows)
                .foot(shown.size() < chosen.size() ? "the " + shown.size() + " due first of " + chosen.size() : "")
                .foot("likely day: due date and how late each usually is");
        worst(asked, open, habit, draft);
        return draft.follow("When do I run out?", "when do I run out of cash?")
                .follow("What falls due?", "what bills are due in the next 2 weeks?");
    }

    private static String owedBy(Asked asked, List<Invoice> open) {
        var customers = open.stream().map(Invoice::customer).distinct().toList();
        return customers.size() == 1
                ? " by " + Visits.label(asked, customers.getFirst())
                : " by " + Phrases.plural(customers.size(), "customer");
    }

    private static void worst(Asked asked, List<Invoice> open, PayingHabit habit, Draft draft) {
        open.stream()
                .map(Invoice::customer)
                .distinct()
                .filter(it -> habit.known(it) >= 3 && habit.daysLate(it) >= 5)
                .max(Comparator.comparingDouble(habit::daysLate))
                .ifPresent(it -> draft.line("Slowest payer among them: " + Visits.label(asked, it) + ", usually "
                        + Phrases.plural(Math.round(habit.daysLate(it)), "day") + " late."));
    }

    private static Draft settled(Asked asked, CashFacts facts, String customer, PayingHabit habit) {
        if (customer.isEmpty()) {
            return Draft.of("Nobody owes you anything: every invoice on record is paid.");
        }
        var name = Visits.label(asked, customer);
        var last = facts.invoices().stream()
                .filter(it -> it.customer().equals(customer) && it.paidOn() != null)
                .max(Comparator.comparing(Invoice::issuedOn));
        return last.map(it -> Draft.of(name + " owes you nothing: the last invoice, "
                                + Wording.brief(it.amount(), asked.shop().currency()) + ", was paid on "
                                + Wording.day(paid(it)) + ".")
                        .line(habit.known(customer) < 3 ? "" : "Usually " + lateness(habit.daysLate(customer)) + "."))
                .orElseGet(() -> Draft.of("I have no invoice to " + name + " on record."))
                .follow("Who owes me?");
    }

    private static Draft invoice(Asked asked, CashFacts facts, String id) {
        var wanted = id.toLowerCase(Locale.ROOT);
        return facts.invoices().stream()
                .filter(it -> it.id().toLowerCase(Locale.ROOT).equals(wanted)
                        || it.id().toLowerCase(Locale.ROOT).endsWith("-" + wanted))
                .findFirst()
                .map(it -> invoice(asked, facts, it))
                .orElseGet(() -> Draft.of("I know no invoice " + id + ".").follow("Who owes me?"));
    }

    private static Draft invoice(Asked asked, CashFacts facts, Invoice it) {
        var amount = Wording.brief(it.amount(), asked.shop().currency());
        var name = Visits.label(asked, it.customer());
        if (it.paidOn() != null) {
            return Draft.of("Yes, " + name + " paid " + amount + " (" + it.id() + ") on " + Wording.day(paid(it)) + ".")
                    .follow("Who owes me?");
        }
        var habit = Expectations.customersHabit(facts.invoices(), facts.closed());
        return Draft.of("No, " + name + " still owes " + amount + " (" + it.id() + "), due "
                        + Wording.day(due(it)) + "; expect it around "
                        + Wording.shortDay(expected(it, habit, facts.closed())) + ".")
                .follow("Who owes me?");
    }

    private static String lateness(double days) {
        long whole = Math.round(days);
        return whole == 0
                ? "on the due date"
                : Phrases.plural(Math.abs(whole), "day") + (whole > 0 ? " after it is due" : " before it is due");
    }

    private static LocalDate expected(Invoice it, PayingHabit habit, LocalDate closed) {
        var days = habit.days(it.customer(), due(it), closed);
        return days.get((days.size() - 1) / 2);
    }

    private static LocalDate due(Invoice it) {
        return it.dueOn() != null ? it.dueOn() : it.issuedOn().plusDays(30);
    }

    private static LocalDate paid(Invoice it) {
        return Objects.requireNonNull(it.paidOn());
    }

    private static BigDecimal sum(List<Invoice> invoices) {
        return invoices.stream().map(Invoice::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
