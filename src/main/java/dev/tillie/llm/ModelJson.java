package dev.tillie.llm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What is said to a model, and what it said, held against the shape asked for: a provider's promise is not enough. */
final class ModelJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ModelJson() {}

    /** What others wrote, as JSON, so that no word of it can be taken for ours. */
    static String written(Map<String, Object> data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("data must be texts and lists of texts", e);
        }
    }

    /** @throws IllegalArgumentException where anything is missing, too much, too long or of another kind */
    static Map<String, Object> read(String text, Shape shape) {
        try {
            return object(JSON.readTree(text), shape);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static Map<String, Object> object(JsonNode node, Shape shape) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        require(node.isObject() && shape.fields().keySet().equals(Set.copyOf(names)), "fields");
        var values = new LinkedHashMap<String, Object>();
        shape.fields().forEach((name, field) -> values.put(name, value(node.get(name), field)));
        return values;
    }

    private static Object value(JsonNode node, Field field) {
        return switch (field) {
            case Field.Text text -> text(node, text.longest());
            case Field.OneOf one -> oneOf(node, one.values());
            case Field.Texts texts -> list(node, texts.most(), it -> text(it, texts.longest()));
            case Field.Each each -> list(node, each.most(), it -> object(it, each.shape()));
        };
    }

    private static String oneOf(JsonNode node, List<String> values) {
        require(node.isTextual() && values.contains(node.textValue()), "one of a list");
        return node.textValue();
    }

    private static String text(JsonNode node, int longest) {
        require(node.isTextual() && node.textValue().length() <= longest, "a text");
        return node.textValue();
    }

    private static List<Object> list(JsonNode node, int most, Function<JsonNode, Object> read) {
        require(node.isArray() && node.size() <= most, "a list");
        var values = new ArrayList<>();
        node.forEach(it -> values.add(read.apply(it)));
        return List.copyOf(values);
    }

    private static void require(boolean good, String what) {
        if (!good) {
            throw new IllegalArgumentException("not " + what);
        }
    }
}
