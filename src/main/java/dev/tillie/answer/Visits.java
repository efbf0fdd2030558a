package dev.tillie.answer;

import dev.tillie.books.Customer;
import dev.tillie.customers.History;
import dev.tillie.customers.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every known customer's visits, as the customer engine takes them. */
final class Visits {
    private Visits() {}

    static List<History> of(Asked asked) {
        var period = asked.recorded();
        return asked.ledger().once(List.of("visits", period), () -> {
            Map<String, List<Visit>> visits = new HashMap<>();
            for (var day : asked.ledger().customerDays(period)) {
                if (day.orders() > 0 && day.net().signum() > 0) {
                    visits.computeIfAbsent(day.customer(), _ -> new ArrayList<>())
                            .add(new Visit(day.day(), day.net().doubleValue()));
                }
            }
            return visits.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(it -> new History(
                            it.getKey(),
                            it.getValue().stream()
                                    .sorted(Comparator.comparing(Visit::day))
                                    .toList()))
                    .toList();
        });
    }

    static Map<String, Customer> names(Asked asked) {
        return asked.ledger().once("customer names", () -> {
            Map<String, Customer> names = new HashMap<>();
            asked.ledger().catalogue().customers().forEach(it -> names.put(it.id(), it));
            return names;
        });
    }

    static String label(Asked asked, String id) {
        return names(asked).getOrDefault(id, new Customer(id, null, null)).label();
    }

    static Draft none() {
        return Draft.of("Your sales don’t say who bought, so I can’t tell customers apart.")
                .line("A customer id on each order is all I need: most tills and web shops export one.");
    }
}
