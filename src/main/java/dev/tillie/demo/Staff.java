package dev.tillie.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who works where and when. */
final class Staff {
    /** @param until the last day, null while employed */
    record Member(
            String name,
            String role,
            int home,
            long hourlyCents,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean worksOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    record Shift(Member member, int location, LocalDateTime from, LocalDateTime to) {
        double hours() {
            return java.time.Duration.between(from, to).toMinutes() / 60.0;
        }
    }

    private final DemoOptions options;
    private final Almanac almanac;
    private final List<Member> members = new ArrayList<>();

    Staff(DemoOptions options, Almanac almanac) {
        this.options = options;
        this.almanac = almanac;
        var dice = Dice.of(options.seed(), "staff");
        var old = options.start().minusDays(200 + dice.below(300));
        var leaves = options.start().plusDays(options.days() * 2L / 5 + dice.below(60));
        add("Aisling Burke", "Manager", 0, 1950, old, null);
        add("Dara Fitzgerald", "Barista", 0, 1480, old.plusDays(60), null);
        add("Marta Wolska", "Barista", 0, 1480, old.plusDays(90), null);
        add("Kofi Asante", "Kitchen", 0, 1560, old.plusDays(20), null);
        add("Jess Whelan", "Sales assistant", 0, 1420, options.start().plusDays(70), null);
        add("Ben Carty", "Barista", 0, 1430, old, leaves);
        add("Sadhbh Greene", "Barista", 0, 1430, leaves.plusDays(6), null);
        add("Luca Ferri", "Manager", 1, 1880, old, null);
        add("Hannah Doyle", "Barista", 1, 1470, old.plusDays(30), null);
        add("Ravi Menon", "Barista", 1, 1470, options.start().minusDays(40), null);
        add("Chloe Tighe", "Sales assistant", 1, 1420, options.start().minusDays(10), null);
        add("Oisín Ward", "Kitchen", 1, 1530, old.plusDays(110), null);
    }

    private void add(String name, String role, int home, long hourlyCents, LocalDate from, @Nullable LocalDate until) {
        members.add(new Member(name, role, home, hourlyCents, from, until));
    }

    List<Member> members() {
        return members;
    }

    List<Shift> shifts(LocalDate day) {
        var shifts = new ArrayList<Shift>();
        for (var location = 0; location < 2; location++) {
            if (almanac.isOpen(day, location)) {
                shifts(day, location, shifts);
            }
        }
        return shifts;
    }

    private void shifts(LocalDate day, int location, List<Shift> shifts) {
        var hours = almanac.hours(day, location);
        var opening = day.atStartOfDay().plusMinutes(hours[0]);
        var closing = day.atStartOfDay().plusMinutes(hours[1]);
        var crew = crew(day, location);
        shifts.add(new Shift(crew.get(0), location, opening.minusMinutes(30), opening.plusHours(7)));
        shifts.add(new Shift(crew.get(1), location, closing.minusHours(7), closing.plusMinutes(30)));
        if (almanac.trade(day, location) > 1.05 && crew.size() > 2) {
            shifts.add(new Shift(crew.get(2), location, opening.plusHours(3), opening.plusHours(8)));
        }
    }

    /** Those of a place in the order of a week's rota, so that hours even out. */
    private List<Member> crew(LocalDate day, int location) {
        return members.stream()
                .filter(it -> it.home == location && it.worksOn(day))
                .sorted(Comparator.comparingDouble(
                        it -> Dice.of(options.seed(), it.name, day.toEpochDay()).share()))
                .toList();
    }

    /** Who rings up a sale. */
    static Member at(List<Shift> shifts, int location, LocalDateTime time, Dice dice) {
        var here = shifts.stream()
                .filter(it -> it.location == location && !time.isBefore(it.from) && time.isBefore(it.to))
                .toList();
        return Objects.requireNonNull(here.isEmpty() ? shifts.getFirst() : dice.pick(here)).member;
    }
}
