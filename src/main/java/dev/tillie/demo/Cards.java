package dev.tillie.demo;

import static dev.tillie.demo.Page.money;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Card payments: the declines before them, their fees and payouts, and disputes weeks later. */
final class Cards {
    private static final int STRANGERS = 9_000;
    private static final long DISPUTE_FEE = 1_500;
    private static final List<String> ABROAD = List.of("GB", "GB", "GB", "US", "DE", "FR", "ES", "PL", "NL");

    private final DemoOptions options;
    private final Journal journal;
    private final Diary diary;
    private final Ledger ledger;
    private int payments = 20_000;

    /** A payment that went through. */
    record Taken(String id, String order, long amount, Buyer buyer, Visit visit) {}

    Cards(DemoOptions options, Journal journal, Diary diary, Ledger ledger) {
        this.options = options;
        this.journal = journal;
        this.diary = diary;
        this.ledger = ledger;
    }

    /** Takes the money for a sale from whoever usually comes on such a visit. */
    Taken take(Receipt receipt) {
        var visit = receipt.visit();
        var dice = visit.dice(options.seed(), "card");
        var buyer = buyer(visit, dice);
        if (dice.chance(visit.online() ? .045 : .015)) {
            var cvc = visit.online() && dice.chance(.3) ? "fail" : buyer.cvcCheck();
            decline(
                    receipt,
                    buyer.withCard(buyer.card(), buyer.cardCountry(), cvc),
                    receipt.time().minusSeconds(40));
        }
        var taken = take(receipt, buyer);
        if (visit.online() && dice.chance(.0012)) {
            dispute(taken, receipt.time().plusDays(dice.between(14, 40)), "product_not_received");
        }
        return taken;
    }

    Taken take(Receipt receipt, Buyer buyer) {
        var amount = receipt.gross();
        var fee = Math.round(amount * (receipt.visit().online() ? .015 : .0125))
                + (receipt.visit().online() ? 25 : 5);
        var paidOut = payout(receipt.time().toLocalDate());
        ledger.bank(paidOut, amount - fee);
        var id = write(
                receipt.time(),
                receipt.order(),
                amount,
                "succeeded",
                receipt.visit(),
                buyer,
                receipt.employee(),
                "payment",
                "",
                fee,
                paidOut,
                "");
        return new Taken(id, receipt.order(), amount, buyer, receipt.visit());
    }

    String decline(Receipt receipt, Buyer buyer, LocalDateTime time) {
        return decline(time, receipt.gross(), receipt.visit(), buyer, receipt.employee());
    }

    /** An attempt that failed; it belongs to no order. */
    String decline(LocalDateTime time, long amount, Visit visit, Buyer buyer, String employee) {
        return write(time, "", amount, "declined", visit, buyer, employee, "payment", "", 0, null, "");
    }

    String refund(Taken taken, long amount, LocalDateTime time, String order, String employee) {
        var paidOut = payout(time.toLocalDate());
        ledger.bank(paidOut, -amount);
        return write(
                time,
                order,
                -amount,
                "succeeded",
                taken.visit,
                taken.buyer,
                employee,
                "refund",
                "",
                0,
                paidOut,
                taken.id);
    }

    /** The cardholder's bank takes the money back. */
    void dispute(Taken taken, LocalDateTime time, String reason) {
        diary.at(time, () -> {
            var paidOut = payout(time.toLocalDate());
            ledger.bank(paidOut, -taken.amount - DISPUTE_FEE);
            write(
                    time,
                    taken.order,
                    -taken.amount,
                    "succeeded",
                    taken.visit,
                    taken.buyer,
                    "",
                    "dispute",
                    reason,
                    DISPUTE_FEE,
                    paidOut,
                    taken.id);
        });
    }

    /** The second weekday after. */
    private static LocalDate payout(LocalDate day) {
        var it = day;
        for (var left = 2; left > 0; ) {
            it = it.plusDays(1);
            left -= it.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0;
        }
        return it;
    }

    /** How the customer of a visit pays, nothing odd about it. */
    Buyer usual(Visit visit) {
        return buyer(visit, visit.dice(options.seed(), "usual"));
    }

    private Buyer buyer(Visit visit, Dice dice) {
        var patron = visit.patron();
        var owner = patron != null
                ? Dice.of(options.seed(), "card of patron", patron.number())
                : Dice.of(
                        options.seed(), "card of stranger", dice.below(STRANGERS) + (visit.online() ? dice.next() : 0));
        var card = Buyer.fingerprint(owner);
        var tourist = patron == null && owner.chance(.09) || patron != null && owner.chance(.01);
        var country = tourist ? owner.pick(ABROAD) : "IE";
        if (!visit.online()) {
            return Buyer.atTerminal(card, country);
        }
        var email = patron == null ? Town.guest(owner) : patron.email();
        var buyer = Buyer.online(
                card, country, email, Buyer.address(owner), patron == null ? Town.postcode(owner) : patron.postcode());
        return dice.chance(.03) ? buyer.withAvs(dice.chance(.6) ? "unavailable" : "fail") : buyer;
    }

    private String write(
            LocalDateTime time,
            String order,
            long amount,
            String status,
            Visit visit,
            Buyer buyer,
            String employee,
            String type,
            String disputeReason,
            long fee,
            @Nullable LocalDate paidOut,
            String refundOf) {
        var id = "P" + ++payments;
        var patron = visit.patron();
        journal.write(
                "payments",
                time.toLocalDate(),
                id,
                Journal.at(time),
                order,
                money(amount),
                Journal.CURRENCY,
                "card",
                status,
                patron == null ? "" : patron.id(),
                buyer.card(),
                buyer.cardCountry(),
                buyer.billingCountry(),
                buyer.shippingCountry(),
                buyer.cvcCheck(),
                buyer.avsCheck(),
                buyer.ipCountry(),
                employee,
                Journal.place(visit.location()),
                type,
                disputeReason,
                buyer.email(),
                buyer.ip(),
                buyer.billingPostcode(),
                buyer.shippingPostcode(),
                money(fee),
                paidOut,
                refundOf);
        return id;
    }
}
