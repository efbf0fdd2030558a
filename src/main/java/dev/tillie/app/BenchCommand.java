package dev.tillie.app;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tillie.demo.DemoOptions;
import dev.tillie.demo.DemoShop;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Progress;
import dev.tillie.store.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench}: how fast and how big, on this machine. */
@Command(
        name = "bench",
        description = {
            "Measure the import, the answers and the memory of a server of its own, in a folder of its own.",
            "IN is a file or folder of sales, such as online_retail.csv.gz; otherwise a demo shop of some 540,000 lines"
                    + " is made. With --slack or --teams, the questions come and go through a stand-in for the platform."
        })
final class BenchCommand implements Callable<Integer> {
    /** About 540,000 sale lines. */
    private static final DemoOptions DEMO = new DemoOptions(7, LocalDate.of(2026, 11, 21), 2450, 400, 4000, 90);

    private final RootCommand root;

    @Parameters(paramLabel = "IN", arity = "0..1", description = "sales to measure on")
    private @Nullable Path in;

    @Option(
            names = "--questions",
            paramLabel = "N",
            defaultValue = "200",
            description = "how many to ask (${DEFAULT-VALUE})")
    private int questions;

    @Option(
            names = "--slack",
            description = "measure instead the answers in Slack, against a stand-in for it on this machine")
    private boolean slack;

    @Option(
            names = "--teams",
            description = "measure instead the answers in Teams, against a stand-in for it on this machine")
    private boolean teams;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "20",
            description = "questions a second in Slack or Teams (${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "60", description = "for how long (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--fraud",
            paramLabel = "DATA",
            description =
                    "measure instead the scoring of card payments, on a file of the Fraud Detection Handbook's form")
    private @Nullable Path fraud;

    @Option(
            names = "--fraud-feed",
            description = "measure instead the feed of suspicious things, in demo shops with seeds drawn now")
    private boolean fraudFeed;

    @Option(
            names = "--unasked",
            description =
                    "measure instead what is said unasked, in demo shops with seeds drawn now, lived with day by day")
    private boolean unasked;

    @Option(
            names = "--reader",
            paramLabel = "FILE",
            description = "measure instead how a set of questions is understood, src/bench/questions/questions.jsonl")
    private @Nullable Path reader;

    @Option(names = "--lines", description = "with --reader: print each line that was not read as it should be")
    private boolean lines;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "10",
            description = "how many demo shops (${DEFAULT-VALUE})")
    private int seeds;

    @Option(names = "--json", description = "print the figures as a JSON object")
    private boolean json;

    BenchCommand(RootCommand root) {
        this.root = root;
    }

    /** What the import did. */
    private record Imported(long lines, long millis, Instant lastSale) {
        long perSecond() {
            return lines * 1000 / Math.max(1, millis);
        }
    }

    @Override
    public Integer call() throws Exception {
        atLeastOne("--questions", questions);
        atLeastOne("--rate", rate);
        atLeastOne("--seconds", seconds);
        atLeastOne("--seeds", seeds);
        if (slack && teams) {
            throw CommandProblem.usage("--slack and --teams are measured one at a time");
        }
        if (fraud != null) {
            var figures = new BenchFraud(root.resolve(fraud), root.surroundings).measure();
            root.surroundings.out().println(json ? Json.line(figures) : figures.toText());
            return 0;
        }
        var folder = Files.createTempDirectory("tillie-bench");
        try {
            if (fraudFeed) {
                var figures = BenchFeed.measure(folder, seeds, new Random());
                root.surroundings.out().println(json ? Json.line(figures) : figures.toText());
            } else if (reader != null) {
                var set = QuestionSet.read(root.resolve(reader));
                var figures = new BenchReader(set, root, folder).measure();
                root.surroundings.out().println(json ? Json.line(figures) : figures.toText());
                if (lines) {
                    root.surroundings.out().println(figures.linesToText());
                }
            } else if (unasked) {
                var figures = BenchUnasked.measure(folder, seeds, new Random(), root);
                root.surroundings.out().println(json ? Json.line(figures) : figures.toText());
            } else if (slack || teams) {
                var figures = measureChat(folder, slack ? BenchSlack::new : BenchTeams::new);
                root.surroundings.out().println(json ? Json.line(figures) : figures.toText());
            } else {
                var figures = measure(folder);
                root.surroundings.out().println(json ? Json.line(figures) : figures.toText());
            }
            return 0;
        } finally {
            deleteAll(folder);
        }
    }

    private static void atLeastOne(String option, int value) {
        if (value < 1) {
            throw CommandProblem.usage(option + " must be 1 or more, got " + value);
        }
    }

    private BenchFigures measureChat(Path folder, Function<String, BenchPlatform> platform) throws Exception {
        var data = folder.resolve("data");
        importAll(data, sales(folder));
        try (var chat = new BenchChat(platform)) {
            return chat.measure(data, root.surroundings, rate, seconds);
        }
    }

    /** What was measured, on how many processors. */
    private record Figures(
            long importedLines,
            long importMillis,
            long importedLinesPerSecond,
            int questions,
            @JsonUnwrapped(prefix = "answerMillis") BenchTimes answered,
            long startToFirstAnswerMillis,
            long residentMegabytes,
            long mostResidentMegabytes,
            int processors) {
        String toText() {
            return """
                Imported %,d lines in %,d ms: %,d lines a second
                %,d mixed questions with their charts: %s
                From the server's start to its first answer over HTTP: %,d ms
                Resident memory of the server: %,d MB, at most %,d MB
                On %d processors\
                """.formatted(
                            importedLines,
                            importMillis,
                            importedLinesPerSecond,
                            questions,
                            answered.toText(),
                            startToFirstAnswerMillis,
                            residentMegabytes,
                            mostResidentMegabytes,
                            processors);
        }
    }

    private Figures measure(Path folder) throws Exception {
        var data = folder.resolve("data");
        var imported = importAll(data, sales(folder));
        try (var server = BenchServer.start(data, root.surroundings)) {
            var times = server.askAll(Questions.list(questions), imported.lastSale());
            return new Figures(
                    imported.lines(),
                    imported.millis(),
                    imported.perSecond(),
                    times.size(),
                    BenchTimes.of(times),
                    server.firstAnswerMillis(),
                    server.residentMegabytes(),
                    server.mostResidentMegabytes(),
                    Runtime.getRuntime().availableProcessors());
        }
    }

    private Path sales(Path folder) throws IOException {
        if (in != null) {
            return root.resolve(in);
        }
        var demo = folder.resolve("demo");
        DemoShop.write(demo, DEMO);
        return demo.resolve("sales.csv");
    }

    private Imported importAll(Path data, Path sales) throws Exception {
        var configuration = root.configuration().withDirectory(data);
        try (var wiring = Wiring.open(configuration, root.surroundings.home());
                var bar = ImportBar.of(root.surroundings)) {
            long start = System.nanoTime();
            var receipts = wiring.importer()
                    .importAll(
                            List.of(sales), ImportOptions.DEFAULT, root.surroundings.terminal() ? bar : Progress.NONE);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            var last = new Totals(wiring.database(), Wiring.BUSINESS).findLastSale();
            long lines = receipts.stream().mapToLong(it -> it.lines()).sum();
            return new Imported(
                    lines, millis, last.orElseThrow(() -> CommandProblem.failed("there are no sales in " + sales)));
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
