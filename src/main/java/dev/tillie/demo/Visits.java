package dev.tillie.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who comes on a day: the customers whose time it is, and strangers by the day's trade. */
final class Visits {
    /** Strangers an average day at Harbour Street, and what they come for. */
    private static final double[] STRANGERS = {14.2, 8, 5.4, 1.6, 3.4};

    private static final List<Mission> MISSIONS =
            List.of(Mission.CAFE, Mission.LUNCH, Mission.DELI, Mission.HOME, Mission.GIFT);
    private static final double OAK_LANE = .66;
    private static final double WEB = 2.3;
    private static final double GROWTH_A_YEAR = .05;

    private final DemoOptions options;
    private final Almanac almanac;
    private final Map<LocalDate, List<Patron>> due = new HashMap<>();

    Visits(DemoOptions options, Almanac almanac, List<Patron> patrons) {
        this.options = options;
        this.almanac = almanac;
        patrons.forEach(this::plan);
    }

    private void plan(Patron patron) {
        var dice = Dice.of(options.seed(), "rhythm", patron.number());
        var last = patron.last() == null ? options.end() : patron.last();
        if (patron.habit() == Patron.Habit.YEARLY) {
            for (var year = patron.first().getYear(); year <= last.getYear(); year++) {
                note(LocalDate.of(year, 12, 12).plusDays(patron.number() % 9 - 4 + dice.between(-2, 2)), patron, last);
            }
            return;
        }
        for (var day = patron.first(); !day.isAfter(last); day = day.plusDays(gap(dice, patron))) {
            note(day, patron, last);
            if (patron.habit() == Patron.Habit.ONCE) {
                return;
            }
        }
    }

    private static long gap(Dice dice, Patron patron) {
        var spread =
                patron.habit() == Patron.Habit.OCCASIONAL ? -StrictMath.log(1 - dice.share()) : dice.between(.5, 1.5);
        return Math.max(1, Math.round(patron.gapDays() * spread));
    }

    private void note(LocalDate day, Patron patron, LocalDate last) {
        if (!day.isBefore(patron.first()) && !day.isAfter(last)) {
            due.computeIfAbsent(day, it -> new ArrayList<>()).add(patron);
        }
    }

    /** In the order they come. */
    List<Visit> on(LocalDate day) {
        var visits = new ArrayList<Visit>();
        for (var location = 0; location < 2; location++) {
            if (almanac.isOpen(day, location)) {
                strangers(day, location, visits);
            }
        }
        web(day, visits);
        for (var patron : due.getOrDefault(day, List.of())) {
            known(day, patron, visits);
        }
        visits.sort(Comparator.comparingInt(Visit::second).thenComparing(Visit::key));
        return visits;
    }

    private double growth(LocalDate day) {
        return 1 + GROWTH_A_YEAR * (day.toEpochDay() - options.start().toEpochDay()) / 365.0;
    }

    private void strangers(LocalDate day, int location, List<Visit> visits) {
        var dice = Dice.of(options.seed(), "strangers", day.toEpochDay(), location);
        var trade = almanac.trade(day, location) * growth(day) * (location == 0 ? 1 : OAK_LANE);
        var weather = StrictMath.exp(dice.normal() * .07);
        for (var i = 0; i < MISSIONS.size(); i++) {
            var mission = MISSIONS.get(i);
            var site = location == 1 && mission == Mission.GIFT ? 0 : 1;
            var mean = STRANGERS[i] * trade * weather * site * almanac.wanted(mission.category(), day);
            for (var left = dice.poisson(mean); left > 0; left--) {
                var key = (location * 8L + i) * 1000 + left;
                visits.add(new Visit(day, second(day, location, mission, dice), location, false, null, mission, key));
            }
        }
    }

    private void web(LocalDate day, List<Visit> visits) {
        var dice = Dice.of(options.seed(), "web", day.toEpochDay());
        for (var left = dice.poisson(WEB * almanac.web(day) * growth(day)); left > 0; left--) {
            visits.add(new Visit(day, webSecond(dice), 0, true, null, Mission.WEB, 90_000 + left));
        }
    }

    private void known(LocalDate day, Patron patron, List<Visit> visits) {
        var dice = Dice.of(options.seed(), "visit", day.toEpochDay(), patron.number());
        var mission = mission(patron.habit(), dice);
        var key = 100_000L + patron.number();
        var location = patron.home();
        if (mission == Mission.WEB) {
            visits.add(new Visit(day, webSecond(dice), 0, true, patron, mission, key));
            return;
        }
        if (!almanac.isOpen(day, location)) {
            location = 1 - location;
        }
        if (almanac.isOpen(day, location)) {
            visits.add(new Visit(day, second(day, location, mission, dice), location, false, patron, mission, key));
        }
    }

    private static Mission mission(Patron.Habit habit, Dice dice) {
        var weights = switch (habit) {
            case DAILY -> new double[] {82, 14, 2, 2, 0, 0, 0};
            case WEEKLY -> new double[] {48, 14, 24, 8, 2, 4, 0};
            case MONTHLY -> new double[] {22, 10, 30, 12, 8, 18, 0};
            case OCCASIONAL -> new double[] {10, 8, 26, 8, 18, 30, 0};
            case YEARLY -> new double[] {0, 0, 0, 0, 40, 60, 0};
            case ONCE -> new double[] {4, 4, 12, 6, 24, 50, 0};
            case TRADE -> new double[] {0, 0, 0, 0, 0, 0, 1};
        };
        return Mission.values()[dice.weighted(weights)];
    }

    private int second(LocalDate day, int location, Mission mission, Dice dice) {
        var hours = almanac.hours(day, location);
        while (true) {
            var minute = dice.chance(.25)
                    ? dice.between(hours[0], (double) hours[1])
                    : peak(mission, dice) * 60 + dice.normal() * 55;
            if (minute >= hours[0] + 1 && minute < hours[1] - 3) {
                return (int) (minute * 60) / 5 * 5 + dice.below(5);
            }
        }
    }

    private static double peak(Mission mission, Dice dice) {
        return switch (mission) {
            case CAFE -> dice.chance(.55) ? 9.1 : dice.chance(.5) ? 11.2 : 15;
            case LUNCH -> 12.9;
            case TRADE -> 10.2;
            case DELI, HOME, GIFT, WEB -> dice.chance(.5) ? 12.5 : 16.3;
        };
    }

    private static int webSecond(Dice dice) {
        var minute = Math.floorMod((int) Math.round((20.2 + dice.normal() * 3.4) * 60), 24 * 60);
        return minute * 60 + dice.below(60);
    }
}
