package dev.tillie.answer;

import dev.tillie.chat.Reply;
import dev.tillie.llm.Ask;
import dev.tillie.llm.Field;
import dev.tillie.llm.LanguageModel;
import dev.tillie.llm.Outcome;
import dev.tillie.llm.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Lets a language model say an answer's headline and lines in other words, and takes them only where every line keeps
 * its facts; one line that doesn't, and all stay as they were. Tables, charts, buttons and the footing are never shown
 * to it.
 */
public final class ModelRewording implements Rewording {
    private static final int LONGEST_LINE = 600;
    private static final int CHARACTERS_A_TOKEN = 2;
    private static final int TOKENS_AROUND = 50;

    private final LanguageModel model;
    private final String instructions;
    private final KeptFacts facts;

    /** @param neutral words that carry no fact, lower-case */
    public ModelRewording(LanguageModel model, String instructions, Set<String> neutral) {
        this.model = model;
        this.instructions = instructions;
        facts = new KeptFacts(neutral);
    }

    @Override
    public Reply of(Reply reply) {
        if (reply.kind() != Reply.Kind.ANSWER || !isOfTheBooks(reply)) {
            return reply;
        }
        var plain = new ArrayList<String>();
        plain.add(reply.headline());
        plain.addAll(reply.lines());
        return switch (model.ask(asking(plain))) {
            case Outcome.Failed failed -> reply;
            case Outcome.Answered answered -> reworded(reply, plain, lines(answered.fields()));
        };
    }

    /** What is said of no books, as a greeting, is worded for good. */
    private static boolean isOfTheBooks(Reply reply) {
        return !reply.footing().isEmpty();
    }

    private Ask asking(List<String> plain) {
        var tokens = plain.stream().mapToInt(String::length).sum() / CHARACTERS_A_TOKEN + TOKENS_AROUND;
        var shape = Shape.of("lines", new Field.Texts("The lines, reworded.", plain.size(), LONGEST_LINE));
        return new Ask("wording", instructions, Map.of("lines", plain), shape, tokens);
    }

    private static List<String> lines(Map<String, Object> fields) {
        return ((List<?>) fields.getOrDefault("lines", List.of()))
                .stream().map(String::valueOf).toList();
    }

    private Reply reworded(Reply reply, List<String> plain, List<String> said) {
        var isKept = said.size() == plain.size()
                && IntStream.range(0, plain.size()).allMatch(i -> facts.areKept(plain.get(i), said.get(i)));
        return isKept ? reply.saying(said.getFirst(), said.subList(1, said.size())) : reply;
    }
}
