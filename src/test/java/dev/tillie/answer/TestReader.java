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
            return new Reader(model(prompts, embedder), prompts, embedder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model the build has learned, or one learned now where a test is run without the build. */
    private static Model model(Prompts prompts, LocalEmbedder embedder) throws IOException {
        try (var in = TestReader.class.getResourceAsStream("/question.model")) {
            var built = in == null ? null : Model.read(in);
            return built != null && built.promptsHash().equals(prompts.hash()) ? built : Model.train(prompts, embedder);
        }
    }
}
