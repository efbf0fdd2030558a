package dev.tillie.fraud;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Sales at a till that were paid in cash or by card. */
record Takings(List<Sale> sales) {
    static Takings of(List<Sale> tickets) {
        return new Takings(tickets.stream()
                .filter(it -> it.isSale() && !it.employee().isEmpty())
                .filter(it -> isCash(it) || it.paid() == Sale.Paid.CARD)
                .toList());
    }

    Takings only(Predicate<Sale> which) {
        return new Takings(sales.stream().filter(which).toList());
    }

    int size() {
        return sales.size();
    }

    Map<String, Takings> byEmployee() {
        var groups = new LinkedHashMap<String, List<Sale>>();
        sales.forEach(it ->
                groups.computeIfAbsent(it.employee(), key -> new ArrayList<>()).add(it));
        var takings = new LinkedHashMap<String, Takings>();
        groups.forEach((employee, own) -> takings.put(employee, new Takings(own)));
        return takings;
    }

    List<String> places() {
        return sales.stream().map(Sale::location).distinct().toList();
    }

    List<Sale> cash() {
        return sales.stream().filter(Takings::isCash).toList();
    }

    double cashShare() {
        return sales.isEmpty() ? 0 : cash().size() / (double) sales.size();
    }

    /** The share of cash of those who are not among some of these sales. */
    double cashShareWithout(Takings some) {
        return size() == some.size() ? 0 : (cash().size() - some.cash().size()) / (double) (size() - some.size());
    }

    /** What is missing where a share of cash was to be expected, with the sales it rests on. */
    Finding finding(Facts facts, String employee, double expected, List<Sale> typical) {
        var missing = (expected - cashShare()) * size();
        var each = Odds.median(typical.stream().map(Sale::amount).toList());
        var finding = new Finding(Worry.SKIMMING, new About(Scope.EMPLOYEE, employee), employee)
                .atRisk(missing * each)
                .reason("about " + Words.number(missing) + " cash sales fewer than expected since "
                        + Words.time(facts, sales.getFirst().time()));
        finding.event(sales.getFirst().time(), sales.getFirst().order(), "first sale looked at");
        cash().forEach(it -> finding.event(it.time(), it.order(), "in cash, " + Words.money(facts, it.amount())));
        return finding;
    }

    private static boolean isCash(Sale it) {
        return it.paid() == Sale.Paid.CASH;
    }
}
