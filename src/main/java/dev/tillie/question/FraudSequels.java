package dev.tillie.question;

import static dev.tillie.question.Sequel.FRAUD;
import static dev.tillie.question.Sequel.rule;

import java.util.stream.Stream;

/** Words that are short for a question about what was just flagged. */
final class FraudSequels {
    private FraudSequels() {}

    static Stream<Sequel> list() {
        return Stream.of(rule(
                FRAUD,
                "(?:talk|walk|take|run|bring) (?:me|us) through (?:it|that|this|them|that one|this one|what happened|the "
                        + Sequel.NTH
                        + "(?: one)?)(?: (?:please|pls|so|then|again|step by step|slowly))*|what (?:is|s)? ?(?:so )?(?:suspicious|odd|dodgy|strange|fishy|up|wrong) (?:about|with) (?:it|that|this|them|that one|this one|the "
                        + Sequel.NTH + "(?: one)?)\\b.*",
                Intent.FRAUD_EXPLAIN));
    }
}
