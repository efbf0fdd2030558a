package dev.tillie.question;

import static dev.tillie.question.Sequel.about;
import static dev.tillie.question.Sequel.pattern;
import static dev.tillie.question.Sequel.rule;
import static dev.tillie.question.Sequel.stays;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words that are short for a question about goods, messages, or what was flagged. */
final class TalkSequels {
    private static final String SEEN = "(?:it|that|this|these|those|them|(?:this|that|these|those|the) (?:stuff"
            + "|things?|messages?|numbers?|figures?|pings?|alerts?|summar(?:y|ies)|reports?))";

    /** What is asked of days to come, or bought for them. */
    private static final Set<Intent> AHEAD = EnumSet.of(Intent.SALES_FORECAST, Intent.REORDER, Intent.STOCK_LEVEL);

    /** What an answer may be split into. */
    static final String PART =
            "(?:month|week|day|weekday|quarter|year|hour|shop|store|branch|place|location|site|supplier|category|area|one)";

    /** Those who bought, one sale each. */
    static final String HEADS = "(?:customers|clients|people|punters|heads|covers|shoppers|guests|folk)";

    private static final String ITEMS = "(?:them|em|those|these|they|that lot|all that|all those)";

    private static final String THANKS =
            "(?:thanks|thank you|thx|ta|cheers|merci(?: beaucoup)?|(?:vielen )?dank|danke(?: schon)?|(?:muchas )?gracias)";
    private static final String PRAISE =
            "(?:smashing|champion|brilliant|brill|sound|mint|lush|magic|ace|class|deadly|sweet|sorted|super|fab|fabulous"
                    + "|fantastic|wonderful|excellent|superb|marvellous|beautiful|spot on|bang on|lovely|great|grand|perfect|nice one|good stuff|good|that s|thats|all|is|it|that ll do|got it)";

    private TalkSequels() {}

    static Stream<Sequel> list() {
        return Stream.of(
                        ofSecrets(),
                        ofMessages(),
                        byWhom(),
                        ofFlags(),
                        ofGoods(),
                        ofThanks(),
                        Stream.of(rule(
                                Sequel.ANY,
                                "(?:just |can you )*(?:(?:give|show|tell|send) (?:me|us)|gimme) (?:the |a )?(?:quick |short )?(?:gist|jist|rundown|run down|lowdown|recap|round ?up)(?: (?:of|for|on) (?:the |this |last |to|yester|what happened|everything|all)[a-z ]*)?(?: (?:instead|then|please|pls))*",
                                Intent.SUMMARY)),
                        AHEAD.stream()
                                .map(
                                        it -> stays(
                                                it,
                                                "(?:what )?(?:about |happens )?(?:if|suppose|supposing) (?!(?:i|we|you|they|not|so) )"
                                                        + "(?!.*\\b(?:prices?|costs?|charge[sd]?|percent|per cent|dearer|cheaper|margins?|profit|order|re-?order|get|buy|tell|let|ping|alert|warn|text|remind)\\b).+")))
                .flatMap(it -> it);
    }

    /** Praise before the thanks is no name. */
    private static Stream<Sequel> ofThanks() {
        return Stream.of(rule(
                EnumSet.allOf(Intent.class),
                "(?:" + PRAISE + " )*" + THANKS
                        + "(?: (?:mate|love|pet|pal|boss|man|tillie|so much|very much|a (?:lot|million)|again|for (?:that|now)|you re a star))*"
                        + "|(?:" + PRAISE
                        + " )*(?:that s|thats|that is|that ll be|that will be) (?:me|us|it|all|the lot|everything)"
                        + " (?:all )?(?:done|sorted|finished|away|off|for (?:now|today|tonight|the day)|(?:i|we) need(?:ed)?|so|then)(?: (?:thanks|ta|cheers|then|so|folks|for (?:now|today|tonight)))*",
                Intent.SMALLTALK));
    }

    private static Stream<Sequel> ofMessages() {
        return Stream.of(
                rule(
                        EnumSet.allOf(Intent.class),
                        "who(?: else)? (?:(?:can|could|is able to|is allowed to|gets to|has access to|will|all) )*(?:see|sees|read|reads|look at|view) "
                                + SEEN
                                + "|(?:can|could|does|do|will|is|are) (?:the |my |our )?(?!(?:i|we|you)\\b)\\w+(?: \\w+){0,4}? (?:able to |allowed to )?(?:see|read|look at|view|access) "
                                + SEEN + "(?: too| as well| here)?",
                        Intent.HELP),
                about(
                        EnumSet.of(Intent.STOCK_LEVEL, Intent.REORDER, Intent.SALES_REPORT),
                        "(?!.*\\b(?:last (?:week|month|year)|sells? (?:best|most))\\b)(?:(?:can|could|will) (?:you|u) |please |pls |just )*(?:(?:ping|alert|warn|notify|shout|buzz|nudge)(?: ?(?:me|us))?|let ?(?:me|us) know|(?:tell|text|message|msg|shout at|remind|email) ?(?:me|us)|(?:give|send) (?:me|us)(?= an? ))"
                                + "\\b.* (?:if|when|whenever|once|as soon as) (?:its|it|they|theyre|that|those|these|this)\\b.*",
                        Intent.SETTINGS,
                        Map.of(Slot.ACTION, "subscribe")),
                rule(
                        EnumSet.of(Intent.SETTINGS),
                        "how (?:do|would|can|could|will) (?:i|we) (?:get|turn|switch|bring|put|have|undo|change|set|start|restart|unmute) (?:it|them|that|those|these|this)(?: all)?(?: (?:back|on|again|later|up|then|if .*))*",
                        Intent.HELP),
                rule(
                        EnumSet.of(Intent.SETTINGS),
                        "who(?: else)? (?:gets|is getting|gets sent|receives) " + SEEN,
                        Intent.HELP),
                Sequel.nameless(
                        Intent.SETTINGS,
                        "(?:(?:can|could) you |please |pls |just )*(?:(?:text|email|e mail|message|ping|call|ring|whatsapp|dm) (?:me|us)(?: (?:instead|rather|please|pls|then|though))+|(?:(?:just|only|at most) )*(?:once|twice) (?:a|per|every|each) (?:day|week|month)(?: (?:please|pls|only|is enough|will do|instead))*)"),
                Sequel.nameless(
                        Intent.SETTINGS,
                        "(?:just|only|no|without|leave out|skip|except|bar|apart from|but not) (?:for |the )*(?:sales|takings|stock|cash|fraud|money|refunds|budget|orders|customers|urgent (?:ones|stuff))(?: (?:bits?|parts?|figures?|numbers?|ones|stuff|side|please|pls|alerts?|pings?|news))*"
                                + "|unless (?:it s|its|it is|they re|they are) (?:really )?(?:urgent|serious|important|an emergency|fraud|bad)"),
                Sequel.nameless(
                        Intent.SUMMARY,
                        "(?:(?:is|are) there )?(?:anything|something|owt|any ?thing else)(?: else)? (?:(?:that is|that s|thats|really|actually) )?(?:on fire|burning|blown up|blowing up|gone wrong|going wrong|urgent|pressing|to worry about|i should (?:worry about|know|see)|needs? (?:me|doing|seeing to|my (?:eye|attention))|out of the ordinary)(?: (?:in there|there|today|now|right now|though|or what))*"),
                rule(
                        EnumSet.of(Intent.SUMMARY),
                        "(?:(?:can|could|will) you |please |pls |just )*(?:send|give|get|do|message|email|text|ping) (?:me |us )?"
                                + "(?:one|it|that|this|these|those|the same)(?: of (?:these|those|them))?(?: \\w+)? (?:every|each|daily|weekly|monthly|(?:on (?:a |the )?)?\\w+days?|at)\\b.*",
                        Intent.SETTINGS,
                        Map.of(Slot.ACTION, "schedule_summary")),
                rule(
                        EnumSet.of(Intent.SETTINGS),
                        "(?:so )?(?:how (?:much|many)|what) (?:is|s|does|do|would) (?:that|it|we|this)(?: now| all)?(?: make| leave| have| come to| bring)\\b.*"
                                + "|how (?:much|many) (?:is|s) (?:that|it)\\b.*",
                        Intent.STOCK_LEVEL));
    }

    /** Who of the staff it was. */
    private static Stream<Sequel> byWhom() {
        return Stream.concat(
                ofTills(), Stream.of(Intent.SALES_REPORT, Intent.FRAUD_CHECK).map(TalkSequels::byThem));
    }

    /** What else somebody did at the till, or how much of it another did. */
    private static Stream<Sequel> ofTills() {
        return Stream.of(Intent.SALES_REPORT, Intent.FRAUD_CHECK)
                .map(
                        it -> stays(
                                it,
                                "(?:can|could|may) (?:i|we) (?:see|get|have|look at) (?:the |those |their |his |her |any )*(?:refunds|voids|discounts|chargebacks|no sales|overrides|returns|comps)(?: (?:too|as well|also|next|then|instead|please|pls))*"
                                        + "|how many (?:did|has|have|had) (?!(?:we|you|i|they)\\b)\\w+(?: \\w+)? (?:do|done|have|had|give|given|get|put through|process|processed|ring|rung|key|keyed)(?: (?:through|up|in))*"));
    }

    private static Sequel byThem(Intent it) {
        return stays(
                it,
                "who(?: s| is| was| has| had)? (?:been )?(?:put|puts|putting|ran|runs|running|sent|pushed|let|rang|keyed) (?:(?:all|most) (?:of )?)?"
                        + ITEMS + "(?: all)? (?:through|in|up|out)"
                        + "|(?:who(?: s| is| was| were)? (?:all )?(?:behind|responsible for|to blame for)|whose (?:(?:doing|work|hand) )?(?:is|are|was|were)|who (?:authori[sz]ed|approved|okayed|signed off(?: on)?|handled)) "
                        + ITEMS,
                Map.of(Slot.GROUP_BY, "employee"));
    }

    private static Stream<Sequel> ofFlags() {
        return Stream.of(
                rule(
                        EnumSet.of(Intent.SALES_REPORT),
                        "(?:is |are |was |were )?(?:there )?(?:anything|something|any of (?:it|them|that|those)) (?:looks? |that looks? |seems? |a bit )*(?:off|odd|dodgy|fishy|weird|funny|strange|not right|iffy|suspicious|suss|unusual|out of place|wrong)"
                                + "(?: (?:with|about|in|on|going on|there|here|them|that|those|these|it|though))*",
                        Intent.FRAUD_CHECK),
                stays(Intent.FRAUD_EXPLAIN, SameSequels.IN_PLAIN_WORDS),
                stays(
                        Intent.FRAUD_CHECK,
                        "(?:on |at |from )?(?:which|what) (?:tills?|registers?|drawers?|terminals?|days?|nights?|shifts?|shops?|stores?|branch(?:es)?|sites?)"
                                + "(?: (?:was|were|is|are) (?:it|that|this|they|those|these|them)(?: (?:on|at|in))?)?"),
                stays(
                        Intent.FRAUD_CHECK,
                        "who(?: ?s| is| was)? (?:has|had|have|did|does|do|gave|gives|rings?|rang|keyed|makes?|made|doing|giving|got|gets|put through|puts through) (?:(?:the )?(?:most|fewest|least)(?: of (?:them|em|those|these|it))?|(?:them|em|those|these)(?: all)?(?: (?:the )?most)?)",
                        Map.of(Slot.GROUP_BY, "employee")),
                stays(
                        Intent.SALES_REPORT,
                        "who(?: s| is| was| has been)? (?:gave|gives|rang|keyed|doing|giving|handing|put through|puts through|putting|did|does|processing|processed)(?: out| through)? (?:them|em|those|these|(?:the )?(?:most|fewest|least) of (?:them|em|those|these))(?: all| out| through)?",
                        Map.of(Slot.GROUP_BY, "employee")),
                rule(
                        Sequel.FRAUD,
                        "(?:and )?(?:the |that )?" + Sequel.NTH
                                + "s?(?: ones?| un)?(?: s| is| was| looks?| seems?)? (?:all |just |grand |perfectly )?(?:fine|ok|okay|grand|legit|genuine|alright|all right|sound|above board|correct|no bother)(?: (?:so|then|just|tho|though|with me|by me|leave|ignore|forget|drop|clear|dismiss|close|move on|skip|i know)\\b.*)?",
                        Intent.FRAUD_CHECK,
                        Map.of(Slot.ACTION, "mark_legitimate")),
                new Sequel(
                        Sequel.FRAUD,
                        pattern("(?:just |please |can you |we (?:can|will|ll) )*(?:look at|deal with|do|sort) " + SEEN
                                + " (?:later|tomorrow|next (?:week|month)|(?:until|till?) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next)|(?<!\\bdo (?:it|that|this) )on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b.*|(?:leave|park|hold|ignore|sit on|put off|come back to) "
                                + SEEN
                                + " (?:till?|until|while(?= (?:tomorrow|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b)|for|on|in|later|tomorrow|next|after)\\b(?! (?:now|me|us)\\b).*|(?:leave|park|shelve|sit on) "
                                + SEEN
                                + "(?: one)?(?: for now)?|hold off(?: on " + SEEN
                                + ")?|(?:not now|later|remind me (?:(?:later|tomorrow|on|next)\\b|about (?:(?:the|that|this) (?:\\w+ )?(?:refund|void|payment|order|one|chargeback)s?|"
                                + SEEN + ")\\b).*)"),
                        Intent.FRAUD_CHECK,
                        Map.of(Slot.ACTION, "snooze"),
                        Sequel.Keeps.NOTHING),
                stays(
                        Intent.FRAUD_CHECK,
                        "(?:it s|its|that s|thats|it is|that is|she s|he s|they re) (?:all )?(?:fine|ok|okay|grand|legit|genuine|alright|all right|sound|no bother)(?: (?:so|then|just|you can|with me|by me))* (?:leave|ignore|forget|drop|clear|let|dismiss|close) (?:it|them|him|her|that|this)\\b.*",
                        Map.of(Slot.ACTION, "mark_legitimate")),
                rule(
                        EnumSet.of(Intent.FRAUD_CHECK),
                        "(?:how (?:many|much)|what)(?: of (?:it|them|those|that))? (?:(?:should|ought|would|do|are|have|is|must|to|we|i|there|still|actually|really) )+(?:be there|be left|have left|be in stock|in stock|on the shel(?:f|ves)|(?<=\\b(?:should|ought|supposed)\\b.{0,20})(?:left|have))(?: (?:now|then|today|right now))*",
                        Intent.STOCK_LEVEL),
                rule(
                        Sequel.FRAUD,
                        "(?:the )?[\\w ]{2,25} one(?: is| s)? (?:why|how come|what makes|what s wrong)\\b.*",
                        Intent.FRAUD_EXPLAIN),
                stays(
                        Intent.FRAUD_CHECK,
                        "who(?: s|s)? (?:has |have |had |got |gets |is |was |did |does |rang |gave |made )*(?:the )?(?:most|worst|highest|biggest)(?: (?:of|for|at|with) (?:it|them|em|those|these|that))?",
                        Map.of(Slot.GROUP_BY, "employee", Slot.SORT, "desc")),
                stays(
                        Intent.FRAUD_CHECK,
                        "(?:what|how much) (?:(?:did|do|does|have|has|are|is|was|were|s) )?(?:it|they|that|those|these|all (?:of )?(?:that|them|it))(?: all)?"
                                + " (?:cost(?: us| me)?|com(?:e|es|ing) to|came to|add(?:s|ed)? up to|worth|total(?:led)?|set us back|los[et] us)\\b.*"));
    }

    /** What is not for everybody's eyes: it is no question who may see it. */
    private static Stream<Sequel> ofSecrets() {
        return Stream.of(new Sequel(
                EnumSet.allOf(Intent.class),
                pattern(
                        "(?:please |pls |can you |just )*(?:(?:do not|dont|do nt|don t|never) (?:(?:let|allow|show|tell|give) (?!(?:me|us)\\b)[\\w ]{2,30} "
                                + SEEN + "|share " + SEEN + "|(?:show|tell|give|share) "
                                + SEEN
                                + " (?:to|with) (?!(?:me|us)\\b)[\\w ]{2,20})"
                                + "|(?:keep|hide|lock) " + SEEN
                                + " (?:(?:just )?between (?:us|ourselves|you and me)|to (?:yourself|ourselves)|(?:away )?from (?!me\\b)[\\w ]{2,20}|private|quiet|hush|secret|confidential|under wraps)"
                                + "|(?:hide|lock) " + SEEN + " (?:away|down|up)"
                                + "|(?:keep|leave) " + SEEN + " (?:off|out of) "
                                + Actions.ROOM
                                + "|(?:no ?one|nobody|none of (?:the )?\\w+)(?: else)? (?:is to|should|can|must|may|gets to|is allowed to)(?: be able to)? (?:see|view|read|know) "
                                + SEEN + ")(?: please| pls| ok| though)*"),
                Intent.SETTINGS,
                Map.of(Slot.ACTION, "lock"),
                Sequel.Keeps.NOTHING));
    }

    private static Stream<Sequel> ofGoods() {
        return Stream.of(
                rule(
                        Sequel.GOODS,
                        "(?:(?:is|are|was|were) there (?:any |much |good |decent )?|any |much |good |decent )(?:money|profit) (?:in|on|off) (?:it|them|em|that|those|these|this)(?: (?:at all|though|then))*",
                        Intent.PROFIT_MARGIN,
                        Map.of(Slot.METRIC, "gross_profit")),
                stays(
                        Intent.SALES_FORECAST,
                        "(?:how (?:good|close|accurate|right|far off|far out|wrong|bad) )?(?:was|were) (?:(?:the|your|that|my|our) )*(?:\\w+ ){0,3}(?:(?:guess(?:es)?|forecasts?|predictions?|estimates?)\\b.*|(?:(?:last (?:week|weekend|month|quarter|year|christmas|sunday|saturday)|yesterday)(?:s| s)|last one|one before|one for .*|one you .*) (?:any good|right|close|accurate|correct|spot on|near|off|wrong|any way near|far off|anywhere near)(?: .*)?)"
                                + "|(?:did|have) (?:you|u|ye|ya) (?:get|got|call) .{2,30} right|(?:were|was) (?:you|u|ye|ya|it) (?:right|close|far off|near|any good|accurate|correct|spot on|wrong|out)\\b(?! (?:to|on) (?:last|the (?:year|week|month) before)\\b).*"
                                + "|how (?:did|does) (?:it|the|that|your) (?:\\w+ )*?(?:guess|forecast|prediction|estimate|last one|one before|one for \\w+) (?:turn out|work out|do|go|hold up|compare)\\b.*",
                        Map.of(Slot.DETAIL, "accuracy")),
                stays(
                        Intent.REORDER,
                        "(?:just |only |order |get )*enough (?:of (?:it|that|them|those) )?(?:to (?:last|get|see|do|cover|take|carry|keep)|for) (?!.*\\b(?:wages|rent|vat|payroll|tax|bills?|loan|staff|rates|insurance|money|cash)\\b)(?!(?:it|that|them|those|this)\\b(?! (?:week|weekend|month)))\\w.*"),
                rule(
                        Sequel.GOODS,
                        "(?:(?:do|have|will) (?:we|i) (?:still |have |got |have got )*)?enough (?:of (?:it|that|them|those) )?(?:left |in |there )?(?:for|to (?:last|get|see|do|cover|take|carry)|till?|until) (?!.*\\b(?:wages|rent|vat|payroll|tax|bills?|loan|staff|suppliers?|rates|insurance|money|cash|overheads?|costs?|electric\\w*|gas|wage|fees?|myself)\\b)(?!(?:it|that|them|those|this)\\b(?! (?:week|weekend|month)))\\w.*",
                        Intent.STOCK_LEVEL,
                        Map.of(Slot.METRIC, "days_of_cover")),
                rule(
                        Sequel.GOODS,
                        "(?:if (?:not|so) |otherwise |in that case )?(?:what|how (?:much|many)(?: more| extra)?)(?: of "
                                + Sequel.IT
                                + ")? (?:(?:should|shall|must|would|(?:do|will) (?=\\w+ (?:need|have) to)) (?:i|we|you) (?:need to |have to )?)"
                                + "(?:be )?(?:getting|ordering|buying|stocking|get|order|buy|stock)(?: in| up)?\\b.*"
                                + "|(?:if (?:not|so) |otherwise |in that case )?how (?:much|many) (?:more|extra)(?: of "
                                + Sequel.IT
                                + ")? (?:do|will|would|might) (?:i|we|you) (?:need|want)\\b.*",
                        Intent.REORDER),
                stays(
                        Intent.SALES_FORECAST,
                        "how (?:sure|certain|confident) (?:are|r) (?:you|u|ya|ye)(?: (?:about|of|on) (?:it|that|this|those))?"
                                + "|how far (?:off|out) (?:could|might|can|may|would) (?:that|it|this|you|they) be\\b.*",
                        Map.of(Slot.DETAIL, "range")),
                stays(
                        Intent.SALES_FORECAST,
                        "(?:(?:how (?:is|does) (?:that|it) )?(?:against|vs|versus|v|compared? (?:to|with)|next to|on) )(?:the )?(?:(?:same (?:time|days?|week|month|weekend|period) )?last (?:year|christmas|summer|winter)|a year ago|(?:the )?year before)(?: s)?(?: (?:though|then|please|pls))*"),
                stays(
                        Intent.SALES_FORECAST,
                        "(?:are|r) (?:you|u|ya|ye) (?:really |quite |pretty |that )?(?:sure|certain|positive|confident)(?: (?:about|of|on) (?:it|that|this|those))?",
                        Map.of(Slot.DETAIL, "accuracy")),
                rule(
                        EnumSet.of(Intent.PROFIT_MARGIN, Intent.STOCK_LEVEL, Intent.PRICING_WHATIF),
                        "which (?:one |of (?:them|the two|those|these|both) )?(?:sells|sold|shifts|shifted|is selling) (?:the )?(?:more|most|better|best|less|least|worse|worst|faster|fastest|quicker|quickest)\\b.*",
                        Intent.SALES_REPORT),
                rule(
                        EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST),
                        "(?:should|shall|could|would) (?:we|i) (?:(?:just|even|maybe|be better off|be better) )*(?:shut|close|stay shut|not open|(?:shutting|closing)|stop opening)\\b.*"
                                + "|(?:is it|would it be|worth|is it even|any point) (?:worth )?(?:in )?(?:us )?(?:shutting|closing|(?:staying )?open(?:ing)?)\\b.*",
                        Intent.INVESTMENT),
                stays(
                        Intent.SALES_REPORT,
                        "how many " + HEADS
                                + " (?:was|were|is|did)(?: (?:that|it|this|they|those|in|we (?:have|get|serve)))?(?: (?:then|in|in all|altogether|that day|today|in total))*",
                        Map.of(Slot.METRIC, "orders")),
                stays(
                        Intent.SALES_REPORT,
                        "how (?:much|many)(?: of (?:it|that|those|them|these))? (?:(?:got|get|was|were|have been|came|has been|did we|did they|did people) )+(?:refund(?:ed)?|sent back|send back|brought back|bring back|returned|return|(?<!been )back)\\b.*",
                        Map.of(Slot.METRIC, "refunds")));
    }
}
