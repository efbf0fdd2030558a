package dev.tillie.imports;

import dev.tillie.store.FactTable;
import dev.tillie.store.SaleLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what rows say, and counts it. */
interface Sink {
    /** A row that is a line of a sale. */
    void sale(SaleLine line);

    /** A line that follows from rows without being one, such as the shipping of an order. */
    void extra(SaleLine line);

    /** A row of another kind; {@code day} is when it happened, if it says. */
    void fact(FactTable table, List<@Nullable Object> values, @Nullable LocalDate day);

    /** Something the file does not say and was taken to be so; said once however often it is given. */
    void assume(String what);
}
