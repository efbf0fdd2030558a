package dev.tillie.app;

import dev.tillie.fraud.Replay;
import dev.tillie.fraud.Scored;
import dev.tillie.fraud.Scorer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fraud}: which payments of a file to look at first, and why. */
@Command(
        name = "fraud",
        description = {
            "Score each payment of a CSV file (.csv or .csv.gz) from 0 to 100, by what was known before it.",
            "IN has id,time,amount and any of customer,card,terminal,employee,type,status,country,billing_country and"
                    + " the other columns of payments.csv. OUT has id,score,reasons in the order of IN; the score is a"
                    + " rank among the shop's own payments of the month before."
        })
final class FraudCommand implements Callable<Integer> {
    private final RootCommand root;

    @Parameters(paramLabel = "IN", description = "the file to read")
    private @Nullable Path in;

    @Option(names = "--out", paramLabel = "OUT", description = "the file to write; standard output otherwise")
    private @Nullable Path out;

    @Option(
            names = "--map",
            paramLabel = "OURS=THEIRS",
            split = ",",
            description = "other names of columns, such as id=TRANSACTION_ID,time=TX_DATETIME")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(
            names = "--labels",
            paramLabel = "COLUMN",
            description = "the column that says how payments turned out: 1 fraud, 0 fine, empty not known")
    private @Nullable String labels;

    @Option(
            names = "--label-delay",
            paramLabel = "DAYS",
            defaultValue = "7",
            description = "days until that was known (${DEFAULT-VALUE})")
    private double labelDelay;

    FraudCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        if (!(labelDelay >= 0)) {
            throw CommandProblem.usage("--label-delay must be zero or more, got " + labelDelay);
        }
        var options = new Scorer.Options(labelDelay, Scorer.Options.DEFAULT.seed());
        var file = PaymentsFile.read(root.resolveRequired(in, "IN"), map, labels);
        write(Replay.score(file.payments(), file.outcomes(), options));
        return 0;
    }

    private void write(List<Scored> scored) throws Exception {
        try (var target = CsvTarget.open(root.resolveOptional(out), root.surroundings.out())) {
            target.row(List.of("id", "score", "reasons"));
            scored.forEach(it -> target.row(List.of(it.id(), it.score(), String.join("; ", it.reasons()))));
            target.complete();
        }
    }
}
