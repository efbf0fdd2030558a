package dev.tillie.mcp;

import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.server.Refusal;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One message in, at most one out: what of the protocol goes over HTTP, whatever the server. */
final class HttpTransport implements McpStatelessServerTransport {
    private final McpJsonMapper mapper = McpJsonDefaults.getMapper();
    private final Duration longest;
    private @Nullable McpStatelessServerHandler handler;

    /** @param longest how long an answer may take */
    HttpTransport(Duration longest) {
        this.longest = longest;
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler set) {
        handler = set;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    /**
     * What is answered to a message; empty for one that wants no answer.
     *
     * @throws Refusal with status 400 if it is none of the protocol's
     */
    Optional<byte[]> answer(byte[] body, Standing standing) throws IOException {
        var context = Desk.context(standing);
        return switch (read(body)) {
            case JSONRPCRequest request ->
                Optional.of(mapper.writeValueAsBytes(inTime(request, handler().handleRequest(context, request))));
            case JSONRPCNotification notification -> {
                handler().handleNotification(context, notification).block(longest);
                yield Optional.empty();
            }
            default -> throw new Refusal(400, "only requests and notifications are taken here");
        };
    }

    private McpStatelessServerHandler handler() {
        if (handler == null) {
            throw new IllegalStateException("no server was built on this transport");
        }
        return handler;
    }

    private JSONRPCMessage read(byte[] body) {
        try {
            return McpSchema.deserializeJsonRpcMessage(mapper, new String(body, StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(400, "that is no message of the Model Context Protocol");
        }
    }

    private JSONRPCResponse inTime(JSONRPCRequest request, Mono<JSONRPCResponse> answering) {
        var answer = answering
                .timeout(longest, Mono.fromSupplier(() -> tooLong(request)))
                .block();
        return answer == null ? tooLong(request) : answer;
    }

    private JSONRPCResponse tooLong(JSONRPCRequest request) {
        return JSONRPCResponse.error(
                request.id(),
                new JSONRPCResponse.JSONRPCError(
                        ErrorCodes.INTERNAL_ERROR,
                        "that took longer than %d seconds; ask for less at once".formatted(longest.toSeconds()),
                        null));
    }
}
