package dev.tillie.demo;

import static dev.tillie.demo.Page.money;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every movement of money, from which the balances of the two accounts follow. Amounts in cents. */
final class Ledger {
    static final String CURRENT = "Current account";
    static final String SAFE = "Cash in safe";
    private static final long OPENING = 1_600_000;
    private static final long OPENING_CASH = 60_000;

    private final DemoOptions options;
    private final Journal journal;
    private final Diary diary;
    private final TreeMap<LocalDate, long[]> flows = new TreeMap<>();
    private final Map<String, Map<YearMonth, Long>> spent = new TreeMap<>();
    private final Map<String, List<Spent>> days = new HashMap<>();
    private final Map<LocalDate, List<Bill>> billsByDay = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int bills = 3000;
    private int expenses = 7000;

    /** A bill as it came in. */
    record Bill(String id, String vendor, String number, LocalDate issued, String category, long amount) {}

    private record Spent(LocalDate day, long amount) {}

    Ledger(DemoOptions options, Journal journal, Diary diary) {
        this.options = options;
        this.journal = journal;
        this.diary = diary;
    }

    void bank(LocalDate day, long cents) {
        flow(day)[0] += cents;
    }

    void cash(LocalDate day, long cents) {
        flow(day)[1] += cents;
    }

    private long[] flow(LocalDate day) {
        return flows.computeIfAbsent(day, it -> new long[2]);
    }

    /** Cash over the counter goes to the bank once a week, all but some change. */
    void carryToBank(LocalDate day) {
        var spare = balance(day)[1] - OPENING_CASH;
        if (spare > 0) {
            cash(day, -spare);
            bank(day, spare);
        }
    }

    /** Both balances at the close of a day. */
    long[] balance(LocalDate day) {
        var balance = new long[] {OPENING, OPENING_CASH};
        for (var flow : flows.subMap(options.start(), true, day, true).values()) {
            balance[0] += flow[0];
            balance[1] += flow[1];
        }
        return balance;
    }

    /** Something paid the day it falls due; {@code recurring} is empty, monthly, quarterly or yearly. */
    String expense(LocalDate day, String vendor, String category, long amount, String text, String recurring) {
        var id = "E" + ++expenses;
        bank(day, -amount);
        spend(category, day, amount);
        journal.write("expenses", day, id, day, vendor, category, money(amount), text, Journal.CURRENCY, recurring);
        return id;
    }

    /** A bill of the vendor's next number, paid when this shop usually gets to it. */
    String bill(LocalDate issued, String vendor, String category, long amount, int termDays) {
        var dice = Dice.of(options.seed(), "bill " + vendor, issued.toEpochDay(), amount);
        var due = issued.plusDays(termDays);
        var mood = dice.share();
        var days = mood < .72 ? dice.between(-2, 0) : mood < .94 ? dice.between(1, 8) : dice.between(9, 22);
        return bill(issued, vendor, nextNumber(vendor), category, amount, due, weekday(due.plusDays(days)));
    }

    String bill(
            LocalDate issued,
            String vendor,
            String number,
            String category,
            long amount,
            LocalDate due,
            LocalDate paid) {
        var id = "B" + ++bills;
        bank(paid, -amount);
        spend(category, issued, amount);
        var iban = "IE" + Dice.of(options.seed(), "iban " + vendor).digits(2) + "EXMP"
                + Dice.of(options.seed(), "iban " + vendor).digits(14);
        billsByDay
                .computeIfAbsent(issued, it -> new ArrayList<>())
                .add(new Bill(id, vendor, number, issued, category, amount));
        var past = !paid.isAfter(options.until());
        row(issued, id, vendor, number, issued, due, past ? paid : null, amount, category, iban);
        if (!past) {
            diary.at(paid.atTime(9, 0), () -> row(paid, id, vendor, number, issued, due, paid, amount, category, iban));
        }
        return id;
    }

    List<Bill> issued(LocalDate day) {
        return billsByDay.getOrDefault(day, List.of());
    }

    /** Bills of one vendor that came on the same day over the same amount. */
    List<List<Bill>> pairs(String vendor, LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .map(day -> issued(day).stream()
                        .filter(it -> it.vendor().equals(vendor))
                        .toList())
                .filter(it -> it.size() == 2)
                .toList();
    }

    private void row(
            LocalDate day,
            String id,
            String vendor,
            String number,
            LocalDate issued,
            LocalDate due,
            @Nullable LocalDate paid,
            long amount,
            String category,
            String iban) {
        journal.write(
                "bills", day, id, vendor, number, issued, due, paid, money(amount), category, Journal.CURRENCY, iban);
    }

    /** As the vendor would write it: its initials, a dash, five digits that go up. */
    String nextNumber(String vendor) {
        var first = 10_000 + Dice.of(options.seed(), "number " + vendor).below(60_000);
        var step = 1
                + Dice.of(options.seed(), "step " + vendor, numbers.getOrDefault(vendor, 0))
                        .below(9);
        var next = numbers.merge(vendor, step, Integer::sum);
        var initials = new StringBuilder();
        for (var word : vendor.replace("&", "").split(" +")) {
            initials.append(word.substring(0, 1).toUpperCase(Locale.ROOT));
        }
        return initials + "-" + (first + next);
    }

    static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    static LocalDate lastWeekday(YearMonth month) {
        var day = month.atEndOfMonth();
        while (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** What went into a category in a month by a day. */
    long spentUntil(String category, YearMonth month, LocalDate day) {
        return days.getOrDefault(category, List.of()).stream()
                .filter(it -> YearMonth.from(it.day).equals(month) && !it.day.isAfter(day))
                .mapToLong(Spent::amount)
                .sum();
    }

    private void spend(String category, LocalDate day, long amount) {
        spent.computeIfAbsent(category, it -> new TreeMap<>()).merge(YearMonth.from(day), amount, Long::sum);
        days.computeIfAbsent(category, it -> new ArrayList<>()).add(new Spent(day, amount));
    }

    /** What was spent by category and month. */
    Map<String, Map<YearMonth, Long>> spent() {
        return spent;
    }

    void writeBalances() {
        var current = OPENING;
        var safe = OPENING_CASH;
        for (var day = options.start(); !day.isAfter(options.end()); day = day.plusDays(1)) {
            var flow = flows.getOrDefault(day, new long[2]);
            current += flow[0];
            safe += flow[1];
            journal.write("cash", day, day, CURRENT, money(current));
            journal.write("cash", day, day, SAFE, money(safe));
        }
    }
}
