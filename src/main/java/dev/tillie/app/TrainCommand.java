package dev.tillie.app;

import dev.tillie.llm.LocalEmbedder;
import dev.tillie.question.Model;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code train}: learns the example questions; the build runs it, and so may who changed them. */
@Command(
        name = "train",
        description = {
            "Learn the example questions in prompts/ anew, and those that were corrected (learning.keep-questions).",
            "Changed examples are learned at the next start anyway; what was corrected is learned by this alone."
        })
final class TrainCommand implements Callable<Integer> {
    private final RootCommand root;

    @Option(names = "--out", paramLabel = "DIR", description = "where to put question.model; the data folder otherwise")
    private @Nullable Path out;

    TrainCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        var folder =
                out != null ? root.resolve(out) : root.configuration().store().directory();
        var server = out == null ? Neighbour.find(folder) : Optional.<Neighbour>empty();
        if (server.isPresent() && root.surroundings.running() == null) {
            var exitCode = server.get().run(root.arguments(), root.surroundings);
            if (exitCode.isPresent()) {
                return exitCode.getAsInt();
            }
        }
        var file = Files.createDirectories(folder).resolve(QuestionReader.MODEL);
        var prompts = QuestionReader.prompts(root.surroundings.home());
        if (out == null) {
            KeptQuestions.writeOut(root, prompts);
            prompts = LearnedQuestions.beside(prompts, folder);
        }
        var hash = prompts.hash();
        var before = QuestionReader.read(file);
        if (before.filter(it -> it.promptsHash().equals(hash)).isPresent()) {
            return 0;
        }
        // what the build has learned spares embedding all of it again
        var known = before.or(QuestionReader::findBuilt).orElse(null);
        QuestionReader.write(Model.train(prompts, new LocalEmbedder(), known), file);
        root.surroundings.out().println("Learned the example questions: " + file);
        return 0;
    }
}
