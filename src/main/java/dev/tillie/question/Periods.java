package dev.tillie.question;

import dev.tillie.books.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the periods a question names. */
final class Periods {
    /**
     * One of them.
     *
     * @param other what it may mean instead; null where it is plain
     * @param from where its words begin in the plain text
     * @param to where they end
     */
    record Found(Period period, @Nullable Period other, int from, int to) {}

    private static final Pattern COMPARISON = Pattern.compile("\\b(?:compar\\w+|difference|side by side)\\b");
    private static final Pattern COMPARES = Pattern.compile("\\b(?:vs|versus|against|than|or)\\b");
    private static final Pattern YEAR = Pattern.compile("(?:in |of |for )?(?:(?:last|this|next) year|20\\d\\d)");
    /** "Tomorrow, I mean Friday". */
    private static final Pattern MEANT = Pattern.compile(
            "\\b(?:i mean|i meant|i should say|no wait|or rather|make (?:that|it)|sorry)[,.]? (?:the |on |in |for )*$");

    private static final Pattern AND = Pattern.compile(",? ?(?:and|n|&|\\+|plus)? ?(?:on |in )?(?:the )?");

    private Periods() {}

    /** From left to right; at one place the longest reading. */
    static List<Found> find(String text, Calendar asked) {
        var settled = Dates.findOrder(text);
        var calendar = settled.map(asked::reading).orElse(asked);
        var candidates = new ArrayList<Found>();
        for (var rule : PeriodRules.ALL) {
            var matcher = rule.pattern().matcher(text);
            int at = 0;
            while (at < text.length() && matcher.find(at)) {
                var start = matcher.start();
                var end = matcher.end();
                var period = rule.meaning().of(matcher, calendar);
                var other = period.isEmpty() || settled.isPresent()
                        ? null
                        : rule.other().of(matcher, calendar).orElse(null);
                period.ifPresent(it -> candidates.add(new Found(it, other, start, end)));
                at = start + 1;
            }
        }
        candidates.sort(
                (a, b) -> a.from() != b.from() ? Integer.compare(a.from(), b.from()) : Integer.compare(b.to(), a.to()));
        var found = new ArrayList<Found>();
        int covered = 0;
        for (var candidate : longestFirst(candidates)) {
            if (candidate.from() >= covered) {
                found.add(candidate);
                covered = candidate.to();
            }
        }
        return found.isEmpty() || compares(text, found.getFirst())
                ? found
                : joined(ofYear(found, text, calendar), text);
    }

    /** "How did December go last year" is of last year's. */
    private static List<Found> ofYear(List<Found> found, String text, Calendar calendar) {
        if (found.size() != 2) {
            return found;
        }
        var part = found.getFirst();
        var year = found.getLast();
        var words = text.substring(year.from(), year.to());
        var said = text.substring(part.from(), part.to());
        if (!YEAR.matcher(words).matches() || YEAR.matcher(said).find()) {
            return found;
        }
        return PeriodRules.point(said + " " + words.replaceFirst("^(?:in|of|for) ", ""), calendar)
                .map(it -> List.of(new Found(it, null, part.from(), part.to())))
                .orElse(found);
    }

    /** "Cash in vs cash out for July and August" holds no days against others. */
    private static boolean compares(String text, Found first) {
        return COMPARISON.matcher(text).find() || COMPARES.matcher(text).find(first.to());
    }

    /** "July and August" are one stretch, as days and weeks next to each other are. */
    private static List<Found> joined(List<Found> found, String text) {
        var joined = new ArrayList<Found>();
        for (var next : found) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && AND.matcher(text.substring(last.to(), next.from())).matches()
                    && (next.period().from().equals(last.period().to().plusDays(1))
                            || last.period().from().equals(next.period().to().plusDays(1)))) {
                var isBack = next.period().from().isBefore(last.period().from());
                var both = isBack
                        ? new Period(next.period().from(), last.period().to())
                        : new Period(last.period().from(), next.period().to());
                joined.set(joined.size() - 1, new Found(both, null, last.from(), next.to()));
            } else if (last != null
                    && MEANT.matcher(text.substring(last.to(), next.from())).find()) {
                joined.set(joined.size() - 1, next);
            } else if (last != null
                    && text.substring(last.to(), next.from())
                            .matches("(?: i mean)?,? ?(?:so |i mean |that is |i e |ie )?")
                    && !next.period().from().isAfter(last.period().to())
                    && !next.period().to().isBefore(last.period().from())) {
                // "the weekend, Friday to Sunday": what comes after says it more exactly
                joined.set(joined.size() - 1, next);
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static List<Found> longestFirst(List<Found> candidates) {
        return candidates.stream()
                .filter(it -> candidates.stream()
                        .noneMatch(other -> other.from() <= it.from()
                                && other.to() >= it.to()
                                && other.to() - other.from() > it.to() - it.from()))
                .toList();
    }

    static Optional<Found> first(String text, Calendar calendar) {
        return find(text, calendar).stream().findFirst();
    }
}
