package dev.tillie.chat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.server.Refusal;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Plain maps and lists to JSON, and a request's JSON to its fields. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Maps, lists, text, numbers, booleans and null as JSON on one line. */
    public static String write(Object plain) {
        try {
            return MAPPER.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not plain enough for JSON: " + e.getOriginalMessage(), e);
        }
    }

    static void send(ServerResponse response, Object plain) {
        response.headers().set(HeaderValues.CONTENT_TYPE_JSON);
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.send(write(plain).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal with status 400 if it is no JSON object */
    static ObjectNode readObject(byte[] body) {
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw malformed();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        throw malformed();
    }

    private static Refusal malformed() {
        return new Refusal(400, "the body must be a JSON object like {\"question\":\"how did we do yesterday?\"}");
    }

    /** A field's text; empty when it is missing, null or blank. */
    static Optional<String> findText(ObjectNode object, String field, int longest) {
        var value = Optional.<JsonNode>ofNullable(object.get(field)).filter(it -> !it.isNull());
        if (value.isPresent() && !value.get().isTextual()) {
            throw new Refusal(400, "\"%s\" must be text".formatted(field));
        }
        var text = value.map(JsonNode::textValue).filter(it -> !it.isBlank());
        if (text.isPresent() && text.get().length() > longest) {
            throw new Refusal(400, "\"%s\" is too long: at most %d characters are taken".formatted(field, longest));
        }
        return text;
    }
}
