package dev.tillie.chat.web;

import dev.tillie.chart.Chart;
import dev.tillie.chat.Button;
import dev.tillie.chat.FileDrop;
import dev.tillie.chat.Message;
import dev.tillie.chat.Reading;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Responder;
import dev.tillie.chat.Sheet;
import dev.tillie.chat.Table;
import dev.tillie.chat.Welcome;
import dev.tillie.chat.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** A café that answers four questions always the same way, to try the page without the books behind it. */
final class CornerCafe implements Responder, FileDrop {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Chart.Unit POUNDS = new Chart.Unit("£", "");
    private static final String FOOTING = "Data through 21 Nov 18:04 · both shops and online";

    final List<Message> heard = new CopyOnWriteArrayList<>();
    final List<String> dropped = new CopyOnWriteArrayList<>();

    static Welcome welcome() {
        return new Welcome(
                "Corner Café",
                List.of("What should I reorder?", "How will sales look next month?", "Who are my best customers?"),
                "Demo shop: look around, nothing here is real");
    }

    @Override
    public Reply respond(Message message) {
        heard.add(message);
        var said = message.text().toLowerCase(java.util.Locale.ROOT);
        if (said.contains("break")) {
            throw new IllegalStateException("the kettle is off");
        }
        if (said.equals("help")) {
            return help();
        }
        if (said.contains("accountant")) {
            return books();
        }
        if (said.contains("reorder")) {
            return reorder();
        }
        if (said.contains("best customers")) {
            return customers();
        }
        return said.contains("online") ? forecast("Online takings", 0.3) : forecast("Takings", 1);
    }

    @Override
    public Map<String, Object> drop(String name, Path file) throws NotTaken {
        try {
            var lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.getFirst().contains(",")) {
                throw new NotTaken(name + " is no table I can read: its first line must name the columns");
            }
            dropped.add(name);
            return receipt(name, lines.size() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, Object> undo(long id) throws NotTaken {
        if (id != 7) {
            throw new NotTaken("there is no import " + id + " to take back");
        }
        return receipt("sales.csv", 0);
    }

    private static Map<String, Object> receipt(String name, int lines) {
        return Map.ofEntries(
                Map.entry("id", 7),
                Map.entry("file", name),
                Map.entry("format", "canonical sales"),
                Map.entry("lines", lines),
                Map.entry("added", lines),
                Map.entry("known", 0),
                Map.entry("skipped", 3),
                Map.entry("from", "2026-01-01"),
                Map.entry("to", "2026-11-21"),
                Map.entry("totals", Map.of("net sales", "£48,211.90")),
                Map.entry("assumed", List.of("dates are day-first", "prices include tax")),
                Map.entry(
                        "problems",
                        List.of("line 12: no quantity", "line 88: \"3O\" is no number", "line 91: no such product")));
    }

    private static Reply books() {
        var notes = new Sheet("Notes", List.of("Note"), List.of(List.of(Sheet.text("made up"))));
        return new Reply(
                new Reading("summary", Map.of(), List.of(), 1),
                "October for your accountant.",
                List.of(),
                Table.NONE,
                List.of(),
                List.of(),
                List.of(),
                FOOTING,
                TODAY,
                Reply.Kind.ANSWER,
                new Workbook("books-2026-10", List.of(notes)));
    }

    private static Reply help() {
        return reply(
                "help",
                "I keep the books company: ask about sales, stock and customers.",
                List.of(
                        "Ask in your own words; typos are fine.",
                        "Drop a sales file here and I'll read it and show you a receipt.",
                        "Only you see everything. Wages, margins and customer names stay out of shared channels."),
                Table.NONE,
                List.of(),
                List.of());
    }

    private static Reply forecast(String what, double share) {
        var actual = days(-27, 0, share);
        var expected = days(1, 39, share);
        var range = new Chart.Range(
                "80% range",
                expected.stream().map(it -> it.value() * 0.8).toList(),
                expected.stream().map(it -> it.value() * 1.2).toList());
        var chart = new Chart.Line(
                what + " expected in December",
                "A line of daily takings, about level through November, rising into a busier December with a wide"
                        + " range.",
                POUNDS,
                actual,
                List.of(),
                expected,
                range);
        return reply(
                "sales_forecast",
                share < 1
                        ? "Online, expect about £5,460 in December, most likely £4,900 to £6,000."
                        : "Expect about £18,200 in December, most likely £16,700 to £19,800.",
                List.of("That is 8% more than November so far.", "The busiest day looks like Saturday 19 December."),
                Table.NONE,
                List.of(chart),
                List.of(
                        new Button("f1", "And online only?"),
                        new Button("f2", "By product"),
                        new Button("f3", "Show working")));
    }

    private static List<Chart.Point> days(int from, int to, double share) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(TODAY::plusDays)
                .map(it -> new Chart.Point(
                        it,
                        share * (560 + 190 * Math.sin(it.getDayOfWeek().getValue() - 2.5) + it.getDayOfYear() % 17)))
                .toList();
    }

    private static Reply reorder() {
        var table = new Table(
                List.of("Product", "Order", "By", "Runs out", "On hand", "Cost"),
                List.of(
                        List.of("Oat milk, barista, 1 l × 6", "8 cases", "Mon 23 Nov", "Thu 26 Nov", "11", "£134.40"),
                        List.of("House blend beans 1 kg", "12 bags", "Tue 24 Nov", "Sun 29 Nov", "4.5", "£168.00"),
                        List.of("Takeaway cups 12 oz", "1,000", "Wed 25 Nov", "Tue 1 Dec", "380", "£62.00"),
                        List.of("Almond croissants, frozen", "2 boxes", "Thu 26 Nov", "Wed 2 Dec", "46", "£57.60")));
        return reply(
                "reorder",
                "Order four things this week, £422.00 in all; oat milk first, by Monday.",
                List.of(),
                table,
                List.of(),
                List.of(new Button("r1", "Draft the order"), new Button("r2", "Why these?")));
    }

    private static Reply customers() {
        var names = List.of("Maeve Hartley", "Northside Builders Ltd", "Tomasz Żuk", "Priya Nair", "The Yoga Room");
        var bars = IntStream.range(0, names.size())
                .mapToObj(i -> new Chart.Bar(names.get(i), 1840.0 / (1 + i * 0.4), i == 0))
                .toList();
        var chart = new Chart.Bars("Best customers, last 12 months", "Maeve Hartley leads.", POUNDS, bars, true);
        return reply(
                "customer_value",
                "Maeve Hartley is your best customer: £1,840 in the last 12 months.",
                List.of("Your best five bring 9% of all takings."),
                Table.NONE,
                List.of(chart),
                List.of(new Button("c1", "Who is slipping away?")));
    }

    private static Reply reply(
            String intent, String headline, List<String> lines, Table table, List<Chart> charts, List<Button> buttons) {
        var reading =
                new Reading(intent, Map.of("limit", 5), List.of(new Reading.Part(intent, Map.of("limit", 5))), 0.93);
        return new Reply(
                reading,
                headline,
                lines,
                table,
                charts,
                buttons,
                List.of("next month = December"),
                FOOTING,
                TODAY,
                Reply.Kind.ANSWER);
    }
}
