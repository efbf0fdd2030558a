package dev.tillie.llm;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.List;

/** A shape as the JSON schema a model is held to. */
final class Schemas {
    private Schemas() {}

    static ResponseFormat format(Ask ask) {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name(ask.name())
                        .rootElement(object(ask.shape(), ""))
                        .build())
                .build();
    }

    private static JsonObjectSchema object(Shape shape, String says) {
        var schema = JsonObjectSchema.builder()
                .required(List.copyOf(shape.fields().keySet()))
                .additionalProperties(false);
        if (!says.isEmpty()) {
            schema.description(says);
        }
        shape.fields().forEach((name, field) -> schema.addProperty(name, element(field)));
        return schema.build();
    }

    private static JsonSchemaElement element(Field field) {
        return switch (field) {
            case Field.Text(var says, _) ->
                JsonStringSchema.builder().description(says).build();
            case Field.OneOf(var says, var values) ->
                JsonEnumSchema.builder().description(says).enumValues(values).build();
            case Field.Texts(var says, _, _) ->
                JsonArraySchema.builder()
                        .description(says)
                        .items(JsonStringSchema.builder().build())
                        .build();
            case Field.Each(var says, var shape, _) ->
                JsonArraySchema.builder()
                        .description(says)
                        .items(object(shape, ""))
                        .build();
        };
    }
}
