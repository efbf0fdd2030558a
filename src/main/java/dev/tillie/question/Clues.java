package dev.tillie.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What tells of a word whether it is part of a name: itself, its form, how common it is, its neighbours, what is asked. */
final class Clues {
    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}]+");

    /** In words: longer ones are whole questions. */
    private static final int LONG = 7;

    private final Set<String> ordinary;
    private final Map<String, Set<String>> wellKnown;
    /** In how many of the example questions a word is, by the word. */
    private final Map<String, Integer> frequency = new HashMap<>();

    Clues(Prompts prompts) {
        ordinary = prompts.ordinary();
        wellKnown = new TreeMap<>(prompts.wellKnown());
        for (var phrases : prompts.examples().values()) {
            for (var phrase : phrases) {
                Set.copyOf(Arrays.asList(LETTERS.split(PlainWords.fold(phrase))))
                        .forEach(it -> frequency.merge(it, 1, Integer::sum));
            }
        }
    }

    /** The clues to each word of a question of a kind, asked after others or not. */
    List<List<String>> list(List<Token> tokens, Intent intent, @Nullable Topic topic) {
        return IntStream.range(0, tokens.size())
                .mapToObj(it -> list(tokens, it, intent, topic))
                .toList();
    }

    private List<String> list(List<Token> tokens, int at, Intent intent, @Nullable Topic topic) {
        var clues = new ArrayList<String>(48);
        var own = word(tokens, at);
        var before = word(tokens, at - 1);
        var after = word(tokens, at + 1);
        var kind = kind(tokens, at);
        var kindBefore = kind(tokens, at - 1);
        var kindAfter = kind(tokens, at + 1);
        clues.add("any");
        clues.add("w " + own);
        clues.add("-1 " + before);
        clues.add("+1 " + after);
        clues.add("-2 " + word(tokens, at - 2));
        clues.add("+2 " + word(tokens, at + 2));
        clues.add("-1w " + before + " " + own);
        clues.add("w+1 " + own + " " + after);
        clues.add("-2-1 " + word(tokens, at - 2) + " " + before);
        clues.add("+1+2 " + after + " " + word(tokens, at + 2));
        clues.add("-1k+1 " + before + " " + kind + " " + after);
        clues.add("k " + kind);
        clues.add("kb " + kindBefore);
        clues.add("ka " + kindAfter);
        clues.add("kkk " + kindBefore + kind + kindAfter);
        clues.add("-1k " + before + " " + kind);
        clues.add("-1kk " + before + " " + kind + kindAfter);
        clues.add("k+1 " + kind + " " + after);
        clues.add("kk+2 " + kind + kindAfter + " " + word(tokens, at + 2));
        clues.add("-2kk " + word(tokens, at - 2) + " " + kindBefore + kind);
        clues.add("i " + intent);
        clues.add("ik " + intent + " " + kind);
        clues.add("iw " + intent + " " + own);
        clues.add("i-1 " + intent + " " + before);
        form(own, clues);
        wellKnown.forEach((sort, words) -> wellKnown(sort, words, own, before, after, kind, clues));
        if (topic != null) {
            goingOn(topic, Math.min(tokens.size(), LONG), before, kind, kindAfter, clues);
        }
        return clues;
    }

    /** After a product "and the stout" is one, after a place it is another. */
    private static void goingOn(
            Topic topic, int length, String before, String kind, String kindAfter, List<String> clues) {
        clues.add("t");
        clues.add("tk " + kind);
        clues.add("tn " + length + kind);
        clues.add("t-1k " + before + " " + kind);
        clues.add("t-1kk " + before + " " + kind + kindAfter);
        clues.add("ti " + topic.intent());
        clues.add("tik " + topic.intent() + " " + kind);
        for (var slot : Tags.KINDS) {
            if (topic.held().contains(slot)) {
                clues.add("h " + slot);
                clues.add("hk " + slot + " " + kind);
                clues.add("h-1 " + slot + " " + before);
                clues.add("hnk " + slot + length + kind);
            }
        }
    }

    /** Galway is a place and Aoife a person, wherever they stand. */
    private static void wellKnown(
            String sort, Set<String> words, String own, String before, String after, String kind, List<String> clues) {
        if (words.contains(own)) {
            clues.add("g " + sort);
            clues.add("gk " + sort + " " + kind);
            clues.add("g-1 " + sort + " " + before);
            clues.add("g+1 " + sort + " " + after);
        }
        if (words.contains(before)) {
            clues.add("-1g " + sort);
        }
        if (words.contains(after)) {
            clues.add("+1g " + sort);
        }
    }

    private static void form(String word, List<String> clues) {
        clues.add("stem " + Names.stem(word));
        for (int length = 2; length <= 4 && length < word.length(); length++) {
            clues.add("pre " + word.substring(0, length));
            clues.add("suf " + word.substring(word.length() - length));
        }
    }

    private static String word(List<Token> tokens, int at) {
        if (at < 0 || at >= tokens.size()) {
            return "<>";
        }
        var token = tokens.get(at);
        if (token.isTaken()) {
            return "<taken>";
        }
        return token.text().matches("\\d[\\d.,]*") ? "<number>" : token.text();
    }

    /** How common a word is, and how it was typed. */
    private String kind(List<Token> tokens, int at) {
        if (at < 0 || at >= tokens.size()) {
            return "<>";
        }
        var token = tokens.get(at);
        var first = token.text().charAt(0);
        if (token.isTaken()) {
            return "t";
        }
        if (Character.isDigit(first)) {
            return Character.isDigit(token.text().charAt(token.text().length() - 1)) ? "n" : "m";
        }
        if (!Character.isLetter(first)) {
            return token.text();
        }
        var capital = token.isCapital() ? at == 0 ? "A" : "C" : "";
        return capital + (isOrdinary(token.text()) ? "o" : "x") + rank(token.text());
    }

    private boolean isOrdinary(String word) {
        return ordinary.contains(word) || ordinary.contains(Names.stem(word));
    }

    private int rank(String word) {
        var seen = frequency.getOrDefault(word, 0);
        return seen == 0 ? 0 : seen < 4 ? 1 : seen < 20 ? 2 : 3;
    }
}
