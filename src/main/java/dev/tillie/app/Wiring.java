package dev.tillie.app;

import dev.tillie.answer.Tillie;
import dev.tillie.imports.Importer;
import dev.tillie.store.Database;
import dev.tillie.store.Totals;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Every object of a running Tillie, built once: the store opened, and what works on it. */
final class Wiring implements AutoCloseable {
    static final long BUSINESS = 1;

    private final Configuration configuration;
    private final Database database;
    private final Importer importer;
    private final Path home;
    private @Nullable Tillie responder;

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
    synchronized Tillie responder() {
        if (responder == null) {
            responder = buildResponder();
        }
        return responder;
    }

    private Tillie buildResponder() {
        try {
            var reader = QuestionReader.load(home, configuration.store().directory());
            return new Tillie(database, BUSINESS, configuration.business(), reader, Clock.systemUTC());
        } catch (IOException e) {
            throw CommandProblem.failed("cannot load the example questions: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
