package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Rows of made-up books, as short as a test wants them. */
final class Rows {
    static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    static final Facts NONE = Facts.none(ZoneOffset.UTC, "€");

    private Rows() {}

    static Instant ago(double days) {
        return NOW.minusSeconds(Math.round(days * 86_400));
    }

    static LocalDate day(int ago) {
        return LocalDate.of(2026, 11, 20).minusDays(ago);
    }

    /** A payment in the web shop by one person, all of it fitting together. */
    static Payment online(String id, Instant time, double amount, String who) {
        return new Payment(
                id,
                time,
                amount,
                Payment.Kind.PAYMENT,
                false,
                "S" + id,
                "",
                "",
                "card " + who,
                who + "@mail.example",
                "ip " + who,
                "",
                "",
                "Web",
                new Payment.Places("IE", "IE", "IE", "IE", "H91 " + who, "H91 " + who, false, false));
    }

    static Payment declined(Payment it) {
        return new Payment(
                it.id(),
                it.time(),
                it.amount(),
                it.kind(),
                true,
                "",
                "",
                it.customer(),
                it.card(),
                it.email(),
                it.ip(),
                "",
                "",
                it.location(),
                it.places());
    }

    static Payment with(Payment it, String card, Payment.Places places) {
        return new Payment(
                it.id(),
                it.time(),
                it.amount(),
                it.kind(),
                it.declined(),
                it.order(),
                it.refundOf(),
                it.customer(),
                card,
                it.email(),
                it.ip(),
                "",
                "",
                it.location(),
                places);
    }

    static Payment from(Payment it, String email, String ip) {
        return new Payment(
                it.id(),
                it.time(),
                it.amount(),
                it.kind(),
                it.declined(),
                it.order(),
                it.refundOf(),
                it.customer(),
                it.card(),
                email,
                ip,
                "",
                "",
                it.location(),
                it.places());
    }

    static Payment takenBack(Payment.Kind kind, String id, Payment it, Instant time, String card) {
        return new Payment(
                id,
                time,
                -it.amount(),
                kind,
                false,
                it.order(),
                it.id(),
                it.customer(),
                card,
                it.email(),
                it.ip(),
                "",
                "",
                it.location(),
                it.places());
    }

    /** A hundred web orders of a hundred people over the last months, worth 20 to 60. */
    static List<Payment> trade() {
        var payments = new ArrayList<Payment>();
        for (var i = 0; i < 100; i++) {
            payments.add(online("T" + i, ago(150 - i * 1.4), 20 + i * 7 % 40, "guest" + i));
        }
        return payments;
    }

    static Sale sale(String order, Instant time, double amount, Sale.Paid paid, String employee) {
        return new Sale(
                order,
                time,
                Sale.Kind.SALE,
                amount,
                0,
                paid,
                employee,
                "High Street",
                "in_store",
                "",
                "",
                Sale.Extras.NONE);
    }

    static Sale refund(String order, Instant time, double amount, Sale.Paid paid, String employee, String of) {
        return new Sale(
                order,
                time,
                Sale.Kind.REFUND,
                amount,
                0,
                paid,
                employee,
                "High Street",
                "in_store",
                "",
                of,
                Sale.Extras.NONE);
    }

    static Sale as(Sale it, Sale.Kind kind, double discount, Sale.Extras extras) {
        return new Sale(
                it.order(),
                it.time(),
                kind,
                it.amount(),
                discount,
                it.paid(),
                it.employee(),
                it.location(),
                it.channel(),
                it.customer(),
                it.refundOf(),
                extras);
    }

    /** Half a year of four people at one till, ten sales a day each, a fifth in cash, a refund each two weeks. */
    static List<Sale> counter() {
        var sales = new ArrayList<Sale>();
        var random = new Random(1);
        for (var day = 180; day > 0; day--) {
            for (var employee : List.of("Ann", "Bea", "Cem", "Dov")) {
                for (var i = 0; i < 10; i++) {
                    var time = NOW.minus(Duration.ofDays(day)).plus(Duration.ofHours(9 + i));
                    var paid = random.nextInt(5) == 0 ? Sale.Paid.CASH : Sale.Paid.CARD;
                    sales.add(sale("S" + day + employee + i, time, 8 + i, paid, employee));
                }
                if ((day + employee.hashCode()) % 14 == 0) {
                    var of = "S" + day + employee + 3;
                    var time = NOW.minus(Duration.ofDays(day)).plus(Duration.ofHours(15));
                    sales.add(refund("R" + day + employee, time, 11, Sale.Paid.CARD, employee, of));
                }
            }
        }
        return sales;
    }

    static Bill bill(String id, String vendor, String number, int daysAgo, double amount) {
        return new Bill(
                id,
                vendor,
                number,
                day(daysAgo),
                day(daysAgo - 30),
                null,
                amount,
                "IE00 " + vendor.toUpperCase(Locale.ROOT));
    }

    static Bill to(Bill it, String account) {
        return new Bill(it.id(), it.vendor(), it.number(), it.issued(), it.due(), it.paid(), it.amount(), account);
    }

    static List<Case> look(Facts facts) {
        return Feed.untaught().look(facts, NOW).open();
    }
}
