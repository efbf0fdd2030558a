package dev.tillie.app;

import dev.tillie.customers.History;
import dev.tillie.customers.Lifetime;
import dev.tillie.customers.Unit;
import dev.tillie.customers.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The customer models on Fader and Hardie's CDNOW sample, learned on 39 weeks and held against the next 39. */
final class CustomerEvidence {
    private static final LocalDate LEARNED_UNTIL = LocalDate.of(1997, 9, 30);
    private static final LocalDate END = LocalDate.of(1998, 6, 30);
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final String AREA = "customers";
    private static final String BG_NBD = "Fader, Hardie & Lee 2005";
    private static final String GAMMA_GAMMA = "Fader & Hardie 2013";

    private CustomerEvidence() {}

    static List<Finding> of(Path file) throws IOException {
        var histories = histories(file);
        var lifetime = Lifetime.estimate(histories, LEARNED_UNTIL, Unit.WEEK, 39, 0);
        var purchases = lifetime.model().purchases();
        var spending = lifetime.model().spending();
        double expected = lifetime.customers().stream()
                .mapToDouble(it -> it.expectedPurchases())
                .sum();
        long actual = histories.stream()
                .flatMap(it -> it.visits().stream())
                .filter(it -> it.day().isAfter(LEARNED_UNTIL) && !it.day().isAfter(END))
                .count();
        return List.of(
                Finding.equal(AREA, "BG/NBD r", purchases.r(), .243, .0005, BG_NBD),
                Finding.equal(AREA, "BG/NBD alpha", purchases.alpha(), 4.414, .001, BG_NBD),
                Finding.equal(AREA, "BG/NBD a", purchases.a(), .793, .0005, BG_NBD),
                Finding.equal(AREA, "BG/NBD b", purchases.b(), 2.426, .001, BG_NBD),
                Finding.equal(AREA, "Gamma-Gamma p", spending.p(), 6.25, .005, GAMMA_GAMMA),
                Finding.equal(AREA, "Gamma-Gamma q", spending.q(), 3.74, .01, GAMMA_GAMMA),
                Finding.equal(AREA, "Gamma-Gamma v", spending.v(), 15.44, .01, GAMMA_GAMMA),
                Finding.equal(AREA, "repeat days in the next 39 weeks", expected, actual, .15 * actual, "counted"));
    }

    /** Master number, sample number, date, CDs, dollars, with spaces between. */
    private static List<History> histories(Path file) throws IOException {
        var visits = new TreeMap<String, List<Visit>>();
        for (var line : Files.readAllLines(file)) {
            var cells = SPACES.split(line.strip());
            visits.computeIfAbsent(cells[1], _ -> new ArrayList<>())
                    .add(new Visit(
                            LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE), Double.parseDouble(cells[4])));
        }
        return visits.entrySet().stream()
                .map(it -> new History(it.getKey(), it.getValue()))
                .toList();
    }
}
