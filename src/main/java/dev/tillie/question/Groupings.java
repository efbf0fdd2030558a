package dev.tillie.question;

import static dev.tillie.question.Slot.GROUP_BY;
import static dev.tillie.question.Slot.SORT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What figures are split by, and which come first. */
final class Groupings {
    private static final Set<Intent> ORDERED = EnumSet.complementOf(EnumSet.of(
            Intent.HELP, Intent.SMALLTALK, Intent.OUT_OF_SCOPE, Intent.SETTINGS, Intent.FRAUD_EXPLAIN, Intent.SUMMARY));
    private static final Set<Intent> OVER_MONTHS = EnumSet.of(
            Intent.SALES_REPORT,
            Intent.SALES_FORECAST,
            Intent.EXPENSE_REPORT,
            Intent.PROFIT_MARGIN,
            Intent.FRAUD_CHECK,
            Intent.CASH_FLOW,
            Intent.BUDGET_STATUS,
            Intent.CUSTOMER_SEGMENTS,
            Intent.CUSTOMER_VALUE);

    private static final Set<Intent> NOT_OF_PEOPLE = EnumSet.complementOf(EnumSet.copyOf(Intent.OF_CUSTOMERS));
    /** Where what is worst is what there is most of. */
    private static final Set<Intent> SERIOUS = EnumSet.of(
            Intent.CASH_FLOW, Intent.CUSTOMER_CHURN, Intent.FRAUD_CHECK, Intent.EXPENSE_REPORT, Intent.BUDGET_STATUS);

    private static final Set<Intent> STOCK = EnumSet.of(Intent.STOCK_LEVEL, Intent.REORDER);

    /** Before what it is that somebody does who is no customer. */
    private static final String NO_CUSTOMER =
            "(?!(?:bought|buys?|buying|spent|spends?|spending|order(?:s|ed|ing)?|com(?:e|es|ing)|came|ow(?:e|es|ed)|paid|pays?|paying|visit(?:s|ed)?|book(?:s|ed|ing)?"
                    + "|gets?|got|been|in|here|is|are|was|were|has|have|had|do|did|the|a|my|our|we|i|to)\\b)";

    private static final String MANY =
            "(?:by(?: the)?|per|for each|each|every|compare(?: all)?|split by|split into|broken down by|broken out by|across|which|what|top(?: (?:\\d+|two|three|four|five|six|ten))?|best|worst|cheapest|busiest|quietest|strongest|weakest)(?: (?:the|our|my|of the|of our|best|worst|busiest|biggest|top|earning|performing|selling))*";

    private static final String THEM = "(?:it|that|them|em|those|these|most of (?:it|them|those))";
    private static final String PAID_BY =
            "(?:cash|cards?|upi|contactless|apple pay|google pay|gpay|paytm|phonepe|eftpos|debit(?: cards?)?|credit cards?|vouchers?|cheques?|checks?|bank transfers?|paypal|venmo)";
    /** "Por", "par" and "pro", and what of a sentence in their languages is not put into English. */
    private static final String BY_IN_OTHER_TONGUES = "(?:por|par|pro|je|nach|by)";
    /** Before "a month": "how many brownies do we sell". */
    private static final String SO_OFTEN =
            "(?<=^(?:and |so |ok )?(?:how much|how many|what)[a-z' ]{0,40} (?:do|does|did) [a-z' ]{1,60} )";

    /** The first or last of days, weeks or months. */
    private static final String RANKED =
            "(?:best|worst|busiest|quietest|biggest|dearest|costliest|cheapest|most expensive|strongest|weakest|slowest)";

    /** Places to sell at that a shop may have several of. */
    private static final String PLACE =
            "(?:cafe|salon|restaurant|pub|clinic|gym|stall|truck|spot|pitch|venue|kiosk|premises|depot|studio|surgery|garage|practice)";

    private static final String PLACES =
            "(?:shops|stores|branches|sites|locations|places|cafes|salons|restaurants|pubs|clinics|gyms|stalls|garages|studios)";
    /** What staff may be called. */
    private static final String TRADES =
            "(?:mechanics?|barbers?|therapists?|trainers?|tailors?|instructors?|teachers?|tutors?|technicians?|chefs?|cooks?"
                    + "|groomers?|beauticians?|optometrists?|hairdressers?|colou?rists?|nail techs?|coaches|fitters?|florists?|pharmacists?|vets?|dentists?|hygienists?|nurses?|physios?|physiotherapists?|doctors?|opticians?"
                    + "|beauty therapists?|lash techs?|bartenders?|bakers|butchers|engineers?|consultants?|agents?|waiting staff)";

    static final List<Keyword> WORDS = List.of(
            Keyword.of(
                    GROUP_BY,
                    "new_returning",
                    "new (?:[a-z]+ ){0,3}(?:vs|versus|and|against|or) (?:returning|existing|old|regulars?|repeat)[\\w ]*|(?:returning|existing|old|repeat|regulars?) (?:[a-z]+ )?(?:vs|versus|and|against|or) (?:new|first)|first ?timers? (?:vs|versus|and|against|or) \\w+",
                    Keyword.ANY),
            Keyword.of(
                    GROUP_BY,
                    "payment_method",
                    "payment (?:method|type)s?|card types?|types? of cards?|\\b" + PAID_BY
                            + "(?: how (?:much|many))? ?(?:vs|versus|and|or|n|against|/|,) ?(?:(?:and |n )?(?:how (?:much|many)|what) )?(?:(?:was|came|is) )?(?:(?:in|by|on|through|via) )?"
                            + PAID_BY
                            + "\\b|methods? of payment|cash card (?:split|mix)|(?:card|cash|voucher)s?, (?:card|cash|voucher)s? (?:and|or|n) \\w+|(?:much|many) of (?:it|that|this|them) (?:was|were|came) (?:in |by |on )?(?:card|cards|cash|contactless)|how (?:did |do )?(?:people|they|customers|everyone) (?:paid|pay)|(?:on|by|in|with) cards? (?:than|versus) (?:on |by |in |with )?cash|(?:on|by|in|with) cash (?:than|versus) (?:on |by |in |with )?cards?|cash,? (?:and |or )?cards?,? (?:and|or) \\w+|(?:paid|pay|paying|payments?|taken|sales|share|percent|percentage|much|proportion|split)\\b[\\w ]{0,30} (?:in|by|with|on|via) (?:cash|card|cards|contactless)|cards? (?:vs|and|or|n) cash|cash (?:vs|and|or|n) cards?",
                    Keyword.ANY),
            Keyword.of(
                    GROUP_BY,
                    "payment_method",
                    BY_IN_OTHER_TONGUES
                            + " (?:(?:formas?|forms?|metodos?|medios?|tipos?) (?:de|of) (?:pago|payment)|(?:modes?|moyens?) de (?:paiement|payment)|zahlungs(?:art|arten|methode|weise|mittel))",
                    Keyword.ANY),
            Keyword.of(
                    GROUP_BY,
                    "employee",
                    BY_IN_OTHER_TONGUES
                            + " (?:emplead[oa]s?|vendedor(?:es|as?)?|camarer[oa]s?|vendeu(?:r|se)s?|(?<!\\bby )employee?s?|serveu(?:r|se)s?|mitarbeiter(?:in(?:nen)?)?|kellner(?:in)?|verkaufer(?:in)?)",
                    NOT_OF_PEOPLE),
            Keyword.of(
                    GROUP_BY,
                    "location",
                    BY_IN_OTHER_TONGUES
                            + " (?:tiendas?|(?<!\\bby |\\b(?:the|our|my|your|a|in|at) pro )shops?|local(?:es)?(?=\\W*$)|sucursal(?:es)?|magasins?|boutiques?|(?<!\\bby )branch(?:es)?|filialen?|standort(?:e|en)?|laden|geschaft)",
                    Keyword.ANY),
            Keyword.of(
                    GROUP_BY,
                    "week",
                    BY_IN_OTHER_TONGUES + " (?:semanas?|semaines?|wochen?|(?<!\\bby )weeks?)",
                    OVER_MONTHS),
            Keyword.of(
                    GROUP_BY,
                    "day_of_week",
                    MANY
                            + " (?:day of (?:the )?week|weekdays?|days of the week)|week ?days? (?:vs|versus|against|and|or) week ?ends?|(?:busiest|quietest|best|worst|slowest|strongest|weakest|deadest) (?:(?:day|night) of (?:the |our |a )?week|weekday)|(?:which|what) days"
                            + " (?:are|is|were|do)|(?:which|what) day is (?:(?:the|our|my|usually|normally|generally|always) )*(?:\\w+est|best|worst|dead)|day of week",
                    Keyword.ANY),
            Keyword.of(
                    GROUP_BY,
                    "hour",
                    MANY
                            + " (?:hours?|(?<!(?:each|every) )times?(?: of day)?)|par heure|por horas?|(?:pro|nach|je) stunden?|hourly|hour by"
                            + " hour|(?:busiest|slowest|best|peak|worst|dead|deadest) (?:hours?|hrs?|times?)|when (?:were|was|are|is|do|did) (?:we|it|they|things) (?:(?:at (?:our|its|their)|the|usually|normally|get|got) )*(?:busiest|quietest|slowest)(?! (?:day|week|month|season|quarter)s?\\b)|what time"
                            + " (?:are|do|is|were)|quietest (?:hours?|times?)|by hrs?|hours?(?=,? (?:instead|rather than|not)\\b)",
                    Keyword.ANY),
            Keyword.of(
                    GROUP_BY,
                    "day_of_week",
                    "(?:nach|pro|je|by) (?:wochentag\\w*|week ?tag\\w*)|(?:por|by) (?:dia|day) (?:de la|of the|of) (?:semana|week)|(?:par|by) (?:jour|day) (?:de la|de|of the|of) (?:semaine|week)",
                    Keyword.ANY),
            Keyword.of(GROUP_BY, "day", "(?:nach|pro|je) (?:tag\\w*|day)", Keyword.ANY),
            Keyword.of(
                    GROUP_BY,
                    "day",
                    "(?:per|each) days?\\b(?! (?:of|left|remaining|in stock|cover)\\b)|(?:by|which|what|whichever) days?\\b(?! (?:of|left|remaining|in stock|cover|overdue|late|owed|outstanding|old)\\b|(?<=days) since\\b)|(?:^|in |show )days?(?=,? (?:instead|rather than|not)\\b)|(?<!(?:in|been|here|us|it) )every days?\\b(?! of)|(?:sales|takings|figures|totals?|numbers|take)\\b[\\w ]* (?:each|every) (?:mon|tues|wednes|thurs|fri|satur|sun)day|day ?wise|a day at a time|day (?:to|for) day|daily(?! (?:summary|report|digest|brief|briefing|update|email|wrap|recap|target|special))|day by"
                            + " day|" + RANKED
                            + " day(?! of (?!(?:the|that|this|last|each) (?:month|quarter|year|season|lot)\\b|it\\b|them\\b|those\\b|all\\b))",
                    Keyword.ANY),
            Keyword.of(
                    GROUP_BY,
                    "week",
                    "week ?wise|a week at a time|(?:by|per|each|every|which|what) weeks?(?! (?:s )?ends?\\b)|weekly|week by week|"
                            + RANKED + " week",
                    OVER_MONTHS),
            Keyword.of(
                    GROUP_BY,
                    "month",
                    "by mths?|by mo\\b|month ?wise|a month at a time|(?:by|per|each|every|which|what) months?|monthly|month by month|"
                            + RANKED + " month",
                    OVER_MONTHS),
            Keyword.of(
                    GROUP_BY,
                    "week",
                    SO_OFTEN + "a week(?: on average)?\\W*$",
                    EnumSet.of(Intent.EXPENSE_REPORT, Intent.SALES_REPORT)),
            Keyword.of(
                    GROUP_BY,
                    "month",
                    SO_OFTEN + "a month(?: on average)?\\W*$",
                    EnumSet.of(Intent.EXPENSE_REPORT, Intent.SALES_REPORT)),
            Keyword.of(
                    GROUP_BY,
                    "category",
                    MANY
                            + " (?:categor(?:y|ies)|departments?|depts?|sections?|groups?|product groups?|genres?|aisles?|(?<!what )ranges?|types?|kinds? of product)|by cat\\b(?! (?:food|litter|toys?|treats?|beds?|flaps?|trees?|\\w+ ?(?:sales|sold))\\b)|(?:category|head) ?wise|categories",
                    NOT_OF_PEOPLE),
            Keyword.of(
                    GROUP_BY,
                    "channel",
                    MANY
                            + " (?:(?:sales )?channels?|platforms?)|online (?:vs|and|or|against|compared (?:to|with)) (?:in"
                            + " ?-?store|instore|shop|offline|the shops?|walk ?ins?)|in ?-?store (?:vs|and|or|against)"
                            + " online|channel ?wise",
                    Keyword.ANY),
            Keyword.of(
                    GROUP_BY,
                    "location",
                    MANY
                            + " (?:shops?|stores?|locations?|branch(?:es)?|sites?|outlets?|cafes|salons|restaurants|pubs|clinics|gyms|stalls|vans|trucks)(?! (?:clerks?|managers?|staff|assistants?|workers?)|(?: is| has)"
                            + " the)|(?:shop|store|branch|location|outlet|site) ?wise|(?:both|all|two|three) (?:my |our |the )?(?:\\d |two |three |four )?(?:shops|stores|branches|sites|locations|places|cafes|salons|restaurants|pubs|clinics|gyms|stalls)(?: again)?,? (?:separate(?:ly)?|apart|individually|side by side|split)|(?:by|per|each) (?:shp|brnch)|(?:by|per|for each|each|every|which|what) "
                            + PLACE
                            + "(?! of\\b)|which (?:of (?:the|my|our) )?(?:two |three |four |\\d )?(?:shops?|stores?|branch(?:es)?|locations?|sites?)"
                            + "|(?:over|between|among|amongst) (?:the|our|my) (?:\\d |two |three |four |different )?"
                            + PLACES
                            + "\\b(?!.*\\b(?:altogether|together|combined|total)\\b)|each (?:shop|store|branch)",
                    Keyword.ANY),
            Keyword.of(
                    GROUP_BY,
                    "supplier",
                    "who (?:charges?|costs?|bills?|invoices?|rips?)(?: us| me)?(?: off)?(?: the)? (?:most|least|more)|who (?:is|s) (?:the |our |my )?(?:dearest|priciest|costliest|most expensive|biggest|cheapest)\\b",
                    EnumSet.of(Intent.EXPENSE_REPORT)),
            Keyword.of(
                    GROUP_BY,
                    "employee",
                    MANY
                            + " (?:employees?|(?:till |sales |floor )?staff(?: members?)?|members? of (?:the |our )?(?:team|staff)|assistants?|team members?|cashiers?|clerks?|(?:store|shop) (?:clerks?|assistants?|managers?|workers?)|(?:\\w+ )?reps?|(?:till )?operators?|baristas?|stylists?|sales ?(?:person|people|staff|reps?|m[ae]n|wom[ae]n)|servers?|waiters?|waitress(?:es)?|drivers?|"
                            + TRADES + "|(?:heads? of |members? of )staff|persons?(?: on the tills?)?)"
                            + "|(?:which|who|one) of (?:the|my|our) (?:lads|girls|guys|team|crew|staff)|(?:by|per|each|which) (?:lad|girl|guy|fella|chap|boy|lady)(?! is\\b)|by whom?\\W*$|who by\\W*$|(?<!\\bit |\\bthat |\\bthis )(?:was|were|is) who\\W*$|all (?:of )?(?:the|my|our) "
                            + TRADES
                            + "|top (?:\\d+ |three |five |ten )?(?:earners|performers)(?=.*\\bstaff)|same (?:person|one|staff member) (?:each|every) time|staff (?:sales |performance )?(?:ranking|leaderboard|league)|(?:everyone|everybody|all of (?:them|the staff)),? (?:ranked|in order|compared|side by side)"
                            + "|who(?:s|'s)? (?:is |has |been |s )*" + NO_CUSTOMER
                            + "\\w+ (?:\\w+ ){0,2}(?:most|least|best)|all (?:the |my |our )?staff|(?:whole|entire) team|(?:employee|sales ?person) ?wise"
                            + "|who (?:authori[sz]ed|approved|allowed|handled|processed|issued|gave|made|put through) (?:it|that|them|those|these)|who (?:sold|sells|rang(?: up)?|took|makes|made|brought"
                            + " in|refunds?|refunded|voids?|voided|gives?|gave|does|did) (?:the"
                            + " )?(?:most|least|more|best|a lot)|staff ?wise|by (?:person|people)|who (?:did(?!\\b.*\\b(?:go|pay|spend|buy)\\b)|done|rang(?: up)?|keyed(?: in)?|put through|does|rings(?: up)?) "
                            + THEM + "|who (?:was|were|is) on (?:the |that )?(?:tills?|register|counter|shift)",
                    EnumSet.of(
                            Intent.SALES_REPORT,
                            Intent.FRAUD_CHECK,
                            Intent.SALES_FORECAST,
                            Intent.EXPENSE_REPORT,
                            Intent.PROFIT_MARGIN)),
            Keyword.of(
                    GROUP_BY,
                    "employee",
                    "who(?:s|'s)? (?:(?:has |have |s )?been |is |keeps |was |s )?(?:[a-z]+ing)\\b|who (?:was|were|is|had been) (?:on|in|there|working)\\b|who did\\b",
                    EnumSet.of(Intent.FRAUD_CHECK)),
            Keyword.of(
                    GROUP_BY,
                    "employee",
                    "who(?:s|'s)? (?:is |are |was |were |keeps |s |has been |been )*(?:giv|do|issu|process|authoris|authoriz|approv|ring|key|hand|mak)ing (?:(?:out|up|in) )?(?:them|em|(?:those|these)(?=\\W*$| (?:out|refunds|voids|discounts|this|last|then|today|all|so|most|and)\\b)|most of (?:it|them|em|those))",
                    EnumSet.of(Intent.SALES_REPORT)),
            Keyword.of(
                    GROUP_BY,
                    "employee",
                    "who(?:s|'s)? (?:has |have |had |got |gets |is |was |s )*(?:the )?(?:most|worst|highest|biggest)\\b(?! (?:chargebacks?|dispute[sd]?)\\b)",
                    EnumSet.of(Intent.FRAUD_CHECK)),
            Keyword.of(
                    GROUP_BY,
                    "employee",
                    "whose (?:tills?|drawers?|shifts?|side|hands?)\\b",
                    EnumSet.of(Intent.FRAUD_CHECK, Intent.SALES_REPORT)),
            Keyword.of(
                    GROUP_BY,
                    "employee",
                    "who spent (?:it|that|this|them|all|the money)",
                    EnumSet.of(Intent.EXPENSE_REPORT)),
            Keyword.of(
                    GROUP_BY,
                    "supplier",
                    "who (?:do|did|are|have|would|had) (?:we|i) (?:\\w+ )?(?:buy|buying|bought|get|got|getting|pay|paid|paying|use|using|spend|spent)\\b[\\w ]* (?:off|from|to|with|through)\\b|(?:who with|with whom?)\\W*$"
                            + "|who (?:was|were|is|did|do) (?:it|that|this|they|those|we|i)\\b[\\w ]* to|(?:to|from) whom?\\W*$|who (?:got|gets) (?:the )?most|who (?:did|does|do) (?:it|that|this|they|those|we|i) (?:go|pay|spend)(?: it)? (?:to|with)|who to\\W*$",
                    EnumSet.of(Intent.EXPENSE_REPORT)),
            Keyword.of(
                    GROUP_BY,
                    "supplier",
                    MANY
                            + " (?:suppliers?|vendors?|wholesalers?|distributors?|publishers?|makers?|manufacturers?|carriers?|couriers?)|supplier ?wise|supplier (?:spend|spending)|(?:biggest|largest|main|dearest|priciest|costliest|smallest|most expensive) (?:suppliers?|vendors?|wholesalers?)|who (?:is|are) (?:\\w+ ){0,2}(?:\\w+est|best|main) (?:for|to buy)|who (?:do|did|am|are) (?:we|i) (?:spend|spending|spent|owe|paying|pay|buy|buying|bought|order|ordering)[\\w ]* most",
                    Keyword.ANY),
            Keyword.of(
                    GROUP_BY,
                    "customer",
                    "(?<!(?:spend|that|it|this) )" + MANY
                            + " (?:customers?|clients?|accounts?)|(?:customer|client) (?:by (?:customer|client)|wise)|who (?:bought|spent|spends|buys|books|booked|orders|ordered) (?:us |it |from us )?(?:the )?most|list (?:of )?(?:my |the |all )?(?:customers|clients)",
                    EnumSet.of(Intent.SALES_REPORT, Intent.PROFIT_MARGIN, Intent.CASH_FLOW, Intent.SALES_FORECAST)),
            Keyword.of(
                    GROUP_BY,
                    "product",
                    MANY
                            + " (?:\\d+ |two |three |four |five |ten )?(?:products?|items?|lines?|skus?|things?|dish(?:es)?|treatments?|services?|procedures?|recipes?)|(?:top|bottom|best|worst)(?: \\d+| five| ten| three)? sell(?:ers?|ing)|best"
                            + " ?-?sell(?:ers?|ing)|worst ?-?sell(?:ers?|ing)|top ?-?sell(?:ers?|ing)|most"
                            + " (?:popular|sold|returned|profitable)(?! (?:hours?|days?|shops?|stores?|branch|customers?|clients?|staff|weeks?|months?|channels?|categor\\w+|suppliers?|locations?)\\b)|least (?:popular|profitable)(?! (?:hours?|days?|shops?|stores?|branch|customers?|clients?|staff|weeks?|months?|channels?|categor\\w+|suppliers?|locations?)\\b)|what(?: things?| ones?)?"
                            + " (?:sold|sells|is selling|are we selling|did we sell|will sell) (?:best|most|the"
                            + " most|well|worst|least)|what (?:gets|is) returned|which (?:ones? )?of (?:them|those|these)(?: \\w+){0,2} (?:sells?|sold|shifts?|shifted|selling) (?:the )?(?:best|most|worst|least|fastest|slowest)|which (?!one|ones|of|way|do|did|is|are|was|were)(?:\\w+ ){1,2}(?:is|are|was|were|has|have|goes|sells?|sold|makes?|made)"
                            + " (?:\\w+ ){0,2}(?:best|worst|most|least|fastest|slowest|quickest)|what (?:did|do|have|are|is) (?:people|they|customers|everyone|everybody) (?:\\w+ )?(?:buy|buying|bought|order|ordering|ordered)|item ?wise|product ?wise|what exactly (?:did|have|has) \\w+ (?:sell|sold|buy|bought|order|ordered)|list (?:all )?(?:of )?(?:the |my |our )?(?:products|items|lines)|which ones? (?:sold|sell|did)|(?:by|per|what|which|each) (?:sizes?|flavou?rs?|colou?rs?|styles?|models?|varieties|variety|title|design)",
                    EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST, Intent.PROFIT_MARGIN)),
            Keyword.of(
                    GROUP_BY,
                    "product",
                    "(?:by|per|for each|each) (?:products?|items?|skus?|lines?)|(?:by|per|each) (?:sizes?|flavou?rs?|colou?rs?|styles?|models?)|which sizes|(?<!all )sizes?$",
                    EnumSet.of(Intent.STOCK_LEVEL)),
            Keyword.of(
                    GROUP_BY,
                    "product",
                    "^(?:and |so |ok )*(?:(?:mostly|mainly|of|in) what|what (?:in|of|mostly|mainly|exactly))\\W*$|what (?:makes|made) up\\b|which (?:\\w+ ){1,2}(?:drag|drags|pull|pulls|drive|drives|hurt|hurts|lift|lifts)\\b",
                    EnumSet.of(Intent.SALES_REPORT, Intent.PROFIT_MARGIN)),
            Keyword.of(
                    GROUP_BY,
                    "location",
                    "^(?:and |so |ok )*(?:where|which ones?)(?: (?:is|are) (?:it|they|that|those))?\\W*$",
                    EnumSet.of(Intent.STOCK_LEVEL)),
            Keyword.of(
                    GROUP_BY,
                    "location",
                    "where (?:did|do|does|are|is|was|were|have) (?:we|it|they|that|those|i) (?:\\w+ ){0,2}(?:best|most|worst|least)\\b",
                    EnumSet.of(Intent.SALES_REPORT)),
            Keyword.of(
                    GROUP_BY,
                    "hour",
                    "mornings?(?: (?:sales|takings|trade))? (?:or|vs?|versus|against|compared (?:to|with)|and) (?:the )?(?:afternoons?|evenings?)\\b|(?:most|least) (?:profitable|popular) hours?|(?:before or after|(?:early )?mornings? or) (?:lunch(?:time)?|noon|midday|dinner(?:time)?|work|evenings?|afternoons?)\\b",
                    EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST, Intent.FRAUD_CHECK, Intent.PROFIT_MARGIN)),
            Keyword.of(
                    GROUP_BY,
                    "day",
                    "(?:most|least) (?:profitable|popular) days?(?! of the week)|(?:best|worst|busiest|quietest|slowest|strongest|weakest) days(?! of the week)",
                    EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST, Intent.PROFIT_MARGIN)),
            Keyword.of(
                    GROUP_BY,
                    "product",
                    "(?:most|least) (?:refunded|returned|sent back) (?:things?|items?|products?|lines?|dish(?:es)?|drinks?)",
                    EnumSet.of(Intent.SALES_REPORT)),
            Keyword.of(GROUP_BY, "day", "(?:record|best ever|biggest ever) day", EnumSet.of(Intent.SALES_REPORT)),
            Keyword.of(SORT, "desc", "record (?:day|week|month)", EnumSet.of(Intent.SALES_REPORT)),
            apart("month"),
            apart("week"),
            apart("day"),
            Keyword.of(
                    GROUP_BY,
                    "supplier",
                    "by (?:who(?:m|ever)? (?:delivers?|supplies|brings|sells|makes|it s from|they re from|it comes from|they come from)|where (?:it|they) comes? from)\\b",
                    EnumSet.of(Intent.REORDER, Intent.STOCK_LEVEL, Intent.EXPENSE_REPORT)),
            Keyword.of(
                    GROUP_BY,
                    "supplier",
                    "^(?:(?:and|so|ok|what about|how about|the|our|by) )+suppliers\\W*$",
                    EnumSet.of(Intent.EXPENSE_REPORT, Intent.COST_SAVING)),
            Keyword.of(
                    GROUP_BY,
                    "supplier",
                    "who(?:s|'s)? (?:is |has |have |s )*(?:had|got|getting|gets|taken|taking) (?:the )?(?:most|bulk|lion s share|lions share|lion's share|biggest share)\\b",
                    EnumSet.of(Intent.EXPENSE_REPORT)),
            Keyword.of(
                    GROUP_BY,
                    "location",
                    "(?<!\\btotal stock )(?:in|at|across|over) (?:both|all|each)(?: of)? (?:the |my |our )?" + PLACES,
                    EnumSet.of(Intent.STOCK_LEVEL, Intent.REORDER)),
            Keyword.of(
                    GROUP_BY,
                    "product",
                    "(?:lowest|highest|bottom|poorest|strongest|weakest)(?: (?:margin|earning|selling|grossing))? (?:\\d+ |two |three |four |five |six |ten )?(?:products?|items?|lines?|sellers?|dish(?:es)?)\\b",
                    EnumSet.of(Intent.SALES_REPORT, Intent.PROFIT_MARGIN, Intent.SALES_FORECAST)),
            Keyword.of(
                    SORT,
                    "asc",
                    "low to high",
                    EnumSet.of(Intent.SALES_REPORT, Intent.STOCK_LEVEL, Intent.PROFIT_MARGIN, Intent.EXPENSE_REPORT)),
            Keyword.of(
                    SORT,
                    "asc",
                    "duds?|flops?|laggards?|stinkers?|(?:hardly|barely|scarcely) (?:sold|sells?|selling|shift\\w*|mov\\w+)|drag(?:s|ging|ged)? (?:it|them|us|that|this|things|the \\w+) down",
                    EnumSet.of(Intent.SALES_REPORT, Intent.PROFIT_MARGIN)),
            Keyword.of(
                    SORT,
                    "desc",
                    "(?:sort|rank|order)(?:ed)? (?:(?:it|them|those|that|these|the list) )?by (?:how much|what (?:they|she|he|we|it)\\b|spend|value|size|amount|money|sales|takings|revenue)\\b(?!.*\\b(?:least|lowest|smallest) first)",
                    ORDERED),
            Keyword.of(
                    SORT,
                    "desc",
                    "(?:biggest|highest|largest|most|best|dearest|newest|oldest|longest)[\\w ]{0,20} first|best to worst|(?:high(?:est)?|biggest|most) to (?:low(?:est)?|smallest|least)|descending|furthest (?:over|off|ahead)|over (?:by )?the most",
                    ORDERED),
            Keyword.of(
                    SORT,
                    "desc",
                    "worst (?:on|for|with) (?:refunds|voids|discounts|returns|chargebacks)",
                    EnumSet.of(Intent.SALES_REPORT)),
            Keyword.of(
                    SORT,
                    "desc",
                    "by (?:what|how much) (?:they|people|each(?: one)?|customers) (?:have |has )?(?:spend|spends|spent|pay|pays|paid)",
                    Intent.OF_CUSTOMERS),
            Keyword.of(
                    SORT, "desc", "longest", EnumSet.of(Intent.CASH_FLOW, Intent.OF_CUSTOMERS.toArray(Intent[]::new))),
            Keyword.of(
                    SORT,
                    "desc",
                    "worst[\\w ]{0,20} first|(?:who(?:s|'s)?|(?:which|what)(?: (?:ones?|customer|client|supplier|of (?:them|these|those)))?)(?: is| are| was| s)? (?:the |our |my )?worst\\b|worst (?:of (?:them|em|those|these)|payers?|debtors?)"
                            + "|(?:(?<=\\b(?:two|three|four|five|six|ten|\\d{1,2}) )worst(?: ones?)?|worst (?:two|three|four|five|six|ten|\\d{1,2}|ones?))(?=\\W*$)",
                    SERIOUS),
            Keyword.of(
                    SORT,
                    "asc",
                    "runs? out (?:first|soonest)|next to run out|(?:soonest|shortest) first|(?:(?:sort|rank)(?:ed)? (?:\\w+ )?|order(?:ed)? (?:(?:it|them|those|these|that) )?)by (?:days|weeks|how (?:long|many (?:days|weeks)))\\b(?! ends?\\b)(?!.*\\b(?:longest|most|highest) first)",
                    STOCK),
            Keyword.of(
                    SORT,
                    "asc",
                    "(?:which|what|any|anything|ones?)\\b[\\w ]* los(?:e|es|ing) (?:us |me )?money",
                    EnumSet.of(Intent.PROFIT_MARGIN)),
            Keyword.of(
                    SORT,
                    "asc",
                    "(?<!\\bif [\\w ]{1,20} )(?:is|are|was|were|how) dead(?! (?:stock|lines))|(?:which|what|when)\\b[\\w ]* (?:are|is|were|was|am) (?:we|it|things|the (?!(?:best|worst|top|most|\\w+est)\\b)\\w+|i) (?:(?:most|really|very|at our|always|usually|so|dead|too) )*(?:quiet|quietest|slow|slowest|slack)\\b(?! (?:cookers?|mov\\w+|roasts?|lanes?|payers?|sellers?|enough)\\b)",
                    EnumSet.complementOf(EnumSet.of(
                            Intent.STOCK_LEVEL,
                            Intent.REORDER,
                            Intent.SETTINGS,
                            Intent.SUMMARY,
                            Intent.COST_SAVING,
                            Intent.INVESTMENT))),
            Keyword.of(
                    SORT,
                    "desc",
                    "(?:which|who)\\b[\\w ]* (?:did|does|do|doing|made|makes|sold|sells|took|takes|earned|earns|perform(?:s|ed)) (?:the |us )?(?:better|more)\\b(?! (?:than|of|for|to|often|when|if))",
                    EnumSet.of(Intent.SALES_REPORT, Intent.PROFIT_MARGIN)),
            Keyword.of(
                    SORT,
                    "asc",
                    "(?:worst(?! (?:case|(?:and|or|n|to) (?:the )?best case|(?:it|that|this|we|they|i) (?:could|can|might|would)|guess|offenders?|overspen\\w*|over\\b|for ))|peores|peor|pires?|schlechtesten)|thinnest|worst to best|ascending|lowest (?:to|up)|low up|(?:make|makes|making|earn|earns) (?:me |us )?(?:no|nothing|least|the least|little)|deadest|sabse kam|moins|wenigsten|least|lowest(?! (?:it|that|this|we|they|i) (?:could|can|might|would))|bottom(?! line)|slowest(?! mov)|quietest|smallest|fewest|weakest|poorest|cheapest|least popular",
                    ORDERED),
            Keyword.of(
                    SORT,
                    "desc",
                    "worst (?:offenders?|overspen\\w*)|rank(?:ed|ing)?(?! (?:and file|by (?:least|lowest|smallest)))|league table|leaderboard|(?:best ?sell\\w*|(?<!\\b(?:suits?|works?|serves?|fits?)(?: me| us)? )best(?! (?:case|guess|to order|friend|bitters?\\b|before|wishes|regards|end of|(?:and|or|n|to) (?:the )?worst))|(?<!\\bon )top(?! (?:end|half)\\b| (?:\\w+ ){0,2}up\\b| (?:it|me|us)\\b))|sabse (?:zyada|jyada)|(?<!^en \\w{1,12} )mejor(?:es)?|mas vendid[oa]s?|meilleurs?|besten?|meisten|teuersten?|mas car[oa]s?|plus cher(?:e|s|es)?|plus vendus?|most|fattest|grossten|mayores|biggest|highest|busiest|largest|strongest|dearest|priciest|costliest|greatest|riskiest|number one|no 1",
                    ORDERED));

    private Groupings() {}

    /** "Keep the two months apart." */
    private static Keyword apart(String unit) {
        return Keyword.of(
                GROUP_BY,
                unit,
                "(?:separate|divide|split)(?: out| up)? (?:the |those |these )?(?:(?:two|three|four|\\d+) )?" + unit
                        + "s\\b|(?:the |those |these )(?:(?:two|three|four|\\d+) )?" + unit
                        + "s (?:apart|separately|one by one|side by side|on their own)\\b",
                OVER_MONTHS);
    }
}
