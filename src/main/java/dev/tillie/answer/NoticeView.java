package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.chart.Chart;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slots;
import dev.tillie.store.Where;
import java.time.Instant;
import java.time.LocalDate;

/** Says a notice that no ordinary question is about: what it is, what it rests on, and what to ask next. */
final class NoticeView implements TapTopic {
    private static final String TAP = "tap:notice:";
    private static final int DAYS_DRAWN = 28;

    private final Lookout lookout;

    NoticeView(Lookout lookout) {
        this.lookout = lookout;
    }

    /** What only Tillie itself asks. */
    static String words(String key) {
        return TAP + key;
    }

    @Override
    public boolean isMeant(String tapped) {
        return tapped.startsWith(TAP);
    }

    @Override
    public Question.Part part(String tapped) {
        return new Question.Part(Intent.SUMMARY, Slots.NONE);
    }

    @Override
    public Draft answer(String tapped, Asked asked, String who, Instant now) {
        var key = tapped.substring(TAP.length());
        return lookout.find(asked, key).map(it -> said(it, asked)).orElseGet(() -> settled(key, asked));
    }

    private static Draft said(Notice it, Asked asked) {
        var draft = Draft.of(Phrases.sentence(it.gist())).lines(it.because());
        follow(it.key().split("/"), draft, asked);
        return draft;
    }

    private static void follow(String[] key, Draft draft, Asked asked) {
        switch (key[0]) {
            case Notice.DAY -> {
                draft.follow("By hour", "sales by hour on " + key[1]);
                draft.chart(chart(asked, LocalDate.parse(key[1])));
            }
            case Notice.SILENCE -> draft.follow("By day", "sales by day in " + key[1] + " in the last 7 days");
            case Notice.REGULAR -> draft.follow("Who else?", "who is slipping away?");
            case Notice.SUPPLIER -> draft.follow("What to order", "what should I reorder from " + key[1] + "?");
            default -> {}
        }
    }

    private static Chart chart(Asked asked, LocalDate day) {
        var from = day.minusDays(DAYS_DRAWN - 1L);
        var first = asked.recorded().from();
        var drawn = new Period(from.isBefore(first) ? first : from, day);
        return SalesChart.of(
                asked, new Window(drawn, Window.named(drawn), true), new Scope(Where.ALL, ""), Metric.REVENUE);
    }

    /** What was said a while ago and is so no longer. */
    private static Draft settled(String key, Asked asked) {
        var part = key.split("/");
        return switch (part[0]) {
            case Notice.SILENCE -> Draft.of("Sales from " + part[1] + " are coming in again.");
            case Notice.SUPPLIER -> Draft.of(part[1] + " has delivered what was late.");
            case Notice.REGULAR ->
                Draft.of(Visits.label(asked, part[1]) + " is no news any more.")
                        .follow("Who is slipping away?", "who is slipping away?");
            default -> Draft.of("That is no news any more.");
        };
    }
}
