package dev.tillie.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a sale was made, as shops say it, matched to the channels their records know. */
final class Channels {
    private record Kind(String key, Pattern said) {}

    private record Found(Kind kind, int from, int to) {}

    private static final List<Kind> KINDS = List.of(
            kind(
                    "online",
                    "online|on ?-?line|web ?-?(?:shop|site|store)|the web(?! ?-?(?:shop|site|store)\\b)|web|internet|e-?commerce|(?:the|our) (?:own )?site|shopify|mail order|woo ?commerce"),
            kind("deliveroo", "deliveroo"),
            kind("uber_eats", "uber ?eats"),
            kind("just_eat", "just ?eat"),
            kind("marketplace", "etsy|ebay|amazon|depop|vinted|notonthehighstreet|eventbrite|too good to go"),
            kind("social", "instagram|insta|facebook|tik ?tok|whats ?app"),
            kind(
                    "delivery",
                    "delivery apps?|delivery(?= (?:orders|sales|side)\\b)|doordash|door dash|swiggy|zomato|grubhub|for delivery|deliveries"
                            + "|home delivery"),
            kind("click_and_collect", "click (?:and|&|n) collect|kerbside|curbside"),
            kind(
                    "takeaway",
                    "(?:take ?-?aways?|(?<!\\b(?:i|we|to|just|only) )take ?-?outs?|eat(?:ing)? ?-?in|sit(?:ting)? ?-?in|dine ?-?in)(?= (?:sales|orders|trade|side|business"
                            + "|vs|against|compared|or|and|last|this|in|on|today|yesterday|for|over|from)\\b|\\W*$)"),
            kind(
                    "wholesale",
                    "b2b|wholesale(?! (?:price|cost|customers?|clients?|accounts?|group|lot|crowd|ones|bunch|segment))"),
            kind(
                    "phone",
                    "(?:tele)?phone(?= (?:orders?|ones?|sales|only)\\b)|(?<=(?:over|by|through|via|on) the )phone|(?<=by )phone"),
            kind("app", "(?:the|our) app|mobile app|app (?:orders|sales)"),
            kind(
                    "in_store",
                    "in ?-?stores?|in ?-?shop|in the shop(?! (?:of|in|on|at|from|de|del)\\b)|over the counter|walk ?-?ins?|bricks and mortar|offline|at"
                            + " the till|in person|shop floor|till sales|(?<=\\bin (?:the|our) )shops(?=\\W*$)|retail(?! (?:at|for|price|value|park|customers?|products?|goods|items?|lines?|range|shelf|shelves|stuff|stock|units?))"));

    private static final Pattern SIDE_BY_SIDE = Pattern.compile(
            "\\b(?:vs|against|versus|compared? (?:to|with)|compare|or|split|difference between|rather than)\\b|/");

    /** Words that are channels where they stand for where something was sold. */
    private static final List<Kind> KINDS_OF_SALES = List.of(
            kind(
                    "delivery",
                    "delivery(?! (?:van|vans|charges?|costs?|fees?|drivers?|bikes?|dates?|days?|times?|notes?|slots?|trucks?|next|due|from|on|apps?)\\b)"),
            kind(
                    "click_and_collect",
                    "(?<!\\b(?:yesterday(?: ?s)?|today(?: ?s)?|tonight(?: ?s)?|days?|daily|weekly|weeks?|months?|total|todays|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: ?s)?) )collections?(?=(?: only| orders?| ones?)?\\W*$| (?:did|do|vs|or|and) )"),
            kind(
                    "in_store",
                    "(?<=\\b(?:the|or|vs|and|by|our) )counter(?=(?: only)?\\W*$| (?:did|do|vs|or|and) )|(?:sit|eat|dine)(?:ting|ing)?[ -]in(?= (?:as|too|only|ones)\\b)"));

    /** What is paid for a shop on the web, or set, is not sold there. */
    private static final Set<Intent> ELSEWHERE = EnumSet.of(
            Intent.EXPENSE_REPORT,
            Intent.COST_SAVING,
            Intent.BUDGET_STATUS,
            Intent.INVESTMENT,
            Intent.REORDER,
            Intent.HELP,
            Intent.SETTINGS);

    private static final Set<Intent> BY_CHANNEL =
            EnumSet.of(Intent.SALES_REPORT, Intent.SALES_FORECAST, Intent.PROFIT_MARGIN);

    private static final List<Kind> ALL_KINDS =
            Stream.of(KINDS, KINDS_OF_SALES).flatMap(List::stream).toList();

    /** What is not meant. */
    private static final Pattern DENIED =
            Pattern.compile("\\b(?:instead of|rather than|(?<!\\b(?:is|are|was|were|do|does|did) )not) (?:the )?$");

    /** "Not online" says what is left out. */
    private static final int LEAD = 8;

    private Channels() {}

    static void find(Draft draft) {
        if (ELSEWHERE.contains(draft.intent)) {
            return;
        }
        var found = new ArrayList<Found>();
        for (var kind : BY_CHANNEL.contains(draft.intent) ? ALL_KINDS : KINDS) {
            var matcher = kind.said().matcher(draft.text);
            while (matcher.find()) {
                var one = new Found(kind, matcher.start(), matcher.end());
                if (draft.free(one.from, one.to)
                        && !(draft.intent == Intent.STOCK_LEVEL && kind.key().equals("in_store"))
                        && !(matcher.start() > LEAD
                                && DENIED.matcher(draft.text.substring(0, one.from))
                                        .find())
                        && found.stream().noneMatch(it -> it.from < one.to && one.from < it.to)) {
                    found.add(one);
                }
            }
        }
        found.sort(Comparator.comparingInt(Found::from));
        if (found.isEmpty()) {
            return;
        }
        var several = found.size() > 1 && SIDE_BY_SIDE.matcher(draft.text).find() ? found : List.of(found.getFirst());
        var said = several.stream().map(it -> draft.said(it.from, it.to)).toList();
        if (said.size() > 1 && BY_CHANNEL.contains(draft.intent)) {
            draft.putIfAbsent(Slot.GROUP_BY, "channel");
        }
        draft.put(Slot.CHANNEL, said.size() == 1 ? said.getFirst() : said);
        several.forEach(it -> {
            draft.resolveAlso(Slot.CHANNEL, spelling(it.kind, draft));
            draft.take(it.from, it.to);
        });
    }

    private static String spelling(Kind kind, Draft draft) {
        return draft.setting.names().labels(Slot.CHANNEL).stream()
                .filter(label -> kind.said()
                                .matcher(label.toLowerCase(Locale.ROOT).replace('_', ' '))
                                .find()
                        || label.toLowerCase(Locale.ROOT)
                                .replaceAll("[ _-]", "")
                                .equals(kind.key().replace("_", ""))
                        || kind.key().equals("in_store")
                                && label.toLowerCase(Locale.ROOT).matches("pos|retail|shop|store|till|counter"))
                .findFirst()
                .orElse(kind.key());
    }

    private static Kind kind(String key, String pattern) {
        return new Kind(key, Pattern.compile("(?<![\\w-])(?:" + pattern + ")(?![\\w])"));
    }
}
