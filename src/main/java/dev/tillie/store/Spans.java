package dev.tillie.store;

import dev.tillie.books.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A period cut into whole years, whole months and the days left over, so that few rows need reading. */
final class Spans {
    /** {@code grain} is y, m or d. */
    record Piece(char grain, Period period) {}

    private Spans() {}

    /**
     * A year or month counts as whole when the period holds every day of it on which there can be sales.
     *
     * @param sales the first and last day with sales
     */
    static List<Piece> cut(Period period, Period sales) {
        var pieces = new ArrayList<Piece>();
        var from = later(period.from(), sales.from());
        var to = earlier(period.to(), sales.to());
        var day = from;
        while (!day.isAfter(to)) {
            var piece = pieceAt(day, from, to, sales);
            pieces.add(piece);
            day = piece.period().to().plusDays(1);
        }
        return join(pieces);
    }

    private static Piece pieceAt(LocalDate day, LocalDate from, LocalDate to, Period sales) {
        var year = new Period(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
        if (holds(year, from, to, sales)) {
            return new Piece('y', year);
        }
        var month = new Period(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
        if (holds(month, from, to, sales)) {
            return new Piece('m', month);
        }
        return new Piece('d', new Period(day, earlier(month.to(), to)));
    }

    private static boolean holds(Period span, LocalDate from, LocalDate to, Period sales) {
        return !from.isAfter(later(span.from(), sales.from())) && !to.isBefore(earlier(span.to(), sales.to()));
    }

    /** Neighbours of one grain are read together. */
    private static List<Piece> join(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (!joined.isEmpty() && joined.getLast().grain() == piece.grain()) {
                var last = joined.removeLast();
                joined.add(new Piece(
                        piece.grain(),
                        new Period(last.period().from(), piece.period().to())));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
