package dev.tillie.imports;

import dev.tillie.books.Shop;
import dev.tillie.store.Database;
import dev.tillie.store.Totals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** An empty store in a folder of its own, with an importer beside it. */
final class Books implements AutoCloseable {
    static final Shop SHOP = new Shop(
            "Corner Shop",
            CurrencyUnit.EUR,
            ZoneId.of("Europe/Dublin"),
            DayOfWeek.MONDAY,
            LocalTime.MIDNIGHT,
            List.of());

    final Path dir;
    final Database database;
    final Importer importer;
    final Totals totals;

    Books(Path dir) {
        this(dir, SHOP);
    }

    Books(Path dir, Shop shop) {
        this.dir = dir;
        database = Database.open(Database.fileUrl(dir.resolve("data")));
        importer = new Importer(database, 1, shop);
        totals = new Totals(database, 1);
    }

    Receipt importText(String name, String text) throws ImportProblem {
        return importFile(write(name, text, StandardCharsets.UTF_8));
    }

    Receipt importFile(Path file) throws ImportProblem {
        return importer.importAll(List.of(file), ImportOptions.DEFAULT, Progress.NONE)
                .getFirst();
    }

    Path write(String name, String text, Charset charset) {
        return write(name, text.getBytes(charset));
    }

    Path write(String name, byte[] bytes) {
        try {
            return Files.write(dir.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
