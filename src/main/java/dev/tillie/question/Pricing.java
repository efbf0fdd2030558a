package dev.tillie.question;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the numbers in a question about prices are: a price, what a thing costs, or by how much either changes. */
final class Pricing {
    private static final Pattern FRACTION = Pattern.compile(
            "\\b(?:half|1/2)[ -](?:price|off)\\b|\\b(?:a |one |two )?(?:third|thirds|quarter|1/3|1/4) off\\b");
    private static final Pattern TIMES = Pattern.compile(
            "\\b(?:(?<double>doubl(?:es|ed|ing)|double (?=(?:the|my|our|all|prices?|in|it|what)\\b))|(?<treble>(?:tripl|trebl)(?:es|ed|ing))"
                    + "|(?<half>halv(?:e|es|ed|ing)))(?!\\w)");
    private static final Pattern RAISES = Pattern.compile(
            "\\b(?:raise|subo|sube|subir|erhohen?|augmenter|increase|up|put up|higher|rise|dearer|more expensive|add|adds|added|adding|rose|jumped|jumps|markup|mark"
                    + " up|upped|hike|rises|goes up|go up|gone up)\\b");
    private static final Pattern LOWERS =
            Pattern.compile("\\b(?:lower|drop|cut|reduce|off|discount|down|back by|cheaper|decrease|mark"
                    + " down|markdown|sale|promo|promotion|less|drops|dropped|fell|falls?|knock|knocking|bring)\\b");
    private static final String MOVES =
            "(?:goes|go|going|goin|went|gone|has gone|have gone|rises?|rose|jumped|jumps?|climbs?|climbed|fell|dropped|increases?|drops?|falls?|doubles?|doubled|halves|trebles|triples|(?:gets? |got |is |are )?(?:dearer|cheaper)|(?:comes?|came|coming)(?= (?:back )?(?:up|down)\\b))";
    private static final String SUBJECT =
            "(?:(?:cost|price) of (?<of>[\\w ]{2,30}?)|(?:what if|if|when|the|suppose|supposing|say|saying|says|reckons|that|and|,|^) ?(?:the |our |my"
                    + " )?(?<item>(?!(?:i|we|you|he|she|prices?|it|sales|profit|they|that|this|those|these|them|n|nd|and|if|or|so|ok|okay|but|then|what|also|plus|now|say|right|when|suppose|how|no|yes|yeah|hi|hey)\\b)[a-z][\\w ]{1,30}?))";
    private static final Pattern COST_SUBJECT = Pattern.compile(
            SUBJECT + " (?:" + MOVES + "|putting|gets?|got|costs?|is|are|was|were|had been|has been|cost|comes?)\\b");
    private static final Pattern MOVING = Pattern.compile(SUBJECT + " " + MOVES + "\\b");
    private static final Pattern BOTH = Pattern.compile("(?<one>[a-z ]+) (?:and|n|&) (?:the )?(?<other>[a-z ]+)");
    /** "Flour and butter go up": as one thing it would go up. */
    private static final Pattern SEVERAL_MOVE = Pattern.compile(
            " (?:and|n|&) (?:the )?[a-z]+(?: [a-z]+)? (?:both )?(?:go|have gone|rise|climb|increase|drop|fall|double|come|get|are)\\b");
    /** What the shop makes dearer or cheaper itself. */
    private static final Pattern OWN_PRICE = Pattern.compile(
            "\\b(?:mak(?:e|es|ing)|made|sell(?:ing)?|charg(?:e|ing)|price) (?:\\w+ ){1,4}(?:dearer|cheaper)\\b");

    private static final Pattern OTHERS_PUT =
            Pattern.compile("(?<who>[a-z&'][\\w&' ]{1,40}?) (?:puts?|putting|raises?|raised|hikes?|hiked|ups|upped)"
                    + " (?:(?:the|their|our|its) )?(?<item>(?!(?:us|me|it|its|them|that|his|her|their|our|the|my|everything|all|up|[a-z ]*(?:prices?|costs?|rates?|charges?|fees?))\\b)[a-z][a-z ]{1,25}?)"
                    + " (?:up )?(?:by )?(?:another )?(?=[\\d.]+ ?(?:%|percent|pct|per cent))");
    private static final Pattern OURSELVES = Pattern.compile("\\b(?:i|we|you|u|to|should|could|would|me|us)\\b");

    private static final Pattern NO_ITEM = Pattern.compile(
            "(?:.*\\b)?(?:they|them|thinking|planning|considering|tempted|wondering|debating|hoping|wanting|mulling|what|how|prices?|sales|happens|much|would|should|i|we|margin|profit|impact|effect|demand|volumes?|footfall|trade|turnover|takings|revenue|bookings|covers)\\b.*");
    private static final String CROWD =
            "(?:sales|business|guests|lads|volumes?|demand|footfall|trade|turnover|takings|revenue|bookings|covers|orders|customers?|clients?|people|punters|regulars|visits|members|units)";
    /** Not a price and not a cost but what is sold: "and lose 3% of clients", "if demand falls 10%". */
    static final Pattern FEWER_SOLD = Pattern.compile(
            "\\b(?:(?:lose|losing|lost|keep|gain|win) (?:about |around )?(?:[\\d.]+ ?%?|\\d+ in \\d+|one in [a-z]+|an? (?:tenth|fifth|10th|5th|quarter|third)|half) ?(?:of )?(?:the |my |our )?"
                    + CROWD + "|(?:my |our |the )?" + CROWD
                    + " (?:(?!prices?\\b|costs?\\b)[a-z]+ ){0,2}?(?:drop|drops|dropped|fall|falls|fell|dip|dips|dipped|slip|slips|slipped|rise|rises|rose|grow|grows|grew|go|goes|went|doubled?|doubles|halved?|halves|down|up|pick|picked)\\b(?:(?! (?:and|but|if) (?:i|we)\\b)[^,?])*"
                    + "|(?:\\d+|one|an?) (?:in|out of(?: every)?) (?:\\d+|[a-z]+) (?:of )?(?:the |my |our )?" + CROWD
                    + " (?:walk|leave|leaves|left|stop|stopped|quit|go|goes|went|drop|desert|vanish)\\b(?: (?:off|out|away|over it|elsewhere))*"
                    + "|(?:sell|selling|sold|shift) [\\d.]+ ?% (?:less|fewer|more)\\b(?: [a-z]+)?)");

    private static final Pattern MOVES_TO = Pattern.compile(
            "\\b" + MOVES + "(?: back)?(?: up| down)?(?: from [£€$₹]?[\\d.]+)? to (?:about |around )?$");
    private static final Pattern WE_MOVE_TO =
            Pattern.compile("\\b(?:i|we) (?:go|went)(?: up| down)? to (?:about |around )?$");
    private static final Pattern PAY_RISE =
            Pattern.compile("^ ?(?:pay )?(?:raise|rise)\\b|^ more (?:pay|an hour|wages)\\b");
    private static final Pattern GIVES = Pattern.compile("\\b(?:give|gave|giving|pay|paid) (?:[a-z]+ ){1,4}");
    private static final String ASKS =
            "(?:puts?|putting|raises?|raised|moves?|moved|goes|go|went|drops?|dropped|wants?|hikes?|hiked|settles?|comes?|came) (?:[a-z]+ ){0,4}?(?:to|at|in at) (?:about |around )?";
    /** What others ask for their goods. */
    private static final Pattern SUPPLIER_MOVES = Pattern.compile(
            "\\b(?:suppliers?|wholesalers?|importers?|distributors?|manufacturers?|roasters?) (?:[a-z]+ )?" + ASKS
                    + "$");

    private static final Pattern BY_WEIGHT = Pattern.compile(
            "^ ?(?:(?:a|per|/) ?(?:kilo|kg|litre|l|case|bag|sack|jar|box|tray|bottle|pack|tub|tin|lb|pound|carton|keg)\\b|on us\\b|from (?:the|our|my) supplier)");

    /** What customers would pay is a price. */
    private static final String NOT_BUYERS =
            "(?<!\\b(?:customers?|clients?|people|punters|guests|regulars|folk|anyone|anybody|they)(?: d| would| will| ll| might| may| could)? )";

    /** What the goods cost the shop. */
    private static final Pattern COST_BEFORE = Pattern.compile(
            "\\b(?:costs?|costing|costed|" + NOT_BUYERS
                    + "(?:buy|buying|bought|pay|pays|paying|paid)|cost prices?|wants?|wanting|quot(?:e|es|ed|ing)|charg(?:es?|ing|ed) (?:me|us)|wholesale(?: (?:prices?|costs?))?|(?:trade|buying|purchase) prices?"
                    + "|suppliers?|land(?:s|ed|ing)|com(?:e|es|ing) in|get(?:s|ting)? (?:it|them|those|these) in|got (?:it|them|those|these) in|came in|invoiced)\\b(?: (?!sell)[a-z]+){0,3}?(?: (?:at|for|is|of|up to))?");

    private static final Pattern COST_AFTER = Pattern.compile(
            "^ ?(?:each |apiece |a pop |a unit |per unit )?(?:to (?:buy|make|source|produce|get in)|landed|cost price|cost(?= *$|[,?.])|wholesale|trade|from the (?:supplier|wholesaler))\\b");
    private static final Pattern PRICE_BEFORE = Pattern.compile(
            "\\b(?:sell|selling|sells|sold|charge(?! (?:me|us)\\b)|charging|retail(?:ing)?|prices?|priced|raise|raising|put|putting|bump(?:ing)?|mov(?:e|ing)|mak(?:e|es|ing)|would|should|could"
                    + "|margin|at)\\b");
    private static final Pattern SELLS_AT = Pattern.compile(
            "\\b(?:sell|selling|sells|sold|charge|charging|retail(?:ing)?|priced?|went|were|was|put|margin) (?:[a-z]+ ){0,3}?(?:at|for|to|was|is|up to|down to) (?:about |around |only )?$");
    /** The price of today, where another is weighed. */
    private static final Pattern NOW = Pattern.compile(
            "\\b(?:selling(?: [a-z]+){0,2} (?:at|for)|currently(?: [a-z]+){0,2}|now at|priced at|i am at|we are at) $");

    /** "It is 38 a day, what if I went to 42?" */
    private static final Pattern ANOTHER_WEIGHED = Pattern.compile(
            "^[^?]*?(?:[,;.]|\\band|\\bbut) (?:so |and |but )*(?:what if|how about if|what about if|if|suppose|supposing|say|should|could|can|what would happen if)"
                    + " (?:i|we) (?:[a-z]+ ){1,4}?(?:to |at |for )?[£€$₹]?\\d");

    private static final Pattern WAS = Pattern.compile(
            "\\b(?:from|was|were|instead of|rather than|not|used to be|than|up on) (?:about |only |just |the )?$");
    private static final Pattern TO_ANOTHER = Pattern.compile("^ ?(?:to|->|-) ?[£€$₹]?\\d");
    /** In four languages, as far as their words are not put in plain ones before. */
    private static final String DEARER =
            "(?:dearer|teurer|mehn?[ea]?ng[aie]|mehange|badha\\w*|plus cher|de plus|mas caro)";

    private static final String CHEAPER =
            "(?:cheaper|billiger|gunstiger|sasta|sasti|ghata\\w*|moins cher|de moins|mas barato)";
    private static final Pattern CHANGE_AFTER = Pattern.compile(
            "^\\s*(?:(?:an?|per) [a-z]+ (?=(?:off|less|more(?! or less)|extra|dearer|cheaper)\\b))?(?:price )?(?:off|less|more(?! or less)|extra|rise|i raise|raise|increase|hike|bump|drop|cut|reduction|(?:up|down)(?! to [£€$₹]?\\d)|on (?:each|top|it|them|all|every\\w*)|"
                    + DEARER + "|" + CHEAPER + ")\\b");
    /** "If we sold 60 at 22". */
    private static final Pattern SOLD_SO_MANY =
            Pattern.compile("\\b(?:sell|sold|selling|shift|bought|buy|order) (?:about |around |another )?$");

    private static final Pattern AT_SO_MUCH =
            Pattern.compile("^ ?(?:of (?:them|those) )?(?:in )?(?:at|for) [£€$₹]?\\d");

    /** "What would 500 cups cost me?" */
    private static final Pattern WOULD =
            Pattern.compile("\\b(?:what|how much) (?:would|will|does|do|did|might) (?:another |an extra )?$");

    private static final Pattern OF_THEM_COST = Pattern.compile(
            "^ (?:more |of )?(?!(?:an?|per|each|euros?|pounds?|quid|dollars?|percent)\\b)(?:[a-z&'-]+ ){1,4}(?:cost|set (?:me|us) back|come to|run to)\\b");

    /** "Half price muffins after 4". */
    private static final Pattern HOUR_BEFORE = Pattern.compile("\\b(?:after|before|until|till?) $");

    /** "20c on the price", "a fiver on the ticket". */
    private static final Pattern ON_THE_PRICE = Pattern.compile(
            "^ ?(?:on|onto|to) (?:the|a|our|my) (?:prices?|[a-z]+)\\b(?! (?:menu|list|board))|^ ?on(?: all round| each)?\\W*$");

    private static final Pattern PRICE_SET = Pattern.compile(
            "\\b(?:to|at|for|charge|charged|sell|sold|(?<!\\bwhat )is|price|set|make[\\w ]*) ?$|\\bcharge\\b(?! by\\b)(?! [a-z]+ by\\b)[\\w ]{0,15}$");
    private static final Pattern CHANGE_BEFORE = Pattern.compile(
            "\\b(?:by|up|down|subo|sube|subir|bajo|bajar|j?augment\\w*|j?baiss\\w*|bump|extra|more|add(?:ed|ing|s)?|off|cheaper|dearer|increase|raise|drop|reduce|lower|cut|knock)\\b[\\w ]{0,25}$|\\+$");
    private static final Pattern SUPPLIERS = Pattern.compile(
            "\\b(?:suppliers?|wholesalers?|vendors?|distributors?|charg(?:es?|ed|ing) (?:us|me)|costs? (?:all )?(?:go|went|rise|fell|fall|rose|up|down)|(?:our|my|all) costs)\\b");

    private static final String INPUTS =
            "(?:flours?|butters?|sugars?|eggs?|yeast|creams?|cocoa|beans|milk|oil|ingredients|materials|stems|timber|steel|leather|fabric|yarn|wax|wholesale|packaging|cups|lids|bags|boxes|postage|freight|shipping|deliver(?:y|ies)|duty|gas|electric(?:ity)?|labour|wages|rent)";
    /** Ice cream, hand cream and tote bags are sold. */
    private static final Pattern INPUT = Pattern.compile(
            "(?:(?!(?:or|and|but|maybe|just|only|put|bump|raise|take|lift|lower|drop|cut|make|mark|move|push|ice|hand|face|foot|body|sun|shaving|peanut|jelly|baked|easter|tote|gift|lunch|sleeping|school|beach|travel|free)\\b)[a-z]+ )?"
                    + INPUTS);
    /** "And butter at 6 a kilo". */
    private static final Pattern INPUT_AT =
            Pattern.compile("\\b(?<item>" + INPUTS + ") (?:is |are |was |now |goes |gets )*(?:at|to) (?:about )?$");

    /** "Flour up 12%": nobody did so here. */
    private static final Pattern INPUT_MOVES = Pattern.compile(
            "^(?:(?:and|or|but|plus|also|maybe|just|only|what|if|say|ok|so|with|when|suppose) )*+(?:the |our |my )?(?<item>[a-z]+(?: [a-z]+)?) (?:(?:is|are|costs?|has|have|gone) )*(?:up|down)\\b");

    private static final Set<Slot> PRICED_ITSELF =
            EnumSet.of(Slot.PRICE, Slot.PRICE_CHANGE, Slot.PRICE_CHANGE_PCT, Slot.UNIT_COST);
    /** "10% more on the rent" is asked for by others. */
    private static final Pattern MORE_FOR =
            Pattern.compile("\\b(?:more|extra|rise|increase|hike)(?: (?:on|for|in|of))? (?:the |our |my )?(?<item>"
                    + INPUTS + "|" + Bare.RUNNING_COST.pattern() + ")\\b");

    private static final Pattern OF_CUSTOMERS = Pattern.compile(
            "\\b(?:customers?|clients?|people|guests|punters) (?:[a-z]+ )?pay\\b|\\b(?:sold|sell|selling)\\b|\\b(?:should|could|can|if) (?:i|we) (?:charge|add|ask|put)\\b");

    private static final Pattern LANDLORD = Pattern.compile(
            "\\blandlord (?:(?:is|has|s|was) )?(?:wants?|wanting|asks?|asked|asking|after|looking|puts?|putting|rais(?:es?|ed|ing)|hik(?:es?|ed|ing)|up(?:s|ped|ping)|demands?)\\b(?!.*\\b(?:so|if|should|could|would)\\b.*\\d)");

    private static final Pattern FLAT = Pattern.compile("\\bflat(?= (?:[£€$₹]|rs |r)? ?\\d)");

    /** In letters, between what a figure is of and the figure. */
    private static final int NEAR = 45;

    private Pricing() {}

    /** "Raise all rates by 4%": what is charged, whatever for. */
    static boolean isOwnRates(String name) {
        return name.matches("(?i)rates?|prices?|charges|tariffs?");
    }

    /** "A flat 200 off" is of no flat whites. */
    static void takeFlat(Draft draft) {
        var flat = FLAT.matcher(draft.text);
        if (draft.intent == Intent.PRICING_WHATIF && flat.find()) {
            draft.take(flat.start(), flat.end());
        }
    }

    /** Half price, a third off, doubled: changes in words. */
    static void fractions(Draft draft) {
        if (draft.intent != Intent.PRICING_WHATIF) {
            return;
        }
        var fewer = FEWER_SOLD.matcher(draft.text);
        if (fewer.find() && fewer.group().matches(".*\\b(?:in|an?|half)\\b.*")) {
            draft.putIfAbsent(Slot.SCENARIO, draft.said(fewer.start(), fewer.end()));
            draft.take(fewer.start(), fewer.end());
        }
        var times = TIMES.matcher(draft.text);
        if (times.find() && !takeSupposed(draft, times.start(), times.end())) {
            var by = times.group("double") != null ? 100 : times.group("treble") != null ? 200 : -50;
            change(draft, by, times.end());
            draft.understand(times.start(), times.end());
        }
        var matcher = FRACTION.matcher(draft.text);
        if (matcher.find() && draft.free(matcher.start(), matcher.end())) {
            var said = matcher.group();
            int cut = said.matches(".*(?:half|1/2).*")
                    ? 50
                    : said.contains("two") ? 67 : said.matches(".*(?:third|1/3).*") ? 33 : 25;
            draft.putIfAbsent(Slot.PRICE_CHANGE_PCT, -cut);
            draft.take(matcher.start(), matcher.end());
        }
    }

    /** Takes what is supposed to be sold of it, where a price is moved; whether that is what stands there. */
    static boolean takeSupposed(Draft draft, int from, int to) {
        var fewer = FEWER_SOLD.matcher(draft.text);
        while (draft.intent == Intent.PRICING_WHATIF && fewer.find()) {
            if (fewer.start() < to && fewer.end() > from) {
                draft.putIfAbsent(Slot.SCENARIO, draft.said(fewer.start(), fewer.end()));
                return true;
            }
        }
        return false;
    }

    /** A change in percent: of the margin wanted, of what something costs, or of a price. */
    static void change(Draft draft, double signed, int end) {
        var text = draft.text;
        if (text.substring(end).matches("\\s*(?:gross )?(?:margin|gp|gross profit)\\b.*")) {
            draft.put(Slot.THRESHOLD, Amounts.whole(Math.abs(signed)));
            return;
        }
        if (PAY_RISE.matcher(text.substring(end)).find()
                && GIVES.matcher(text.substring(0, end)).find()) {
            draft.put(Slot.COST_CHANGE_PCT, Amounts.whole(signed));
            return;
        }
        var moving = item(MOVING, text);
        var input = INPUT_MOVES.matcher(text);
        var item = OWN_PRICE.matcher(text).find()
                ? null
                : moving != null
                        ? moving
                        : input.find() && isInput(input.group("item")) ? input.group("item") : askedFor(text);
        var supplier = draft.get(Slot.SUPPLIER) instanceof String name ? PlainWords.fold(name) : null;
        if (draft.has(Slot.COST_ITEM) && !draft.has(Slot.COST_CHANGE_PCT)
                || supplier != null && (item == null || item.startsWith(supplier))
                || item == null && SUPPLIERS.matcher(text).find()) {
            draft.put(Slot.COST_CHANGE_PCT, Amounts.whole(signed));
        } else if (item != null) {
            if (!SUPPLIERS.matcher(item).find()) {
                draft.put(Slot.COST_ITEM, item);
            }
            draft.put(Slot.COST_CHANGE_PCT, Amounts.whole(signed));
        } else {
            draft.putIfAbsent(Slot.PRICE_CHANGE_PCT, Amounts.whole(signed));
        }
    }

    /** What others want more for. */
    private static @Nullable String askedFor(String text) {
        var more = MORE_FOR.matcher(text);
        var item = more.find() && !OF_CUSTOMERS.matcher(text).find() ? more.group("item") : costItem(text);
        return item == null && LANDLORD.matcher(text).find() ? "rent" : item;
    }

    /** "If the dairy puts butter up 8%": butter is what gets dearer, and not what is sold. */
    static void takeDearer(Draft draft) {
        var puts = OTHERS_PUT.matcher(draft.text);
        if (draft.intent == Intent.PRICING_WHATIF
                && puts.find()
                && !OURSELVES.matcher(puts.group("who")).find()) {
            draft.put(Slot.COST_ITEM, draft.said(puts.start("item"), puts.end("item")));
            draft.passOver(puts.start("item"), puts.end("item"));
        }
    }

    /** What a shop buys in or pays for, and hardly sells as it is. */
    static boolean isInput(String item) {
        return INPUT.matcher(item).matches() || Bare.RUNNING_COST.matcher(item).matches();
    }

    /** What goes up or down by itself: "if rent goes up 10%". */
    static @Nullable String movingItem(String text) {
        return item(MOVING, text);
    }

    static @Nullable String costItem(String text) {
        return item(COST_SUBJECT, text);
    }

    private static @Nullable String item(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            var item = matcher.group("of") != null ? matcher.group("of") : matcher.group("item");
            item = item.strip()
                    .replaceFirst("^(?:(?:and|but|also|plus|if|when|that|suppose) )+", "")
                    .replaceFirst(
                            "^.*\\b(?:saying|says|said|reckons|thinks|hears?|heard|told (?:me|us)|that|if|because|cos|since) (?=[a-z])",
                            "")
                    .replaceFirst("^(?:the|our|my) ", "")
                    .replaceFirst("(?: (?:gets?|got|goes|went|is|are|was))?(?: (?:up|by|another))* \\d.*$", "")
                    .replaceFirst(" (?:is|are|has|have|was|were|s|will|just|also)$", "")
                    .replaceFirst("^(?:cost|price) of (?:the )?", "")
                    .replaceFirst("(?<=[a-z]) (?:cost|cost price)$", "")
                    .replaceFirst("(?<=[a-z]) (?:man|guy|fella|lady|rep)$", "");
            if (!NO_ITEM.matcher(item).matches()) {
                return item;
            }
        }
        return null;
    }

    /** Once the names are known: whose price it is. */
    static void ofNames(Draft draft) {
        ofSupplier(draft);
        ofItem(draft);
        apart(draft);
    }

    /** What gets dearer is not what is made of it, and whom it comes from is no part of its name. */
    private static void apart(Draft draft) {
        if (draft.intent != Intent.PRICING_WHATIF || !(draft.get(Slot.COST_ITEM) instanceof String said)) {
            return;
        }
        var item = draft.get(Slot.SUPPLIER) instanceof String supplier
                ? PlainWords.fold(said).replace(" from " + PlainWords.fold(supplier), "")
                : said;
        draft.put(Slot.COST_ITEM, item);
        draft.leaveOut(Slot.PRODUCT, item);
        if (draft.has(Slot.COST_CHANGE_PCT)
                && PRICED_ITSELF.stream().noneMatch(draft::has)
                && draft.get(Slot.PRODUCT) instanceof String product
                && PlainWords.fold(product).equals(PlainWords.fold(item))) {
            draft.drop(Slot.PRODUCT);
        }
        if (draft.get(Slot.SUPPLIER) instanceof String supplier
                && draft.id(Slot.SUPPLIER).isEmpty()
                && PlainWords.fold(supplier).equals(PlainWords.fold(item))) {
            draft.drop(Slot.SUPPLIER);
        }
        var both = BOTH.matcher(item);
        if (both.matches() && SEVERAL_MOVE.matcher(draft.text).find()) {
            draft.put(Slot.COST_ITEM, List.of(both.group("one"), both.group("other")));
        }
        if (draft.has(Slot.UNIT_COST)
                && draft.has(Slot.PRICE)
                && draft.get(Slot.PRODUCT) instanceof String product
                && PlainWords.fold(product).equals(PlainWords.fold(item))) {
            draft.drop(Slot.COST_ITEM);
        }
    }

    /** "Hanley Textiles puts the jumpers up to 14": that is what they cost. */
    private static void ofSupplier(Draft draft) {
        if (draft.intent != Intent.PRICING_WHATIF
                || !(draft.get(Slot.SUPPLIER) instanceof String name)
                || !(draft.get(Slot.PRICE) instanceof Number price)) {
            return;
        }
        var asked = Pattern.compile(Pattern.quote(PlainWords.fold(name)) + " (?:[a-z]+ )?" + ASKS + "[£€$₹]?(?<n>"
                        + Numbers.NUMBER + ")")
                .matcher(draft.text);
        if (asked.find() && Numbers.find(asked.group("n")).orElse(0) == price.doubleValue()) {
            draft.drop(Slot.PRICE);
            draft.putIfAbsent(Slot.UNIT_COST, price);
        }
    }

    /** "Wood up 12% from January": the percentage is that of what is paid for, where such a thing begins the words. */
    private static void ofItem(Draft draft) {
        if (draft.get(Slot.COST_ITEM) instanceof String item
                && draft.get(Slot.PRICE_CHANGE_PCT) instanceof Number percent
                && draft.text.matches(
                        "(?:.*[.,;!] )?(?:(?:if|when|and|the|our|my|say|ok|with|but|n|what|plus|suppose|also|then) )*"
                                + Pattern.quote(PlainWords.fold(item))
                                + "(?: costs?)? (?:is |are |s )?(?:(?:up|down)\\b|(?:another |by )?[\\d.]+ ?(?:%|percent|per cent) (?:up|down|dearer|cheaper|higher|lower|more|less|on top)\\b).*")) {
            draft.drop(Slot.PRICE_CHANGE_PCT);
            draft.putIfAbsent(Slot.COST_CHANGE_PCT, percent);
        }
    }

    /** Whether the nearest word of change before a number, or right after it, is one of falling. */
    static boolean falls(String text, int from, int to) {
        var after = text.substring(to);
        if (after.matches(
                "\\s*(?:[a-z]+ ){0,2}(?:discounts?|rabatt|remise|descuento|price cut)\\b.*|\\s*(?:(?:an?|per) [a-z]+ )?(?:off|discount|less|lower|back(?! to)|"
                        + CHEAPER + "|down|price cut|cut|markdown|sale|promo)\\b.*")) {
            return true;
        }
        if (after.matches("\\s*(?:up|more|higher|dearer|increase|rise|price rise|hike)\\b.*")) {
            return false;
        }
        var before = text.substring(0, from);
        return last(LOWERS, before) > last(RAISES, before);
    }

    /** Where the last words of a pattern end; -1 where there are none. */
    private static int last(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        int at = -1;
        while (matcher.find()) {
            at = matcher.end();
        }
        return at;
    }

    /** "Buying at 4, selling at 11.50: what margin is that?" */
    static void ofMargin(Draft draft, List<Amounts.Figure> figures) {
        for (var figure : figures) {
            var before = draft.text.substring(0, figure.from());
            var value = Amounts.whole(figure.value());
            var isCost = isCost(before, draft.text.substring(figure.to()));
            if (isCost || SELLS_AT.matcher(before).find()) {
                draft.putIfAbsent(isCost ? Slot.UNIT_COST : Slot.PRICE, value);
                if (value.equals(draft.get(Slot.AMOUNT))) {
                    draft.drop(Slot.AMOUNT);
                }
            }
        }
    }

    /** Gives every number that was said its role. */
    static void place(Draft draft, List<Amounts.Figure> figures) {
        var inOrder = figures.stream()
                .sorted(Comparator.comparingInt(Amounts.Figure::from))
                .toList();
        for (var figure : inOrder) {
            if (!draft.has(Slot.THRESHOLD) || inOrder.size() > 1) {
                place(draft, figure, inOrder.size() > 1);
            }
        }
        inOrder.stream()
                .filter(it -> isNow(draft, it, inOrder.size() > 1))
                .forEach(it -> draft.putIfAbsent(Slot.PRICE, Amounts.whole(it.value())));
    }

    private static void place(Draft draft, Amounts.Figure figure, boolean isOneOfSeveral) {
        var before = draft.text.substring(0, figure.from());
        var after = draft.text.substring(figure.to());
        var value = Amounts.whole(figure.value());
        var isOld = (isOneOfSeveral || draft.has(Slot.PRICE_CHANGE_PCT) || draft.has(Slot.COST_CHANGE_PCT))
                && (WAS.matcher(before).find() || TO_ANOTHER.matcher(after).find());
        if (isOld
                || isNow(draft, figure, isOneOfSeveral)
                || draft.get(Slot.THRESHOLD) instanceof Number it && it.equals(value)) {
            return;
        }
        if (!figure.isMoney()
                && draft.has(Slot.PRICE_CHANGE_PCT)
                && HOUR_BEFORE.matcher(before).find()) {
            return;
        }
        if (!figure.isMoney()
                        && WOULD.matcher(before).find()
                        && OF_THEM_COST.matcher(after).find()
                || isOneOfSeveral
                        && SOLD_SO_MANY.matcher(before).find()
                        && AT_SO_MUCH.matcher(after).find()) {
            draft.putIfAbsent(Slot.QUANTITY, value);
        } else if (isRunningCost(draft, before)) {
            draft.putIfAbsent(Slot.AMOUNT, value);
        } else if (isCost(before, after)) {
            draft.putIfAbsent(Slot.UNIT_COST, value);
            var input = INPUT_AT.matcher(before);
            if (input.find()) {
                draft.putIfAbsent(Slot.COST_ITEM, input.group("item"));
            }
            var moving = item(MOVING, draft.text);
            if (moving != null && !moving.startsWith("cost") && !isCostOfSold(draft, moving)) {
                draft.putIfAbsent(Slot.COST_ITEM, moving);
            }
        } else if (CHANGE_AFTER.matcher(after).find()
                || !PRICE_SET.matcher(before).find()
                        && ON_THE_PRICE.matcher(after).find()
                || !PRICE_SET.matcher(before).find()
                        && CHANGE_BEFORE.matcher(before).find()) {
            var signed = falls(draft.text, figure.from(), figure.to()) ? -figure.value() : figure.value();
            draft.putIfAbsent(Slot.PRICE_CHANGE, Amounts.whole(signed));
        } else {
            draft.putIfAbsent(Slot.PRICE, value);
        }
    }

    /** "If the rent goes to 3,400" gives neither a price nor what a thing sold costs. */
    private static boolean isRunningCost(Draft draft, String before) {
        if (!MOVES_TO.matcher(before).find()) {
            return false;
        }
        var cost = Bare.RUNNING_COST.matcher(before);
        if (!cost.find()) {
            return false;
        }
        draft.putIfAbsent(Slot.COST_ITEM, cost.group());
        return true;
    }

    /** "Brie costs gone to 4.10" are those of the brie that is sold. */
    private static boolean isCostOfSold(Draft draft, String item) {
        return draft.get(Slot.PRODUCT) instanceof String product
                && item.matches(Pattern.quote(PlainWords.fold(product)) + " costs?");
    }

    private static boolean isNow(Draft draft, Amounts.Figure figure, boolean isOneOfSeveral) {
        var before = draft.text.substring(0, figure.from());
        var after = draft.text.substring(figure.to());
        return isOneOfSeveral
                && (NOW.matcher(before).find()
                        || !isCost(before, after)
                                && ANOTHER_WEIGHED.matcher(after).find());
    }

    /** "We'd sell them at 3,800". */
    static boolean sells(String before) {
        return SELLS_AT.matcher(before).find();
    }

    /** By the nearest words that say what a price is of. */
    static boolean isCost(String before, String after) {
        if (COST_AFTER.matcher(after).find()) {
            return true;
        }
        if (MOVES_TO.matcher(before).find()
                && !WE_MOVE_TO.matcher(before).find()
                && BY_WEIGHT.matcher(after).find()) {
            return true;
        }
        if (INPUT_AT.matcher(before).find() && BY_WEIGHT.matcher(after).find()) {
            return true;
        }
        if (SUPPLIER_MOVES.matcher(before).find()) {
            return true;
        }
        var cost = last(COST_BEFORE, before);
        return cost >= 0 && cost >= last(PRICE_BEFORE, before) && before.length() - cost < NEAR;
    }
}
