package dev.tillie.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.tools.Restore;

/**
 * Brings an embedded database's tables up to date so that a process killed meanwhile leaves a store that opens. H2
 * commits at each change of a table, so a migration may stop half way; then the next start goes back to before it.
 */
final class Upgrade {
    private static final String FILE_URL = "jdbc:h2:file:";

    private final Path directory;
    private final String name;

    /** @param name of the database's files, without their endings */
    Upgrade(Path directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    /** Migrates whatever database is behind a URL. */
    static void run(String jdbcUrl, Flyway flyway, DataSource source) {
        if (jdbcUrl.startsWith(FILE_URL)) {
            of(jdbcUrl).run(flyway, source);
        } else {
            flyway.migrate();
        }
    }

    /** Goes back to before a migration that was cut short; to be called before the database is opened. */
    static void recover(String jdbcUrl) {
        if (jdbcUrl.startsWith(FILE_URL)) {
            of(jdbcUrl).recover();
        }
    }

    private static Upgrade of(String jdbcUrl) {
        var path = Path.of(jdbcUrl.substring(FILE_URL.length()).replaceFirst(";.*", ""));
        return new Upgrade(path.resolveSibling(""), String.valueOf(path.getFileName()));
    }

    /** There while the first tables are made. */
    private Path beginning() {
        return beside(".beginning");
    }

    /** The database as it was, there while its tables are changed. */
    private Path before() {
        return beside(".before.zip");
    }

    private Path beside(String ending) {
        return directory.resolve(name + ending);
    }

    private void recover() {
        try {
            if (Files.exists(beginning()) && isFree()) {
                Files.deleteIfExists(beside(".mv.db"));
                Files.delete(beginning());
            } else if (Files.exists(before()) && isFree()) {
                Restore.execute(before().toString(), directory.toString(), name);
                Files.delete(before());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot go back to before an upgrade in " + directory, e);
        }
    }

    /** Nobody else is at it: who has it open holds its lock. */
    private boolean isFree() throws IOException {
        var file = beside(".mv.db");
        if (!Files.exists(file)) {
            return true;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void run(Flyway flyway, DataSource source) {
        if (flyway.info().pending().length == 0) {
            return;
        }
        try {
            if (flyway.info().current() == null) {
                Files.createFile(beginning());
            } else {
                copy(source);
            }
            flyway.migrate();
            Files.deleteIfExists(beginning());
            Files.deleteIfExists(before());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("cannot keep a copy in " + directory + " while it is upgraded", e);
        }
    }

    /** Whole, or not there. */
    void copy(DataSource source) throws IOException, SQLException {
        var draft = beside(".before.part");
        Files.deleteIfExists(draft);
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("backup to ?")) {
            statement.setString(1, draft.toString());
            statement.execute();
        }
        Files.move(draft, before(), StandardCopyOption.REPLACE_EXISTING);
    }
}
