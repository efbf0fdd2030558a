package dev.tillie.answer;

import dev.tillie.books.Bill;
import dev.tillie.books.CardPayment;
import dev.tillie.books.Period;
import dev.tillie.books.Shop;
import dev.tillie.books.Ticket;
import dev.tillie.books.Wording;
import dev.tillie.fraud.Facts;
import dev.tillie.fraud.Payment;
import dev.tillie.fraud.Sale;
import dev.tillie.store.Dealings;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The books as the fraud engine reads them: half a year of single orders, payments and counts, and every bill. */
final class FraudFacts {
    static final int DAYS = 200;
    private static final Set<String> NOT_PAID = Set.of("declined", "failed", "canceled", "cancelled");
    private static final Set<String> FAILED = Set.of("fail", "failed", "no", "mismatch", "n");

    private final Shop shop;
    private final Dealings dealings;
    private final TicketMonths tickets;

    FraudFacts(Shop shop, Dealings dealings) {
        this.shop = shop;
        this.dealings = dealings;
        tickets = new TicketMonths(dealings);
    }

    /** @param until the last day to read */
    Facts read(LocalDate until) {
        var from = until.minusDays(DAYS);
        var start = from.atStartOfDay(shop.zone()).toInstant();
        var end = until.plusDays(1).atStartOfDay(shop.zone()).toInstant();
        var payments = dealings.listPayments(start);
        var counts = dealings.listTillCounts(start);
        var bills = dealings.listBills();
        if (payments.isEmpty() && counts.isEmpty() && bills.isEmpty()) {
            // sales alone tell nothing, and there may be a million of them
            return Facts.none(shop.zone(), Wording.symbol(shop.currency()));
        }
        var byCard = new HashSet<String>();
        payments.forEach(it -> byCard.add(it.order()));
        return new Facts(
                shop.zone(),
                Wording.symbol(shop.currency()),
                payments.stream().map(FraudFacts::payment).toList(),
                tickets.list(new Period(from, until)).stream()
                        .filter(it ->
                                !it.soldAt().isBefore(start) && it.soldAt().isBefore(end))
                        .map(it -> sale(it, byCard))
                        .toList(),
                counts.stream()
                        .map(it -> new dev.tillie.fraud.TillCount(
                                it.countedAt(),
                                it.location(),
                                it.register(),
                                it.employee(),
                                it.expected().doubleValue(),
                                it.counted().doubleValue()))
                        .toList(),
                bills.stream().map(FraudFacts::bill).toList(),
                dealings.listExpenses().stream()
                        .map(it -> new dev.tillie.fraud.Expense(
                                it.id(),
                                it.spentOn(),
                                it.vendor(),
                                it.category(),
                                it.amount().doubleValue(),
                                it.description()))
                        .toList(),
                dealings.listEmployees().stream()
                        .map(it -> new dev.tillie.fraud.Employee(
                                it.id(),
                                it.hourlyRate() == null ? 0 : it.hourlyRate().doubleValue(),
                                it.startsOn(),
                                it.endsOn(),
                                ""))
                        .toList(),
                dealings.listShifts(start).stream()
                        .map(it -> new dev.tillie.fraud.Shift(it.employee(), it.location(), it.startsAt(), it.endsAt()))
                        .toList());
    }

    private static Payment payment(CardPayment it) {
        var origin = it.origin();
        return new Payment(
                it.id(),
                it.paidAt(),
                it.amount().doubleValue(),
                kind(it.kind()),
                NOT_PAID.contains(it.status().toLowerCase(Locale.ROOT)),
                it.order(),
                it.refundOf(),
                it.customer(),
                it.card(),
                it.email(),
                it.ip(),
                "",
                it.employee(),
                it.location(),
                new Payment.Places(
                        origin.cardCountry(),
                        origin.billingCountry(),
                        origin.shippingCountry(),
                        origin.ipCountry(),
                        origin.billingPostcode(),
                        origin.shippingPostcode(),
                        isFailed(origin.cvcCheck()),
                        isFailed(origin.addressCheck())));
    }

    private static Payment.Kind kind(String kind) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "refund" -> Payment.Kind.REFUND;
            case "dispute", "chargeback" -> Payment.Kind.DISPUTE;
            default -> Payment.Kind.PAYMENT;
        };
    }

    private static boolean isFailed(String check) {
        return FAILED.contains(check.toLowerCase(Locale.ROOT));
    }

    /** What no card paid was paid in cash, where it went over a counter. */
    private static Sale sale(Ticket it, Set<String> byCard) {
        var paid = byCard.contains(it.order())
                ? Sale.Paid.CARD
                : byCard.isEmpty() || it.employee().isEmpty() ? Sale.Paid.UNKNOWN : Sale.Paid.CASH;
        return new Sale(
                it.order(),
                it.soldAt(),
                Sale.Kind.valueOf(it.kind().name()),
                Math.abs(it.net().add(it.tax()).doubleValue()),
                Math.abs(it.discount().doubleValue()),
                paid,
                it.employee(),
                it.location(),
                it.channel(),
                it.customer(),
                it.refundOf(),
                new Sale.Extras(it.promotion(), it.giftCards(), false, 0));
    }

    private static dev.tillie.fraud.Bill bill(Bill it) {
        return new dev.tillie.fraud.Bill(
                it.id(),
                it.vendor(),
                it.invoiceNumber(),
                it.issuedOn(),
                Objects.requireNonNullElse(it.dueOn(), it.issuedOn()),
                it.paidOn(),
                it.amount().doubleValue(),
                it.bankAccount());
    }

    /** Whether there is anything but sales to look at. */
    static boolean isBare(Facts facts) {
        return List.of(facts.payments(), facts.counts(), facts.bills()).stream().allMatch(List::isEmpty);
    }
}
