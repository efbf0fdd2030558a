package dev.tillie.customers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;

/** The UCI Online Retail data: a British gift wholesaler, December 2010 to 9 December 2011. */
final class OnlineRetail {
    static final LocalDate LAST_DAY = LocalDate.of(2011, 12, 9);

    private OnlineRetail() {}

    /** Each line a visit of its own, which {@link History} merges by day. */
    static List<History> histories() {
        String folder = System.getProperty("tillie.data");
        assumeTrue(folder != null, "needs the folder of data sets in the system property tillie.data");
        var visits = new TreeMap<String, List<Visit>>();
        try (var file = Files.newInputStream(Path.of(folder + "/sales/online_retail.csv.gz"));
                var text = new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8)) {
            var format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (var line : format.parse(text)) {
                if (!line.get("CustomerID").isEmpty()) {
                    visits.computeIfAbsent(line.get("CustomerID"), _ -> new ArrayList<>())
                            .add(new Visit(
                                    LocalDate.parse(line.get("InvoiceDate").substring(0, 10)),
                                    Double.parseDouble(line.get("Quantity"))
                                            * Double.parseDouble(line.get("UnitPrice"))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return visits.entrySet().stream()
                .map(it -> new History(it.getKey(), it.getValue()))
                .toList();
    }
}
