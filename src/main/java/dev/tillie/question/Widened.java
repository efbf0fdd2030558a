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
                    + "|(?:the|our|my) (?:whole|entire) (?:of (?:the|our|my) )?(?:shop|store|pub|bar|place|business|company|chain|group|estate)"
                    + "|both (?:of )?(?:the |our |my )?(?:shops|stores|locations|branches|sites|places)"
                    + "|everywhere"),
            Slot.CATEGORY,
            pattern("(?:where|any ?where) else(?=\\W*$)|(?:what|how) about the (?:rest|others)|which others"),
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

    /** "The whole Cork shop" is no more of one of the staff there, or of one of the goods. */
    private static final Pattern OF_A_PLACE = pattern(
            "(?:the|our|my) (?:whole|entire) (?:of (?:the )?)?(?:(?!(?:the|day|week|weekend|month|year|in|at|of)\\b)[a-z'&]+ ){1,3}(?:shop|store|branch|site|pub|bar|salon|cafe|place)");

    private static final Set<Slot> WITHIN_A_PLACE =
            EnumSet.of(Slot.EMPLOYEE, Slot.CUSTOMER, Slot.PRODUCT, Slot.CATEGORY);
    private static final Pattern BARE = Pattern.compile(Framing.LEAD
            + "(?:the (?:whole )?(?:shop|store|business|place|lot) )?(?:overall|in total|all together|altogether|total)"
            + Framing.TRAIL);

    private static final Pattern OF_EVERY_KIND = pattern("overall|all together|all of (?:it|them|em)|the whole lot");

    /** Of everything where no more is said; else they are of a sum: "how much is that in total?" */
    private static final Pattern SUMMED = pattern("in total|altogether");

    private static final Pattern WHOLE_LIST = Pattern.compile(
            "^(?:and |ok |now |just |no |actually |please |give me |show me |show |list |see |with )*(?:all(?: of (?:it|them|em))?|the (?:full|whole|complete|entire) (?:list|lot)|full list|the lot|every one of them|everything)(?: (?:please|then|now|instead))*\\W*$");

    private static final Pattern AT_ANY_TIME = pattern(
            "(?<!\\b(?:hardly|for|if|as) )ever(?! (?:since|so)\\b)"
                    + "|(?:of |for |over )?all time|(?:at )?any ?time|whenever|any dates?|all (?:the )?dates|since we (?:opened|started)|going all the way back|from the (?:very )?(?:start|beginning)(?! of\\b)|in (?:its|their) lifetime");

    private Widened() {}

    /** "All of them" of a list that showed a few. */
    static boolean isWholeList(String text) {
        return WHOLE_LIST.matcher(text).find();
    }

    /** Says that the whole shop is meant. */
    static boolean isOfAll(String text) {
        return kinds(text).containsAll(Slot.GOODS);
    }

    /** Says that each of the staff is meant, and not the shop as a whole. */
    static boolean isOfStaff(String text) {
        return kinds(text).contains(Slot.EMPLOYEE)
                && !OF_A_PLACE.matcher(text).find()
                && !BARE.matcher(text).matches();
    }

    /** Says no more than that all of what was asked about in part is meant. */
    static boolean isBare(String text, Slots before) {
        return BARE.matcher(text).matches() && Slot.NAMES.stream().anyMatch(before::has);
    }

    /** Of which kinds a name said before no longer counts. */
    static Set<Slot> kinds(String text) {
        if (OF_EVERY_KIND.matcher(text).find()
                || SUMMED.matcher(text).find() && BARE.matcher(text).matches()) {
            return Slot.NAMES;
        }
        if (OF_A_PLACE.matcher(text).find()) {
            return WITHIN_A_PLACE;
        }
        var kinds = EnumSet.noneOf(Slot.class);
        OF_ONE_KIND.forEach((slot, pattern) -> {
            if (pattern.matcher(text).find()) {
                kinds.add(slot);
            }
        });
        if (AT_ANY_TIME.matcher(text).find()) {
            kinds.addAll(Slot.TIMES);
        }
        if (kinds.contains(Slot.PRODUCT)) {
            kinds.addAll(Slot.GOODS);
        }
        return kinds;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b");
    }
}
