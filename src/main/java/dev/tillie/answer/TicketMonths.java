package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Ticket;
import dev.tillie.store.Dealings;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Single orders, kept by the month: after an import only the months it touched are read again. */
final class TicketMonths {
    private final Dealings dealings;
    private final Map<YearMonth, Month> months = new HashMap<>();

    private record Month(String mark, List<Ticket> tickets) {}

    TicketMonths(Dealings dealings) {
        this.dealings = dealings;
    }

    /** Those of all months that a period touches, by the moment they were rung up within each. */
    synchronized List<Ticket> list(Period period) {
        var whole = new Period(
                period.from().withDayOfMonth(1), YearMonth.from(period.to()).atEndOfMonth());
        var marks = dealings.markTickets(whole);
        months.keySet().retainAll(marks.keySet());
        return marks.entrySet().stream()
                .flatMap(it -> month(it.getKey(), it.getValue()).tickets.stream())
                .toList();
    }

    private Month month(YearMonth month, String mark) {
        return months.compute(
                month,
                (_, known) -> known != null && known.mark.equals(mark)
                        ? known
                        : new Month(mark, dealings.listTickets(new Period(month.atDay(1), month.atEndOfMonth()))));
    }
}
