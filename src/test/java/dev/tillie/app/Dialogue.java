package dev.tillie.app;

import dev.tillie.app.Door.Talk;
import dev.tillie.app.Door.Where;
import dev.tillie.app.Door.Who;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A conversation written down, to be held again through any door. A line behind {@code >} was said, what stands below
 * was answered; {@code …} stands for what differs from day to day, alone on a line for any lines. {@code > [CSV]} taps,
 * {@code > (saturday.csv)} drops a file that lies beside the transcripts, {@code > edit: …} and {@code > delete} change
 * the last question, {@code > fill: from=22:00} sends a form, {@code > 👎 1} is a reaction to the first answer.
 * {@code @ staff, shop floor} begins a thread as somebody else. A first line {@code doors: Slack, Teams} leaves out
 * doors that can't do it.
 */
final class Dialogue {
    private static final Path FOLDER = Path.of("src/test/resources/transcripts");

    private final String name;
    private final List<String> lines;

    private Dialogue(Path file) throws IOException {
        name = file.getFileName().toString().replaceFirst("\\.txt$", "").replace('-', ' ');
        lines = Files.readAllLines(file).stream()
                .filter(it -> !it.isBlank() && !it.startsWith("#"))
                .toList();
    }

    static List<Dialogue> all() {
        try (var files = Files.list(FOLDER)) {
            var all = new ArrayList<Dialogue>();
            for (var file : files.sorted().toList()) {
                if (file.toString().endsWith(".txt")) {
                    all.add(new Dialogue(file));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isFor(Door door) {
        var first = lines.getFirst();
        return !first.startsWith("doors: ")
                || List.of(first.substring(7).split(", ")).contains(door.name());
    }

    /** What was said and answered, as it is written down. */
    String expected() {
        return lines.stream().filter(it -> !it.startsWith("doors: ")).collect(Collectors.joining("\n", "", "\n"));
    }

    boolean matches(String held) {
        var pattern = expected()
                .lines()
                .map(line -> line.equals("…")
                        ? "(?:.*\n)*?"
                        : Stream.of(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*?")) + "\n")
                .collect(Collectors.joining());
        return Pattern.compile(pattern).matcher(held).matches();
    }

    /** Says all of it again, and writes down what comes back in the same shape. */
    String hold(Door door) {
        var held = new ArrayList<String>();
        var talk = door.begin(Who.OWNER, Where.ALONE);
        for (var line : lines) {
            if (line.startsWith("@ ")) {
                held.add(line);
                talk = begin(door, line.substring(2));
            } else if (line.startsWith("> ")) {
                held.add(line);
                held.addAll(act(talk, line.substring(2)).written());
            }
        }
        return String.join("\n", held) + "\n";
    }

    private static Talk begin(Door door, String line) {
        var sides = line.toUpperCase(Locale.ROOT).replace(' ', '_').split(",_");
        return door.begin(Who.valueOf(sides[0]), sides.length == 1 ? Where.ALONE : Where.valueOf(sides[1]));
    }

    private static Shown act(Talk talk, String words) {
        if (words.startsWith("[")) {
            return talk.tap(words.substring(1, words.length() - 1));
        } else if (words.startsWith("(")) {
            var file = words.substring(1, words.length() - 1);
            return talk.drop(file, content(file));
        } else if (words.startsWith("edit: ")) {
            return talk.edit(words.substring(6));
        } else if (words.startsWith("fill: ")) {
            return talk.fill(values(words.substring(6)));
        } else if (words.startsWith("👍") || words.startsWith("👎")) {
            return talk.react(Integer.parseInt(words.substring(2).strip()), words.startsWith("👍"));
        }
        return words.equals("delete") ? talk.delete() : talk.say(words);
    }

    private static String content(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> values(String line) {
        var values = new HashMap<String, String>();
        for (var pair : line.split(", ")) {
            var sides = pair.split("=", 2);
            values.put(sides[0], sides[1]);
        }
        return values;
    }

    @Override
    public String toString() {
        return name;
    }
}
