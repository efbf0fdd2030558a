package dev.tillie.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Regulars who stop coming some weeks before the last day; and, harmless, those who come once a year anyway. */
final class Lapse implements Trouble {
    private static final int FEW = 6;
    private final List<String> lapsed = new ArrayList<>();

    /** The same people, but for a last day for some of them. */
    List<Patron> choose(List<Patron> patrons, DemoOptions options) {
        var dice = Dice.of(options.seed(), "lapse");
        var count = dice.between(6, 10);
        var candidates = new ArrayList<>(patrons.stream()
                .filter(it -> it.habit() == Patron.Habit.WEEKLY || it.habit() == Patron.Habit.DAILY)
                .filter(it -> it.last() == null && it.gapDays() > 2)
                .filter(it -> it.joined().isBefore(options.until().minusDays(90)))
                .toList());
        var last = new java.util.HashMap<String, LocalDate>();
        while (lapsed.size() < count && !candidates.isEmpty()) {
            var patron = candidates.remove(dice.below(candidates.size()));
            var away = Math.clamp(Math.round(patron.gapDays() * dice.between(4.5, 8)), 21, 75);
            last.put(patron.id(), options.until().minusDays(away));
            lapsed.add(patron.id());
        }
        return patrons.stream()
                .map(it -> last.containsKey(it.id()) ? it.withLast(last.get(it.id())) : it)
                .toList();
    }

    @Override
    public void plan(World world) {
        var until = world.options.until();
        world.diary.at(until.atTime(23, 59), () -> {
            for (var id : lapsed) {
                var from = world.lastVisit(id);
                if (from != null) {
                    world.truth.trouble(
                            "lapsed_regular",
                            id,
                            from,
                            until,
                            until.toEpochDay() - from.toEpochDay(),
                            List.of(),
                            "from is the last visit, size the days since");
                }
            }
            var told = 0;
            for (var patron : world.patrons) {
                var from = world.lastVisit(patron.id());
                if (told < FEW
                        && patron.habit() == Patron.Habit.YEARLY
                        && from != null
                        && patron.joined().isBefore(until.minusDays(500))) {
                    told++;
                    world.truth.harmless("once_a_year", patron.id(), from, until, 1, List.of(), "comes every December");
                }
            }
        });
    }
}
