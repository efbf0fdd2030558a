package dev.tillie.fraud;

import dev.tillie.fraud.Cause.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many payments came in quick succession from one card, customer, e-mail or internet address, and how many failed. */
final class Bursts {
    private static final double HOUR = 1 / 24.0;
    private static final int USUAL_AN_HOUR = 2;

    private final Map<String, Windows> recent = new HashMap<>();
    private final Map<String, Map<String, Double>> cards = new HashMap<>();

    /** What is odd about the pace, this payment included. */
    record Pace(int mostInAnHour, int failures, int mostCards, List<Cause> causes) {}

    Pace add(Payment payment, double now) {
        var causes = new ArrayList<Cause>();
        int most = 0;
        int failures = 0;
        int mostCards = 0;
        for (var source : sources(payment).entrySet()) {
            var window = recent.computeIfAbsent(source.getKey() + source.getValue(), _ -> new Windows(0, HOUR, 1));
            int failed = failures(window, now);
            window.add(now, payment.declined() ? 1 : 0);
            window.moveTo(now);
            int count = window.count(1);
            if (count > USUAL_AN_HOUR && !source.getKey().equals("this till")) {
                causes.add(new Cause(
                        Theme.PACE,
                        Math.min(6, 1.5 * (count - USUAL_AN_HOUR)),
                        count + " payments within an hour from " + source.getKey()));
                most = Math.max(most, count);
            }
            if (failed > 0) {
                causes.add(new Cause(
                        Theme.PACE,
                        Math.min(6, 1.2 * failed),
                        failed + " declined in the hour before, from " + source.getKey()));
                failures = Math.max(failures, failed);
            }
        }
        for (var source : List.of("this customer", "this e-mail address", "this internet address")) {
            int different = cards(source + sources(payment).getOrDefault(source, ""), payment.card(), now);
            if (different > 2 && sources(payment).containsKey(source)) {
                causes.add(new Cause(
                        Theme.PACE,
                        Math.min(6, 2.0 * (different - 2)),
                        different + " different cards in a day from " + source));
                mostCards = Math.max(mostCards, different);
            }
        }
        return new Pace(most, failures, mostCards, causes);
    }

    private static int failures(Windows window, double now) {
        window.moveTo(now);
        return (int) window.sum(1);
    }

    private int cards(String source, String card, double now) {
        if (card.isEmpty()) {
            return 0;
        }
        var seen = cards.computeIfAbsent(source, _ -> new LinkedHashMap<>());
        seen.put(card, now);
        seen.values().removeIf(it -> it < now - 1);
        return seen.size();
    }

    private static Map<String, String> sources(Payment payment) {
        var all = new LinkedHashMap<String, String>();
        all.put("this card", payment.card());
        all.put("this customer", payment.customer());
        all.put("this e-mail address", payment.email());
        all.put("this internet address", payment.ip());
        all.put("this till", payment.terminal());
        all.values().removeIf(String::isEmpty);
        return all;
    }
}
