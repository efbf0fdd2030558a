package dev.tillie.llm;

import java.net.URI;
import java.util.Locale;

/** Whose protocol a language model is asked by. */
public enum Provider {
    /** Whoever speaks OpenAI's chat completions: OpenAI, and most servers of one's own. */
    OPENAI("https://api.openai.com/v1", true),
    ANTHROPIC("https://api.anthropic.com/v1", true),
    OLLAMA("http://127.0.0.1:11434", false);

    private final String address;
    private final boolean needsKey;

    Provider(String address, boolean needsKey) {
        this.address = address;
        this.needsKey = needsKey;
    }

    /** Where it is reached when the settings say nothing else. */
    public URI address() {
        return URI.create(address);
    }

    /** Whether it answers nobody without a key, at its own address. */
    public boolean needsKey() {
        return needsKey;
    }

    /** The name in the settings: {@code openai}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Provider ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
