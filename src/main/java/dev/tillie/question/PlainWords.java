package dev.tillie.question;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites what was typed in plain words: lower case, no accents, short forms and slang spelt out, other languages put
 * in English as far as they are known.
 */
final class PlainWords {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<word>(?<![\\p{L}\\d])[bB]4(?![\\p{L}\\d])|\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)*(?:&\\p{L}+)?)|(?<other>\\S)|(?<gap>\\s+)");
    /** An article or the like that has lost its vowel, and the word it leans on: "l'assurance". */
    private static final Pattern ELIDED = Pattern.compile("(?<article>[cdjlmnst]|qu)'(?<word>..+)");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, String> ENDINGS =
            Map.of("'re", " are", "'ll", " will", "'ve", " have", "n't", " not", "'m", " am", "'d", " would");

    private final Map<String, String> slang;
    private final Languages languages;
    /** The language of the talk, null before anything was said. */
    private final @Nullable Gloss spoken;

    PlainWords(Map<String, String> slang) {
        this(slang, Languages.NONE);
    }

    PlainWords(Map<String, String> slang, Languages languages) {
        this(slang, languages, null);
    }

    private PlainWords(Map<String, String> slang, Languages languages, @Nullable Gloss spoken) {
        this.slang = Map.copyOf(slang);
        this.languages = languages;
        this.spoken = spoken;
    }

    /** The same in a talk that was in a language other than English before. */
    PlainWords spoken(Gloss language) {
        return new PlainWords(slang, languages, language);
    }

    /** The language it is said in, where it is not English. */
    Optional<Gloss> guessLanguage(String said) {
        return languages.guess(words(tokens(said)));
    }

    private enum Kind {
        WORD,
        MARK,
        GAP
    }

    /** @param text folded: lower case without accents */
    private record Token(Kind kind, String text, int from, int to) {}

    String of(String said) {
        return read(said).text();
    }

    Utterance read(String said) {
        return read(said, UnaryOperator.identity());
    }

    /** @param spelling mends a single lower-case word that is no slang */
    Utterance read(String said, UnaryOperator<String> spelling) {
        var tokens = tokens(said);
        var words = words(tokens);
        var plain = new Plain(said);
        (spoken == null ? languages.find(words) : languages.find(words, spoken))
                .ifPresentOrElse(
                        gloss -> translate(tokens, gloss, plain),
                        () -> tokens.forEach(it -> plain.add(plain(it, spelling), it.from, it.to)));
        return plain.utterance();
    }

    /** Words that are not known, names among them, stay as they are. */
    private void translate(List<Token> said, Gloss gloss, Plain plain) {
        var tokens = said.stream().flatMap(it -> parts(it, gloss)).toList();
        var solid = tokens.stream().filter(it -> it.kind != Kind.GAP).toList();
        var sentence = solid.stream().map(Token::text).toList();
        int next = 0;
        for (var token : tokens) {
            if (token.kind == Kind.GAP) {
                plain.gap(token.from, token.to);
            } else if (next < solid.size() && token == solid.get(next)) {
                var turn = gloss.find(sentence, next);
                var length = turn.map(it -> it.words().size()).orElse(1);
                var to = solid.get(next + length - 1).to;
                var isLast = next + length == solid.size() || solid.get(next + length).kind != Kind.WORD;
                turn.ifPresentOrElse(
                        it -> plain.addTurn(it.english(), isLast, token.from, to),
                        () -> addUnknown(token, gloss, plain));
                next += length;
            }
        }
    }

    /** As it is, but for two words joined in one. */
    private void addUnknown(Token token, Gloss gloss, Plain plain) {
        var joint = gloss.joint(token.text);
        if (joint == 0 || token.text.length() != token.to - token.from) {
            plain.add(plain(token, UnaryOperator.identity()), token.from, token.to);
            return;
        }
        plain.add(gloss.head(token.text.substring(0, joint)), token.from, token.from + joint);
        plain.gap(token.from, token.to);
        plain.add(gloss.head(token.text.substring(joint)), token.from + joint, token.to);
    }

    /** "L'assurance", where the language has such articles: the article, nothing between them, the word. */
    private static Stream<Token> parts(Token token, Gloss gloss) {
        var said = ELIDED.matcher(token.text);
        if (!said.matches() || !gloss.knows(said.group("article"))) {
            return Stream.of(token);
        }
        var middle = token.from + said.start("word");
        return Stream.of(
                new Token(Kind.WORD, said.group("article"), token.from, middle),
                new Token(Kind.GAP, " ", middle, middle),
                new Token(Kind.WORD, said.group("word"), middle, token.to));
    }

    private static Stream<String> parts(String word) {
        var said = ELIDED.matcher(word);
        return said.matches() ? Stream.of(said.group("article"), said.group("word")) : Stream.of(word);
    }

    private static List<String> words(List<Token> tokens) {
        return tokens.stream()
                .filter(it -> it.kind == Kind.WORD)
                .flatMap(it -> parts(it.text))
                .toList();
    }

    private static List<Token> tokens(String said) {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(said);
        while (matcher.find()) {
            var isWord = matcher.group("word") != null && !isBeforeDigit(said, matcher.end());
            var kind = isWord ? Kind.WORD : matcher.group("gap") != null ? Kind.GAP : Kind.MARK;
            tokens.add(new Token(kind, fold(matcher.group()), matcher.start(), matcher.end()));
        }
        return tokens;
    }

    /** R500 is an amount and b4 a word of its own. */
    private static boolean isBeforeDigit(String said, int end) {
        return end < said.length() && Character.isDigit(said.charAt(end));
    }

    /** The words and marks of some text, folded, each article apart from its word. */
    static List<String> marks(String text) {
        return tokens(text).stream()
                .filter(it -> it.kind != Kind.GAP)
                .flatMap(it -> parts(it.text))
                .toList();
    }

    private String plain(Token token, UnaryOperator<String> spelling) {
        return switch (token.kind) {
            case WORD -> word(token.text, spelling);
            case MARK -> mark(token.text);
            case GAP -> " ";
        };
    }

    private String word(String word, UnaryOperator<String> spelling) {
        var known = slang.get(word);
        if (known != null) {
            return known;
        }
        var owner = word.endsWith("'s") ? slang.get(word.substring(0, word.length() - 2)) : null;
        if (owner != null) {
            return owner + "s";
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
                .replace("ß", "ss")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }

    private static String mark(String mark) {
        return switch (mark) {
            case "–", "—", "−" -> "-";
            case "¿", "¡" -> "";
            default -> mark;
        };
    }

    /** The plain text as it grows, with the way back. */
    private static final class Plain {
        private static final String OWNER = "'s";

        private final String said;
        private final StringBuilder text = new StringBuilder();
        private final int[] starts;
        private final int[] ends;

        Plain(String said) {
            this.said = said;
            starts = new int[said.length() * 12 + 64];
            ends = new int[starts.length];
        }

        void add(String plain, int from, int to) {
            for (int i = 0; i < plain.length() && text.length() < starts.length; i++) {
                starts[text.length()] = from;
                ends[text.length()] = to;
                text.append(plain.charAt(i));
            }
        }

        /** A turn of another language; an owner's "'s" goes with the word before, or out beside a figure or last. */
        void addTurn(String english, boolean isLast, int from, int to) {
            if (!english.equals(OWNER)) {
                add(english, from, to);
                return;
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            if (!isLast && !text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1))) {
                add(english, from, to);
            }
        }

        /** One space, between what stands for several words too. */
        void gap(int from, int to) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                add(" ", from, to);
            }
        }

        Utterance utterance() {
            return new Utterance(said, text.toString(), starts, ends);
        }
    }
}
