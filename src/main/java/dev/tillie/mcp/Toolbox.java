package dev.tillie.mcp;

import dev.tillie.answer.Inquiry;
import dev.tillie.chart.ChartPainter;
import dev.tillie.chart.Theme;
import dev.tillie.chat.AskJson;
import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.chat.Reply;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ImageContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The tools as the protocol has them, and what calling one gives. Safe for use by many threads. */
final class Toolbox {
    /** Told to an assistant before it calls anything. */
    static final String INSTRUCTIONS =
            "Tillie keeps a small shop’s books and computes every number from them. The tools"
                    + " only look things up; nothing can be changed through them. Ask ask_tillie in plain words where no other"
                    + " tool fits. Pass numbers on as they are, with their footing. Where “refused” is true the answer is held"
                    + " back from whoever asks; where “clarify” is true, ask again with one of the labels of the buttons.";

    private static final Map<String, String> OUTPUT = types();

    private final Function<Inquiry, Reply> looking;

    /** @param looking answers, changing nothing */
    Toolbox(Function<Inquiry, Reply> looking) {
        this.looking = looking;
    }

    static List<Tool> tools() {
        return Abilities.ALL.stream().map(Toolbox::tool).toList();
    }

    private static Tool tool(Ability ability) {
        return Tool.builder(ability.name(), ability.schema())
                .title(ability.title())
                .description(ability.description())
                .outputSchema(outputSchema())
                .annotations(ToolAnnotations.builder()
                        .title(ability.title())
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
    }

    /** The answer to a call that keeps to the tool’s schema, for somebody who may see so much. */
    CallToolResult call(CallToolRequest request, Standing standing) {
        var ability = Abilities.find(request.name())
                .orElseThrow(() -> new IllegalArgumentException("no tool is called " + request.name()));
        var given = request.arguments() == null ? Map.<String, Object>of() : request.arguments();
        var inquiry = ability.inquiry(given, standing);
        var start = System.nanoTime();
        var reply = looking.apply(inquiry);
        return result(inquiry.words(), reply, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private static CallToolResult result(String question, Reply reply, long millis) {
        var result = CallToolResult.builder()
                .addTextContent(reply.text())
                .structuredContent(AskJson.of(question, reply, _ -> "", millis));
        reply.charts()
                .forEach(it -> result.addContent(ImageContent.builder(
                                Base64.getEncoder().encodeToString(ChartPainter.png(it, Theme.LIGHT)), "image/png")
                        .build()));
        return result.build();
    }

    private static Map<String, Object> outputSchema() {
        var properties = new LinkedHashMap<String, Object>();
        OUTPUT.forEach((name, type) -> properties.put(name, Map.of("type", type)));
        properties.put(
                "dataThrough", Map.of("type", List.of("string", "null"), "description", "the last day on record"));
        return Map.of("type", "object", "properties", properties, "required", List.copyOf(OUTPUT.keySet()));
    }

    private static Map<String, String> types() {
        var types = new LinkedHashMap<String, String>();
        List.of("question", "intent", "text", "headline", "footing").forEach(it -> types.put(it, "string"));
        List.of("slots", "table").forEach(it -> types.put(it, "object"));
        List.of("parts", "charts", "buttons", "assumptions", "lines").forEach(it -> types.put(it, "array"));
        List.of("clarify", "confirm", "refused").forEach(it -> types.put(it, "boolean"));
        List.of("confidence", "millis").forEach(it -> types.put(it, "number"));
        return types;
    }
}
