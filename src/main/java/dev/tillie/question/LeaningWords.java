package dev.tillie.question;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that point at what was answered, so that what they are by themselves is no matter. */
final class LeaningWords {
    private static final String AND = "^(?:and |so |but |ok )*";
    private static final String LIKE = "(?:better|worse|bad|good|higher|lower|busier|quieter|right|close|accurate)";

    private static final List<Pattern> POINTS = Stream.of(
                    // it, them
                    "\\b(?:its?|they|them|em|those|these|both|the (?:lot|two)|that (?:compare[ds]?|stack|measure))\\b",
                    "\\babout (?:this|that)\\b",
                    "\\b(?:his|her|their) (?:emails?|numbers?|phones?|details)\\b",
                    "\\b(?:emails|phone numbers|contact details)\\b",
                    // where the money or the trade will stand
                    AND
                            + "where (?:will|would|do|does|should|might|could) (?:that|this|we|i|things) (?!\\w+ (?:most|best|least|worst)\\b)",
                    "\\bwhere (?:will|would|do|should) (?:we|i|things)\\b",
                    AND
                            + "(?:what|how) (?:does|do|will|would|is|s|are) (?:\\w+ ){1,4}(?:look|looking|shape|shaping)\\b",
                    "\\bhow (?:low|high|tight|deep) (?:does|do|will|would)\\b",
                    "\\brun dry\\b",
                    // what if trade falls
                    "\\bif (?:the |our )?" + Outdated.TRADE,
                    "^(?:ok |so |and |with |say )*(?:takings|sales|trade|turnover|revenue) (?:down|up|off)\\b",
                    "\\b(?:lose|lost|drops?|dropped|falls?|fell|dips?|slips?)\\b",
                    // which of them, how much of it
                    AND + "(?:which|what) " + TalkSequels.PART + " (?:was|were|is|are|had|did|came)\\b",
                    AND + "(?:which|what) (?:ones|bits|parts|lines)\\b",
                    AND + "who\\b.*\\bthe (?:most|fewest|least)\\W*$",
                    "\\bwho (?:ran|racked|drove|pushed) (?:it|that|them) up\\b",
                    AND + "how many " + TalkSequels.HEADS + " (?:was|were)\\b",
                    AND + GoodsSequels.COUNTED + "\\W*$",
                    AND + "how much (?:a|per|in a|over a) (?:year|month|week)\\W*$",
                    AND + "(?:what|where|who|any ?thing|any ?one|any ?body) else\\W*$",
                    "\\b(?:left(?: over)?|to spare|enough|average (?:day|week|month))\\b",
                    AND + "what have (?:we|i) got\\b|\\bto worry about\\b",
                    AND + "how much do (?:we|i) need\\b",
                    AND + "(?:tell|show|give) (?:me|us) (?:a bit |a little |some )?more\\b",
                    AND + "(?:what|whats)(?: does| s)? (?:that|it|this) mean\\b",
                    AND + "(?:what|how much) (?:share|percentage|percent|proportion) of\\b",
                    AND + "how much (?:more|extra|better|worse)\\b",
                    AND + "how much are we talking\\b",
                    // how good it is, how sure of it
                    AND + "(?:was|were) (?:[\\w']+ ){1,5}" + LIKE + "\\b",
                    AND + "(?:how|are you) (?:sure|certain|confident|positive)\\b",
                    "\\btrend\\b|\\bup or down\\b",
                    "\\bgo ahead\\b")
            .map(Pattern::compile)
            .toList();

    private LeaningWords() {}

    static boolean areIn(String words) {
        return POINTS.stream().anyMatch(it -> it.matcher(words).find());
    }
}
