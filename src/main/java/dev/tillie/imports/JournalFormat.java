package dev.tillie.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A journal of plain-text accounting: beancount, hledger or ledger. Its expenses come in, and hledger's periodic goals as
 * budgets; sales do not, for those come from the till.
 */
record JournalFormat(String name) implements Format {
    static final JournalFormat HLEDGER = new JournalFormat("hledger");
    static final JournalFormat BEANCOUNT = new JournalFormat("beancount");
    static final List<JournalFormat> ALL = List.of(HLEDGER, BEANCOUNT);

    /** What no journal holds, so that every line is one record of one cell. */
    static final char DELIMITER = '\1';

    private static final int LINES_LOOKED_AT = 300;
    private static final Pattern HEAD = Pattern.compile("^\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:=\\S+)?(?:\\s.*)?$");
    private static final Pattern GOAL = Pattern.compile("^~\\s.*");
    private static final Pattern BEANCOUNT_ONLY = Pattern.compile(
            "^(?:\\d{4}-\\d\\d-\\d\\d\\s+(?:(?:open|close|balance|pad|commodity)\\s.*|(?:[*!]|txn)\\s+\".*)"
                    + "|(?:option|plugin)\\s+\".*)$");
    private static final Pattern POSTING =
            Pattern.compile("^[ \\t]+[*! ]*[(\\[]?[A-Za-z][\\w '&.-]*:[\\w '&.:-]+[)\\]]?(?:\\s.*)?$");

    /** The kind of journal a file is by its first lines, or null where it is none. */
    static @Nullable JournalFormat of(OpenedFile file) throws IOException {
        var heads = false;
        var postings = false;
        var beancount = false;
        try (var reader = new BufferedReader(file.reader(_ -> {}))) {
            for (var i = 0; i < LINES_LOOKED_AT; i++) {
                var line = reader.readLine();
                if (line == null) {
                    break;
                }
                heads |= HEAD.matcher(line).matches() || GOAL.matcher(line).matches();
                postings |= heads && POSTING.matcher(line).matches();
                beancount |= BEANCOUNT_ONLY.matcher(line).matches();
            }
        }
        return heads && postings ? beancount ? BEANCOUNT : HLEDGER : null;
    }

    @Override
    public List<String> required() {
        return List.of();
    }

    @Override
    public List<String> dates() {
        return List.of();
    }

    @Override
    public List<String> amounts() {
        return List.of();
    }

    /** No file of columns is a journal. */
    @Override
    public boolean recognises(Header header) {
        return false;
    }

    @Override
    public Rows open(Header header, Reading reading) {
        return new Journal(reading.shop());
    }
}
