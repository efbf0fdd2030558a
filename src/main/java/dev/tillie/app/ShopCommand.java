package dev.tillie.app;

import java.util.concurrent.Callable;

/**
 * A command on the shop's facts. An embedded database can be open in one process only, so beside a running server the
 * command is handed to that server; otherwise it opens the store itself.
 */
abstract class ShopCommand implements Callable<Integer> {
    final RootCommand root;

    ShopCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public final Integer call() throws Exception {
        var running = root.surroundings.running();
        if (running != null) {
            return run(running);
        }
        var configuration = root.configuration();
        var server = Neighbour.find(configuration.store().directory());
        if (server.isPresent()) {
            var exitCode = server.get().run(root.arguments(), root.surroundings);
            if (exitCode.isPresent()) {
                return exitCode.getAsInt();
            }
        }
        try (var wiring = Wiring.open(configuration, root.surroundings.home(), root.surroundings.environment())) {
            return run(wiring);
        }
    }

    /** Does the work; returns the exit code. */
    abstract int run(Wiring wiring) throws Exception;
}
