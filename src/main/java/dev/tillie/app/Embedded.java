package dev.tillie.app;

import dev.tillie.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the embedded database of a folder, which one process at a time can. */
final class Embedded {
    /** H2's code for a database that another process has open. */
    private static final int TAKEN = 90020;

    private static final Logger LOG = LoggerFactory.getLogger(CommandLines.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Embedded() {}

    /** Waits a while for another command to end. */
    static Database open(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw CommandProblem.failed("cannot make the data folder " + directory + ": " + e.getMessage()
                    + "; name another with --data DIR or store.directory");
        }
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return Database.open(Database.fileUrl(directory));
            } catch (RuntimeException e) {
                if (!isTaken(e)) {
                    LOG.error("Cannot open the database in {}", directory, e);
                    throw CommandProblem.failed("cannot open the database in " + directory
                            + "; log/tillie.log there says why; put a copy back, or name another folder with"
                            + " --data DIR");
                }
                if (Instant.now().isAfter(deadline)) {
                    throw CommandProblem.failed("another tillie command has " + directory
                            + " open and does not end; wait for it, or name another folder with --data DIR");
                }
            }
            pause();
        }
    }

    private static boolean isTaken(Throwable problem) {
        return Stream.iterate(problem, it -> it != null, Throwable::getCause)
                .anyMatch(it -> it instanceof SQLException sql && sql.getErrorCode() == TAKEN);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandProblem.failed("stopped while waiting for the store");
        }
    }
}
