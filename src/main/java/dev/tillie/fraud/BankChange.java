package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A known supplier's bill that asks to be paid to an account it never named before. */
final class BankChange implements Signal {
    /** @param bills how many on other accounts make a supplier known */
    record Limits(int bills, Duration lookBack) {}

    private final Limits limits;

    BankChange(Limits limits) {
        this.limits = limits;
    }

    @Override
    public List<Case> look(Facts facts, Instant moment) {
        var since = facts.day(moment.minus(limits.lookBack));
        var cases = new ArrayList<Case>();
        for (var bills : Vendors.byVendor(facts.bills()).values()) {
            var named = bills.stream().filter(it -> !it.bankAccount().isEmpty()).toList();
            var seen = new HashSet<String>();
            for (var i = 0; i < named.size(); i++) {
                var it = named.get(i);
                if (seen.add(Vendors.account(it.bankAccount()))
                        && i >= limits.bills
                        && !it.issued().isBefore(since)) {
                    cases.add(found(facts, named, i));
                }
            }
        }
        return cases;
    }

    private static Case found(Facts facts, List<Bill> named, int place) {
        var it = named.get(place);
        var account = Vendors.account(it.bankAccount());
        var same = named.stream()
                .filter(other -> Vendors.account(other.bankAccount()).equals(account))
                .toList();
        var usual =
                Odds.median(named.subList(0, place).stream().map(Bill::amount).toList());
        var finding = new Finding(
                        Worry.BANK_CHANGE,
                        new About(Scope.VENDOR, it.vendor()),
                        Vendors.plain(it.vendor()) + "/" + account)
                .about(Scope.BANK_ACCOUNT, it.bankAccount())
                .atRisk(same.stream()
                        .filter(bill -> bill.paid() == null)
                        .mapToDouble(Bill::amount)
                        .sum())
                .likelihood(it.amount() > 1.5 * usual ? 0.8 : 0.65)
                .reason(Words.count(place, "invoice") + " of " + it.vendor()
                        + " went to another account, this one names a new one ending in "
                        + account.substring(Math.max(0, account.length() - 4)));
        if (it.amount() > 1.5 * usual) {
            finding.reason(Words.money(facts, it.amount()) + " is " + Words.times(it.amount() / usual) + " its usual");
        }
        same.forEach(bill -> finding.event(facts.start(bill.issued()), bill.id(), Vendors.describe(facts, bill)));
        return finding.done();
    }
}
