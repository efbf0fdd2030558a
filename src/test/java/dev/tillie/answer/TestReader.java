package dev.tillie.answer;

import dev.tillie.llm.LocalEmbedder;
import dev.tillie.question.Model;
import dev.tillie.question.Prompts;
import dev.tillie.question.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The reader as it is shipped: trained on {@code prompts/}, once for all tests. */
final class TestReader {
    private static final Reader SHARED = load();

    private TestReader() {}

    static Reader shared() {
        return SHARED;
    }

    private static Reader load() {
        try {
            var prompts = Prompts.read(Path.of("prompts"));
            var embedder = new LocalEmbedder();
            return new Reader(Model.train(prompts, embedder), prompts, embedder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
