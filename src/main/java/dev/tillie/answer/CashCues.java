package dev.tillie.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that are about cash ahead whatever else they sound like: something told of it, a scenario named, a sum of the
 * answer before weighed. What they lean on is known here and not where questions are read.
 *
 * @param told names of what was told of cash
 * @param scenarios names of the scenarios kept
 * @param carried what the answers before left to build on
 */
record CashCues(List<String> told, List<String> scenarios, Carried carried) {
    private static final Pattern QUESTION = Pattern.compile("\\?\\s*$|^(?:and |so |ok |but"
            + " )?(?:what|when|who|which|how|can|could|will|would|should|shall|is|are|do|does|did|if"
            + "|show|list|compare|why|any|where)\\b");
    private static final Pattern SUM = Pattern.compile("(?<![\\w.])[£€$₹]? ?\\d[\\d,.]*");
    private static final Pattern WHEN =
            Pattern.compile("\\b(?:a|per|every|each|once a) (?:week|fortnight|month|quarter|year)\\b|/"
                    + " ?(?:week|month|year)\\b|\\b(?:weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|pcm|per"
                    + " annum|due|until|till|tomorrow|starting|next"
                    + " (?:week|month|quarter|year|monday|tuesday|wednesday|thursday|friday))\\b|\\bevery"
                    + " \\w+day\\b|\\b\\d{1,2}(?:st|nd|rd|th)\\b|\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\\b|\\bon"
                    + " (?:mon|tues|wednes|thurs|fri)day\\b");
    private static final Pattern OF_COSTS = Pattern.compile(
            "\\b(?:leas(?:e|ing)|loans?|repayments?|mortgage|insurance|business"
                    + " rates|rates|vat|tax|bill|licen[cs]e|rent|retainer|instal?lments?|hire purchase|service"
                    + " charge|pension|membership|subscription|maintenance"
                    + " contract|grant|rebate|dues|deposit|(?<=\\b(?:an?|the|our|my|parking|speeding|council|late) )fine|financing|overdraft fee|dividend|bonus(?:es)?)\\b");
    private static final Pattern PAY = Pattern.compile(
            "\\b(?:we|i)(?:'ll| will| have to| must| need to|'ve got to| also)* (?:pay|owe)\\b(?! (?:me|us)\\b)");
    private static final Pattern EXPECT = Pattern.compile(
            "\\b(?:expecting|expect to (?:get|receive)|(?:getting|receiving|will get|will receive|'ll get|'ll"
                    + " receive)|is coming in|comes in|will pay us|is paying us|pays us|refunds? us|will refund)\\b");
    private static final Pattern NOT_TOLD =
            Pattern.compile("\\b(?:budgets?|prices?|pric(?:ed|ing)|sold|sell|sales|takings|spent|paid|afford|what"
                    + " if|rais(?:e|ed|es)|put off|delay\\w*|postpone\\w*|order|buy|bought|chase|stock|discount|goes"
                    + " up|went up|gone up|in the bank|in the account|worth it"
                    + "|bring(?:s)?|customers?|hours?|pings?|alerts?|summary|suspicious|fraud|marked?)\\b|%");

    /** Nothing but a name, an amount and a rhythm: "cleaner 60 a week on Fridays"; "make it 60 a week" is of what was asked. */
    private static final Pattern BARE = Pattern.compile(
            "^(?!(?:and |so |ok |now |no |just |please |actually |right |then |yes |yeah |grand |well )*(?:bump|set|make|put|raise|lift|increase|cut|trim|lower|reduce|cap|limit"
                    + "|change|keep|bring|move|take|up|try|call|allow|allocate) )(?:the |our |my )?[a-z][a-z'& -]{2,40}? (?:is |costs? (?:us )?|of |at )?[£€$₹]? ?\\d[\\d,.]*"
                    + " (?:(?:a|per|every|each)"
                    + " (?:week|fortnight|month|quarter|year)|weekly|fortnightly|monthly|quarterly|yearly|annually|pcm|every"
                    + " \\w+day)\\b(?: (?:on|from|until|till|for|starting|due|every|in) .*)?\\W*$");

    private static final Pattern LIST_TOLD = Pattern.compile(
            "\\bwhat (?:have|did|'ve) (?:i|we) (?:told|tell) you\\b|\\b(?:told you|you(?:'ve| have) noted|you"
                    + " know)\\b.*\\b(?:cash|loans?|leases?|payments?|money)\\b|^(?:show|list|what(?:'s| is| are)?)(?:"
                    + " me)? (?:all )?(?:my |our |the )?(?:loans?|leases?)(?: (?:and|or|&) (?:loans?|leases?))?(?: do"
                    + " (?:i|we) have)?\\W*$");
    private static final Pattern DROP =
            Pattern.compile("^(?:please |can you |ok )?(?:drop|remove|delete|forget|cancel|stop counting|take"
                    + " out|strike|scrap|bin)\\b");
    private static final Pattern CHANGE = Pattern.compile(
            "\\b(?:change|make|set|update|correct|now|instead|ends?|until|till|moves? to|moved to|is (?:on|due)|goes"
                    + " (?:up|down) to|went (?:up|down) to|only)\\b");

    private static final Pattern NAME = Pattern.compile(
            "^(?:ok |please )?(?:call|name|save|keep|label|store)(?: (?:that|this|it|the last one))(?: scenario|"
                    + " one)?(?: as| under)? [\"“”']?\\p{L}|^(?:ok |please )?(?:save|keep) (?:that|this|it)(?: scenario|"
                    + " one)?\\W*$");
    private static final Pattern LIST = Pattern.compile(
            "^(?!.*\\bcompare\\b)(?:show|list|what|which|do i have|any|my|our|see).*\\bscenarios\\b|^scenarios\\W*$");
    private static final Pattern COMPARE =
            Pattern.compile("\\bcompar\\w*\\b|\\bversus\\b|\\bvs\\b|\\bside by side\\b|\\bagainst\\b");
    private static final Pattern COMPARE_THEM = Pattern.compile(
            "^(?:and |now |ok |please )*compare (?:them|both|these|those|the two|all(?: of them)?)\\W*$");
    private static final Pattern COMBINE = Pattern.compile(
            "^(?:and |what about |what if |try |show |now |ok |with |do |have |i do |we do |combine )*(?:both|all|the"
                    + " two|all three|the lot|them|those two|the scenarios)\\b.{0,30}$");
    private static final Pattern TOGETHER =
            Pattern.compile("\\btogether\\b|\\bcombined?\\b|\\bboth\\b|\\bplus\\b|\\bat once\\b");

    private static final Pattern THAT = Pattern.compile(
            "\\b(?:that|it|those|them|this|all of (?:that|it|them|those)|the (?:list|order|lot|whole lot))\\b");
    private static final Pattern WEIGH = Pattern.compile(
            "\\bafford\\b|\\b(?:can|could|will) (?:i|we) (?:still |then |even )?(?:pay|cover|make)\\b|\\bstill"
                    + " (?:pay|make|cover)\\b|\\benough (?:cash|money)\\b|\\bthe (?:cash|money) for\\b|\\brun"
                    + " (?:out|short)\\b|\\bin the bank for\\b|\\bwhat (?:would|does|will) (?:that|it|this) do to (?:the"
                    + " |my |our )?(?:cash|balance|bank)\\b|\\bcash (?:cover|hold)");

    private static final Pattern NUMBER = Pattern.compile("\\d");

    private static final Pattern PUT_OFF =
            Pattern.compile("\\b(?:put(?:ting)? off|delay(?:ed|ing|s)?|postpon\\w+|push(?:ed|ing)? back|defer\\w*)\\b");
    private static final Pattern OWED = Pattern.compile(
            "\\b(?:bill|invoice|leas(?:e|ing)|loan|rent|payment|repayment|wages|payroll|vat|tax|instal?ment|insurance|mortgage|landlord"
                    + "|supplier)\\b");
    private static final Pattern RENT = Pattern.compile("^(?!why\\b|how"
            + " come\\b|did\\b|.*\\b(?:margin|profit|price)s?\\b)(?:.*\\brent\\b.*\\b(?:rais|ris|up|higher|increas|more)|.*\\b(?:rais\\w*|rise|increase\\w*|higher|put"
            + " up)\\b.*\\brent\\b).*\\d");
    private static final Pattern COVERED = Pattern.compile("\\b(?:payroll|wages|rent|vat|tax(?:"
            + " bill)?|salaries)\\b.{0,40}\\b(?:covered|safe|okay|ok|fine|affordable)\\b");
    private static final Pattern BALANCE = Pattern.compile(
            "^(?:and |so )?(?:what(?:'s| is| will be| would be)? |whats )?(?:the |our |my )?(?:bank |cash )?balance"
                    + " (?:on|at|by|next|this|for|in|mon|tues|wednes|thurs|fri|satur|sun)\\w*\\b");
    private static final Pattern PAYDAY = Pattern.compile(
            "^(?!.*\\b(?:why|how come|did|was|were|last|spen[dt]|cost|share|percent|budget|hours?|overtime|shifts?)\\b)"
                    + "(?:.*\\b(?:payroll|payday|wages|wage bill|salaries)\\b.{0,20}\\b(?:on|by|due|for)"
                    + " (?:the \\d|\\d|mon|tue|wed|thu|fri|sat|sun|next|this|tomorrow)|(?:and |so )?when(?:'s| is| are| do (?:i|we)"
                    + " pay) (?:the |our |next )?(?:payroll|payday|wages|salaries))");
    private static final Pattern PAID_YET = Pattern.compile(
            "^(?!.*\\b(?:prices?|rise|offer|promo\\w*|discount|sale|deal|what|much|staff|wages|bills?"
                    + "|suppliers?|rent|vat|tax|van|oven|machine|advert\\w*|ads?|campaign|i|we)\\b)(?:and )?(?:did|has|have) [\\p{L}][\\p{L}&' -]{1,40}? (?:pay|paid)(?: us| me| yet| up| their"
                    + " invoice| the invoice| by now)*\\W*$|^(?:and )?is [\\p{L}][\\p{L}&' -]{1,40}? going to pay(?: us| up)?\\W*$");
    private static final Pattern BUY = Pattern.compile("^(?!.*\\b(?:worth|pays? (?:off|back|for itself)|payback|brings?"
            + "|bringing|sav(?:es?|ing)|earns?|makes?|lasts?|years?|prices?|discount|stock|hours?)\\b)(?!.*%)"
            + "(?:and |so |ok )?(?:(?:what|how about) if (?:i|we) (?:buy|bought|get|got|spend|spent)|(?:can|could) (?:i|we)"
            + " afford|(?:do|will) (?:i|we) have enough (?:cash |money )?for)\\b.*\\d");
    private static final Pattern HIRE =
            Pattern.compile("\\b(?:what if|if|can|could)\\b.*\\b(?:hire|hiring|take on|taking on|employ)\\b.*\\d"
                    + " ?(?:hours?|hrs?|h)\\b");
    private static final Pattern TAKINGS = Pattern.compile(
            "^(?!.*(?:\\bprices?\\b|\\d ?(?:%|percent|per cent) off\\b))(?:and )?(?:what if|suppose|say|if)"
                    + " .*\\b(?:takings|sales|revenue|trade|turnover)\\b.*\\d ?(?:%|percent|per"
                    + " cent)|^(?!.*\\bprices?\\b)what if (?:\\w+"
                    + " ){0,4}(?:takings|sales)\\b.*\\b(?:halve|half)\\b|^(?!.*\\bprices?\\b)what if"
                    + " (?:january|february|march|april|may|june|july|august|september|october|november|december)\\b.*\\d"
                    + " ?(?:%|percent|per cent) (?:down|up|lower|higher|worse|better|less|more)\\b");
    private static final Pattern FINE =
            Pattern.compile("^(?:and )?(?:will|are|would) (?:we|i) (?:be )?(?:ok|okay|fine|all right|alright)"
                    + " (?:at|by|until|till|on (?=the |\\d|(?:mon|tue|wed|thu|fri|sat|sun)|payday|christmas|cash|money))|^how low (?:do|will|does|can|could) (?:we|i|it|cash|the"
                    + " (?:cash|balance|bank))\\b");

    /** What is meant where it is about cash beyond doubt. */
    Optional<CashAct> find(String said) {
        var text = said.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
        return ofScenarios(text)
                .or(() -> isPutOff(text) ? Optional.of(CashAct.LOOK_AHEAD) : ofTold(text))
                .or(() -> isThatWeighed(text) ? Optional.of(CashAct.AFFORD_THAT) : Optional.empty())
                .or(() -> isAhead(text) ? Optional.of(CashAct.LOOK_AHEAD) : Optional.empty());
    }

    private Optional<CashAct> ofScenarios(String text) {
        var named = named(scenarios, text);
        if (!carried.tried().isEmpty() && NAME.matcher(text).find()) {
            return Optional.of(CashAct.NAME_SCENARIO);
        }
        if (DROP.matcher(text).find() && (text.contains("scenario") || !named.isEmpty())) {
            return named(told, text).isEmpty() || text.contains("scenario")
                    ? Optional.of(CashAct.DROP_SCENARIO)
                    : Optional.of(CashAct.DROP_TOLD);
        }
        boolean hasSeveral = !carried.tried().isEmpty() && scenarios.size() > 1;
        if (hasSeveral && COMPARE_THEM.matcher(text).find()) {
            return Optional.of(CashAct.COMPARE_SCENARIOS);
        }
        if (COMPARE.matcher(text).find() && (!named.isEmpty() || text.contains("scenarios"))) {
            return Optional.of(CashAct.COMPARE_SCENARIOS);
        }
        boolean isPair = carried.tried().size() > 1 || scenarios.size() == 2;
        if (TOGETHER.matcher(text).find()
                && (named.size() > 1 || isPair && COMBINE.matcher(text).find())) {
            return Optional.of(CashAct.COMBINE_SCENARIOS);
        }
        if (LIST.matcher(text).find()) {
            return Optional.of(CashAct.LIST_SCENARIOS);
        }
        return !named.isEmpty() && text.contains("scenario") ? Optional.of(CashAct.SHOW_SCENARIO) : Optional.empty();
    }

    private Optional<CashAct> ofTold(String text) {
        if (LIST_TOLD.matcher(text).find()) {
            return Optional.of(CashAct.LIST_TOLD);
        }
        boolean isNamed = !meant(told, text).isEmpty();
        if (isNamed && DROP.matcher(text).find()) {
            return Optional.of(CashAct.DROP_TOLD);
        }
        if (QUESTION.matcher(text).find()
                || NOT_TOLD.matcher(text).find()
                || !SUM.matcher(text).find()) {
            return Optional.empty();
        }
        if (isNamed && CHANGE.matcher(text).find()) {
            return Optional.of(CashAct.CHANGE_TOLD);
        }
        boolean isOfCosts = OF_COSTS.matcher(text).find();
        boolean isTold = WHEN.matcher(text).find()
                        && (isOfCosts
                                || PAY.matcher(text).find()
                                || EXPECT.matcher(text).find())
                || PAY.matcher(text).find() && isOfCosts
                || BARE.matcher(text).find();
        return isTold ? Optional.of(CashAct.TELL_CASH) : Optional.empty();
    }

    private boolean isThatWeighed(String text) {
        return carried.amount() != null
                && WEIGH.matcher(text).find()
                && THAT.matcher(text).find()
                && (!NUMBER.matcher(text.replaceAll("\\b\\d{1,2}(?:st|nd|rd|th)\\b", ""))
                                .find()
                        || carried.isEach() && CarriedSum.COUNTED.matcher(text).find());
    }

    private boolean isPutOff(String said) {
        var text = CashWords.inOrder(said);
        return PUT_OFF.matcher(text).find()
                && (OWED.matcher(text).find() || !named(told, text).isEmpty());
    }

    private static boolean isAhead(String text) {
        return Stream.of(RENT, COVERED, BALANCE, TAKINGS, HIRE, FINE, PAYDAY, PAID_YET, BUY)
                .anyMatch(it -> it.matcher(text).find());
    }

    /** Those named in full, else the one of its kind: "the lease" is the lease of the coffee machine. */
    static List<String> meant(List<String> names, String text) {
        var named = named(names, text);
        var kind = OF_COSTS.matcher(text.toLowerCase(Locale.ROOT));
        if (!named.isEmpty() || !kind.find()) {
            return named;
        }
        var alike = names.stream()
                .filter(it -> !named(List.of(kind.group()), it).isEmpty())
                .toList();
        return alike.size() == 1 ? alike : List.of();
    }

    /** Those of some names that a text has, in its order; a name within a longer one that is there is not meant. */
    static List<String> named(List<String> names, String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var there = names.stream()
                .filter(it -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(it.toLowerCase(Locale.ROOT))
                                + "(?![\\p{L}\\p{N}])")
                        .matcher(lower)
                        .find())
                .toList();
        return there.stream()
                .filter(it -> there.stream()
                        .noneMatch(longer -> longer.length() > it.length()
                                && longer.toLowerCase(Locale.ROOT).contains(it.toLowerCase(Locale.ROOT))))
                .sorted((a, b) -> Integer.compare(
                        lower.indexOf(a.toLowerCase(Locale.ROOT)), lower.indexOf(b.toLowerCase(Locale.ROOT))))
                .toList();
    }
}
