package dev.tillie.chat.teams;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chat.Card;
import dev.tillie.chat.Cards;

/** JSON as Teams speaks it. */
final class Json {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no JSON", e);
        }
    }

    /** What stands at a path; a missing node where nothing does. */
    static JsonNode at(JsonNode from, String... path) {
        var node = from;
        for (var name : path) {
            var next = node.get(name);
            if (next == null) {
                return MissingNode.getInstance();
            }
            node = next;
        }
        return node;
    }

    /** A text or a number at a path; empty where there is none. */
    static String text(JsonNode from, String... path) {
        var node = at(from, path);
        return node.isTextual() || node.isNumber() ? node.asText() : "";
    }

    /** Cards as text for the memory. */
    static final class CardText implements Cards.Text {
        @Override
        public String write(Card card) {
            return MAPPER.valueToTree(card).toString();
        }

        @Override
        public Card read(String text) {
            return MAPPER.convertValue(parse(text), Card.class);
        }
    }
}
