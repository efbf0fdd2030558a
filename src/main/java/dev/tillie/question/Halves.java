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
            "(?:what|who|how|when|which|where|why|should|can|could|do|does|did|is|are|any|show|give|tell|forecast|list|will|would|have|has|am|also|compare|remind|send|set|draft|create|make|predict)";
    private static final Pattern CUT = Pattern.compile("\\s*[;?!]+\\s+(?:and |also |then |plus )*|\\s*[.]\\s+(?="
            + ASKING + "\\b)|,?\\s+(?:and|also|plus|then|and also|and then|as well as|but|oh and)\\s+(?=" + ASKING
            + "\\b)|,\\s+(?=(?:what|who|how|when|which|where|why|should|also)\\b)");

    private Halves() {}

    /** Without a greeting, where more follows. */
    static String withoutGreeting(String text) {
        return GREETING.matcher(text).replaceFirst("");
    }

    /** The places, as from and to in the text, of the questions in it; one when it asks only one. */
    static List<int[]> cut(String text) {
        var parts = new ArrayList<int[]>();
        var matcher = CUT.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (text.substring(from, matcher.start()).strip().contains(" ") && matcher.end() < text.length()) {
                parts.add(new int[] {from, matcher.start()});
                from = matcher.end();
            }
        }
        parts.add(new int[] {from, text.length()});
        return parts;
    }
}
