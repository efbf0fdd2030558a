package dev.tillie.app;

import dev.tillie.mcp.Stdio;
import dev.tillie.mcp.StdioRelay;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mcp}: the tools for an assistant that starts Tillie itself. Standard output carries the protocol alone. */
@Command(
        name = "mcp",
        description = "Let an assistant on this machine look things up, by the Model Context Protocol on standard input"
                + " and output. Nothing can be changed that way.")
final class McpCommand implements Callable<Integer> {
    private final RootCommand root;

    @Option(names = "--user", paramLabel = "ID", description = "on whose behalf; the owner otherwise")
    private String user = "";

    McpCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws ConfigurationProblems, IOException, InterruptedException {
        var protocol = System.out;
        // whatever else prints must not break the protocol
        System.setOut(System.err);
        var configuration = root.configuration();
        var server = Neighbour.find(configuration.store().directory()).filter(Neighbour::isThere);
        if (server.isPresent()) {
            new StdioRelay(McpDoor.addressOf(server.get()), McpDoor.headersFor(server.get(), user))
                    .serve(System.in, protocol);
            return 0;
        }
        try (var wiring = Wiring.open(configuration, root.surroundings.home())) {
            var responder = wiring.responder();
            Stdio.serve(RootCommand.VERSION, responder::look, McpDoor.standing(wiring, user), System.in, protocol);
        }
        return 0;
    }
}
