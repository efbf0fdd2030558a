package dev.tillie.question;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Rewrites what was typed in plain words: lower case, no accents, short forms and slang spelt out. */
final class PlainWords {
    private static final Pattern TOKEN =
            Pattern.compile("(?<word>\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)*(?:&\\p{L}+)?)|(?<other>\\S)|(?<gap>\\s+)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, String> ENDINGS =
            Map.of("'re", " are", "'ll", " will", "'ve", " have", "n't", " not", "'m", " am", "'d", " would");

    private final Map<String, String> slang;

    PlainWords(Map<String, String> slang) {
        this.slang = Map.copyOf(slang);
    }

    String of(String said) {
        return read(said).text();
    }

    Utterance read(String said) {
        return read(said, UnaryOperator.identity());
    }

    /** @param spelling mends a single lower-case word that is no slang */
    Utterance read(String said, UnaryOperator<String> spelling) {
        var text = new StringBuilder();
        var starts = new int[said.length() * 12 + 64];
        var ends = new int[starts.length];
        var matcher = TOKEN.matcher(said);
        while (matcher.find()) {
            var token = matcher.group("word") != null
                    ? word(matcher.group(), spelling)
                    : matcher.group("gap") != null ? " " : mark(matcher.group());
            for (int i = 0; i < token.length() && text.length() < starts.length; i++) {
                starts[text.length()] = matcher.start();
                ends[text.length()] = matcher.end();
                text.append(token.charAt(i));
            }
        }
        return new Utterance(said, text.toString(), starts, ends);
    }

    private String word(String typed, UnaryOperator<String> spelling) {
        var word = fold(typed);
        var known = slang.get(word);
        if (known != null) {
            return known;
        }
        for (var ending : ENDINGS.entrySet()) {
            if (word.endsWith(ending.getKey())) {
                return word.substring(0, word.length() - ending.getKey().length()) + ending.getValue();
            }
        }
        return spelling.apply(word.replace("'", ""));
    }

    /** Lower case without accents. */
    static String fold(String typed) {
        return MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }

    private static String mark(String typed) {
        return switch (typed) {
            case "–", "—", "−" -> "-";
            case "’" -> "'";
            default -> typed.toLowerCase(Locale.ROOT);
        };
    }
}
