package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.customers.History;
import dev.tillie.customers.Overdue;
import dev.tillie.customers.Rhythm;
import dev.tillie.customers.Slipping;
import dev.tillie.customers.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Key customers who have just become late by their own rhythm; each once for each lapse. Who was late already a week ago
 * is no news: they stand in the call list.
 */
final class RegularWatch implements Watch {
    private static final Duration HOLDS = Duration.ofDays(2);
    private static final int NEWS_DAYS = 7;
    /** The best so many, or one in ten where the shop knows fewer. */
    private static final int KEY_CUSTOMERS = 20;

    private static final int FEWEST = 3;
    private static final int ONE_IN = 10;
    /** A call this week helps as much as one today. */
    private static final double DAYS_LEFT = 7;

    @Override
    public List<Notice> look(Asked asked) {
        var histories = Visits.of(asked);
        if (histories.isEmpty()) {
            return List.of();
        }
        var today = asked.today();
        return asked.ledger()
                .once(List.of("key customers late", today, asked.recorded()), () -> find(asked, histories));
    }

    private static List<Notice> find(Asked asked, List<History> histories) {
        var best = best(histories, asked.today());
        var key =
                histories.stream().filter(it -> best.containsKey(it.customer())).toList();
        var before = Overdue.list(key, asked.today().minusDays(NEWS_DAYS), 0).stream()
                .map(Slipping::customer)
                .toList();
        return Overdue.list(key, asked.today(), 0).stream()
                .filter(it -> !before.contains(it.customer()))
                .map(it -> notice(it, best.getOrDefault(it.customer(), 0), chance(key, it, asked), asked))
                .toList();
    }

    /** The place of the best customers by what they spent in a year, 1 the best. */
    private static Map<String, Integer> best(List<History> histories, LocalDate today) {
        var spent = new HashMap<String, Double>();
        histories.forEach(it -> spent.put(
                it.customer(),
                it.visits().stream()
                        .filter(visit -> visit.day().isAfter(today.minusYears(1))
                                && !visit.day().isAfter(today))
                        .mapToDouble(Visit::amount)
                        .sum()));
        var places = new HashMap<String, Integer>();
        spent.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Math.clamp(Math.ceilDiv(histories.size(), ONE_IN), FEWEST, KEY_CUSTOMERS))
                .forEach(it -> places.put(it.getKey(), places.size() + 1));
        return places;
    }

    /** How unusual such a wait is by their own: 1 less the share of their gaps that were as long. */
    private static double chance(List<History> histories, Slipping late, Asked asked) {
        return histories.stream()
                .filter(it -> it.customer().equals(late.customer()))
                .map(it -> Rhythm.of(it, asked.today()))
                .mapToDouble(it -> it instanceof Rhythm.Known known ? 1 - known.longerGapShare() : 0)
                .findFirst()
                .orElse(0);
    }

    private static Notice notice(Slipping it, int place, double chance, Asked asked) {
        var key = Notice.REGULAR + "/" + it.customer() + "/" + it.lastVisit();
        var name = Visits.label(asked, it.customer());
        var usually = Phrases.plural(Math.round(it.usualGapDays()), "day");
        return new Notice(
                key,
                Notice.REGULAR,
                NoticeView.words(key),
                "1",
                new Rank(it.valueAtStake(), chance, DAYS_LEFT),
                name + " is slipping away: usually here every " + usually + ", now " + it.daysSinceLast()
                        + " days away",
                List.of(
                        "Number " + place + " of your customers, worth "
                                + Wording.brief(
                                        Math.round(it.yearlyValue()),
                                        asked.shop().currency()) + " a year.",
                        "Last here " + Window.weekday(it.lastVisit()) + " " + Wording.day(it.lastVisit())
                                + "; longer than the breaks from which they came back before."),
                List.of("customer/" + it.customer()),
                Watch.after(asked, HOLDS));
    }
}
