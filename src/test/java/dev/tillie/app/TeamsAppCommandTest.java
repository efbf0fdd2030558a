package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamsAppCommandTest {
    private static final String ID = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
    private static final String WHERE = "the Microsoft App ID under the Azure bot's Configuration";

    @TempDir
    private Path home = Path.of("");

    @Test
    void writesThePackageAndSaysWhatToDoWithIt() {
        var console = console(ID);

        assertThat(console.run("teams-app")).isZero();
        assertThat(home.resolve("tillie-teams.zip")).isNotEmptyFile();
        assertThat(console.out().lines())
                .containsExactly(
                        "Wrote " + home.resolve("tillie-teams.zip"),
                        "Upload it in Teams: Apps, Manage your apps, Upload an app",
                        "Before others install it, put your own addresses in the place of https://tillie.example"
                                + " in conf/teams/manifest.json");
    }

    @Test
    void takesTheIdOfTheCommandLineOverTheEnvironments() throws IOException {
        assertThat(console("none of these")
                        .run("teams-app", "--app-id", ID.toUpperCase(Locale.ROOT), "--out", "mine.zip"))
                .isZero();
        assertThat(home.resolve("mine.zip"))
                .hasBinaryContent(TeamsApp.of(home, ID).zipped());
    }

    @Test
    void writesTheOwnersManifestWithoutANote() throws IOException {
        write("{\"id\": \"${TEAMS_APP_ID}\"}");
        var console = console(ID);

        assertThat(console.run("teams-app")).isZero();
        assertThat(console.out()).doesNotContain("Before others");
        assertThat(home.resolve("tillie-teams.zip"))
                .hasBinaryContent(TeamsApp.of(home, ID).zipped());
    }

    @Test
    void refusesToGoWithoutAnId() {
        assertUsage(console(""), "TEAMS_APP_ID is empty; set TEAMS_APP_ID or give --app-id ID: " + WHERE, "teams-app");
    }

    @Test
    void refusesWhatIsNoId() {
        var form = " must be an id such as 8f14e45f-ceea-467f-a0e6-1c5b0f0b5a4e, got \"";
        assertUsage(console("tillie"), "TEAMS_APP_ID" + form + "tillie\"; copy " + WHERE, "teams-app");
        assertUsage(
                console(ID), "--app-id" + form + "1-2-3-4-5\"; copy " + WHERE, "teams-app", "--app-id", "1-2-3-4-5");
    }

    @Test
    void refusesToTakeAFoldersPlace() {
        assertUsage(
                console(ID),
                "--out " + home + " is a folder; name a file, as " + home.resolve("tillie-teams.zip"),
                "teams-app",
                "--out",
                home.toString());
    }

    @Test
    void namesAManifestThatIsNoJson() throws IOException {
        write("{\n\"id\": nothing}");
        var console = console(ID);

        assertThat(console.run("teams-app")).isEqualTo(1);
        assertThat(console.err().lines())
                .singleElement()
                .asString()
                .startsWith("tillie: conf/teams/manifest.json is no JSON, line 2: ")
                .endsWith("; mend it, or take it away for the bundled one");
        assertThat(home.resolve("tillie-teams.zip")).doesNotExist();
    }

    @Test
    void namesAFileThatCannotBeWritten() {
        var console = console(ID);

        assertThat(console.run("teams-app", "--out", "nowhere/app.zip")).isEqualTo(1);
        assertThat(console.err().lines())
                .singleElement()
                .asString()
                .startsWith("tillie: cannot write " + home.resolve("nowhere/app.zip"));
    }

    private Console console(String id) {
        return new Console(home, Map.of("TEAMS_APP_ID", id));
    }

    private void write(String manifest) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("conf/teams")).resolve("manifest.json"), manifest);
    }

    private static void assertUsage(Console console, String line, String... arguments) {
        assertThat(console.run(arguments)).isEqualTo(2);
        assertThat(console.err()).isEqualTo("tillie: " + line + "\n");
    }
}
