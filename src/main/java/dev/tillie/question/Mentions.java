package dev.tillie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Puts the names found in a question into its slots. */
final class Mentions {
    private static final Pattern WORD =
            Pattern.compile("\\d+(?:\\.\\d+)?\\s?(?:oz|ml|cl|l|kg|g|cm|mm|in|inch)\\b|[\\p{L}\\p{N}]+");
    private static final Pattern CODE =
            Pattern.compile("\\b(?:(?<kind>customer|client|account|member)(?: number| no\\.?| id)?"
                    + " ?#?|(?<sku>sku|item|product|code|stock ?code)(?: number| no\\.?)? ?#?)?"
                    + " ?(?<code>(?=[\\w-]*\\d)[a-z0-9][\\w-]{2,})");
    private static final int MOST_CHOICES = 3;

    private Mentions() {}

    static void find(Draft draft, Set<String> ordinary, Predicate<String> known) {
        codes(draft);
        var words = words(draft);
        var matches = draft.setting.names().find(words, ordinary, known, word -> draft.free(word.from(), word.to()));
        for (var match : matches) {
            put(
                    draft,
                    match,
                    words.get(match.from()).from(),
                    words.get(match.to() - 1).to());
        }
    }

    /** A product's or customer's own code: {@code 85123A}, {@code customer 17850}. */
    private static void codes(Draft draft) {
        var matcher = CODE.matcher(draft.text);
        while (matcher.find()) {
            var slot = matcher.group("kind") == null ? Slot.PRODUCT : Slot.CUSTOMER;
            var from = matcher.start("code");
            var to = matcher.end("code");
            var code = draft.said(from, to);
            var entry = draft.setting.names().findCode(slot, code);
            if (draft.free(from, to)
                    && !draft.has(slot)
                    && (entry.isPresent() || slot == Slot.CUSTOMER || matcher.group("sku") != null)) {
                draft.put(
                        slot,
                        entry.filter(it -> slot == Slot.CUSTOMER)
                                .map(Names.Entry::label)
                                .orElse(code));
                entry.ifPresent(it -> draft.resolve(slot, it.id()));
                draft.take(matcher.start(), to);
            }
        }
    }

    private static void put(Draft draft, Names.Match match, int from, int to) {
        var slot = match.entry().kind();
        if (draft.has(slot)) {
            return;
        }
        draft.take(from, to);
        var said = draft.said(from, to);
        draft.put(slot, said);
        if (match.rivals().isEmpty()) {
            draft.resolve(slot, match.entry().id());
        } else if (match.rivals().size() < MOST_CHOICES) {
            var labels = new ArrayList<String>(List.of(match.entry().label()));
            match.rivals().forEach(it -> labels.add(it.label()));
            draft.ask(
                    Choices.names(said, labels, label -> draft.utterance.said().replace(said, label)));
        }
    }

    private static List<Names.Word> words(Draft draft) {
        var words = new ArrayList<Names.Word>();
        var matcher = WORD.matcher(draft.text);
        while (matcher.find()) {
            var typed = draft.said(matcher.start(), matcher.end());
            words.add(new Names.Word(
                    matcher.group().replace(" ", ""),
                    !typed.isEmpty() && Character.isUpperCase(typed.charAt(0)),
                    matcher.start(),
                    matcher.end()));
        }
        return words;
    }
}
