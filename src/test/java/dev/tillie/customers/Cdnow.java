package dev.tillie.customers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The CDNOW sample of Fader and Hardie: 2,357 customers of an online music shop, January 1997 to June 1998. */
final class Cdnow {
    static final LocalDate CALIBRATED_UNTIL = LocalDate.of(1997, 9, 30);
    static final LocalDate HELD_OUT_UNTIL = LocalDate.of(1998, 6, 30);

    private Cdnow() {}

    static List<History> histories() {
        String folder = System.getProperty("tillie.data");
        assumeTrue(folder != null, "needs the folder of data sets in the system property tillie.data");
        var visits = new TreeMap<String, List<Visit>>();
        try (var lines = Files.lines(Path.of(folder + "/customers/CDNOW_sample.txt"))) {
            lines.map(it -> it.strip().split(" +"))
                    .forEach(it -> visits.computeIfAbsent(it[1], _ -> new ArrayList<>())
                            .add(new Visit(
                                    LocalDate.parse(it[2], DateTimeFormatter.BASIC_ISO_DATE),
                                    Double.parseDouble(it[4]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return visits.entrySet().stream()
                .map(it -> new History(it.getKey(), it.getValue()))
                .toList();
    }
}
