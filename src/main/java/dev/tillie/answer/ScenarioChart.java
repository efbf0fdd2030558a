package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.Outlook;
import java.util.Map;
import java.util.stream.Collectors;

/** Cash with each of some scenarios, the books as they are the first. */
final class ScenarioChart {
    private static final int LONGEST_LABEL = 22;

    private ScenarioChart() {}

    /** @param outlooks by name, in their order */
    static Chart of(Asked asked, Map<String, Outlook> outlooks) {
        var currency = asked.shop().currency();
        var alt = outlooks.entrySet().stream()
                .map(it -> it.getKey() + " lowest about "
                        + CashOutlook.about(it.getValue().lowest().middle(), currency) + " around "
                        + Wording.shortDay(it.getValue().lowest().day()))
                .collect(Collectors.joining(", "));
        return new Chart.Lines(
                "Cash in each scenario",
                "Cash 13 weeks ahead in each scenario: " + alt,
                new Chart.Unit(Wording.symbol(currency), ""),
                outlooks.entrySet().stream()
                        .map(it -> new Chart.Course(
                                label(it.getKey()),
                                it.getValue().days().stream()
                                        .map(day -> new Chart.Point(day.day(), day.middle()))
                                        .toList()))
                        .toList());
    }

    private static String label(String name) {
        return name.length() <= LONGEST_LABEL ? name : name.substring(0, LONGEST_LABEL - 1) + "…";
    }
}
