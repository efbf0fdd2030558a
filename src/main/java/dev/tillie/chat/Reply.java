package dev.tillie.chat;

import dev.tillie.chart.Chart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer: a headline with the number asked for, then at most ten lines or a table, a chart where looking beats
 * reading, a quiet footing, and up to five buttons.
 *
 * @param assumptions what was assumed, each a short clause
 * @param footing one quiet line: data through when, what was assumed, how sure; may be empty
 * @param dataThrough the last day with records; null when there are none
 * @param workbook what is handed over beside the words; null where that is nothing
 */
public record Reply(
        Reading reading,
        String headline,
        List<String> lines,
        Table table,
        List<Chart> charts,
        List<Button> buttons,
        List<String> assumptions,
        String footing,
        @Nullable LocalDate dataThrough,
        Kind kind,
        @Nullable Workbook workbook) {
    /** Whether the reply answers, asks back, asks to confirm, or declines. */
    public enum Kind {
        ANSWER,
        CLARIFY,
        CONFIRM,
        REFUSED
    }

    public Reply {
        lines = List.copyOf(lines);
        charts = List.copyOf(charts);
        buttons = List.copyOf(buttons);
        assumptions = List.copyOf(assumptions);
    }

    /** The same in other words. */
    public Reply saying(String otherHeadline, List<String> otherLines) {
        return new Reply(
                reading,
                otherHeadline,
                otherLines,
                table,
                charts,
                buttons,
                assumptions,
                footing,
                dataThrough,
                kind,
                workbook);
    }

    /** The same with one line more. */
    public Reply adding(String line) {
        var more = new ArrayList<>(lines);
        more.add(line);
        return new Reply(
                reading, headline, more, table, charts, buttons, assumptions, footing, dataThrough, kind, workbook);
    }

    /** A reply that hands over nothing beside its words. */
    public Reply(
            Reading reading,
            String headline,
            List<String> lines,
            Table table,
            List<Chart> charts,
            List<Button> buttons,
            List<String> assumptions,
            String footing,
            @Nullable LocalDate dataThrough,
            Kind kind) {
        this(reading, headline, lines, table, charts, buttons, assumptions, footing, dataThrough, kind, null);
    }

    /** Headline, lines and footing, a line each. */
    public String text() {
        var all = new ArrayList<String>();
        all.add(headline);
        all.addAll(lines);
        if (!footing.isEmpty()) {
            all.add(footing);
        }
        return String.join("\n", all);
    }
}
