package dev.tillie.question;

import dev.tillie.books.Catalogue;
import dev.tillie.books.DateOrder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/**
 * A sentence whose names are known, to learn from.
 *
 * @param text in plain words
 * @param tags one a token, see {@link Tags}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TaggedSentence(String text, List<Token> tokens, int[] tags) {
    static final Pattern NAME = Pattern.compile("\\[(?<kind>[a-z_]+) (?<name>[^\\]]+)]");

    /** Of a shop whose records are empty, so that all names are unknown; the day matters little. */
    static final Setting NOWHERE = new Setting(
            LocalDate.of(2026, 6, 15),
            LocalTime.NOON,
            DayOfWeek.MONDAY,
            Names.of(Catalogue.EMPTY),
            DateOrder.DMY,
            CurrencyUnit.EUR);

    private record Name(int tag, int from, int to) {}

    /**
     * Reads a line in which every name is marked: {@code how did the [product wrap dress] do in [location galway]}.
     *
     * @throws IllegalArgumentException when a kind is none of {@link Tags#KINDS}
     */
    static TaggedSentence parse(String line, PlainWords words) {
        var said = new StringBuilder();
        var names = new ArrayList<Name>();
        var matcher = NAME.matcher(line);
        while (matcher.find()) {
            matcher.appendReplacement(said, "");
            var from = said.length();
            said.append(matcher.group("name"));
            names.add(new Name(begin(matcher.group("kind"), line), from, said.length()));
        }
        matcher.appendTail(said);
        return of(words.read(said.toString()), names);
    }

    /** The sentence as it was said. */
    static String unmarked(String line) {
        return NAME.matcher(line).replaceAll("${name}");
    }

    private static int begin(String kind, String line) {
        return Tags.KINDS.stream()
                .filter(it -> it.key().equals(kind))
                .map(Tags::begin)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("prompts/names.txt has no kind " + kind + ": " + line));
    }

    private static TaggedSentence of(Utterance utterance, List<Name> names) {
        var tokens = Token.list(Details.readTimes(utterance, Intent.SALES_REPORT, NOWHERE));
        var starts =
                tokens.stream().mapToInt(it -> utterance.starts()[it.from()]).toArray();
        var tags = new int[starts.length];
        Arrays.fill(tags, Tags.OUTSIDE);
        for (var name : names) {
            int next = name.tag;
            for (int i = 0; i < starts.length; i++) {
                if (starts[i] >= name.from && starts[i] < name.to) {
                    tags[i] = next;
                    next = name.tag + 1;
                }
            }
        }
        return new TaggedSentence(utterance.text(), tokens, tags);
    }
}
