package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamsAppTest {
    private static final String ID = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
    private static final Path PROJECT = Path.of("");

    @TempDir
    private Path elsewhere = Path.of("");

    @Test
    void holdsTheManifestAndBothIconsAtItsRoot() throws IOException {
        assertThat(unzip(TeamsApp.of(PROJECT, ID).zipped()))
                .containsOnlyKeys("manifest.json", "color.png", "outline.png");
    }

    @Test
    void keepsEveryRuleOfTheManifest() throws IOException {
        assertThat(ManifestRules.brokenBy(manifest(PROJECT))).isEmpty();
    }

    /** Guards the rules themselves: each of these is refused by Teams. */
    @Test
    void wouldBeToldOfEachBrokenRule() throws IOException {
        var manifest = (ObjectNode) manifest(PROJECT);
        manifest.put("id", "tillie").put("colour", "green").remove("icons");
        ((ObjectNode) manifest.get("name")).put("short", "T".repeat(31));
        ((ObjectNode) manifest.at("/bots/0")).putArray("scopes").add("groupchat");

        assertThat(ManifestRules.brokenBy(manifest))
                .containsExactlyInAnyOrder(
                        "/id is \"tillie\"",
                        "/colour is no such field",
                        "/colour is \"green\"",
                        "/icons is missing",
                        "/name/short is \"" + "T".repeat(31) + "\"",
                        "/bots/[]/scopes/[] is \"groupchat\"");
    }

    @Test
    void goesByOneIdAndTheProjectsVersion() throws IOException {
        var manifest = manifest(PROJECT);

        assertThat(List.of("/id", "/bots/0/botId", "/composeExtensions/0/botId"))
                .allMatch(it -> manifest.at(it).asText().equals(ID), "is the app id");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>tillie</artifactId>\n  <version>"
                        + manifest.get("version").asText());
    }

    @Test
    void isABotEverywhereThatTakesFiles() throws IOException {
        var bot = manifest(PROJECT).at("/bots/0");

        assertThat(texts(bot.get("scopes"))).containsExactly("personal", "team", "groupChat");
        assertThat(bot.get("supportsFiles").asBoolean()).isTrue();
        assertThat(bot.get("isNotificationOnly").asBoolean()).isFalse();
        assertThat(bot.get("commandLists"))
                .allSatisfy(list -> assertThat(list.get("commands").findValuesAsText("title"))
                        .containsExactly(
                                "What should I reorder?",
                                "How will sales look next month?",
                                "Who are my best customers?",
                                "help"));
    }

    @Test
    void canBeAskedFromAMessageAndFromTheComposeBox() throws IOException {
        var commands = manifest(PROJECT).at("/composeExtensions/0/commands");

        assertThat(commands.findValuesAsText("id")).containsExactly("askTillie", "ask");
        assertThat(commands.findValuesAsText("type")).containsExactly("action", "query");
        assertThat(texts(commands.at("/0/context"))).containsExactly("message", "commandBox", "compose");
        assertThat(commands.at("/0/fetchTask").asBoolean()).isFalse();
        assertThat(commands)
                .allSatisfy(
                        it -> assertThat(it.at("/parameters/0/name").asText()).isEqualTo("question"));
    }

    @Test
    void asksForNothingThatTheReadmeDoesNotExplain() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var manifest = manifest(PROJECT);

        assertThat(manifest.has("authorization")).isFalse();
        assertThat(manifest.has("webApplicationInfo")).isFalse();
        assertThat(manifest.get("validDomains")).isEmpty();
        assertThat(texts(manifest.get("permissions"))).allMatch(it -> readme.contains("`" + it + "`"), "is explained");
    }

    @Test
    void hasAColourIconThatFillsItsSquare() throws IOException {
        var icon = icon("color.png", 192);

        assertThat(pixels(icon)).allMatch(it -> it >>> 24 == 0xff, "is opaque");
        assertThat(icon.getRGB(0, 0)).isEqualTo(0xff1f6f5c);
    }

    @Test
    void hasAnOutlineInWhiteOnNothing() throws IOException {
        var icon = icon("outline.png", 32);

        assertThat(pixels(icon)).allMatch(it -> it >>> 24 == 0 || (it & 0xffffff) == 0xffffff, "is white or nothing");
        assertThat(icon.getRGB(0, 0) >>> 24).isZero();
        assertThat(pixels(icon)).anyMatch(it -> it == 0xffffffff);
    }

    @Test
    void isBundledWithTheProgram() throws IOException {
        assertThat(TeamsApp.of(elsewhere, ID).zipped())
                .isEqualTo(TeamsApp.of(PROJECT, ID).zipped());
    }

    @Test
    void hasTheSameBytesInEveryTimeZone() throws IOException {
        var here = TeamsApp.of(PROJECT, ID).zipped();
        var zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(TeamsApp.of(PROJECT, ID).zipped()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    private static JsonNode manifest(Path home) throws IOException {
        var files = unzip(TeamsApp.of(home, ID).zipped());
        return Json.MAPPER.readTree(files.getOrDefault("manifest.json", new byte[0]));
    }

    private static BufferedImage icon(String name, int size) throws IOException {
        var files = unzip(TeamsApp.of(PROJECT, ID).zipped());
        var icon = ImageIO.read(new ByteArrayInputStream(files.getOrDefault(name, new byte[0])));
        assertThat(icon.getWidth()).isEqualTo(size);
        assertThat(icon.getHeight()).isEqualTo(size);
        return icon;
    }

    private static List<Integer> pixels(BufferedImage icon) {
        return IntStream.of(icon.getRGB(0, 0, icon.getWidth(), icon.getHeight(), null, 0, icon.getWidth()))
                .boxed()
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
