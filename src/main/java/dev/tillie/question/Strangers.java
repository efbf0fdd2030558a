package dev.tillie.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Names that are plainly meant as such though the shop's records don't know them, kept as they were said. */
final class Strangers {
    /** Of people, suppliers and places it made out more wrongly than rightly. */
    private static final Set<Slot> TRUSTED = EnumSet.of(Slot.PRODUCT, Slot.CATEGORY, Slot.COST_ITEM);

    private static final int MOST_WORDS = 5;
    private static final int MOST_WORDS_ALONE = 3;

    private final Tagger tagger;
    private final Clues clues;

    Strangers(Tagger tagger, Clues clues) {
        this.tagger = tagger;
        this.clues = clues;
    }

    /** Fills what the names known have left empty. */
    void find(Draft draft) {
        if (draft.intent == Intent.HELP || draft.intent == Intent.PROFIT_MARGIN) {
            return;
        }
        var tokens = Token.list(draft);
        var given = given(tokens, draft);
        var tags = tagger.tag(clues.list(tokens), given);
        var found = new EnumMap<Slot, List<String>>(Slot.class);
        for (int i = 0; i < tags.length; i++) {
            if (given[i] == Tagger.ANY
                    && Tags.isBegin(tags[i])
                    && TRUSTED.contains(Tags.kind(tags[i]))
                    && !draft.has(Tags.kind(tags[i]))) {
                int end = end(i, tags, given);
                if (end - i > MOST_WORDS || end - i == tags.length && end - i > MOST_WORDS_ALONE) {
                    continue; // a sentence in a language nobody taught
                }
                var from = tokens.get(i).from();
                var to = tokens.get(end - 1).to();
                found.computeIfAbsent(Tags.kind(tags[i]), _ -> new ArrayList<>())
                        .add(draft.said(from, to));
                draft.take(from, to);
            }
        }
        found.forEach((kind, said) -> draft.put(kind, said.size() == 1 ? said.getFirst() : List.copyOf(said)));
    }

    /** Index after the last word of the name that begins at {@code begin}. */
    private static int end(int begin, int[] tags, int[] given) {
        int end = begin + 1;
        while (end < tags.length && given[end] == Tagger.ANY && Tags.isInside(tags[end])) {
            end++;
        }
        return end;
    }

    /** What is known already: the shop's own names, and what is of times. */
    private static int[] given(List<Token> tokens, Draft draft) {
        var given = new int[tokens.size()];
        Arrays.fill(given, Tagger.ANY);
        for (int i = 0; i < given.length; i++) {
            var token = tokens.get(i);
            if (!draft.free(token.from(), token.to())) {
                given[i] = draft.findName(token.from())
                        .filter(it -> Tags.KINDS.contains(it.kind()))
                        .map(it -> token.from() <= it.from() ? Tags.begin(it.kind()) : Tags.inside(it.kind()))
                        .orElse(Tags.OUTSIDE);
            }
        }
        return given;
    }
}
