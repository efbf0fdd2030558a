package dev.tillie.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads delimited text record by record: quoted fields may hold delimiters, doubled quotes and line breaks; lines end
 * in LF, CR or both. A quote inside an unquoted field is an ordinary character.
 *
 * <p>Made for files that cannot be trusted: a record longer than the limit is cut off there, skipped to the next line
 * end and reported as {@link #tooLong}, so memory stays bounded even when a quote is never closed.
 */
final class CsvReader {
    static final int MAX_RECORD = 64 * 1024;
    static final int MAX_COLUMNS = 500;

    private static final int END = -1;

    private final Reader reader;
    private final char delimiter;
    private final char[] buffer = new char[32 * 1024];
    private final char[] record = new char[MAX_RECORD];
    private final int[] ends = new int[MAX_COLUMNS];
    private int position;
    private int limit;
    private int length;
    private int columns;
    private long line = 1;
    private long recordLine;
    private boolean tooLong;
    private boolean atStart = true;

    CsvReader(Reader reader, char delimiter) {
        this.reader = reader;
        this.delimiter = delimiter;
    }

    /** Moves to the next record that is not an empty line. */
    boolean next() throws IOException {
        do {
            if (peek() == END) {
                return false;
            }
            if (atStart) {
                atStart = false;
                skipByteOrderMark();
            }
            recordLine = line;
            length = 0;
            columns = 0;
            tooLong = false;
            readRecord();
        } while (columns == 1 && length == 0 && !tooLong);
        return true;
    }

    private void skipByteOrderMark() throws IOException {
        if (peek() == '\ufeff') {
            take();
        }
    }

    private void readRecord() throws IOException {
        while (true) {
            var end = peek() == '"' ? readQuoted() : readPlain();
            if (columns < MAX_COLUMNS) {
                ends[columns++] = length;
            } else {
                tooLong = true;
            }
            if (end != delimiter) {
                return;
            }
        }
    }

    /** Reads up to the end of the field and returns what ended it: the delimiter, a line feed or the end. */
    private int readPlain() throws IOException {
        while (true) {
            var read = take();
            if (read == delimiter || read == END) {
                return read;
            }
            if (read == '\n' || read == '\r') {
                return lineEnd(read);
            }
            put(read);
        }
    }

    private int readQuoted() throws IOException {
        take();
        while (true) {
            var read = take();
            if (read == END) {
                return END;
            }
            if (read == '"') {
                if (peek() != '"') {
                    return readPlain();
                }
                take();
            } else if (read == '\n') {
                line++;
                if (tooLong) {
                    return '\n';
                }
            }
            put(read);
        }
    }

    private int lineEnd(int read) throws IOException {
        if (read == '\r' && peek() == '\n') {
            take();
        }
        line++;
        return '\n';
    }

    private void put(int read) {
        if (length < MAX_RECORD) {
            record[length++] = (char) read;
        } else {
            tooLong = true;
        }
    }

    private int peek() throws IOException {
        if (position == limit && !fill()) {
            return END;
        }
        return buffer[position];
    }

    private int take() throws IOException {
        if (position == limit && !fill()) {
            return END;
        }
        return buffer[position++];
    }

    private boolean fill() throws IOException {
        limit = Math.max(0, reader.read(buffer, 0, buffer.length));
        position = 0;
        return limit > 0;
    }

    /** The line of the file on which the record begins, from 1. */
    long line() {
        return recordLine;
    }

    boolean tooLong() {
        return tooLong;
    }

    int columns() {
        return columns;
    }

    /** The trimmed text of a column, empty where the record is too short for it. */
    String get(int column) {
        if (column < 0 || column >= columns) {
            return "";
        }
        var from = column == 0 ? 0 : ends[column - 1];
        var to = ends[column];
        while (from < to && blank(record[from])) {
            from++;
        }
        while (to > from && blank(record[to - 1])) {
            to--;
        }
        return from == to ? "" : new String(record, from, to - from);
    }

    List<String> toList() {
        var cells = new ArrayList<String>(columns);
        for (var i = 0; i < columns; i++) {
            cells.add(get(i));
        }
        return cells;
    }

    /** A byte order mark or a fixed-width space counts as blank, as spreadsheets leave them about. */
    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\ufeff';
    }
}
