package dev.tillie.app;

import dev.tillie.fraud.ColdStart;
import dev.tillie.fraud.Payment;
import dev.tillie.fraud.Replay;
import dev.tillie.fraud.Scorer;
import dev.tillie.fraud.WeekSplit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How well and how fast card payments are scored, on payments in the form of the Fraud Detection Handbook. */
final class BenchFraud {
    /** The columns of the handbook's simulator. */
    static final Map<String, String> HANDBOOK = Map.of(
            "id", "TRANSACTION_ID",
            "time", "TX_DATETIME",
            "amount", "TX_AMOUNT",
            "customer", "CUSTOMER_ID",
            "terminal", "TERMINAL_ID");

    static final String LABELS = "TX_FRAUD";

    private static final int TIMED = 60_000;
    private static final int WEEKS = 3;

    private final Path data;
    private final Surroundings surroundings;

    BenchFraud(Path data, Surroundings surroundings) {
        this.data = data;
        this.surroundings = surroundings;
    }

    /** A week split: where its training week begins, and the average precision of scorer and forest. */
    record Week(int firstDay, double scorer, String handbookForest) {}

    /** What one payment takes to score, in milliseconds; the slowest ones grow a new forest first, once a week. */
    record Pace(double mean, double p99, double p999, double most) {
        static Pace of(long[] nanos) {
            var sorted = LongStream.of(nanos).sorted().toArray();
            return new Pace(
                    LongStream.of(nanos).average().orElse(0) / 1e6,
                    percentile(sorted, 990),
                    percentile(sorted, 999),
                    percentile(sorted, 1000));
        }

        private static double percentile(long[] sorted, int perMille) {
            return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * (long) perMille / 1000)] / 1e6;
        }
    }

    /** What was measured. */
    record Figures(List<Week> weeks, double secondsFor60000, ColdStart coldStart, Pace millisAPayment) {
        String toText() {
            var text = new StringBuilder();
            for (var week : weeks) {
                text.append(
                        "(a) trained from day %d: average precision %.4f; scikit-learn's forest on the book's features: %s%n"
                                .formatted(week.firstDay, week.scorer, week.handbookForest));
            }
            return text
                    + """
                    (b) 60,000 payments of 61 days, read, scored with labels, the weekly forests grown, and written: %.1f s
                    (c) five alerts a day without labels: %.3f times the best plain ranking
                    (d) with the owner's reviews: %.3f times the best plain ranking
                        (slices %d to %d of 200 tills, dealt with seed %d; tuned on those before: %s)
                    (e) one payment: %.3f ms on average, 99%% under %.2f ms, 99.9%% under %.2f ms, with a new forest %.0f ms\
                    """.formatted(
                                    secondsFor60000,
                                    coldStart.timesBestPlain(),
                                    coldStart.timesBestPlainReviewed(),
                                    ColdStart.FIRST_KEPT,
                                    ColdStart.LAST_KEPT - 1,
                                    ColdStart.SEED,
                                    coldStart,
                                    millisAPayment.mean,
                                    millisAPayment.p99,
                                    millisAPayment.p999,
                                    millisAPayment.most);
        }
    }

    Figures measure() throws IOException, InterruptedException {
        var file = PaymentsFile.read(data, HANDBOOK, LABELS);
        double seconds = secondsFor60000();
        var cold = ColdStart.kept(file.payments(), file.outcomes());
        var nanos = new long[file.payments().size()];
        return new Figures(weeks(file, nanos), seconds, cold, Pace.of(nanos));
    }

    private List<Week> weeks(PaymentsFile file, long[] nanos) throws IOException, InterruptedException {
        var payments = file.payments();
        var scored = Replay.score(payments, file.outcomes(), Scorer.Options.DEFAULT, nanos);
        var firsts = firsts(payments);
        var peers = handbookForest(firsts);
        var weeks = new ArrayList<Week>();
        for (int first : firsts) {
            int[] rows = WeekSplit.testRows(payments, file.outcomes(), first);
            weeks.add(new Week(
                    first,
                    WeekSplit.averagePrecision(scored, file.outcomes(), rows),
                    peers.getOrDefault(first, "not measured here")));
        }
        return weeks;
    }

    /** The last three weeks there are, each trained on a week that ends two weeks before. */
    private static List<Integer> firsts(List<Payment> payments) {
        long days = ChronoUnit.DAYS.between(
                payments.getFirst().time().truncatedTo(ChronoUnit.DAYS),
                payments.getLast().time().plus(1, ChronoUnit.DAYS));
        return IntStream.rangeClosed(1, WEEKS)
                .map(it -> (int) days - 1 - 21 - 7 * (WEEKS - it))
                .filter(it -> it >= 0)
                .boxed()
                .toList();
    }

    /** By first day; empty where Python, scikit-learn or the script is not there. */
    private Map<Integer, String> handbookForest(List<Integer> firsts) throws IOException, InterruptedException {
        var script = surroundings.home().resolve("src/bench/python/handbook_forest.py");
        var results = new TreeMap<Integer, String>();
        var python = List.of("/usr/bin/python3", "/usr/local/bin/python3").stream()
                .filter(it -> Files.isExecutable(Path.of(it)))
                .findFirst();
        if (python.isEmpty() || !Files.isRegularFile(script)) {
            return results;
        }
        var command = new ArrayList<>(List.of(python.get(), script.toString(), data.toString()));
        firsts.forEach(it -> command.add(String.valueOf(it)));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines()
                    .map(it -> it.split(" "))
                    .forEach(it -> results.put(Integer.valueOf(it[0]), "%.4f".formatted(Double.parseDouble(it[1]))));
        }
        process.waitFor();
        return results;
    }

    private double secondsFor60000() throws IOException {
        var some = Files.createTempFile("tillie-bench", ".csv");
        var out = Files.createTempFile("tillie-bench", ".csv");
        try {
            copySome(some);
            long start = System.nanoTime();
            int exit = CommandLines.of(surroundings)
                    .execute(
                            "fraud",
                            some.toString(),
                            "--out",
                            out.toString(),
                            "--labels",
                            LABELS,
                            "--map",
                            String.join(
                                    ",",
                                    HANDBOOK.entrySet().stream()
                                            .map(it -> it.getKey() + "=" + it.getValue())
                                            .toList()));
            if (exit != 0) {
                throw CommandProblem.failed("fraud failed on the last payments of " + data);
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            Files.delete(some);
            Files.delete(out);
        }
    }

    /** The payments of every ninth till, so that there are weeks of them. */
    private void copySome(Path target) throws IOException {
        try (var source = CsvSource.open(data, List.of("transaction_id"));
                var copy = CsvTarget.open(target, new java.io.StringWriter())) {
            var names = List.of("TRANSACTION_ID", "TX_DATETIME", "CUSTOMER_ID", "TERMINAL_ID", "TX_AMOUNT", LABELS);
            copy.row(names);
            int written = 0;
            for (var row : source) {
                if (Math.floorMod(row.text("terminal_id").hashCode(), 9) == 0 && written++ < TIMED) {
                    copy.row(names.stream()
                            .map(it -> row.text(it.toLowerCase(java.util.Locale.ROOT)))
                            .toList());
                }
            }
            copy.complete();
        }
    }
}
