package dev.tillie.app;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.tillie.server.Bodies;
import dev.tillie.server.Refusal;
import dev.tillie.server.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * {@code POST /api/run}: runs commands that other processes hand over, for who can read the token in the data folder.
 */
final class CommandRoute implements Routes, AutoCloseable {
    private static final int MOST_BYTES = 1 << 20;
    private static final Set<String> ALLOWED = Set.of("import", "imports", "undo", "ask", "doctor", "train");

    private final Surroundings surroundings;
    private final Path file;
    private final String token = HexFormat.of().formatHex(randomBytes());

    /** @param surroundings with the running shop in them */
    CommandRoute(Surroundings surroundings, Path directory) {
        this.surroundings = surroundings;
        this.file = directory.resolve(Neighbour.FILE);
    }

    private static byte[] randomBytes() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** Lets other processes find the server, once it listens. */
    void announce(String host, int port) throws IOException {
        var draft = file.resolveSibling(Neighbour.FILE + ".part");
        Files.deleteIfExists(draft);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(draft, Json.line(Json.object("host", reachable(host), "port", port, "token", token)));
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String reachable(String host) throws UnknownHostException {
        return InetAddress.getByName(host).isAnyLocalAddress() ? "127.0.0.1" : host;
    }

    @Override
    public void addTo(HttpRouting.Builder routing) {
        routing.post("/api/run", this::run);
    }

    private void run(ServerRequest request, ServerResponse response) throws IOException {
        if (!isAuthorized(request)) {
            throw new Refusal(401, "commands need the token of the data folder");
        }
        var json = Json.MAPPER.readTree(Bodies.read(request, MOST_BYTES));
        var arguments = Json.MAPPER.convertValue(json.path("arguments"), new TypeReference<List<String>>() {});
        if (arguments.stream().noneMatch(ALLOWED::contains)) {
            throw new Refusal(400, "this command is not run by a server");
        }
        var out = new StringWriter();
        var err = new StringWriter();
        int exit;
        try (var outPrinter = new PrintWriter(out);
                var errPrinter = new PrintWriter(err)) {
            var caller = surroundings.onBehalf(Path.of(json.path("directory").asText()), outPrinter, errPrinter);
            exit = CommandLines.run(caller, arguments.toArray(String[]::new));
        }
        var answer = Json.line(Json.object("exit", exit, "out", out.toString(), "err", err.toString()));
        response.header(HeaderNames.CONTENT_TYPE, "application/json").send(answer.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a request carries the token of the data folder. */
    boolean isAuthorized(ServerRequest request) {
        var given = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the file back. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
