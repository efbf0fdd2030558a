package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.customers.ReturnRate;
import dev.tillie.customers.Slipping;
import dev.tillie.store.CustomerDay;
import dev.tillie.store.GivenAdvice;
import dev.tillie.store.GivenAdvice.Given;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom the owner was told to call, and who came back. */
final class CallRecord {
    /** So long after a call a visit may be its doing. */
    static final int WINDOW_DAYS = 28;

    private final GivenAdvice advice;

    CallRecord(GivenAdvice advice) {
        this.advice = advice;
    }

    /**
     * One absence that a call was advised for.
     *
     * @param since the day they were called, or else the first day they were on the list
     * @param isCalled whether the owner said so
     * @param spent since then, within the window
     * @param chance that they would have come back by themselves, as reckoned then; null where unknown
     * @param isOver whether the window is
     */
    record Call(
            String customer,
            LocalDate since,
            boolean isCalled,
            boolean isBack,
            BigDecimal spent,
            @Nullable Double chance,
            boolean isOver) {}

    /** Those shown to be called today, as they are put on record; none where a question is asked as of long ago. */
    List<Given> given(Asked asked, List<Slipping> shown) {
        if (asked.isHindsight()) {
            return List.of();
        }
        var now = asked.now().atZone(asked.shop().zone()).toInstant();
        var chance = chance(asked);
        return shown.stream()
                .map(it -> new Given(GivenAdvice.CALL, it.customer(), asked.today(), now, 0, chance, null))
                .toList();
    }

    private @Nullable Double chance(Asked asked) {
        var advised = advice.listSince(GivenAdvice.CALL, LocalDate.EPOCH).stream()
                .map(Given::subject)
                .collect(Collectors.toSet());
        return asked.ledger()
                .once(
                        List.of("return rate", asked.today(), advised),
                        () -> ReturnRate.of(Visits.of(asked), asked.complete().to(), WINDOW_DAYS, advised))
                .map(ReturnRate::chance)
                .orElse(null);
    }

    /** Marks all who were on a day's list as called, or as not. */
    void mark(LocalDate day, @Nullable Instant calledAt) {
        advice.listSince(GivenAdvice.CALL, day).stream()
                .filter(it -> it.givenOn().equals(day))
                .forEach(it -> advice.mark(it.kind(), it.subject(), day, calledAt));
    }

    /** What came of the calls advised from a day on and before today, by customer. */
    List<Call> listSince(Asked asked, LocalDate day) {
        var visits = asked.ledger().customerDays(asked.recorded()).stream()
                .filter(it -> it.orders() > 0 && it.net().signum() > 0)
                .collect(Collectors.groupingBy(CustomerDay::customer));
        var calls = new ArrayList<Call>();
        byCustomer(day)
                .forEach((customer, given) -> absences(given, visits.getOrDefault(customer, List.of())).stream()
                        .filter(it -> it.getFirst().givenOn().isBefore(asked.today()))
                        .map(it -> call(asked, it, visits.getOrDefault(customer, List.of())))
                        .forEach(calls::add));
        return calls;
    }

    private Map<String, List<Given>> byCustomer(LocalDate day) {
        return advice.listSince(GivenAdvice.CALL, day).stream()
                .collect(Collectors.groupingBy(Given::subject, TreeMap::new, Collectors.toList()));
    }

    /** The same customer on the list day after day is one absence, until a visit ends it or the window does. */
    private static List<List<Given>> absences(List<Given> given, List<CustomerDay> visits) {
        var absences = new ArrayList<List<Given>>();
        for (var it : given) {
            var before = absences.isEmpty() ? null : absences.getLast();
            if (before == null || isAnother(before.getFirst().givenOn(), it.givenOn(), visits)) {
                absences.add(new ArrayList<>(List.of(it)));
            } else {
                before.add(it);
            }
        }
        return absences;
    }

    private static boolean isAnother(LocalDate first, LocalDate day, List<CustomerDay> visits) {
        return day.isAfter(first.plusDays(WINDOW_DAYS))
                || visits.stream()
                        .anyMatch(it -> it.day().isAfter(first) && !it.day().isAfter(day));
    }

    private static Call call(Asked asked, List<Given> absence, List<CustomerDay> visits) {
        var first = absence.getFirst();
        var called = absence.stream()
                .filter(it -> it.doneAt() != null)
                .map(Given::givenOn)
                .findFirst();
        var since = called.orElse(first.givenOn());
        var window = new Period(since.plusDays(1), since.plusDays(WINDOW_DAYS));
        var back = visits.stream().filter(it -> window.contains(it.day())).toList();
        return new Call(
                first.subject(),
                since,
                called.isPresent(),
                !back.isEmpty(),
                back.stream().map(CustomerDay::net).reduce(BigDecimal.ZERO, BigDecimal::add),
                first.chance(),
                !window.to().isAfter(asked.complete().to()));
    }
}
