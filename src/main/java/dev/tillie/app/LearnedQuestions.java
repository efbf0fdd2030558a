package dev.tillie.app;

import dev.tillie.question.Intent;
import dev.tillie.question.Prompts;
import dev.tillie.store.Corrections.Correction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The owner's own questions that were understood wrongly, beside the examples: a file in the data folder, a line each,
 * the kind of question and a tab before it. A few of each kind at most, so that no mood of a day outweighs the examples.
 */
final class LearnedQuestions {
    static final String FILE = "learned-questions.txt";
    static final int MOST_OF_A_KIND = 25;
    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 30;

    private LearnedQuestions() {}

    /** The examples with what a data folder has beside them. */
    static Prompts beside(Prompts prompts, Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return prompts;
        }
        var more = new EnumMap<Intent, List<String>>(Intent.class);
        for (var line : Files.readAllLines(file)) {
            var tab = line.indexOf('\t');
            if (tab > 0) {
                more.computeIfAbsent(Intent.ofKey(line.substring(0, tab)), _ -> new ArrayList<>())
                        .add(line.substring(tab + 1));
            }
        }
        return prompts.with(more);
    }

    /** Writes the file anew from what was corrected, the latest first; none where there is nothing. */
    static void write(List<Correction> latest, Prompts prompts, Path folder) throws IOException {
        var chosen = choose(latest, prompts);
        var file = folder.resolve(FILE);
        if (chosen.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        var draft = folder.resolve(FILE + ".part");
        Files.writeString(
                draft,
                chosen.entrySet().stream()
                        .map(it -> it.getValue() + "\t" + it.getKey() + "\n")
                        .collect(Collectors.joining()));
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Each question once, as it was meant last, unless an example says it already. */
    static Map<String, String> choose(List<Correction> latest, Prompts prompts) {
        var examples = prompts.examples().values().stream()
                .flatMap(List::stream)
                .map(LearnedQuestions::plain)
                .collect(Collectors.toSet());
        var chosen = new LinkedHashMap<String, String>();
        var counts = new LinkedHashMap<String, Integer>();
        for (var it : latest) {
            var question = plain(it.question());
            if (it.isSettled()
                    && teaches(it)
                    && isSentence(question)
                    && !examples.contains(question)
                    && !chosen.containsKey(question)
                    && counts.merge(it.meant(), 1, Integer::sum) <= MOST_OF_A_KIND) {
                chosen.put(question, it.meant());
            }
        }
        return chosen;
    }

    /** Where only a period or a product was corrected, the kind of question had been right. */
    private static boolean teaches(Correction it) {
        return !it.isWrong() || !it.meant().equals(it.takenFor());
    }

    private static boolean isSentence(String question) {
        var words = question.split(" ").length;
        return words >= FEWEST_WORDS && words <= MOST_WORDS;
    }

    private static String plain(String question) {
        return question.toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Cntrl}+|\\s+", " ")
                .replaceAll("[?!. ]+$", "")
                .strip();
    }
}
