package dev.tillie.app;

import dev.tillie.answer.LanguageHelp;
import dev.tillie.answer.ModelRewording;
import dev.tillie.answer.Rewording;
import dev.tillie.llm.Ask;
import dev.tillie.llm.Field;
import dev.tillie.llm.GuardedModel;
import dev.tillie.llm.LanguageModel;
import dev.tillie.llm.ModelSettings;
import dev.tillie.llm.Outcome;
import dev.tillie.llm.Shape;
import dev.tillie.question.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The language model of the settings, and what it is told; nothing is built where there is none. */
final class LanguageModels {
    static final String KEY = "TILLIE_LLM_KEY";

    private LanguageModels() {}

    /** Empty where it is off. */
    static Optional<ModelSettings> settings(Configuration configuration, Map<String, String> environment) {
        var llm = configuration.llm();
        return Optional.ofNullable(llm.provider())
                .map(it -> new ModelSettings(
                        it,
                        llm.address(),
                        llm.model(),
                        Secrets.find(environment, KEY),
                        llm.timeout(),
                        llm.retries(),
                        llm.prices()));
    }

    static GuardedModel model(ModelSettings settings, StoredBudget budget) {
        return new GuardedModel(settings, budget, Clock.systemUTC());
    }

    static LanguageHelp help(LanguageModel model, Configuration.Llm llm, Reader reader, Path home) {
        var rewording = llm.reword()
                ? new ModelRewording(model, prompt(home, "reword"), words(prompt(home, "neutral")))
                : Rewording.NONE;
        return new LanguageHelp(reader.askingToo(model, prompt(home, "read"), llm.share()), rewording);
    }

    /** Asks something that tells of no shop, to see whether it answers by a schema. */
    static Outcome tryOut(LanguageModel model) {
        return model.ask(new Ask(
                "trial",
                "Answer with JSON of the given schema: say ready.",
                Map.of("question", "are you ready?"),
                Shape.of("answer", new Field.OneOf("Whether you are ready.", List.of("ready"))),
                20));
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+")).stream().collect(Collectors.toUnmodifiableSet());
    }

    /** The owner's own text where there is one, else the bundled; without its comments. */
    private static String prompt(Path home, String name) {
        try {
            var file = home.resolve("prompts/llm").resolve(name + ".txt");
            var text = Files.isRegularFile(file) ? Files.readString(file) : bundled(name);
            return text.lines()
                    .filter(it -> !it.startsWith("#"))
                    .collect(Collectors.joining("\n"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bundled(String name) throws IOException {
        try (InputStream in = LanguageModels.class.getResourceAsStream("/prompts/llm/" + name + ".txt")) {
            if (in == null) {
                throw new IOException("prompts/llm/" + name + ".txt is missing; install Tillie again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
