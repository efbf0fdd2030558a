package dev.tillie.app;

import dev.tillie.demo.DemoOptions;
import dev.tillie.demo.DemoShop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demo}: writes a made-up shop as files. */
@Command(
        name = "demo",
        description = {
            "Write a demo shop as CSV files in the canonical layout, its seeded troubles in truth.json and its next 90"
                    + " days under future/.",
            "The same seed and day give the same bytes."
        })
final class DemoCommand implements Callable<Integer> {
    private static final int FUTURE_DAYS = 90;

    private final RootCommand root;

    @Parameters(paramLabel = "DIR", description = "the folder to write into")
    private @Nullable Path directory;

    @Option(names = "--seed", paramLabel = "N", description = "what the shop is drawn from (demo.seed)")
    private @Nullable Long seed;

    @Option(names = "--until", paramLabel = "DATE", description = "its last day; yesterday otherwise")
    private @Nullable LocalDate until;

    @Option(names = "--days", paramLabel = "N", description = "days of trade (demo.days)")
    private @Nullable Integer days;

    @Option(names = "--products", paramLabel = "N", description = "things it sells (demo.products)")
    private @Nullable Integer products;

    @Option(names = "--customers", paramLabel = "N", description = "customers it knows (demo.customers)")
    private @Nullable Integer customers;

    DemoCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws ConfigurationProblems {
        var configuration = root.configuration();
        var folder = root.resolveRequired(directory, "DIR");
        var options = options(configuration.demo(), yesterday(configuration));
        try {
            DemoShop.write(folder, options);
        } catch (IOException e) {
            throw CommandProblem.failed("cannot write the demo shop into " + folder + ": " + e.getMessage()
                    + "; name a folder that can be written");
        }
        root.surroundings
                .out()
                .println("Wrote the demo shop of %s to %s into %s; take it in with: tillie import %s"
                        .formatted(options.until().minusDays(options.days() - 1L), options.until(), folder, folder));
        return 0;
    }

    private LocalDate yesterday(Configuration configuration) {
        return configuration
                .business()
                .dayOf(root.surroundings.clock().instant())
                .minusDays(1);
    }

    private DemoOptions options(Configuration.Demo otherwise, LocalDate yesterday) {
        try {
            return new DemoOptions(
                    seed != null ? seed : otherwise.seed(),
                    until != null ? until : yesterday,
                    days != null ? days : otherwise.days(),
                    products != null ? products : otherwise.products(),
                    customers != null ? customers : otherwise.customers(),
                    FUTURE_DAYS);
        } catch (IllegalArgumentException e) {
            throw CommandProblem.usage(String.valueOf(e.getMessage()));
        }
    }
}
