package dev.tillie.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: runs the server until it is stopped. */
@Command(name = "serve", description = "Run the server: the web chat, and Slack and Teams where their tokens are set.")
final class ServeCommand implements Callable<Integer> {
    private final RootCommand root;

    @Option(names = "--demo", description = "fill an empty store with the generated demo shop")
    private boolean demo;

    @Option(names = "--port", paramLabel = "N", description = "the port to listen on (server.port)")
    private @Nullable Integer port;

    ServeCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        var configuration = root.configuration();
        throw CommandProblem.failed("the server for " + configuration.business().name() + " is not in this build"
                + (demo ? ", nor its demo shop" : "") + (port == null ? "" : " (port " + port + ")"));
    }
}
