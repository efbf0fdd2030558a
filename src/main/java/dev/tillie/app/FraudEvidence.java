package dev.tillie.app;

import dev.tillie.fraud.ColdStart;
import dev.tillie.fraud.Replay;
import dev.tillie.fraud.Scorer;
import dev.tillie.fraud.WeekSplit;
import java.nio.file.Path;
import java.util.List;

/** The scorer of card payments on 61 days of the Fraud Detection Handbook's simulator. */
final class FraudEvidence {
    private static final String AREA = "fraud";
    private static final String BOOK = "scikit-learn 1.2.1, the handbook's features";
    private static final String PLAIN = "best of three plain rankings";
    private static final int FIRST_DAY = 32;

    private FraudEvidence() {}

    static List<Finding> of(Path file) {
        var data = PaymentsFile.read(file, BenchFraud.HANDBOOK, BenchFraud.LABELS);
        var payments = data.payments();
        int[] rows = WeekSplit.testRows(payments, data.outcomes(), FIRST_DAY);
        int until = rows[rows.length - 1] + 1;
        var scored =
                Replay.score(payments.subList(0, until), data.outcomes().subList(0, until), Scorer.Options.DEFAULT);
        var cold = ColdStart.kept(payments, data.outcomes());
        return List.of(
                Finding.atLeast(
                        AREA,
                        "a week's card payments, average precision",
                        WeekSplit.averagePrecision(scored, data.outcomes(), rows),
                        .6768 + .02,
                        BOOK),
                Finding.atLeast(AREA, "frauds in 5 alerts a day, no labels", cold.timesBestPlain(), 1.1, PLAIN),
                Finding.atLeast(
                        AREA, "frauds in 5 alerts a day, with reviews", cold.timesBestPlainReviewed(), 1.4, PLAIN));
    }
}
