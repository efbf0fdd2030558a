package dev.tillie.chat.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's own markup: words to it and from it. */
final class Mrkdwn {
    private static final Pattern LINK = Pattern.compile("<(?!@|#|!)([^|>]+)(?:\\|([^>]*))?>");
    private static final Pattern CHANNEL = Pattern.compile("<#([A-Z0-9]+)(?:\\|([^>]*))?>");
    /** Something is to be sent to the channel that is named, which else stands for its name alone. */
    private static final Pattern SENDS =
            Pattern.compile("\\b(?:send|post|share|put|subscribe)\\b", Pattern.CASE_INSENSITIVE);

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
                .replaceAll(it -> Matcher.quoteReplacement(
                        it.group(2) == null || it.group(2).isBlank()
                                ? it.group(1).replaceFirst("^mailto:", "")
                                : it.group(2)));
        var isSent = SENDS.matcher(words).find();
        words = CHANNEL.matcher(words).replaceAll(it -> channel(it, isSent));
        words = REFERENCE.matcher(words).replaceAll(" ");
        return words.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("[ \\t]+", " ")
                .strip();
    }

    /** Its name; where something is to be sent there, with what Slack calls it: {@code #shop-floor/C9}. */
    private static String channel(MatchResult it, boolean isSent) {
        var name = it.group(2) == null || it.group(2).isBlank() ? "channel" : it.group(2);
        return Matcher.quoteReplacement(
                isSent ? "#" + name + "/" + it.group(1) : it.group(2) == null ? " " : it.group(2));
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
