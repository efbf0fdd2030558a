package dev.tillie.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shelves nobody looks after: they run low by the last day, some with an order on its way that comes too late. */
final class Neglect implements Trouble {
    private static final int SOON_DAYS = 14;
    private final List<Shelf> neglected = new ArrayList<>();
    private final Map<Shelf, Long> left = new HashMap<>();

    @Override
    public void plan(World world) {
        var until = world.options.until();
        world.diary.at(until.minusDays(25).atTime(5, 0), () -> choose(world));
        world.diary.at(until.atTime(23, 57), () -> orderLate(world));
        world.diary.at(until.plusDays(1).atStartOfDay(), () -> look(world));
        for (var days = 1; days <= SOON_DAYS; days++) {
            var day = until.plusDays(days);
            world.diary.at(day.plusDays(1).atStartOfDay(), () -> told(world, day));
        }
        world.diary.at(until.plusDays(SOON_DAYS + 1).atTime(0, 1), () -> neglected.forEach(it -> it.neglect = null));
    }

    private void choose(World world) {
        var dice = Dice.of(world.options.seed(), "neglect");
        var candidates = new ArrayList<>(world.stockroom.all().stream()
                .filter(it -> it.pace() > .7 && !it.article.isIngredient())
                .filter(it -> it.article.shelfLifeDays() == 0 || it.article.shelfLifeDays() > 20)
                .toList());
        for (var count = dice.between(5, 7); count > 0 && !candidates.isEmpty(); count--) {
            var shelf = candidates.remove(dice.below(candidates.size()));
            neglected.add(shelf);
            shelf.neglect = new Shelf.Neglect(world.options.until(), dice.between(2.5, 7), count % 2 == 0);
        }
    }

    private void look(World world) {
        for (var shelf : world.stockroom.all()) {
            var keeps = shelf.article.shelfLifeDays() == 0 || shelf.article.shelfLifeDays() > 20;
            if (shelf.onHand() >= 1000 && keeps && !shelf.article.isIngredient() && shelf.pace() > .3) {
                left.put(shelf, shelf.onHand());
            }
        }
    }

    private void orderLate(World world) {
        var until = world.options.until();
        for (var shelf : neglected) {
            var neglect = shelf.neglect;
            if (neglect != null && neglect.ordered() && shelf.onOrder == 0) {
                var runsOutIn = Math.round(shelf.onHand() / 1000.0 / shelf.pace());
                world.journal.ordered(world.stockroom.orderLate(shelf, until, runsOutIn + 6));
            }
        }
    }

    private void told(World world, LocalDate day) {
        for (var shelf : world.stockroom.all()) {
            if (shelf.onHand() < 1000 && left.containsKey(shelf)) {
                world.truth.trouble(
                        "low_stock",
                        shelf.article.sku() + "@" + Journal.place(shelf.location),
                        world.options.until(),
                        day,
                        left.get(shelf) / 1000.0,
                        List.of(),
                        (neglected.contains(shelf) ? "neglected" : "runs out by itself")
                                + (shelf.onOrder > 0 ? ", with an order on its way" : ", nothing on order")
                                + "; to is the day it runs out, size the units left at first");
                left.remove(shelf);
                shelf.neglect = null;
            }
        }
    }
}
