package dev.tillie.answer;

import dev.tillie.books.Customer;
import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.question.Slot;
import dev.tillie.store.CustomerDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who brings in the most, or what one customer has brought. */
final class BestCustomers implements Topic {
    /** What one customer spent in a period. */
    record Spend(Customer customer, BigDecimal net, int orders, LocalDate last) {
        Spend plus(CustomerDay day) {
            var later = day.day().isAfter(last) ? day.day() : last;
            return new Spend(customer, net.add(day.net()), orders + day.orders(), later);
        }
    }

    @Override
    public Draft answer(Asked asked) {
        var unknown = Scope.unknown(asked);
        if (unknown.isPresent()) {
            return NoData.unknownName(unknown.get(), asked);
        }
        var wanted = Window.of(asked, asked.recorded());
        var window = wanted.within(asked.recorded());
        if (window.isEmpty()) {
            return NoData.outside(asked, wanted);
        }
        var spends = spends(asked, window.get().period());
        if (spends.isEmpty()) {
            return Visits.none();
        }
        var one = asked.slots().id(Slot.CUSTOMER);
        return one.isPresent() ? one(asked, window.get(), spends, one.get()) : best(asked, window.get(), spends);
    }

    static List<Spend> spends(Asked asked, Period period) {
        return asked.ledger().once(List.of("spends", period), () -> {
            var names = Visits.names(asked);
            Map<String, Spend> byId = new HashMap<>();
            for (var day : asked.ledger().customerDays(period)) {
                var customer = names.getOrDefault(day.customer(), new Customer(day.customer(), null, null));
                var none = new Spend(customer, BigDecimal.ZERO, 0, day.day());
                byId.put(day.customer(), byId.getOrDefault(day.customer(), none).plus(day));
            }
            return byId.values().stream()
                    .sorted(Comparator.comparing(Spend::net).reversed())
                    .toList();
        });
    }

    private static Draft best(Asked asked, Window window, List<Spend> spends) {
        var currency = asked.shop().currency();
        var shown = spends.stream().limit(asked.limit(10)).toList();
        var all = spends.stream().map(Spend::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        var theirs = shown.stream().map(Spend::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        var share = all.signum() <= 0 ? 0 : Math.round(100 * theirs.doubleValue() / all.doubleValue());
        var first = shown.getFirst();
        var rows = new ArrayList<List<String>>();
        shown.forEach(it -> rows.add(List.of(
                it.customer().label(),
                Wording.exact(it.net(), currency),
                Wording.count(it.orders()),
                Wording.day(it.last()))));
        var bars = shown.stream()
                .map(it -> new Chart.Bar(it.customer().label(), it.net().doubleValue(), it == first))
                .toList();
        var draft = Draft.of("Your best customer is " + first.customer().label() + " with "
                + Wording.exact(first.net(), currency) + " (" + window.name() + ").");
        draft.line("These " + shown.size() + " bring " + share + "% of what known customers spend; there are "
                + Phrases.plural(spends.size(), "customer") + " in all.");
        NotNarrowed.line(asked, Set.of()).ifPresent(draft::line);
        draft.table(List.of("Customer", "Spent", "Orders", "Last here"), rows);
        draft.chart(new Chart.Bars(
                "Best customers by what they spent",
                "Best customers, " + window.name() + "; first is "
                        + first.customer().label(),
                new Chart.Unit(Wording.symbol(currency), ""),
                bars,
                true));
        if (window.assumed()) {
            draft.assume("no period said, so all your records");
        }
        return draft.follow("Who is slipping away?")
                .follow("What groups are there?", "what customer groups do I have?")
                .follow("This year only", "and this year?");
    }

    private static Draft one(Asked asked, Window window, List<Spend> spends, String id) {
        for (var rank = 0; rank < spends.size(); rank++) {
            var spend = spends.get(rank);
            if (spend.customer().id().equals(id)) {
                return about(asked, window, spend, rank + 1, spends.size());
            }
        }
        return Draft.of("That customer bought nothing in " + window.name() + ".");
    }

    private static Draft about(Asked asked, Window window, Spend spend, int rank, int of) {
        var currency = asked.shop().currency();
        var ago = new Period(spend.last(), asked.today().isBefore(spend.last()) ? spend.last() : asked.today()).days()
                - 1;
        return Draft.of(spend.customer().label() + " spent " + Wording.exact(spend.net(), currency) + " in "
                        + Phrases.plural(spend.orders(), "order") + " (" + window.name() + ").")
                .line("Number " + Wording.count(rank) + " of " + Wording.count(of) + "; last here on "
                        + Wording.day(spend.last()) + ", " + Phrases.plural(ago, "day") + " ago.")
                .follow("Who are my best customers?")
                .follow("Who is slipping away?");
    }
}
