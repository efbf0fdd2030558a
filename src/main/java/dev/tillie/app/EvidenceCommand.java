package dev.tillie.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence}: holds every engine against published figures on real data. */
@Command(
        name = "evidence",
        description = {
            "Hold every engine against published figures on real data, and print them beside their sources.",
            "DATA_DIR has sales/online_retail.csv.gz, customers/CDNOW_sample.txt, forecast/*_dev.csv.gz,"
                    + " inventory/parts_weekly_dev.csv.gz, fraud/card_payments_dev.csv.gz, finance/oj_dominicks.csv.gz"
                    + " and finance/goal-budget-1.journal; what is missing is skipped and said so."
        })
final class EvidenceCommand implements Callable<Integer> {
    private final RootCommand root;

    @Parameters(paramLabel = "DATA_DIR", description = "the folder of data sets")
    private @Nullable Path data;

    @Option(names = "--json", description = "print the findings as a JSON list")
    private boolean json;

    EvidenceCommand(RootCommand root) {
        this.root = root;
    }

    /** One engine's checks on one data set. */
    private record Check(String file, Evidence evidence) {}

    @FunctionalInterface
    private interface Evidence {
        List<Finding> of(Path file) throws Exception;
    }

    private static final List<Check> CHECKS = List.of(
            new Check("sales/online_retail.csv.gz", SalesEvidence::of),
            new Check("customers/CDNOW_sample.txt", CustomerEvidence::of),
            new Check("forecast/m3_monthly_dev.csv.gz", ForecastEvidence::monthly),
            new Check("forecast/m4_weekly_dev.csv.gz", ForecastEvidence::weekly),
            new Check("forecast/retail_daily_dev.csv.gz", ForecastEvidence::daily),
            new Check("forecast/m5_sku_dev.csv.gz", ForecastEvidence::products),
            new Check("inventory/parts_weekly_dev.csv.gz", ReorderEvidence::of),
            new Check("fraud/card_payments_dev.csv.gz", FraudEvidence::of),
            new Check("finance/oj_dominicks.csv.gz", PricingEvidence::of),
            new Check("finance/goal-budget-1.journal", BudgetEvidence::of));

    @Override
    public Integer call() throws Exception {
        var folder = root.resolveRequired(data, "DATA_DIR");
        if (!Files.isDirectory(folder)) {
            throw CommandProblem.failed(folder + " is no folder; name the one with the data sets");
        }
        var findings = new ArrayList<Finding>();
        for (var check : CHECKS) {
            findings.addAll(run(check, folder.resolve(check.file())));
        }
        if (json) {
            root.surroundings
                    .out()
                    .println(Json.line(findings.stream().map(Finding::toPlain).toList()));
        } else {
            long missed = findings.stream().filter(it -> !it.good()).count();
            root.surroundings.out().println("%d figures, %d missed".formatted(findings.size(), missed));
        }
        return findings.stream().allMatch(Finding::good) ? 0 : 1;
    }

    private List<Finding> run(Check check, Path file) throws Exception {
        if (!Files.isRegularFile(file)) {
            root.surroundings.err().println("tillie: skipped, as it is not there: " + file);
            return List.of();
        }
        var findings = check.evidence().of(file);
        if (!json) {
            findings.forEach(it -> root.surroundings.out().println(it.toText()));
        }
        return findings;
    }
}
