package dev.tillie.chat.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Markdown that Teams reads in a card's words, and how to keep words from being read as such. A mark is undone only
 * where it would mean something: phones may show the backslash.
 *
 * @see "https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format"
 * @see "https://spec.commonmark.org/0.31.2/"
 */
final class Markdown {
    /** Inside a line. A bracket is undone on both its sides, as phones look for {@code ](} alone. */
    private static final Pattern MARK = Pattern.compile("""
            \\\\(?=\\p{Punct})           # a backslash that would undo something itself
            | \\*(?<!(?:^|\\s)\\*(?=\\s|$))  # stars, unless they stand alone
            | (?<![\\p{L}\\p{N}])_ | _(?![\\p{L}\\p{N}])
            | ~(?=~) | (?<=~)~
            | [`\\[\\]] | (?<=\\])\\(
            | <(?=\\S)
            | &(?=\\#\\w+;|\\w{2,};)
            | (?<=\\{)\\{                # {{DATE(...)}} is a date to a card
            """, Pattern.COMMENTS);

    /** At the beginning of a line: headings, lists, quotations, rules. */
    private static final Pattern BEGINNING =
            Pattern.compile("^(?:(\\d{1,9})(?=[.)](?:\\s|$))|(?=(?:#{1,6}|[-+*])(?:\\s|$)|>|-[-\\s]*$|=+\\s*$))");

    private Markdown() {}

    /** Words as they are, whatever they hold; a line of them is a paragraph, as a single line break would be lost. */
    static String escape(String words) {
        return words.lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(Markdown::undone)
                .collect(Collectors.joining("\n\n"));
    }

    private static String undone(String line) {
        var inside = MARK.matcher(line).replaceAll("\\\\$0");
        return BEGINNING.matcher(inside).replaceFirst(it -> (it.group(1) == null ? "" : it.group(1)) + "\\\\");
    }

    /** Lines of at most so many characters; a longer one is cut between words. */
    static List<String> pieces(String words, int most) {
        var parts = new ArrayList<String>();
        var rest = words.strip();
        while (rest.length() > most) {
            var space = rest.lastIndexOf(' ', most);
            var end = space > most / 2 ? space : most - (Character.isHighSurrogate(rest.charAt(most - 1)) ? 1 : 0);
            parts.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    /** At most so many characters, an ellipsis at the end of what was cut. */
    static String shortened(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        var end = most - 1 - (Character.isHighSurrogate(words.charAt(most - 2)) ? 1 : 0);
        return words.substring(0, end) + "…";
    }
}
