package dev.tillie.imports;

import dev.tillie.books.Shop;
import dev.tillie.books.Wording;
import dev.tillie.store.Batch;
import dev.tillie.store.Batch.Note;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes receipts, and keeps them with their batches. */
final class Receipts {
    private Receipts() {}

    static Receipt of(long id, String file, Plan plan, Tally tally, Shop shop) {
        var bare = new Receipt(
                id,
                file,
                plan.format().name(),
                tally.lines,
                tally.added,
                tally.known,
                tally.skipped,
                tally.from,
                tally.to,
                tally.totals(),
                tally.assumed(),
                tally.problems(),
                "");
        return withText(bare, words(bare, shop));
    }

    /** The file is in the store already, so nothing was added. */
    static Receipt known(Batch batch, String file) {
        var first = of(batch);
        var text = file + " is in the books already, since import " + batch.id() + ": nothing added. "
                + "To take it back: undo " + batch.id();
        return new Receipt(
                first.id(),
                file,
                first.format(),
                first.lines(),
                0,
                first.lines() - first.skipped(),
                first.skipped(),
                first.from(),
                first.to(),
                first.totals(),
                first.assumed(),
                first.problems(),
                text);
    }

    static Receipt undone(Batch batch) {
        return withText(
                of(batch),
                "Took back import " + batch.id() + " (" + batch.file() + "): " + counted(batch.added(), "row")
                        + (batch.added() == 1 ? " is" : " are")
                        + " out of the books. Its file can be imported again.");
    }

    static Receipt of(Batch batch) {
        var totals = new LinkedHashMap<String, BigDecimal>();
        for (var note : batch.notes()) {
            if (note.kind().equals("total") && note.name() != null) {
                totals.put(note.name(), new BigDecimal(note.content()));
            }
        }
        var text = String.join("\n", contents(batch, "text"));
        return new Receipt(
                batch.id(),
                batch.file(),
                batch.format(),
                batch.lines(),
                batch.added(),
                batch.known(),
                batch.skipped(),
                batch.from(),
                batch.to(),
                totals,
                contents(batch, "assumed"),
                contents(batch, "problem"),
                batch.undone() ? "Taken back. " + text : text);
    }

    private static List<String> contents(Batch batch, String kind) {
        return batch.notes().stream()
                .filter(it -> it.kind().equals(kind))
                .map(Note::content)
                .toList();
    }

    static Batch toBatch(Receipt receipt, String sha256, Instant now) {
        var notes = new ArrayList<Note>();
        receipt.totals().forEach((name, value) -> notes.add(new Note("total", name, value.toPlainString())));
        receipt.assumed().forEach(it -> notes.add(new Note("assumed", null, it)));
        receipt.problems().forEach(it -> notes.add(new Note("problem", null, it)));
        receipt.toText().lines().forEach(it -> notes.add(new Note("text", null, it)));
        return new Batch(
                receipt.id(),
                sha256,
                receipt.file(),
                receipt.format(),
                now,
                false,
                receipt.lines(),
                receipt.added(),
                receipt.known(),
                receipt.skipped(),
                receipt.from(),
                receipt.to(),
                notes);
    }

    private static Receipt withText(Receipt it, String text) {
        return new Receipt(
                it.id(),
                it.file(),
                it.format(),
                it.lines(),
                it.added(),
                it.known(),
                it.skipped(),
                it.from(),
                it.to(),
                it.totals(),
                it.assumed(),
                it.problems(),
                text);
    }

    private static String words(Receipt receipt, Shop shop) {
        var sentence = new ArrayList<String>();
        var totals = receipt.totals();
        sentence.add(
                totals.containsKey("orders")
                        ? counted(receipt.lines(), "line")
                        : counted(receipt.lines(), "row") + " of " + receipt.format());
        if (totals.containsKey("orders")) {
            sentence.add(orders(totals));
        }
        if (receipt.from() != null && receipt.to() != null) {
            sentence.add(Wording.day(receipt.from()) + "–" + Wording.day(receipt.to()));
        }
        if (totals.containsKey("net")) {
            sentence.add(takings(totals, shop));
        }
        if (totals.containsKey("amount")) {
            sentence.add(Wording.exact(totals.getOrDefault("amount", BigDecimal.ZERO), shop.currency()) + " in all");
        }
        sentence.addAll(receipt.assumed());
        var text = new StringBuilder(receipt.file() + ": " + String.join(", ", sentence) + ".");
        if (receipt.known() > 0) {
            text.append("\n")
                    .append(counted(receipt.known(), "line"))
                    .append(receipt.known() == 1 ? " was known, " : " were known, ")
                    .append(Wording.count(receipt.added()))
                    .append(receipt.added() == 1 ? " is new." : " are new.");
        }
        if (positive(totals, "lines_without_customer")) {
            var without = totals.getOrDefault("lines_without_customer", BigDecimal.ZERO)
                    .longValue();
            text.append("\n")
                    .append(counted(without, "line"))
                    .append(without == 1 ? " has no customer; it is kept." : " have no customer; they are kept.");
        }
        if (receipt.skipped() > 0) {
            text.append("\n").append(counted(receipt.skipped(), "row")).append(" skipped:");
            receipt.problems().forEach(it -> text.append("\n  ").append(it));
        }
        text.append(totals.containsKey("orders") ? "\nMatch your till?" : "\n");
        text.append(
                receipt.id() > 0
                        ? (totals.containsKey("orders") ? " " : "") + "Undo with: undo " + receipt.id()
                        : " Nothing was stored: this was a dry run.");
        return text.toString();
    }

    private static String orders(Map<String, BigDecimal> totals) {
        var orders = counted(totals.getOrDefault("orders", BigDecimal.ZERO).longValue(), "order");
        return positive(totals, "cancellations")
                ? orders + ", " + count(totals, "cancellations") + " of them cancellations with "
                        + counted(
                                totals.getOrDefault("cancelled_lines", BigDecimal.ZERO)
                                        .longValue(),
                                "line")
                : orders;
    }

    /** {@code 1 line}, {@code 2,185 rows}. */
    private static String counted(long count, String one) {
        return Wording.count(count) + " " + one + (count == 1 ? "" : "s");
    }

    private static String takings(Map<String, BigDecimal> totals, Shop shop) {
        var net = Wording.exact(totals.getOrDefault("net", BigDecimal.ZERO), shop.currency());
        return positive(totals, "taken_off")
                ? "net " + net + ", with "
                        + Wording.exact(totals.getOrDefault("taken_off", BigDecimal.ZERO), shop.currency())
                        + " taken off by cancellations and corrections"
                : "net " + net;
    }

    private static String count(Map<String, BigDecimal> totals, String name) {
        return Wording.count(totals.getOrDefault(name, BigDecimal.ZERO).doubleValue());
    }

    private static boolean positive(Map<String, BigDecimal> totals, String name) {
        return totals.getOrDefault(name, BigDecimal.ZERO).signum() > 0;
    }
}
