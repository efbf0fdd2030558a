package dev.tillie.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;

/** What answers leave for the next words, as JSON. */
final class CarriedText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CarriedText() {}

    static ObjectNode toJson(Carried it) {
        var node = JSON.createObjectNode();
        if (it.amount() != null) {
            node.put("what", it.what())
                    .put("amount", it.amount().toPlainString())
                    .put("each", it.isEach());
        }
        var tried = node.putArray("tried");
        it.tried()
                .forEach(one ->
                        tried.addObject().put("name", one.name()).set("changes", ChangeText.toJson(one.changes())));
        return node;
    }

    static Carried of(JsonNode node) {
        var tried = new ArrayList<Carried.Tried>();
        node.path("tried")
                .forEach(it ->
                        tried.add(new Carried.Tried(it.path("name").asText(), ChangeText.of(it.path("changes")))));
        return new Carried(
                node.path("what").asText(),
                node.has("amount") ? new BigDecimal(node.path("amount").asText()) : null,
                node.path("each").asBoolean(),
                tried);
    }
}
