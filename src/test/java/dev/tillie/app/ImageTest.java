package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.app.ShellScripts.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The image's layout and entry point, staged as the Dockerfile does, without a Docker engine. */
@DisabledOnOs(OS.WINDOWS)
class ImageTest {
    private final Path project;
    private final Path installed;
    private final Map<String, String> environment = new HashMap<>();

    ImageTest(@TempDir Path folder) throws IOException {
        project = folder.toRealPath().resolve("src");
        installed = folder.toRealPath().resolve("opt/tillie");
    }

    @BeforeEach
    void stage() throws Exception {
        Files.createDirectories(project.resolve("target/lib"));
        Files.createDirectories(project.resolve("conf"));
        Files.createDirectories(project.resolve("prompts"));
        Files.createDirectories(project.resolve("docker"));
        Files.writeString(project.resolve("target/tillie.jar"), "");
        Files.copy(Path.of("conf/tillie.conf"), project.resolve("conf/tillie.conf"));
        Files.copy(Path.of("src/main/launcher/tillie"), project.resolve("target/tillie"));
        for (var script : new String[] {"stage", "entrypoint", "healthy"}) {
            ShellScripts.makeExecutable(Files.copy(
                    Path.of("docker", script), project.resolve("docker").resolve(script)));
        }
        ShellScripts.makeExecutable(project.resolve("target/tillie"));
        environment.put("PATH", ShellScripts.toolsWithoutJava(project.resolve("tools")));
        environment.put(
                "JAVA_HOME", ShellScripts.fakeJava(project.resolve("jre"), 25).toString());
        assertThat(run(project.resolve("docker/stage").toString(), installed.toString())
                        .err())
                .isEmpty();
    }

    @Test
    void servesOnTheContainersNetworkWithTheFactsOnTheVolume() throws Exception {
        assertThat(run(installed.resolve("entrypoint").toString()).out().lines())
                .contains("-Dtillie.home=" + installed)
                .contains("-Xmx288m")
                .endsWith("dev.tillie.app.Main", "serve", "--data", "/data", "--set", "server.host=0.0.0.0");
    }

    @Test
    void runsOtherCommandsOnTheSameFacts() throws Exception {
        assertThat(run(installed.resolve("entrypoint").toString(), "import", "/data/my sales.csv")
                        .out()
                        .lines())
                .endsWith("import", "--data", "/data", "/data/my sales.csv");
    }

    @Test
    void takesOptionsAloneAsTheServers() throws Exception {
        assertThat(run(installed.resolve("entrypoint").toString(), "--demo")
                        .out()
                        .lines())
                .endsWith("serve", "--data", "/data", "--set", "server.host=0.0.0.0", "--demo");
    }

    @Test
    void carriesSettingsAndExampleQuestionsBesideTheLauncher() {
        assertThat(installed.resolve("conf/tillie.conf")).isRegularFile();
        assertThat(installed.resolve("prompts")).isDirectory();
    }

    private Result run(String... command) throws Exception {
        return ShellScripts.run(project, environment, command);
    }
}
