package dev.tillie.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** What changes a shelf besides selling and buying: food gone off, counts that don't agree, goods moved or stolen. */
final class Upkeep {
    private final DemoOptions options;
    private final Almanac almanac;
    private final Journal journal;
    private final Stockroom stockroom;

    Upkeep(DemoOptions options, Almanac almanac, Journal journal, Stockroom stockroom) {
        this.options = options;
        this.almanac = almanac;
        this.journal = journal;
        this.stockroom = stockroom;
    }

    void close(LocalDate day) {
        var dice = Dice.of(options.seed(), "upkeep", day.toEpochDay());
        for (var shelf : stockroom.all()) {
            if (almanac.isOpen(day, shelf.location)) {
                waste(shelf, day);
                lose(shelf, day, dice);
                if (shelf.location == 1 && dice.chance(.3)) {
                    fetch(shelf, day);
                }
            }
        }
    }

    private static LocalDateTime closing(LocalDate day, int minute) {
        return day.atTime(18, minute);
    }

    private void waste(Shelf shelf, LocalDate day) {
        var expired = shelf.expired(day);
        if (expired > 0) {
            shelf.remove(expired);
            journal.movement(closing(day, 40), shelf.article.sku(), shelf.location, -expired, "waste", "");
        }
    }

    private void lose(Shelf shelf, LocalDate day, Dice dice) {
        var counted = day.getDayOfMonth() == 6 && dice.chance(.12);
        var stolen = !shelf.article.isIngredient() && dice.chance(.0004);
        if ((counted || stolen) && shelf.has(2000)) {
            shelf.remove(1000);
            var reason = counted ? "count" : "theft";
            journal.movement(closing(day, 45), shelf.article.sku(), shelf.location, -1000, reason, "");
        }
    }

    /** Oak Lane asks Harbour Street for what it is about to miss and Harbour Street has plenty of. */
    private void fetch(Shelf shelf, LocalDate day) {
        var other = stockroom.find(shelf.article.index(), 0);
        var keeps = shelf.article.shelfLifeDays() == 0 || shelf.article.shelfLifeDays() > 20;
        if (other == null || !keeps || shelf.neglect != null || shelf.pace() < .12) {
            return;
        }
        var spare = other.onHand() / 1000.0 - other.pace() * 14;
        if (shelf.onHand() / 1000.0 < shelf.pace() * 2 && shelf.onOrder == 0 && spare >= 4) {
            var units = 1000 * (long) Math.min(spare / 2, 6);
            other.remove(units);
            shelf.put(units, day);
            var to = Journal.place(1);
            journal.movement(closing(day, 50), shelf.article.sku(), 0, -units, "transfer", to);
        }
    }
}
