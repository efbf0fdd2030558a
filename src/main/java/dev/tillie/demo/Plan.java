package dev.tillie.demo;

import static dev.tillie.demo.Page.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The owner's budget: a usual month of each category, a little more each year and for the season. */
final class Plan {
    private static final List<String> NOT_PLANNED = List.of("VAT", "Owner's drawings", "Loan repayment");

    private final DemoOptions options;
    private final Almanac almanac;
    private final Map<String, Map<YearMonth, Long>> spent;

    Plan(DemoOptions options, Almanac almanac, Map<String, Map<YearMonth, Long>> spent) {
        this.options = options;
        this.almanac = almanac;
        this.spent = spent;
    }

    /** Cents planned for a month, in whole tens. */
    long planned(String category, YearMonth month) {
        var last = YearMonth.from(options.until());
        var months = spent.getOrDefault(category, Map.of()).entrySet().stream()
                .filter(it -> it.getKey().isBefore(last) && it.getKey().isAfter(YearMonth.from(options.start())))
                .toList();
        var usual = months.stream().mapToLong(Map.Entry::getValue).sum() / Math.max(1.0, months.size());
        var follows = List.of("Stock", "Wages", "Packaging").contains(category);
        var years =
                (month.atDay(15).toEpochDay() - options.start().plusDays(365).toEpochDay()) / 365.0;
        var season = follows ? Math.clamp(almanac.usualYear(month.atDay(15)), .85, 1.25) : 1;
        return Math.round(usual * season * (1 + .04 * years) * 1.03 / 1000) * 1000;
    }

    void write(Journal journal) {
        var until = YearMonth.from(options.end());
        for (var month = YearMonth.from(options.start()); !month.isAfter(until); month = month.plusMonths(1)) {
            for (var category : spent.keySet()) {
                if (!NOT_PLANNED.contains(category) && planned(category, month) > 0) {
                    journal.write("budget", day(month), category, month, money(planned(category, month)));
                }
            }
        }
    }

    /** A whole year is planned ahead, so all of it belongs to the past half. */
    private LocalDate day(YearMonth month) {
        return month.atDay(1).isBefore(options.start()) ? options.start() : options.until();
    }
}
