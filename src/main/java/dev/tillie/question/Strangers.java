package dev.tillie.question;

import dev.tillie.llm.Embedder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that are plainly meant as such though the shop's records don't know them, kept as they were said. */
final class Strangers {
    private static final int MOST_WORDS = 6;
    private static final int MOST_WORDS_ALONE = 3;

    /** What is paid for and not sold is a group of spending where spending is asked about. */
    private static final Set<Intent> OF_SPENDING =
            EnumSet.of(Intent.EXPENSE_REPORT, Intent.BUDGET_STATUS, Intent.COST_SAVING);

    private final Tagger tagger;
    private final Clues clues;
    private final Embedder embedder;

    Strangers(Tagger tagger, Clues clues, Embedder embedder) {
        this.tagger = tagger;
        this.clues = clues;
        this.embedder = embedder;
    }

    /** Fills what the names known have left empty. */
    void find(Draft draft) {
        var tokens = Token.list(draft);
        if (tokens.isEmpty()) {
            return;
        }
        var given = given(tokens, draft);
        var tags = tagger.tag(Evidence.of(draft.text, tokens, draft.intent, clues, embedder), given);
        var found = new EnumMap<Slot, List<String>>(Slot.class);
        for (int i = 0; i < tags.length; i++) {
            if (given[i] == Tagger.ANY && Tags.isBegin(tags[i])) {
                var kind = kind(tags[i], draft.intent);
                int end = end(i, tags, given);
                if (draft.has(kind) || isTooLong(i, end, tags.length)) {
                    continue;
                }
                var from = tokens.get(i).from();
                var to = tokens.get(end - 1).to();
                found.computeIfAbsent(kind, _ -> new java.util.ArrayList<>()).add(draft.said(from, to));
                draft.take(from, to);
            }
        }
        put(found, draft);
    }

    private static void put(Map<Slot, List<String>> found, Draft draft) {
        found.forEach((kind, said) -> draft.put(kind, said.size() == 1 ? said.getFirst() : List.copyOf(said)));
    }

    private static Slot kind(int tag, Intent intent) {
        var kind = Tags.kind(tag);
        return kind == Slot.COST_ITEM && OF_SPENDING.contains(intent) ? Slot.CATEGORY : kind;
    }

    /** A sentence in a language nobody taught. */
    private static boolean isTooLong(int from, int to, int words) {
        return to - from > MOST_WORDS || to - from == words && words > MOST_WORDS_ALONE;
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
