package dev.tillie.demo;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Harmless: a builder who feeds the whole site every third Friday, by card, always much and always the same card. */
final class Builder implements Trouble {
    private final List<String> ids = new ArrayList<>();
    private double most;

    @Override
    public void plan(World world) {
        var patron = world.patrons.stream()
                .filter(it -> it.habit() == Patron.Habit.TRADE)
                .filter(it -> !it.joined().isAfter(world.options.start()))
                .findFirst()
                .orElse(world.patrons.getFirst());
        var dice = Dice.of(world.options.seed(), "builder");
        var from = world.options.start().plusDays(dice.below(14)).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        var end = world.options.end();
        for (var day = from; !day.isAfter(end); day = day.plusDays(21)) {
            if (world.almanac.isOpen(day, 0)) {
                var visit = new Visit(day, 8 * 3600 + dice.below(2400), 0, false, patron, Mission.LUNCH, 950_000);
                world.diary.at(visit.time(), () -> feed(world, visit));
            }
        }
        world.diary.at(
                end.atTime(23, 59),
                () -> world.truth.harmless(
                        "big_regular", patron.id(), from, end, most, ids, "payment ids; size is the largest of them"));
    }

    private void feed(World world, Visit visit) {
        var dice = visit.dice(world.options.seed(), "feed");
        var wishes = new ArrayList<Basket.Wish>();
        for (var name : List.of("Latte 16oz", "Americano 16oz", "Butter Croissant", "Fruit Scone", "Cappuccino 12oz")) {
            world.articles.stream()
                    .filter(it -> it.name().equals(name))
                    .findFirst()
                    .ifPresent(it -> wishes.add(new Basket.Wish(it, dice.between(9, 16))));
        }
        var receipt = world.counter.serve(visit, world.staff.shifts(visit.day()), wishes);
        if (receipt != null) {
            world.record(receipt);
            ids.add(world.cards.take(receipt, world.cards.usual(visit)).id());
            most = Math.max(most, receipt.gross() / 100.0);
        }
    }
}
