package dev.tillie.app;

/** Where Tillie starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(CommandLines.run(Surroundings.ofProcess(), arguments));
    }
}
