package dev.tillie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word or mark of a question in plain words.
 *
 * @param isCapital whether it was typed with a capital
 * @param isTaken whether it tells of something else than a name: of a time, a channel
 */
record Token(String text, boolean isCapital, boolean isTaken, int from, int to) {
    private static final Pattern TOKEN = Pattern.compile(
            "\\d+(?:[.,:/]\\d+)*[\\p{L}%]*|[\\p{L}\\p{N}]+(?:[-&'’](?!s\\b)[\\p{L}\\p{N}]+)*|['’]s\\b|\\S");

    /** The words and marks of a question of which the times and channels were found. */
    static List<Token> list(Draft draft) {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(draft.text);
        while (matcher.find()) {
            var typed = draft.said(matcher.start(), matcher.end());
            tokens.add(new Token(
                    matcher.group(),
                    !typed.isEmpty() && Character.isUpperCase(typed.charAt(0)),
                    draft.isNameless(matcher.start())
                            || !draft.free(matcher.start(), matcher.end())
                                    && draft.findName(matcher.start()).isEmpty(),
                    matcher.start(),
                    matcher.end()));
        }
        return List.copyOf(tokens);
    }
}
