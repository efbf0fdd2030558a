package dev.tillie.answer;

import dev.tillie.chart.Chart;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Table;
import dev.tillie.chat.Workbook;
import dev.tillie.question.Question;
import dev.tillie.store.GivenAdvice;
import dev.tillie.store.GivenForecasts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A reply being worded: the headline first, the rest in the order it is added. */
final class Draft {
    private static final int MOST_LINES = 10;
    static final int MOST_BUTTONS = 5;

    final List<String> lines = new ArrayList<>();
    final List<Chart> charts = new ArrayList<>();
    final List<String> assumptions = new ArrayList<>();
    final List<String> footing = new ArrayList<>();
    /** What a numbered list holds, by name and in its order. */
    final List<String> shown = new ArrayList<>();
    /** What a button says, to what a tap on it stands for. */
    final SequencedMap<String, Tap> followUps = new LinkedHashMap<>();

    /** What was foretold here, and what was advised, to be held against what comes of it. */
    final List<GivenForecasts.Given> foretold = new ArrayList<>();

    final List<GivenAdvice.Given> advised = new ArrayList<>();

    /** What this leaves for the next words to build on. */
    Carried carried = Carried.NOTHING;

    String headline;
    Table table = Table.NONE;
    Reply.Kind kind = Reply.Kind.ANSWER;
    /** What is handed over as a file. */
    @Nullable
    Workbook workbook;

    boolean isAboutRecords = true;
    /** Whether this asks for figures, which the next words may give. */
    boolean asksForFigures;

    private Draft(String headline) {
        this.headline = headline;
    }

    static Draft of(String headline) {
        return new Draft(headline);
    }

    Draft headline(String changed) {
        headline = changed;
        return this;
    }

    Draft line(String line) {
        if (!line.isEmpty() && lines.size() < MOST_LINES) {
            lines.add(line);
        }
        return this;
    }

    Draft lines(List<String> more) {
        more.forEach(this::line);
        return this;
    }

    Draft table(List<String> columns, List<List<String>> rows) {
        table = new Table(columns, rows);
        return this;
    }

    /** Hands a file over. */
    Draft workbook(Workbook file) {
        workbook = file;
        return this;
    }

    Draft chart(Chart chart) {
        charts.add(chart);
        return this;
    }

    Draft carry(Carried left) {
        carried = left;
        return this;
    }

    /** Lets "number 2" be asked about afterwards. */
    Draft numbered(List<String> names) {
        shown.addAll(names);
        return this;
    }

    Draft assume(String assumption) {
        assumptions.add(assumption);
        return this;
    }

    Draft foot(String note) {
        if (!note.isEmpty()) {
            footing.add(note);
        }
        return this;
    }

    /** A question to tap, asked as it is written. */
    Draft follow(String question) {
        return follow(question, question);
    }

    Draft follow(String label, String say) {
        return follow(label, Tap.of(say));
    }

    Draft follow(String label, Tap tap) {
        if (followUps.size() < MOST_BUTTONS) {
            followUps.putIfAbsent(label, tap);
        }
        return this;
    }

    /** Offers to change what was assumed, which comes before the last thing to ask next. */
    Draft change(String label, Tap tap) {
        if (followUps.size() >= MOST_BUTTONS) {
            followUps.pollLastEntry();
        }
        return follow(label, tap);
    }

    /** What this answers, for the buttons under it to lean on. */
    Draft about(Question.Part part) {
        followUps.replaceAll((_, tap) -> tap.about(part));
        return this;
    }

    /** Says nothing of the records, so how far they reach is no part of the answer. */
    Draft withoutRecords() {
        isAboutRecords = false;
        return this;
    }

    /** A question back, for figures without which there is no answer. */
    static Draft askForFigures(String question) {
        var draft = new Draft(question).kind(Reply.Kind.CLARIFY).withoutRecords();
        draft.asksForFigures = true;
        return draft;
    }

    Draft kind(Reply.Kind changed) {
        kind = changed;
        return this;
    }
}
