package dev.tillie.question;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Two sides that are named to be told apart: neither is all that is asked about. */
final class BothSides {
    private static final Set<Intent> BY_THE_HOUR = EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST);

    private static final Pattern WEEKENDS = Pattern.compile(
            "\\bweek ?days? (?:vs?|versus|against|and|or|compared (?:to|with)) (?:the )?week ?ends?\\b");

    private static final Pattern ONE_SIDE = Pattern.compile("(?i)^(?:on |the )*week ?(?:ends?|days?)$");

    private static final Pattern HALF_DAYS = Pattern.compile(
            "\\bmornings?(?: [a-z]+)? (?:or|vs?|versus|against|and|compared (?:to|with)) (?:the )?(?:afternoons?|evenings?)\\b");

    private static final String ONE_CHANNEL =
            "(?:web|online|website|site|internet|shop|store|counter|till|walk ?ins?|(?:eat|sit|dine)[ -]?in|take ?-?aways?|take ?-?out|delivery|deliveries|collection|phone)";

    /** "Split it eat in and takeaway". */
    private static final Pattern CHANNELS = Pattern.compile(
            "\\b(?:split|break|divide|separate)\\b.*\\b" + ONE_CHANNEL
                    + " (?:vs?|against|and|n|or|from|/) (?:the )?" + ONE_CHANNEL
                    + "\\b|\\b(?:web|online|website|site|internet) (?:vs?|against|and|or|from) (?:the )?(?:shop|store|counter|till|walk ?ins?)\\b");

    private BothSides() {}

    private static boolean isOfWeekends(Draft draft, Slot slot) {
        return draft.get(slot) instanceof Span days
                && ONE_SIDE.matcher(days.said()).find();
    }

    /** Weekdays against weekends, mornings against afternoons, web against shop: each is one side of a split. */
    static void settle(Draft draft) {
        if ("day_of_week".equals(draft.get(Slot.GROUP_BY))
                && WEEKENDS.matcher(draft.text).find()) {
            draft.drop(Slot.COMPARISON);
            Slot.TIMES.stream().filter(it -> isOfWeekends(draft, it)).forEach(draft::drop);
        }
        if (BY_THE_HOUR.contains(draft.intent) && HALF_DAYS.matcher(draft.text).find()) {
            draft.drop(Slot.TIME);
            draft.putIfAbsent(Slot.GROUP_BY, "hour");
        }
        if (draft.get(Slot.CHANNEL) instanceof String
                && CHANNELS.matcher(draft.text).find()) {
            draft.drop(Slot.CHANNEL);
            draft.putIfAbsent(Slot.GROUP_BY, "channel");
        }
    }
}
