package dev.tillie.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A made-up café, deli and gift shop with two places and a web shop, written as the canonical CSV files: its past up to
 * a day, and under {@code future/} the days after it. The same options give the same bytes.
 */
public final class DemoShop {
    private DemoShop() {}

    /** Writes the files into a folder, which is made where it is not there yet. */
    public static void write(Path dir, DemoOptions options) throws IOException {
        Files.createDirectories(dir.resolve("future"));
        var truth = new Truth();
        try (var journal = new Journal(dir, options)) {
            new World(options, journal, truth).run();
        }
        truth.write(dir.resolve("truth.json"), options);
    }
}
