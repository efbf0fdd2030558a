package dev.tillie.imports;

import dev.tillie.store.SaleLine;

/** Takes what rows say, and counts it. */
interface Sink {
    void sale(SaleLine line);

    /** Something the file does not say and was taken to be so; said once however often it is given. */
    void assume(String what);
}
