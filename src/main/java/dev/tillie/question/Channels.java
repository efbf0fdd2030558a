package dev.tillie.question;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a sale was made, as shops say it, matched to the channels their records know. */
final class Channels {
    private record Kind(String key, Pattern said) {}

    private static final List<Kind> KINDS = List.of(
            kind(
                    "online",
                    "online|on ?-?line|web ?-?(?:shop|site|store)|the web|web|internet|e-?commerce|shopify|mail order"),
            kind(
                    "delivery",
                    "delivery (?:app|apps|orders|sales|side)|deliveroo|uber ?eats|just eat|doordash|swiggy|zomato|for"
                            + " delivery"),
            kind("app", "(?:the|our) app|mobile app|app (?:orders|sales)"),
            kind(
                    "in_store",
                    "in ?-?stores?|in ?-?shop|in the shop|over the counter|walk ?-?ins?|bricks and mortar|offline|at"
                            + " the till|in person|shop floor|till sales"));

    private Channels() {}

    static void find(Draft draft) {
        for (var kind : KINDS) {
            var matcher = kind.said().matcher(draft.text);
            if (matcher.find() && draft.free(matcher.start(), matcher.end()) && !between(draft.text, matcher.end())) {
                draft.put(Slot.CHANNEL, draft.said(matcher.start(), matcher.end()));
                draft.resolve(Slot.CHANNEL, spelling(kind, draft));
                draft.take(matcher.start(), matcher.end());
                return;
            }
        }
    }

    /** "Online vs in store" asks for both, side by side. */
    private static boolean between(String text, int end) {
        return text.substring(end)
                .matches("\\s(?:vs|against|or|and|compared (?:to|with)) (?:in ?-?store|instore|shop|offline|online|the"
                        + " shop).*");
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
