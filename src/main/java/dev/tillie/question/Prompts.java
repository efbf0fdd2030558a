package dev.tillie.question;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The owner-editable texts the local reader learns from: example questions for each intent, and shop slang and other
 * languages in plain words.
 *
 * @param examples one phrase a question, as an owner might type it
 * @param slang a lower-case word to what it stands for
 * @param ordinary words that on their own are no name of a product or person
 * @param languages for each language beside English the lines of its file
 * @param wellKnown for each sort of name the words that often are part of one: {@code first} of people, {@code place}
 * @param names sentences in which every name is marked, as {@link TaggedSentence} reads them
 * @param steps of conversations, as {@link Step} reads them
 */
public record Prompts(
        Map<Intent, List<String>> examples,
        Map<String, String> slang,
        Set<String> ordinary,
        Map<String, List<String>> languages,
        Map<String, Set<String>> wellKnown,
        List<String> names,
        List<String> steps) {
    private static final String VERSION = "6";

    public Prompts {
        examples = Map.copyOf(examples);
        slang = Map.copyOf(slang);
        ordinary = Set.copyOf(ordinary);
        languages = Map.copyOf(languages);
        wellKnown = Map.copyOf(wellKnown);
        names = List.copyOf(names);
        steps = List.copyOf(steps);
    }

    Prompts(Map<Intent, List<String>> examples, Map<String, String> slang, Set<String> ordinary) {
        this(examples, slang, ordinary, Map.of(), Map.of(), List.of(), List.of());
    }

    PlainWords plainWords() {
        return new PlainWords(slang, new Languages(languages, ordinary));
    }

    /**
     * Reads {@code examples/<intent>.txt}, {@code slang.txt}, {@code ordinary.txt}, {@code well_known.txt},
     * {@code names.txt}, {@code follow_ups.txt} and, where there are any, {@code languages/*.txt} below a folder: one entry a line, {@code #} begins a comment.
     */
    public static Prompts read(Path folder) throws IOException {
        var examples = new EnumMap<Intent, List<String>>(Intent.class);
        for (var intent : Intent.values()) {
            examples.put(intent, lines(folder.resolve("examples").resolve(intent.key() + ".txt")));
        }
        var slang = new LinkedHashMap<String, String>();
        for (var line : lines(folder.resolve("slang.txt"))) {
            var equals = line.indexOf('=');
            if (equals < 1) {
                throw new IOException("slang.txt needs lines like \"yday = yesterday\", got: " + line);
            }
            slang.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        }
        var ordinary = new HashSet<String>();
        lines(folder.resolve("ordinary.txt")).forEach(line -> ordinary.addAll(List.of(line.split("\\s+"))));
        return new Prompts(
                examples,
                slang,
                ordinary,
                languages(folder.resolve("languages")),
                wellKnown(folder.resolve("well_known.txt")),
                lines(folder.resolve("names.txt")),
                lines(folder.resolve("follow_ups.txt")));
    }

    private static Map<String, Set<String>> wellKnown(Path file) throws IOException {
        var wellKnown = new TreeMap<String, Set<String>>();
        for (var line : lines(file)) {
            var colon = line.indexOf(':');
            if (colon < 1) {
                throw new IOException("well_known.txt needs lines like \"place: cork galway\", got: " + line);
            }
            wellKnown
                    .computeIfAbsent(line.substring(0, colon), _ -> new TreeSet<>())
                    .addAll(List.of(line.substring(colon + 1).strip().split("\\s+")));
        }
        return wellKnown;
    }

    private static Map<String, List<String>> languages(Path folder) throws IOException {
        var languages = new TreeMap<String, List<String>>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*.txt")) {
                for (var file : files) {
                    languages.put(file.getFileName().toString(), lines(file));
                }
            }
        }
        return languages;
    }

    /** These with more examples, which come after their own. */
    public Prompts with(Map<Intent, List<String>> more) {
        var all = new EnumMap<Intent, List<String>>(Intent.class);
        examples.forEach((intent, own) -> all.put(
                intent,
                Stream.concat(own.stream(), more.getOrDefault(intent, List.of()).stream())
                        .toList()));
        return new Prompts(all, slang, ordinary, languages, wellKnown, names, steps);
    }

    /** Changes whenever any phrase does, so that a classifier trained on others is noticed. */
    public String hash() {
        var all = new ArrayList<String>();
        for (var intent : Intent.values()) {
            all.add(intent + "\n" + String.join("\n", examples.getOrDefault(intent, List.of())));
        }
        all.add(new TreeMap<>(languages).toString());
        all.add(namesHash());
        return hash(all);
    }

    /** Changes whenever a sentence with names does, or how it comes to be plain words. */
    String namesHash() {
        var all = new ArrayList<>(names);
        all.addAll(steps);
        all.add(new TreeMap<>(slang).toString());
        all.add(new TreeSet<>(ordinary).toString());
        all.add(new TreeMap<>(wellKnown).toString());
        return hash(all);
    }

    private static String hash(List<String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(VERSION.getBytes(StandardCharsets.UTF_8));
            texts.forEach(it -> digest.update((it + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
