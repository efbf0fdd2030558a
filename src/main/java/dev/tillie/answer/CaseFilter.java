package dev.tillie.answer;

import dev.tillie.fraud.About;
import dev.tillie.fraud.Case;
import dev.tillie.fraud.Scope;
import dev.tillie.fraud.Worry;
import dev.tillie.question.Slot;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which cases a question is about: those of a period, of somebody, of a kind.
 *
 * @param kind as the question calls it; empty for all kinds
 */
record CaseFilter(String kind, Predicate<Case> test) {
    private record Kind(String name, Pattern words, Set<Worry> worries) {
        Kind(String name, String words, Worry first, Worry... more) {
            this(name, Pattern.compile("(?i)\\b(?:" + words + ")\\b"), EnumSet.of(first, more));
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "bill that came twice",
                    "(?:bill|invoice|charge)[\\w ]* (?:twice|double|again)|(?:twice|double|duplicate)[\\w ]* (?:bill|invoice)\\w*|paid twice|double[- ](?:paid|billed|invoiced)",
                    Worry.DUPLICATE_INVOICE),
            new Kind(
                    "supplier or bill",
                    "suppliers?|vendors?|bills?|invoices?",
                    Worry.DUPLICATE_INVOICE,
                    Worry.GHOST_VENDOR,
                    Worry.BANK_CHANGE),
            new Kind("card testing", "card testing|testing cards?", Worry.CARD_TESTING),
            new Kind(
                    "member of staff",
                    "staff|employees?|team|cashiers?|baristas?|stealing from (?:me|us|the till)|on the take",
                    Worry.REFUND_RATE,
                    Worry.VOID_RATE,
                    Worry.NO_SALE_RATE,
                    Worry.DISCOUNT_RATE,
                    Worry.PRICE_OVERRIDE,
                    Worry.ODD_REFUND,
                    Worry.TILL_HABIT,
                    Worry.SKIMMING,
                    Worry.PAYROLL),
            new Kind("payroll", "payroll|payslips?|wages|timesheets?", Worry.PAYROLL),
            new Kind("gift card", "gift ?cards?|vouchers?", Worry.GIFT_CARDS),
            new Kind("coupon", "coupons?|promo codes?|discount codes?", Worry.COUPON),
            new Kind(
                    "card or web order",
                    "cards?|(?:web|online) (?:orders?|payments?|shop)",
                    Worry.CARD_TESTING,
                    Worry.STOLEN_CARD,
                    Worry.ACCOUNT_TAKEOVER,
                    Worry.DISPUTE,
                    Worry.GIFT_CARDS));

    private static final Map<Slot, Set<Scope>> NAMED = Map.of(
            Slot.CUSTOMER, EnumSet.of(Scope.CUSTOMER),
            Slot.EMPLOYEE, EnumSet.of(Scope.EMPLOYEE),
            Slot.SUPPLIER, EnumSet.of(Scope.VENDOR),
            Slot.ORDER_ID, EnumSet.of(Scope.ORDER, Scope.BILL));

    static CaseFilter of(Asked asked) {
        var kind = KINDS.stream()
                .filter(it -> it.words.matcher(asked.said()).find())
                .findFirst();
        Predicate<Case> of = it -> kind.isEmpty() || it.worries().stream().anyMatch(kind.get().worries::contains);
        return new CaseFilter(
                kind.map(Kind::name).orElse(""), of.and(named(asked)).and(within(asked)));
    }

    private static Predicate<Case> within(Asked asked) {
        var zone = asked.shop().zone();
        return asked.slots()
                .span(Slot.PERIOD)
                .<Predicate<Case>>map(span -> it -> !it.last()
                                .atZone(zone)
                                .toLocalDate()
                                .isBefore(span.period().from())
                        && !it.first()
                                .atZone(zone)
                                .toLocalDate()
                                .isAfter(span.period().to()))
                .orElse(_ -> true);
    }

    private static Predicate<Case> named(Asked asked) {
        return NAMED.entrySet().stream()
                .filter(it -> !name(asked, it.getKey()).isEmpty())
                .<Predicate<Case>>map(it -> found -> found.about().stream()
                        .anyMatch(about -> matches(about, it.getValue(), name(asked, it.getKey()))))
                .reduce(_ -> true, Predicate::and);
    }

    private static boolean matches(About about, Set<Scope> scopes, String name) {
        return scopes.contains(about.scope()) && about.value().equalsIgnoreCase(name);
    }

    static String name(Asked asked, Slot slot) {
        var id = asked.slots().ids().get(slot);
        return id == null ? asked.slots().text(slot).orElse("") : id;
    }

    /** Whom a question is about, as it was said; empty where nobody was named. */
    static String subject(Asked asked) {
        return NAMED.keySet().stream()
                .sorted()
                .map(it -> name(asked, it))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }
}
