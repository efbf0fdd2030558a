package dev.tillie.answer;

import dev.tillie.books.Shop;
import dev.tillie.books.Wording;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The quiet line under an answer: data through when, what was assumed, how sure. */
final class Footing {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Footing() {}

    static String of(Draft draft, Ledger ledger, Shop shop, List<String> assumptions) {
        var parts = new ArrayList<String>();
        ledger.lastSale()
                .filter(_ -> draft.isAboutRecords)
                .map(it -> it.atZone(shop.zone()))
                .ifPresent(it -> parts.add("Data through " + Wording.day(it.toLocalDate()) + " " + TIME.format(it)));
        parts.addAll(assumptions);
        parts.addAll(draft.footing);
        return String.join(" · ", parts);
    }
}
