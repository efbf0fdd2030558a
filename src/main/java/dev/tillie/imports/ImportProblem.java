package dev.tillie.imports;

/** Why nothing was imported or undone: one line for the person who asked. */
public final class ImportProblem extends Exception {
    public ImportProblem(String message) {
        super(message);
    }

    public ImportProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
