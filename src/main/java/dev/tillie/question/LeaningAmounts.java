package dev.tillie.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a bare figure is, in the light of those before: thousands after thousands, percent after percent. */
final class LeaningAmounts {
    private static final Pattern BARE_MONEY = Pattern.compile(
            "(?:,|\\b(?:for|at|to|is|was|it s|its|costs?|cost|about|around|only|like|so|say|then)) (?:about |around |only |just )?(?<n>\\d{1,2}(?:\\.\\d{1,2})?)(?: (?:with|after|all in|all up|instead|then|used|second ?hand|plus)\\b.*)?\\W*$");
    private static final Pattern OTHER_ITEM = Pattern.compile(
            "^(?:(?:and|an|n|plus|also|but|what about|how about|with|then|ok|only|just)[, ]+)*(?:the )?"
                    + "(?<item>(?!(?:try|say|no|sorry|actually|maybe|about|around|up|down|another|plus|minus|nearer|more|less|go|wait|rather|by|or|next|last|top|top|best|worst|first|prev|show|give|at)\\b)(?!.*\\b(?:sell|selling|sold|charge|charging|prices?|pricing|it|that|them|if|we|i|you|just|only|make|put|another|costs?|what|how|at|to|for)\\b.*\\d)[a-z][a-z -]{1,24}?),?"
                    + " (?:(?:is|are|go|goes|up|by|also|another|rises?) )*(?<n>\\d{1,2}(?:\\.\\d)?) ?(?:%|percent)?(?: (?:too|also|as well))*\\W*$");
    /** What goes up by itself is a cost, where prices are put up. */
    private static final Pattern DEARER = Pattern.compile(
            "^(?:(?:and|an|n|plus|also|but|what|if|with|then|ok|say|when)[, ]+)+"
                    + "(?!(?:the |my |our )?(?:i|we|it|that|they|you|prices?|sales|demand|volumes?|footfall|trade|turnover|takings|revenue|bookings)\\b)(?:the |my |our )?(?<item>[a-z][a-z -]{1,24}?)"
                    + " (?:goes|going|go|went|rises?|rose|jumps?|climbs?|gets? dearer|costs? go)(?: up)?(?: by)? (?<n>\\d{1,2}(?:\\.\\d)?) ?(?:%|percent|per cent)?(?: (?:on (?:us|me)|too|also|as well))*\\W*$");

    /** "And flour up 12%" beside a price that is supposed. */
    private static final Pattern DEARER_INPUT = Pattern.compile(
            "^(?:(?:and|n|or|plus|also|but|what|if|with|then|ok|say|when|while|maybe|just|only|instead)[, ]+)*+(?:the |my |our )?"
                    + "(?<item>(?!(?:i|we|it|that|they|you|prices?|everything|all|put|putting|mark|push|move|bring|take|raise|bump|lift|lower|drop|cut|increase|reduce|make|go|them|those|up|down|another|about|around|maybe|say|try|same|how|what|only|just|by|at|to|an?|the|add|charge|sell|one|two|this|these)\\b)[a-z][a-z-]*(?: (?!(?:it|them|that|those|put|goes|go|going|getting|costs?|is|are|up|down)\\b)[a-z-]+)?)"
                    + "(?:(?: (?:is|are|s|costs?|prices?|goes|go|going|went|gone|was|were|gets?|getting|got|has|have|also|just))*"
                    + " (?:up|down|ris(?:es?|ing|en)|rose|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|increas(?:es?|ed|ing)|fall(?:s|ing|en)?|fell|drop(?:s|ped|ping)?)(?: up)?(?: by| another)* (?<n>[\\d.]+)(?: ?(?<pct>%|percent|per cent|pct))?"
                    + "|,? ?[+] ?(?<plus>[\\d.]+) ?%?|,?(?: (?:is|are|s|costs?|comes?|come in|get|gets|getting))*(?: by)? (?<more>[\\d.]+) ?(?:%|percent|per cent|pct) (?:up|dearer|more|higher|extra|on top|increase|rise|cheaper|less|down|lower))"
                    + "(?: (?:too|also|as well|now|then|more|on (?:me|us)|expensive))*\\W*$");

    private static final Pattern ALL_COSTS = Pattern.compile(
            "(?:(?:all|supplier|suppliers|product|input|raw|buying|stock|other) )?(?:costs?|suppliers?)|product");

    private static final Pattern OTHER_WAY = Pattern.compile(
            "(?:(?:and|or|what if|what about|how about|if|i|we|it|they|put|went|go|goes|them|prices?) )*(?:(?<down>down|lower|cheaper)|up|higher|dearer)(?: (?:instead|rather|then))+\\W*");

    private static final Pattern FALLS =
            Pattern.compile("\\b(?:down|fall(?:s|ing|en)?|fell|drop(?:s|ped|ping)?|cheaper|less|lower)\\b");

    private static final Pattern OTHER_LIMIT = Pattern.compile(
            "^(?:and |ok |also |same for )*(?:for )?(?:the )?[a-z][a-z ]{2,24}?,? (?:at |under |below |to )?(?<n>\\d{1,3})(?: (?:too|also|as well))*\\W*$");

    /** "The ones above 60 days": how long they have owed it, and no days to come. */
    private static final Pattern OLDER = Pattern.compile(
            "^(?:(?:and|just|only|show|me|us|the|those|ones?|anything|anyone|any|all|that|are|is|invoices?|bills?|which|who|whos|what about|how about|with|of|them|list) )*(?:over|above|older than|more than|beyond|(?<!\\bthe )past(?= \\d{1,3}(?: days?\\b|\\W*$)| [a-z\\d]+ [a-z]+ (?:old|overdue|late)\\b)|at least) (?<n>\\d{1,3}|an?|one|two|three|four|six)(?: (?<unit>day|week|month)s?)?(?: (?:old|overdue|late|only|please))*\\W*$");

    /** "Make that 5 for the milk". */
    private static final Pattern LIMIT_FOR = Pattern.compile(
            "(?:(?:and|ok|no|sorry|actually|then) )*(?:make|set|put) (?:it|that) (?:at |to )?(?<n>\\d{1,3}) for (?:the )?[a-z][a-z ]{2,24}\\W*");

    private static final Set<Slot> FIGURES = EnumSet.of(Slot.QUANTITY, Slot.AMOUNT, Slot.PRICE);

    /** "Make it 8": where Tillie is to speak up, and not when. */
    private static final Pattern LIMIT_AGAIN = Pattern.compile(
            "(?:(?:and|ok|no|nah|sorry|actually|then|hm+|rather)[, ]+)*(?:(?:make|set|put|call|change) (?:it|that) (?:at |to )?)(?:under |below |over )?[€£$₹]?(?<n>\\d[\\d,]*(?:\\.\\d)?) ?(?<k>k\\b|grand\\b)?(?: (?:euros?|quid|pounds|dollars))?(?:,? (?:instead|actually|then|please|pls|sorry|so))*\\W*");

    /** "At 8am" is when, and no figure of any thing. */
    private static final Pattern CLOCK = Pattern.compile("\\d ?(?:am|pm)\\b|\\d:\\d\\d|\\bo ?clock\\b");

    private static final Pattern MONEY = Pattern.compile(
            "[€£$₹]|\\d ?(?:c|p)\\b|\\br ?\\d|\\b(?:euros?|quid|pounds?|dollars?|bucks?|cents?|pence|rs|rupees?|fivers?|tenners?|a r\\d)\\b");
    private static final Set<Slot> GOODS_AND_PRICES = EnumSet.of(
            Slot.PRICE, Slot.PRICE_CHANGE, Slot.PRICE_CHANGE_PCT, Slot.QUANTITY, Slot.PRODUCT, Slot.CATEGORY);
    /** "Repairs up to 450", "marketing back to 300": what is budgeted is no figure asked about. */
    private static final Pattern SETS_TO = Pattern.compile(
            "(?:(?:ok|and|then|now|right|please|can you|let s|so|no|grand) )*(?!(?:how|what|why|when|where|if|are|is|did|have|am|has|was|were|will|do|does|who|which|can|could|should|would|any\\w*|every\\w*|something|nothing|spen[dt]|spending)\\b)"
                    + "(?:(?:(?:drop|cut|raise|lower|reduce|increase|bump|bring|put|take|move|change|set|make|lift) )(?:the |our |my )?[a-z][a-z &-]{1,25}?(?: budget)?(?: up| down| back)? (?:to|at)"
                    + "|(?!.*\\?)(?:the |our |my )?[a-z][a-z &-]{1,25}?(?: budget)? (?:up|down|back)(?: up| down)? to) [€£$₹]?[\\d.,]+k?(?: (?:a month|per month|from|for|please|then|now|instead)\\b.*)?\\W*");

    private static final Set<Intent> ORDERED = EnumSet.of(Intent.REORDER, Intent.STOCK_LEVEL);
    private static final Pattern GETS =
            Pattern.compile("\\b(?:get|got|order|buy|take|go for|bring in) (?:just |only |another )?\\d+(?! ?k)\\b");
    private static final Pattern THAT = Pattern.compile("\\b(?:that|it|its|this|those|these)\\b");
    private static final Pattern THEIRS = Pattern.compile(
            "\\bfrom them\\b|\\b(?:they|theyre|theyve|them|their|he|hes|she|shes|that lot|those lads)\\b");
    private static final Pattern OWN_PRICE = Pattern.compile(
            "\\b(?:off|discount|(?:my|our|the) prices?|(?:i|we) (?:also )?(?:put|raise|lift|charge|bump|push|move|go|went|add|increase|drop|lower|sell)|pass(?:ed|ing)?|(?:give|gave|giving|offer\\w*|charge) (?:them|him|her|that))\\b");
    private static final Pattern PASSED_ON = Pattern.compile(
            "\\b(?<!\\b(?:will|ll) )pass(?:ed|ing)? (?=.*\\bon\\b|.*\\bto (?:the |my |our )?customers?\\b)(?:on )?(?:(?<share>half|a third|two thirds|a quarter|three quarters|\\d{1,2} ?%)|(?<points>\\d{1,2}(?:\\.\\d)?)(?= (?:on|to|of (?:it|that|this|the))\\b|\\W*$))?");
    private static final Pattern SELLS =
            Pattern.compile("\\b(?:sell|sells|selling|sold|charge|charged|charging|retail)\\b");

    private static final String BUYERS =
            "(?:customers?|clients?|people|punters|guests|regulars|folk|anyone|anybody|they(?: ?d| ?ll)?)";
    /** "I'm buying at 58" beside a price: what it costs. */
    private static final Pattern BOUGHT_AT = Pattern.compile(
            "^(?!.*\\b(?:sell|selling|sold|charge|charging|priced?|retail)\\b)(?!.*\\b" + BUYERS
                    + " (?:[a-z]+ )*?(?:buy|buying|bought|pay|paying|paid)\\b)"
                    + "(?!.*\\bget (?:about |around )?[£€$₹]?[\\d.]+ for (?:it|them|that|those|these)\\b)(?!.*\\b(?:could|can|would|might) (?:i|we) get (?:about |around )?[£€$₹]?\\d).*\\b(?:(?:buy|buying|bought|get|getting|got|bring|bringing|land|landing|coming|come|comes|pay|paying|paid|owes?|stands?)(?: (?:it|them|those|these|us|me))?(?: in)?(?: (?:at|for))?) (?:about |around |just |only )?[£€$₹]?\\d");

    private static final double THOUSAND = 1000;

    /** What is so many times the change before is a price. */
    private static final int MANY_TIMES = 8;

    private LeaningAmounts() {}

    static Slots of(Slots before, Slots said, String text, Intent intent) {
        var passed = PASSED_ON.matcher(text);
        var rise = before.number(Slot.COST_CHANGE_PCT);
        if (rise.isPresent() && passed.find() && !said.has(Slot.PRICE_CHANGE_PCT) && !said.has(Slot.PRICE_CHANGE)) {
            return said.without(EnumSet.of(Slot.PRICE, Slot.COST_CHANGE_PCT))
                    .with(Slot.PRICE_CHANGE_PCT, Amounts.whole(passedOn(rise.getAsDouble(), passed)));
        }
        if (intent == Intent.PRICING_WHATIF
                && before.has(Slot.PRICE)
                && said.has(Slot.PRICE)
                && BOUGHT_AT.matcher(text).find()) {
            return said.without(EnumSet.of(Slot.PRICE))
                    .with(Slot.UNIT_COST, Objects.requireNonNull(said.values().get(Slot.PRICE)));
        }
        if (before.has(Slot.UNIT_COST)
                && said.has(Slot.PRICE)
                && THEIRS.matcher(text).find()
                && !SELLS.matcher(text).find()) {
            return said.without(EnumSet.of(Slot.PRICE))
                    .with(Slot.UNIT_COST, Objects.requireNonNull(said.values().get(Slot.PRICE)));
        }
        if (intent == Intent.BUDGET_STATUS
                && said.has(Slot.AMOUNT)
                && !said.has(Slot.ACTION)
                && SETS_TO.matcher(text).matches()) {
            return said.with(Slot.ACTION, "set_budget");
        }
        var older = OLDER.matcher(text);
        if (intent == Intent.CASH_FLOW
                && before.text(Slot.METRIC).filter("receivables"::equals).isPresent()
                && older.matches()
                && (said.days().isPresent() || older.group("unit") != null)) {
            var unit = older.group("unit");
            return said.without(Slot.TIMES)
                    .with(Slot.THRESHOLD, Numbers.whole(older.group("n")) * Amounts.days(unit == null ? "day" : unit));
        }
        var turned = turned(before, said, text);
        if (turned.isPresent()) {
            return turned.get();
        }
        if (isChange(before, said, text)) {
            var sign = Math.signum(before.number(Slot.PRICE_CHANGE).orElse(1));
            return said.without(EnumSet.of(Slot.PRICE))
                    .with(
                            Slot.PRICE_CHANGE,
                            Amounts.whole(said.number(Slot.PRICE).orElse(0) * sign));
        }
        if (intent == Intent.SETTINGS && before.has(Slot.THRESHOLD)) {
            return ofLimit(before, said, text);
        }
        return ofItem(
                before,
                percent(before, pieces(thousands(before, said, text, intent), text, intent), text),
                text,
                intent);
    }

    /** "Down instead" after prices that went up: as much the other way. */
    private static Optional<Slots> turned(Slots before, Slots said, String text) {
        var way = OTHER_WAY.matcher(text);
        return Stream.of(Slot.PRICE_CHANGE_PCT, Slot.PRICE_CHANGE)
                .filter(it -> before.has(it) && !said.has(it) && way.matches())
                .findFirst()
                .map(it -> said.with(
                        it,
                        Amounts.whole(Math.abs(before.number(it).orElse(0)) * (way.group("down") == null ? 1 : -1))));
    }

    /** "Or a whole dollar?" after 50 cents more is another change, and no price. */
    private static boolean isChange(Slots before, Slots said, String text) {
        return before.has(Slot.PRICE_CHANGE)
                && said.number(Slot.PRICE).orElse(Double.MAX_VALUE)
                        < MANY_TIMES * Math.abs(before.number(Slot.PRICE_CHANGE).orElse(0))
                && !FollowUp.TO_A_PRICE.matcher(text).find();
    }

    /** "30 for the milk", "and rashies, 15": where Tillie is to speak up for another thing. */
    private static Slots ofLimit(Slots before, Slots said, String text) {
        var same = LIMIT_AGAIN.matcher(text);
        if (same.matches() && !before.has(Slot.TIME) && !said.has(Slot.THRESHOLD)) {
            var number = Double.parseDouble(same.group("n").replace(",", ""));
            return said.without(FIGURES)
                    .without(Set.of(Slot.TIME))
                    .with(
                            Slot.THRESHOLD,
                            Amounts.whole(
                                    same.group("k") == null
                                            ? scaled(number, before, Slot.THRESHOLD)
                                            : number * THOUSAND));
        }
        var made = LIMIT_FOR.matcher(text);
        if (made.matches() && !said.has(Slot.THRESHOLD)) {
            return said.without(FIGURES)
                    .without(Set.of(Slot.TIME))
                    .with(Slot.THRESHOLD, Integer.valueOf(made.group("n")));
        }
        var other = OTHER_LIMIT.matcher(text);
        var number = Stream.of(Slot.QUANTITY, Slot.AMOUNT, Slot.PRICE)
                .map(said::number)
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElseGet(() -> other.matches() ? Numbers.find(other.group("n")) : OptionalDouble.empty());
        return number.isPresent() && !said.has(Slot.THRESHOLD) && !said.has(Slot.ACTION)
                ? said.without(FIGURES)
                        .without(before.has(Slot.TIME) || CLOCK.matcher(text).find() ? Set.of() : Set.of(Slot.TIME))
                        .with(Slot.THRESHOLD, Amounts.whole(scaled(number.getAsDouble(), before, Slot.THRESHOLD)))
                : said;
    }

    private static boolean isOfBefore(Slots before, String item) {
        return Slot.GOODS.stream().flatMap(it -> before.text(it).stream()).anyMatch(it -> Instead.isOf(item, it));
    }

    /** "Half of it" and "50 %" are of the rise, a bare 3 is what the prices go up by. */
    private static double passedOn(double rise, Matcher said) {
        return said.group("points") == null
                ? rise * share(said.group("share"))
                : Numbers.find(said.group("points")).orElse(rise);
    }

    private static double share(@Nullable String said) {
        return said == null
                ? 1
                : Numbers.share(said)
                                .orElseGet(() ->
                                        Numbers.find(said.replaceAll("\\D", "")).orElse(100))
                        / 100;
    }

    /** "A used one is 2.5" after 6,000 is two and a half thousand. */
    static double scaled(double number, Slots before) {
        return scaled(number, before, Slot.AMOUNT);
    }

    static double scaled(double number, Slots before, Slot slot) {
        var old = before.number(slot).orElse(0);
        return old >= THOUSAND && number * 100 < old && number * THOUSAND < old * 100 ? number * THOUSAND : number;
    }

    /** "If I get 40" after what should be ordered is of pieces, whatever is asked of them. */
    private static Slots pieces(Slots said, String text, Intent intent) {
        var amount = said.number(Slot.AMOUNT);
        return amount.isPresent()
                        && ORDERED.contains(intent)
                        && GETS.matcher(text).find()
                        && !MONEY.matcher(text).find()
                ? said.without(EnumSet.of(Slot.AMOUNT)).with(Slot.QUANTITY, Amounts.whole(amount.getAsDouble()))
                : said;
    }

    /** "What if that doubled" after what was spent on phones is of what they cost. */
    private static Slots ofItem(Slots before, Slots said, String text, Intent intent) {
        var change = said.number(Slot.PRICE_CHANGE_PCT);
        var isTheirs = before.has(Slot.SUPPLIER) && THEIRS.matcher(text).find();
        if (change.isEmpty() || OWN_PRICE.matcher(text).find() || !isTheirs && !Intent.OF_SPENDING.contains(intent)) {
            return said;
        }
        var cost = said.without(EnumSet.of(Slot.PRICE_CHANGE_PCT))
                .with(Slot.COST_CHANGE_PCT, Amounts.whole(change.getAsDouble()));
        var item = List.of(Slot.COST_ITEM, Slot.CATEGORY, Slot.SUPPLIER).stream()
                .filter(before::has)
                .findFirst();
        return item.isPresent()
                        && !cost.has(Slot.COST_ITEM)
                        && THAT.matcher(text).find()
                ? cost.with(Slot.COST_ITEM, before.text(item.get()).orElse(""))
                : cost;
    }

    private static Slots thousands(Slots before, Slots said, String text, Intent intent) {
        var bare = BARE_MONEY.matcher(text);
        if (!Intent.OF_PURCHASES.contains(intent)
                || !bare.find()
                || MONEY.matcher(text).find()) {
            return said;
        }
        var number = Double.parseDouble(bare.group("n"));
        var scaled = scaled(number, before);
        return scaled == number ? said : said.with(Slot.AMOUNT, Amounts.whole(scaled));
    }

    /** Bought in and hardly sold as it is; beside a price, whatever else is not known to be sold. */
    private static boolean isOfCost(Slots before, Slots said, Matcher input) {
        var isPercent = input.group("n") == null || input.group("pct") != null;
        if (Pricing.isInput(input.group("item"))
                || isPercent && ALL_COSTS.matcher(input.group("item")).matches()) {
            return FollowUp.OWN_PRICES.stream().anyMatch(before::has);
        }
        return isPercent && before.has(Slot.PRICE) && said.id(Slot.PRODUCT).isEmpty();
    }

    /** In percent. */
    private static double change(Matcher input, String text) {
        var number = Stream.of("n", "plus", "more")
                .map(input::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("0");
        return Double.parseDouble(number) * (FALLS.matcher(text).find() ? -1 : 1);
    }

    /** "And butter by 8", "put prices up 4": percent again, of another thing. */
    private static Slots percent(Slots before, Slots said, String text) {
        var input = DEARER_INPUT.matcher(text);
        if (input.matches()
                && isOfCost(before, said, input)
                && !MONEY.matcher(text).find()
                && !isOfBefore(before, input.group("item"))) {
            var dearer = said.without(GOODS_AND_PRICES).with(Slot.COST_CHANGE_PCT, Amounts.whole(change(input, text)));
            return ALL_COSTS.matcher(input.group("item")).matches()
                    ? dearer.without(Set.of(Slot.COST_ITEM))
                    : dearer.with(Slot.COST_ITEM, input.group("item"));
        }
        var isOfShares = before.has(Slot.COST_CHANGE_PCT)
                || before.has(Slot.PRICE_CHANGE_PCT)
                || before.text(Slot.SCENARIO).filter(it -> it.contains("%")).isPresent();
        if (!isOfShares || MONEY.matcher(text).find()) {
            return said;
        }
        var other = OTHER_ITEM.matcher(text);
        if (before.has(Slot.COST_CHANGE_PCT) && other.matches()) {
            return said.without(GOODS_AND_PRICES)
                    .with(Slot.COST_ITEM, other.group("item"))
                    .with(Slot.COST_CHANGE_PCT, Amounts.whole(Double.parseDouble(other.group("n"))));
        }
        var dearer = DEARER.matcher(text);
        if (dearer.matches()) {
            return said.without(GOODS_AND_PRICES)
                    .with(Slot.COST_ITEM, dearer.group("item"))
                    .with(Slot.COST_CHANGE_PCT, Amounts.whole(Double.parseDouble(dearer.group("n"))));
        }
        var change = said.number(Slot.PRICE_CHANGE);
        return change.isPresent() && !said.has(Slot.CURRENCY) && Math.abs(change.getAsDouble()) <= 100
                ? said.without(EnumSet.of(Slot.PRICE_CHANGE))
                        .with(Slot.PRICE_CHANGE_PCT, Amounts.whole(change.getAsDouble()))
                : said;
    }
}
