package dev.tillie.imports;

import dev.tillie.books.Shop;
import dev.tillie.store.Batches;
import dev.tillie.store.Database;
import dev.tillie.store.Intake;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Brings files into the store, one transaction a file, and takes them back. */
public final class Importer {
    private static final long LINES_BETWEEN_REPORTS = 2_000;

    private final Batches batches;
    private final Shop shop;
    private final Clock clock;

    public Importer(Database database, long businessId, Shop shop) {
        this(database, businessId, shop, Clock.systemUTC());
    }

    Importer(Database database, long businessId, Shop shop, Clock clock) {
        this.batches = new Batches(database, businessId);
        this.shop = shop;
        this.clock = clock;
    }

    /**
     * Imports files in the order given.
     *
     * @return a receipt for each
     * @throws ImportProblem at the first file that cannot be imported; nothing of that file is stored
     */
    public List<Receipt> importAll(List<Path> files, ImportOptions options, Progress progress) throws ImportProblem {
        var receipts = new ArrayList<Receipt>();
        for (var file : files) {
            receipts.add(importFile(file, options, progress));
        }
        return receipts;
    }

    private Receipt importFile(Path path, ImportOptions options, Progress progress) throws ImportProblem {
        var file = OpenedFile.open(path);
        var before = batches.findBySha256(file.sha256());
        if (before.isPresent()) {
            return Receipts.known(before.get(), file.name());
        }
        try (var intake = batches.begin()) {
            var plan = Plan.of(file, options, shop);
            var tally = read(file, plan, intake, progress);
            var receipt = Receipts.of(options.dryRun() ? 0 : intake.batchId(), file.name(), plan, tally, shop);
            if (!options.dryRun()) {
                intake.commit(Receipts.toBatch(receipt, file.sha256(), clock.instant()));
            }
            return receipt;
        } catch (IOException e) {
            throw new ImportProblem(file.name() + " could not be read to its end: " + e.getMessage(), e);
        }
    }

    private static Tally read(OpenedFile file, Plan plan, Intake intake, Progress progress)
            throws IOException, ImportProblem {
        var tally = new Tally(intake);
        plan.assumed().forEach(tally::assume);
        var done = new long[1];
        try (var reader = file.reader(bytes -> done[0] = bytes)) {
            var rows = new CsvReader(reader, plan.delimiter());
            plan.skipToHeader(rows);
            while (rows.next()) {
                tally.lines++;
                readRow(rows, plan, tally);
                if (tally.lines % LINES_BETWEEN_REPORTS == 0) {
                    progress.at(file.name(), done[0], file.bytes());
                }
            }
        }
        progress.at(file.name(), file.bytes(), file.bytes());
        if (tally.lines > 0 && tally.lines == tally.skipped) {
            throw new ImportProblem("no row of " + file.name() + " could be read; "
                    + tally.problems().getFirst());
        }
        return tally;
    }

    private static void readRow(CsvReader row, Plan plan, Tally tally) {
        if (row.tooLong()) {
            tally.skip(row.line(), "too long, or a quote is never closed");
            return;
        }
        try {
            plan.rows().read(row, tally);
        } catch (Unreadable e) {
            tally.skip(row.line(), String.valueOf(e.getMessage()));
        }
    }

    /** Every import, the oldest first. */
    public List<Receipt> list() {
        return batches.list().stream().map(Receipts::of).toList();
    }
}
