package dev.tillie.app;

import dev.tillie.question.Prompts;
import dev.tillie.store.Corrections;
import java.io.IOException;

/** The corrected questions on their way from the store to the file that training reads. */
final class KeptQuestions {
    private static final int MOST = 500;

    private KeptQuestions() {}

    /** Writes them beside the store, where they may be kept; where they may not, there is no such file. */
    static void writeOut(RootCommand root, Prompts prompts) throws ConfigurationProblems, IOException {
        var running = root.surroundings.running();
        if (running != null) {
            write(running, prompts);
            return;
        }
        try (var wiring = Wiring.open(root.configuration(), root.surroundings.home())) {
            write(wiring, prompts);
        }
    }

    private static void write(Wiring wiring, Prompts prompts) throws IOException {
        var corrections = new Corrections(wiring.database(), Wiring.BUSINESS);
        var latest = wiring.configuration().learning().keepsQuestions()
                ? corrections.listLatest(MOST)
                : java.util.List.<Corrections.Correction>of();
        LearnedQuestions.write(latest, prompts, wiring.configuration().store().directory());
    }
}
