package dev.tillie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a message that may ask several things at once. */
final class Halves {
    private static final Pattern GREETING = Pattern.compile(
            "^(?:(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|morning|howdy|yo|namaste)(?: there| tillie|"
                    + " team)?[,!. ]+(?:tillie[,!. ]+)?|tillie[,!. ]+)(?=\\S+ \\S+)");
    private static final String ASKING =
            "(?:what|who|how|when|which|where|why|should|can|could|do|does|did|is|are|any|show|give|tell|forecast|list|will|would|have|has|am|also|compare|remind|send|set|draft|create|make|predict|mute|block|stop|snooze|pause|reorder|mark|undo|raise|pull|cancel|(?:ping|msg|message|text|email) (?:me|us))";
    private static final String AND =
            "(?:(?:and |but )?if (?:so|not|yes|no|(?:we|i|it|they) (?:can|do|does|should|is|are))|oh and|and also|and then|and so"
                    + "|(?:and )?(?:while|when|since) (?:you|i|we) (?:are|am) (?:at it|in there|there|about it|on it)|and anyway|anyway"
                    + "|and|also|plus|then|as well as|but|an|n|&|\\+),?";
    private static final String OPENING = "(?:what|who|how|when|which|where|why|should|also)";
    private static final Pattern CUT = Pattern.compile(
            "\\s*[;?!]+\\s+(?:and |also,? |then |plus )*|\\s*[.]\\s+(?:(?:anyway|so|ok|oh|now|and|also|then),? )*(?="
                    + ASKING
                    + "\\b)|,?\\s+(?:" + AND + "\\s+)+(?=" + ASKING + "\\b)"
                    + "|,?\\s+and\\s+(?=(?:re-?)?order(?: me| us)?(?: in)? (?:\\d+|another|more|some|a few|a dozen)\\b)"
                    + "|\\s*[.]\\s+(?=(?:order|get|buy)(?: me)?(?: in)? (?:\\d|another|more))"
                    + "|\\s*[.]\\s+(?:and|also|plus|then)\\s+(?=by |in |for |worst |best )"
                    + "|,?\\s+(?:and )?(?:if (?:so|not),?|then)\\s+(?=(?:order|get|put)\\b)"
                    + "|(?:,|\\s-)\\s+(?=" + OPENING + "\\b)");

    /** Several things, one after the other: "3 things: takings, what is low, who owes us". */
    private static final Pattern LIST =
            Pattern.compile("^(?:[^,:]*\\b(?:things|questions|bits)\\b\\s*[:,-]\\s*)?(?<list>.+,.+,.+)$");

    private static final Pattern FURTHER = Pattern.compile("(?:\\balso,?|\\boh and|\\+|[.?;,] (?:and )?then)\\s*$");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s+(?:and )?");
    private static final Pattern JOINED = Pattern.compile("\\s*,\\s+(?:and )?|\\s+(?:and|n|&|\\+|plus)\\s+");
    private static final int MOST_WORDS_LISTED = 7;

    private static final String FIGURE =
            "(?:(?:total|gross|net|average) )?(?:sales|takings|revenue|turnover|refunds?|voids?|discounts?|tips|orders|units|stock"
                    + "|margins?|profits?|expenses|spending|costs|chargebacks|vat|tax|cash|forecast)";

    /** "Sales and margin for bedding last month": two figures of the same. */
    private static final Pattern FIGURES =
            Pattern.compile("^(?<lead>(?:(?:what|how|show|give|tell|need|get|pull|please|can|could"
                    + "|i|me|us|is|are|was|were|the|my|our|have|see|up|want|to) )*)(?<one>" + FIGURE
                    + ") (?:and|&|n|\\+) (?<other>"
                    + FIGURE
                    + ")(?<rest>(?: (?:for|of|on|in|at|from|by|last|this|yesterday|today|so far|per)\\b.*)?\\W*)$");

    /** "We have 5,000 in the bank, when does it run out?" tells something and asks about it. */
    private static final Pattern TELLS = Pattern.compile("^(?!" + ASKING
            + "\\b)[^?;!]*\\b(?:have|has|got|takes?|quot\\w+|charg\\w+|costs?|wants?|asks?|offer\\w*|is|are)\\b[^?;!]*\\d[^?;!]*?,"
            + " (?:what|how|when|will|which|can|do)\\b(?!.*\\band (?:what|how|who|when|which|will)\\b)");

    private static final Pattern LOOSE = Pattern.compile("(?:,|\\s-)\\s+$");
    private static final Pattern GOES_ON = Pattern.compile("^,?\\s+(?:and|also|plus|n|&|\\+)\\b");
    private static final Pattern ASKS = Pattern.compile("^(?:(?:so|ok|and|please) )*" + ASKING + "\\b");
    private static final Pattern MANNER = Pattern.compile("^(?:by|per|in|on|for|at|since|from|with|without)\\b");
    private static final Pattern REMARK = Pattern.compile(
            "^(?:how|what|when|which|where|who|why)(?: (?:many|much|ones?|then|exactly|now))?\\W*$|^where (?:are we|am i|does (?:it|that) stand)(?: (?:at|up to|now|so far|on (?:it|that)))*\\W*$|^what (?:does|would|will|is|s) (?:that|it) do\\W*$|\\bi mean\\b|^(?:(?:that|this|it)(?: s| is|s)? |looks |seems |sounds |its )*(?:all )?(?:(?:a )?(?:bit|little)|very|so|well)? ?(?:dodgy|odd|strange|fishy|suss?|weird|funny|suspicious|iffy)\\W*$");

    private Halves() {}

    /** Without a greeting, where more follows. */
    static String withoutGreeting(String text) {
        return GREETING.matcher(text).replaceFirst("");
    }

    /** The places, as from and to in the text, of the questions in it; one when it asks only one. */
    static List<int[]> cut(String text) {
        var listed = list(text);
        return listed.isEmpty() ? cut(text, 0, CUT) : listed;
    }

    /** The places of what commas and "and" join, be it questions or names. */
    static List<int[]> joined(String text) {
        return cut(text, 0, JOINED);
    }

    /** What one thinks of it oneself, at the end of a question. */
    private static final Pattern MUSING = Pattern.compile(
            "^(?:(?:so|ok|and) )*" + ASKING + "\\b(?<asked>.{12,}?)"
                    + "(?<musing>(?:,|\\s-) (?:(?:because|and|but|as|cos|for|sure) )?(?:i would (?:say|swear)|i (?:have|had|got) a (?:feeling|hunch|notion)"
                    + "|i (?:reckon|suspect|fear|bet)|it (?:feels|felt|seems|seemed) like|we were \\w+ing|they were \\w+ing)\\b[^?\\d]*)$");

    /** Thanks in advance, which are no reply to what was answered: "by month, thanks love". */
    private static final Pattern THANKED = Pattern.compile(
            "^(?:(?:and|now|also|just|only|so|ok) )*(?:by|per|for (?!that|all|every|now|your)|what (?!an?\\b)|how|who|which|when|where|show|split|as an?|as the)\\b"
                    + "(?!.*\\b(?:would i do|without you|lovely|great|kind|good|nice|helpful)\\b).{2,}?"
                    + "(?<thanks>,? (?:many thanks|thanks|thank you|thank u|thx|cheers)(?! (?:cards?|notes?|gifts?|tags?|mugs?|box(?:es)?)\\b)(?: (?!for\\b|and\\b|but\\b)[a-z]+){0,2}\\W*)$");

    /** Where a question ends that is followed by nothing but a thought of one's own, or thanks; its end where none follows. */
    static int endOfQuestion(String text) {
        var thanked = THANKED.matcher(text);
        if (thanked.matches()) {
            return thanked.start("thanks");
        }
        var musing = MUSING.matcher(text);
        return musing.find() ? musing.start("musing") : text.length();
    }

    private static final Pattern HAS_FIGURE = Pattern.compile("\\b(?:" + FIGURE + "|sale|expense|cost|bills?|bank)\\b");

    static boolean hasFigure(String text) {
        return HAS_FIGURE.matcher(text).find();
    }

    /** Each of two figures with what is said of both; empty where there are no two. */
    static List<String> figures(String text) {
        var figures = FIGURES.matcher(text);
        return figures.matches()
                ? List.of(
                        figures.group("lead") + figures.group("one") + figures.group("rest"),
                        figures.group("lead") + figures.group("other") + figures.group("rest"))
                : List.of();
    }

    static boolean tells(String text) {
        return TELLS.matcher(text).find();
    }

    /** Short things with commas between; empty where it is no such list. */
    private static List<int[]> list(String text) {
        var list = LIST.matcher(text);
        if (!list.matches()) {
            return List.of();
        }
        var parts = cut(text, list.start("list"), COMMA);
        return parts.size() > 2
                        && parts.stream().allMatch(it -> words(text.substring(it[0], it[1])) <= MOST_WORDS_LISTED)
                ? parts
                : List.of();
    }

    private static List<int[]> cut(String text, int start, Pattern between) {
        var parts = new ArrayList<int[]>();
        var matcher = between.matcher(text);
        int from = start;
        while (matcher.find()) {
            if (matcher.start() > from
                    && words(text.substring(from, matcher.start())) > 1
                    && words(text.substring(matcher.end())) > 1) {
                parts.add(new int[] {from, matcher.start()});
                from = matcher.end();
            }
        }
        parts.add(new int[] {from, text.length()});
        return parts;
    }

    /** Whether a part is set apart by a comma or a dash alone, which is as often between what is told and what is asked. */
    static boolean isLoose(String text, int[] part) {
        return LOOSE.matcher(text.substring(0, part[0])).find() && !text.startsWith("also", part[0]);
    }

    /** Whether an "and" follows a part: "scones yesterday and how many are left" asks twice, the first time in few words. */
    static boolean goesOn(String text, int[] part) {
        return GOES_ON.matcher(text.substring(part[1])).find();
    }

    /** "Marketing budget - where are we?": a heading. */
    static boolean isHeaded(String text, int[] part) {
        return text.substring(0, part[0]).endsWith("- ");
    }

    /** Whether it begins as questions and requests do. */
    static boolean asks(String text) {
        return ASKS.matcher(text).find();
    }

    /** "By last visit", "in pounds": how, not what. */
    static boolean isManner(String text) {
        return MANNER.matcher(text).find();
    }

    /** "How many", "percent I mean": more of the question before. */
    static boolean isRemark(String text) {
        return REMARK.matcher(text).find();
    }

    /** Whether a part, or what leads to it, says that it is one more question. */
    static boolean isFurther(String text, int[] part) {
        return FURTHER.matcher(text.substring(0, part[0])).find() || text.startsWith("also", part[0]);
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split(" +").length;
    }
}
