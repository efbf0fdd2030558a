package dev.tillie.imports;

import dev.tillie.books.Shop;
import dev.tillie.store.Batches;
import dev.tillie.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
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
     * Imports files in the order given; a folder stands for the CSV files in it, what others refer to first.
     *
     * @return a receipt for each file
     * @throws ImportProblem at the first file that cannot be imported; nothing of that file is stored, and nothing at
     *     all when its columns are not known
     */
    public List<Receipt> importAll(List<Path> files, ImportOptions options, Progress progress) throws ImportProblem {
        var opened = new ArrayList<Opened>();
        for (var path : files) {
            if (Files.isDirectory(path)) {
                var folder = new ArrayList<Opened>();
                for (var file : Folder.list(path)) {
                    folder.add(open(file, options));
                }
                folder.sort(Comparator.comparingInt(it -> Formats.rank(it.plan.format())));
                opened.addAll(folder);
            } else {
                opened.add(open(path, options));
            }
        }
        var receipts = new ArrayList<Receipt>();
        for (var it : opened) {
            receipts.add(importFile(it, options, progress));
        }
        return receipts;
    }

    private record Opened(OpenedFile file, Plan plan) {}

    private Opened open(Path path, ImportOptions options) throws ImportProblem {
        var file = OpenedFile.open(path);
        try {
            return new Opened(file, Plan.of(file, options, shop));
        } catch (IOException e) {
            throw new ImportProblem(file.name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Receipt importFile(Opened opened, ImportOptions options, Progress progress) throws ImportProblem {
        var file = opened.file;
        var plan = opened.plan;
        var before = batches.findBySha256(file.sha256());
        if (before.isPresent()) {
            return Receipts.known(before.get(), file.name());
        }
        try (var intake = batches.begin();
                var tally = new Tally(intake)) {
            read(file, plan, tally, progress);
            var receipt = Receipts.of(options.dryRun() ? 0 : intake.batchId(), file.name(), plan, tally, shop);
            if (!options.dryRun()) {
                intake.commit(Receipts.toBatch(receipt, file.sha256(), clock.instant()));
            }
            return receipt;
        } catch (IOException e) {
            throw new ImportProblem(file.name() + " could not be read to its end: " + e.getMessage(), e);
        }
    }

    /**
     * Takes an import back; its file can then be imported again.
     *
     * @return its receipt
     * @throws ImportProblem when there is no such import or it was taken back before
     */
    public Receipt undo(long id) throws ImportProblem {
        var batch = batches.find(id)
                .orElseThrow(() -> new ImportProblem("there is no import " + id + "; “imports” lists them"));
        if (batch.undone() || !batches.undo(id, clock.instant())) {
            throw new ImportProblem("import " + id + " (" + batch.file() + ") was taken back before");
        }
        return Receipts.undone(batch);
    }

    private static void read(OpenedFile file, Plan plan, Tally tally, Progress progress)
            throws IOException, ImportProblem {
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
        plan.rows().finish(tally);
        tally.finish();
        progress.at(file.name(), file.bytes(), file.bytes());
        if (tally.lines > 0 && tally.lines == tally.skipped) {
            throw new ImportProblem("no row of " + file.name() + " could be read; "
                    + tally.problems().getFirst());
        }
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
