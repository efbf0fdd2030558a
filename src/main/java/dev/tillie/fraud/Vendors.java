package dev.tillie.fraud;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Suppliers as their bills show them. */
final class Vendors {
    private static final Pattern LEGAL_FORMS =
            Pattern.compile("\\b(ltd|limited|inc|llc|llp|plc|gmbh|co|corp|company|dac|bv|sa|sarl|srl)\\b");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Vendors() {}

    /** A name without its legal form, signs and case. */
    static String plain(String vendor) {
        var lower = vendor.toLowerCase(Locale.ROOT).replace(".", "");
        var plain = SIGNS.matcher(LEGAL_FORMS.matcher(lower).replaceAll(" ")).replaceAll("");
        return plain.isEmpty() ? vendor : plain;
    }

    static Map<String, List<Bill>> byVendor(List<Bill> bills) {
        var groups = new LinkedHashMap<String, List<Bill>>();
        bills.forEach(it -> groups.computeIfAbsent(plain(it.vendor()), key -> new ArrayList<>())
                .add(it));
        return groups;
    }

    static Map<String, List<Expense>> expensesByVendor(List<Expense> expenses) {
        var groups = new LinkedHashMap<String, List<Expense>>();
        expenses.forEach(it -> groups.computeIfAbsent(plain(it.vendor()), key -> new ArrayList<>())
                .add(it));
        return groups;
    }

    static String account(String account) {
        return SIGNS.matcher(account).replaceAll("").toUpperCase(Locale.ROOT);
    }

    static boolean sameAmount(double one, double other) {
        return Math.abs(one - other) < 0.005;
    }

    static String describe(Facts facts, Bill it) {
        return "invoice " + (it.number().isEmpty() ? "without a number" : it.number()) + " of " + it.vendor() + ", "
                + Words.money(facts, it.amount());
    }
}
