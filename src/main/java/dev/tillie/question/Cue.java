package dev.tillie.question;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Wordings that leave no doubt what is asked, whatever else the sentence looks like. */
public enum Cue {
    /** Advice on tax or law, which is for somebody else to give. */
    TAX_OR_LAW(
            Intent.OUT_OF_SCOPE,
            "\\b(?:can|could|may|should|must|am) (?:i|we) (?:allowed to |legally |able to )?(?:deduct|write off|claim"
                    + " (?:back|the|for)|reclaim|register (?:for|as)|incorporate|go limited|fire|sack|dismiss|sue|get sued"
                    + "|be sued|evict|avoid (?:paying )?(?:vat|tax))\\b"
                    + "|\\bis (?:it|that|this) (?:legal|lawful|illegal|against the law|tax deductible)\\b|\\blegally\\b"
                    + "|\\b(?:do|must|should) (?:i|we) (?:have to |need to |got to )?(?:pay|charge) (?:any )?(?:vat|tax|gst"
                    + "|national insurance|prsi|sales tax) (?:on|for) (?!the \\d|\\d|(?:mon|tues|wednes|thurs|fri)day|this|next|january"
                    + "|february|march|april|may|june|july|august|september|october|november|december|q\\d|the (?:month|quarter))"
                    + "|\\b(?:what|which)(?: is| s)?(?: the)? (?:vat|tax|gst) rate\\b(?!.*\\b(?:did|do) we\\b)|\\brate of (?:vat|tax)\\b"
                    + "|\\b(?:should|better|become|set up|register|switch)\\b.*\\b(?:sole trader|limited company|ltd|llc"
                    + "|self employed|partnership)\\b|\\b(?:redundancy|unfair dismissal|minimum wage|employment law"
                    + "|holiday entitlement|sick pay) (?:law|rules?|rights?|pay|entitled)\\b"),
    /** The books of a stretch of days as one file for the accountant. */
    MONTH_PACK(
            Intent.SUMMARY,
            "\\b(?:month|monthly|quarter|quarterly|year|accountants?|bookkeepers?)(?: end)? (?:pack|file|workbook)\\b"
                    + "|^(?!.*\\b(?:expenses|spending|sales|takings|customers|invoices|bills|wages|stock|vat|gst|split|list of)\\b)"
                    + ".*\\b(?:export|send|give|make|prepare|file|pack|workbook)\\b.*\\b(?:for|to) (?:my |our |the )?"
                    + "(?:accountant|bookkeeper)\\b"),
    /** What goes into the bin. */
    WASTE(
            Intent.COST_SAVING,
            "^(?:and |so )?(?:what|which|how much|how many|where)\\b.*\\b(?:wasting|wasted|waste|(?:throw|throwing|thrown|chuck|chucked|chucking|toss|tossed|tossing|dump|dumped|dumping) (?:away|out)|binn(?:ed|ing)"
                    + "|(?:goes|going|went) (?:in the bin|to waste))\\b(?!.*\\b(?:time|hours?)\\b)"),
    /** An order capped by what there is to spend on it. */
    CAPPED_ORDER(
            Intent.REORDER,
            "\\b(?:i|we)(?: ve)? (?:only |just )?(?:have|got|can spend|can spare)(?: got)? (?:only |just )?[£€$]? ?\\d[\\d,.]*"
                    + " (?:left )?(?:for|on|to spend on) (?:the |my |our )?(?:orders?|ordering|stock|supplies|reorder(?:ing|s)?)\\b"
                    + "|^(?:and |but )?(?:i|we) can only spend [£€$]? ?\\d[\\d,.]*\\W*$"),
    /** So many of something ordered; a number and no goods is that of an order. */
    PLACES_ORDER(
            Intent.REORDER,
            "^(?:(?:please|pls|ok|can you|and) )*(?:re-?)?order (?:(?:me|us|in|up|another) )*\\d{1,3} (?!(?:is|was|has|had|and|n|looks?|seems?|from|for|to|on|at|in|not|times?|by|that|please|pls|days?|weeks?|hours?"
                    + "|refund\\w*|flagged|void\\w*|why|who|what|how|when|legit|legitimate|genuine|dodgy|odd|fine|ok|per|pls|again|mark|block|clear|approve|i|we|it|should|explain|details?|where|customers?|cards?|chargebacks?|declined|arrived|came|went|wrong|did)\\b)[a-z]"),
    /** The least a supplier delivers. */
    ORDER_MINIMUM(
            Intent.REORDER,
            "^(?!.*\\b(?:what (?:would|will|if)|would (?:that|it)|should (?:we|i)|if (?:we|i)|offer|charge|worth)\\b)"
                    + ".*\\b(?:minimum orders?|order minimums?|least order|free delivery|carriage paid)\\b"),
    /** Tips apart from takings; not advice. */
    TIPS(
            Intent.SALES_REPORT,
            "^(?!.*\\b(?:any|some|give me|got|your|good|useful) tips\\b)"
                    + "(?!.*\\btips? (?:on|to|about|for (?!last|this|the last|today|yesterday|each|every)))"
                    + ".*\\b(?:tips|gratuity|gratuities|how much tip)\\b"),
    PERMISSIONS(
            Intent.SETTINGS,
            "^(?:please |can you )?(?:lock|unlock|open|show|change|edit) (?:me )?(?:the |my |our )?(?:settings|permissions|roles)\\W*$"),
    /** How well what was foretold came true, of all that is on record. */
    FORECASTS_SO_FAR(
            Intent.SALES_FORECAST,
            "^how (?:good|accurate|right|close|reliable) (?:were|are|have been) your forecasts\\W*$"),
    /** How an offer of the past went. */
    PAST_OFFER(
            Intent.PRICING_WHATIF,
            "^(?:and |so )?(?:did|was|has) (?:the |our |my |that )?[\\w ]{0,40}\\b(?:offer|promo|promotion|deal|campaign)(?: week)?"
                    + " (?:work|worked|help|helped|pay off|do anything|worth it|any good)\\b"),
    /** What a strength of suspicion stands for. */
    STRENGTH(Intent.FRAUD_EXPLAIN, "\\b(?:score|strength|rating)s? of \\d+\\b.*\\bmeans?\\b", true),
    /** A plan taken over from another year. */
    COPIES_PLAN(
            Intent.BUDGET_STATUS,
            "^(?:please |ok |can you |could you )*(?:copy|repeat|reuse|re-?use|carry over|roll over|roll forward) (?:over |forward )?(?:the |this |last |our )*(?:years? )?(?:budget|plan)\\b",
            true),
    COST_METHOD(
            Intent.SETTINGS,
            "^(?:and |so )?how (?:do|are|is) (?:you |we |my |our |the |your )*(?:goods|stock|costs?|margins?)?(?: \\w+)?"
                    + " ?(?:cost(?:ed|ing|s)?|value[ds]?|worked out)(?: (?:the|my|our))?(?: (?:goods|stock|products|sales))?\\W*$"
                    + "|\\b(?:use|switch|change|set|go back|move)\\b.*\\b(?:fifo|first in,? first out|average costs?|averages?"
                    + " for costs?)\\b(?!.*\\b(?:margins?|profit|last|this)\\b)"),
    FIFO(
            Intent.PROFIT_MARGIN,
            "^(?:and |what about |how about |same |with |in |by |using |if )*(?:fifo|first in,? first out)\\W*$"
                    + "|^(?=.*\\b(?:fifo|first in,? first out)\\b).*\\b(?:margins?|profit|cogs|cost of (?:goods|sales)|gross)\\b"),
    /** What a price that was raised, or cut, did since. */
    PAST_PRICE(
            Intent.PRICING_WHATIF,
            "^(?!.*\\b(?:suppliers?|vendors?|wages?|rent)\\b)(?:and |so )?(?:did|has|have|what"
                    + " (?:did|has|was|happened)|how (?:did|has|much did)|was)\\b(?=.*\\b(?:cost"
                    + " (?:us|me)|hurt|los[et]|losing|do|done|affect|effect|work|pay|difference|happen\\w*|sales|units)\\b).*\\b(?:price"
                    + " (?:rise|increase|hike|change|cut)|(?:putting|put|raising|raised|increasing|cutting)\\b.*"
                    + "\\b(?:up|down|prices?|dearer|cheaper))\\b",
            true),
    /** What was sold, in so many words. */
    SOLD(
            Intent.SALES_REPORT,
            "^(?!.*\\b(?:profit|margin|cost|costs|for less|below|more if|if we|and what|buy in|left)\\b)"
                    + "(?:and |so |ok )*(?:what|how (?:much|many)(?: [\\w'-]+){0,5}?) (?:did|have|has) (?:we|i|they|the \\w+|(?!not\\b)[a-z]+)"
                    + " (?:sell|sold)\\b(?! out)"),
    /** What came back, or was paid in which way. */
    TAKEN(
            Intent.SALES_REPORT,
            "\\bhow much (?:have|did|has) (?:we|i) refund|\\bhow much (?:of|was|were|came|did)\\b.*\\b(?:paid|pay|in|taken) (?:by|in|on|with)"
                    + " (?:card|cards|cash|contactless|apple pay)\\b|\\b(?:cards?|cash) (?:v|vs|versus|and|or|to|against)"
                    + " (?:cards?|cash)\\b.*\\b(?:split|share|sales|takings)\\b"
                    + "|^how(?: is| are)? (?:today|we|trade|trading|the shop|it)\\b[\\w ]*\\bso far\\W*$"),
    /** "How many pies went Saturday": what is over, whatever was asked before. */
    WENT(
            Intent.SALES_REPORT,
            "\\bhow (?:many|much) (?!(?:of )?(?:the |our |my )?(?:money|cash|dosh|budget|hours|customers?|clients?|regulars|members|emails?|messages|invoices?|voids?|refunds?|deliver\\w+)\\b)(?:of (?:the|our|my) )?(?:(?!if\\b|will\\b|would\\b)[\\w'&-]+ ){1,4}?(?:went|shifted|walked|flew|moved)(?: (?:out(?: the door)?|on|over|of|the|last))*"
                    + " (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|weekend|week|month|night)\\b(?!.*\\b(?:off|missing|waste|bin)\\b)",
            true),
    /** What a customer is worth, in the owner's own words. */
    GOOD_CUSTOMER(
            Intent.CUSTOMER_VALUE,
            "^(?:(?:and|so|ok|but) )*(?:is|are|was|were) (?!(?:there|it|that|this|these|those|my|our|the)\\b(?! [\\w&' -]+ (?:a|an) )|who\\b|we\\b|i\\b|they\\b|discounts?\\b)(?!.*(?:ing|\\bway|\\bfrom|\\bwith|\\bto (?!us|have|me)\\w+)\\b)[\\w&' -]{2,40} (?:a |an )?(?:(?:very|really|actually|still|any|one of (?:our|my)) )*(?:good|decent|great|big|valuable|best|better|top|important|worthwhile) (?:customers?|clients?|buyers?|accounts?|spenders?)(?: (?:for us|of ours|to have|to us|really|actually|then))*\\W*$",
            true),
    /** What is paid every month for the place. */
    UPKEEP(
            Intent.EXPENSE_REPORT,
            "^(?:and |so |ok )*(?:how much|what) (?:is|s|are) (?:the|our|my) (?:rent|insurance|electric(?:ity)?|heating|broadband|wages|payroll)"
                    + "(?: (?:costing(?: us)?|cost|coming to|these days|(?:a|per|each|every) (?:month|week|quarter|year)|(?:(?:above|over|out|down|up|below) )?(?:in|on|at|for) (?:the )?[\\w']+(?: [\\w']+){0,3}+)){0,2}\\W*$"),
    /** A till that does not agree with what was sold. */
    TILL_OUT(
            Intent.FRAUD_CHECK,
            "\\btills? (?:was |were |is |are |been |come |came |comes )?(?:much |always |again )?(?:out|short|over|under)\\b(?! of| the \\d)"),
    /** Word that something flagged is in order. */
    VOUCHED(
            Intent.FRAUD_CHECK,
            "^(?!(?:is|are|was|were|do|does|can|how|why|what|if|which|are|check)\\b).*\\b(?:order|payment|void|refund|transaction|one|invoice)"
                    + "\\b[\\w' ]{0,20} (?:is|was) (?:legit|legitimate|genuine|all right|kosher|not (?:a )?fraud)\\b(?! or)"),
    NOT_SOLD(
            Intent.STOCK_LEVEL,
            "\\b(?:what|which|anything|things|stuff|lines|products)\\b.*\\b(?:has|have|did|does|do|is|are) not (?:sold|sell|selling|moved?|moving|shift\\w*)\\b"),
    VOIDS(
            Intent.FRAUD_CHECK,
            "\\bwho\\b.*\\bvoid(?:s|ed|ing)?\\b|\\bvoids? (?:by|per|last|this|yesterday|today|after|in)\\b"),
    FOOD_COST(
            Intent.PROFIT_MARGIN,
            "^(?!.*\\b(?:if|cut|save|saving|reduce|lower|budget|bring)\\b).*\\b(?:food|pour|bar|drinks?) cost(?! me| us)(?:s)?\\b"),
    AFFORD(
            Intent.CASH_FLOW,
            "\\b(?:can|could|do) (?:we|i) (?:really |even |actually )?(?:afford|swing an?|stretch to|run to an?)\\b(?!.*\\b(?:discount|% off)\\b)"),
    SAVINGS(
            Intent.COST_SAVING,
            "\\bfind (?:me|us)\\b.*\\bsavings?\\b|\\bwhere (?:can|could|should|do) (?:i|we) (?:save|cut back|cut costs|trim)\\b"),
    GIST(
            Intent.SUMMARY,
            "^(?:and |so |ok )*what is the (?:story|craic|position|score|state of play|lie of the land)"
                    + "(?: (?:today|now|right now|this morning|at the moment|here|so far|then))*\\W*$"
                    + "|^(?:and |so |ok )*(?:how|where) do (?:we|things) stand(?: (?:today|now|right now|this morning|at the moment))*\\W*$|\\b(?:gist|jist|run ?down|recap|in a nutshell|big picture|bring me up to speed|catch me up)\\b"
                    + "|^what (?:happened|went on|did i miss)\\b.*\\bwhile (?:i|we) (?:was|were)\\b"
                    + "|\\b(?:one|1|single) ?-?pager\\b|\\bon (?:one|a single|1|half a) page\\b"),
    /** How something is done with Tillie. */
    HOW_TO(
            Intent.HELP,
            "^(?:and |so |ok )?(?:how (?:to|do i|would i)|where do i) (?:change|set|add|delete|remove|upload|import|connect|edit|correct"
                    + "|switch|turn|enter|load)\\b(?!.*\\b(?:profit|margin|prices?|money|customers)\\b)"),
    THROUGH_THE_DOOR(
            Intent.SALES_REPORT,
            "^(?:and |so |ok )*how many (?=(?:customers?|people|folk|clients|punters|heads|bodies|covers)\\b|.*\\b(?:doors?|tills?|shop|place)\\b)(?:(?:customers?|people|folk|clients|punters|heads|bodies|covers) )?(?:(?:came|walked|were|got|went|did we (?:have|get)|had we|have we had|we had) )?"
                    + "(?:through|thru)(?: (?:the |our )?(?:doors?|tills?|shop|place))?(?: (?:then|that day|on the day|today|yesterday|last .*|on .*|this .*|in .*))?\\W*$",
            true),
    /** How messages are kept from coming. */
    STOPS_MESSAGES(
            Intent.HELP,
            "^(?:and |so |ok )*how (?:do|can|could|would|should) (?:i|we) (?:stop|get|keep|make|prevent) (?:you|tillie|this thing|it)(?: from| to stop| stop| to quit| quit)? ?(?:messaging|pinging|texting|bothering|contacting|notifying|alerting|emailing|buzzing|annoying)\\b",
            true),
    /** Money that may be there for something to be bought. */
    MONEY_FOR(
            Intent.CASH_FLOW,
            "^(?:and |so |ok )*(?:(?:have|do) (?:we|i)(?: got| have| have got)?|(?:we|i)(?: have| ve)? got) (?:the |about |around |a spare )*[£€$₹]? ?\\d[\\d.,]*(?: ?k| grand)?(?: (?:euros?|quid|pounds|dollars|spare|there))* (?:for|to (?:spend on|buy|get)) (?:an?|another|the|new|two|some)\\b(?! (?:\\w+ )?(?:orders?|stock|supplies|weekend|weddings?|party|function|funeral|match|christening|day|week|rush|lunch|morning|evening|night|holidays?|(?:mon|tues|wednes|thurs|fri|satur|sun)day))[^?]*\\?\\W*$",
            true),
    /** What is to come on its own, time and again. */
    REGULARLY(
            Intent.SETTINGS,
            "^(?:please |can you |could you |hey )*(?:tell|send|message|ping|text|post|remind|give|email)\\b.*\\b(?:every|each) (?:morning|evening|night|day"
                    + "|week|month|weekday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|sun|mon|tue|wed|thu|fri|sat)\\b.*"
                    + "(?:\\d ?(?:am|pm)\\b|\\bat \\d|o.?clock)"),
    NEAR_HERE(
            Intent.OUT_OF_SCOPE,
            "\\bnear(?:est)? (?:me|here|by|us)\\b|\\bnearest (?!to|date)\\w|^how many (?:steps|calories)\\b"),
    SLOW_PAYERS(
            Intent.CASH_FLOW,
            "\\b(?:slow|slowest|late|latest|worst|bad) (?:to pay|payers?)\\b|\\bbehind (?:on|with) (?:(?:their|his|her|the) )?(?:accounts?|payments?|paying|bills?|invoices?|tab)\\b"),
    /** Money that lies on the shelf. */
    TIED_UP(
            Intent.STOCK_LEVEL,
            "\\b(?:money|cash|capital|much)\\b.*\\btied up in\\b(?!.*\\b(?:invoices?|deposits?|debtors)\\b)"),
    IN_STOCK(
            Intent.STOCK_LEVEL,
            "^(?:and |so |ok )*(?:is|are|do we have|have we(?: got)?|what is|how (?:much|many)) (?:the |any )?(?:[\\w'&-]+ ){0,5}(?:in stock|on the shel(?:f|ves))\\W*$|\\bdays? of cover\\b"),
    /** What was done with Tillie and is to be so no more. */
    UNDONE(Intent.SETTINGS, "^(?:please |ok |actually |no |oops |sorry |wait )*undo (?!that\\b|it\\b|this\\b)\\w"),
    /** What Tillie is to know. */
    LETS_KNOW(Intent.SETTINGS, "^(?!.*\\?)(?:.*\\b)?(?:fyi|just so (?:you|u) know|for your information)\\b"),
    SPENT(
            Intent.EXPENSE_REPORT,
            "^(?:and |so |ok )*(?:what|how much) (?:do|did|have|are|has) (?:we|i) (?:\\w+ )?(?:fork(?:ed|ing)?|shell(?:ed|ing)?) out\\b"
                    + "|\\bwhere (?!.*\\b(?:tills?|drawer|counted|last night)\\b)(?:is |are |has |have |did |does |do |s )?(?:all )?(?:of )?(?:the|my|our) (?:money|moneys|cash|dosh|dough)(?: s| is| has| all| does| did| been| keep| keeps)* (?:going|go|goes|gone|went|disappear\\w*|ends? up)\\b(?! (?:to \\w|by\\b))"
                    + "|^(?:and |so |ok )*(?:what|how much)(?: all| money| cash)? (?:went|has gone) out (?:in|last|this|since|over) (?!the (?:van|post|delivery|window|door)\\b)",
            true),
    /** What words are to mean from now on. */
    MEANING(
            Intent.SETTINGS,
            "\\b(?:when|if|whenever) (?:i|we) (?:say|ask|type|write)\\b.*\\b(?:i|we|it) means?\\b|^by .{2,30} i mean\\b"
                    + "|^(?:please )?call .{2,40} from now on\\b"),
    /** Thanks and no more, whoever is called what with them. */
    THANKS(
            Intent.SMALLTALK,
            "^(?:(?:ok|okay|great|grand|perfect|lovely|brilliant)[,.!]* )?(?:thanks|thank you|thx|cheers)"
                    + "(?: (?!and\\b|for\\b|but\\b|now\\b|what|how\\b|show\\b|who|when)[a-z]+){0,2}\\W*$"),
    /** Part of a price taken off. */
    MONEY_OFF(
            Intent.PRICING_WHATIF,
            "^(?:(?:and|what about|how about|maybe|try) )?(?:a |an )?(?:third|quarter|half|quid|euro|dollar|buck|fiver|tenner|[£€$]? ?\\d+ ?(?:%|percent|p|c|cents|pence|euro|quid|bucks)?)"
                    + "(?: an? (?!(?:day|hour|shift|week|night|morning)\\b)[a-z]+)? off (?!sick|on|today|work|duty)\\w"),
    /** Work on the world outside the books. */
    OUTSIDE(
            Intent.OUT_OF_SCOPE,
            "^(?!.*\\b(?:budget|ads?|adverts?|spend|spent|cost|paid|orders|sales|sell|sold|worth|pay off|ping|alert|hear)\\b)"
                    + ".*\\b(?:post|put|update|change|fix|write|draft|reply|upload|share|edit)\\b.*\\b(?:google(?: maps)?|instagram|insta|facebook"
                    + "|tiktok|twitter|linkedin|tripadvisor|web ?site|web ?page|review)\\b"
                    + "|^(?:can you |could you |please |will you )*set (?:an? |the )?(?:alarm|timer)\\b"
                    + "|\\bprint(?: out)?(?: me)?(?: [\\w]+){0,3} (?:menus?|flyers?|labels?|posters?|leaflets?|business cards|price tags|vouchers)\\b"),
    /** Somebody to be rung. */
    CALL_OUT(
            Intent.OUT_OF_SCOPE,
            "^(?:please |can you |could you )*(?:ring|call|phone|text|get) (?:me )?(?:an? |the |my |our )?(?:plumber|electrician"
                    + "|locksmith|doctor|dentist|taxi|cab|ambulance|police|landlord|solicitor|wife|husband|mam|mum|dad)\\b"),
    /** What is on its way from a supplier. */
    DELIVERY_DUE(
            Intent.REORDER,
            "^(?:and |so |ok )*(?:when|how soon|what (?:day|date|time)|which day)\\b(?!.*\\b(?:customers?|orders?|post|tax|vat"
                    + "|invoice|bill|payment|fees?|charges?|sales|takings|revenue|trade|profits?)\\b).*\\b(?:deliver(?:y|ies)|shipments?|consignments?|(?:the|next|our|my|their) drop"
                    + "|next (?:lot|load|batch) of)\\b.*\\b(?:due|lands?|landing|arriv\\w+|com(?:e|es|ing)|here|(?:turn|show)(?:s|ing)? up"
                    + "|expected|in(?=\\W*$))\\b",
            true),
    /** Staff too free with what the till allows. */
    TOO_FREE(
            Intent.FRAUD_CHECK,
            "\\b(?:any(?:one|body| of (?:the |my |our )?\\w+)|some(?:one|body)|who)\\b.*\\b(?:discounts?|voids?|refunds?|no sales?|comps?"
                    + "|freebies)\\b.*\\b(?:(?:more|bigger|oftener|higher) than|too (?:many|much|often|freely|generous\\w*)"
                    + "|(?:should|ought) not|without (?:asking|permission|a reason|my|approval))\\b"
                    + "|\\b(?:anyone|anybody|someone|somebody|who)\\b.*\\b(?:more(?= (?:\\w+ )*than\\b)|too (?:many|much)|without)\\b.*\\b(?:discounts?|voids?"
                    + "|refunds?|no sales?)\\b"),
    /** What is still to be sold. */
    WILL_SELL(
            Intent.SALES_FORECAST,
            "^(?!.*\\b(?:if|break even|need|order)\\b)(?:and |so |ok )*how (?:many|much)\\b.*\\bwill (?:we|i|they) (?:probably |likely )?"
                    + "(?:sell|shift|flog|take(?! (?:home|out|off))|turn over)\\b"),
    /** What days to come should be worth. */
    DAYS_BRING(
            Intent.SALES_FORECAST,
            "^(?:and |so |ok )*(?:what|how much) (?:should|will|might|could|would) (?:the )?(?:(?:next|this|coming) (?:day|week|weekend|month|quarter|year|season|christmas|\\w+day)|rest|tomorrow|christmas|xmas|easter|"
                    + Calendar.MONTH + "|" + Calendar.WEEKDAY
                    + ")\\b(?:(?! (?:if|after)\\b) \\w+){0,3}? (?:bring|take)(?: (?:us|in|me))*\\W*$"),
    /** How long the money lasts. */
    LASTS(
            Intent.CASH_FLOW,
            "^(?!.*\\b(?:stock|shelf|shelves|left of|enough of)\\b)(?:and |so |ok )*how long (?:would|could|will|can|might) (?:we|i|the (?:business|shop|place)) (?:really )?(?:last|survive|stay afloat|hang on|hold out(?! for\\b)|keep going)\\b(?! (?:on|with) \\d)(?! (?:with|without|on|before) (?!(?:sales|income|takings|trade|money|cash|a loan|what (?:we|is))\\b))"),
    WHO_IS_OWED(
            Intent.CASH_FLOW,
            "^(?:(?:our|my|the|show|list|aged|trade|give me) )*(?:creditors|debtors|payables|receivables)(?: (?:list|report|ledger|aging"
                    + "|ageing|today|now|total))*\\W*$",
            true),
    /** What customers still have to pay. */
    STILL_UNPAID(
            Intent.CASH_FLOW,
            "^(?:and )?who (?:has|have) (?:\\w+ ){0,4}not (?:yet |even )?(?:paid|settled|pay|bezahlt)\\b",
            true),
    GONE_OVER(
            Intent.BUDGET_STATUS,
            "^(?:and |so |ok )*(?:are|am|is|have|were|did) (?:we|i|it)\\b.*\\b(?:ok|okay|all right|alright|fine|good|under|within|on track|grand)\\b"
                    + ".*\\bor (?:(?:have|are|did|is|we|i|it|gone|going|go|way|running|run|well) )*over\\b(?! to\\b)",
            true),
    /** Whether something pays, of which one wants to be told. */
    TELLS_WORTH(
            Intent.INVESTMENT,
            "\\b(?:(?:let (?:me|us) know|tell (?:me|us)|advise(?: me| us)?) (?:if|whether)|do you (?:reckon|think))\\b.*\\b"
                    + "(?:worth (?:the (?:money|cost|outlay)|buying|getting|investing)|pay(?:s|ing)? (?:for itself|back))\\b",
            true),
    TELLS_AFFORD(
            Intent.CASH_FLOW,
            "\\b(?:let (?:me|us) know|tell (?:me|us)|advise(?: me| us)?) (?:if|whether) (?:i|we) (?:can|could) (?:really )?afford\\b",
            true),
    /** "Put it up a bit": a price, of what is still to be said. */
    UP_WITH_IT(
            Intent.PRICING_WHATIF,
            "^(?:ok |right |so )*(?:fix|change|sort(?: out)?|adjust|update|move|revise) (?:the|my|our|its|that) prices?\\W*$|^(?:ok |right |so )*(?:put|push|nudge|knock) (?:it|them|those) up(?: (?:a (?:bit|little|touch|tad)|then))?\\W*$",
            true),
    ENOUGH_OF_IT(
            Intent.STOCK_LEVEL,
            "\\b(?:have (?:we|i)|(?:do|will) (?:we|i) have|is there|are there)(?: got)? (?:enough|plenty) (?:of (?:it|them|those)\\b|left\\W*$)",
            true),
    /** "How are we off for flour?" */
    OFF_FOR(
            Intent.STOCK_LEVEL,
            "\\bhow (?:are|am) (?:we|i) (?:off|fixed|set) for (?!(?:cash|money|staff|time|rent|wages|bills|vat|today|tomorrow|tonight|christmas"
                    + "|the (?:day|week|weekend|month|rest|year)|next|this|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b)"),
    /** "How much cheddar have we between the two shops?" */
    HAVE_WE(
            Intent.STOCK_LEVEL,
            "^(?:and |so |ok )*how (?:much|many) (?!(?:(?:more|of|new|other) )?(?:cash|money|time|staff|customers?|clients?|people|regulars|members|vips|orders"
                    + "|bookings|days?|weeks?|months?|debt|profit|tax|vat|savings?|refunds?|budget|have|do)\\b)(?:[\\w'&-]+ ){1,5}?"
                    + "(?:have we|have i|do we have|do i have)(?: (?:got|left|in|now|altogether|in total|all told))*"
                    + "(?: (?:between|across|in both|in all) [\\w' ]+)?\\W*$"),
    /** Who of the staff does best. */
    BEST_OF_STAFF(
            Intent.SALES_REPORT,
            "^(?:and |so |ok |also )*who (?:is|are|was|were) (?:my |our |the )?(?:busiest|best|top|strongest|weakest|quietest|slowest|worst) (?:performing |selling )?"
                    + "(?:baristas?|stylists?|servers?|waiters?|waitress(?:es)?|sellers?|cashiers?|assistants?|bar ?(?:man|staff|tender)s?|therapists?|barbers?|mechanics?"
                    + "|technicians?|reps?|employees?|staff|member of staff|sales ?(?:man|woman|person|people))\\b",
            true),
    /** How much of something is bought. */
    BOUGHT(
            Intent.EXPENSE_REPORT,
            "^(?!.*\\b(?:should|would|need|if|more)\\b)(?:and |so |ok )*how much\\b.* (?:are|do|did|have) (?:we|i) (?:been )?(?:buy|buying|bought)(?: in)?"
                    + "(?: (?:a|per|each|every|last|this|from|off|since|in)\\b.*)?\\W*$"),
    /** Goods that have to be there by a day. */
    NEEDED_BY(
            Intent.REORDER,
            "^(?!.*\\b(?:sales|takings|figures|numbers|reports?|list|breakdown|chart|forecast|summary|vat|tax|margins?|profits?|refunds?|expenses|staff"
                    + "|cover|cash|money|loan|reminder|help|advice|a hand|budget)\\b)(?:(?:and|so|ok|right|we|i|will|also) )*need (?!to\\b|you\\b|it\\b|that\\b|this\\b)"
                    + "(?:[\\w'&-]+ ){1,5}?(?:for|by|before) (?:the \\d+(?:st|nd|rd|th)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|the weekend|christmas|xmas|easter"
                    + "|an? (?:wedding|party|function|christening|match|event|funeral))\\b"),
    MORE_OF_IT(
            Intent.REORDER,
            "^(?:and |so |ok )*should (?:we|i) (?:bake|make|order|get|bring|buy|prep|brew|cook|stock)(?: in)? (?:more|less|fewer|extra)\\b(?! (?:money|profit|of an?)\\b)"),
    /** Who has stayed away, in few words. */
    UNSEEN(
            Intent.CUSTOMER_CHURN,
            "^(?:and |so |ok )*(?:(?:who|anyone|anybody|customers?|clients?|people|regulars?|those|ones)(?: (?:that|who|is|are|was|has|have))* )?not (?:been )?"
                    + "(?:in|seen|back|visited|ordered|bought|around|here)(?: (?:in|since|for|within|over|the last|the past))* "
                    + "(?:\\d+|a|two|three|four|six|a couple of) (?:days?|weeks?|months?|years?)\\W*$"),
    /** A limit to what is spent. */
    SETS_LIMIT(
            Intent.BUDGET_STATUS,
            "^(?!.*\\b(?:credit|discounts?|refunds?|voids?|stock|orders?|alerts?|pings?|prices?|low|if)\\b)(?=.*(?:[£€$₹]|\\b(?:(?:limit|cap|ceiling) of [\\d,.]+k? on|spend|spending|budget|a (?:week|month|quarter|year)|per (?:week|month)|on (?:it|that|this))\\b))(?:please |ok |can you |right |so |and )*(?:set|put|change|make|move|bump|raise|lower)"
                    + " (?:the |an? |our |my )?(?:[\\w']+ ){0,2}(?:limit|cap|ceiling)(?: (?:on|for) [\\w' ]{2,30}?)? (?:at|to|of) [£€$₹]?\\d"
                    + "|^(?:please |ok |can you |right |so |and )*cap (?:the |our |my )?(?!prices?\\b)[\\w ]{2,30} (?:at|to) [£€$₹]?\\d[\\d,.]*k? (?:a|per|each|for the|this|next) (?:week|month|quarter|year)\\b",
            true),
    /** "5 kg of decaf please." */
    SO_MUCH_OF(
            Intent.REORDER,
            "^(?:(?:hi|ok|and|also|right|can i have|could i have|give me|i will have) )*(?:\\d+|a|two|three|four|five|six|ten) ?"
                    + Metrics.MEASURE
                    + " of (?!(?:the|our|my|advice|fraud|news|theft|tea|coffee)\\b)(?:[a-z'&-]+ ){1,4}(?:please|pls|thanks|ta)\\W*$",
            true),
    /** What was counted on the shelf. */
    COUNTED(
            Intent.SETTINGS,
            "^(?:(?:the|our|my|stock|shelf|new|todays|today s|latest|and|ok) )*(?:stock ?take|count) (?:says|said|shows|showed|came to|comes to) (?:we have |there (?:is|are) )?\\d(?!.*\\b(?:euros?|pounds?|short|over|refunds?|voids?|till)\\b)",
            true),
    /** The doors shut for days on end. */
    SHUT_FOR(
            Intent.CASH_FLOW,
            "^(?:and |so |ok )*(?:what (?:happens|would happen)|what|how (?:are|would) we (?:be|fixed))? ?(?:with (?:cash|money) )?if (?:we|i) (?:(?:close|closed|shut)(?: (?:up|down|the shop|the place))*|(?:take|took) off) (?:for )?(?:an? |the |two |three |\\d+ )?(?:whole |extra )?(?:weeks?|fortnight|months?)\\b(?! (?:of|to|early)\\b)",
            true),
    /** What is taken off for cards, bringing or the bank. */
    FEES(
            Intent.EXPENSE_REPORT,
            "^(?=.*\\b(?:how|what|show|in|on|last|this|since|so far|ytd|yesterday|today|by|per|each)\\b)(?!.*\\b(?:after|before|without|profit|margin|budget|save|cheaper|reduce|cut|lower|avoid|charge|taking|take|customers|pass|should|turn off|set up|how do|how can|your|tillie|disput\\w+|fail\\w*|duplicate|double|suspicious|odd|dodgy|due|owe|next|if)\\b).*\\b"
                    + Cue.FEE
                    + "(?: (?:in|on|for|last|this|since|so far|ytd|yesterday|today|by|per|each|to date|over)\\b.*)?\\W*$",
            true),
    /** "Do we sell more oat milk or soy?" */
    SELLS_MORE(
            Intent.SALES_REPORT,
            "^(?:and |so |ok )*(?:do|did|are|have|is it|was it) (?:i|we) (?!.*\\bthan we\\b)(?:sell|sold|selling|shift|shifting|shifted) more (?!(?:than|to|at)\\b)[\\w' &-]{2,40} (?:or|than) ",
            true),
    MOST_REFUNDED(
            Intent.SALES_REPORT,
            "\\b(?:most|least) (?:refunded|returned|sent back) (?:thing|item|product|line|dish|drink)s?\\b",
            true),
    /** "Is Harbour Rowing Club late again?" */
    LATE_AGAIN(
            Intent.CASH_FLOW,
            "^(?!.*\\b(?:milk|bread|veg|fruit|post|parcels?|stock|coffee|beans|flour|meat|fish|delivery|deliveries|orders?|courier|bus|train|van|driver|staff|suppliers?|sales|trade|mornings)\\b)(?:and |so |ok )*(?:is|are) (?!(?:we|i|it|they|he|she|the (?:delivery|order|train|van|driver|rent)|my (?:order|delivery))\\b)(?:[\\w'&-]+ ){1,5}?(?:late again\\W*$|(?:late|slow|behind) (?:paying|to pay|with (?:their|the|its|his|her) (?:bill|payment|invoice|account)s?))",
            true),
    /** "Daily report at close": when it is to come. */
    REPORT_AT(
            Intent.SETTINGS,
            "^(?:please |can i (?:have|get) |i want |give me |send me |a |the )*(?:daily|nightly|weekly|monthly) (?:report|summary|update|figures|numbers|roundup|round up|digest) (?:at (?:close|closing|\\d|half|noon|night)|on (?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:every|each) (?:day|week|month|morning|evening|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|by email)\\b(?!.*\\b(?:last|this|so far|since)\\b)",
            true),
    ONLY_ABOUT(
            Intent.SETTINGS,
            "^(?:please |just |ok )*only (?:(?:ping|message|bother|alert|notify|text) me (?:about|for|if|when|on)|tell me (?:if|when))\\b",
            true),
    /** "What's due to Brennan's before Friday?" */
    DUE_TO(
            Intent.CASH_FLOW,
            "^(?:and |so |ok )*(?:what|how much)(?: is| s|s)? (?:still |currently )?(?:due|owed|owing|payable|outstanding) to (?!(?:us|me|my|our|the (?:business|shop|company)|waste|theft|refunds|discounts|customers?|happen|hit|spoil|sell|drop|tip|arrive|come|land|be|expire|go|run|finish|start|end|the weather)\\b)",
            true),
    /** "Where will the bank be by new year?" */
    BANK_BY(
            Intent.CASH_FLOW,
            "^(?:and |so |ok )*(?:where|how) (?:will|would|does|is|are) (?:the |our |my )?(?:bank|cash|balance|bank balance|bank account)\\b(?! (?:go|going|gone|went|sales|payments?|takings|orders|compare|split|handled)\\b).*\\b(?:be|stand|look|looking|end up)\\b",
            true),
    WEATHER(
            Intent.OUT_OF_SCOPE,
            "^(?!.*\\b(?:sales|takings|orders?|stock|sell|busy|trade|footfall|customers|hurt|affect)\\b)(?:and |so |ok )*(?:(?:is|will|was) it (?:going to |gonna |to |meant to |supposed to )?(?:be )?"
                    + "(?:rain|snow|pour|lash|drizzl|hail|thunder|freez|sunny|windy|foggy|stormy|icy|wet)\\w*\\b|(?:what|how) is the weather\\b)",
            true),
    /** Figures of other people's shops. */
    OTHERS(
            Intent.OUT_OF_SCOPE,
            "^(?!.*\\b(?:we|our|us|my|me|i|match|undercut)\\b).*\\b(?:other (?:cafes|coffees?|shops|pubs|places|businesses|bakeries|salons|stores|people)"
                    + "|competitors?|next door|(?:across|down|up) the road)\\b.*\\b(?:taking|takes?|sell|selling|sells|make|makes|making"
                    + "|charg\\w+|earn\\w*|turnover|do|doing|pay)\\b"),
    /** How trade is with everybody else. */
    EVERYBODY_ELSE(
            Intent.OUT_OF_SCOPE,
            "^(?:and |so |ok )*(?:is|are|was|were|has|have|how (?:is|are|was)|does|do)\\b(?!.*\\b(?:staff|team|owe[sd]?|pay\\w*|paid|on shift|refunds?|voids?|discounts?)\\b).*\\b(?:any|every)(?:one|body) else(?: s|s)?\\b.*\\b(?:trade|business|quiet|slow|busy|dead|struggling|suffering|closing)\\b",
            true),
    /** Who is to work when. */
    ROTA(
            Intent.OUT_OF_SCOPE,
            "^(?:and |so |ok |please |pls |can you |could you |would you |kindly |tillie |need (?:you )?to )*(?:prepare|make|do|draw up|draft|write|plan|create|build|sort(?: out)?|set up|organi[sz]e|give me|need) (?:me |us |up )?(?:the |an? |my |our |next |this )*(?:(?!(?:sales|takings|by)\\b)\\w+ ){0,3}?(?:rota|roster|rotas|rosters|shift (?:plan|pattern|schedule)|staff schedule|work schedule)\\b(?!.*\\b(?:cost|costs|wages|spend|spent|budget)\\b)"
                    + "|^(?:and |so |ok )*(?:who|whom) (?:(?:have|do|did) (?:i|we) (?:have |got |put )?)(?:down|rostered|rotaed|scheduled) (?:for|on) (?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|tomorrow|tonight|today|next|this|the (?:week|early|late|\\d))\\b",
            true),
    /** What is owed, by the shop or to it. */
    OWED(
            Intent.CASH_FLOW,
            "^(?!.*\\b(?:tax|vat|gst|paye|prsi|hmrc|sars|ird|hours?|holidays?|apolog\\w+|explanation|free|stamps?|points)\\b).*\\b(?:(?:do|did) (?:we|i) (?:still |actually |currently )?owe|(?:who|what|how much)(?: (?:else|all|still|do|does|(?!did\\b)[a-z]+)){0,3} owes? (?:us|me))\\b"),
    /** "30 baps off the bakery for Saturday." */
    ORDER_OF(
            Intent.REORDER,
            "^(?:ok |right |please |pls |we need |i need |and )*\\d+ (?:(?:kg|kilos?|cases?|boxes|bags?|packs?|trays?|crates?|dozen|kegs?) (?:of )?)?(?!(?:percent|per cent|p|c|cents?|pence|euros?|quid|pounds?|dollars?|off|orders?|sales?|refunds?|voids?|chargebacks?|payments?|bookings?|complaints?|emails?|messages?|invoices?|returns?|reviews?|customers?|people|covers|guests|items?|days?|weeks?|months?)\\b)(?:(?!(?:arrived|came|come|delivered|landed|returned|back|gone|went|missing|stolen|taken|sold|broken|short)\\b)[a-z'&-]+ ){1,3}?(?:off|from) (?:the )?(?:[\\w'&-]+ ){1,3}(?:for|by|before|on) (?:the )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|tomorrow|tonight|weekend|next \\w+|\\d+(?:st|nd|rd|th)|christmas|xmas)\\W*$",
            true),
    /** How long a supplier takes. */
    LEAD_TIME(
            Intent.REORDER,
            "^(?!.*\\d)(?!.*\\b(?:is now|changed?|set|update|we give|our customers)\\b).*\\blead times?\\b"),
    /** What is always bought. */
    USUAL_ORDER(
            Intent.REORDER,
            "^(?:and |ok |so |right |please |pls |can you |could you |just )*(?:do|get|order|put in|send (?:in|off)|place) (?:us |me |in )?(?:the|our|my) usual(?: (?:order|one|lot|stock|stuff))?(?: (?:for|by|off|from|in|on|again|please|pls|this|next)\\b.*)?\\W*$",
            true),
    /** Who of several brought in more. */
    WHO_TOOK_MORE(
            Intent.SALES_REPORT,
            "\\bwho (?:took|sold|brought in|rang up|turned over|is taking|is selling|sells|has taken|has sold) (?:in )?(?:the )?(?:more|most|less|least)\\b(?! (?:time|days?|hours?|off))(?! (?:\\w+ )*(?:holidays?|breaks?|leave|sick|days? off|time off|discounts?|refunds?|voids?|free (?:drinks?|coffees?|food|meals?|pints?|stuff))\\b)(?!.*\\b(?:than (?:they|he|she)|out of the till)\\b)",
            true),
    /** Goods that are not where they should be. */
    GONE_MISSING(
            Intent.FRAUD_CHECK,
            "^(?!.*\\b(?:customers?|clients?|regulars?|members?|people|anyone|who|deliver\\w*|parcels?|invoices?|receipts?|emails?|messages?|data|reports?|figures|numbers|columns?|days?)\\b).*\\b(?:gone|went|going|goes|go) (?:missing|walkies|walkabout|astray)\\b"
                    + "|^(?!.*\\b(?:lists?|website|site|screen|page|reports?|app|menu)\\b).*\\b(?:bottles?|cases?|stock|goods|cash|money|boxes|packs?|kegs?|items?|things) (?:(?:is|are|was|were|have|has) )?(?:been )?(?:unaccounted for|disappear(?:ed|ing)|vanish(?:ed|ing))\\b",
            true),
    /** All there is to know, in little room. */
    IN_SHORT(
            Intent.SUMMARY,
            "^(?!.*\\b(?:csv|excel|why|how|who|which)\\b)(?!.*\\b(?:put|sales|sell|sold|prices?|stock|booked|charge)\\b.*\\bhighlights\\b).*\\b(?:in (?:two|three|four|five|six|ten|a few|a couple of|\\d+) (?:short )?(?:lines|sentences|bullets|bullet points|points)|(?:1|one)[ -]?pager|short version|headlines|(?<=\\b(?:the|main|key|few|any|s) )highlights)\\b",
            true),
    /** When a customer was last in. */
    LAST_IN(
            Intent.CUSTOMER_CHURN,
            "^(?:and |so |ok )*when (?!were [a-z]+s last in\\b)(?:did|was|were) (?!the [a-z]+ last (?:in|come in)\\b)(?!(?:we|i|you|it|that|they|she|he|those|these|that one|the (?:last|next))\\b)(?:[\\w'&-]+ ){1,4}?last (?:buy|in|here|visit|come in|come|shop|spend|around|seen in|book|call in|drop in)(?: (?:with us|from us|here|to us|anything|something|in))*\\W*$",
            true),
    /** As {@link #OTHERS}, told by where the other shop is. */
    SHOP_OPPOSITE(
            Intent.OUT_OF_SCOPE,
            "^(?!.*\\b(?:we|our|my|i|match|undercut|beat|if|since|because|when|opened|closed)\\b).*\\b(?:rivals?|competit(?:ors?|ion)|(?:shops?|places?|cafes?|pubs?|bars?|bakery|salons?|stores?"
                    + "|crowd|lot|fella|lads|restaurants?|takeaways?|chippers?|barbers?|butchers?|garages?|gyms?) (?:opposite|next door|(?:across|over|down) the (?:road|street|way)"
                    + "|(?:a)?round the corner))(?: (?:to|from) us)?\\b.*\\b(?:tak(?:es?|ing|ings)|sells?|selling|sales|mak(?:es?|ing)|charg\\w+|earn\\w*|turnover|revenue|profits?|pay(?:s|ing)?|worth|busy|busier)\\b",
            true);

    static final String FEE =
            "(?:(?:(?:credit |debit )?card|transaction|processing|payment|payment processing) (?:fees|commissions?)|(?:stripe|sum ?up|square|paypal|zettle|worldpay|bank|merchant) (?:fees|charges|commissions?)|card charges(?= (?:last|this|in|for|so far|since)\\b))";

    private final Intent intent;
    private final Pattern pattern;
    private final boolean decides;

    Cue(Intent intent, String pattern) {
        this(intent, pattern, false);
    }

    /** @param decides whether it prevails even where the model is sure of something else */
    Cue(Intent intent, String pattern, boolean decides) {
        this.intent = intent;
        this.pattern = Pattern.compile(pattern);
        this.decides = decides;
    }

    Intent intent() {
        return intent;
    }

    boolean decides() {
        return decides;
    }

    /** @param text in plain lower-case words */
    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    /** Whether the owner's own words have it. */
    public boolean isSaid(String said) {
        return isIn(PlainWords.fold(said).replace("'", ""));
    }

    static Optional<Cue> find(String text) {
        return Arrays.stream(values()).filter(it -> it.isIn(text)).findFirst();
    }
}
