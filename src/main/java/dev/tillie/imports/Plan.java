package dev.tillie.imports;

import dev.tillie.books.DateOrder;
import dev.tillie.books.Shop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How one file will be read: settled from its header and, where that leaves doubt, from all of its rows. */
record Plan(Format format, char delimiter, Format.Rows rows, List<String> assumed) {
    private static final int SAMPLE = 200;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    static Plan of(OpenedFile file, ImportOptions options, Shop shop) throws IOException, ImportProblem {
        var journal = JournalFormat.of(file);
        if (journal != null && (options.format() == null || journal.name().equals(options.format()))) {
            return journal(journal, file, shop);
        }
        var delimiter = delimiter(file);
        var header = header(file, delimiter);
        var format = options.format() == null
                ? Formats.of(header, file.name())
                : Formats.named(options.format(), header, file.name());
        var evidence = evidence(file, delimiter, format, header);
        var order = options.dateOrder() != null ? options.dateOrder() : evidence.order(shop);
        var reading = new Reading(shop, new Times(shop, order), new Amounts(evidence.decimalComma()));
        return new Plan(format, delimiter, format.open(header, reading), assumed(file, options, evidence, order));
    }

    private static Plan journal(JournalFormat journal, OpenedFile file, Shop shop) {
        var reading = new Reading(shop, new Times(shop, DateOrder.YMD), new Amounts(false));
        var assumed = file.charset().equals(OpenedFile.WINDOWS) ? List.of("Windows-1252 text") : List.<String>of();
        return new Plan(journal, JournalFormat.DELIMITER, journal.open(new Header(List.of()), reading), assumed);
    }

    private static List<String> assumed(OpenedFile file, ImportOptions options, Evidence evidence, DateOrder order) {
        var assumed = new ArrayList<String>();
        if (options.dateOrder() != null) {
            assumed.add("dates " + order.words() + ", as told");
        } else if (evidence.undecided()) {
            assumed.add("dates " + order.words() + ", though no day above 12 shows it");
        } else if (evidence.worthSaying()) {
            assumed.add("dates " + order.words());
        }
        if (evidence.decimalComma()) {
            assumed.add("a comma before the cents");
        }
        if (file.charset().equals(OpenedFile.WINDOWS)) {
            assumed.add("Windows-1252 text");
        }
        return assumed;
    }

    /** The delimiter that cuts the first line into the most columns. */
    private static char delimiter(OpenedFile file) throws IOException {
        var best = ',';
        var most = 0;
        for (var candidate : DELIMITERS) {
            try (var reader = file.reader(_ -> {})) {
                var rows = new CsvReader(reader, candidate);
                var columns = rows.next() ? rows.columns() : 0;
                if (columns > most) {
                    most = columns;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private static Header header(OpenedFile file, char delimiter) throws IOException, ImportProblem {
        try (var reader = file.reader(_ -> {})) {
            var rows = new CsvReader(reader, delimiter);
            if (!rows.next()) {
                throw new ImportProblem(file.name() + " holds no rows; export it again");
            }
            if (rows.tooLong()) {
                throw new ImportProblem(file.name() + " does not begin with a line of column names");
            }
            return new Header(rows.toList());
        }
    }

    private static Evidence evidence(OpenedFile file, char delimiter, Format format, Header header) throws IOException {
        var evidence = new Evidence();
        var dates = format.dates().stream().mapToInt(header::indexOf).toArray();
        var amounts = format.amounts().stream().mapToInt(header::indexOf).toArray();
        try (var reader = file.reader(_ -> {})) {
            var rows = new CsvReader(reader, delimiter);
            rows.next();
            for (var i = 0; (i < SAMPLE || evidence.needsWholeFile()) && rows.next(); i++) {
                for (var date : dates) {
                    evidence.date(rows.get(date));
                }
                for (var amount : amounts) {
                    evidence.amount(rows.get(amount));
                }
            }
        }
        return evidence;
    }

    /** A journal has none. */
    void skipToHeader(CsvReader rows) throws IOException {
        if (!(format instanceof JournalFormat)) {
            rows.next();
        }
    }
}
