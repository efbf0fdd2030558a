package dev.tillie.app;

import dev.tillie.books.Period;
import dev.tillie.books.Shop;
import dev.tillie.books.Wording;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.ImportProblem;
import dev.tillie.imports.Importer;
import dev.tillie.imports.Progress;
import dev.tillie.store.Database;
import dev.tillie.store.Dimension;
import dev.tillie.store.Totals;
import dev.tillie.store.Where;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** The sales of UCI Online Retail, imported and summed, against a straight count over its rows. */
final class SalesEvidence {
    private static final String SOURCE = "UCI Online Retail, counted row by row";
    private static final String AREA = "sales";

    private SalesEvidence() {}

    static List<Finding> of(Path file) throws IOException, ImportProblem {
        var folder = Files.createTempDirectory("tillie-evidence");
        try (var database = Database.open(Database.fileUrl(folder))) {
            return findings(database, file);
        } finally {
            deleteAll(folder);
        }
    }

    private static List<Finding> findings(Database database, Path file) throws ImportProblem {
        var shop = new Shop(
                "Online Retail",
                CurrencyUnit.GBP,
                ZoneId.of("Europe/London"),
                DayOfWeek.MONDAY,
                LocalTime.MIDNIGHT,
                List.of());
        var receipt = new Importer(database, Wiring.BUSINESS, shop)
                .importAll(List.of(file), ImportOptions.DEFAULT, Progress.NONE)
                .getFirst();
        var findings = new ArrayList<Finding>();
        findings.add(Finding.equal(AREA, "lines", receipt.lines(), 541_909, 0, SOURCE));
        findings.add(
                Finding.same(AREA, "days", receipt.from() + " to " + receipt.to(), "2010-12-01 to 2011-12-09", SOURCE));
        var totals = receipt.totals();
        findings.add(count("invoices", totals.getOrDefault("orders", BigDecimal.ZERO), 25_900));
        findings.add(count("cancellations", totals.getOrDefault("cancellations", BigDecimal.ZERO), 3_836));
        findings.add(count("lines of cancellations", totals.getOrDefault("cancelled_lines", BigDecimal.ZERO), 9_288));
        findings.add(count(
                "lines without a customer", totals.getOrDefault("lines_without_customer", BigDecimal.ZERO), 135_080));
        findings.add(money("net", totals.getOrDefault("net", BigDecimal.ZERO), "£9,747,747.93"));
        findings.add(money("taken off", totals.getOrDefault("taken_off", BigDecimal.ZERO), "£918,936.61"));
        findings.addAll(answers(new Totals(database, Wiring.BUSINESS)));
        return findings;
    }

    private static List<Finding> answers(Totals totals) {
        var november = new Period(LocalDate.of(2011, 11, 1), LocalDate.of(2011, 11, 30));
        var net = totals.listDays(november, Where.ALL).stream()
                .map(it -> it.net())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var whole = new Period(LocalDate.of(2010, 12, 1), LocalDate.of(2011, 12, 9));
        var top = totals.listBy(Dimension.PRODUCT, whole, Where.ALL.withGoodsOnly(true), 1)
                .getFirst();
        return List.of(
                money("net of November 2011", net, "£1,461,756.25"),
                Finding.same(
                        AREA,
                        "top product",
                        top.label() + " " + Wording.exact(top.net(), CurrencyUnit.GBP),
                        "REGENCY CAKESTAND 3 TIER £164,762.19",
                        SOURCE));
    }

    private static Finding count(String what, BigDecimal measured, long published) {
        return Finding.equal(AREA, what, measured.doubleValue(), published, 0, SOURCE);
    }

    private static Finding money(String what, BigDecimal measured, String published) {
        return Finding.same(AREA, what, Wording.exact(measured, CurrencyUnit.GBP), published, SOURCE);
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
