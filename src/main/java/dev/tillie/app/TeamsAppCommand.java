package dev.tillie.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code teams-app}: writes the package that Teams installs Tillie from. */
@Command(
        name = "teams-app",
        description = {
            "Write the app package to upload in Teams, from conf/teams.",
            "The same files and the same id give the same bytes."
        })
final class TeamsAppCommand implements Callable<Integer> {
    private static final String VARIABLE = "TEAMS_APP_ID";
    private static final String WHERE = "the Microsoft App ID under the Azure bot's Configuration";
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final RootCommand root;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "tillie-teams.zip",
            description = "the file to write (${DEFAULT-VALUE})")
    private @Nullable Path out;

    @Option(names = "--app-id", paramLabel = "ID", description = WHERE + "; " + VARIABLE + " otherwise")
    private @Nullable String appId;

    TeamsAppCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var id = id();
        var file = root.resolveRequired(out, "--out");
        if (Files.isDirectory(file)) {
            throw CommandProblem.usage(
                    "--out " + file + " is a folder; name a file, as " + file.resolve("tillie-teams.zip"));
        }
        var app = app(id);
        write(app, file);
        say(app, file);
        return 0;
    }

    private String id() {
        var name = appId == null ? VARIABLE : "--app-id";
        var id = (appId == null ? root.surroundings.environment().getOrDefault(VARIABLE, "") : appId).strip();
        if (id.isEmpty()) {
            throw CommandProblem.usage(name + " is empty; set " + VARIABLE + " or give --app-id ID: " + WHERE);
        }
        if (!UUID.matcher(id).matches()) {
            throw CommandProblem.usage(name + " must be an id such as 8f14e45f-ceea-467f-a0e6-1c5b0f0b5a4e, got \"" + id
                    + "\"; copy " + WHERE);
        }
        return id.toLowerCase(Locale.ROOT);
    }

    private TeamsApp app(String id) {
        try {
            return TeamsApp.of(root.surroundings.home(), id);
        } catch (IOException e) {
            throw CommandProblem.failed(String.valueOf(e.getMessage()));
        }
    }

    private static void write(TeamsApp app, Path file) {
        try {
            var draft = file.resolveSibling("." + file.getFileName() + ".part");
            Files.write(draft, app.zipped());
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw CommandProblem.failed(
                    "cannot write " + file + ": " + e.getMessage() + "; name a file in a folder that is there");
        }
    }

    private void say(TeamsApp app, Path file) {
        var console = root.surroundings.out();
        console.println("Wrote " + file);
        console.println("Upload it in Teams: Apps, Manage your apps, Upload an app");
        if (app.namesNobody()) {
            console.println("Before others install it, put your own addresses in the place of " + TeamsApp.PLACEHOLDER
                    + " in conf/teams/manifest.json");
        }
    }
}
