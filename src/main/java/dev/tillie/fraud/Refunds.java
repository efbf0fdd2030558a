package dev.tillie.fraud;

import dev.tillie.fraud.Cause.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refunds and disputes among themselves: how many lately went to one card or customer, or were made by one employee. */
final class Refunds {
    private final Map<String, Windows> recent = new HashMap<>();
    private final Ranks ranks = new Ranks();
    private double total;
    private int count;

    Scored score(Payment payment, double now) {
        double amount = Math.abs(payment.amount());
        var causes = new ArrayList<Cause>();
        double weight = count == 0 ? 0 : Math.log((amount + 0.01) / (total / count + 0.01));
        add(causes, "card", payment.card(), "to this card", now);
        add(causes, "customer", payment.customer(), "to this customer", now);
        add(causes, "employee", payment.employee(), "by this employee", now);
        weight += causes.stream().mapToDouble(Cause::weight).sum();
        total += amount;
        count++;
        double score = ranks.rank(now, weight);
        ranks.add(now, weight);
        var words = causes.stream().map(Cause::words).toList();
        return new Scored(payment.id(), score, score < 90 ? List.of() : words);
    }

    private void add(List<Cause> causes, String what, String which, String words, double now) {
        if (which.isEmpty()) {
            return;
        }
        var window = recent.computeIfAbsent(what + which, _ -> new Windows(0, 30));
        window.add(now, 1);
        window.moveTo(now);
        if (window.count(1) > 1) {
            causes.add(new Cause(
                    Theme.PACE, Math.log(window.count(1)), window.count(1) + " refunds within a month " + words));
        }
    }
}
