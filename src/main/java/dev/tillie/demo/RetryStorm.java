package dev.tillie.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;

/** Harmless: a good customer whose card is refused again and again until it works. */
final class RetryStorm implements Trouble {
    private int visits;

    @Override
    public void plan(World world) {
        var dice = Dice.of(world.options.seed(), "retry storm");
        storm(world, world.options.until().minusDays(dice.between(0, 6)), dice);
        storm(world, world.options.until().minusDays(dice.between(30, 90)), dice);
        storm(world, world.options.until().plusDays(dice.between(2, 40)), dice);
    }

    private void storm(World world, LocalDate day, Dice dice) {
        var patron = dice.pick(world.patrons.stream()
                .filter(it -> it.habit() != Patron.Habit.ONCE && it.habit() != Patron.Habit.TRADE)
                .filter(it -> it.last() == null && it.joined().isBefore(day.minusDays(30)))
                .sorted(Comparator.comparing(Patron::habit).thenComparing(Patron::id))
                .limit(100)
                .toList());
        var visit = new Visit(day, dice.between(17, 20) * 3600, 0, true, patron, Mission.WEB, 900_000 + ++visits);
        world.diary.at(visit.time(), () -> storm(world, visit, patron));
    }

    private static void storm(World world, Visit visit, Patron patron) {
        var receipt = world.counter.serve(visit, java.util.List.of());
        if (receipt == null) {
            return;
        }
        var dice = visit.dice(world.options.seed(), "storm");
        var buyer = world.cards.usual(visit);
        var ids = new ArrayList<String>();
        for (var left = dice.between(5, 8); left > 0; left--) {
            var cvc = dice.chance(.4) ? "fail" : "pass";
            ids.add(world.cards.decline(
                    receipt,
                    buyer.withCard(buyer.card(), buyer.cardCountry(), cvc),
                    receipt.time().minusSeconds(left * 35L)));
        }
        world.record(receipt);
        ids.add(world.cards.take(receipt, buyer).id());
        world.truth.harmless(
                "retry_storm",
                patron.id(),
                visit.day(),
                visit.day(),
                ids.size(),
                ids,
                "payment ids, the last one went through");
    }
}
