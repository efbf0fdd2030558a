package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A day whose takings nobody could expect, and what goes with it; told once, on the day or the day after. */
final class DayWatch implements Watch {
    private static final Duration HOLDS = Duration.ofHours(20);
    /** A day that is over can't be changed; the next one can. */
    private static final double DAYS_LEFT = 1;

    private static final double CHANCE = 0.5;

    @Override
    public List<Notice> look(Asked asked) {
        return UnusualDay.find(asked).stream().map(it -> notice(it, asked)).toList();
    }

    private static Notice notice(UnusualDay it, Asked asked) {
        var key = Notice.DAY + "/" + it.day();
        return new Notice(
                key,
                Notice.DAY,
                NoticeView.words(key),
                "1",
                new Rank(it.gap(), CHANCE, DAYS_LEFT),
                gist(it, asked),
                because(it, asked),
                List.of(),
                Watch.after(asked, HOLDS));
    }

    private static String money(double amount, Asked asked) {
        return Wording.brief(Math.round(amount), asked.shop().currency());
    }

    private static String gist(UnusualDay it, Asked asked) {
        return Window.named(Period.ofDay(it.day())) + " took " + money(it.net(), asked) + ", " + money(it.gap(), asked)
                + (it.isLow() ? " less" : " more") + " than expected";
    }

    private static List<String> because(UnusualDay it, Asked asked) {
        var lines = new ArrayList<String>();
        it.causes().forEach(cause -> lines.add(lines.isEmpty() ? "Likeliest cause: " + lower(cause) : cause));
        lines.add("Expected was about " + money(it.mean(), asked) + ", in 19 of 20 such days "
                + money(Math.max(0, it.low()), asked) + " to " + money(it.high(), asked) + ".");
        return lines;
    }

    private static String lower(String cause) {
        return cause.matches("(?:The|Most|It|Fewer|More|Smaller|Bigger|Orders)\\b.*")
                ? Character.toLowerCase(cause.charAt(0)) + cause.substring(1)
                : cause;
    }
}
