package dev.tillie.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How people say that an answer is wrong, and what they meant. */
final class Objection {
    private static final String NO = "(?:(?:no+|nope|nah|hm+|er+|sorry|wait|hang on|but|ok|tillie)\\b[,.!: ]*)*";
    private static final String IT = "(?:that|this|it|those|these|they)";
    private static final Pattern WRONG = Pattern.compile("^" + NO
            + "(?:"
            + IT
            + "(?:[’']?s| is| are|[’']re| was| were| looks?| seems?| sounds?)(?: (?:all|just|still|plain|totally|completely"
            + "|quite|way|a bit))*"
            + " (?:wrong|incorrect|false|off|not right|not correct|not true|nonsense|rubbish|mistaken|not what i (?:asked|meant|wanted)(?: for| about)?)"
            + "|" + IT
            + " (?:isn[’']?t|aren[’']?t|wasn[’']?t|can[’']?t be|cannot be|doesn[’']?t look|don[’']?t look|doesn[’']?t sound) (?:right|correct|true"
            + "|what i (?:asked|meant|wanted)(?: for| about)?)"
            + "|(?:the |these |those |your |my )*(?:numbers?|figures?|answer|totals?|sums?|maths?)"
            + " (?:is|are|look|looks|seem|seems|can[’']?t be|cannot be|isn[’']?t|aren[’']?t|don[’']?t look|doesn[’']?t look)"
            + " (?:all )?(?:wrong|off|incorrect|not right|right|correct)"
            + "|(?:wrong|incorrect)(?: (?:numbers?|figures?|answer|one|again|way|thing))?"
            + "|not (?:right|correct|true|what i (?:asked|meant|wanted)(?: for| about)?)"
            + "|you(?:[’']re| are|[’']ve| have)? (?:wrong|mistaken|misunderst(?:ood|and)|got (?:that|it|this|me) wrong|misread (?:that|me|it))"
            + "|i (?:didn[’']?t|did not) (?:mean|ask) (?:that|this|for that)"
            + "|bad answer"
            + ")\\W*(?:tillie|please)?\\W*$");
    private static final Pattern THUMB = Pattern.compile("^(?:👎[\\p{So}\\p{Sk}\\uFE0F\\u200D]*)+\\s*(?<about>.*)$");
    private static final Pattern RIGHT_AFTER_ALL = Pattern.compile(
            "^(?:the |these |those |your |my )*\\w+ (?:is|are|looks?|seems?)" + " (?:all )?(?:right|correct)\\W*$");
    private static final String I_MEANT =
            "(?:what )?i (?:meant|mean|was asking(?: about| for)?|asked (?:about|for))(?: to (?:say|ask)| was| is)?";
    private static final Pattern MEANT = Pattern.compile("^(?:" + NO + I_MEANT + "|(?:no+|nope|sorry|wait)\\b[,.!: ]*"
            + NO + "(?:i wanted|make (?:that|it)|(?:it )?should (?:be|have been)|actually))\\b[,: ]*(?<words>\\S.*)$");

    private Objection() {}

    /** Whether words say no more than that the last answer was wrong. */
    static boolean isSaid(String said) {
        var plain = plain(said);
        return THUMB.matcher(plain).matches()
                || WRONG.matcher(plain).matches()
                        && !RIGHT_AFTER_ALL.matcher(plain).matches();
    }

    /** The question that a thumb was turned down on; empty where it is the last one. */
    static String about(String said) {
        var thumb = THUMB.matcher(said.strip());
        return thumb.matches() ? thumb.group("about").strip() : "";
    }

    /** What was meant instead: {@code last month} of “no, I meant last month”. */
    static Optional<String> findMeant(String said) {
        var matcher = MEANT.matcher(plain(said));
        return matcher.matches()
                ? Optional.of(said.strip()
                                .substring(said.strip().length()
                                        - matcher.group("words").length()))
                        .map(String::strip)
                : Optional.empty();
    }

    private static String plain(String said) {
        return said.strip().toLowerCase(Locale.ROOT);
    }
}
