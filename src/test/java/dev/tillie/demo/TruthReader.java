package dev.tillie.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The truth file, read by something that knows JSON. */
final class TruthReader {
    private TruthReader() {}

    static List<Truth.Entry> read(Path dir) throws IOException {
        var entries = new ArrayList<Truth.Entry>();
        for (var it :
                new ObjectMapper().readTree(dir.resolve("truth.json").toFile()).get("items")) {
            var ids = new ArrayList<String>();
            it.get("ids").forEach(id -> ids.add(id.asText()));
            entries.add(new Truth.Entry(
                    it.get("kind").asText(),
                    it.get("subject").asText(),
                    LocalDate.parse(it.get("from").asText()),
                    LocalDate.parse(it.get("to").asText()),
                    it.get("harmless").asBoolean(),
                    it.get("size").asDouble(),
                    ids,
                    it.get("note").asText()));
        }
        return entries;
    }
}
