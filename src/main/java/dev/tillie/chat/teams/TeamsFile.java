package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tillie.chat.FileIntake;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A file dropped in Teams: it lies in the sender's OneDrive, and its address lets whoever has it read it for minutes. */
record TeamsFile(HttpClient http, ServiceUrls allowed, JsonNode attachment) implements FileIntake.Dropped {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public String name() {
        return Json.text(attachment, "name");
    }

    /** Teams does not say. */
    @Override
    public long size() {
        return 0;
    }

    @Override
    public void fetch(Path to, long mostBytes) throws IOException {
        var address = Json.text(attachment, "content", "downloadUrl");
        if (!allowed.allowsFile(address)) {
            throw new IOException("it does not lie where Teams keeps files");
        }
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var in = answer.body();
                    var out = Files.newOutputStream(to)) {
                if (answer.statusCode() != 200) {
                    throw new IOException("Teams answers with status " + answer.statusCode());
                }
                // one byte more shows that there are more
                var bytes = new byte[1 << 16];
                for (long left = mostBytes + 1; left > 0; ) {
                    var read = in.read(bytes, 0, (int) Math.min(bytes.length, left));
                    if (read < 0) {
                        break;
                    }
                    out.write(bytes, 0, read);
                    left -= read;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }
}
