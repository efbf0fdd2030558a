package dev.tillie.app;

import dev.tillie.llm.Embedder;
import dev.tillie.llm.LocalEmbedder;
import dev.tillie.question.Model;
import dev.tillie.question.Prompts;
import dev.tillie.question.Reader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads what reads questions: the owner's example questions, and the classifier trained on them while building. Where
 * the examples changed since, it is trained again, once, and kept beside the facts.
 */
final class QuestionReader {
    static final String MODEL = "question.model";
    private static final Logger LOG = LoggerFactory.getLogger(QuestionReader.class);

    private QuestionReader() {}

    /**
     * Ready to read.
     *
     * @param home where {@code prompts/} stands; the bundled ones are taken where it doesn't
     * @param kept where a classifier trained anew is kept
     */
    static Reader load(Path home, Path kept) throws IOException {
        var prompts = LearnedQuestions.beside(prompts(home), kept);
        var embedder = new LocalEmbedder();
        return new Reader(model(prompts, embedder, kept.resolve(MODEL)), prompts, embedder);
    }

    static Prompts prompts(Path home) throws IOException {
        var folder = home.resolve("prompts");
        return Files.isDirectory(folder) ? Prompts.read(folder) : bundled();
    }

    private static Prompts bundled() throws IOException {
        var url = QuestionReader.class.getResource("/prompts/slang.txt");
        if (url == null) {
            throw new IOException("the folder prompts is missing, beside Tillie and in it; install it again");
        }
        try {
            var uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return Prompts.read(Path.of(uri).resolveSibling(""));
            }
            var jar = URI.create(uri.toString().replaceFirst("!.*", ""));
            try (var files = FileSystems.newFileSystem(jar, Map.of())) {
                return Prompts.read(files.getPath("/prompts"));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static Model model(Prompts prompts, Embedder embedder, Path kept) throws IOException {
        var hash = prompts.hash();
        var known = Stream.concat(readBuilt().stream(), read(kept).stream()).toList();
        var same = known.stream().filter(it -> it.promptsHash().equals(hash)).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        LOG.info("The example questions changed: learning them anew");
        var model = Model.train(prompts, embedder, known.isEmpty() ? null : known.getLast());
        write(model, kept);
        return model;
    }

    /** The classifier in a file; empty where there is none that can be read. */
    static Optional<Model> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return Optional.of(Model.read(in));
        } catch (IOException e) {
            LOG.info("{} is of no use: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** The classifier that the build has learned; empty where there is none that can be read. */
    static Optional<Model> findBuilt() {
        try {
            return readBuilt();
        } catch (IOException e) {
            LOG.info("The built classifier is of no use: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Model> readBuilt() throws IOException {
        try (InputStream in = QuestionReader.class.getResourceAsStream("/" + MODEL)) {
            return in == null ? Optional.empty() : Optional.of(Model.read(new BufferedInputStream(in)));
        }
    }

    static void write(Model model, Path file) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".part");
        try (var out = new BufferedOutputStream(Files.newOutputStream(draft))) {
            model.write(out);
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
