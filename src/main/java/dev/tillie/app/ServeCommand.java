package dev.tillie.app;

import dev.tillie.imports.ImportProblem;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: runs the server until it is stopped. */
@Command(name = "serve", description = "Run the server: the web chat, and Slack and Teams where their tokens are set.")
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

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
        if (port != null && (port < 0 || port > HIGHEST_PORT)) {
            throw CommandProblem.usage("--port must be from 0 to 65535, got " + port);
        }
        var configured = root.configuration();
        var configuration = port == null ? configured : configured.withPort(port);
        refuseSecondServer(configuration);
        var server = start(configuration);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(server, stopped)));
        greet(configuration, server.port());
        stopped.await();
        return 0;
    }

    private static void refuseSecondServer(Configuration configuration) {
        var directory = configuration.store().directory();
        Neighbour.find(directory).filter(Neighbour::isThere).ifPresent(it -> {
            throw CommandProblem.failed("a server has " + directory + " open already, on " + it.address()
                    + "; stop it, or name another folder with --data DIR");
        });
    }

    private Server start(Configuration configuration) {
        try {
            return Server.start(configuration, demo, root.surroundings);
        } catch (IOException | ImportProblem e) {
            throw CommandProblem.failed(String.valueOf(e.getMessage()));
        }
    }

    private void greet(Configuration configuration, int listening) {
        var out = root.surroundings.out();
        var host = configuration.server().host();
        out.println("Tillie is ready on http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + listening);
        out.println("Three questions to try: " + String.join("  ", Server.QUESTIONS));
    }

    private static void stop(Server server, CountDownLatch stopped) {
        try {
            server.close();
        } catch (IOException e) {
            LoggerFactory.getLogger(ServeCommand.class).warn("Did not stop cleanly", e);
        } finally {
            stopped.countDown();
        }
    }
}
