package dev.tillie.question;

import dev.tillie.llm.LocalEmbedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The reader trained from this project's prompts, once for all tests; kept below target between runs. */
final class Trained {
    static final LocalEmbedder EMBEDDER = new LocalEmbedder();
    static final Prompts PROMPTS = prompts();
    static final Model MODEL = model();
    static final Reader READER = new Reader(MODEL, PROMPTS, EMBEDDER);

    private Trained() {}

    private static Prompts prompts() {
        try {
            return Prompts.read(Path.of("prompts"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model model() {
        var file = Path.of("target", "question-" + PROMPTS.hash().substring(0, 12) + ".model");
        try {
            if (Files.exists(file)) {
                try (var in = Files.newInputStream(file)) {
                    return Model.read(in);
                }
            }
            var model = Model.train(PROMPTS, EMBEDDER);
            Files.createDirectories(file.getParent());
            try (var out = Files.newOutputStream(file)) {
                model.write(out);
            }
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
