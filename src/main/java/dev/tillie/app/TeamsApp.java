package dev.tillie.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Tillie as an app that Teams can install: the manifest, filled in, and two icons. */
final class TeamsApp {
    /** Where the developer's addresses point until somebody puts their own. */
    static final String PLACEHOLDER = "https://tillie.example";

    private static final String FOLDER = "conf/teams/";
    private static final String MANIFEST = "manifest.json";

    /** No clock in the bytes; a month past the earliest that a zip can hold, which would have the zone in it. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final String manifest;
    private final byte[] color;
    private final byte[] outline;

    private TeamsApp(String manifest, byte[] color, byte[] outline) {
        this.manifest = manifest;
        this.color = color;
        this.outline = outline;
    }

    /**
     * @param home where {@code conf/} stands; each file that is not there is taken from the bundled ones
     * @throws IOException whose message says what to mend
     */
    static TeamsApp of(Path home, String appId) throws IOException {
        var manifest = new String(read(home, MANIFEST), StandardCharsets.UTF_8)
                .replace("${TEAMS_APP_ID}", appId)
                .replace("${VERSION}", RootCommand.VERSION);
        requireJson(manifest);
        return new TeamsApp(manifest, read(home, "color.png"), read(home, "outline.png"));
    }

    private static byte[] read(Path home, String name) throws IOException {
        var file = home.resolve(FOLDER + name);
        if (Files.isRegularFile(file)) {
            return Files.readAllBytes(file);
        }
        try (var bundled = TeamsApp.class.getResourceAsStream("/" + FOLDER + name)) {
            if (bundled == null) {
                throw new IOException(FOLDER + name + " is missing, beside Tillie and in it; install it again");
            }
            return bundled.readAllBytes();
        }
    }

    private static void requireJson(String manifest) throws IOException {
        try {
            Json.MAPPER.readTree(manifest);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    FOLDER + MANIFEST + " is no JSON, line " + e.getLocation().getLineNr() + ": "
                            + e.getOriginalMessage() + "; mend it, or take it away for the bundled one");
        }
    }

    boolean namesNobody() {
        return manifest.contains(PLACEHOLDER);
    }

    byte[] zipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
            add(zip, "color.png", color);
            add(zip, "outline.png", outline);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
