package dev.tillie.demo;

import java.time.LocalDate;
import java.util.List;

/** A supplier's invoice entered again under its number written differently; and, harmless, two real ones alike. */
final class TwiceBilled implements Trouble {
    private static final long WORTH_IT = 18_000;

    @Override
    public void plan(World world) {
        var dice = Dice.of(world.options.seed(), "twice billed");
        var until = world.options.until();
        expect(world, until.minusDays(dice.between(14, 30)), dice);
        expect(world, until.minusDays(dice.between(150, 300)), dice);
        expect(world, until.plusDays(dice.between(1, 30)), dice);
        world.diary.at(
                until.atTime(23, 59),
                () -> world.ledger
                        .pairs("Brewtech Machines", until.minusDays(70), until)
                        .forEach(it -> world.truth.harmless(
                                "same_amount",
                                "Brewtech Machines",
                                it.getFirst().issued(),
                                it.getFirst().issued(),
                                it.getFirst().amount() / 100.0,
                                it.stream().map(Ledger.Bill::id).toList(),
                                "one machine rented at each place")));
    }

    private static void expect(World world, LocalDate day, Dice dice) {
        var daysLater = dice.between(3, 8);
        var style = dice.below(3);
        var friday = day.plusDays(Math.floorMod(5 - day.getDayOfWeek().getValue(), 7));
        world.diary.at(friday.plusDays(daysLater).atTime(11, 0), () -> repeat(world, friday, daysLater, style));
    }

    private static void repeat(World world, LocalDate day, int daysLater, int style) {
        world.ledger.issued(day).stream()
                .filter(it -> it.category().equals("Stock") && it.amount() > WORTH_IT)
                .findFirst()
                .ifPresent(it -> {
                    var number = switch (style) {
                        case 0 -> it.number().replace("-", " ");
                        case 1 -> it.number().replaceAll("[^0-9]", "");
                        default -> it.number().replace("-", "/0");
                    };
                    var again = day.plusDays(daysLater);
                    var paid = Ledger.weekday(again.plusDays(21));
                    var id = world.ledger.bill(again, it.vendor(), number, "Stock", it.amount(), paid, paid);
                    world.truth.trouble(
                            "duplicate_invoice",
                            it.vendor(),
                            day,
                            again,
                            it.amount() / 100.0,
                            List.of(it.id(), id),
                            "bill ids, the first is the real one; size is the amount");
                });
    }
}
