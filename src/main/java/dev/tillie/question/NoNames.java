package dev.tillie.question;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words that name nothing where they stand, though some name may have them: sayings, remarks, who a file is for. */
public final class NoNames {
    private static final List<Pattern> SAYINGS = List.of(
            Pattern.compile(
                    "\\b(?:second|2nd)[ -]hand\\b"
                            + "|\\bhand(?:s|ed|ing)? (?:(?:it|them|that|money|cash) )?(?:back|over|out|in)\\b|\\b(?:on|in|to) hand\\b(?! (?:soaps?|creams?|wash|lotions?|towels?|gels?|saniti[sz]ers?|balms?|bags?|tools?|blenders?|mixers?|dryers?|warmers?)\\b)"
                            + "|\\b(?:my|our) (?:waters|bones|gut)\\b|^(?:(?:and|so|ok|but|now|just|show me|say it|that|it) )*in "
                            + Metrics.MEASURE
                            + "(?: (?:then|please|pls|instead|rather))*\\W*$|\\b(?:her|his|their) (?:favou?rites?|usual|regular)\\b|\\bin (?:decline|trouble|line|debt|arrears|bother)\\b|\\b(?:more|some|any|further|extra|full|in|less) details?\\b"
                            + "|\\blike (?:water|hot ?cakes|mad|crazy|wildfire)\\b"
                            + "|\\b(?:through|hit) the (?:roof|floor)\\b"
                            + "|\\bin the (?:red|black)(?=\\W*$| (?:this|last|next|by|yet|again|now|at)\\b)"
                            + "|\\bflat(?= (?:rs|r|[£€$₹])? ?\\d)"
                            + "|\\bon (?:the|our|its|their) (?:pegs?|rails?|hooks?|racks?|hangers?|rack|stand|floor|shop ?floor|peg ?board)(?=\\W*$| (?:now|today|right now|at the (?:moment|minute)|still|in|at)\\b)"
                            + "|(?<=\\b(?:should|do|must|can|could|will|shall) (?:i|we) |\\bhow (?:many|much) to )(?:need to |have to )?(?:bake|brew|cook|prep|fry|roast|grill)\\b"
                            + "|\\b(?:upper|lower)(?= (?:and (?:lower|upper) )?(?:ends?|bounds?|limits?|figures?|estimates?)\\b)"
                            + "|\\b(?:out|in|round|up) (?:the |our )?back(?=\\W*$| (?:now|today|still|since|for|of the shop|room)\\b)"
                            + "|^(?:and |what |the )*(?:qty|qnty|quantit(?:y|ies)|nos)\\W*$|\\bon (?:one|a single|half a) page\\b"
                            + "|^(?:and |but |ok |so )*skip\\b(?!['’]s\\b| (?:s|hire|bins?|rental|waste|company)\\b)"
                            + "|\\b(?:pro|nach|je) (?:stunden?|tagen?|wochentag\\w*|wochen?|monat\\w*|produkt\\w*)\\b|\\bonce in a blue moon\\b"
                            + "|\\b(?:dear|cheap|pricey|expensive|slow|quick|fast|bad|good|old|fresh|quiet|busy|odd|dodgy) (?:ones|lot|stuff)\\b"
                            + "|\\b(?:bhai|bhaiya|yaar|bhaisahab)\\b|\\b(?:owt|nowt|summat|creditors|debtors|dono|rung(?= (?:up|in|through|thru|on)\\b)|(?:one|1|a|two|2|single)[ -]?pagers?)\\b"),
            Pattern.compile("\\b(?:before|after|over|since|till|until|by)"
                    + " (?:lunch|breakfast|brunch|dinner|supper|tea)(?: ?time)?\\b(?! (?:menu|special|deal|bag)s?\\b)"),
            Pattern.compile(
                    "\\b(?:meisten|teuersten|billigsten|schlechtesten|besten|starksten|schwachsten|hochsten|niedrigsten|schnellsten|langsamsten)\\b|\\b(?:seine|ihre|unsere|meine)n? (?:rechnung(?:en)?|invoices?|bills?)\\b"
                            + "|^(?:oye|bhai|yaar|arre|arey)\\b,?|\\b(?:arre|arey|yaar|bhai)\\b(?= (?:zara|batao|bata|kal|aaj|kitn[aei])\\b)|\\bzara(?= (?:batao|bata|dekho|dikhao|tell|show)\\b)"
                            + "|(?<=[a-z] )(?:laufen|verkaufen)\\b"
                            + "|\\b(?:nosotr[oa]s|ellos|ellas|humein|hamein|humko|hamko|kisko|kisse|kinko)\\b"
                            + "|\\b(?:los|las|les|die) (?:tres|cinco|diez|dos|trois|cinq|dix|drei|funf|zehn|\\d+) (?:mayores|peores|mejores|primer[oa]s|plus gros(?:ses)?|pires|meilleur(?:e)?s|grossten|besten|schlimmsten)\\b"));

    private static final Pattern FILE = Pattern.compile(
            "\\b(?:csv|excel|xlsx?|pdf|spreadsheets?|files?|charts?|graphs?|print ?outs?|cop(?:y|ies)|reports?|send|email)\\b");
    /** "For the accountant", "for Nolan Accountants". */
    private static final Pattern READER = Pattern.compile(
            "\\bfor (?:(?:the|my|our) )?(?:[a-z&]+ ){0,2}?(?:accountants?|accountancy|bookkeepers?|bookkeeping|auditors?|solicitors?)\\b"
                    + "|\\bfor (?:the|my|our) (?:bank(?: manager)?|boss|tax ?man|landlord|partner|husband|wife|missus|investors?|meeting)\\b");

    private static final String ASKING =
            "(?:what|which|who|how|when|where|why|are|is|do|does|did|have|has|will|would|could|can|any|show)";
    /** Why it is asked, or what is felt about it, after a question. */
    private static final Pattern REMARK = Pattern.compile("^(?:and |so |ok )*" + ASKING
            + "(?: [^ ,]+){2,}?(?: [^,]*?)?(?<remark>(?:,| -) (?:and |but |sure |though |although )?"
            + "(?:(?:because|cos|coz|cuz) (?!of\\b)"
            + "|i (?:would (?:say|swear|think|imagine)|have a feeling|am (?:sure|afraid|told)|thought|think|suppose|reckon|swear) "
            + "|we (?:were|went|have been|had been) |(?:it|that) (?:feels?|felt|looks?|looked|seems?|seemed) "
            + "|(?:she|he|they) (?:was|is|has|were|are|have|keep|kept|come|came) )"
            + "(?!.*\\b(?:what|which|who|how|when|where|show|order|need|compare)\\b).*)$");

    private NoNames() {}

    /** What was said without whom a file is for. */
    public static String withoutReader(String said) {
        var words = said.toLowerCase(Locale.ROOT);
        var reader = READER.matcher(words);
        return FILE.matcher(words).find() && reader.find()
                ? said.substring(0, reader.start()) + said.substring(reader.end())
                : said;
    }

    static void passOver(Draft draft) {
        SAYINGS.forEach(it -> passOver(draft, it));
        if (FILE.matcher(draft.text).find()) {
            passOver(draft, READER);
        }
        var remark = REMARK.matcher(draft.text);
        if (remark.matches()) {
            draft.passOver(remark.start("remark"), remark.end("remark"));
        }
    }

    private static void passOver(Draft draft, Pattern words) {
        words.matcher(draft.text).results().forEach(it -> draft.passOver(it.start(), it.end()));
    }
}
