package dev.tillie.chat.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Slack's own markup: words to it and from it. */
final class Mrkdwn {
    private static final Pattern LINK = Pattern.compile("<(?!@|#|!)([^|>]+)(?:\\|([^>]*))?>");
    private static final Pattern CHANNEL = Pattern.compile("<#[A-Z0-9]+\\|([^>]*)>");
    private static final Pattern REFERENCE = Pattern.compile("<[@#!][^>]*>");

    private Mrkdwn() {}

    /** Words as they are, whatever they hold. */
    static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Bold, where no mark of its own would end it early. */
    static String bold(String words) {
        return words.isBlank() || words.contains("*") || words.contains("\n")
                ? escape(words)
                : "*" + escape(words) + "*";
    }

    static String mention(String user) {
        return "<@" + user + ">";
    }

    /** What somebody wrote, as plain words: links by their names, mentions gone, escapes undone. */
    static String toPlain(String text) {
        var words = LINK.matcher(text)
                .replaceAll(it -> java.util.regex.Matcher.quoteReplacement(
                        it.group(2) == null || it.group(2).isBlank()
                                ? it.group(1).replaceFirst("^mailto:", "")
                                : it.group(2)));
        words = CHANNEL.matcher(words).replaceAll("$1");
        words = REFERENCE.matcher(words).replaceAll(" ");
        return words.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("[ \\t]+", " ")
                .strip();
    }

    /** Lines joined into as few pieces of at most so many characters as it takes; a longer line is cut between words. */
    static List<String> pieces(List<String> lines, int most) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (var line : lines.stream().flatMap(it -> cut(it, most).stream()).toList()) {
            if (!piece.isEmpty() && piece.length() + 1 + line.length() > most) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(piece.isEmpty() ? "" : "\n").append(line);
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static List<String> cut(String line, int most) {
        var parts = new ArrayList<String>();
        var rest = line;
        while (rest.length() > most) {
            var space = rest.lastIndexOf(' ', most);
            var end = space > most / 2 ? space : most - (Character.isHighSurrogate(rest.charAt(most - 1)) ? 1 : 0);
            parts.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        parts.add(rest);
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
