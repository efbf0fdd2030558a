package dev.tillie.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/** The open database, migrated to the newest schema. Safe for use by many threads. */
public final class Database implements AutoCloseable {
    private static final int CACHE_KILOBYTES = 64 * 1024;
    private static final int CONNECTIONS = 8;

    /** H2 writes a larger result to the disk before it hands over its first row. */
    private static final int ROWS_IN_MEMORY = 200_000;

    static {
        // H2 looks every value up in a cache of its own, which costs more here than it saves.
        if (System.getProperty("h2.objectCache") == null) {
            System.setProperty("h2.objectCache", "false");
        }
    }

    private final HikariDataSource source;
    private final Jdbi jdbi;
    private final Map<Long, Labels> labels = new ConcurrentHashMap<>();
    private final boolean isOnDisk;
    private final ReentrantLock importing = new ReentrantLock();

    private Database(HikariDataSource source) {
        this.source = source;
        isOnDisk = source.getJdbcUrl().startsWith("jdbc:h2:file:");
        this.jdbi = Jdbi.create(source);
        // what was bound is somebody's words, or a sealed token, and failures are logged
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        jdbi.getConfig(SqlStatements.class).addCustomizer(new OnlyReading());
    }

    /** Opens the database behind a JDBC URL, brings its schema up to date, and keeps a pool of connections. */
    public static Database open(String jdbcUrl) {
        Upgrade.recover(jdbcUrl);
        var config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("store");
        var source = new HikariDataSource(config);
        try {
            var flyway = Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .load();
            Upgrade.run(jdbcUrl, flyway, source);
            return new Database(source);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /**
     * The URL of the embedded database in a folder. Every commit reaches the disk before it is acknowledged: H2's
     * default delay loses acknowledged commits when the process is killed.
     */
    public static String fileUrl(Path dir) {
        return "jdbc:h2:file:" + dir.toAbsolutePath().resolve("tillie")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                + ";CACHE_SIZE=" + CACHE_KILOBYTES + ";MAX_MEMORY_ROWS=" + ROWS_IN_MEMORY + ";LOCK_TIMEOUT=10000";
    }

    /**
     * Waits until what was committed is on the disk. H2 tries that at each commit, but leaves it to the next one while
     * another is being written; a process killed then has lost what it acknowledged.
     */
    void reachDisk() {
        if (isOnDisk) {
            jdbi.useHandle(handle -> handle.execute("checkpoint"));
        }
    }

    /**
     * Does something that must not change what is kept, here or in what it calls on this thread.
     *
     * @throws ChangeRefused where it tried to
     */
    public <T> T reading(Supplier<T> work) {
        return OnlyReading.during(work);
    }

    /** Held by whoever changes facts: one import or undo at a time. */
    ReentrantLock importing() {
        return importing;
    }

    /** The names of a business, read again after its facts changed. */
    Labels labels(Handle handle, long businessId) {
        var kept = labels.get(businessId);
        if (kept == null || kept.version() != Versions.find(handle, businessId)) {
            kept = Labels.load(handle, businessId);
            labels.put(businessId, kept);
        }
        return kept;
    }

    /** Updates a row, or inserts it where there is none; done again once should another have inserted it meanwhile. */
    void save(String update, String insert, UnaryOperator<Update> bind) {
        try {
            saveOnce(update, insert, bind);
        } catch (UnableToExecuteStatementException e) {
            saveOnce(update, insert, bind);
        }
    }

    private void saveOnce(String update, String insert, UnaryOperator<Update> bind) {
        jdbi.useTransaction(handle -> {
            if (bind.apply(handle.createUpdate(update)).execute() == 0) {
                bind.apply(handle.createUpdate(insert)).execute();
            }
        });
    }

    /** The pool itself, for libraries that keep their own tables. */
    public DataSource dataSource() {
        return source;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        source.close();
    }
}
