package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A supplier's invoice that is in the books already, its number written differently, mistyped or left out. The same
 * amount under another number is another invoice: rent is the same each month, and two machines cost the same.
 *
 * @see "auditnet.org and scottlanglinais.com on duplicate payments: same vendor and amount, numbers stripped of signs"
 */
final class DuplicateInvoice implements Signal {
    /**
     * @param within how far apart both may be issued
     * @param typoWithin how far apart where only two digits are swapped, or a number is missing
     * @param least in the shop's currency
     */
    record Limits(Duration within, Duration typoWithin, double least, Duration lookBack) {}

    private final Limits limits;

    DuplicateInvoice(Limits limits) {
        this.limits = limits;
    }

    /** A bill with its texts made plain, once. */
    private record Entry(Bill bill, String vendor, String account, String digits) {
        static Entry of(Bill it) {
            return new Entry(
                    it,
                    Vendors.plain(it.vendor()),
                    Vendors.account(it.bankAccount()),
                    DuplicateInvoice.digits(it.number()));
        }

        boolean isOfTheSame(Entry other) {
            return vendor.equals(other.vendor) || !account.isEmpty() && account.equals(other.account);
        }
    }

    @Override
    public List<Case> look(Facts facts, Instant moment) {
        var since = facts.day(moment.minus(limits.lookBack));
        var reach = since.minusDays(limits.within.toDays());
        var cases = new ArrayList<Case>();
        var bills = facts.bills().stream()
                .filter(it -> it.amount() >= limits.least && !it.issued().isBefore(reach))
                .map(Entry::of)
                .toList();
        var expenses = Vendors.expensesByVendor(facts.expenses());
        for (var i = 0; i < bills.size(); i++) {
            var later = bills.get(i);
            if (!later.bill.issued().isBefore(since)) {
                twin(facts, later, bills.subList(0, i), cases);
                paidAlready(facts, later, bills, expenses.getOrDefault(later.vendor, List.of()), cases);
            }
        }
        return cases;
    }

    private void twin(Facts facts, Entry later, List<Entry> before, List<Case> cases) {
        for (var earlier : before.reversed()) {
            var days = ChronoUnit.DAYS.between(earlier.bill.issued(), later.bill.issued());
            if (days > limits.within.toDays()) {
                return;
            }
            if (earlier.isOfTheSame(later)) {
                var twin = compare(earlier, later, days, before);
                if (twin.likelihood() > 0.5) {
                    cases.add(found(facts, earlier.bill, later.bill, twin));
                    return;
                }
            }
        }
    }

    private Clues compare(Entry first, Entry second, long days, List<Entry> before) {
        var earlier = first.bill;
        var later = second.bill;
        var equal = Vendors.sameAmount(earlier.amount(), later.amount());
        var clues = new Clues(-3);
        clues.add(equal, 1.5, "the same amount");
        clues.add(
                !equal && Math.abs(earlier.amount() - later.amount()) < 0.02 * later.amount(),
                0.5,
                "nearly the same amount");
        clues.add(
                !first.digits.isEmpty() && first.digits.equals(second.digits),
                3,
                earlier.number().equals(later.number())
                        ? "the same number, " + later.number()
                        : "the same number, written " + earlier.number() + " and " + later.number());
        var onceOnly = equal && days <= limits.typoWithin.toDays() && !recurs(first, before);
        clues.add(
                onceOnly && isSwapped(first.digits, second.digits),
                2.5,
                "numbers that differ by two digits swapped: " + earlier.number() + " and " + later.number());
        clues.add(
                onceOnly && first.digits.isEmpty() != second.digits.isEmpty(),
                2,
                "one of them without a number, and no other of that amount");
        clues.add(days <= 30, 0.5, Words.count((int) days, "day") + " apart");
        return clues;
    }

    /** The same each month, say. */
    private static boolean recurs(Entry bill, List<Entry> before) {
        return before.stream()
                        .filter(it -> it.vendor.equals(bill.vendor)
                                && Vendors.sameAmount(it.bill.amount(), bill.bill.amount()))
                        .count()
                > 1;
    }

    /** Only digits, without zeros in front; where there are none, the letters. */
    static String digits(String number) {
        var digits = number.replaceAll("\\D", "").replaceFirst("^0+", "");
        return digits.isEmpty() ? number.replaceAll("[^\\p{L}]", "") : digits;
    }

    private static boolean isSwapped(String one, String other) {
        if (one.length() != other.length() || one.equals(other)) {
            return false;
        }
        var at = 0;
        while (one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    private static Case found(Facts facts, Bill earlier, Bill later, Clues clues) {
        var finding = new Finding(Worry.DUPLICATE_INVOICE, new About(Scope.BILL, later.id()), later.id())
                .about(Scope.VENDOR, later.vendor())
                .atRisk(later.amount())
                .likelihood(clues.likelihood())
                .reason(later.vendor() + ", " + Words.money(facts, later.amount()) + ": billed on "
                        + Words.day(earlier.issued()) + " and on " + Words.day(later.issued()))
                .event(facts.start(earlier.issued()), earlier.id(), Vendors.describe(facts, earlier))
                .event(facts.start(later.issued()), later.id(), Vendors.describe(facts, later));
        clues.reasons().forEach(finding::reason);
        finding.reason(paid(earlier, later));
        return finding.done();
    }

    private static String paid(Bill earlier, Bill later) {
        if (earlier.paid() != null && later.paid() != null) {
            return "both are paid";
        }
        return earlier.paid() == null && later.paid() == null ? "neither is paid yet" : "one is paid, one still open";
    }

    /** Once by card or cash on the day, and again by invoice. */
    private void paidAlready(Facts facts, Entry entry, List<Entry> bills, List<Expense> expenses, List<Case> cases) {
        var bill = entry.bill;
        var same = expenses.stream()
                .filter(it -> Vendors.sameAmount(it.amount(), bill.amount()))
                .toList();
        if (same.size() != 1 || recurs(entry, bills)) {
            return;
        }
        var expense = same.getFirst();
        if (Math.abs(ChronoUnit.DAYS.between(expense.date(), bill.issued())) <= limits.typoWithin.toDays()) {
            cases.add(new Finding(Worry.DUPLICATE_INVOICE, new About(Scope.BILL, bill.id()), "expense/" + bill.id())
                    .about(Scope.VENDOR, bill.vendor())
                    .atRisk(bill.amount())
                    .likelihood(0.6)
                    .reason(bill.vendor() + " was paid " + Words.money(facts, expense.amount()) + " on "
                            + Words.day(expense.date()) + ", and billed the same amount on "
                            + Words.day(bill.issued()))
                    .event(facts.start(expense.date()), expense.id(), "paid " + Words.money(facts, expense.amount()))
                    .event(facts.start(bill.issued()), bill.id(), Vendors.describe(facts, bill))
                    .done());
        }
    }
}
