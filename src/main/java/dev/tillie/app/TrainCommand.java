package dev.tillie.app;

import dev.tillie.llm.LocalEmbedder;
import dev.tillie.question.Model;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code train}: learns the example questions; the build runs it, and so may who changed them. */
@Command(
        name = "train",
        description = {
            "Learn the example questions in prompts/ anew.",
            "Needed only for a check: changed examples are learned at the next start anyway."
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
        var file = Files.createDirectories(folder).resolve(QuestionReader.MODEL);
        var prompts = QuestionReader.prompts(root.surroundings.home());
        var hash = prompts.hash();
        var before = QuestionReader.read(file);
        if (before.filter(it -> it.promptsHash().equals(hash)).isPresent()) {
            return 0;
        }
        QuestionReader.write(Model.train(prompts, new LocalEmbedder(), before.orElse(null)), file);
        root.surroundings.out().println("Learned the example questions: " + file);
        return 0;
    }
}
