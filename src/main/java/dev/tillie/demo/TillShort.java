package dev.tillie.demo;

import java.time.LocalDate;
import java.util.List;

/** Cash missing at closing; and, harmless, change put into the wrong bag one day and back the next. */
final class TillShort implements Trouble {
    @Override
    public void plan(World world) {
        var dice = Dice.of(world.options.seed(), "till short");
        var until = world.options.until();
        shortage(world, open(world, until.minusDays(dice.between(100, 160)), 0), dice);
        shortage(world, open(world, until.minusDays(dice.between(0, 5)), 0), dice);
        shortage(world, open(world, until.plusDays(dice.between(2, 40)), 1), dice);
        var swap = open(world, until.minusDays(dice.between(9, 20)), 0);
        var back = open(world, swap.plusDays(1), 0);
        miss(world, swap, 0, 5_000);
        miss(world, back, 0, -5_000);
        world.truth.harmless(
                "till_swap", Journal.place(0) + "/R1", swap, back, 50, List.of(), "one day short, the next over");
    }

    private static LocalDate open(World world, LocalDate day, int location) {
        return world.almanac.isOpen(day, location) ? day : open(world, day.minusDays(1), location);
    }

    private static void shortage(World world, LocalDate day, Dice dice) {
        var location = world.almanac.isOpen(day, 1) ? dice.below(2) : 0;
        var amount = dice.between(900, 3_200) * 5L;
        miss(world, day, location, amount);
        world.truth.trouble(
                "till_short",
                Journal.place(location) + "/R1",
                day,
                day,
                amount / 100.0,
                List.of(),
                "location and register; size is what is missing");
    }

    private static void miss(World world, LocalDate day, int location, long amount) {
        world.missing.merge(day + "/" + location, amount, Long::sum);
    }
}
