package dev.tillie.llm;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.Objects;

/** LangChain4j's models, as the settings have them. They neither try again nor log: {@link GuardedModel} sees to it. */
final class ChatModels {
    private ChatModels() {}

    static ChatModel of(ModelSettings settings) {
        return switch (settings.provider()) {
            case OPENAI -> openAi(settings);
            case ANTHROPIC -> anthropic(settings);
            case OLLAMA -> ollama(settings);
        };
    }

    private static ChatModel openAi(ModelSettings settings) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(CappedHttp.within(settings.timeout()))
                .baseUrl(settings.address().toString())
                // servers of one's own often want none, but the header must be there
                .apiKey(Objects.requireNonNullElse(settings.key(), "none"))
                .modelName(settings.model())
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .strictJsonSchema(true)
                .timeout(settings.timeout())
                .maxRetries(0)
                .build();
    }

    private static ChatModel anthropic(ModelSettings settings) {
        return AnthropicChatModel.builder()
                .httpClientBuilder(CappedHttp.within(settings.timeout()))
                .baseUrl(settings.address().toString())
                .apiKey(Objects.requireNonNullElse(settings.key(), "none"))
                .modelName(settings.model())
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .timeout(settings.timeout())
                .maxRetries(0)
                .build();
    }

    private static ChatModel ollama(ModelSettings settings) {
        return OllamaChatModel.builder()
                .httpClientBuilder(CappedHttp.within(settings.timeout()))
                .baseUrl(settings.address().toString())
                .modelName(settings.model())
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .temperature(0.0)
                .think(false)
                .timeout(settings.timeout())
                .maxRetries(0)
                .build();
    }
}
