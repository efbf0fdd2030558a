package dev.tillie.question;

import static dev.tillie.question.Slot.ACTION;
import static dev.tillie.question.Slot.GROUP_BY;
import static dev.tillie.question.Slot.SEGMENT;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Details that are one of a fixed list of values, each with the words owners have for it; the first that fits counts. */
final class Keywords {
    private static final List<Keyword> WORDS = Stream.of(
                    Metrics.WORDS, Groupings.WORDS, Presentation.WORDS, Actions.WORDS, Segments.WORDS)
            .flatMap(List::stream)
            .toList();

    private static final Pattern IS_IT = Pattern.compile(
            "^(?:is|are|was|were|does|do you think|could|has|what|why|who|which|how)\\b[^.!]*$|[?]\\W*$");

    /** "Reorder those?" asks whether to. */
    private static final Pattern IS_IT_THAT =
            Pattern.compile("^(?:so |and |ok )*(?:re-?order|order|buy) (?:it|that|them|those|these|more)\\?$");

    /** "Do I need to order some?" is no order. */
    private static final Pattern ASKS_WHETHER = Pattern.compile(
            "\\b(?:do|did|should|shall|must|when|how much|how many|what|why) (?:do |did |should |must |would )?(?:i|we)\\b");

    /** What an owner lets Tillie know, in no other words for it. */
    private static final Pattern STATES = Pattern.compile(
            "^(?:fyi|just so|so|by the way|btw|heads up|note|remember)\\b|\\b(?:will be|is|are|goes|takes|(?<!for )now|paid|got|closed|shut|moved|starts|started|changed|call|put it down|just so (?:you|u) know)\\b(?!.*[?])"
                    + "|^(?:and |so |oh |by the way |ok |hi |hey )*(?:we|they|he|she|there) (?!want|need|would|do not|should)[a-z]+ (?!.*[?])");

    /** When Tillie is to speak up, in no other words for it. */
    private static final Pattern SHOULD = Pattern.compile(
            "\\b(?:me|us)\\b.*\\b(?:if|when|whenever|as soon as|every time)\\b(?! (?:i|we) (?:say|mean|ask|type|write)\\b)");

    /** What is wanted no more: "orders instead of revenue", "in units, not pounds". */
    private static final Pattern DENIED = Pattern.compile(
            "\\b(?:instead of|rather than) (?:by |in |the )*[\\p{L}$£€]+"
                    + "|(?:^|(?<=[,.;(-] )|(?<=\\bbut ))not (?:by |in |the )*[\\p{L}$£€]+"
                    + "|(?<!\\b(?:is|are|was|were|do|does|did|has|have) )not (?:by |in |the )*(?:sales|takings|revenue|turnover|money|value|pounds|euros|dollars|units|orders|profits?|margins?)\\b");

    /** Segments that may be split into the new and the old. */
    private static final Set<String> NEITHER_NEW_NOR_OLD = Set.of("best regulars", "slipping regulars", "gone quiet");

    private Keywords() {}

    static void find(Draft draft) {
        var isQuestion = IS_IT.matcher(draft.text).find();
        var asks = ASKS_WHETHER.matcher(draft.text).find();
        for (var word : WORDS) {
            if (isQuestion && word.value().startsWith("mark_")
                    || (asks || isQuestion && IS_IT_THAT.matcher(draft.text).find())
                            && word.value().equals("create_po")
                    || word.slot() == GROUP_BY && draft.intent == Intent.SETTINGS) {
                continue;
            }
            if (word.slot() == SEGMENT
                    && "new_returning".equals(draft.get(GROUP_BY))
                    && !NEITHER_NEW_NOR_OLD.contains(word.value())) {
                // both of the groups are asked about
                continue;
            }
            if (!draft.has(word.slot()) && word.intents().contains(draft.intent)) {
                find(draft, word);
            }
        }
        if (draft.intent == Intent.SETTINGS
                && !draft.has(ACTION)
                && SHOULD.matcher(draft.text).find()) {
            draft.put(ACTION, "subscribe");
        }
        if (draft.intent == Intent.SETTINGS
                && !draft.has(ACTION)
                && STATES.matcher(draft.text).find()) {
            draft.put(ACTION, "tell");
        }
    }

    private static void find(Draft draft, Keyword word) {
        var matcher = word.pattern().matcher(draft.text);
        while (matcher.find()) {
            if (draft.free(matcher.start(), matcher.start() + 1) && !isDenied(draft.text, matcher.start())) {
                put(draft, word, matcher);
                draft.understand(matcher.start(), matcher.end());
                return;
            }
        }
    }

    private static boolean isDenied(String text, int at) {
        return DENIED.matcher(text).results().anyMatch(it -> it.start() < at && at < it.end());
    }

    /** A group of customers is kept as it was said, beside the name it has here. */
    private static void put(Draft draft, Keyword word, Matcher matcher) {
        if (word.slot() == SEGMENT) {
            draft.put(SEGMENT, draft.said(matcher.start(), matcher.end()));
            draft.resolve(SEGMENT, word.value());
        } else {
            draft.put(word.slot(), word.value());
        }
    }
}
