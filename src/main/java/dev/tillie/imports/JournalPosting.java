package dev.tillie.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A line of a journal that moves an amount to an account.
 *
 * @param amount null where the line leaves it to what balances the others
 * @param currency a code of three letters, or whatever else is counted in
 */
record JournalPosting(String account, @Nullable BigDecimal amount, String currency, boolean isVirtual) {
    private static final Pattern LINE = Pattern.compile(
            "^(?:[*!]\\s+)?(?<account>[(\\[]?[\\p{L}][^\\t;\"]*?)(?:(?:\\s{2,}|\\t\\s*|(?<=[\\])])\\s+|\\s+(?=[-+]?[\\p{Sc}]?[-+]?[\\d.]))"
                    + "(?<amount>[^;]*?))?\\s*(?:;.*)?$");
    private static final Pattern AMOUNT =
            Pattern.compile("^(?<sign>[-+]?)\\s*(?<before>[\\p{Sc}\\p{L}]*|\"[^\"]*\")\\s*"
                    + "(?<inner>[-+]?)(?<number>\\d[\\d.,' ]*|\\.\\d+)\\s*(?<after>[\\p{Sc}\\p{L}]*|\"[^\"]*\")$");
    private static final Pattern PRICE = Pattern.compile("^(?<amount>.*?)\\s*(?<kind>@@?)\\s*(?<price>.*)$");

    private static final int LONGEST = 1_000;
    private static final BigDecimal MOST = new BigDecimal("100000000000");

    /** @param own what a sign that several currencies share stands for, and an amount without any */
    static JournalPosting parse(String line, CurrencyUnit own) {
        var matcher = LINE.matcher(line);
        if (line.length() > LONGEST || !matcher.matches()) {
            throw new Unreadable("“" + Excerpt.of(line) + "” is neither a posting nor a directive I know");
        }
        var account = matcher.group("account").strip();
        var isVirtual = account.startsWith("(");
        var name = account.replaceAll("^[(\\[]|[)\\]]$", "").strip();
        var text = matcher.group("amount");
        if (text == null || text.isBlank()) {
            return new JournalPosting(name, null, "", isVirtual);
        }
        return priced(
                name,
                text.replaceFirst("\\s*=.*$", "")
                        .replaceAll("\\s*\\{[^}]*}", "")
                        .strip(),
                own,
                isVirtual);
    }

    private static JournalPosting priced(String name, String text, CurrencyUnit own, boolean isVirtual) {
        var price = PRICE.matcher(text);
        if (!price.matches()) {
            var money = money(text, own);
            return new JournalPosting(name, money.amount, money.currency, isVirtual);
        }
        var units = money(price.group("amount"), own);
        var at = money(price.group("price"), own);
        var amount = price.group("kind").equals("@")
                ? units.amount.multiply(at.amount)
                : at.amount.multiply(BigDecimal.valueOf(units.amount.signum()));
        return new JournalPosting(name, amount, at.currency, isVirtual);
    }

    private record Money(BigDecimal amount, String currency) {}

    private static Money money(String text, CurrencyUnit own) {
        var matcher = AMOUNT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new Unreadable("amount “" + Excerpt.of(text) + "” cannot be read");
        }
        var isNegative = (matcher.group("sign") + matcher.group("inner")).contains("-");
        var number = number(matcher.group("number"));
        if (number.compareTo(MOST) > 0) {
            throw new Unreadable("amount “" + Excerpt.of(text) + "” is too large");
        }
        var mark = matcher.group("before").isEmpty() ? matcher.group("after") : matcher.group("before");
        return new Money(isNegative ? number.negate() : number, currency(mark, own));
    }

    /** The last of two kinds of separators is the decimal one; a lone one before three digits groups thousands. */
    private static BigDecimal number(String text) {
        var plain = text.replaceAll("[' ]", "");
        var dot = plain.lastIndexOf('.');
        var comma = plain.lastIndexOf(',');
        var groups = comma >= 0 && dot < 0 && plain.matches("\\d{1,3}(?:,\\d{3})+");
        var decimal = dot > comma ? '.' : ',';
        var cleaned = groups
                ? plain.replace(",", "")
                : plain.replace(decimal == '.' ? "," : ".", "").replace(decimal, '.');
        try {
            return new BigDecimal(cleaned);
        } catch (NumberFormatException e) {
            throw new Unreadable("amount “" + Excerpt.of(text) + "” cannot be read");
        }
    }

    private static String currency(String mark, CurrencyUnit own) {
        return switch (mark) {
            case "" -> own.getCode();
            case "$" -> own.getCode().matches("USD|CAD|AUD|NZD|SGD|HKD|MXN") ? own.getCode() : "USD";
            case "£" -> "GBP";
            case "€" -> "EUR";
            case "₹" -> "INR";
            case "¥" -> own.getCode().equals("CNY") ? "CNY" : "JPY";
            default -> {
                var code = mark.replace("\"", "").toUpperCase(Locale.ROOT);
                if (!code.matches("[A-Z]{3}")) {
                    throw new Unreadable("“" + Excerpt.of(mark) + "” is no currency");
                }
                yield code;
            }
        };
    }

    boolean isExpense() {
        return account.toLowerCase(Locale.ROOT).matches("expenses?(?::.*)?");
    }

    boolean isIncome() {
        return account.toLowerCase(Locale.ROOT).matches("(?:income|revenues?)(?::.*)?");
    }

    /** The account below expenses: {@code Food:Coffee}. */
    String category() {
        var colon = account.indexOf(':');
        var name = colon < 0 ? account : account.substring(colon + 1);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The postings with the one amount filled in that was left out, where it follows from the others. */
    static List<JournalPosting> balanced(List<JournalPosting> postings) {
        var open = postings.stream()
                .filter(it -> it.amount == null && !it.isVirtual)
                .toList();
        if (open.isEmpty() || open.stream().noneMatch(JournalPosting::isExpense)) {
            return postings;
        }
        var sums = new HashMap<String, BigDecimal>();
        postings.stream()
                .filter(it -> it.amount != null && !it.isVirtual)
                .forEach(it -> sums.merge(it.currency, Objects.requireNonNull(it.amount), BigDecimal::add));
        if (open.size() > 1 || sums.size() != 1) {
            throw new Unreadable(
                    "the amount of " + Excerpt.of(open.getFirst().account) + " doesn’t follow from the others");
        }
        var sum = sums.entrySet().iterator().next();
        var all = new ArrayList<>(postings);
        var missing = open.getFirst();
        all.replaceAll(it ->
                it == missing ? new JournalPosting(it.account, sum.getValue().negate(), sum.getKey(), false) : it);
        return all;
    }
}
