package dev.tillie.question;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a question and what they count: money, percent, pieces, a limit, an order's number. */
final class Amounts {
    private static final String N = "(?<n>" + Numbers.NUMBER + ")";
    private static final Pattern MONEY = Pattern.compile("(?<![\\w])(?:" + Currencies.BEFORE + " ?" + N
            + "(?<lakh>l\\b)?|(?<m>" + Numbers.NUMBER + ") ?" + Currencies.AFTER
            + "(?!\\w)|(?<note>(?:a )?(?:tenner|fiver)|(?<many>two|three|four|few) (?:tenners|fivers)))");
    private static final Pattern PERCENT =
            Pattern.compile("(?<![\\w.])(?<sign>[-+])?" + N + " ?(?:%|percent\\b|per cent\\b)");
    private static final Pattern PLAIN = Pattern.compile("(?<![\\w#./-])" + N + "(?!\\w|/\\d|-|\\.\\d)");
    /** What names a size, a place or a stretch of time counts nothing. */
    private static final Pattern NAMES_SIZE = Pattern.compile(
            "\\b(?:sizes?|aged?|table|till|register|store|shop|number|no|week|chapter|version|level|grade) $");

    private static final Pattern OF_TIME = Pattern.compile(
            "^[ -]?(?:degrees|deg|days?|weeks?|wks|fortnights?|months?|mths|years?|yrs|hours?|hrs|minutes|mins|times|x|inch|inches|star|stars)\\b");
    private static final Pattern FOR_TO = Pattern.compile(
            "^ (?:get|do|buy|order|pay|make|be|go|know|see|send|have|me|us|my|the|you|u|nxt|next|last|this)\\b");
    private static final Pattern SUPPOSED = Pattern.compile("\\b(?:if|suppose|say|assuming|should) (?<clause>[^,?.]+)");
    private static final Pattern DEAL = Pattern.compile(
            "\\b(?<deal>\\d for \\d|two for one|three for two|bogof?|buy one get one(?: free| half price)?|happy (?:hour|hr)|(?:student|staff|loyalty) (?:discount|card)"
                    + "|free deliv[a-z]*|cashback(?: (?:rs )?\\d+(?: rs)?)?|meal deal|bundle)\\b(?: over \\d+)?");
    private static final Pattern FRACTION = Pattern.compile(
            "\\b(?:half|1/2)[ -](?:price|off)\\b|\\b(?:a |one |two )?(?:third|thirds|quarter|1/3|1/4) off\\b");
    private static final String FEW =
            "\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty";
    private static final String THINGS =
            "(?:products?|items?|categories|customers?|clients?|suppliers?|things|lines?|sellers?|dishes|days|hours|weeks|months|people|"
                    + "regulars|accounts|skus|branches|reasons|ways|productos|clientes|produkte|kunden|produits|clients|staff|baristas)";
    private static final Pattern LIMIT = Pattern.compile(
            "\\b(?:top|bottom|best|worst|first|list of|list|show(?: me)?|give me|any|biggest|largest|riskiest|win back"
                    + " list of|another) (?:the )?(?<n>" + FEW + "|dozen|a dozen|couple)\\b(?!"
                    + " ?(?:%|percent|day|week|month|year|pm|am|oclock|:))|\\b(?<m>" + FEW + ")"
                    + " (?:best|worst|biggest|largest|smallest|most|least|highest|lowest|top|bottom|quickest|easiest|cheapest|dearest|main|slowest|busiest|mejores|peores|besten|meilleurs?)\\b"
                    + "|\\b(?:which|what|list|the|my|our|call list of|los|las|mes|les|die) (?<k>(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|dix|cinq|trois|diez|cinco|tres|zehn|funf|\\d{1,2})) (?:[a-z-]+ )?"
                    + THINGS + "\\b");
    private static final Pattern ORDER = Pattern.compile(
            "\\b(?:order|invoice|payment|transaction|bill|receipt|sale|booking|refund)s? ?(?:number |no\\.? ?|id )?#?"
                    + " ?(?<id>[a-z]{0,4}[_-]?\\d[\\w-]*)|#(?<hash>\\w*\\d\\w*)");
    private static final Pattern BARE_ORDER = Pattern.compile(
            "(?<![\\w.,£€$₹/-])(?<!\\brs |\\brs[.] |eur |gbp |usd )(?<id>[a-z]{0,3}-?\\d{4,})(?![\\w.,%-]*\\d)\\b");
    private static final Pattern ORDER_REF = Pattern.compile(
            "\\b(?:the )?(?:\\d(?:st|nd|rd|th)|first|second|third|fourth|other) one\\b|\\b(?:that|this|the"
                    + " (?:last|latest|first|biggest|second|third|flagged|same|previous|other|suspicious)|last|latest)"
                    + " (?:one|order|payment|transaction|invoice|refund|sale|bill|purchase order)\\b"
                    + "|\\bthe (?:first|second|third|fourth|last)\\b(?= (?:is|was|s)\\b)");
    private static final Pattern THRESHOLD = Pattern.compile(
            "\\b(?:less than|fewer than|under|below|over|above|more than|at least|greater than|bigger than|higher"
                    + " than|lower than|exceeds?|exceeding|older than|worth more than) $");
    private static final Pattern RAISES = Pattern.compile(
            "\\b(?:raise|subo|sube|subir|erhohen?|augmenter|increase|up|put up|higher|rise|dearer|more expensive|add|adds|rose|jumped|jumps|markup|mark"
                    + " up|upped|hike|rises|goes up|go up|gone up)\\b");
    private static final Pattern LOWERS =
            Pattern.compile("\\b(?:lower|drop|cut|reduce|off|discount|down|cheaper|decrease|mark"
                    + " down|markdown|sale|promo|promotion|less|drops|dropped|fell|falls?|knock|knocking)\\b");
    private static final Pattern COST_SUBJECT = Pattern.compile(
            "(?:(?:cost|price) of (?<of>[\\w ]{2,30}?)|(?:what if|if|when|the|suppose|that|and|,|^) ?(?:the |our |my"
                    + " )?(?<item>(?!(?:i|we|you|prices?|it|sales|profit|they)\\b)[a-z][\\w ]{1,30}?))"
                    + " (?:goes|go|going|goin|putting|went|gets?|got|gone|has gone|have"
                    + " gone|rises?|rose|jumped|fell|dropped|costs?|increases?|drops?|falls?|is|are|was|were|cost|comes?|jumps?)\\b");
    private static final Pattern PURSE =
            Pattern.compile("\\b(?:with|budget(?: is| of)?|spend|spending|have|got|afford|up"
                    + " to|limit of|within|cap(?:ped)?(?: at| of)?) (?:only |just |about |a |max(?:imum)? )*$");
    private static final Pattern EACH = Pattern.compile(
            "^ ?(?:each|apiece|per|a (?:unit|case|box|bag|carton|kilo|bottle|pack)|/ ?(?:unit|case|box|kg))\\b");
    private static final Pattern SPENT =
            Pattern.compile("\\b(?:paid|rent|bill|wages?|invoice|balance|deposit|loan|cash)\\b");
    private static final Pattern MINIMUM = Pattern.compile("\\bmin(?:imum)?(?: order| spend)?(?: of| is| value)? $");
    private static final Set<Intent> OF_PAYMENTS = EnumSet.of(Intent.FRAUD_CHECK, Intent.FRAUD_EXPLAIN);
    private static final Set<Intent> MONEY_COUNTS =
            EnumSet.of(Intent.CASH_FLOW, Intent.INVESTMENT, Intent.BUDGET_STATUS, Intent.COST_SAVING);
    private static final Set<Intent> PIECES_COUNT =
            EnumSet.of(Intent.REORDER, Intent.SETTINGS, Intent.STOCK_LEVEL, Intent.SALES_FORECAST);

    private Amounts() {}

    static void find(Draft draft) {
        orders(draft);
        limit(draft);
        ClockTimes.find(draft);
        fractions(draft);
        deals(draft);
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
        var bare = BARE_ORDER.matcher(draft.text);
        if (OF_PAYMENTS.contains(draft.intent) && bare.find() && draft.free(bare.start(), bare.end())) {
            draft.put(Slot.ORDER_ID, draft.said(bare.start(), bare.end()));
            draft.take(bare.start(), bare.end());
            return;
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
            var group = matcher.group("n") != null ? "n" : matcher.group("m") != null ? "m" : "k";
            if (!(group.equals("k") && draft.text.startsWith("of the", Math.max(0, matcher.start() - 3)))
                    && draft.free(matcher.start(group), matcher.end(group))) {
                draft.put(Slot.LIMIT, count(matcher.group(group)));
                draft.take(matcher.start(group), matcher.end(group));
            }
        }
    }

    /** What is supposed: the words after "if", else all of them. */
    private static String supposed(Draft draft) {
        var clause = SUPPOSED.matcher(draft.text);
        return clause.find()
                ? draft.said(clause.start("clause"), clause.end("clause"))
                : draft.said(0, draft.text.length());
    }

    /** Offers and deals, which are no price. */
    private static void deals(Draft draft) {
        var deal = DEAL.matcher(draft.text);
        if (draft.intent == Intent.PRICING_WHATIF && deal.find() && draft.free(deal.start(), deal.end())) {
            draft.put(Slot.SCENARIO, draft.said(deal.start(), deal.end()));
            draft.take(deal.start("deal"), deal.end("deal"));
        }
    }

    private static int count(String said) {
        return switch (said) {
            case "dix", "diez", "zehn" -> 10;
            case "cinq", "cinco", "funf" -> 5;
            case "trois", "tres" -> 3;
            default -> Numbers.whole(said);
        };
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
                draft.putIfAbsent(Slot.SCENARIO, supposed(draft));
            } else {
                draft.putIfAbsent(Slot.THRESHOLD, whole(value));
            }
            draft.take(matcher.start(), matcher.end());
        }
    }

    /** Half price, a third off: cuts in words. */
    private static void fractions(Draft draft) {
        if (draft.intent != Intent.PRICING_WHATIF) {
            return;
        }
        var matcher = FRACTION.matcher(draft.text);
        if (matcher.find()) {
            var said = matcher.group();
            int cut = said.matches(".*(?:half|1/2).*")
                    ? 50
                    : said.contains("two") ? 67 : said.matches(".*(?:third|1/3).*") ? 33 : 25;
            draft.putIfAbsent(Slot.PRICE_CHANGE_PCT, -cut);
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
        var supplier = draft.get(Slot.SUPPLIER) instanceof String name ? PlainWords.fold(name) : null;
        if (supplier != null && (item == null || item.startsWith(supplier))) {
            draft.put(Slot.COST_CHANGE_PCT, whole(signed));
        } else if (item != null) {
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
        if (after.matches(
                "\\s*(?:[a-z]+ ){0,2}(?:discount|rabatt|remise|descuento|price cut)\\b.*|\\s*(?:off|discount|less|lower|cheaper|down|price cut|cut|markdown|sale|promo)\\b.*")) {
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
        var own = draft.setting.currency();
        while (matcher.find()) {
            if (!draft.free(matcher.start(), matcher.end()) || !Currencies.isOne(matcher, own)) {
                continue;
            }
            Currencies.find(matcher, own).ifPresent(it -> draft.putIfAbsent(Slot.CURRENCY, it));
            place(draft, value(matcher), matcher.start(), matcher.end(), true);
            draft.take(matcher.start(), matcher.end());
        }
    }

    private static double value(Matcher matcher) {
        if (matcher.group("note") != null) {
            int many = matcher.group("many") == null ? 1 : Numbers.whole(matcher.group("many"));
            return many * (matcher.group("note").contains("tenner") ? 10d : 5d);
        }
        var said = matcher.group("n") != null ? matcher.group("n") : matcher.group("m");
        var lakhs = matcher.group("lakh") == null ? 1 : 1e5;
        return Numbers.find(said).orElse(0) * lakhs / (Currencies.isSmall(matcher) ? 100 : 1);
    }

    private static void plain(Draft draft) {
        var matcher = PLAIN.matcher(draft.text);
        while (matcher.find()) {
            var said = matcher.group("n");
            var digits = Character.isDigit(said.charAt(0))
                    || said.matches(".*(?:dozen|couple|lakh|crore|hundred|thousand|grand|million|few).*");
            if (digits && draft.free(matcher.start(), matcher.end()) && counts(draft.text, matcher)) {
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

    private static boolean counts(String text, Matcher number) {
        var after = text.substring(number.end());
        return !NAMES_SIZE.matcher(text.substring(0, number.start())).find()
                && !OF_TIME.matcher(after).find()
                && !(number.group().matches("[24]") && FOR_TO.matcher(after).find());
    }

    /** What a bare number or an amount means, by the words before it and the kind of question. */
    private static void place(Draft draft, double value, int from, int to, boolean money) {
        var before = draft.text.substring(0, from);
        if (isThreshold(draft.text, from)) {
            draft.putIfAbsent(Slot.THRESHOLD, whole(value));
        } else if (draft.intent == Intent.PRICING_WHATIF) {
            priced(draft, value, before, draft.text.substring(to));
        } else if (draft.intent == Intent.REORDER
                && money
                && EACH.matcher(draft.text.substring(to)).find()) {
            draft.putIfAbsent(Slot.UNIT_COST, whole(value));
        } else if (money
                || draft.intent == Intent.SETTINGS && SPENT.matcher(before).find()
                || draft.intent == Intent.REORDER && MINIMUM.matcher(before).find()
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
        if (before.matches(
                ".*\\b(?:costs?|buy|bought|pay|paid|wants?|wanting|quoted|quotes|charg(?:es|ing|ed) (?:me|us))\\b[^,]{0,30}")) {
            draft.putIfAbsent(Slot.UNIT_COST, whole(value));
            var item = costItem(draft.text);
            if (item != null) {
                draft.putIfAbsent(Slot.COST_ITEM, item);
            }
        } else if (after.matches(
                "\\s*(?:price )?(?:off|less|cheaper|more|dearer|extra|rise|increase|hike|bump|drop|cut|reduction)\\b.*")) {
            draft.putIfAbsent(Slot.PRICE_CHANGE, whole(signed));
        } else if (before.matches(".*\\b(?:to|at|for|charge|charged|sell|sold|is|price|set|make[\\w ]*) ?$")
                || before.matches(".*\\bcharge\\b[\\w ]{0,15}$")) {
            draft.putIfAbsent(Slot.PRICE, whole(value));
        } else if (before.matches(
                ".*\\b(?:by|up|down|subo|sube|subir|bajo|bajar|extra|more|add|off|cheaper|dearer|increase|raise|drop|reduce|lower|cut)\\b[\\w"
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
