package dev.tillie.chat.teams;

import java.util.Map;
import java.util.regex.Pattern;

/** What people type in Teams comes with tags and entities in it. */
final class Html {
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</(p|div|li)>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,1000}>");
    private static final Pattern NUMERIC = Pattern.compile("&#(x?)([0-9A-Fa-f]{1,6});");
    private static final Map<String, String> NAMED = Map.of(
            "&nbsp;", " ",
            "&lt;", "<",
            "&gt;", ">",
            "&quot;", "\"",
            "&apos;", "'");

    private Html() {}

    static String toPlain(String html) {
        var text = TAG.matcher(BREAK.matcher(html).replaceAll("\n")).replaceAll("");
        for (var entity : NAMED.entrySet()) {
            text = text.replace(entity.getKey(), entity.getValue());
        }
        text = NUMERIC.matcher(text)
                .replaceAll(it -> java.util.regex.Matcher.quoteReplacement(character(it.group(1), it.group(2))));
        // last, so that nothing is read twice
        return text.replace("&amp;", "&").replace('\u00A0', ' ').strip();
    }

    private static String character(String hex, String digits) {
        var code = hex.isEmpty() && digits.matches("\\d+") ? Integer.parseInt(digits) : Integer.parseInt(digits, 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : " ";
    }
}
