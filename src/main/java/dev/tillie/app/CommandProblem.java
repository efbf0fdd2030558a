package dev.tillie.app;

/** Why a command could not be done, as one line for its user, with the exit code: 1 the work failed, 2 wrong usage. */
final class CommandProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    private CommandProblem(int exitCode, String line) {
        super(line);
        this.exitCode = exitCode;
    }

    static CommandProblem failed(String line) {
        return new CommandProblem(1, line);
    }

    static CommandProblem usage(String line) {
        return new CommandProblem(2, line);
    }

    int exitCode() {
        return exitCode;
    }

    String line() {
        return String.valueOf(getMessage());
    }
}
