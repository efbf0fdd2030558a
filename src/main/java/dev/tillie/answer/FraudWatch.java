package dev.tillie.answer;

import dev.tillie.fraud.About;
import dev.tillie.fraud.Case;
import dev.tillie.fraud.Scope;
import java.util.ArrayList;
import java.util.List;

/** What is worth a look and fresh: payments, refunds, tills, bills. */
final class FraudWatch implements Watch {
    private final FraudDesk fraud;

    FraudWatch(FraudDesk fraud) {
        this.fraud = fraud;
    }

    @Override
    public List<Notice> look(Asked asked) {
        if (FraudFacts.isBare(fraud.facts(asked))) {
            return List.of();
        }
        var since = Watch.after(asked, FRESH.negated());
        return fraud.look(asked).open().stream()
                .filter(it -> it.last().isAfter(since))
                .map(it -> notice(it, asked))
                .toList();
    }

    private static Notice notice(Case it, Asked asked) {
        return new Notice(
                Notice.FRAUD + "/" + it.key(),
                Notice.FRAUD,
                FraudTaps.look(it),
                String.valueOf(it.last().getEpochSecond()),
                new Rank(it.atRisk(), it.chance(), 0),
                it.worry().phrase() + ", " + FraudCases.subject(it, asked) + FraudCases.onDay(it, asked)
                        + (it.atRisk() > 0 ? ", " + FraudCases.money(it, asked) + " at stake" : ""),
                because(it),
                it.about().stream()
                        .flatMap(about -> named(about).stream())
                        .distinct()
                        .toList(),
                Watch.after(asked, FRESH));
    }

    private static List<String> because(Case it) {
        var lines = new ArrayList<String>();
        it.reasons().stream()
                .limit(2)
                .map(reason -> FraudCases.sentence(reason) + ".")
                .forEach(lines::add);
        lines.add("Its strength is " + it.strength() + " of 100; " + FraudCases.odds(it.chance())
                + " like it turn out to be something.");
        return lines;
    }

    private static List<String> named(About about) {
        return about.scope() == Scope.TILL
                ? List.of("place/" + about.value().replaceFirst("/.*", ""))
                : about.scope() == Scope.CUSTOMER
                        ? List.of("customer/" + about.value())
                        : about.scope() == Scope.VENDOR ? List.of("supplier/" + about.value()) : List.of();
    }
}
