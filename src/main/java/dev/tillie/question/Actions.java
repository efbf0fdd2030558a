package dev.tillie.question;

import static dev.tillie.question.Slot.ACTION;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is to be done, and the words owners have for it. */
final class Actions {
    private static final Set<Intent> DOING =
            EnumSet.of(Intent.FRAUD_CHECK, Intent.FRAUD_EXPLAIN, Intent.SETTINGS, Intent.HELP);
    private static final Set<Intent> PAYMENTS = EnumSet.of(Intent.FRAUD_CHECK, Intent.FRAUD_EXPLAIN);
    private static final Set<Intent> SETTING = EnumSet.of(Intent.SETTINGS);
    private static final Set<Intent> ORDERING = EnumSet.of(Intent.REORDER);
    private static final Set<Intent> ORDERING_OR_SETTING = EnumSet.of(Intent.SETTINGS, Intent.REORDER);
    private static final Set<Intent> BUDGET_OR_SETTING = EnumSet.of(Intent.BUDGET_STATUS, Intent.SETTINGS);

    /** Where a wish begins: the start of a sentence or a clause, and what is polite before the verb. */
    private static final String WISH =
            "(?:(?:^|(?<=[,.;:!-]) ?|\\b(?:and|then|so|to|please) )(?:(?:please|ok|okay|yes|yep|yeah|yeh|yea|aye|grand|great|perfect|cool|right|so|and|now|then"
                    + "|just|go on|go ahead|tillie|hi|hey|can|could|would|will|you|i (?:want|need|would like)(?: you)?(?: to)?|let us|do me a favour"
                    + "|also|actually),? )*)";

    private static final String WRONG =
            "(?:frauds?|fraudulent|fake|stolen|scams?|scammers?|bogus|dodgy|bent|iffy|crooked|crooks?|thie(?:f|ves)|wrong un)";
    private static final String RIGHT =
            "(?:legit|legitimate|genuine|fine|ok|okay|grand|above board|kosher|safe|valid|all right|alright|sound)";
    private static final String SURE =
            "(?:(?:definitely|clearly|obviously|totally|perfectly|absolutely|actually|certainly|just|all|a|an|total|pure|some) )*";
    private static final String PINGS =
            "(?:ping|message|messag|text|alert|notif|disturb|bother|contact|buzz|bug|wake|annoy|write|warn|beep|email)[a-z]*";
    private static final String WHILE =
            "(?:between|after|before|from (?:\\d[\\w:.]*|noon|midnight|\\w+days?\\b|closing|opening)|past|at night|overnight|during|while|in the (?:morning|evening|night|afternoon)|on \\w+days?|at (?:the )?weekends?|\\d+(?: ?[ap]m)? ?(?:-|to|till|until))";
    private static final String SUMMARY =
            "(?:summar(?:y|ies)|reports?|briefings?|brief|digests?|updates?|recaps?|run ?-?downs?|round ?-?ups?|daily (?:thing|numbers|figures|email|note)"
                    + "|weekly (?:thing|numbers|figures|email|note)|morning (?:thing|numbers|figures|email|note|wrap)|(?:the )?days? (?:s )?(?:numbers|figures|totals|takings)|zusammenfassung|resumen|resume)";
    /** Where everybody reads what is written. */
    static final String ROOM =
            "(?:(?:the|our|any) )?(?:\\w+ ){0,2}?(?:channels?|chats?|group(?! \\w)|slack|teams|whatsapp|groupchat|noticeboard|rooms?)\\b";

    private static final String COUNT =
            "(?:\\d+(?:[.,]\\d+)?(?:kgs?|g|lbs?|oz|l|ml)?|an?|another|some|two|three|four|five|six|eight|ten|a dozen|half|more|the (?:usual|same)|it|them|that|those|these|all)";

    static final List<Keyword> WORDS = List.of(
            Keyword.of(
                    ACTION,
                    "undo",
                    "undo|un-?(?:snooze|mute|block|mark|flag)[a-z]*|scrap (?:that|the last|it|my last)[\\w ]*|(?:take|put|change) (?:that|it|my last) back|revert|roll (?:it |that )?back"
                            + "|reverse (?:that|it|the last)|cancel (?:that|the (?:last|snooze|block|mute|alert))|lift the [a-z]+|go back to how it was|(?:that|it) was a mistake"
                            + "|i did not mean (?:that|to)|(?:ignore|never mind) (?:that last|what i (?:just )?said)",
                    DOING),
            Keyword.of(
                    ACTION,
                    "mark_fraud",
                    "(?:mark|flag|report)\\b(?:(?! not )[\\w#, ])* (?:as |down as )?(?:a )?" + WRONG
                            + "|(?:treat|count|put|log)\\b(?:(?! not )[\\w#, ])* (?:down )?as (?:an? )?" + WRONG
                            + "|" + WRONG + "\\b[^?]*\\b(?:mark|flag|report) (?:it|that|this|them)"
                            + "|(?:is|was|are|were|its|thats) " + SURE + WRONG
                            + "\\b(?! or)|^(?:it |that |this one |the \\w+ one )?" + SURE + WRONG + "\\W*$"
                            + "|(?:yep|yes|yeah|yup|confirmed|definitely|confirm),? (?:it is |that is )?" + SURE + WRONG
                            + "|not (?:legit|legitimate|genuine|ours|one of ours|a real (?:order|customer))"
                            + "|as " + SURE + WRONG,
                    DOING),
            Keyword.of(
                    ACTION,
                    "mark_fraud",
                    "(?:reject|decline|refuse|bin) (?:it|that|this|them|the (?:order|payment|sale|one|first|second|third|last|top))",
                    PAYMENTS),
            Keyword.of(
                    ACTION,
                    "mark_legitimate",
                    "not (?:a |an )?" + WRONG
                            + "|(?:is |mark[\\w# ]*|as )?(?:legit|legitimate|genuine)\\b(?! or)|(?:is|are|was|were|it|its|that|thats|shes|hes|they|theyre|(?:that|this) ones?|looks?|mark (?:[\\w#-]+ ){0,2}[\\w#-]+(?: as)?) "
                            + SURE + RIGHT
                            + "|mark (?:[\\w#-]+ ){1,3}(?:as )?(?:good|right)|false alarm|(?:was|is|were|are|s) (?:just |only )?(?:my|our) (?:own |honest |silly |own float )?(?:mistake|error|fault|doing|slip|typo)\\b",
                    DOING),
            Keyword.of(
                    ACTION,
                    "mark_legitimate",
                    WISH
                            + "(?:ok|clear|approve|pass|allow|release|accept|whitelist|okay|let|wave) (?:it|that|this|them|him|her|the|those|order|payment|number)\\b"
                            + "|(?:is|are|was) (?:all )?(?:right|good|correct)\\b|never mind (?:about )?(?:that|this|it|the|order|[a-z]+s?)\\b|no worries|nothing wrong with"
                            + "|(?:ignore|dismiss|drop) (?:it|that|this|the)\\b(?! (?:until|til|till|for a|for the)\\b)|(?:(?:that|this|the) (?:refund|void|payment|order|one|discount|sale|return)s?|it|that|he|she|this|they) (?:is|was|are|were) (?:just |only )?(?:me|us|my|our|mine|ours)\\b|(?<!\\b(?:do|did) )i know (?:him|her|them|that one|the customer|who|(?:the|that) (?:lad|man|guy|fella|chap|bloke|woman|lady|girl|family|couple|buyer|person|one))",
                    PAYMENTS),
            Keyword.of(
                    ACTION,
                    "snooze",
                    "snooz(?:e|ed|ing)|remind me (?:later|again|in|tomorrow|next|on)|not now|later please|ask me later"
                            + "|(?:give|leave|let)[\\w ]* (?:a rest|rest|be|alone|it|that|this|them) (?:for now|for a|until|til|for the)"
                            + "|(?:shush|hush|quiet(?! (?:hours?|times?|period))|park|hold|leave)\\b[\\w ]* (?:until|til|till|for (?:now|later|tomorrow|an?|the|\\d+|two|three))|ignore (?:it|that|this|them|those|these) (?:until|til|till|for (?:now|an?|\\d|two|the (?:day|week|moment))\\b)|(?:park|hold|leave) (?:it|that|this|them|those) while (?:tomorrow|next|"
                            + Calendar.WEEKDAY
                            + ")\\b|park (?:it|that|this)|sit (?:tight )?on (?:it|that|this|them|those|these)\\b|come back to (?:it|that|this)[\\w ]* (?:later|tomorrow|next)",
                    EnumSet.complementOf(
                            EnumSet.of(Intent.CASH_FLOW, Intent.REORDER, Intent.INVESTMENT, Intent.COST_SAVING))),
            Keyword.of(ACTION, "snooze", "remind me", PAYMENTS),
            Keyword.of(
                    ACTION,
                    "block",
                    "(?<!(?:you|was|were|been|got|is|are|be) )block(?:list)?\\b(?! of)|" + WISH
                            + "(?:ban|bar|blacklist) (?:him|her|them|it|that|this|the|\\w+ (?:from|for))\\b|(?:black ?-?list)|do not (?:let|allow|serve|accept|take|sell)\\b(?=.*\\b(?:order|orders|buy|pay|payments?|in|again|to|from|ship|go|through|out)\\b)"
                            + "|(?:refuse|stop) (?:to serve|serving|taking|accepting)|stop (?!me\\b|the\\b)(?:[\\w]+ ){1,3}(?:from )?(?:ordering|buying|paying)|never (?:sell|serve|accept)|no more (?:orders|payments|sales) from"
                            + "|(?<!\\b(?:you|bank|they|he|she|we|did) )(?:stop|freeze|refuse|decline|kill) (?:that|this|the) (?:card|payment|customer|buyer)\\b(?! (?:machine|reader|terminal|fees?|a )\\b)|cut (?:him|her|them) off",
                    DOING),
            Keyword.of(
                    ACTION,
                    "create_po",
                    "(?:create|make|draft|raise|write|prepare|do|cut|send|issue|put|knock|generate|get|need|want|set)\\b[\\w ]* purchase orders?|purchase order (?:for|to)\\b|plac(?:e|ing) (?:(?:an?|the|that|this|my|our)[\\w ]* ?)?order\\b"
                            + "|(?:create|raise|draft|make|write|prepare|put in|put through|send off|send|submit|do) (?:me )?(?:up )?(?:an|the|that|this|my|our) (?:[\\w-]+ )?order\\b"
                            + "|" + WISH + "(?:put|send|chuck|stick|throw|fire|pop) (?:through|in) (?:for )?(?:" + COUNT
                            + "|the|my|our)\\b"
                            + "|" + WISH
                            + "(?:raise|place|send|submit|draft|create|make|confirm|approve|do) (?:it|that|them|this|those|the lot|both)(?: (?:off|in|up|through|now|then|please|for me|so))*\\W*$"
                            + "|" + WISH + "(?:raise|place|submit|draft) (?:it|that|them|this|those|the lot|both)\\b"
                            + "|" + WISH
                            + "(?:put|send|push|get|stick|run) (?:it|that|them|this|those|the lot|the order|both) (?:through|off|in|over)(?: (?:now|then|please|for me|so|to .*))*\\W*$"
                            + "|(?:put|stick|get|bang|chuck|throw|pop|lodge) (?:me )?an? (?:[\\w-]+ )?order (?:in|for|through|of)\\b"
                            + "|(?:send|give|email|text) (?:\\w+ ){1,3}an order (?:for|of)\\b|" + WISH
                            + "(?:get|have) (?:it|that|them|this|those|the lot) ordered\\b|put [\\w ]{1,40} on order|(?:get|bring) (?:me |us )?(?:\\d+|an?|another|two|three|four|five|six|ten)[\\w ]* in\\b|go (?:ahead|for it)\\b"
                            + "|" + WISH + "(?:re-?order|order|buy) (?:me |us |in |up )?" + COUNT + "\\b(?! if)",
                    ORDERING),
            Keyword.of(
                    ACTION,
                    "lock",
                    "lock|(?:keep|leave) (?:it|them|(?:that|this|these|those|the|my|our)(?: \\w+)?) (?:off|out of) "
                            + ROOM
                            + "|keep[\\w ]* (?:private|to myself|confidential|(?:between|to) (?:us|ourselves|you and me)|quiet(?=\\W*$| (?:from|about|between)\\b)|under wraps)|hid(?:e|den)|only (?:to|for) me|eyes only|(?:no one|nobody)[\\w# ]* sees?|should not (?:see|be able)|do not show|only (?:i|me|managers?|the managers?|owners?)[\\w ]* (?:see|view|look)"
                            + "|do not (?:be )?(?:put|show|shar|post|tell)[a-z]* (?:\\w+ ){0,3}(?:margins?|profits?|wages|costs|takings|figures|numbers)\\b|restrict|make[\\w ]* private|(?:can|could|may|must|should) not (?:see|view|look)",
                    SETTING),
            Keyword.of(
                    ACTION,
                    "set_budget",
                    "(?:set|change|make|put|increase|raise|reduce|lower|cut|bump|fix|cap|move|up|drop|adjust|give(?! (?:me|us)\\b))\\b[^?]* budgets?\\b[^?]*|budgets?\\b[\\w ]* (?:to|at|of|is|is now|should be)"
                            + " [£€$₹]?\\d[\\w,.]*",
                    BUDGET_OR_SETTING),
            Keyword.of(
                    ACTION,
                    "set_budget",
                    "(?:set|cap|limit|put|allow|give|make|increase|raise|reduce|lower|cut|change|bump|allocate|earmark|(?<!\\b(?:where|how|what|which)\\b[\\w ]{1,20})(?:slash|trim))\\b[^?]*(?<!\\bq)\\d[^?]*"
                            + "|(?<!^(?:are|is|will|did|do|does|how|can)\\b[\\w ]{1,40} to )" + WISH
                            + "(?<!^(?:are|is|will|did|do|does|how|can)\\b[\\w ]{1,40} to )(?:drop|bring|take|trim|hold|keep|move|up|lift) (?:the |my |our )?(?:[\\w&-]+ ){1,3}(?:down |up |back )?(?:to|at|under) [£€$₹]?\\d[\\d,.]*k?\\b[^?]*"
                            + "|^(?!(?:did|do|does|is|are|was|were|has|have|had|what|how|why|who|when|which|where|if|we|i)\\b)(?:(?:and|ok|now|also|then) )*(?:the |my |our )?(?:[a-z&-]+ ){1,3}(?<!\\b(?:gone|went|going|is|was|are|go|come|came|cut|shot|crept|jumped|rose|climbed|fell|dropped|slipped|moved|got|get|already|now|nearly|almost|s|re) )(?:up|down|back) to [£€$₹]?\\d[\\d,.]*k?\\W*$"
                            + "|^(?:please )?budget\\b[^?]*(?<!\\bq)\\d[^?]*|budgets?(?: for \\w+)? [£€$₹]?\\d[\\d,.]*k?\\b(?! (?:was|is|so))[^?]*",
                    EnumSet.of(Intent.BUDGET_STATUS)),
            Keyword.of(
                    ACTION,
                    "schedule_summary",
                    "(?<!(?:not|stop|no|without|never) )(?:schedule|send|post|move|change|swap|shift|push|bring|deliver|switch|start|have|get|want|put(?! (?:me|us) down)|give)\\b[\\w ]* "
                            + SUMMARY + "|" + SUMMARY
                            + "[\\w ]* (?:every|each|at|to|on|in|jeden|um|cada|a las|chaque|earlier|later)\\b",
                    SETTING),
            Keyword.of(
                    ACTION,
                    "schedule_summary",
                    "schedul(?:e|ed|ing) (?:it|that|this|one|them)\\b|set up (?:an? |the |my )?(?:\\w+ )?" + SUMMARY
                            + "|(?<!(?:not|stop|no|without|never|only|never,? ever) )(?:send|e-?mail|text|message|msg|ping|post|give|tell|get|have|want)\\b(?!.*\\b(?:if|when|whenever|every time)\\b)[^?]*\\b(?:(?:every|each) (?:single )?(?:other )?(?:day|morning|evening|afternoon|night|week|weekend|month|quarter|\\w+day)|daily|weekly|monthly|on the (?:1st|first|last)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\\b",
                    SETTING),
            Keyword.of(
                    ACTION,
                    "set_quiet_hours",
                    "quiet (?:hours?|times?|period)|dnd|do not disturb|only " + PINGS + "[\\w ]* " + WHILE
                            + "|(?:do not|never|not|no|stop|without|mute|pause|silence|hush|kill|hold|turn off|switch off)\\b[\\w ]*"
                            + PINGS + "[\\w ]* " + WHILE
                            + "|(?:silence|mute|quiet|hush|peace|leave me (?:alone|be|in peace))\\b[\\w ]* " + WHILE
                            + "|(?:do not|not|no)[\\w ]* (?:after|before|at night|on sundays?|between|past)[\\w ]*",
                    SETTING),
            Keyword.of(
                    ACTION,
                    "mute",
                    "mute|pause|less of|stop (?:it|that|this|those|them|these)\\b|stop (?:[a-z]+ )?(?:pings|alerts|messages|notifications)|no more|enough (?:of|with)|(?:stop|quit) (?:(?:send|ping|messag|text|email|bother|alert|notify|pester)in(?= me\\b| us\\b)|sending|pinging|messaging|alerting|notifying|texting|emailing|bothering|warning|the|posting|telling|all)[\\w ]*|(?:turn|shut|knock)[\\w ]* off|switch[\\w ]*"
                            + " off|fewer|less (?:pings|alerts|messages|like)|shut up|unsubscribe|silence|(?:do not|never) (?:ping|message|tell|alert|notify|send|bother|text)",
                    SETTING),
            Keyword.of(
                    ACTION,
                    "subscribe",
                    "subscribe|(?:sign|put|sub|add) (?:me|us)(?: up| down| on)?(?: (?:for|to|on))\\b|sign (?:me|us) up|(?:ring|call|ping|tell|alert|text|message|warn|notify|e-?mail|let|shout at) (?:\\w+ ){1,3}(?:when|if|whenever|as soon as|once|every time)\\b|(?:alert|notify|tell|warn|ping|let|remind|shout|message|text|buzz|nudge|flag) (?:at )?(?:me|us)[\\w ]*|(?:give|send|drop) (?:me|us) an? (?:shout|nudge|heads up|ping|bell|buzz|text|message|alert|note)"
                            + "|shout (?:if|when)|(?:flag|highlight) (?:up )?(?:any|every|all|each)[a-z]*\\b|keep (?:me posted|an eye|us posted)|watch (?:for|out)|heads up (?:if|when)|i (?:want|would like) (?:to (?:know|hear)|an alert|alerts)|(?:turn|switch)(?: \\w+){0,3} on|notifications? back on|start (?:sending|alerting|pinging)",
                    SETTING),
            Keyword.of(
                    ACTION,
                    "forget",
                    "(?:forget|erase|wipe)\\b(?! to)|(?:remove|delete|bin|drop|lose|clear) (?:that|it|the|my|this)\\b|strike that|do not remember",
                    SETTING),
            Keyword.of(
                    ACTION,
                    "exclude",
                    "exclude|ignore|disregard|omit|(?:take|leave|keep) [^,.?]+ out\\b|leave out|leaving out|do not (?:count|include|suggest|reorder|order)|never (?:suggest|count|include|order|reorder)|without counting|skip"
                            + "|stop (?:counting|including|suggesting|ordering|reordering)|(?:take|drop|remove) [\\w ]+ (?:off|from) (?:the |my |our )?[\\w ]*(?:lists?|reports?|figures|numbers|sales|suggestions|orders?)",
                    ORDERING_OR_SETTING),
            Keyword.of(
                    ACTION,
                    "tell",
                    "(?:we|i)(?: have)? (?:just |only |actually )?(?:have|got|had|counted|received|binned|broke|lost|found|used|threw|tossed|dumped|wasted|returned|sent back|gave away|spoiled|smashed|are closed|open|close|are open|pay|moved)|there (?:is|are)|(?:half|some|all|most|\\d+) of (?:those|them|these|it) (?:are |were |have )?(?:expired|gone|went|off|broken?|spoiled|stolen)|we pay\\b|stock of[\\w ]*"
                            + " is|lead time|delivers on|comes from|is (?:due|paid)|balance is|rent is|update stock|just"
                            + " counted|our opening|(?:^|[,.] ?)(?:just |only )?(?:got|had|received|counted|found|have) (?:another |in )?(?:\\d+|a|two|three|four|five|six|ten)\\b"
                            + "|(?:please |just )?note(?: (?:it|that|this|down)|\\W*$)|took delivery|(?:^|[,.] ?)(?:we |i |had to |just |someone |staff )*(?:threw|chucked|binned|dumped|tossed|wasted|smashed|dropped|spilled|gave away|broke)(?: (?:out|away|in the bin))? (?:another |about )?(?:\\d+|a|two|three|four|five|six|ten)\\b|(?:stock ?take|stock count|the count|count) (?:says|said|shows|showed|came to|comes to|was|is) (?:about )?\\d+|(?:went|gone) (?:up|down) to|finished up|(?:ordered|bought|sold) (?:\\d+|a dozen)"
                            + "|(?:arrived|delivered|came in|broke|broken|smashed|damaged|binned|went off|were returned|back in(?:to)? stock|in today|in this morning)|(?:take|knock|add) (?:off |on )?(?:\\d+|two|three|four|five|six|ten)\\b",
                    SETTING));

    private Actions() {}
}
