package dev.tillie.answer;

import dev.tillie.store.Catalogues;
import dev.tillie.store.Computed;
import dev.tillie.store.Database;
import dev.tillie.store.Stock;
import dev.tillie.store.Totals;

/** The shop's records, handed out as one {@link Ledger} for as long as nothing was imported or undone. */
final class Records {
    final Totals totals;
    final Catalogues catalogues;
    final Stock stock;
    final Computed computed;
    private Ledger current;

    Records(Database database, long businessId) {
        totals = new Totals(database, businessId);
        catalogues = new Catalogues(database, businessId);
        stock = new Stock(database, businessId);
        computed = new Computed(database, businessId);
        current = new Ledger(this, totals.version());
    }

    synchronized Ledger ledger() {
        var version = totals.version();
        if (current.version() != version) {
            current = new Ledger(this, version);
        }
        return current;
    }
}
