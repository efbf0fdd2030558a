package dev.tillie.fraud;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What the books say, each list oldest first.
 *
 * @param zone where a day of the shop begins
 * @param currency its sign, as it stands before an amount
 */
public record Facts(
        ZoneId zone,
        String currency,
        List<Payment> payments,
        List<Sale> sales,
        List<TillCount> counts,
        List<Bill> bills,
        List<Expense> expenses,
        List<Employee> employees,
        List<Shift> shifts) {
    public Facts {
        payments = ordered(payments, Payment::time);
        sales = ordered(sales, Sale::time);
        counts = ordered(counts, TillCount::time);
        bills = ordered(bills, Bill::issued);
        expenses = ordered(expenses, Expense::date);
        employees = List.copyOf(employees);
        shifts = ordered(shifts, Shift::from);
    }

    /** Nothing yet. */
    public static Facts none(ZoneId zone, String currency) {
        return new Facts(zone, currency, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public Facts withPayments(List<Payment> them) {
        return new Facts(zone, currency, them, sales, counts, bills, expenses, employees, shifts);
    }

    public Facts withSales(List<Sale> them) {
        return new Facts(zone, currency, payments, them, counts, bills, expenses, employees, shifts);
    }

    public Facts withCounts(List<TillCount> them) {
        return new Facts(zone, currency, payments, sales, them, bills, expenses, employees, shifts);
    }

    public Facts withBills(List<Bill> them) {
        return new Facts(zone, currency, payments, sales, counts, them, expenses, employees, shifts);
    }

    public Facts withExpenses(List<Expense> them) {
        return new Facts(zone, currency, payments, sales, counts, bills, them, employees, shifts);
    }

    public Facts withStaff(List<Employee> people, List<Shift> worked) {
        return new Facts(zone, currency, payments, sales, counts, bills, expenses, people, worked);
    }

    /** Only what was known before a moment; a bill paid later is still open. */
    Facts before(Instant moment) {
        var day = day(moment);
        return new Facts(
                zone,
                currency,
                until(payments, Payment::time, moment),
                until(sales, Sale::time, moment),
                until(counts, TillCount::time, moment),
                bills.stream()
                        .filter(it -> start(it.issued()).isBefore(moment))
                        .map(it -> it.asOf(day))
                        .toList(),
                until(expenses, it -> start(it.date()), moment),
                employees,
                until(shifts, Shift::from, moment));
    }

    LocalDate day(Instant time) {
        return time.atZone(zone).toLocalDate();
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    List<Payment> payments(Instant moment, Duration back) {
        return from(payments, Payment::time, moment.minus(back));
    }

    List<Sale> sales(Instant moment, Duration back) {
        return from(sales, Sale::time, moment.minus(back));
    }

    List<TillCount> counts(Instant moment, Duration back) {
        return from(counts, TillCount::time, moment.minus(back));
    }

    List<Shift> shifts(Instant moment, Duration back) {
        return from(shifts, Shift::from, moment.minus(back));
    }

    private static <T> List<T> until(List<T> list, Function<T, Instant> time, Instant moment) {
        return list.subList(0, place(list, time, moment));
    }

    private static <T> List<T> from(List<T> list, Function<T, Instant> time, Instant moment) {
        return list.subList(place(list, time, moment), list.size());
    }

    /** Where the first one not before a moment stands. */
    private static <T> int place(List<T> list, Function<T, Instant> time, Instant moment) {
        var low = 0;
        var high = list.size();
        while (low < high) {
            var middle = (low + high) / 2;
            if (time.apply(list.get(middle)).isBefore(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static <T, U extends Comparable<? super U>> List<T> ordered(List<T> list, Function<T, U> by) {
        return list.stream().sorted(Comparator.comparing(by)).toList();
    }
}
