package dev.tillie.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One of the staff gives back cash for sales nobody returned, late in a shift, and keeps it. */
final class RefundHabit implements Trouble {
    private static final long WORTH_IT = 700;
    private final List<String> ids = new ArrayList<>();
    private double total;

    @Override
    public void plan(World world) {
        var dice = Dice.of(world.options.seed(), "refund habit");
        var until = world.options.until();
        var from = until.minusDays(dice.between(32, 64));
        var to = earlier(until.plusDays(dice.between(20, 45)), world.options.end());
        var member = dice.pick(world.staff.members().stream()
                .filter(it -> !it.role().equals("Manager") && it.worksOn(from) && it.worksOn(to))
                .toList());
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var today = day;
            world.staff.shifts(day).stream()
                    .filter(it -> it.member().equals(member))
                    .findFirst()
                    .filter(it -> Dice.of(world.options.seed(), "tempted", today.toEpochDay())
                            .chance(.9))
                    .ifPresent(it -> world.diary.at(it.to().minusMinutes(34), () -> refund(world, it)));
        }
        world.diary.at(
                to.atTime(23, 59),
                () -> world.truth.trouble(
                        "refund_habit",
                        member.name(),
                        from,
                        to,
                        total,
                        ids,
                        "refund order ids; size is what was taken"));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private void refund(World world, Staff.Shift shift) {
        world.today().stream()
                .filter(it -> it.paid() == Receipt.Paid.CASH && it.visit().patron() == null)
                .filter(it -> it.employee().equals(shift.member().name()) && it.gross() > WORTH_IT)
                .max(Comparator.comparingLong(Receipt::gross).thenComparing(Receipt::order))
                .ifPresent(it -> {
                    var time = shift.to().minusMinutes(34);
                    var name = shift.member().name();
                    ids.add(world.returns.refund(it, it.lines(), null, time, name, "changed mind"));
                    total += it.gross() / 100.0;
                });
    }
}
