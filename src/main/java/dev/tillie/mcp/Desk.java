package dev.tillie.mcp;

import dev.tillie.answer.Inquiry;
import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.chat.Reply;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Function;

/** Where assistants call: the tools, on each of the protocol's two ways. */
final class Desk {
    private static final String NAME = "tillie";
    private static final String STANDING = "standing";

    private final String version;
    private final Toolbox toolbox;

    Desk(String version, Function<Inquiry, Reply> looking) {
        this.version = version;
        toolbox = new Toolbox(looking);
    }

    /** What a call is told of who makes it. */
    static McpTransportContext context(Standing standing) {
        return McpTransportContext.create(java.util.Map.of(STANDING, standing));
    }

    /** Each call on its own; the transport says with {@link #context} who makes it. */
    void serve(McpStatelessServerTransport transport) {
        var server = McpServer.sync(transport)
                .serverInfo(NAME, version)
                .instructions(Toolbox.INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build());
        Toolbox.tools()
                .forEach(it -> server.toolCall(
                        it,
                        (context, request) -> toolbox.call(
                                request, (Standing) Objects.requireNonNull(context.get(STANDING), STANDING))));
        var _ = server.build();
    }

    /** One assistant on the other end of two streams, until the first one ends. */
    McpSyncServer serve(InputStream in, OutputStream out, Standing standing) {
        var transport = new StdioServerTransportProvider(McpJsonDefaults.getMapper(), in, out, McpRoutes.MOST_BYTES);
        var server = McpServer.sync(transport)
                .serverInfo(NAME, version)
                .instructions(Toolbox.INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build());
        Toolbox.tools().forEach(it -> server.toolCall(it, (_, request) -> toolbox.call(request, standing)));
        return server.build();
    }
}
