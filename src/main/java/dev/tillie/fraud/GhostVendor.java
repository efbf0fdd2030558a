package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A new supplier about whom several things don't fit: an account of one of the staff or of another supplier, round
 * amounts, amounts just below what needs a second signature, numbers as if this were its only customer.
 */
final class GhostVendor implements Signal {
    /**
     * @param fresh how long a supplier is a new one
     * @param records how long the books must reach back before anybody is new
     * @param approvals amounts from which a second signature is asked for
     * @param justBelow how near below one of them, as a share of it
     */
    record Limits(Duration fresh, Duration records, List<Double> approvals, double justBelow) {}

    private static final int ROUND = 50;
    private final Limits limits;

    GhostVendor(Limits limits) {
        this.limits = limits;
    }

    @Override
    public List<Case> look(Facts facts, Instant moment) {
        if (facts.bills().isEmpty()) {
            return List.of();
        }
        var today = facts.day(moment);
        var reach = facts.bills().getFirst().issued().plusDays(limits.records.toDays());
        var owners = owners(facts);
        var cases = new ArrayList<Case>();
        for (var bills : Vendors.byVendor(facts.bills()).values()) {
            var first = bills.getFirst().issued();
            if (first.isAfter(reach) && !first.isBefore(today.minusDays(limits.fresh.toDays()))) {
                look(facts, bills, owners, cases);
            }
        }
        return cases;
    }

    /** Who is paid on an account, suppliers and staff. */
    private static Map<String, Set<String>> owners(Facts facts) {
        var owners = new HashMap<String, Set<String>>();
        facts.bills()
                .forEach(it -> owners.computeIfAbsent(Vendors.account(it.bankAccount()), key -> new LinkedHashSet<>())
                        .add(Vendors.plain(it.vendor())));
        facts.employees()
                .forEach(it -> owners.computeIfAbsent(Vendors.account(it.bankAccount()), key -> new LinkedHashSet<>())
                        .add("staff " + it.name()));
        owners.remove("");
        return owners;
    }

    private void look(Facts facts, List<Bill> bills, Map<String, Set<String>> owners, List<Case> cases) {
        var clues = new Clues(-2.5);
        clues.add(
                true,
                0.5,
                "first billed on " + Words.day(first(bills)) + ", " + Words.count(bills.size(), "invoice") + " since");
        var own = Vendors.plain(bills.getFirst().vendor());
        var sharers = bills.stream()
                .flatMap(it -> owners.getOrDefault(Vendors.account(it.bankAccount()), Set.of()).stream())
                .filter(it -> !it.equals(own))
                .distinct()
                .toList();
        var staff = sharers.stream().filter(it -> it.startsWith("staff ")).toList();
        clues.add(!staff.isEmpty(), 3.5, "its bank account is also that of " + String.join(", ", names(staff)));
        clues.add(sharers.size() > staff.size(), 2.5, "its bank account is also that of another supplier");
        var round = bills.stream()
                .filter(it -> it.amount() >= ROUND && it.amount() % ROUND == 0)
                .count();
        clues.add(
                round >= 3 && round * 3 >= bills.size() * 2L,
                1.25,
                round + " of " + bills.size() + " invoices over round amounts");
        var below = bills.stream().filter(it -> isJustBelow(it.amount())).count();
        clues.add(
                below >= 2 && below * 2 >= bills.size(),
                1.75,
                below + " of " + bills.size() + " just below an amount that needs a second signature");
        clues.add(inARow(bills), 1, "its invoice numbers follow one upon the other, as if you were its only customer");
        if (clues.likelihood() > 0.5) {
            cases.add(found(facts, bills, clues));
        }
    }

    private static LocalDate first(List<Bill> bills) {
        return bills.getFirst().issued();
    }

    private static List<String> names(List<String> staff) {
        return staff.stream().map(it -> it.substring("staff ".length())).toList();
    }

    private boolean isJustBelow(double amount) {
        return limits.approvals.stream().anyMatch(it -> amount < it && amount >= it * (1 - limits.justBelow));
    }

    private static boolean inARow(List<Bill> bills) {
        var numbers =
                bills.stream().map(it -> DuplicateInvoice.digits(it.number())).toList();
        if (numbers.size() < 3 || !numbers.stream().allMatch(it -> it.matches("\\d{1,15}"))) {
            return false;
        }
        for (var i = 1; i < numbers.size(); i++) {
            if (Long.parseLong(numbers.get(i)) != Long.parseLong(numbers.get(i - 1)) + 1) {
                return false;
            }
        }
        return true;
    }

    private static Case found(Facts facts, List<Bill> bills, Clues clues) {
        var vendor = bills.getFirst().vendor();
        var finding = new Finding(Worry.GHOST_VENDOR, new About(Scope.VENDOR, vendor), Vendors.plain(vendor))
                .atRisk(bills.stream().mapToDouble(Bill::amount).sum())
                .likelihood(clues.likelihood());
        clues.reasons().forEach(finding::reason);
        bills.forEach(it -> finding.about(Scope.BANK_ACCOUNT, it.bankAccount())
                .event(facts.start(it.issued()), it.id(), Vendors.describe(facts, it)));
        return finding.done();
    }
}
