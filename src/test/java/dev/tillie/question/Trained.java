package dev.tillie.question;

import dev.tillie.llm.LocalEmbedder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reader as it is shipped: the model the build has learned from this project's prompts, once for all tests. */
public final class Trained {
    static final LocalEmbedder EMBEDDER = new LocalEmbedder();
    static final Prompts PROMPTS = prompts();
    static final Model MODEL = model();
    static final Strangers STRANGERS = new Strangers(MODEL.tagger(), new Clues(PROMPTS), EMBEDDER);
    public static final Reader READER = new Reader(MODEL, PROMPTS, EMBEDDER);

    private Trained() {}

    /** What the reader learned from. */
    public static Map<Intent, List<String>> examples() {
        return PROMPTS.examples();
    }

    private static Prompts prompts() {
        try {
            return Prompts.read(Path.of("prompts"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model model() {
        try (var in = Trained.class.getResourceAsStream("/question.model")) {
            var built = read(in);
            return built != null && built.promptsHash().equals(PROMPTS.hash())
                    ? built
                    : Model.train(PROMPTS, EMBEDDER, built);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Model read(@Nullable InputStream in) throws IOException {
        return in == null ? null : Model.read(new BufferedInputStream(in));
    }
}
