package dev.tillie.finance;

import dev.tillie.books.Bill;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** When the shop pays its bills: each vendor's terms, and how far from them it pays. */
final class OurHabit {
    private static final int USUAL_TERMS_DAYS = 30;

    private final PayingHabit habit;
    private final Map<String, Double> terms = new HashMap<>();

    OurHabit(List<Bill> bills, LocalDate closed) {
        habit = PayingHabit.of(bills.stream()
                .filter(it -> it.paidOn() != null && !it.paidOn().isAfter(closed))
                .map(it -> new PayingHabit.Settled(it.vendor(), dueOn(it), Objects.requireNonNull(it.paidOn())))
                .toList());
        Map<String, List<Double>> days = new HashMap<>();
        for (var bill : bills) {
            if (bill.dueOn() != null) {
                days.computeIfAbsent(bill.vendor(), _ -> new ArrayList<>())
                        .add((double) ChronoUnit.DAYS.between(bill.issuedOn(), bill.dueOn()));
            }
        }
        days.forEach((vendor, all) -> terms.put(vendor, Recurring.median(all)));
    }

    static LocalDate dueOn(Bill bill) {
        return bill.dueOn() != null ? bill.dueOn() : bill.issuedOn().plusDays(USUAL_TERMS_DAYS);
    }

    /** The day a bill written on a day falls due. */
    LocalDate dueOn(String vendor, LocalDate issuedOn) {
        return issuedOn.plusDays(Math.round(terms.getOrDefault(vendor, (double) USUAL_TERMS_DAYS)));
    }

    /** The days a bill may be paid on. A vendor never paid before is one whose patience nobody knows: it is paid in time. */
    List<LocalDate> days(String vendor, LocalDate dueOn, LocalDate after) {
        return habit.known(vendor) == 0 && dueOn.isAfter(after) ? List.of(dueOn) : habit.days(vendor, dueOn, after);
    }
}
