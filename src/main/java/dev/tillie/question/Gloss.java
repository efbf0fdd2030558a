package dev.tillie.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the words and turns of one language stand for in English, as far as shopkeepers' questions go. */
final class Gloss {
    /**
     * A turn of some words.
     *
     * @param beside where not empty, one of these must be in the sentence for the turn to have this meaning
     */
    record Turn(List<String> words, String english, Set<String> beside) {}

    private static final int LONG = 4;
    private static final int LEAST_HEAD = 3;
    private static final String NOT = "not ";
    private static final String TAILS = "tails ";
    /** "What if" is no condition. */
    private static final Pattern CONDITION = Pattern.compile("(?<!\\bwhat) if ");

    /** Of no language but English. */
    static final Gloss NONE = new Gloss();

    private static final Pattern CHOICE = Pattern.compile("\\(([^()]*)\\)");
    private static final Set<String> JOINTS = Set.of("and", "only", "or", "not", "without", "also");

    private final Map<String, List<Turn>> byFirst = new HashMap<>();
    private final Set<String> telling = new HashSet<>();
    private final Set<String> tails = new HashSet<>();
    private final Set<String> ofTurns = new HashSet<>();

    private Gloss() {}

    /**
     * Reads lines such as {@code la semana pasada = last week}, {@code (letzte|letzter) woche = last week}. One without
     * an equals sign has short words that give the language away; one that begins with "not" has longer ones that
     * don't; one that begins with "tails" has words that others are joined to, as in "Kaffeepreis".
     */
    static Gloss of(List<String> lines, Set<String> english) {
        var gloss = new Gloss();
        var shared = new HashSet<>(english);
        for (var line : lines) {
            var sides = line.split(" = ", 2);
            if (sides.length == 2) {
                spellings(sides[0]).forEach(it -> gloss.add(it, sides[1]));
            } else if (line.startsWith(NOT)) {
                shared.addAll(List.of(line.substring(NOT.length()).split(" ")));
            } else if (line.startsWith(TAILS)) {
                gloss.tails.addAll(List.of(line.substring(TAILS.length()).split(" ")));
            } else {
                gloss.telling.addAll(List.of(line.split(" ")));
            }
        }
        gloss.telling.removeAll(shared);
        gloss.byFirst
                .values()
                .forEach(it -> it.sort(Comparator.comparingInt((Turn turn) -> -turn.words.size())
                        .thenComparing(turn -> turn.beside.isEmpty())));
        return gloss;
    }

    /** Each choice in turn, and "ü" as "ue" too. */
    private static List<String> spellings(String foreign) {
        var choice = CHOICE.matcher(foreign);
        if (choice.find()) {
            return Stream.of(choice.group(1).split("\\|", -1))
                    .map(it -> foreign.substring(0, choice.start()) + it + foreign.substring(choice.end()))
                    .flatMap(it -> spellings(it).stream())
                    .toList();
        }
        var spelt = foreign.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
        return spelt.equals(foreign) ? List.of(foreign) : List.of(foreign, spelt);
    }

    private void add(String foreign, String meaning) {
        var words = PlainWords.marks(foreign);
        var condition = CONDITION.split(meaning, 2);
        var beside = condition.length == 1 ? Set.<String>of() : Set.copyOf(PlainWords.marks(condition[1]));
        byFirst.computeIfAbsent(words.getFirst(), it -> new ArrayList<>()).add(new Turn(words, condition[0], beside));
        ofTurns.addAll(words);
        words.stream()
                .filter(it -> it.length() >= LONG && !meaning.contains(it))
                .forEach(telling::add);
    }

    /** Whether a word is of this language and not of English. */
    boolean isTelling(String word) {
        return telling.contains(word);
    }

    /** Where the second of two words joined in one begins, for one not known: 6 in "kaffeepreis"; else 0. */
    int joint(String word) {
        return byFirst.containsKey(word)
                ? 0
                : IntStream.range(LEAST_HEAD, word.length())
                        .filter(it -> tails.contains(word.substring(it)))
                        .findFirst()
                        .orElse(0);
    }

    /** What the first of two joined words means by itself, as in "Monatspreis"; that word where it is not known. */
    String head(String word) {
        return Stream.of(word, word.replaceFirst("s$", ""), word + "e", word.replaceFirst("n$", ""))
                .flatMap(it -> byFirst.getOrDefault(it, List.of()).stream())
                .filter(it -> it.words.size() == 1 && it.beside.isEmpty())
                .map(Turn::english)
                .findFirst()
                .orElse(word);
    }

    /** Whether a word is of some turn. */
    boolean hasTurnWith(String word) {
        return ofTurns.contains(word);
    }

    /** Whether a word has a meaning, or begins a turn that has one. */
    boolean knows(String word) {
        return byFirst.containsKey(word) || isTelling(word) || joint(word) > 0;
    }

    /** Whether a word means "and", "only" or the like, with which short words go on. */
    boolean isJoint(String word) {
        return byFirst.getOrDefault(word, List.of()).stream()
                .anyMatch(it -> it.words.size() == 1 && JOINTS.contains(it.english));
    }

    /** Whether every word of a short sentence is of some turn, and one of them no English word. */
    boolean covers(List<String> sentence) {
        return sentence.stream().allMatch(it -> ofTurns.contains(it) || joint(it) > 0)
                && sentence.stream().anyMatch(it -> isTelling(it) || joint(it) > 0);
    }

    /** Whether a sentence is one turn of some words, not all of them English too. */
    boolean isTurn(List<String> sentence) {
        return sentence.size() > 1
                && find(sentence, 0)
                        .filter(it -> it.words.size() == sentence.size())
                        .isPresent()
                && sentence.stream().anyMatch(this::isTelling);
    }

    /** The longest turn that begins at a place of a sentence. */
    Optional<Turn> find(List<String> sentence, int from) {
        return byFirst.getOrDefault(sentence.get(from), List.of()).stream()
                .filter(it -> from + it.words.size() <= sentence.size()
                        && sentence.subList(from, from + it.words.size()).equals(it.words)
                        && (it.beside.isEmpty() || sentence.stream().anyMatch(it.beside::contains)))
                .findFirst();
    }
}
