package dev.tillie.question;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether short words in the middle of a talk go on with what was asked before, though they say more than a fragment:
 * "online only", "which month is tightest", "sort it lowest first".
 */
final class Continuation {
    private static final Set<Intent> CHAT = EnumSet.of(Intent.SMALLTALK, Intent.HELP, Intent.OUT_OF_SCOPE);
    private static final Pattern SMALLTALK = Pattern.compile(
            "^(?:(?:ok|okay|oh|ah|and|thats|that is|that s|very|so|all|very|you are|your|many|no|yes|yep|yeah|nope|please|a|the|tillie|mate|love|great|perfect|lovely|brilliant|awesome|cool|nice|good"
                    + "|grand|super|excellent|class|thanks?|thank you|ta|cheers|bye|goodbye|hello|hi|hey|morning|evening|night|haha|lol|wow|job|stuff|one|work|done|star|legend|sorry|never mind|nevermind|sound)\\W*)+$");
    private static final Pattern FRESH = Pattern.compile(
            "^(?:how (?:do|can|would) i\\b|do you know\\b|can you\\b|help\\b|what can you\\b|who can\\b|tell me (?:a|about)\\b|write\\b|remind\\b|who are you\\b|what s the weather|whats the weather|hello\\b|hi\\b)"
                    + "|\\b(?:weather|joke|poem|football|lottery|recipe for|capital of|translate|email to)\\b");
    private static final Pattern IMPERATIVE = Pattern.compile(
            "^(?:now |and |n |ok |so |please |can you )*(?:give|show|list|make|put|sort|split|break|chart|plot|graph|export|drop|skip|add|take|exclude|include|forget|only|just|do|use|try|leave|order|rank|compare|bump|change|mark|block|snooze)\\b");
    private static final Pattern POINTS = Pattern.compile("\\b(?:that|it|this|them|those|these)\\b");
    private static final Set<Slot> SHAPE = EnumSet.of(Slot.SORT, Slot.LIMIT, Slot.FORMAT, Slot.DETAIL);
    private static final int FEW = 3;
    private static final int SHORT = 5;
    private static final int LONG = 10;
    private static final double CLEAR = 0.6;
    private static final double SURE = 0.75;
    private static final double VERY_SURE = 0.92;

    /** Words that are about one kind of question whatever the talk was about. */
    private static final Map<Intent, Pattern> TOPICS = new EnumMap<>(Map.ofEntries(
            topic(Intent.STOCK_LEVEL, "stock|inventory|on hand|on the shelf"),
            topic(
                    Intent.REORDER,
                    "re ?order|restock|purchase order|(?:should|shall|do|must) (?:i|we) (?:need to )?(?:order|buy|get)"),
            topic(Intent.CASH_FLOW, "cash|bank|owes?|owed|runway|afford|overdraft|balance"),
            topic(Intent.SALES_FORECAST, "forecast|predict|expecting|will we (?:take|sell|do|make)"),
            topic(Intent.SALES_REPORT, "takings|sales|sold|revenue|turnover|best ?sellers?"),
            topic(Intent.PROFIT_MARGIN, "margins?|profits?|gp"),
            topic(Intent.BUDGET_STATUS, "budgets?|planned"),
            topic(Intent.EXPENSE_REPORT, "spend|spent|expenses|outgoings"),
            topic(Intent.COST_SAVING, "save|savings?|wast(?:e|ing)"),
            topic(Intent.CUSTOMER_VALUE, "best customers?|top customers?"),
            topic(Intent.CUSTOMER_CHURN, "slipping|lapsed|churn"),
            topic(Intent.FRAUD_CHECK, "fraud|suspicious|dodgy|voids?|chargebacks?"),
            topic(Intent.PRICING_WHATIF, "prices?|pricing|what if|off|discount"),
            topic(Intent.INVESTMENT, "worth it|pay for itself|pays? off|payback|roi"),
            topic(Intent.SUMMARY, "summary|how is business"),
            topic(Intent.SETTINGS, "remind me|quiet hours|notify|pings?")));

    private static final List<Set<Intent>> ALIKE = List.of(
            EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST, Intent.SUMMARY),
            EnumSet.of(Intent.FRAUD_CHECK, Intent.FRAUD_EXPLAIN),
            EnumSet.of(Intent.CUSTOMER_VALUE, Intent.CUSTOMER_CHURN, Intent.CUSTOMER_SEGMENTS));

    private Continuation() {}

    static boolean isSmalltalk(String text) {
        return SMALLTALK.matcher(text).matches();
    }

    /**
     * Whether to go on with the kind of question before.
     *
     * @param draft the words read as that kind
     * @param best what the words are most likely by themselves
     */
    static boolean isOne(String text, Draft draft, Intent before, Reader.Ranked best) {
        var words = words(text);
        if (words == 0 || FRESH.matcher(text).find() && !reshapes(text, draft)) {
            return false;
        }
        var leans = FollowUp.leansOn(text);
        if (reshapes(text, draft) && topic(text, before).isEmpty()) {
            return true;
        }
        var isElse = !draft.has(Slot.GROUP_BY) && topic(text, before).isPresent();
        if (FollowUp.standsAlone(text, draft, before) && !leans
                || best.intent() != before && isAlike(best.intent(), before) && best.probability() > CLEAR) {
            return false;
        }
        if (isElse || isWhole(text, before) && !leans) {
            return false;
        }
        var isElsewhere = best.intent() == Intent.OUT_OF_SCOPE
                && best.probability() > VERY_SURE
                && !leans
                && draft.found().slots().values().isEmpty();
        if (isElsewhere) {
            return false;
        }
        var isUnclear = CHAT.contains(best.intent()) || best.probability() < SURE || isAlike(best.intent(), before);
        return words <= FEW
                || words <= SHORT && (isUnclear || FollowUp.beginsLeaning(text))
                || words <= LONG
                        && isUnclear
                        && (leans
                                || draft.has(Slot.FORMAT)
                                || draft.has(Slot.GROUP_BY)
                                || draft.has(Slot.DETAIL)
                                || IMPERATIVE.matcher(text).find());
    }

    /** The same answer in another shape: "sort by spend, top 20", "can I have that as a spreadsheet". */
    private static boolean reshapes(String text, Draft draft) {
        var said = draft.found().slots().values().keySet();
        return !said.isEmpty()
                && SHAPE.containsAll(said)
                && (IMPERATIVE.matcher(text).find()
                        || FollowUp.beginsLeaning(text)
                        || draft.has(Slot.FORMAT) && POINTS.matcher(text).find());
    }

    /** Another kind of question that the words are about beyond doubt. */
    static Optional<Intent> topic(String text, Intent before) {
        return TOPICS.entrySet().stream()
                .filter(it -> !isAlike(it.getKey(), before))
                .filter(it -> it.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether the words have one that is about this kind of question whatever the talk was about. */
    static boolean names(String text, Intent intent) {
        var topic = TOPICS.get(intent);
        return topic != null && topic.matcher(text).find();
    }

    /** "What should I reorder?" after a list to reorder is asked anew. */
    private static boolean isWhole(String text, Intent before) {
        return TOPICS.entrySet().stream()
                .anyMatch(it -> isAlike(it.getKey(), before)
                        && it.getValue().matcher(text).find());
    }

    private static boolean isAlike(Intent one, Intent other) {
        return one == other || ALIKE.stream().anyMatch(it -> it.contains(one) && it.contains(other));
    }

    private static long words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(it -> !it.isEmpty())
                .count();
    }

    private static Map.Entry<Intent, Pattern> topic(Intent intent, String words) {
        return Map.entry(intent, Pattern.compile("(?<![\\w-])(?:" + words + ")(?![\\w-])"));
    }
}
