package dev.tillie.question;

import static dev.tillie.question.Sequel.FRAUD;
import static dev.tillie.question.Sequel.rule;

import java.util.Map;
import java.util.stream.Stream;

/** Words that are short for a question about what was just flagged. */
final class FraudSequels {
    private FraudSequels() {}

    /** Looked at another day. */
    private static Sequel later() {
        return rule(
                FRAUD,
                "(?!tell (?:me|us) this\\b)(?:remind|ask|nudge|tell|ping) (?:me|us)(?: (?:again|about (?:it|that|this|that one)))*(?: (?:on|next|this|in))* (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|later|week|month|(?:an?|one|two|three|\\d+) (?:hours?|days?|weeks?)|the morning)(?: (?:again|please|pls|instead))*",
                Intent.FRAUD_CHECK,
                Map.of(Slot.ACTION, "snooze"));
    }

    static Stream<Sequel> list() {
        return Stream.of(
                rule(
                        FRAUD,
                        "(?:the )?(?:" + Sequel.NTH
                                + "|biggest|worst|largest|highest|oddest)(?: one)? (?:what|whats|why|whys|how come|explain|tell me)\\b.*\\b(?:it|that|this|that one|reason|story|wrong|flagged|suspicious|odd|about)\\b.*",
                        Intent.FRAUD_EXPLAIN),
                rule(
                        FRAUD,
                        "(?:no|stop|mute|silence|pause|hold)(?: (?:more|any|the))* (?:alerts?|pings?|messages?|warnings?|flags?)(?: (?:about|on|for|of) (?:it|this|that|them|these|those)(?: (?:for|until|till?) .*)?| (?:for|until|till?) .*)",
                        Intent.FRAUD_CHECK,
                        Map.of(Slot.ACTION, "snooze")),
                later(),
                rule(
                        FRAUD,
                        "(?:(?:please|pls|just|can you) )*(?:raise|lower|set|change|make|put|move|up|drop|push) (?:the |that |my )?(?:threshold|cut ?off|trigger|(?:alert|ping|flagging) (?:limit|level)) (?:(?:to|at|up|down|back) )*.?\\d.*",
                        Intent.SETTINGS),
                rule(
                        FRAUD,
                        "(?:(?:can|could) you )?(?:tell|show|give) (?:me|us) (?:(?:a )?(?:bit|little) )?(?:some )?more(?: (?:about|on) (?:it|that|this|them|those))?(?: (?:please|pls))*|(?:talk|walk|take|run|bring) (?:me|us) through (?:it|that|this|them|that one|this one|what happened|the "
                                + Sequel.NTH
                                + "(?: one)?)(?: (?:please|pls|so|then|again|step by step|slowly))*|what (?:is|s)? ?(?:so )?(?:suspicious|odd|dodgy|strange|fishy|up|wrong) (?:about|with) (?:it|that|this|them|that one|this one|the "
                                + Sequel.NTH + "(?: one)?)\\b.*",
                        Intent.FRAUD_EXPLAIN));
    }
}
