package dev.tillie.app;

import dev.tillie.demo.DemoOptions;
import dev.tillie.demo.DemoShop;
import dev.tillie.demo.FutureSales;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.ImportProblem;
import dev.tillie.imports.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demo shop in a store: filled once, then trading on. Its next ninety days were written with its past, and what
 * happens in them is taken in once its moment has come, so that today always has sales.
 */
final class DemoTrade {
    private static final Logger LOG = LoggerFactory.getLogger(DemoTrade.class);
    private static final int FUTURE_DAYS = 90;
    private static final String TRADED = "traded-until.txt";

    private final Wiring wiring;
    private final Surroundings surroundings;
    private final Path folder;

    DemoTrade(Wiring wiring, Surroundings surroundings) {
        this.wiring = wiring;
        this.surroundings = surroundings;
        this.folder = folder(wiring.configuration().store().directory());
    }

    /** Whether a data folder's store holds the demo shop. */
    static boolean isIn(Path directory) {
        return Files.isRegularFile(folder(directory).resolve(TRADED));
    }

    private static Path folder(Path directory) {
        return directory.resolve("demo");
    }

    /** Makes the shop up to yesterday and takes it in. */
    void fill() throws IOException, ImportProblem {
        var demo = wiring.configuration().demo();
        var yesterday = now().toLocalDate().minusDays(1);
        deleteAll(folder);
        DemoShop.write(
                folder,
                new DemoOptions(demo.seed(), yesterday, demo.days(), demo.products(), demo.customers(), FUTURE_DAYS));
        wiring.importer().importAll(List.of(folder), ImportOptions.DEFAULT, Progress.NONE);
        deletePast();
        remember(yesterday.atTime(LocalTime.MAX));
    }

    private void deletePast() throws IOException {
        try (var past = Files.newDirectoryStream(folder, "*.csv")) {
            for (var file : past) {
                Files.delete(file);
            }
        }
    }

    /** Takes in what happened since the last time. */
    synchronized void trade() throws IOException, ImportProblem {
        var now = now();
        var news = folder.resolve("news");
        deleteAll(news);
        var files = FutureSales.between(folder, tradedUntil(), now, news);
        if (!files.isEmpty()) {
            wiring.importer().importAll(files, ImportOptions.DEFAULT, Progress.NONE);
        }
        remember(now);
        deleteAll(news);
    }

    /** Trades, and only logs when it can't: the demo's next hour is worth no broken server. */
    void tradeQuietly() {
        try {
            trade();
        } catch (IOException | ImportProblem | RuntimeException e) {
            LOG.warn("The demo shop could not trade on", e);
        }
    }

    private LocalDateTime tradedUntil() throws IOException {
        return LocalDateTime.parse(Files.readString(folder.resolve(TRADED)).strip());
    }

    private void remember(LocalDateTime moment) throws IOException {
        var draft = folder.resolve(TRADED + ".part");
        Files.writeString(draft, moment.toString());
        Files.move(draft, folder.resolve(TRADED), StandardCopyOption.REPLACE_EXISTING);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(
                surroundings.clock().instant(),
                wiring.configuration().business().zone());
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
