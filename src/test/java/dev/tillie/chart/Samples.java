package dev.tillie.chart;

import dev.tillie.chart.Chart.Bar;
import dev.tillie.chart.Chart.Bars;
import dev.tillie.chart.Chart.Line;
import dev.tillie.chart.Chart.Point;
import dev.tillie.chart.Chart.Range;
import dev.tillie.chart.Chart.Shares;
import dev.tillie.chart.Chart.Slice;
import dev.tillie.chart.Chart.Unit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Charts of every kind an owner may meet, and of the kinds that break drawings. */
final class Samples {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Unit POUNDS = new Unit("£", "");

    private Samples() {}

    static Map<String, Chart> all() {
        var all = new LinkedHashMap<String, Chart>();
        all.put("forecast", forecast());
        all.put("compared", line("Takings this month against last", points(-20, 0, 640), points(-51, -21, 580)));
        all.put("last-year", line("Takings this week", points(-6, 0, 640), points(-370, -364, 580)));
        all.put("year-of-days", line("Takings, the last 12 months", points(-364, 0, 640), List.of()));
        all.put("one-point", line("Takings on 21 November", points(0, 0, 640), List.of()));
        all.put("zero", line("Sales of Lavender Syrup 1 l", points(-27, 0, 0), List.of()));
        all.put("cash", cash());
        all.put("products", products());
        all.put("months", months());
        all.put("hours", hours());
        all.put("changes", changes());
        all.put("falls", falls());
        all.put("one-bar", new Bars("Online sales", "", POUNDS, List.of(new Bar("Online", 412.5, false)), false));
        all.put("zero-bars", new Bars("Refunds by weekday", "", POUNDS, weekdays(it -> 0), false));
        all.put("many", many());
        all.put("channels", channels());
        all.put(
                "two-parts",
                shares(
                        "Takings by channel, November 2026",
                        List.of(new Slice("in store", 9200.4), new Slice("online", 0))));
        all.put("groups", groups());
        all.put("scenarios", scenarios());
        all.put("steps-of-a-rise", steps(35_410, 37_903, 1240, -310, 2050, -487));
        all.put("steps-of-a-fall", steps(900, -150, -200, -620, -300, 70));
        all.put(
                "no-steps",
                new Chart.Waterfall(
                        "Why gross profit changed", "", POUNDS, bar("before", 0), List.of(), bar("now", 0)));
        all.put("empty-lines", new Chart.Lines("Cash in each scenario", "", POUNDS, List.of()));
        all.put("empty-line", line("Takings last month", List.of(), List.of()));
        all.put("empty-bars", new Bars("Best sellers", "", Unit.NONE, List.of(), true));
        return all;
    }

    private static Chart.Waterfall steps(
            double before, double now, double price, double cost, double volume, double mix) {
        return new Chart.Waterfall(
                "Why gross profit changed",
                "",
                POUNDS,
                bar("before", before),
                List.of(bar("price", price), bar("cost", cost), new Bar("volume", volume, true), bar("mix", mix)),
                bar("now", now));
    }

    private static Bar bar(String label, double value) {
        return new Bar(label, value, false);
    }

    static Line forecast() {
        var expected = points(1, 39, 640);
        var low = expected.stream().map(it -> it.value() * 0.8).toList();
        var high = expected.stream().map(it -> it.value() * 1.2).toList();
        var title = "Expected takings, December 2026";
        return new Line(
                title, title, POUNDS, points(-27, 0, 640), List.of(), expected, new Range("80% range", low, high));
    }

    private static Line cash() {
        var expected = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> new Point(TODAY.plusDays(i), 4200 - 210.0 * i + (i > 24 ? 1500 : 0)))
                .toList();
        var low = expected.stream().map(it -> it.value() - 400).toList();
        var high = expected.stream().map(it -> it.value() + 400).toList();
        return new Line(
                "Cash at the bank, the next 30 days: you dip below zero on 11 December unless something moves",
                "",
                POUNDS,
                List.of(new Point(TODAY.minusDays(7), 5100), new Point(TODAY, 4200)),
                List.of(),
                expected,
                new Range("Likely range", low, high));
    }

    private static Chart scenarios() {
        return new Chart.Lines(
                "Cash in each scenario",
                "",
                POUNDS,
                List.of(
                        new Chart.Course("As it is", points(0, 90, 640)),
                        new Chart.Course("second barista", points(0, 90, 480)),
                        new Chart.Course("van", points(0, 90, 320))));
    }

    static Bars products() {
        var names = List.of(
                "REGENCY CAKESTAND 3 TIER",
                "WHITE HANGING HEART T-LIGHT HOLDER",
                "Oat milk 1 l",
                "Flat white",
                "House blend beans, medium roast, whole bean, 1 kg bag",
                "JUMBO BAG RED RETROSPOT",
                "Almond croissant",
                "Crème brûlée & Żubrówka jar",
                "Chai",
                "Tea");
        var bars = IntStream.range(0, names.size())
                .mapToObj(i -> new Bar(names.get(i), 164_762.19 / (i + 1), i == 0))
                .toList();
        return new Bars("Best sellers in November", "", POUNDS, bars, true);
    }

    private static Bars months() {
        var names = List.of("Jun", "Jul", "Aug", "Sep", "Oct", "Nov");
        var bars = IntStream.range(0, names.size())
                .mapToObj(i -> new Bar(names.get(i), 14_000 + 900 * i * (i % 2 + 1), i == 5))
                .toList();
        return new Bars("Takings by month", "", POUNDS, bars, false);
    }

    private static Bars hours() {
        var bars = IntStream.rangeClosed(6, 22)
                .mapToObj(i -> new Bar(i + ":00", Math.round(40 + 30 * Math.sin(i / 2.0)), i == 16))
                .toList();
        return new Bars("Orders by hour, last Saturday", "", new Unit("", " orders"), bars, false);
    }

    private static Bars changes() {
        return new Bars("Change against last week", "", new Unit("", "%"), weekdays(i -> 12.4 - 4.1 * i), false);
    }

    private static Bars falls() {
        var bars = List.of(
                new Bar("Refunds at the High Street till", -918_936.61, true),
                new Bar("Discounts", -42_100, false),
                new Bar("Price rises", 12_500, false));
        return new Bars("What moved your takings", "", POUNDS, bars, true);
    }

    private static Bars many() {
        var bars = IntStream.rangeClosed(1, 31)
                .mapToObj(i -> new Bar(i + " Oct", 300 + 200 * (i % 7), false))
                .toList();
        return new Bars("Takings by day, October", "", POUNDS, bars, false);
    }

    static Shares channels() {
        return shares(
                "Net takings by channel, 1–30 November 2026",
                List.of(
                        new Slice("in store", 18_240.5),
                        new Slice("online", 7_412),
                        new Slice("phone", 1_980),
                        new Slice("a marketplace with a name that goes on", 1_204.25),
                        new Slice("wholesale", 960),
                        new Slice("market stall", 31)));
    }

    private static Shares groups() {
        var parts = List.of(new Slice("Champions", 46), new Slice("Loyal", 30.6), new Slice("At risk", 23.4));
        return new Shares("Share of takings by customer group", "", new Unit("", "%"), parts);
    }

    private static Shares shares(String title, List<Slice> slices) {
        return new Shares(title, title, POUNDS, slices);
    }

    private static List<Bar> weekdays(IntToDoubleFunction value) {
        var names = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
        return IntStream.range(0, 7)
                .mapToObj(i -> new Bar(names.get(i), value.applyAsDouble(i), false))
                .toList();
    }

    private static Line line(String title, List<Point> actual, List<Point> compared) {
        return new Line(title, title, POUNDS, actual, compared, List.of(), null);
    }

    private static List<Point> points(int from, int to, double level) {
        var random = new Random(7);
        return IntStream.rangeClosed(from, to)
                .mapToObj(TODAY::plusDays)
                .map(day -> {
                    var week = 1 + 0.35 * Math.sin(day.getDayOfWeek().getValue() * 0.9 - 3.5);
                    var year = 1 + 0.2 * Math.cos(day.getDayOfYear() / 58.0);
                    return new Point(day, level * week * year * (0.93 + 0.14 * random.nextDouble()));
                })
                .toList();
    }
}
