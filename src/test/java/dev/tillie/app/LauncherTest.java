package dev.tillie.app;

import static dev.tillie.app.ShellScripts.fakeJava;
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

@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private final Path folder;
    private final Path launcher;
    private final Map<String, String> environment = new HashMap<>();

    LauncherTest(@TempDir Path folder) throws IOException {
        this.folder = folder.toRealPath().resolve("a folder");
        launcher = this.folder.resolve("target/tillie");
    }

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(folder.resolve("target/lib"));
        Files.createDirectories(folder.resolve("conf"));
        Files.copy(Path.of("src/main/launcher/tillie"), launcher);
        ShellScripts.makeExecutable(launcher);
        environment.put("PATH", ShellScripts.toolsWithoutJava(folder.resolve("tools")));
        environment.put("TILLIE_JAVA_PLACES", folder.resolve("jvms").toString());
    }

    @Test
    void runsOnTheJavaOfJavaHome() throws Exception {
        environment.put("JAVA_HOME", fakeJava(folder.resolve("jdk 25"), 25).toString());

        var result = run("ask", "how are we doing?");

        assertThat(result.out().lines())
                .startsWith(folder + "/jdk 25/bin/java")
                .contains("-Dtillie.home=" + folder)
                .contains(folder + "/target/tillie.jar:" + folder + "/target/lib/*")
                .endsWith("dev.tillie.app.Main", "ask", "how are we doing?");
    }

    @Test
    void passesOverAnOldJavaHomeAndAnOldJavaOnThePath() throws Exception {
        environment.put("JAVA_HOME", fakeJava(folder.resolve("jdk-17"), 17).toString());
        var onPath = fakeJava(folder.resolve("jdk-21"), 21);
        Files.createSymbolicLink(folder.resolve("tools/java"), onPath.resolve("bin/java"));
        fakeJava(folder.resolve("jvms/temurin-8"), 8);
        fakeJava(folder.resolve("jvms/temurin-26"), 26);

        assertThat(run("serve").out()).startsWith(folder + "/jvms/temurin-26/bin/java\n");
    }

    @Test
    void followsALinkedJavaOnThePath() throws Exception {
        var java = fakeJava(folder.resolve("jdk-25"), 25);
        Files.createSymbolicLink(folder.resolve("tools/java"), java.resolve("bin/java"));

        assertThat(run("serve").out()).startsWith(folder + "/jdk-25/bin/java\n");
    }

    @Test
    void worksThroughLinksAndFromAnyDirectory() throws Exception {
        environment.put("JAVA_HOME", fakeJava(folder.resolve("jdk"), 25).toString());
        var link = Files.createSymbolicLink(folder.resolve("tools/tillie"), Path.of("../target/tillie"));

        var result =
                ShellScripts.run(Files.createDirectories(folder.resolve("elsewhere")), environment, link.toString());

        assertThat(result.out()).contains("-Dtillie.home=" + folder + "\n");
    }

    @Test
    void saysInOneLineWhatToDoWithoutAJava() throws Exception {
        fakeJava(folder.resolve("jvms/temurin-17"), 17);

        var result = run("serve");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .startsWith("Tillie needs a JDK 25, and none was found");
    }

    @Test
    void tellsTheBuildWithoutFailingIt() throws Exception {
        var result = run("--check-java");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err().lines()).singleElement().asString().contains("install one", "set JAVA_HOME");
    }

    @Test
    void saysWhenItIsNotBuilt() throws Exception {
        environment.put("JAVA_HOME", fakeJava(folder.resolve("jdk"), 25).toString());
        Files.delete(folder.resolve("target/lib"));

        assertThat(run("serve").err()).contains("mvn -q -DskipTests package");
    }

    private Result run(String... arguments) throws Exception {
        var command = new String[arguments.length + 1];
        command[0] = launcher.toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return ShellScripts.run(folder, environment, command);
    }
}
