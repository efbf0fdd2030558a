package dev.tillie.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code tillie} itself: what every command understands, and the configuration that follows from it. */
@Command(
        name = "tillie",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        version = "Tillie " + RootCommand.VERSION,
        usageHelpAutoWidth = true,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "The back-office colleague of a small shop.",
        footer = {"", "Exit codes: 0 done, 1 the work failed, 2 wrong usage."})
final class RootCommand implements Runnable {
    /** As in {@code pom.xml}, whether released or not. */
    static final String VERSION = "0.1.0";

    final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "the folder of the database (store.directory)")
    private @Nullable Path data;

    @Option(
            names = "--conf",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "a configuration file instead of conf/tillie.conf")
    private @Nullable Path conf;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            scope = ScopeType.INHERIT,
            description = "one setting over the file's; may be repeated")
    private List<String> sets = new ArrayList<>();

    RootCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** A path as given on the command line, where it is. */
    Path resolve(Path given) {
        return surroundings.directory().resolve(given).normalize();
    }

    /** All arguments, as they were given. */
    List<String> arguments() {
        return spec == null ? List.of() : spec.commandLine().getParseResult().originalArgs();
    }

    @Nullable
    Path resolveOptional(@Nullable Path given) {
        return given == null ? null : resolve(given);
    }

    /** For a parameter that picocli has already insisted on. */
    Path resolveRequired(@Nullable Path given, String name) {
        return resolve(Objects.requireNonNull(given, name));
    }

    Configuration configuration() throws ConfigurationProblems {
        return configuration(List.of());
    }

    /** @param more settings over all others, each {@code key=value} */
    Configuration configuration(List<String> more) throws ConfigurationProblems {
        var all = new ArrayList<>(sets);
        all.addAll(more);
        var reader = new ConfigurationReader(surroundings.home(), surroundings.environment());
        var configuration = reader.read(conf == null ? null : resolve(conf), all);
        var placed = data == null ? configuration : configuration.withDirectory(resolve(data));
        return DemoTrade.isIn(placed.store().directory()) ? placed.asDemo() : placed;
    }

    /** Has something to log into, whatever the command did so far. */
    void openLog() {
        try {
            LogFile.open(configuration().store().directory());
        } catch (ConfigurationProblems e) {
            LogFile.open(surroundings.home().resolve("data"));
        }
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "no command given");
        }
    }
}
