package dev.tillie.question;

import dev.tillie.books.Period;
import dev.tillie.books.Wording;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the details of a question whose intent is known. */
final class Details {
    record Found(
            Slots slots, List<String> assumptions, Question.@Nullable Clarify clarify, List<Question.Choice> others) {}

    private static final Set<Intent> AHEAD = EnumSet.of(Intent.SALES_FORECAST, Intent.REORDER, Intent.CASH_FLOW);
    private static final Pattern ANOTHER_ONE =
            Pattern.compile("\\b(?:ones?|models?|versions?|used|second ?hand|refurb\\w*|reconditioned)\\b");
    private static final Pattern LIES_AHEAD = Pattern.compile(
            "\\b(?:will|going to|next|upcoming|coming|forecast|predict(?:ed|ion)?|expect(?:ed)?|run out|last until"
                    + "|ahead|outlook|enough|enuf|in time for|ready for|need|before|project(?:ed|ion)?|estimate|due|left of|rest of)\\b");
    /** As much in a report of what was, where "need" and "before" say nothing of days to come. */
    private static final Pattern IS_TO_COME = Pattern.compile(
            "\\b(?:(?:remind|nudge) me(?! (?:what|how|who|which|of)\\b)|ask me again|will|going to|next|upcoming|coming|forecast|predict(?:ed|ion)?|expect(?:ed)?|ahead|project(?:ed|ion)?|left of|rest of)\\b");

    /** Months named without a year are the nearest where they may lie on either side. */
    private static final int FAR_AHEAD = 240;

    /** What is on the shelf for some days is for those to come. */
    private static final Pattern STOCKS_UP = Pattern.compile(
            "(?<!\\b(?:waste|wasted|count|counts|stocktake|stock take|results) )\\b(?:for|by|until|till|til|to|thru|through) (?:the |this )?(?:"
                    + PeriodWords.POINT + "|weekend|week|rest)\\b");

    private static final Set<Intent> OF_THE_PAST = EnumSet.of(
            Intent.EXPENSE_REPORT,
            Intent.PROFIT_MARGIN,
            Intent.FRAUD_CHECK,
            Intent.FRAUD_EXPLAIN,
            Intent.CUSTOMER_VALUE,
            Intent.CUSTOMER_CHURN,
            Intent.CUSTOMER_SEGMENTS);

    private static final Pattern LIES_BEHIND = Pattern.compile(
            "(?<!\\bif (?:it|that|this|they|we|i|sales|takings|trade|" + Calendar.MONTH
                    + ")(?: just| only)? )\\b(?:did|was|were|had|came|sold|spent|made|went|took|been|happened|movement|moved|since)\\b");

    /** Asks how an earlier look ahead turned out. */
    private static final Pattern JUDGES = Pattern.compile(
            "\\b(?:did you (?:say|predict|forecast|expect|reckon|think|tell|get)|(?:were|was) you|(?:you|u) (?:said|predicted|were|was|told)|(?<!\\bhave )(?:you|u) got|(?:was|were) (?:the|your|ur|our|my|last (?:week|wk|month|weekend|year)(?: ?s)?|yesterdays)"
                    + "(?: [a-z]+)? (?:forecasts?|predictions?|guess(?:es)?|numbers?|estimates?)|(?:forecasts?|predictions?|guess(?:es)?|estimates?) (?:was|were|turn|turned|come|came|did|been|held|hold)|have (?:the|your|ur) (?:forecasts?|predictions?)"
                    + "|(?:accurate|accuracy|track record|how (?:far )?(?:off|out|close|right|wrong))(?!.*\\b(?:will|next|coming)\\b))\\b");

    /** Tax is owed for what was sold. */
    private static final Pattern OF_TAX = Pattern.compile(
            "^(?!.*\\b(?:will|next|coming|upcoming|by|before|until|pay|bill|enough)\\b).*\\b(?:vat|gst|bas|tax)\\b.*\\b(?:this|for|on|from) (?:the )?(?:quarter|q[1-4]|month|year|"
                    + Calendar.MONTH + ")\\b");

    /** What came in and went out, of a month that is running. */
    private static final Pattern OF_FLOWS = Pattern.compile(
            "^(?!.*\\b(?:will|next|coming|upcoming|expect\\w*|due|left|rest|forecast|forecasted|projected|going to|end of)\\b).*\\b(?:money|cash)(?: (?:came|coming|went|going))? in\\b.{1,20}\\bout\\b.*\\bthis (?:week|month|quarter|year)\\b");

    /** What is put right in the books has been. */
    private static final Pattern KEEPS_BOOKS =
            Pattern.compile("\\b(?:count|exclude|ignore|leave out|paid|sold|bought|was|were|had)\\b");

    /** What is set is for months to come. */
    private static final Pattern SETS_BUDGET = Pattern.compile(
            "^(?:please |kindly |ok |can you |let s |right |so |and |then |now )*(?:(?:set|change|make|put|increase|raise|reduce|lower|cut|bump|cap) (?:it|that|this)\\b.*\\d|(?:set|put|bump|raise|increase|lower|reduce|cut|cap) .{2,30} (?:to|at) [£€$₹]?\\d|(?:set|change|make|put|increase|raise|reduce|lower|cut)\\b.*\\bbudget\\b.*\\d|(?:cap|set|limit)\\b.*\\d)");

    private static final Pattern YEAR = Pattern.compile("(?:of |to |at |for )?(?:19|20)\\d\\d");
    private static final Pattern BUDGET = Pattern.compile("\\b(?:budget|limit|cap|target|max|maximum) $");
    private static final Pattern ITS_FIGURE = Pattern.compile(" (?:to|at|of|is|as) [£€$₹]?\\d");
    private static final Pattern WEEKDAY = Pattern.compile("(?:(?:on|the|for) )*" + Calendar.WEEKDAY);
    /** What goes on at a shop on such days. */
    private static final Pattern TRADE = Pattern.compile(
            "(?: (?:morning|afternoon|evening|night|lunch|late))? (?:sales|takings|trade|closes?|closings?|shifts?|mornings?|afternoons?|evenings?|nights?|lunch(?:es)?|brunch(?:es)?|roasts?|sessions?|orders|refunds|voids|openings?|numbers|figures|revenue)\\b");

    /** "Saturday sales, and the total for November" are two times. */
    private static final Pattern ALSO = Pattern.compile("\\b(?:and|then|plus)\\b");

    private static final Pattern NEW_YEAR = Pattern.compile("\\bnew years?(?: day)?$");

    private static final Pattern PAUSE =
            Pattern.compile("\\bfor (?:the next )?" + PeriodWords.COUNT + " (?:more )?" + PeriodWords.UNITS + "\\b");

    private static final Pattern UNTIL = Pattern.compile("^(?:up )?(?:until|till|til|thru|through|to)\\b");
    /** "Will it last until Friday", "will it last next week". */
    private static final Pattern NAMED_AHEAD =
            Pattern.compile(UNTIL + "|^(?:the |over |all )?(?:next (?:week|month)|weekend|whole)\\b");

    private static final Pattern BUDGET_OF = Pattern.compile("(?:this (?:month|quarter|year)|" + Calendar.MONTH
            + "|the (?:month|quarter|year))(?:s(?: (?:budget|plan|target|limit))?| (?:budget|plan|target))\\W*");

    private static final Set<String> PAUSES = Set.of("snooze", "mute");

    private static final Pattern ON_DAY = Pattern.compile("(?i)^(?:on|for) (?=(?:the )?\\d)");

    private static final Pattern ABSENT = Pattern.compile(
            "\\b(?:not|never|no|(?:have|has|had|did|do|does|was|were|is|are|ai|would|could|can|ca|wo)nt)\\b|n t\\b");
    private static final Pattern ABSENT_DAYS =
            Pattern.compile("(?:in|for|within|over) (?:(?:the )?(?:last|past) )?(?<n>" + Numbers.NUMBER + ") days");

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private static final Set<Intent> REPORTS =
            EnumSet.of(Intent.SALES_REPORT, Intent.PROFIT_MARGIN, Intent.EXPENSE_REPORT);

    /** What has gone up since last year has done so against that year. */
    private static final Pattern SINCE_LAST = Pattern.compile("since (?<days>last (?:week|month|quarter|year))");

    private static final Pattern MOVED = Pattern.compile(
            "\\b(?:up|down|gone|went|risen|rose|grown|grew|changed|increased|jumped|climbed|dropped|fallen|fell|dearer|cheaper)(?: (?:the )?(?:most|least|up|down|much|a lot))* $");
    private static final Pattern PAST_DAYS = Pattern.compile("past (?<n>" + Numbers.NUMBER + ") days");
    private static final Pattern WHO = Pattern.compile(
            "\\b(?:any(?:body|one|thing)?|every(?:body|one|thing)|who|whos|who is|which|ones?|customers?|clients?|accounts?|invoices?|those|all|people)(?: (?:is|are|s|gone|going|that|thats|still|well|way))* $");
    private static final Pattern OF_THE_BANK = Pattern.compile(
            "\\b(?:in (?:the )?(?:bank|account|kitty)|balance|how much (?:cash|money)|cash (?:on hand|position))\\b");

    private static final Pattern HOLIDAY = Pattern.compile(
            "(?:the )?(?:christmas|xmas|easter|halloween|diwali|valentines?(?: day)?|mothers? day|fathers? day)");
    private static final Pattern SEASON = Pattern.compile("summer|winter|spring|autumn");
    private static final Pattern OF_SEASONS = Pattern.compile(
            "\\b(?:this|last|next|in|over|during|since|until|till|before|after|from|to|by|every|each|per) (?:the )?$");
    /** Things, of which there are mostly many; "winter takings" and "summer is" are none. */
    private static final Pattern GOODS = Pattern.compile(
            "(?!(?:was|is|has|does|goes|comes|months|days|weeks|weekends|nights|holidays|hours|sales|takings|orders|refunds|profits"
                    + "|margins|numbers|figures|returns|discounts|sellers|bestsellers|transactions|tips|voids|units|payments|invoices|losses|customers|clients|people|bookings|plans|costs|bills|wages|expenses|vs|us|as|its|this)\\b)"
                    + "\\p{L}{2,}(?<!s)s|\\p{L}+(?:ware|wear)|range|collection|menu");

    private static final Pattern LASTING =
            Pattern.compile("\\b(?:lasts?|lasting|good for|life of) (?:about |for |some )?$");
    private static final Pattern NEXT_WORD = Pattern.compile(" (?<word>[\\p{L}]{3,})");
    /** Nouns that names have too, and that say what is asked of a holiday. */
    private static final Set<String> NO_NOUN =
            Set.of("day", "sale", "sales", "market", "week", "weekend", "party", "shop");

    private static final Pattern DELIVERED = Pattern.compile(
            "^(?:\\w+ )*?(?:when|what|which|how)\\b.*\\b(?<what>deliver(?:y|ies)|shipments?|consignments?|drop)"
                    + " (?:is |are |supposed |meant |next )*(?:to )?(?:be )?(?:due|lands?|arriv\\w+|com(?:e|es|ing)|expected|here|in|gets?)\\b");

    private final Set<String> ordinary;
    private final Predicate<String> known;
    private final Strangers strangers;

    /** Words that could be reckoned in more than one way have their days shown. */
    private static void assume(Draft draft, Periods.Found found, String said) {
        var text = draft.text.substring(found.from(), found.to());
        if (!text.matches(".*\\b(?:19|20)\\d\\d\\b.*|today|yesterday|tomorrow")) {
            draft.assume(said + " = " + days(found.period()));
        }
    }

    /** Another likely reading is offered; where neither order of a date is the country's, which was meant is asked. */
    private static void offer(Draft draft, Periods.Found found, String said) {
        var other = found.other();
        if (other == null || other.equals(found.period())) {
            return;
        }
        if (draft.setting.country().mixesDateOrders() && said.matches("[\\d/.-]+")) {
            draft.ask(new Question.Clarify(
                    "Which day is " + said + "?",
                    List.of(choice(draft, found, found.period(), ""), choice(draft, found, other, ""))));
            return;
        }
        draft.offer(choice(draft, found, other, "I meant "));
    }

    /** The same question over days that are written out. */
    private static Question.Choice choice(Draft draft, Periods.Found found, Period period, String before) {
        var written = period.days() == 1 ? period.from().toString() : period.from() + " to " + period.to();
        return new Question.Choice(
                before + days(period), draft.saying(found.from(), found.to(), written), draft.intent);
    }

    private static String days(Period period) {
        if (period.days() == 1) {
            return Wording.day(period.from());
        }
        if (period.equals(Calendar.month(period.from()))) {
            return MONTH.format(period.from());
        }
        return (period.from().getYear() == period.to().getYear()
                        ? Wording.shortDay(period.from())
                        : Wording.day(period.from()))
                + "–" + Wording.day(period.to());
    }

    Details(Set<String> ordinary, Predicate<String> known, Strangers strangers) {
        this.ordinary = ordinary;
        this.known = known;
        this.strangers = strangers;
    }

    /** Everything that could be found, for a question of this kind. */
    Draft read(Utterance utterance, Intent intent, Setting setting) {
        var draft = new Draft(utterance, intent, setting);
        if (intent == Intent.SMALLTALK || intent == Intent.OUT_OF_SCOPE) {
            return draft;
        }
        Scenarios.find(draft);
        Pricing.takeFlat(draft);
        Mentions.findWhole(draft, ordinary, known, calendar(draft));
        findTimes(draft);
        delivered(draft);
        NoNames.passOver(draft);
        Sections.find(draft, ordinary);
        Pricing.takeDearer(draft);
        Mentions.find(draft, ordinary, known);
        Amounts.find(draft);
        Keywords.find(draft);
        pause(draft);
        strangers.find(draft, ordinary);
        Sections.settle(draft);
        SpentOn.settle(draft);
        Misnamed.settle(draft);
        BothSides.settle(draft);
        Compounds.find(draft);
        Pricing.ofNames(draft);
        if (draft.has(Slot.COST_ITEM) || draft.has(Slot.PRICE) && draft.has(Slot.UNIT_COST)) {
            // what gets dearer may be several things, and each counts: milk is whole milk and oat milk; a price given
            // with its cost can be weighed whatever it is of
            draft.ask(null);
        }
        return draft;
    }

    /** Only when, and over which channel: what is no part of a name. */
    static Draft readTimes(Utterance utterance, Intent intent, Setting setting) {
        var draft = new Draft(utterance, intent, setting);
        findTimes(draft);
        return draft;
    }

    /** "When is the milk delivery due" is about milk. */
    private static void delivered(Draft draft) {
        var coming = DELIVERED.matcher(draft.text);
        if ((draft.intent == Intent.REORDER || draft.intent == Intent.STOCK_LEVEL) && coming.find()) {
            draft.take(coming.start("what"), coming.end("what"));
        }
    }

    /** "Snooze it for a week" is about the week to come, "until Friday" about Friday. */
    private static void pause(Draft draft) {
        if (!(draft.get(Slot.ACTION) instanceof String action) || !PAUSES.contains(action)) {
            return;
        }
        var stretch = PAUSE.matcher(draft.text);
        if (draft.get(Slot.HORIZON) instanceof Span(var days, var said)
                && UNTIL.matcher(said.toLowerCase(Locale.ROOT)).find()) {
            var last =
                    NEW_YEAR.matcher(PlainWords.fold(said)).find() ? days.to().plusDays(1) : days.to();
            draft.put(Slot.HORIZON, new Span(Period.ofDay(last), said));
        } else if (!draft.has(Slot.HORIZON) && !draft.has(Slot.PERIOD) && stretch.find()) {
            var days = draft.setting.calendar(true).coming(PeriodWords.count(stretch), PeriodWords.unit(stretch));
            draft.put(Slot.HORIZON, new Span(days, draft.said(stretch.start(), stretch.end())));
        }
    }

    private static void findTimes(Draft draft) {
        periods(draft);
        Comparisons.plain(draft);
        Channels.find(draft);
    }

    /** Whether a name of a month or day means the coming one. */
    static boolean ahead(Intent intent, String text) {
        if (intent == Intent.CASH_FLOW || intent == Intent.PRICING_WHATIF || intent == Intent.INVESTMENT) {
            return !LIES_BEHIND.matcher(text).find()
                    && !OF_TAX.matcher(text).find()
                    && !OF_FLOWS.matcher(text).find();
        }
        if (intent == Intent.SETTINGS) {
            return !KEEPS_BOOKS.matcher(text).find();
        }
        if (intent == Intent.BUDGET_STATUS && SETS_BUDGET.matcher(text).find()) {
            return true;
        }
        if (intent == Intent.SALES_FORECAST && JUDGES.matcher(text).find()) {
            return false;
        }
        if (OF_THE_PAST.contains(intent)) {
            return IS_TO_COME.matcher(text).find();
        }
        if (intent == Intent.STOCK_LEVEL && STOCKS_UP.matcher(text).find()) {
            return !LIES_BEHIND.matcher(text).find();
        }
        return AHEAD.contains(intent) || LIES_AHEAD.matcher(text).find() && intent != Intent.SALES_REPORT;
    }

    private static void periods(Draft draft) {
        var ahead = ahead(draft.intent, draft.text);
        Comparisons.usual(draft);
        int previousEnd = -1;
        var all = nearest(Periods.find(draft.text, calendar(draft)), draft);
        for (var found : all) {
            if (isWhichDays(draft, found, all)) {
                draft.take(found.from(), found.to());
                continue;
            }
            if (!draft.free(found.from(), found.to())
                    || takeAbsence(draft, found)
                    || isOfAName(draft, found)
                    || isALife(draft, found)
                    || isABudget(draft, found)
                    || isAPrice(draft, found)
                    || isNow(draft, found)) {
                continue;
            }
            place(draft, found, previousEnd, ahead);
            previousEnd = found.to();
            draft.take(found.from(), found.to());
        }
        asFarAsNow(draft);
    }

    /** "How are we doing compared with last November" asks of this one, and of that as far as this is over. */
    private static void asFarAsNow(Draft draft) {
        var today = draft.setting.today();
        if (REPORTS.contains(draft.intent)
                && Slot.TIMES.stream().noneMatch(it -> it != Slot.COMPARISON && draft.has(it))
                && draft.get(Slot.COMPARISON) instanceof Span(var days, var said)
                && days.equals(Calendar.month(today.minusYears(1)))) {
            var soFar = new Period(today.withDayOfMonth(1), today);
            draft.put(Slot.PERIOD, new Span(soFar, said));
            draft.put(Slot.COMPARISON, new Span(Comparisons.yearBefore(soFar), said));
        }
    }

    /** Of cash, "September" in November is the one just over. */
    private static List<Periods.Found> nearest(List<Periods.Found> found, Draft draft) {
        var far = draft.setting.today().plusDays(FAR_AHEAD);
        var isFar = draft.intent == Intent.CASH_FLOW
                && !found.isEmpty()
                && found.stream().allMatch(it -> it.period().from().isAfter(far))
                && !LIES_AHEAD.matcher(draft.text).find();
        return isFar ? Periods.find(draft.text, draft.setting.calendar(false)) : found;
    }

    private static Calendar calendar(Draft draft) {
        return draft.setting.calendar(ahead(draft.intent, draft.text));
    }

    /** "Sunday shifts since August": the Sundays of that time, and no Sunday of its own. */
    private static boolean isWhichDays(Draft draft, Periods.Found found, List<Periods.Found> all) {
        return WEEKDAY.matcher(draft.text.substring(found.from(), found.to())).matches()
                && TRADE.matcher(draft.text.substring(found.to())).lookingAt()
                && all.stream()
                        .anyMatch(it -> it.from() >= found.to()
                                && it.period().days() > 7
                                && !ALSO.matcher(draft.text.substring(found.to(), it.from()))
                                        .find()
                                && !Comparisons.isOne(draft.text, it.from(), found.to()));
    }

    /** "Set a budget of 2000" names no year. */
    private static boolean isABudget(Draft draft, Periods.Found found) {
        return draft.intent == Intent.BUDGET_STATUS
                && YEAR.matcher(draft.text.substring(found.from(), found.to())).matches()
                && !ITS_FIGURE.matcher(draft.text.substring(found.to())).lookingAt()
                && BUDGET.matcher(draft.text.substring(0, found.from())).find()
                && SETS_BUDGET.matcher(draft.text).find();
    }

    /** "There is a used one for 1900" names no year. */
    private static boolean isAPrice(Draft draft, Periods.Found found) {
        return Intent.OF_PURCHASES.contains(draft.intent)
                && YEAR.matcher(draft.text.substring(found.from(), found.to())).matches()
                && ANOTHER_ONE.matcher(draft.text.substring(0, found.from())).find();
    }

    /** "It lasts 5 years" is no time that is asked about. */
    private static boolean isALife(Draft draft, Periods.Found found) {
        return LASTING.matcher(draft.text.substring(0, found.from())).find()
                && !NAMED_AHEAD.matcher(draft.text.substring(found.from())).lookingAt();
    }

    /** "Not seen in 90 days" is for how long, and no time that is looked at. */
    private static boolean takeAbsence(Draft draft, Periods.Found found) {
        var days = ABSENT_DAYS.matcher(draft.text.substring(found.from(), found.to()));
        if (takeAge(draft, found)) {
            return true;
        }
        if (draft.intent != Intent.CUSTOMER_CHURN
                || !days.matches()
                || !ABSENT.matcher(draft.text.substring(0, found.from())).find()) {
            return false;
        }
        draft.putIfAbsent(
                Slot.THRESHOLD, Amounts.whole(Numbers.find(days.group("n")).orElse(0)));
        draft.take(found.from(), found.to());
        return true;
    }

    /** "Anybody past 60 days" is how long they have owed it, and none of the days gone by. */
    private static boolean takeAge(Draft draft, Periods.Found found) {
        var days = PAST_DAYS.matcher(draft.text.substring(found.from(), found.to()));
        if (draft.intent != Intent.CASH_FLOW
                || !days.matches()
                || !WHO.matcher(draft.text.substring(0, found.from())).find()) {
            return false;
        }
        draft.putIfAbsent(
                Slot.THRESHOLD, Amounts.whole(Numbers.find(days.group("n")).orElse(0)));
        draft.take(found.from(), found.to());
        return true;
    }

    /** What is on the shelf or in the bank is so right now, and what is left after the weekend is too. */
    private static boolean isNow(Draft draft, Periods.Found found) {
        var said = draft.text.substring(found.from(), found.to());
        var isHeld = draft.intent == Intent.STOCK_LEVEL
                || draft.intent == Intent.CASH_FLOW
                        && OF_THE_BANK.matcher(draft.text).find();
        return isHeld && said.equals("right now")
                || draft.intent == Intent.STOCK_LEVEL
                        && (said.startsWith("after ")
                                || draft.text.substring(0, found.from()).endsWith("after "))
                        && !found.period().to().isAfter(draft.setting.today());
    }

    /** "Christmas hampers" and "winter tyres" are goods, and "sales at Christmas" is when. */
    private static boolean isOfAName(Draft draft, Periods.Found found) {
        var next = NEXT_WORD.matcher(draft.text).region(found.to(), draft.text.length());
        if (SEASON.matcher(draft.text.substring(found.from(), found.to())).matches()) {
            return !OF_SEASONS.matcher(draft.text.substring(0, found.from())).find()
                    && next.lookingAt()
                    && GOODS.matcher(next.group("word")).matches();
        }
        return HOLIDAY.matcher(draft.text.substring(found.from(), found.to())).matches()
                && next.lookingAt()
                && !NO_NOUN.contains(next.group("word"))
                && draft.setting.names().has(next.group("word"));
    }

    /** "Against November's" budget is November's. */
    private static boolean isBudgetOf(Draft draft, Periods.Found found) {
        return draft.intent == Intent.BUDGET_STATUS
                && BUDGET_OF.matcher(draft.text.substring(found.from())).matches();
    }

    private static void place(Draft draft, Periods.Found found, int previousEnd, boolean ahead) {
        var said = ON_DAY.matcher(draft.said(found.from(), found.to())).replaceFirst("");
        if (Comparisons.isOne(draft.text, found.from(), previousEnd) && !isBudgetOf(draft, found)) {
            var base = draft.get(Slot.PERIOD) instanceof Span span
                    ? span
                    : draft.get(Slot.HORIZON) instanceof Span span ? span : null;
            var period = base == null ? found.period() : Comparisons.resolve(said, base, found.period(), draft.setting);
            draft.putIfAbsent(Slot.COMPARISON, new Span(period, said));
            return;
        }
        var since = SINCE_LAST.matcher(said.toLowerCase(Locale.ROOT));
        if (since.matches()
                && MOVED.matcher(draft.text.substring(0, found.from())).find()) {
            Periods.first(since.group("days"), draft.setting.calendar(false))
                    .ifPresent(it -> draft.putIfAbsent(Slot.COMPARISON, new Span(it.period(), said)));
            return;
        }
        var today = draft.setting.today();
        var future = found.period().to().isAfter(today)
                || ahead && !found.period().to().isBefore(today);
        var slot = future ? Slot.HORIZON : Slot.PERIOD;
        if (!draft.has(slot)) {
            draft.put(slot, new Span(found.period(), said));
            compareAgain(draft, new Span(found.period(), said));
            assume(draft, found, said);
            offer(draft, found, said);
        }
    }

    /** "Against last year, this month": what to compare with was said first. */
    private static void compareAgain(Draft draft, Span base) {
        if (draft.get(Slot.COMPARISON) instanceof Span(var plain, var said)) {
            draft.put(Slot.COMPARISON, new Span(Comparisons.resolve(said, base, plain, draft.setting), said));
        }
    }
}
