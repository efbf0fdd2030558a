package dev.tillie.chat.web;

import dev.tillie.server.Refusal;
import io.helidon.http.media.multipart.MultiPart;
import io.helidon.http.media.multipart.ReadablePart;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One file on its way in, streamed to a folder of its own that is gone afterwards. */
record Upload(String name, Path file) implements AutoCloseable {
    private static final int LONGEST_NAME = 120;

    /** @throws Refusal with status 400 if the request does not carry exactly one file */
    static Upload receive(ServerRequest request) throws IOException {
        var type = request.headers().contentType();
        if (type.isEmpty() || !type.get().mediaType().text().equals("multipart/form-data")) {
            throw new Refusal(400, "send one file as multipart/form-data, in a field named \"file\"");
        }
        Upload received = null;
        var parts = request.content().as(MultiPart.class);
        while (parts.hasNext()) {
            var part = parts.next();
            if (received == null && part.fileName().isPresent()) {
                received = save(part);
            } else {
                part.consume();
            }
        }
        if (received == null) {
            throw new Refusal(400, "there is no file in this request: name the field \"file\"");
        }
        return received;
    }

    private static Upload save(ReadablePart part) throws IOException {
        var name = sanitised(part.fileName().orElse(""));
        var file = Files.createTempDirectory("tillie-").resolve(name);
        var upload = new Upload(name, file);
        try (var in = part.inputStream()) {
            Files.copy(in, file);
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    /** The last part of a path, without what a file system or a terminal could stumble over. */
    static String sanitised(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}:*?\"<>|]", "").strip().replaceFirst("^[.-]+", "");
        var end = clean.length() > LONGEST_NAME ? clean.substring(clean.length() - LONGEST_NAME) : clean;
        return end.isEmpty() ? "file" : end;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        var folder = file.getParent();
        if (folder != null) {
            Files.deleteIfExists(folder);
        }
    }
}
