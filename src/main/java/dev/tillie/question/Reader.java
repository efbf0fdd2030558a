package dev.tillie.question;

import dev.tillie.llm.Embedder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands the owner's words on this machine: what is asked, about what, and when. */
public final class Reader {
    private static final double CLEAR = 0.5;
    private static final double MARGIN = 0.15;

    private final Model model;
    private final Embedder embedder;
    private final PlainWords words;
    private final Details details;

    public Reader(Model model, Prompts prompts, Embedder embedder) {
        this.model = model;
        this.embedder = embedder;
        this.words = new PlainWords(prompts.slang());
        this.details = new Details(prompts.ordinary(), embedder::knows);
    }

    /** @param before the question this one may follow up, null where it is the first */
    public Question read(String text, Setting setting, @Nullable Question before) {
        var utterance = words.read(text);
        var ranked = rank(utterance);
        var best = ranked.getFirst();
        var found = details.read(utterance, best.intent(), setting);
        var part = new Question.Part(best.intent(), found.slots());
        return new Question(text, List.of(part), best.probability(), found.assumptions(), clarify(ranked));
    }

    record Ranked(Intent intent, double probability) {}

    List<Ranked> rank(Utterance utterance) {
        var probabilities = model.probabilities(embedder.embed(utterance.text()));
        return Stream.of(Intent.values())
                .map(it -> new Ranked(it, probabilities[it.ordinal()]))
                .sorted(Comparator.comparingDouble(Ranked::probability).reversed())
                .toList();
    }

    private static Question.@Nullable Clarify clarify(List<Ranked> ranked) {
        var best = ranked.getFirst();
        if (best.probability() >= CLEAR || best.probability() - ranked.get(1).probability() >= MARGIN) {
            return null;
        }
        return Choices.among(ranked.stream().map(Ranked::intent).limit(3).toList());
    }
}
