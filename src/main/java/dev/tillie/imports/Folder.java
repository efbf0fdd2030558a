package dev.tillie.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The files of a folder that may be imported, by name; folders in it are left alone. */
final class Folder {
    private Folder() {}

    static List<Path> list(Path dir) throws ImportProblem {
        try (var files = Files.list(dir)) {
            var found = files.filter(Files::isRegularFile)
                    .filter(it -> isTable(it.getFileName().toString().toLowerCase(Locale.ROOT)))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new ImportProblem("the folder " + dir + " holds no CSV files");
            }
            return found;
        } catch (IOException e) {
            throw new ImportProblem("the folder " + dir + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isJournal(String name) {
        return name.endsWith(".journal")
                || name.endsWith(".hledger")
                || name.endsWith(".ledger")
                || name.endsWith(".beancount")
                || name.endsWith(".bean");
    }

    private static boolean isTable(String name) {
        return name.endsWith(".csv")
                || name.endsWith(".csv.gz")
                || name.endsWith(".tsv")
                || name.endsWith(".txt")
                || isJournal(name);
    }
}
