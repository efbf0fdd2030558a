package dev.tillie.demo;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sales taken back: refunds of what was sold, and voids of what was rung up by mistake. */
final class Returns {
    private static final List<String> REASONS = List.of("wrong item", "faulty", "changed mind", "not as expected");
    private static final List<String> MISTAKES = List.of("rung twice", "wrong size", "customer changed mind");

    private final DemoOptions options;
    private final Journal journal;
    private final Diary diary;
    private final Almanac almanac;
    private final Staff staff;
    private final Cards cards;
    private final Tills tills;
    private final Stockroom stockroom;
    private int refunds = 100;
    private int voids = 100;

    Returns(
            DemoOptions options,
            Journal journal,
            Diary diary,
            Almanac almanac,
            Staff staff,
            Cards cards,
            Tills tills,
            Stockroom stockroom) {
        this.options = options;
        this.journal = journal;
        this.diary = diary;
        this.almanac = almanac;
        this.staff = staff;
        this.cards = cards;
        this.tills = tills;
        this.stockroom = stockroom;
    }

    /** Now and then a sale is taken back later, or the till was wrong just before. */
    void consider(Receipt receipt, Cards.@Nullable Taken taken) {
        var visit = receipt.visit();
        var dice = visit.dice(options.seed(), "return");
        if (!visit.online() && dice.chance(.006)) {
            voided(receipt, dice);
        }
        if (receipt.paid() != Receipt.Paid.ACCOUNT && dice.chance(visit.online() ? .03 : .0045)) {
            var time = visit.online() ? daysLater(receipt, dice, 6, 16) : later(receipt, dice);
            var all = dice.chance(.35);
            var lines = all ? receipt.lines() : List.of(receipt.lines().getFirst());
            if (time != null) {
                diary.at(time, () -> refund(receipt, lines, taken, time, null, dice.pick(REASONS)));
            }
        }
    }

    private @Nullable LocalDateTime later(Receipt receipt, Dice dice) {
        var time = receipt.time().plusMinutes(dice.between(3, 70));
        var closing = almanac.hours(receipt.visit().day(), receipt.visit().location())[1];
        return dice.chance(.6) && time.getHour() * 60 + time.getMinute() < closing
                ? time
                : daysLater(receipt, dice, 1, 4);
    }

    private @Nullable LocalDateTime daysLater(Receipt receipt, Dice dice, int from, int to) {
        var day = receipt.visit().day().plusDays(dice.between(from, to));
        var hours = almanac.hours(day, receipt.visit().location());
        return hours[1] == 0 ? null : day.atStartOfDay().plusSeconds(dice.between(hours[0] * 60, hours[1] * 60));
    }

    private void voided(Receipt receipt, Dice dice) {
        var order = "V" + ++voids;
        var time = receipt.time().minusSeconds(dice.between(15, 50));
        var line = receipt.lines().getLast();
        journal.saleLine(receipt, line, 1, "void", 1, time, receipt.employee(), order, dice.pick(MISTAKES));
    }

    /** Gives the money back; returns the number of the refund. */
    String refund(
            Receipt receipt,
            List<Receipt.Line> lines,
            Cards.@Nullable Taken taken,
            LocalDateTime time,
            @Nullable String by,
            String reason) {
        var order = "R" + ++refunds;
        var employee = by != null ? by : clerk(time, receipt.visit().location(), order);
        var number = 0;
        for (var line : lines) {
            journal.saleLine(receipt, line, ++number, "refund", -1, time, employee, order, reason);
            restock(line, receipt.visit().location(), time);
        }
        var amount = lines.stream().mapToLong(Receipt.Line::gross).sum();
        if (taken != null) {
            cards.refund(taken, amount, time, order, employee);
        } else {
            tills.take(receipt.visit().location(), -amount);
        }
        return order;
    }

    private String clerk(LocalDateTime time, int location, String order) {
        var dice = Dice.of(options.seed(), order);
        return Staff.at(staff.shifts(time.toLocalDate()), location, time, dice).name();
    }

    /** What keeps goes back on the shelf; food goes back in the books and straight to waste. */
    private void restock(Receipt.Line line, int location, LocalDateTime time) {
        var article = line.article();
        if (article.isKept() && article.shelfLifeDays() == 0) {
            stockroom.shelf(article.index(), location).put(line.units() * 1000L, time.toLocalDate());
        } else if (article.isKept()) {
            journal.movement(time, article.sku(), location, -line.units() * 1000L, "waste", "");
        }
        for (var part : article.recipe()) {
            var sku = stockroom.shelf(part.article(), location).article.sku();
            journal.movement(time, sku, location, -line.units() * part.thousandths(), "waste", "");
        }
    }
}
