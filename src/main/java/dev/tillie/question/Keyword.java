package dev.tillie.question;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that stand for one value of a slot.
 *
 * @param intents the kinds of question in which they do
 */
record Keyword(Slot slot, String value, Pattern pattern, Set<Intent> intents) {
    static final Set<Intent> ANY = EnumSet.allOf(Intent.class);

    static Keyword of(Slot slot, String value, String pattern, Set<Intent> intents) {
        return new Keyword(slot, value, Pattern.compile("(?<![\\w-])(?:" + pattern + ")(?![\\w])"), intents);
    }

    /** A pattern for wordings of which each is one. */
    static String any(String... wordings) {
        return String.join("|", wordings);
    }
}
