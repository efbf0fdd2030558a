package dev.tillie.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a door showed, whatever it is made of there.
 *
 * @param rows of its table, the heading first
 * @param charts what is said of them to who can't see them
 * @param fields of a form, by their labels
 * @param files that came beside it, by their names
 */
record Shown(
        String headline,
        List<String> lines,
        List<List<String>> rows,
        List<String> charts,
        List<String> footing,
        List<String> fields,
        List<String> buttons,
        List<String> files) {
    static final Shown NOTHING = words("");

    static Shown words(String words) {
        return new Shown(words, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** All that was shown at once. */
    static Shown all(Collection<Shown> parts) {
        return parts.stream().reduce(Shown::and).orElse(NOTHING);
    }

    private Shown and(Shown more) {
        var said = new ArrayList<>(lines);
        if (!more.headline.isEmpty()) {
            said.add(more.headline);
        }
        return new Shown(
                headline,
                joined(said, more.lines),
                joined(rows, more.rows),
                joined(charts, more.charts),
                joined(footing, more.footing),
                joined(fields, more.fields),
                joined(buttons, more.buttons),
                joined(files, more.files));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    Shown with(List<String> came) {
        return new Shown(headline, lines, rows, charts, footing, fields, buttons, came);
    }

    /** As transcripts write it down. */
    List<String> written() {
        var all = new ArrayList<String>();
        if (!headline.isEmpty()) {
            all.add(headline);
        }
        all.addAll(lines);
        rows.forEach(it -> all.add("| " + String.join(" | ", it).stripTrailing()));
        charts.forEach(it -> all.add("[chart: " + it + "]"));
        all.addAll(footing);
        fields.forEach(it -> all.add("[" + it + "]"));
        buttons.forEach(it -> all.add("(" + it + ")"));
        files.forEach(it -> all.add("[file: " + it + "]"));
        return all.isEmpty() ? List.of("–") : all;
    }

    String text() {
        return String.join("\n", written());
    }
}
