package dev.tillie.answer;

import dev.tillie.chat.Reply;

/** An answer's table as a file: offered with a button, and counted in the headline where it was asked for. */
final class TableFile {
    static final int MOST_ROWS = 5_000;

    private TableFile() {}

    static Draft finish(Draft draft, Asked asked) {
        if (draft.workbook != null) {
            return draft;
        }
        if (!asked.wantsFile()) {
            return draft.table.isEmpty() ? draft : draft.follow("CSV", "as csv");
        }
        if (draft.table.isEmpty()) {
            var isAnswer = draft.kind == Reply.Kind.ANSWER && draft.isAboutRecords;
            return isAnswer && !PurchaseOrders.isAsked(asked)
                    ? draft.line("This answer has no table, so there is no file.")
                    : draft;
        }
        draft.charts.clear();
        if (!PurchaseOrders.isAsked(asked)) {
            draft.headline = draft.headline.replaceFirst("\\.$", "") + "; " + counted(draft) + ".";
        }
        return draft;
    }

    private static String counted(Draft draft) {
        var rows = draft.table.rows().size();
        return (rows == MOST_ROWS ? "the first " : "") + Phrases.plural(rows, "row is", "rows are") + " in the file";
    }
}
