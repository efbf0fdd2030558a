package dev.tillie.question;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a question and what they count: money, percent, pieces, a limit, an order's number. */
final class Amounts {
    private static final String N = "(?<n>" + Numbers.NUMBER + ")";
    private static final String SIGN = "(?<sign>[£€$₹]|rs\\.? ?|inr |eur |gbp |usd )";
    private static final String WORD =
            "(?<word>p|pence|cents?|c|quid|pounds?|euros?|eur|gbp|dollars?|bucks|usd|rupees?|rs|inr)";
    private static final Pattern MONEY =
            Pattern.compile("(?<![\\w])(?:" + SIGN + " ?" + N + "|(?<m>" + Numbers.NUMBER + ") ?" + WORD + "\\b)");
    private static final Pattern PERCENT =
            Pattern.compile("(?<![\\w.])(?<sign>[-+])?" + N + " ?(?:%|percent\\b|per cent\\b)");
    private static final Pattern PLAIN = Pattern.compile("(?<![\\w#./-])" + N + "(?![\\w/-]|\\.\\d)");
    private static final Pattern LIMIT = Pattern.compile(
            "\\b(?:top|bottom|best|worst|first|list of|list|show(?: me)?|give me|any|biggest|largest|riskiest|win back"
                    + " list of|another) (?:the"
                    + " )?(?<n>\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|dozen|a"
                    + " dozen|couple)\\b(?!"
                    + " ?(?:%|percent|day|week|month|year|pm|am|oclock|:))|\\b(?<m>\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twenty)"
                    + " (?:best|worst|biggest|largest|smallest|most|least|highest|lowest|top|bottom)\\b");
    private static final Pattern ORDER = Pattern.compile(
            "\\b(?:order|invoice|payment|transaction|bill|receipt|sale|booking|refund)s? ?(?:number |no\\.? ?|id )?#?"
                    + " ?(?<id>[a-z]{0,4}[_-]?\\d[\\w-]*)|#(?<hash>\\w*\\d\\w*)");
    private static final Pattern ORDER_REF = Pattern.compile("\\b(?:that|this|the"
            + " (?:last|latest|first|biggest|second|flagged|same|previous|other|suspicious)|last|latest)"
            + " (?:one|order|payment|transaction|invoice|refund|sale|bill|purchase order)\\b");
    private static final Pattern THRESHOLD = Pattern.compile(
            "\\b(?:less than|fewer than|under|below|over|above|more than|at least|greater than|bigger than|higher"
                    + " than|lower than|exceeds?|exceeding|older than|worth more than) $");
    private static final Pattern TIME = Pattern.compile(
            "\\b(?:(?:at|after|before|from|to|until|by|around|till) )?(?<h>\\d{1,2})(?:[:.](?<min>\\d\\d))?"
                    + " ?(?<half>am|pm)\\b|\\b(?<h2>[01]?\\d|2[0-3]):(?<min2>[0-5]\\d)\\b|\\b(?:at|to) (?<h3>\\d{1,2})(?="
                    + " (?:every|each|in the|daily|on)\\b|$)|\\b(?<word>noon|midday|midnight|lunchtime|lunch time|(?:in"
                    + " the |every |this )?(?:morning|afternoon|evening))\\b");
    private static final Pattern RAISES = Pattern.compile(
            "\\b(?:raise|increase|up|put up|higher|rise|dearer|more expensive|add|adds|rose|jumped|jumps|markup|mark"
                    + " up|upped|hike|rises|goes up|go up|gone up)\\b");
    private static final Pattern LOWERS =
            Pattern.compile("\\b(?:lower|drop|cut|reduce|off|discount|down|cheaper|decrease|mark"
                    + " down|markdown|sale|promo|promotion|less|drops|dropped|fell|falls?|knock|knocking)\\b");
    private static final Pattern COST_SUBJECT = Pattern.compile(
            "(?:(?:cost|price) of (?<of>[\\w ]{2,30}?)|(?:what if|if|when|the|suppose|that|and|,|^) ?(?:the |our |my"
                    + " )?(?<item>(?!(?:i|we|you|prices?|it|sales|profit|they)\\b)[a-z][\\w ]{1,30}?))"
                    + " (?:goes|go|went|gets?|got|gone|has gone|have"
                    + " gone|rises?|rose|jumped|fell|dropped|costs?|increases?|drops?|falls?|is|are|was|were|cost|comes?|jumps?)\\b");
    private static final Pattern PURSE =
            Pattern.compile("\\b(?:with|budget(?: is| of)?|spend|spending|have|got|afford|up"
                    + " to|limit of|within|cap(?:ped)?(?: at| of)?) (?:only |just |about |a |max(?:imum)? )*$");
    private static final Set<Intent> MONEY_COUNTS =
            EnumSet.of(Intent.CASH_FLOW, Intent.INVESTMENT, Intent.BUDGET_STATUS, Intent.COST_SAVING);
    private static final Set<Intent> PIECES_COUNT =
            EnumSet.of(Intent.REORDER, Intent.SETTINGS, Intent.STOCK_LEVEL, Intent.SALES_FORECAST);

    private Amounts() {}

    static void find(Draft draft) {
        orders(draft);
        limit(draft);
        time(draft);
        percents(draft);
        money(draft);
        plain(draft);
    }

    private static void orders(Draft draft) {
        var matcher = ORDER.matcher(draft.text);
        if (matcher.find() && !(draft.intent == Intent.REORDER && matcher.group("hash") == null)) {
            var group = matcher.group("id") != null ? "id" : "hash";
            if (draft.free(matcher.start(group), matcher.end(group))) {
                draft.put(Slot.ORDER_ID, draft.said(matcher.start(group), matcher.end(group)));
                draft.take(matcher.start(), matcher.end());
                return;
            }
        }
        var reference = ORDER_REF.matcher(draft.text);
        if (Set.of(Intent.FRAUD_CHECK, Intent.FRAUD_EXPLAIN, Intent.SETTINGS).contains(draft.intent)
                && reference.find()) {
            draft.put(Slot.ORDER_REF, draft.said(reference.start(), reference.end()));
        }
    }

    private static void limit(Draft draft) {
        var matcher = LIMIT.matcher(draft.text);
        if (matcher.find()) {
            var group = matcher.group("n") != null ? "n" : "m";
            if (draft.free(matcher.start(group), matcher.end(group))) {
                draft.put(Slot.LIMIT, Numbers.whole(matcher.group(group)));
                draft.take(matcher.start(group), matcher.end(group));
            }
        }
    }

    private static void time(Draft draft) {
        var matcher = TIME.matcher(draft.text);
        while (matcher.find()) {
            if (!draft.free(matcher.start(), matcher.end())
                    || matcher.group("h3") != null && draft.intent != Intent.SETTINGS) {
                continue;
            }
            // a time on the clock tells more than a time of day
            var word = matcher.group("word");
            if (word == null) {
                draft.put(Slot.TIME, clock(hour(matcher), matcher));
            } else {
                draft.putIfAbsent(Slot.TIME, named(word));
            }
            draft.take(matcher.start(), matcher.end());
        }
    }

    private static String hour(Matcher matcher) {
        for (var group : java.util.List.of("h", "h2")) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return matcher.group("h3");
    }

    private static String named(String word) {
        return switch (word) {
            case "noon", "midday" -> "12:00";
            case "midnight" -> "00:00";
            default -> word.replaceFirst("^(?:in the|every|this) ", "");
        };
    }

    private static String clock(String hour, Matcher matcher) {
        var minute = matcher.group("min") != null ? matcher.group("min") : matcher.group("min2");
        int h = Integer.parseInt(hour) % 24;
        if ("pm".equals(matcher.group("half")) && h < 12) {
            h += 12;
        } else if ("am".equals(matcher.group("half")) && h == 12) {
            h = 0;
        }
        return "%02d:%s".formatted(h, minute == null ? "00" : minute);
    }

    private static void percents(Draft draft) {
        var matcher = PERCENT.matcher(draft.text);
        while (matcher.find()) {
            if (!draft.free(matcher.start(), matcher.end())) {
                continue;
            }
            var value = Numbers.find(matcher.group("n")).orElse(0);
            var signed = falls(draft.text, matcher.start(), matcher.end()) || "-".equals(matcher.group("sign"))
                    ? -value
                    : value;
            if (isThreshold(draft.text, matcher.start())) {
                draft.put(Slot.THRESHOLD, whole(value));
            } else if (draft.intent == Intent.PRICING_WHATIF || draft.intent == Intent.PROFIT_MARGIN) {
                change(draft, signed, matcher);
            } else if (draft.intent == Intent.CASH_FLOW || draft.intent == Intent.SALES_FORECAST) {
                draft.putIfAbsent(Slot.SCENARIO, draft.said(0, draft.text.length()));
            } else {
                draft.putIfAbsent(Slot.THRESHOLD, whole(value));
            }
            draft.take(matcher.start(), matcher.end());
        }
    }

    private static void change(Draft draft, double signed, Matcher matcher) {
        var text = draft.text;
        if (Pattern.compile("\\b(?:margin|gp|gross profit)\\b")
                        .matcher(text.substring(matcher.end()))
                        .lookingAt()
                || text.substring(matcher.end()).matches("\\s*(?:gross )?(?:margin|gp|gross profit).*")) {
            draft.put(Slot.THRESHOLD, whole(Math.abs(signed)));
            return;
        }
        var item = costItem(text);
        if (item != null) {
            draft.put(Slot.COST_ITEM, item);
            draft.put(Slot.COST_CHANGE_PCT, whole(signed));
        } else {
            draft.putIfAbsent(Slot.PRICE_CHANGE_PCT, whole(signed));
        }
    }

    static @Nullable String costItem(String text) {
        var matcher = COST_SUBJECT.matcher(text);
        while (matcher.find()) {
            var item = matcher.group("of") != null ? matcher.group("of") : matcher.group("item");
            item = item.strip().replaceFirst("^(?:the|our|my) ", "").replaceFirst("^(?:cost|price) of (?:the )?", "");
            if (!item.matches(
                    "(?:.*\\b)?(?:what|how|prices?|sales|happens|much|would|should|i|we|margin|profit|impact|effect)\\b.*")) {
                return item;
            }
        }
        return null;
    }

    /** Whether the nearest word of change before a number, or right after it, is one of falling. */
    private static boolean falls(String text, int from, int to) {
        var after = text.substring(to);
        if (after.matches("\\s*(?:off|discount|less|lower|cheaper|down|price cut|cut|markdown|sale|promo)\\b.*")) {
            return true;
        }
        if (after.matches("\\s*(?:up|more|higher|dearer|increase|rise|price rise|hike)\\b.*")) {
            return false;
        }
        var before = text.substring(0, from);
        return last(LOWERS, before) > last(RAISES, before);
    }

    private static int last(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        int at = -1;
        while (matcher.find()) {
            at = matcher.start();
        }
        return at;
    }

    private static void money(Draft draft) {
        var matcher = MONEY.matcher(draft.text);
        while (matcher.find()) {
            if (!draft.free(matcher.start(), matcher.end())) {
                continue;
            }
            var small = matcher.group("word") != null && matcher.group("word").matches("p|pence|cents?|c");
            var value = Numbers.find(matcher.group("n") != null ? matcher.group("n") : matcher.group("m"))
                            .orElse(0)
                    / (small ? 100 : 1);
            var currency = currency(matcher);
            if (currency != null) {
                draft.putIfAbsent(Slot.CURRENCY, currency);
            }
            place(draft, value, matcher.start(), matcher.end(), true);
            draft.take(matcher.start(), matcher.end());
        }
    }

    private static @Nullable String currency(Matcher matcher) {
        var mark = matcher.group("sign") != null ? matcher.group("sign").strip() : matcher.group("word");
        return switch (mark) {
            case "£", "gbp", "quid", "pound", "pounds", "p", "pence" -> "GBP";
            case "€", "eur", "euro", "euros" -> "EUR";
            case "$", "usd", "dollar", "dollars", "bucks" -> "USD";
            case "₹", "rs", "rs.", "inr", "rupee", "rupees" -> "INR";
            default -> null;
        };
    }

    private static void plain(Draft draft) {
        var matcher = PLAIN.matcher(draft.text);
        while (matcher.find()) {
            var said = matcher.group("n");
            var digits = Character.isDigit(said.charAt(0))
                    || said.matches(".*(?:dozen|couple|lakh|crore|hundred|thousand|grand|few).*");
            if (digits && draft.free(matcher.start(), matcher.end())) {
                place(
                        draft,
                        Numbers.find(said).orElse(0),
                        matcher.start(),
                        matcher.end(),
                        said.matches(".*(?:k|lakhs?|crores?|grand)"));
                draft.take(matcher.start(), matcher.end());
            }
        }
    }

    /** What a bare number or an amount means, by the words before it and the kind of question. */
    private static void place(Draft draft, double value, int from, int to, boolean money) {
        var before = draft.text.substring(0, from);
        if (isThreshold(draft.text, from)) {
            draft.putIfAbsent(Slot.THRESHOLD, whole(value));
        } else if (draft.intent == Intent.PRICING_WHATIF) {
            priced(draft, value, before, draft.text.substring(to));
        } else if (money
                || MONEY_COUNTS.contains(draft.intent)
                || draft.intent == Intent.REORDER && isPurse(before, draft.text.substring(to))) {
            draft.putIfAbsent(Slot.AMOUNT, whole(value));
        } else if (PIECES_COUNT.contains(draft.intent)) {
            draft.putIfAbsent(Slot.QUANTITY, whole(value));
        }
    }

    /** "What should I buy first with 500?" and "I have 300 to spend" name money, though not in so many words. */
    private static boolean isPurse(String before, String after) {
        return after.matches(
                        "\\s*(?:[?!.,].*|(?:to spend|on stock|on hand|in the bank|for (?:the |my |our )?(?:stock|orders?|ordering|supplies|reorder(?:ing|s)?)|max(?:imum)?|or less)\\b.*)?")
                && PURSE.matcher(before).find();
    }

    private static void priced(Draft draft, double value, String before, String after) {
        var signed = falls(draft.text, before.length(), draft.text.length() - after.length()) ? -value : value;
        if (before.matches(".*\\b(?:costs?|buy|bought|pay|paid)\\b[^,]{0,30}")) {
            draft.putIfAbsent(Slot.UNIT_COST, whole(value));
            var item = costItem(draft.text);
            if (item != null) {
                draft.putIfAbsent(Slot.COST_ITEM, item);
            }
        } else if (after.matches("\\s*(?:off|less|cheaper|more|dearer|extra)\\b.*")) {
            draft.putIfAbsent(Slot.PRICE_CHANGE, whole(signed));
        } else if (before.matches(".*\\b(?:to|at|for|charge|charged|sell|sold|is|price|set|make[\\w ]*) ?$")
                || before.matches(".*\\bcharge\\b[\\w ]{0,15}$")) {
            draft.putIfAbsent(Slot.PRICE, whole(value));
        } else if (before.matches(
                ".*\\b(?:by|up|down|extra|more|add|off|cheaper|dearer|increase|raise|drop|reduce|lower|cut)\\b[\\w"
                        + " ]{0,25}$")) {
            draft.putIfAbsent(Slot.PRICE_CHANGE, whole(signed));
        } else {
            draft.putIfAbsent(Slot.PRICE, whole(value));
        }
    }

    private static boolean isThreshold(String text, int from) {
        return THRESHOLD.matcher(text.substring(0, from)).find();
    }

    /** An int where it is whole, so that JSON shows 5 and not 5.0. */
    static Number whole(double value) {
        if (Math.rint(value) == value && Math.abs(value) < Integer.MAX_VALUE) {
            return (int) value;
        }
        return value;
    }
}
