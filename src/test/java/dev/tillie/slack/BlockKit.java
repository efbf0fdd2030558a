package dev.tillie.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Stands in until the real one is here. */
public final class BlockKit {
    private BlockKit() {}

    public static List<String> messageViolations(String text, JsonElement blocks) {
        return text.isBlank() ? List.of("no text") : List.of();
    }

    public static List<String> viewViolations(JsonObject view) {
        return view.isEmpty() ? List.of("empty") : List.of();
    }
}
