package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.server.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighbourTest {
    private static final String SALES = """
        order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type
        S1,1,2026-11-20T10:00:00,Oak Lane,in_store,,,TEA,2,3.50,0,0,sale
        S2,1,2026-11-21T10:00:00,Oak Lane,in_store,,,TEA,1,3.50,0,0,sale
        """;

    private final Path folder;
    private final Path data;
    private final Console console;
    private final Wiring wiring;
    private final CommandRoute commands;
    private final HttpServer server;

    NeighbourTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        data = folder.resolve("data");
        console = new Console(folder);
        wiring = Wiring.open(new ConfigurationReader(folder, Map.of()).read(null, List.of()), folder);
        commands = new CommandRoute(console.surroundings().with(wiring), data);
        server = HttpServer.start("127.0.0.1", 0, List.of(commands));
    }

    @BeforeEach
    void announce() throws IOException {
        commands.announce("127.0.0.1", server.port());
        Files.writeString(folder.resolve("sales.csv"), SALES);
    }

    @AfterEach
    void stop() throws IOException {
        commands.close();
        server.close();
        wiring.close();
    }

    @Test
    void runsACommandInTheServerThatHasTheStoreOpen() throws IOException {
        assertThat(console.run("import", "sales.csv", "--json")).isZero();
        var receipt = Json.MAPPER.readTree(console.out());
        assertThat(receipt.path("lines").asLong()).isEqualTo(2);
        assertThat(wiring.isEmpty()).isFalse();

        assertThat(console.run("imports")).isZero();
        assertThat(console.out()).startsWith("1  sales.csv");
    }

    @Test
    void bringsBackErrorsAndExitCodes() {
        assertThat(console.run("undo", "7")).isEqualTo(1);
        assertThat(console.err()).startsWith("tillie: ").contains("7");
        assertThat(console.run("import", "nowhere.csv")).isEqualTo(1);
        assertThat(console.err()).contains("nowhere.csv");
    }

    @Test
    void letsOnlyTheOwnerReadTheToken() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("server.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesACommandWithoutTheToken() throws Exception {
        assertThat(post("{\"arguments\":[\"imports\"],\"directory\":\"/\"}", "wrong"))
                .isEqualTo(401);
    }

    @Test
    void runsNoOtherCommands() throws Exception {
        var token = Neighbour.find(data).orElseThrow().token();

        assertThat(post("{\"arguments\":[\"serve\"],\"directory\":\"/\"}", token))
                .isEqualTo(400);
    }

    @Test
    void looksAfterItselfWhenTheServerIsGone() throws Exception {
        server.close();
        wiring.close();

        assertThat(console.run("imports")).isZero();
        assertThat(console.out()).startsWith("Nothing was imported yet");
    }

    @Test
    void takesItsFileBack() throws IOException {
        commands.close();

        assertThat(data.resolve("server.json")).doesNotExist();
    }

    private int post(String body, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/run"))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }
}
