package dev.tillie.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the numbers of a question and what they count: money, percent, pieces, a limit, an order's number. */
final class Amounts {
    private static final String N = "(?<n>" + Numbers.NUMBER + ")";
    /** The ten of "four euro ten". */
    private static final String AND_SMALL =
            "(?:(?<=euros?|pounds?|quid|dollars?|bucks|rands?) (?<small>[1-9]\\d|ten|fifteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]five)?)"
                    + "(?= ?(?:$|[^\\w. %-]| (?:and|what|would|will|do|does|how|is|if|it|then|each|a|per|for|on|or|so|instead|please|from|in|now|where|the)\\b)))?";
    /** "Raise it a quarter", where there are dollars. */
    private static final String COIN =
            "(?<=\\b(?:raise|bump|lift|hike|increase) [a-z ]{1,30} )(?<coin>a (?:quarter|dime|nickel))\\b(?! (?:of|off|more|less)\\b)";

    private static final Pattern MONEY = Pattern.compile(
            "(?<![\\w])(?:" + Currencies.BEFORE + " ?" + N
                    + "(?<lakh>l\\b)?|(?<m>" + Numbers.NUMBER + ") ?" + Currencies.AFTER + AND_SMALL
                    + "(?!\\w)|" + COIN
                    + "|(?<one>^(?:quid|euro|dollar|buck|rand)(?= (?:an? [a-z]+ )?(?:off|more(?! or less)|extra|dearer|cheaper)\\b)|\\ba (?:whole |full )?(?:euro|quid|dollar|buck|pound(?=s? (?:dearer|cheaper|more|less|up|off|extra)))\\b)|(?<note>(?:a )?(?:tenner|fiver)|(?<many>two|three|four|few) (?:tenners|fivers)))");
    private static final Pattern PERCENT = Pattern.compile(
            "(?<![\\w.])(?<sign>[-+])?" + N + " ?(?:%|(?:percent|per cent|pct|pc(?! of| sets?| suites?))\\b)");
    /** "By a fifth". */
    private static final Pattern FRACTION = Pattern.compile(
            "\\b(?:by|up|down|another|put on|add(?:ed|s)?) (?<n>half|a half|a third|two thirds|a quarter|three quarters|a (?:fifth|5th)|a (?:tenth|10th)|an (?:eighth|8th))\\b(?! (?:past|to|an?|hour|off|price|of)\\b)");

    /** "Order 40kg of it": no 2kg bag. */
    private static final String WEIGHED =
            "(?<=\\b(?:order|get|buy|need|want|send|make it|make that|another|add)(?: me| us)? [\\d.]{1,6})(?:kgs?|lbs|ltrs?)(?= (?!bags?|sacks?|tubs?|tins?|packs?|boxes|bottles?|drums?|jars?|trays?)|\\W*$)";

    private static final Pattern PLAIN =
            Pattern.compile("(?<![\\w#./-])" + N + "(?:" + WEIGHED + "|(?!\\w|/\\d|-|\\.\\d))");
    /** What names a size, a place or a stretch of time counts nothing. */
    private static final Pattern NAMES_SIZE = Pattern.compile(
            "\\b(?:sizes?|aged?|table|till|register|store|shop|number|no|week|chapter|version|level|grade|all) $");

    private static final Pattern OF_TIME = Pattern.compile(
            "^[ -]?(?:degrees|deg|days?|weeks?|wks|fortnights?|months?|mths|years?|yrs|hours?|hrs|minutes|mins|times|x|inch|inches|foot|feet|ft|footers?|seater|ply|star|stars)\\b");
    /** "Haven't been in for 6 weeks". */
    private static final Pattern ABSENT = Pattern.compile(
            "\\b(?:not|never|nt|no)\\b.*\\b(?:for|in) (?:(?:about|around|over|more than|the last|the past) )*(?<n>"
                    + Numbers.NUMBER + ") (?<unit>day|week|month)s?\\b");

    private static final Pattern AGE = Pattern.compile("(?<![\\w.])" + N + " ?(?<plus>\\+|plus )? ?days\\b");
    /** "Tell me when there's under 4 days of milk". */
    private static final Pattern OF_COVER = Pattern.compile(
            "\\b(?:(?:warn|tell|ping|alert|notify|shout)\\b|(?:text|message|let|give|email) (?:me|us)\\b).*\\bdays(?: s)?(?: (?:of(?! (?:notice|leave|grace|credit|holidays?))|left|worth|cover|stock|supply)\\b|\\W*$)");

    private static final Set<Intent> AGED = EnumSet.of(
            Intent.STOCK_LEVEL,
            Intent.CASH_FLOW,
            Intent.CUSTOMER_CHURN,
            Intent.CUSTOMER_SEGMENTS,
            Intent.CUSTOMER_VALUE);
    private static final Pattern FOR_TO = Pattern.compile(
            "^ (?:get|do|buy|order|pay|make|be|go|know|see|send|have|me|us|my|our|the|you|u|him|her|it|them|that|those|these|nxt|next|last|this|all|both)\\b");
    private static final String FEW =
            "\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty";
    private static final String THINGS =
            "(?:products?|items?|categories|customers?|clients?|suppliers?|things|lines?|sellers?|dishes|people|names|"
                    + "regulars|accounts|skus|branches|reasons|ways|productos|clientes|produkte|kunden|produits|clients|staff|baristas)";
    private static final Pattern LIMIT = Pattern.compile(
            "\\b(?:top|bottom|best|worst|first|list of|list|show(?: me)?|give me|any|biggest|largest|smallest|highest|lowest|weakest|strongest|poorest|slowest|busiest|quietest|cheapest|dearest|riskiest|win back"
                    + " list of|(?<!\\b(?:get|add|order|buy|want|need|put|send|make|for|give \\w{1,15}) (?:me |us |in )?)another) (?:the )?(?<n>"
                    + FEW
                    + "|dozen|a dozen|couple)\\b(?!"
                    + " ?(?:%|percent|day|week|month|year|pm|am|oclock|:))|\\b(?<m>" + FEW + ")"
                    + " (?:best|worst|biggest|largest|smallest|most|least|highest|lowest|top|bottom|quickest|easiest|cheapest|dearest|main|slowest|busiest|poorest|weakest|strongest|thinnest|fattest|quietest|priciest|mejores|peores|besten|meilleurs?)\\b"
                    + "|\\b(?:which|what|list|the|my|our|call list of|los|las|mes|les|die) (?<k>(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|dix|cinq|trois|diez|cinco|tres|zehn|funf|\\d{1,2})) (?:[a-z-]+ )?"
                    + THINGS + "\\b|\\b(?:which|what|list|call list of) (?<t>" + FEW
                    + ") (?!(?:for|of|or|to|by|and|is|was|does|has|ounce|pound|kilo|litre|percent|pct|pc|euros?|pounds?|dollars?|quid|grand|bucks|rupees|rand)\\b)(?:[a-z-]+ )?[a-z-]+s\\b"
                    + "|^(?:just |only |ok |and |now )*(?:the )?(?<o>" + FEW
                    + ") (?:names|that|who)\\b|^(?:just|only) (?:the )?(?<y>" + FEW
                    + ")(?=, | ?(?:please|pls)?\\W*$)"
                    + "|\\b(?:top|best|worst|busiest|slowest|quietest|biggest|strongest|weakest) (?<w>" + FEW
                    + ")(?= (?:days|nights|weeks|weekends|months|hours)\\b)"
                    + "|^(?:and |ok |n |now |so )*(?:the )?next (?<x>" + FEW + ")(?= ?(?:please|pls)?\\W*$)");
    /** How many of a list, where the questions are of lists. */
    private static final Pattern OF_A_LIST = Pattern.compile("\\b(?:for(?! the)|just|only|^|,) ?(?:the )?(?<n>" + FEW
            + ") of (?:them|em|those|these)\\b|^(?:and |just |only )*(?:the )?(?<m>" + FEW
            + ") (?:names\\b|(?:will do|would do|is (?:plenty|enough|fine))\\W*$)|\\bonly the (?<k>" + FEW
            + ") (?:that|who|with)\\b|(?:the |^|and )next (?<j>" + FEW
            + ")\\b(?! ?(?:days|weeks|months|years|hours|quarters|weekends))|\\blimit(?:ed)? (?:it |that |them )?to (?<l>"
            + FEW + ")\\b|(?:^(?:and |ok |just |only |say )*|, )(?<p>" + FEW + ") of (?:them|em|those|these)\\b");

    private static final Set<Intent> LISTS = EnumSet.of(
            Intent.CUSTOMER_VALUE,
            Intent.CUSTOMER_CHURN,
            Intent.CUSTOMER_SEGMENTS,
            Intent.SALES_REPORT,
            Intent.PROFIT_MARGIN,
            Intent.EXPENSE_REPORT,
            Intent.COST_SAVING);
    /** "The new cost price of oat milk is 1.95". */
    private static final Pattern COST_PRICE = Pattern.compile(
            "\\b(?:cost|buying|purchase|wholesale|trade) prices?\\b(?! (?:[a-z]+ )*(?:if|goes|up|by|changes)\\b)[a-z ]*$|\\b(?:now )?costs (?:me|us) (?:now )?$");

    private static final Pattern THRESHOLD = Pattern.compile(
            "\\b(?:less than|fewer than|under|below|over|above|more than|at least|greater than|bigger than|higher"
                    + " than|lower than|no more than|not more than|upwards of|in excess of|beyond|exceeds?|exceeding|older than|worth more than|more then|less then) (?:the )?$"
                    + "|\\b(?:threshold|cut ?-?off|trigger|(?:alert|ping|flagging) (?:limit|level)) (?:is |at |to |of |up to |down to |be )*$");
    private static final Pattern OR_MORE = Pattern.compile(
            "^ ?(?:[a-z]+ )?(?:or|and) (?:more|less|fewer|over|under|above|below|higher|lower|better|worse|up)\\b|^ ?days ?(?:\\+|plus\\b(?! (?!overdue|late|old|ago|behind|please|now|only)[a-z]))|^ ?(?:\\+(?! ?[a-z])|plus\\b(?! [a-z]))");
    /** When Tillie is to speak up. */
    private static final Pattern REACHES = Pattern.compile(
            "\\b(?:hits?|reach(?:es)?|(?:gets?|goes|drops?|falls?|is|are)(?: down| up)? to|down to|past|tops|passes|only) (?:about |just |the last )?$");

    /** A limit to what may be spent, and none to what is on the shelf. */
    private static final Pattern SPENDS_NO_MORE = Pattern.compile(
            "\\b(?:spend(?:ing)?|(?:keep|kept|keeping) (?:it|that|this|the (?:order|total|lot|bill))(?: all)?|(?:stay|staying)(?: in)?|(?:come|coming|go|going|get|getting) in|(?:without|not) going|(?<!\\b(?:if|when|whenever|once|will|anything|what|ones|we|it|they) )come|total|budget)"
                    + " (?:anything |a penny |to )?(?:under|below|over|above|more than|less than|no more than|at most) (?:about )?$"
                    + "|^(?:and |but |just |ok )*(?:no|not|nothing) (?:more than|over|above) $");

    /** What must stay in the bank. */
    private static final Pattern KEPT =
            Pattern.compile("\\b(?:keep|keeping|still have|be left with) (?:at least |about )?$");
    /** Takings that are hoped for. */
    private static final Pattern HOPED =
            Pattern.compile("\\b(?:hit|reach|make|take|clear|break|beat|turn over|get to) (?:over |about |the )?$");

    private static final double LEAST_HOPED = 500;

    private static final Pattern OF_THEM = Pattern.compile(" ?(?:more )?of (?:them|em|those|these)\\b");
    /** Before a small number of things. */
    private static final Pattern COUNTED = Pattern.compile(
            "\\b(?:order|reorder|get|buy|have|got|had|counted|found|add|take|took|send|raise|only|another|for|of|up|in|are|is|with|binned|broke|lost|sold|left|now) (?:me |us |in )?(?:just |only |about |another )?$");

    private static final Pattern PURSE = Pattern.compile(
            "\\b(?:with|budget(?: is| of)?|spend|spending|have|got|afford|up"
                    + " to|limit(?: it| that)? (?:of|to)|within|cap(?:ped)?(?: it| that| them| this)?(?: at| of| to)?|max(?:imum)?(?: of)?|keep (?:it|that) (?:under|below|to|within)) (?:only |just |about |a |max(?:imum)? )*$");
    private static final Pattern ROUNDS =
            Pattern.compile("\\b(?:round|bring|take|bump) (?:it|that|them|the order)? ?(?:up )?to $");
    private static final Pattern EACH = Pattern.compile(
            "^ ?(?:each|apiece|per|a (?:unit|case|box|bag|carton|kilo|bottle|pack)|/ ?(?:unit|case|box|kg))\\b");
    private static final Pattern SPENT =
            Pattern.compile("\\b(?:paid|rent|bill|wages?|invoice|balance|deposit|loan|cash)\\b");
    private static final Pattern MINIMUM = Pattern.compile("\\bmin(?:imum)?(?: order| spend)?(?: of| is| value)? $");
    private static final Set<Intent> MONEY_COUNTS =
            EnumSet.of(Intent.CASH_FLOW, Intent.INVESTMENT, Intent.BUDGET_STATUS, Intent.COST_SAVING);
    private static final Set<Intent> SOLD_EACH = EnumSet.of(Intent.INVESTMENT);
    /** "12 extra cuts a week", "20 more covers a day". */
    private static final Pattern EXTRA = Pattern.compile(
            "^ (?:(?:extra|more|additional|fewer|less|new) )?(?!(?:extra|more|additional|quid|grand|bucks|euros?|pounds?|dollars?|rupees|rand|profit|takings|turnover|clear|net|in|on|of|off|from|a|an|per|each|every)\\b)(?:[a-z-]+ ){0,2}?[a-z-]+ (?:a|per|each|every) (?:day|night|week|month|year|weekend|saturday|sunday)\\b"
                    + "|^ (?:extra|more|additional) (?!(?:a|per|each|every|on)\\b)[a-z]+");

    private static final Set<Intent> OF_SHARES =
            EnumSet.of(Intent.PRICING_WHATIF, Intent.PROFIT_MARGIN, Intent.CASH_FLOW, Intent.SALES_FORECAST);

    private static final Set<Intent> TOLD = EnumSet.of(Intent.REORDER, Intent.SETTINGS);
    /** A bare number below this is more likely to count something. */
    private static final double LEAST_MONEY = 20;

    private static final Set<Intent> PIECES_COUNT =
            EnumSet.of(Intent.REORDER, Intent.SETTINGS, Intent.STOCK_LEVEL, Intent.SALES_FORECAST);

    /**
     * A number that was said.
     *
     * @param isMoney whether its words say so
     */
    record Figure(double value, int from, int to, boolean isMoney) {}

    private Amounts() {}

    static void find(Draft draft) {
        OrderNumbers.find(draft);
        limit(draft);
        ClockTimes.find(draft);
        Pricing.fractions(draft);
        percents(draft);
        fractions(draft);
        ages(draft);
        Currencies.findAsked(draft.text, draft.setting.currency())
                .ifPresent(it -> draft.putIfAbsent(Slot.CURRENCY, it));
        var figures = new ArrayList<>(money(draft));
        figures.addAll(plain(draft));
        if (draft.intent == Intent.PRICING_WHATIF) {
            Pricing.place(draft, figures);
        } else if (draft.intent == Intent.PROFIT_MARGIN) {
            Pricing.ofMargin(draft, figures);
        }
    }

    private static void limit(Draft draft) {
        var matcher = LIMIT.matcher(draft.text);
        if (matcher.find()) {
            var group = Stream.of("n", "m", "k", "t", "o", "x", "y", "w")
                    .filter(it -> matcher.group(it) != null)
                    .findFirst()
                    .orElseThrow();
            if (!(group.equals("k") && draft.text.startsWith("of the", Math.max(0, matcher.start() - 3)))
                    && draft.free(matcher.start(group), matcher.end(group))) {
                draft.put(Slot.LIMIT, count(matcher.group(group)));
                if (group.equals("w")) {
                    draft.putIfAbsent(
                            Slot.GROUP_BY,
                            unit(draft.text.substring(matcher.end()).strip()));
                }
                draft.take(matcher.start(group), matcher.end(group));
            }
        }
        var list = OF_A_LIST.matcher(draft.text);
        if (LISTS.contains(draft.intent) && !draft.has(Slot.LIMIT) && list.find()) {
            Stream.of("n", "m", "k", "j", "l", "p")
                    .filter(it -> list.group(it) != null && draft.free(list.start(it), list.end(it)))
                    .forEach(it -> {
                        draft.put(Slot.LIMIT, count(list.group(it)));
                        draft.take(list.start(it), list.end(it));
                    });
        }
    }

    /** "The top three days" are of days. */
    private static String unit(String after) {
        return after.startsWith("hour")
                ? "hour"
                : after.startsWith("week ") || after.startsWith("weeks")
                        ? "week"
                        : after.startsWith("month") ? "month" : "day";
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
            var signed = Pricing.falls(draft.text, matcher.start(), matcher.end()) || "-".equals(matcher.group("sign"))
                    ? -value
                    : value;
            if (isThreshold(draft, matcher.start(), matcher.end())) {
                draft.put(Slot.THRESHOLD, whole(value));
            } else if (Pricing.takeSupposed(draft, matcher.start(), matcher.end())) {
                draft.understand(matcher.start(), matcher.end());
            } else if (OF_SHARES.contains(draft.intent)) {
                share(draft, signed, matcher.end());
            } else {
                draft.putIfAbsent(Slot.THRESHOLD, whole(value));
            }
            draft.take(matcher.start(), matcher.end());
        }
    }

    private static void fractions(Draft draft) {
        var matcher = FRACTION.matcher(draft.text);
        while (OF_SHARES.contains(draft.intent) && matcher.find()) {
            if (draft.free(matcher.start("n"), matcher.end("n"))) {
                var value = Numbers.share(matcher.group("n")).orElse(0);
                var isFall = Pricing.falls(draft.text, matcher.start("n"), matcher.end("n"));
                share(draft, isFall ? -value : value, matcher.end("n"));
                draft.take(matcher.start("n"), matcher.end("n"));
            }
        }
    }

    /** A change by a share, of a price or of what is supposed. */
    private static void share(Draft draft, double signed, int end) {
        var item = draft.intent == Intent.CASH_FLOW ? Pricing.movingItem(draft.text) : null;
        if (item != null) {
            draft.putIfAbsent(Slot.COST_ITEM, item);
            draft.put(Slot.COST_CHANGE_PCT, whole(signed));
        } else if (draft.intent == Intent.CASH_FLOW || draft.intent == Intent.SALES_FORECAST) {
            draft.putIfAbsent(Slot.SCENARIO, Scenarios.supposed(draft));
        } else {
            Pricing.change(draft, signed, end);
        }
    }

    private static List<Figure> money(Draft draft) {
        var figures = new ArrayList<Figure>();
        var matcher = MONEY.matcher(draft.text);
        var own = draft.setting.currency();
        while (matcher.find()) {
            if (!draft.free(matcher.start(), matcher.end()) || !Currencies.isOne(matcher, own)) {
                continue;
            }
            Currencies.find(matcher, own)
                    .filter(it -> !it.equals(own.getCode()))
                    .ifPresent(it -> draft.putIfAbsent(Slot.CURRENCY, it));
            var figure = new Figure(value(matcher), matcher.start(), matcher.end(), true);
            figures.add(figure);
            place(draft, figure);
            draft.take(matcher.start(), matcher.end());
        }
        return figures;
    }

    private static double value(Matcher matcher) {
        if (matcher.group("one") != null) {
            return 1;
        }
        if (matcher.group("coin") != null) {
            return switch (matcher.group("coin")) {
                case "a quarter" -> .25;
                case "a dime" -> .1;
                default -> .05;
            };
        }
        if (matcher.group("note") != null) {
            int many = matcher.group("many") == null ? 1 : Numbers.whole(matcher.group("many"));
            return many * (matcher.group("note").contains("tenner") ? 10d : 5d);
        }
        var said = matcher.group("n") != null ? matcher.group("n") : matcher.group("m");
        var lakhs = matcher.group("lakh") == null ? 1 : 1e5;
        var small = matcher.group("small") == null ? 0 : Numbers.whole(matcher.group("small"));
        return Numbers.find(said).orElse(0) * lakhs / (Currencies.isSmall(matcher) ? 100 : 1) + small / 100d;
    }

    /** "Over 30 days", "60 days or more" of what is owed, lies on the shelf or has not come back. */
    private static void ages(Draft draft) {
        var absent = ABSENT.matcher(draft.text);
        if (draft.intent == Intent.CUSTOMER_CHURN && absent.find() && draft.free(absent.start("n"), absent.end())) {
            var days = Numbers.find(absent.group("n")).orElse(0) * days(absent.group("unit"));
            draft.putIfAbsent(Slot.THRESHOLD, whole(days));
            draft.take(absent.start("n"), absent.end());
        }
        var matcher = AGE.matcher(draft.text);
        while ((AGED.contains(draft.intent)
                        || draft.intent == Intent.SETTINGS
                                && OF_COVER.matcher(draft.text).find())
                && matcher.find()) {
            if (draft.free(matcher.start("n"), matcher.end("n"))
                    && (matcher.group("plus") != null
                            || THRESHOLD
                                    .matcher(draft.text.substring(0, matcher.start("n")))
                                    .find()
                            || OR_MORE.matcher(draft.text.substring(matcher.end("n")))
                                    .find())) {
                draft.putIfAbsent(
                        Slot.THRESHOLD, whole(Numbers.find(matcher.group("n")).orElse(0)));
                draft.take(matcher.start("n"), matcher.end());
            }
        }
    }

    static int days(String unit) {
        return switch (unit) {
            case "week" -> 7;
            case "month" -> 30;
            default -> 1;
        };
    }

    private static List<Figure> plain(Draft draft) {
        var figures = new ArrayList<Figure>();
        var matcher = PLAIN.matcher(draft.text);
        while (matcher.find()) {
            var said = matcher.group("n");
            if (draft.free(matcher.start(), matcher.end())
                    && isNumber(draft, said, matcher)
                    && counts(draft.text, matcher)) {
                var isMoney = said.matches(".*(?:k|lakhs?|crores?|grand)");
                var figure = new Figure(Numbers.find(said).orElse(0), matcher.start(), matcher.end(), isMoney);
                if (!OF_THEM.matcher(draft.text.substring(matcher.end())).lookingAt()) {
                    figures.add(figure);
                }
                place(draft, figure);
                draft.take(matcher.start(), matcher.end());
            }
        }
        return figures;
    }

    /** A small number in words counts where something is ordered, told or held against it. */
    private static boolean isNumber(Draft draft, String said, Matcher matcher) {
        if (Character.isDigit(said.charAt(0))
                || said.matches(".*(?:dozen|couple|lakh|crore|hundred|thousand|grand|million|few).*")) {
            return true;
        }
        var before = draft.text.substring(0, matcher.start());
        return THRESHOLD.matcher(before).find()
                || !said.equals("one")
                        && TOLD.contains(draft.intent)
                        && COUNTED.matcher(before).find()
                        && draft.text.substring(matcher.end()).matches(" (?!(?:of (?:the|my|our)|or)\\b)[a-z].*");
    }

    private static boolean counts(String text, Matcher number) {
        var after = text.substring(number.end());
        return !NAMES_SIZE.matcher(text.substring(0, number.start())).find()
                && !OF_TIME.matcher(after).find()
                && !(number.group().matches("[24]") && FOR_TO.matcher(after).find());
    }

    /** What a bare number or an amount means, by the words before it and the kind of question. */
    private static void place(Draft draft, Figure figure) {
        var before = draft.text.substring(0, figure.from);
        var after = draft.text.substring(figure.to);
        var value = whole(figure.value);
        if (isThreshold(draft, figure.from, figure.to)) {
            var isSpent = figure.isMoney
                    || figure.value >= LEAST_MONEY
                            && SPENDS_NO_MORE.matcher(before).find();
            draft.putIfAbsent(draft.intent == Intent.REORDER && isSpent ? Slot.AMOUNT : Slot.THRESHOLD, value);
        } else if (!figure.isMoney && OF_THEM.matcher(after).lookingAt()) {
            draft.putIfAbsent(Slot.QUANTITY, value);
        } else if (draft.intent == Intent.SETTINGS && COST_PRICE.matcher(before).find()) {
            draft.putIfAbsent(Slot.UNIT_COST, value);
        } else if (draft.intent == Intent.PRICING_WHATIF) {
            return;
        } else if (SOLD_EACH.contains(draft.intent) && Pricing.sells(before)) {
            draft.putIfAbsent(Slot.PRICE, value);
        } else if (SOLD_EACH.contains(draft.intent) && draft.has(Slot.PRICE) && Pricing.isCost(before, after)) {
            draft.putIfAbsent(Slot.UNIT_COST, value);
        } else if (!figure.isMoney
                && SOLD_EACH.contains(draft.intent)
                && EXTRA.matcher(after).find()) {
            draft.putIfAbsent(Slot.QUANTITY, value);
        } else if (SOLD_EACH.contains(draft.intent)
                && (EACH.matcher(after).find() || draft.has(Slot.QUANTITY) && before.endsWith(" at "))) {
            draft.putIfAbsent(Slot.PRICE, value);
        } else if (draft.intent == Intent.REORDER
                && (figure.isMoney || before.endsWith(" at "))
                && EACH.matcher(after).find()) {
            draft.putIfAbsent(Slot.UNIT_COST, value);
        } else if (figure.isMoney
                || draft.intent == Intent.SETTINGS && SPENT.matcher(before).find()
                || draft.intent == Intent.REORDER && MINIMUM.matcher(before).find()
                || MONEY_COUNTS.contains(draft.intent) && figure.value >= LEAST_MONEY
                || draft.intent == Intent.REORDER && isPurse(before, after)) {
            draft.putIfAbsent(Slot.AMOUNT, value);
        } else if (draft.intent == Intent.SALES_FORECAST
                && figure.value >= LEAST_HOPED
                && HOPED.matcher(before).find()) {
            draft.putIfAbsent(Slot.AMOUNT, value);
        } else if (PIECES_COUNT.contains(draft.intent) && !isHour(draft, figure, after)) {
            draft.putIfAbsent(Slot.QUANTITY, value);
        }
    }

    /** "At 6.15, not 7" is no number of pieces. */
    private static boolean isHour(Draft draft, Figure figure, String after) {
        return draft.intent == Intent.SETTINGS
                && draft.has(Slot.TIME)
                && figure.value <= 24
                && !after.matches("[ -]?[a-z].*");
    }

    /** "What should I buy first with 500?" and "I have 300 to spend" name money, though not in so many words. */
    private static boolean isPurse(String before, String after) {
        return after.matches(
                        "\\s*(?:[?!.,].*|(?:to spend|on stock|on hand|in the bank|for (?:the |my |our )?(?:stock|orders?|ordering|supplies|reorder(?:ing|s)?)|max(?:imum)?|or less)\\b.*)?")
                && PURSE.matcher(before).find()
                && !ROUNDS.matcher(before).find();
    }

    private static boolean isThreshold(Draft draft, int from, int to) {
        var before = draft.text.substring(0, from);
        return draft.intent == Intent.CASH_FLOW && KEPT.matcher(before).find()
                || THRESHOLD.matcher(before).find()
                || OR_MORE.matcher(draft.text.substring(to)).find()
                || draft.intent == Intent.SETTINGS && REACHES.matcher(before).find();
    }

    /** An int where it is whole, so that JSON shows 5 and not 5.0. */
    static Number whole(double value) {
        if (Math.rint(value) == value && Math.abs(value) < Integer.MAX_VALUE) {
            return (int) value;
        }
        return value;
    }
}
