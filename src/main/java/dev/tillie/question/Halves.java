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
            "(?:what|who|how|when|which|where|why|should|can|could|do|does|did|is|are|any|show|give|tell|forecast|list|will|would|have|has|am|also|compare|remind|send|set|draft|create|make|predict|mute|block|stop|snooze|pause|reorder|mark|undo|raise)";
    private static final String AND =
            "(?:and also|and then|and if so|and if not|and|also|plus|then|as well as|but|oh and|an|n|&|\\+),?";
    private static final Pattern CUT =
            Pattern.compile("\\s*[;?!]+\\s+(?:and |also,? |then |plus )*|\\s*[.]\\s+(?=" + ASKING
                    + "\\b)|,?\\s+(?:" + AND + "\\s+)+(?=" + ASKING + "\\b)"
                    + "|(?:,|\\s-)\\s+(?=(?:what|who|how|when|which|where|why|should|also)\\b)");

    /** Several things, one after the other: "3 things: takings, what is low, who owes us". */
    private static final Pattern LIST =
            Pattern.compile("^(?:[^,:]*\\b(?:things|questions|bits)\\b\\s*[:,-]\\s*)?(?<list>.+,.+,.+)$");

    private static final Pattern FURTHER = Pattern.compile("(?:\\balso,?|\\+|[.?;,] (?:and )?then)\\s*$");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s+(?:and )?");
    private static final Pattern JOINED = Pattern.compile("\\s*,\\s+(?:and )?|\\s+(?:and|n|&|\\+|plus)\\s+");
    private static final int MOST_WORDS_LISTED = 6;

    /** "We have 5,000 in the bank, when does it run out?" tells something and asks about it. */
    private static final Pattern TELLS = Pattern.compile("^(?!" + ASKING
            + "\\b)[^?;!]*\\b(?:have|has|got|takes?|quot\\w+|charg\\w+|costs?|wants?|asks?|offer\\w*|is|are)\\b[^?;!]*\\d[^?;!]*?,"
            + " (?:what|how|when|will|which|can|do)\\b(?!.*\\band (?:what|how|who|when|which|will)\\b)");

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

    /** Whether a part, or what leads to it, says that it is one more question. */
    static boolean isFurther(String text, int[] part) {
        return FURTHER.matcher(text.substring(0, part[0])).find() || text.startsWith("also", part[0]);
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split(" +").length;
    }
}
