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
                        .rootElement(object(ask.shape()))
                        .build())
                .build();
    }

    private static JsonObjectSchema object(Shape shape) {
        var schema = JsonObjectSchema.builder()
                .required(List.copyOf(shape.fields().keySet()))
                .additionalProperties(false);
        shape.fields().forEach((name, field) -> schema.addProperty(name, element(field)));
        return schema.build();
    }

    private static JsonSchemaElement element(Field field) {
        return switch (field) {
            case Field.Text text ->
                JsonStringSchema.builder().description(text.says()).build();
            case Field.OneOf one ->
                JsonEnumSchema.builder()
                        .description(one.says())
                        .enumValues(one.values())
                        .build();
            case Field.Texts texts ->
                list(texts.says(), JsonStringSchema.builder().build());
            case Field.Each each -> list(each.says(), object(each.shape()));
        };
    }

    private static JsonArraySchema list(String says, JsonSchemaElement of) {
        return JsonArraySchema.builder().description(says).items(of).build();
    }
}
