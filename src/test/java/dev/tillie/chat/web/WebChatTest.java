package dev.tillie.chat.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tillie.chat.Message;
import dev.tillie.chat.News;
import dev.tillie.server.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebChatTest {
    private static final String BOUNDARY = "----a-boundary";

    private final CornerCafe cafe = new CornerCafe();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeAll
    void start() throws IOException {
        News news =
                (after, _, thread) -> List.of(new News.Item("till/1", after, cafe.respond(Message.of("news", thread))));
        var chat = new WebChat(cafe, cafe, CornerCafe::welcome, news, true, Set.of("till.example"));
        server = HttpServer.start("127.0.0.1", 0, List.of(chat));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void answersWithTheObjectOfTheContract() throws Exception {
        var response = ask("{\"question\":\"how will sales look next month?\"}");
        assertThat(response.statusCode()).isEqualTo(200);
        var json = json(response);
        assertThat(json.fieldNames())
                .toIterable()
                .containsSubsequence(
                        "question",
                        "intent",
                        "slots",
                        "parts",
                        "text",
                        "table",
                        "charts",
                        "buttons",
                        "assumptions",
                        "dataThrough",
                        "confidence",
                        "clarify",
                        "confirm",
                        "refused",
                        "millis")
                .contains("headline", "lines", "footing");
        assertThat(json.at("/intent").asText()).isEqualTo("sales_forecast");
        assertThat(json.at("/parts/0/slots/limit").asInt()).isEqualTo(5);
        assertThat(json.at("/table/columns").isArray()).isTrue();
        assertThat(json.at("/dataThrough").asText()).isEqualTo("2026-11-21");
        assertThat(json.at("/buttons/0/label").asText()).isEqualTo("And online only?");
        assertThat(json.at("/text").asText()).startsWith("Expect about £18,200").contains("Data through");
    }

    @Test
    void handsOverAWorkbookInBase64() throws Exception {
        var file =
                json(ask("{\"question\":\"export october for my accountant\"}")).path("file");

        assertThat(file.path("name").asText()).isEqualTo("books-2026-10.xlsx");
        assertThat(Base64.getDecoder().decode(file.path("base64").asText())).startsWith('P', 'K');
    }

    @Test
    void passesOnWhoAsksWhereAndWhatWasTapped() throws Exception {
        ask("""
            {"question":" reorder? ","thread":"web:1","user":"U1","channel":"C1","at":"2026-11-21T18:00:00Z","button":"r1"}
            """);
        var message = cafe.heard.getLast();
        assertThat(message.text()).isEqualTo("reorder?");
        assertThat(message.thread()).isEqualTo("web:1");
        assertThat(message.user()).isEqualTo("U1");
        assertThat(message.channel()).isEqualTo("C1");
        assertThat(message.at()).hasToString("2026-11-21T18:00:00Z");
        assertThat(message.button()).isEqualTo("r1");
    }

    @Test
    void givesAThreadToAQuestionWithoutOne() throws Exception {
        var thread = json(ask("{\"question\":\"reorder?\",\"thread\":null}"))
                .path("thread")
                .asText();
        assertThat(thread).startsWith("web:").isEqualTo(cafe.heard.getLast().thread());
    }

    @Test
    void tellsWhatWasSaidUnaskedSinceThePageLooked() throws Exception {
        var news = new ObjectMapper()
                .readTree(
                        get("/api/news?thread=web:7&after=2026-11-21T18:00:00Z").body());
        assertThat(news.path("notes")).hasSize(1);
        assertThat(news.path("notes").get(0).path("about").asText()).isEqualTo("till/1");
        assertThat(cafe.heard.getLast().thread()).isEqualTo("web:7");
        assertThat(Instant.parse(news.path("now").asText())).isAfter("2026-01-01T00:00:00Z");

        assertThat(get("/api/news?thread=web:7&after=today").statusCode()).isEqualTo(400);
        assertThat(get("/api/news").statusCode()).isEqualTo(400);
    }

    @Test
    void showsChartsInLightAndDark() throws Exception {
        var png = json(ask("{\"question\":\"best customers\"}"))
                .at("/charts/0/png")
                .asText();
        var light = get(png);
        var dark = get(png + "?theme=dark");
        assertThat(light.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(light.body()).startsWith(0x89, 'P', 'N', 'G').isNotEqualTo(dark.body());
        assertThat(get("/charts/nothing.png").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                 | 400", "{                                | 400",
                "[]                               | 400", "{}                               | 400",
                "{\"question\":\"  \"}            | 400", "{\"question\":7}                 | 400",
                "{\"question\":\"a\",\"at\":\"x\"}| 400", "{\"question\":\"break it\"}      | 500"
            })
    void saysInOneLineWhatIsWrongWithARequest(String body, int status) throws Exception {
        var response = ask(body == null ? "" : body);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).path("error").asText()).isNotBlank().doesNotContain("\n", "kettle", "Exception");
    }

    @Test
    void refusesTheClockWhereItIsNotAllowed() throws Exception {
        var chat = new WebChat(cafe, cafe, CornerCafe::welcome, News.NONE, false, Set.of());
        try (var strict = HttpServer.start("127.0.0.1", 0, List.of(chat))) {
            var body = BodyPublishers.ofString("{\"question\":\"a\",\"at\":\"2026-11-21T18:00:00Z\"}");
            var uri = URI.create("http://127.0.0.1:" + strict.port() + "/api/ask");
            assertThat(client.send(HttpRequest.newBuilder(uri).POST(body).build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void refusesBodiesOverAMegabyteWhetherTheySayTheirSizeOrNot() throws Exception {
        var large = "{\"question\":\"" + "a".repeat(1_100_000) + "\"}";
        assertThat(ask(large).statusCode()).isEqualTo(413);
        var unsized = BodyPublishers.fromPublisher(BodyPublishers.ofString(large));
        assertThat(client.send(request("/api/ask").POST(unsized).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(413);
        assertThat(ask("{\"question\":\"reorder\"}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/ask, 405", "POST, /api/welcome, 405", "DELETE, /api/import, 405", "GET, /nowhere, 404"})
    void saysWhatItDoesNotServe(String method, String path, int status) throws Exception {
        var request = request(path).method(method, BodyPublishers.noBody()).build();
        var response = client.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).path("error").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "https://localhost.evil.example", "null", "http://127.0.0.1:1"})
    void refusesRequestsFromOtherOrigins(String origin) throws Exception {
        var request = request("/api/ask")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString("{\"question\":\"reorder\"}"))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void servesItsOwnOrigin() throws Exception {
        var request = request("/api/ask")
                .header("Origin", "http://127.0.0.1:" + server.port())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("{\"question\":\"reorder\"}"))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWhatAnotherSitesPageAsksFor() throws Exception {
        var request =
                request("/api/welcome").header("Sec-Fetch-Site", "cross-site").build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, 200",
        "127.0.0.1, 200",
        "[::1]:8080, 200",
        "till.example, 200",
        "rebound.evil.example:8080, 403",
        "192.168.1.7, 403",
        "localhost.evil.example, 403"
    })
    void goesOnlyByItsOwnNames(String host, int status) throws Exception {
        for (var path : List.of("/", "/api/welcome")) {
            assertThat(statusLine("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .as("%s by %s", path, host)
                    .contains(" " + status + " ");
        }
    }

    @Test
    void takesAFileAndGivesItsReceipt() throws Exception {
        var response = drop("C:\\till\\..\\November sales.csv", "a,b\n1,2\n3,4\n");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("file").asText()).isEqualTo("November sales.csv");
        assertThat(json(response).path("added").asInt()).isEqualTo(2);
        assertThat(json(response).at("/totals/net sales").asText()).isEqualTo("£48,211.90");
        assertThat(cafe.dropped).contains("November sales.csv");
    }

    @Test
    void saysWhyAFileWasNotTaken() throws Exception {
        var response = drop("photo.csv", "not a table");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(json(response).path("error").asText()).startsWith("photo.csv is no table");
        var bare = client.send(
                request("/api/import").POST(BodyPublishers.ofString("a,b")).build(), BodyHandlers.ofString());
        assertThat(bare.statusCode()).isEqualTo(400);
    }

    @Test
    void takesAFileFarLargerThanAQuestion() throws Exception {
        var rows = "0123456789,abcdefghijklmnopqrstuvwxyz\n".repeat(200_000);
        assertThat(json(drop("large.csv", "a,b\n" + rows)).path("lines").asInt())
                .isEqualTo(200_000);
    }

    @Test
    void takesAnImportBack() throws Exception {
        assertThat(post("/api/undo", "{\"id\":7}").statusCode()).isEqualTo(200);
        assertThat(post("/api/undo", "{\"id\":8}").statusCode()).isEqualTo(422);
        assertThat(post("/api/undo", "{\"id\":\"7\"}").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd, passwd", ".hidden, hidden", "a\u0000b.csv, ab.csv", "'', file", "..., file"})
    void keepsOnlyTheHarmlessPartOfAName(String name, String kept) {
        assertThat(Upload.sanitised(name)).isEqualTo(kept);
    }

    @Test
    void greetsWithTheShopAndToursANewcomer() throws Exception {
        var greeting = new ObjectMapper().readTree(get("/api/welcome").body());
        assertThat(greeting.path("shop").asText()).isEqualTo("Corner Café");
        assertThat(greeting.path("questions")).hasSize(3);
        assertThat(greeting.has("tour")).isFalse();
        var tour = new ObjectMapper().readTree(get("/api/welcome?tour").body()).path("tour");
        assertThat(tour.path("headline").asText()).startsWith("I keep the books");
    }

    @Test
    void letsNothingFromElsewhereIntoThePage() throws Exception {
        var page = get("/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        var html = new String(page.body(), StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("http://", "https://", "onclick", "style=");
    }

    @Test
    void sendsAPageAgainOnlyWhenItChanged() throws Exception {
        var tag = get("/tillie.js").headers().firstValue("ETag").orElseThrow();
        var again = request("/tillie.js").header("If-None-Match", tag).build();
        assertThat(client.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
    }

    private HttpResponse<String> ask(String body) throws Exception {
        return post("/api/ask", body);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> drop(String name, String text) throws Exception {
        var body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(BOUNDARY, name.replace("\\", "\\\\"), text, BOUNDARY);
        return client.send(
                request("/api/import")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    /** The JDK's client does not let one say another host. */
    private String statusLine(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return reader.lines().limit(1).collect(Collectors.joining());
        }
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }
}
