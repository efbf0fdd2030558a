package dev.tillie.imports;

import java.util.List;

/** A kind of file, told from others by its header line. */
interface Format {
    /** The short name, as options and receipts have it. */
    String name();

    /** The columns without which a file is not of this kind, in lower case. */
    List<String> required();

    /** The columns that hold dates or times, whose order of day and month has to be found out. */
    List<String> dates();

    /** Where the column of amounts that shows how decimals are written is. */
    List<String> amounts();

    Rows open(Header header, Reading reading);

    default boolean recognises(Header header) {
        return header.hasAll(required());
    }

    /** Reads the rows of one file in order; may remember earlier ones. */
    @FunctionalInterface
    interface Rows {
        /**
         * Stores what the row says.
         *
         * @throws Unreadable when it cannot be read; then nothing of it is stored
         */
        void read(CsvReader row, Sink sink);

        /** After the last row. */
        default void finish(Sink sink) {}
    }
}
