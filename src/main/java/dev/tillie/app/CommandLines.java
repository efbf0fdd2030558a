package dev.tillie.app;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together and turns whatever goes wrong into one line and an exit code. */
final class CommandLines {
    private CommandLines() {}

    static int run(Surroundings surroundings, String... arguments) {
        return of(surroundings).execute(arguments);
    }

    static CommandLine of(Surroundings surroundings) {
        var root = new RootCommand(surroundings);
        return new CommandLine(root)
                .addSubcommand(new ServeCommand(root))
                .addSubcommand(new AskCommand(root))
                .addSubcommand(new ImportCommand(root))
                .addSubcommand(new ImportsCommand(root))
                .addSubcommand(new UndoCommand(root))
                .addSubcommand(new ExportCommand(root))
                .addSubcommand(new ForecastCommand(root))
                .addSubcommand(new ReorderCommand(root))
                .addSubcommand(new CustomersCommand(root))
                .addSubcommand(new FraudCommand(root))
                .addSubcommand(new DemoCommand(root))
                .addSubcommand(new TrainCommand(root))
                .addSubcommand(new DoctorCommand(root))
                .addSubcommand(new McpCommand(root))
                .addSubcommand(new TeamsAppCommand(root))
                .addSubcommand(new EvidenceCommand(root))
                .addSubcommand(new BenchCommand(root))
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((problem, _) -> misused(problem))
                .setExecutionExceptionHandler((problem, command, _) -> failed(problem, command));
    }

    private static int misused(ParameterException problem) {
        var command = problem.getCommandLine();
        var line = problem instanceof UnmatchedArgumentException unmatched
                ? unknown(unmatched.getUnmatched().getFirst(), command.getCommandSpec())
                : String.valueOf(problem.getMessage()).lines().findFirst().orElse("wrong usage");
        command.getErr()
                .println("tillie: " + line + "; see " + command.getCommandSpec().qualifiedName() + " --help");
        return 2;
    }

    private static String unknown(String said, CommandSpec command) {
        boolean option = said.startsWith("-");
        var known =
                option ? command.optionsMap().keySet() : command.subcommands().keySet();
        var kind = option ? "option" : known.isEmpty() ? "argument" : "command";
        return "unknown " + kind + " " + said
                + Spelling.nearest(said.replaceAll("=.*", ""), known)
                        .map(it -> "; did you mean " + it + "?")
                        .orElse("");
    }

    private static int failed(Exception problem, CommandLine command) {
        return switch (problem) {
            case CommandProblem known -> say(command, List.of(known.line()), known.exitCode());
            case ConfigurationProblems known -> say(command, known.lines(), 2);
            default -> unexpected(problem, command);
        };
    }

    private static int say(CommandLine command, List<String> lines, int exitCode) {
        lines.forEach(line -> command.getErr().println("tillie: " + line));
        return exitCode;
    }

    /** What nobody foresaw: the user gets a reference, the log has the rest under it. */
    private static int unexpected(Exception problem, CommandLine command) {
        var reference = "%06x".formatted(ThreadLocalRandom.current().nextInt(1 << 24));
        if (command.getCommandSpec().root().userObject() instanceof RootCommand root) {
            root.openLog();
        }
        LoggerFactory.getLogger(CommandLines.class).error("Failed, reference {}", reference, problem);
        var what = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        var line = "%s failed: %s (reference %s)"
                .formatted(command.getCommandName(), what.lines().findFirst().orElse(""), reference);
        return say(command, List.of(line), 1);
    }
}
