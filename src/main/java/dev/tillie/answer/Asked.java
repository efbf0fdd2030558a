package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Shop;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Slots;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * One question, with all an answer may know.
 *
 * @param said the owner's words
 * @param now the shop's own time the question is answered at
 * @param today the day to count from: the clock's, or the last on record when the records end long before it
 * @param shown what the last numbered list of the conversation held, by name
 * @param carried what the answers before left to build on
 */
record Asked(
        String said,
        Intent intent,
        Slots slots,
        Shop shop,
        LocalDateTime now,
        LocalDate today,
        Audience audience,
        Ledger ledger,
        List<String> shown,
        Carried carried) {
    Asked {
        shown = List.copyOf(shown);
    }

    /** Where no answer came before. */
    Asked(
            String said,
            Intent intent,
            Slots slots,
            Shop shop,
            LocalDateTime now,
            LocalDate today,
            Audience audience,
            Ledger ledger,
            List<String> shown) {
        this(said, intent, slots, shop, now, today, audience, ledger, shown, Carried.NOTHING);
    }

    private static final int MOST_SHOWN = 50;

    /** The same with other details. */
    Asked about(Slots changed) {
        return new Asked(said, intent, changed, shop, now, today, audience, ledger, shown, carried);
    }

    Question.Part part() {
        return new Question.Part(intent, slots);
    }

    /** What the records hold up to the moment of asking. */
    Period recorded() {
        var span = ledger.span().orElseThrow(() -> new IllegalStateException("answers need records"));
        return span.to().isAfter(today) && !span.from().isAfter(today) ? new Period(span.from(), today) : span;
    }

    /** Days that are over: today is still being traded, so it would look like a bad day. */
    Period complete() {
        var recorded = recorded();
        var yesterday = today.minusDays(1);
        var partial = recorded.to().equals(today)
                && !recorded.from().equals(today)
                && now.toLocalDate().equals(today);
        return partial ? new Period(recorded.from(), yesterday) : recorded;
    }

    /** Whether the books hold later days than the one asked on: what is said then was not known in time. */
    boolean isHindsight() {
        return ledger.span().filter(it -> it.to().isAfter(today)).isPresent();
    }

    boolean wants(Slot slot, String value) {
        return slots.text(slot).filter(value::equals).isPresent();
    }

    boolean wantsWorking() {
        return wants(Slot.DETAIL, "explain");
    }

    /** Whether the answer's table is wanted as a file. */
    boolean wantsFile() {
        return wants(Slot.FORMAT, "csv") || wants(Slot.FORMAT, "xlsx");
    }

    /** How many rows to show: as many as were asked for, else the usual, else all where a file is wanted. */
    int limit(int usual) {
        var most = wantsFile() ? TableFile.MOST_ROWS : MOST_SHOWN;
        return (int) Math.clamp(slots.number(Slot.LIMIT).orElse(wantsFile() ? most : usual), 1, most);
    }
}
