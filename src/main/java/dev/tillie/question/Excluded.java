package dev.tillie.question;

import java.util.Optional;
import java.util.regex.Pattern;

/** What is to be left off a list to order: "skip the perennials", "forget the ipa". */
final class Excluded {
    private static final Pattern LEFT_OUT = Pattern.compile(
            "^(?:and |but |ok |n |please |just )*(?:skip|leave out|leave off|forget(?: about)?|without|drop|not|no|exclude|remove|minus|take off|bar) (?:the |any |my )?(?<thing>[a-z][\\w' -]{1,30}?)(?: this time| please| for now)*\\W*$");
    private static final Pattern NO_THING =
            Pattern.compile("(?:that|it|this|those|them|one|thanks|now|yet|more|need|worries|problem|just|today)\\b.*");

    private Excluded() {}

    static Optional<Object> in(String text, Slots said) {
        var matcher = LEFT_OUT.matcher(text);
        if (!matcher.find() || NO_THING.matcher(matcher.group("thing")).matches()) {
            return Optional.empty();
        }
        var named = said.values().get(Slot.PRODUCT);
        return Optional.of(named == null ? matcher.group("thing") : named);
    }
}
