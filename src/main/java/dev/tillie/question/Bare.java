package dev.tillie.question;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A message that is nothing but a name, a code or a time: what is most likely wanted of it. */
final class Bare {
    /** In letters: more than this is a sentence. */
    static final int LONGEST = 48;

    private static final double REST = 0.1;
    private static final Set<Slot> NAMES_AND_TIMES = EnumSet.of(
            Slot.PRODUCT,
            Slot.CATEGORY,
            Slot.CUSTOMER,
            Slot.SUPPLIER,
            Slot.EMPLOYEE,
            Slot.LOCATION,
            Slot.CHANNEL,
            Slot.PERIOD,
            Slot.HORIZON);
    private static final Pattern FILLER = Pattern.compile(
            "\\b(?:the|a|an|our|my|and|for|in|at|of|on|from|please|ok|so|thanks|tillie|sku|code|item|customer|about|what about|how about)\\b"
                    + "|[^\\p{L}\\p{N}]+");

    private static final Set<Slot> SHOWS = EnumSet.of(Slot.GROUP_BY, Slot.SORT, Slot.LIMIT, Slot.FORMAT);
    private static final Pattern SHOWING = Pattern.compile(
            "\\b(?:by|per|as|only|just|now|then|instead|show|me|it|that|this|them|split|in|pls|n|or|but|each|every)\\b");

    private static final Pattern ASKS = Pattern.compile("\\b(?:which|who|whose|what|whats|how|why|when|where)\\b");
    private static final Pattern NARROWS =
            Pattern.compile("^(?:and |ok |now |so |but |show me )*(?:just|only)\\b|\\bonly\\W*$");

    /** What a shop pays for and does not sell. */
    static final Pattern RUNNING_COST = Pattern.compile(
            "\\b(?:rent|(?:business )?rates|wages|payroll|salaries|insurances?|electric(?:ity)?|gas|utilities|heating|energy|phones?|broadband"
                    + "|internet|diesel|petrol|fuel|advertising|marketing|repairs|maintenance|accountancy|bank (?:fees|charges)|subscriptions"
                    + "|software|licen[cs]es?)\\b");

    /** "What's the story with Galway?" */
    private static final Pattern STORY = Pattern.compile(
            "^(?:(?:and|so|ok|well) )*(?:what is (?:the (?:story|craic|word|news|position|score|situation)|up|happening|going on) (?:with|at|in|on|for|from|over at|over in)"
                    + "|how are things (?:at|in|with|over at|over in|down in|up in))\\b");

    private static final Pattern PRICED = Pattern.compile(
            "^(?!(?:how|what|send|open|close|closes|shut|move|start|finish|meet|call|summary|report)\\b)(?:[\\w&'-]+ ){1,3}(?:(?:at|to) (?:[£€$] ?\\d+(?:[.,]\\d+)?|\\d+[.,]\\d\\d)|at \\d{1,3})(?: (?:ok|okay|fair|mad|too (?:much|dear|cheap|high|low)|any good|worth it|good idea))?\\?*$");

    private Bare() {}

    /**
     * Its intent.
     *
     * @param draft the message read as one about past sales
     * @return empty where it says more than names and times
     */
    static Optional<Intent> find(Draft draft) {
        if (!NAMES_AND_TIMES.containsAll(draft.found().slots().values().keySet())) {
            return Optional.empty();
        }
        var rest = draft.rest();
        var told = STORY.matcher(rest).replaceFirst("");
        if (!FILLER.matcher(told).replaceAll("").isEmpty()) {
            return Optional.empty();
        }
        if (!told.equals(rest)) {
            return isPlace(draft) ? Optional.of(Intent.SUMMARY) : Optional.empty();
        }
        if (isRunningCost(draft)) {
            return Optional.of(Intent.EXPENSE_REPORT);
        }
        if (draft.has(Slot.HORIZON)) {
            return Optional.of(Intent.SALES_FORECAST);
        }
        if (draft.has(Slot.CUSTOMER)) {
            return Optional.of(Intent.CUSTOMER_VALUE);
        }
        if (draft.has(Slot.SUPPLIER)) {
            return Optional.of(Intent.EXPENSE_REPORT);
        }
        if (draft.has(Slot.PERIOD) || draft.has(Slot.LOCATION) || draft.has(Slot.EMPLOYEE) || draft.has(Slot.CHANNEL)) {
            return Optional.of(Intent.SALES_REPORT);
        }
        return draft.has(Slot.PRODUCT) || draft.has(Slot.CATEGORY) ? Optional.of(Intent.STOCK_LEVEL) : Optional.empty();
    }

    /** Says no more than names and times. */
    static boolean isNames(Draft draft) {
        return NAMES_AND_TIMES.containsAll(draft.found().slots().values().keySet())
                && FILLER.matcher(draft.rest()).replaceAll("").isEmpty();
    }

    /** Says no more than how something is to be shown, or what alone of it: "by month", "just online". */
    static boolean isShowing(Draft draft) {
        var said = draft.found().slots().values().keySet();
        var rest = SHOWING.matcher(draft.rest()).replaceAll("");
        var isNarrowed = NARROWS.matcher(draft.text).find() && NAMES_AND_TIMES.containsAll(said);
        return !said.isEmpty()
                && !ASKS.matcher(draft.text).find()
                && (isNarrowed || SHOWS.containsAll(said))
                && FILLER.matcher(rest).replaceAll("").isEmpty();
    }

    private static boolean isPlace(Draft draft) {
        return draft.has(Slot.LOCATION) && !draft.has(Slot.PRODUCT) && !draft.has(Slot.CATEGORY);
    }

    /** "Insurance this year", unless the shop sells something of the name. */
    private static boolean isRunningCost(Draft draft) {
        return !draft.has(Slot.HORIZON)
                && draft.id(Slot.PRODUCT).isEmpty()
                && draft.id(Slot.CATEGORY).isEmpty()
                && RUNNING_COST.matcher(draft.text).find();
    }

    /** "Espresso at 3.20?" */
    static boolean isPriced(Draft draft) {
        return (draft.has(Slot.PRODUCT) || draft.has(Slot.CATEGORY))
                && PRICED.matcher(draft.text).find();
    }

    /** A thing sold can be asked after in so many ways that none is likely enough to be taken for granted. */
    static boolean isOpen(Draft draft) {
        return (draft.has(Slot.PRODUCT) || draft.has(Slot.CATEGORY))
                && !draft.has(Slot.PERIOD)
                && !draft.has(Slot.HORIZON)
                && !draft.has(Slot.LOCATION)
                && !draft.text.contains("?");
    }

    /** Leaves open which of the likely questions it is. */
    static void open(double[] probabilities) {
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] *= REST;
        }
        probabilities[Intent.STOCK_LEVEL.ordinal()] += (1 - REST) * 0.4;
        probabilities[Intent.SALES_REPORT.ordinal()] += (1 - REST) * 0.35;
        probabilities[Intent.REORDER.ordinal()] += (1 - REST) * 0.25;
    }
}
