package dev.tillie.app;

import dev.tillie.chat.Responder;
import dev.tillie.imports.Importer;
import dev.tillie.store.Database;
import dev.tillie.store.Totals;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Every object of a running Tillie, built once: the store opened, and what works on it. */
final class Wiring implements AutoCloseable {
    static final long BUSINESS = 1;

    private final Configuration configuration;
    private final Database database;
    private final Importer importer;
    private final Path home;
    private @Nullable Responder responder;

    private Wiring(Configuration configuration, Path home, Database database) {
        this.configuration = configuration;
        this.home = home;
        this.database = database;
        this.importer = new Importer(database, BUSINESS, configuration.business());
    }

    /** Opens the store, making it where there is none. */
    static Wiring open(Configuration configuration, Path home) {
        var store = configuration.store();
        LogFile.open(store.directory());
        var url = store.url();
        return new Wiring(configuration, home, url != null ? Database.open(url) : Embedded.open(store.directory()));
    }

    /** Whether the store has no sale yet. */
    boolean isEmpty() {
        return new Totals(database, BUSINESS).findSpan().isEmpty();
    }

    Configuration configuration() {
        return configuration;
    }

    Database database() {
        return database;
    }

    Importer importer() {
        return importer;
    }

    /** Answers questions; what it needs is loaded at the first call, as imports and lists go without. */
    synchronized Responder responder() {
        if (responder == null) {
            responder = buildResponder();
        }
        return responder;
    }

    private Responder buildResponder() {
        throw CommandProblem.failed("answers are not in this build (" + home + ")");
    }

    @Override
    public void close() {
        database.close();
    }
}
