package dev.tillie.fraud;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sales, and what is counted among the tickets, by employee and by place and half of the day. */
final class Tally {
    private static final int HALF = 14;

    /** Of one employee in one place and half of the day. */
    private static final class Cell {
        private int sales;
        private int events;
    }

    private final Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    private final Map<String, List<Sale>> events = new LinkedHashMap<>();

    Tally(Facts facts, Measure measure, List<Sale> tickets) {
        for (var it : tickets) {
            var counts = measure.counts().test(it);
            if (!it.employee().isEmpty() && (it.isSale() || counts)) {
                var cell = cells.computeIfAbsent(it.employee(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(stratum(facts, it), key -> new Cell());
                cell.sales += it.isSale() ? 1 : 0;
                if (counts) {
                    cell.events++;
                    events.computeIfAbsent(it.employee(), key -> new ArrayList<>())
                            .add(it);
                }
            }
        }
    }

    private static String stratum(Facts facts, Sale it) {
        return it.location() + (it.time().atZone(facts.zone()).getHour() < HALF ? " early" : " late");
    }

    Set<String> employees() {
        return cells.keySet();
    }

    List<Sale> events(String employee) {
        return events.getOrDefault(employee, List.of());
    }

    int sales(String employee) {
        return cells.getOrDefault(employee, Map.of()).values().stream()
                .mapToInt(it -> it.sales)
                .sum();
    }

    int salesOfOthers(String employee) {
        return employees().stream()
                .filter(it -> !it.equals(employee))
                .mapToInt(this::sales)
                .sum();
    }

    int eventsOfOthers(String employee) {
        return events.entrySet().stream()
                .filter(it -> !it.getKey().equals(employee))
                .mapToInt(it -> it.getValue().size())
                .sum();
    }

    long others(String employee) {
        return employees().stream()
                .filter(it -> !it.equals(employee) && sales(it) > 0)
                .count();
    }

    /**
     * How many events the others would have had in somebody's place, by this tally.
     *
     * @param shrink sales for which the rate of all places and hours stands in with the one of this place and hour
     */
    double expected(String employee, Tally own, double shrink) {
        var overall = (eventsOfOthers(employee) + 0.5) / Math.max(1, salesOfOthers(employee));
        var expected = 0.0;
        for (var cell : own.cells.getOrDefault(employee, Map.of()).entrySet()) {
            var sales = 0;
            var counted = 0;
            for (var other : cells.entrySet()) {
                var there = other.getValue().get(cell.getKey());
                if (there != null && !other.getKey().equals(employee)) {
                    sales += there.sales;
                    counted += there.events;
                }
            }
            expected += cell.getValue().sales * (counted + shrink * overall) / (sales + shrink);
        }
        return expected;
    }
}
