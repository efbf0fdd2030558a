package dev.tillie.answer;

import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slots;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Notes that those on a day's call list were called, so that it can be told whether calling works. */
final class CallTaps implements TapTopic {
    static final String LABEL = "I’ve called them";

    private static final Pattern TAP = Pattern.compile("tap:(un)?called:(\\d{4}-\\d\\d-\\d\\d)");

    private final CallRecord record;

    CallTaps(CallRecord record) {
        this.record = record;
    }

    static String called(LocalDate day) {
        return "tap:called:" + day;
    }

    @Override
    public boolean isMeant(String tapped) {
        return TAP.matcher(tapped).matches();
    }

    @Override
    public Question.Part part(String tapped) {
        return new Question.Part(Intent.CUSTOMER_CHURN, Slots.NONE);
    }

    @Override
    public Draft answer(String tapped, Asked asked, String who, Instant now) {
        var tap = TAP.matcher(tapped);
        if (!tap.matches()) {
            throw new IllegalArgumentException("not a call list: " + tapped);
        }
        var day = LocalDate.parse(tap.group(2));
        if (tap.group(1) != null) {
            record.mark(day, null);
            return Draft.of("Taken back: they count as not called.").withoutRecords();
        }
        record.mark(day, now);
        return Draft.of("Noted: called. In the weeks to come I’ll tell you who came back and what they spent.")
                .follow("Undo", "tap:uncalled:" + day)
                .follow("What came of it so far?", "what came of the call list?")
                .withoutRecords();
    }
}
