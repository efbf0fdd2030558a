package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.customers.Group;
import dev.tillie.customers.Segments;
import dev.tillie.question.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The groups customers fall into by how lately, how often and for how much they buy. */
final class CustomerGroups implements Topic {
    @Override
    public Draft answer(Asked asked) {
        var histories = Visits.of(asked);
        if (histories.isEmpty()) {
            return Visits.none();
        }
        var segments = asked.ledger()
                .once(
                        List.of("segments", asked.recorded(), asked.today()),
                        () -> Segments.of(histories, asked.today()));
        var named = asked.slots()
                .id(Slot.SEGMENT)
                .filter(it -> !it.isEmpty())
                .or(() -> asked.slots().text(Slot.SEGMENT))
                .map(it -> it.toLowerCase(Locale.ROOT));
        var one = segments.groups().stream()
                .filter(it ->
                        named.isPresent() && it.name().toLowerCase(Locale.ROOT).contains(named.get()))
                .findFirst();
        return one.isPresent() ? members(asked, one.get()) : overview(asked, segments, histories.size());
    }

    private static Draft overview(Asked asked, Segments segments, int customers) {
        var currency = asked.shop().currency();
        var best = segments.groups().getFirst();
        var rows = new ArrayList<List<String>>();
        var bars = new ArrayList<Chart.Bar>();
        for (var group : segments.groups()) {
            rows.add(List.of(
                    group.name(),
                    Wording.count(group.size()),
                    Math.round(100 * group.revenueShare()) + "%",
                    Phrases.ago(Math.round(group.medianRecencyDays())),
                    Wording.count(group.medianFrequency()),
                    Wording.brief(group.medianMonetary(), currency)));
            bars.add(new Chart.Bar(group.name(), 100 * group.revenueShare(), group == best));
        }
        var alt = "Share of takings by group; " + best.name() + " bring the most";
        var draft = Draft.of("Your " + Wording.count(customers) + " customers fall into "
                + segments.groups().size()
                + " groups; " + best.name().toLowerCase(Locale.ROOT) + " are " + Wording.count(best.size())
                + " of them and bring " + Math.round(100 * best.revenueShare()) + "% of the money.");
        draft.line(segments.note());
        segments.groups().forEach(it -> draft.line(it.name() + ": " + it.meaning()));
        return draft.table(List.of("Group", "Customers", "Share of money", "Last here", "Visits", "Spent"), rows)
                .chart(chart(alt, bars))
                .foot("last here, visits and spent are the middle customer’s of each group")
                .follow("Who is slipping away?")
                .follow("Who are my best customers?");
    }

    private static Chart chart(String alt, List<Chart.Bar> bars) {
        var title = "Share of takings by customer group";
        var percent = new Chart.Unit("", "%");
        var slices =
                bars.stream().map(it -> new Chart.Slice(it.label(), it.value())).toList();
        return Chart.Shares.areWhole(slices)
                ? new Chart.Shares(title, alt, percent, slices)
                : new Chart.Bars(title, alt, percent, bars, true);
    }

    private static Draft members(Asked asked, Group group) {
        var currency = asked.shop().currency();
        var wanted = Set.copyOf(group.customers());
        var rows = BestCustomers.spends(asked, asked.recorded()).stream()
                .filter(it -> wanted.contains(it.customer().id()))
                .limit(asked.limit(10))
                .map(it -> List.of(it.customer().label(), Wording.exact(it.net(), currency), Wording.day(it.last())))
                .toList();
        return Draft.of(group.name() + ": " + Phrases.plural(group.size(), "customer") + " bringing "
                        + Math.round(100 * group.revenueShare()) + "% of the money.")
                .line(group.meaning())
                .table(List.of("Customer", "Spent", "Last here"), rows);
    }
}
