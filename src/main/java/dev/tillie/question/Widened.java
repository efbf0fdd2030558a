package dev.tillie.question;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Words by which an answer is no longer of one place, thing or person but of all: "all shops again", "who else". */
final class Widened {
    private static final String ALL =
            "(?:all|across|every|each of)(?: of)?(?: (?:the|my|our|your|\\d|two|three|four))* ";
    private static final Map<Slot, Pattern> OF_ONE_KIND = new EnumMap<>(Map.of(
            Slot.LOCATION,
            pattern(ALL + "(?:shops?|stores?|locations?|branch(?:es)?|sites?|places?|outlets?)"
                    + "|(?:the|our|my) (?:whole|entire) (?:shop|store|pub|bar|place|business|company|chain|group|estate)"
                    + "|everywhere"),
            Slot.CHANNEL,
            pattern(ALL + "channels?|everywhere"),
            Slot.PRODUCT,
            pattern(
                    ALL
                            + "(?:products?|items?|lines?|goods|stock|things?)|(?:any ?thing|what|nothing) else|everything(?! (?:in|from|on (?:the|sale|offer))\\b)|(?:where|anywhere|somewhere) else(?= (?:can|could|should|do|might|would|to)\\b)"),
            Slot.SUPPLIER,
            pattern(ALL + "(?:suppliers?|vendors?)|who else"),
            Slot.CUSTOMER,
            pattern(ALL + "(?:customers?|clients?)|who else|(?:anyone|anybody|everyone|everybody)(?: else)?"),
            Slot.EMPLOYEE,
            pattern(ALL + "(?:staff|employees|team|lads|girls)|who else|(?:anyone|anybody|everyone|everybody)(?: else)?"
                    + "|the (?:others|rest)(?: of (?:them|the (?:staff|team|lads|girls)))?")));

    private static final Pattern OF_EVERY_KIND = pattern("overall|all together|all of (?:it|them|em)|the whole lot");

    private Widened() {}

    /** Says that the whole shop is meant. */
    static boolean isOfAll(String text) {
        return kinds(text).containsAll(Slot.GOODS);
    }

    /** Of which kinds a name said before no longer counts. */
    static Set<Slot> kinds(String text) {
        if (OF_EVERY_KIND.matcher(text).find()) {
            return Slot.NAMES;
        }
        var kinds = EnumSet.noneOf(Slot.class);
        OF_ONE_KIND.forEach((slot, pattern) -> {
            if (pattern.matcher(text).find()) {
                kinds.add(slot);
            }
        });
        if (kinds.contains(Slot.PRODUCT)) {
            kinds.addAll(Slot.GOODS);
        }
        return kinds;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b");
    }
}
