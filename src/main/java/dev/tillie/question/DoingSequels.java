package dev.tillie.question;

import static dev.tillie.question.Sequel.rule;
import static dev.tillie.question.Sequel.stays;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words that say what is to be done about what was just talked of: order it, take it back, write to somebody. */
final class DoingSequels {
    private static final String THE_ORDER =
            "(?:(?:it|that|this|them|em|those|these|that one|(?:the|that|this) (?:whole )?(?:order|po|purchase order|lot|thing))(?: (?:again|please|pls|so|then|now|actually|for now|altogether|instead|after all))*)";

    /** Talk of which somebody outside may be written to. */
    private static final Set<Intent> OF_OTHERS = EnumSet.complementOf(
            EnumSet.of(Intent.SETTINGS, Intent.HELP, Intent.SMALLTALK, Intent.OUT_OF_SCOPE, Intent.SUMMARY));

    private DoingSequels() {}

    static Stream<Sequel> list() {
        return Stream.of(ofOrders(), ofMessages()).flatMap(it -> it);
    }

    private static Stream<Sequel> ofOrders() {
        return Stream.of(
                rule(
                        Sequel.ANY,
                        "(?:please |pls )*undo (?:that|it|this|the last (?:one|thing|bit))(?: (?:one|please|pls|again|then))*",
                        Intent.SETTINGS,
                        Map.of(Slot.ACTION, "undo")),
                new Sequel(
                        Sequel.ANY,
                        Sequel.pattern(
                                "(?:please |pls |can you |just )*(?:(?:(?:keep|make|mark) )?(?:it|that|this|them|those|these|thats) )?(?:(?:strictly |is )?(?:for )?(?:my|our|the owners) eyes only"
                                        + "|(?:hidden|private|secret|confidential|under wraps|between (?:us|ourselves|you and me)|to (?:myself|ourselves|yourself)|(?<=\\b(?:keep|make|mark) (?:it|that|this|them|those|these) )(?:quiet|away(?= from)))(?: from (?!(?:me|us|january|february|march|april|may|june|july|august|september|october|november|december)\\b)[a-z ]{2,40})?)"
                                        + "|(?:please |pls |can you |just )*hide (?:it|that|this|them|those|these)(?: (?:away )?from (?!(?:me|us|(?:the |that |this )?(?:chart|graph|list|report|table|total))\\b)[\\w ]{2,40})?(?: (?:please|pls|ok|then|now))*"
                                        + "|(?:please |pls )*(?:do not|never) (?:let|show) (?!me\\b|us\\b)(?:the |my |our |any ?)?(?:\\w+ ){1,2}?(?:see )?(?:it|that|this|those|these|them)(?: (?:margin|figure|number|report|list|page|one)s?)?(?: (?:please|pls|ok|though))*"),
                        Intent.SETTINGS,
                        Map.of(Slot.ACTION, "lock"),
                        Sequel.Keeps.NOTHING),
                rule(
                        EnumSet.of(Intent.REORDER),
                        "(?:(?:can|could) you |please |pls |wait |hang on |on second thoughts? )*(?:" + Sequel.TAKE_BACK
                                + "|nevermind|do not (?:order|send|place|get|buy)|dont (?:order|send|place|get|buy)) "
                                + THE_ORDER,
                        Intent.SETTINGS,
                        Map.of(Slot.ACTION, "undo")),
                rule(
                        Sequel.GOODS,
                        "(?:(?:can|could) you |please |pls |just |go on |yes |yeah )*(?:write|draw|make|draft|do|put|type|knock)(?: up| out| in| together)? (?:me )?(?:the|an|that|my|our) (?:order|po|purchase order)(?: up| in| together| out)?(?: (?:then|now|so|please|pls|for me|for that|for (?:it|them|those)))*",
                        Intent.REORDER,
                        Map.of(Slot.ACTION, "create_po")),
                stays(
                        Intent.REORDER,
                        "(?:can you |please |pls |just |(?:that s |thats |it s |its )?(?:too|a bit|bit) (?:dear|much|expensive|steep|pricey|high) )*(?:(?:cap|limit|hold|keep) (?:it|that|this|them|the (?:order|list|lot|spend|total))(?: all)? (?:at|to|under|below) .?\\d.*"
                                + "|(?:(?:do not|dont|must not|cant|can not) (?:spend|go|be)|not|nothing|no|but not) (?:over|above|more than|past|beyond|any more than) .?\\d[\\d ]*k?(?: (?:euros?|quid|pounds|dollars|bucks|rand|though|please|pls|total|in total|all in|on it|altogether))*"
                                + "|(?:under|below|within) .?\\d[\\d ]*k?(?: (?:euros?|quid|pounds|dollars|bucks|rand|please|pls|total|in total|all in|altogether))*"
                                + "|(?:max|maximum|tops|budget|my budget|limit)(?: (?:is|of|s))? .?\\d[\\d ]*k?)"));
    }

    /** Nothing is sent to anybody outside; hours after how to be left in peace are those of peace. */
    private static Stream<Sequel> ofMessages() {
        return Stream.of(
                rule(
                        EnumSet.of(Intent.HELP),
                        "(?:(?:from|between|say|like) )*(?:[6-9]|1[0-2])(?: ?\\d\\d)? ?pm (?:to|till?|til|until|and) \\d{1,2}(?: ?\\d\\d)? ?(?:am)?(?: (?:please|pls|every night|nightly|say))*",
                        Intent.SETTINGS,
                        Map.of(Slot.ACTION, "set_quiet_hours")),
                rule(
                        EnumSet.of(Intent.SETTINGS),
                        "(?:can|could|may|is|are) (?!(?:i|we|you|it|that|this|they|she|he)\\b)(?:the |my |our )?(?:\\w+ ){1,2}?(?:able to |allowed (?:to )?)?(?:set|have|change|pick|choose|get|turn off|edit|make|do) (?:her|his|their)(?: own)?\\b.*",
                        Intent.HELP),
                rule(
                        OF_OTHERS,
                        "(?!.*\\b(?:when|if|whenever|every|each|number|numbers|order|po|list|report|summary|figures|numbers)\\b)(?:(?:can|could|will|would) (?:you|u) |please |pls |just |go )*"
                                + "(?:text|email|e mail|ring|call|phone|message|whatsapp|write(?: to)?|write (?:an? )?(?:\\w+ )?(?:email|letter|note|text) to|(?:drop|send)(?! (?:[a-z]+ ){1,3}and\\b)(?!.*\\b(?:csv|excel|xlsx|pdf|spreadsheet|chart|graph|file|prices?)\\b)) "
                                + "(?!(?:me|us|it|that|this|those|these|all|the|an?|my|our|in|off|over|through|out|him|her|one|two|three|them (?:off|in|through|over))\\b|\\d)"
                                + "(?:[a-z]+ ){1,3}(?:for me|to (?!me\\b|us\\b)(?:say|tell|ask|send|pay|let|chase|remind|see|check|get|find|come|stop|book)\\b.*|about (?:it|that|this|them|these)|(?:and|saying|asking) .*|(?:an?|the|some|our) (?:\\w+ ){0,2}?(?:email|letter|note|text|message|line|reminder|discount|offer|voucher|coupon|code|invoice|statement|link)\\b.*)",
                        Intent.OUT_OF_SCOPE));
    }
}
