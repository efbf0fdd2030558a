package dev.tillie.app;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.tillie.chat.FileDrop;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.ImportProblem;
import dev.tillie.imports.Importer;
import dev.tillie.imports.Progress;
import dev.tillie.imports.Receipt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Files dropped onto the web chat, on their way into the store. */
final class DroppedFiles implements FileDrop {
    private final Importer importer;
    private final int mostMegabytes;

    DroppedFiles(Importer importer, int mostMegabytes) {
        this.importer = importer;
        this.mostMegabytes = mostMegabytes;
    }

    @Override
    public Map<String, Object> drop(String name, Path file) throws NotTaken {
        try {
            long most = mostMegabytes * 1_048_576L;
            if (Files.size(file) > most) {
                throw new NotTaken("%s is over %d MB (import.max-upload-megabytes); take it in with: tillie import FILE"
                        .formatted(name, mostMegabytes));
            }
            return named(name, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Receipts and some formats go by the file's own name, so it gets that back first. */
    private Map<String, Object> named(String name, Path file) throws IOException, NotTaken {
        var folder = Files.createTempDirectory("tillie-drop");
        var own = folder.resolve(plain(name));
        try {
            Files.copy(file, own);
            var receipts = importer.importAll(List.of(own), ImportOptions.DEFAULT, Progress.NONE);
            return plain(receipts.getFirst());
        } catch (ImportProblem e) {
            throw new NotTaken(String.valueOf(e.getMessage()));
        } finally {
            Files.deleteIfExists(own);
            Files.delete(folder);
        }
    }

    @Override
    public Map<String, Object> undo(long id) throws NotTaken {
        try {
            return plain(importer.undo(id));
        } catch (ImportProblem e) {
            throw new NotTaken(String.valueOf(e.getMessage()));
        }
    }

    /** The last part of a name, with nothing in it that a file system minds. */
    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[^\\p{L}\\p{N}._ ()-]", "_").replaceFirst("^\\.+", "");
        return clean.isBlank() ? "upload.csv" : clean.substring(Math.max(0, clean.length() - 100));
    }

    private static Map<String, Object> plain(Receipt receipt) {
        var plain = Json.MAPPER.convertValue(receipt.toPlain(), new TypeReference<Map<String, Object>>() {});
        plain.put("text", receipt.toText());
        return plain;
    }
}
