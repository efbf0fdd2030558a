package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import dev.tillie.fraud.TillCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a till came up short on a day or over a period, and by how much. */
final class TillDays implements FraudView {
    private static final Pattern TILL =
            Pattern.compile("(?i)\\b(?:tills?|cash drawers?|registers?|cash(?:ed|ing)? up|floats?|z[- ]?reports?)\\b");
    private static final int USUAL_DAYS = 7;
    private static final int MOST_ROWS = 10;
    /** Coins stick and fall; nobody looks for less. */
    private static final double COINS = 2;

    private final FraudDesk desk;

    TillDays(FraudDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean fits(Asked asked) {
        return TILL.matcher(asked.said()).find();
    }

    @Override
    public Draft answer(Asked asked) {
        var window = Window.of(asked, new Period(asked.today().minusDays(USUAL_DAYS - 1L), asked.today()));
        var counts = desk.facts(asked).counts().stream()
                .filter(it -> window.period().contains(day(it, asked)))
                .sorted(Comparator.comparingDouble(TillCount::missing).reversed())
                .toList();
        if (counts.isEmpty()) {
            return Draft.of("I have no till counts for " + window.name() + ".")
                    .line("Take in till_counts.csv (time, location, register, employee, expected, counted), and I"
                            + " compare them.");
        }
        var draft = headline(counts, window, asked).line(over(counts.getLast(), asked));
        if (window.assumed()) {
            draft.assume("no day said, so the last " + USUAL_DAYS + " days");
        }
        return draft.table(
                        List.of("Day", "Till", "Counted by", "Expected", "Counted", "Difference"),
                        counts.stream()
                                .limit(asked.limit(MOST_ROWS))
                                .map(it -> row(it, asked))
                                .toList())
                .follow("Anything suspicious?");
    }

    private static Draft headline(List<TillCount> counts, Window window, Asked asked) {
        var shorts = counts.stream().filter(it -> it.missing() > COINS).toList();
        var worst = counts.getFirst();
        if (shorts.isEmpty()) {
            return Draft.of("No till was short, " + window.name() + ": "
                    + Phrases.plural(counts.size(), "count") + ", none more than "
                    + money(COINS, asked) + " under.");
        }
        var what = worst.till() + " was " + money(worst.missing(), asked) + " short";
        if (window.period().days() == 1) {
            return Draft.of("Yes: on " + window.name() + " " + what + ", " + money(worst.counted(), asked)
                    + " counted of " + money(worst.expected(), asked) + ".");
        }
        var all = shorts.stream().mapToDouble(TillCount::missing).sum();
        return Draft.of(Phrases.plural(
                        shorts.size(), "count of " + counts.size() + " was", "counts of " + counts.size() + " were")
                + " short, " + window.name() + ", by " + money(all, asked) + " in all. The most: " + what + " on "
                + Wording.shortDay(day(worst, asked)) + ".");
    }

    private static String over(TillCount most, Asked asked) {
        return most.missing() >= -COINS
                ? ""
                : most.till() + " had " + money(-most.missing(), asked) + " too much on "
                        + Wording.shortDay(day(most, asked)) + "; change that wasn’t given, or a sale not rung up.";
    }

    private static List<String> row(TillCount it, Asked asked) {
        return List.of(
                Window.weekday(day(it, asked)) + " " + Wording.shortDay(day(it, asked)),
                it.till(),
                it.employee().isEmpty() ? "–" : it.employee(),
                money(it.expected(), asked),
                money(it.counted(), asked),
                money(-it.missing(), asked));
    }

    private static LocalDate day(TillCount it, Asked asked) {
        return it.time().atZone(asked.shop().zone()).toLocalDate();
    }

    private static String money(double amount, Asked asked) {
        return Wording.exact(BigDecimal.valueOf(amount), asked.shop().currency());
    }
}
