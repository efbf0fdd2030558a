package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLinesTest {
    private final Console console;

    CommandLinesTest(@TempDir Path home) {
        console = new Console(home);
    }

    @Test
    void saysWhichCommandWasProbablyMeant() {
        assertThat(console.run("srve")).isEqualTo(2);
        assertThat(console.err()).isEqualTo("tillie: unknown command srve; did you mean serve?; see tillie --help\n");
    }

    @Test
    void namesADatabaseThatCannotBeOpened(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("tillie.mv.db"), "no database");

        assertThat(console.run("imports", "--data", data.toString())).isEqualTo(1);
        assertThat(console.err().lines())
                .singleElement()
                .asString()
                .startsWith("tillie: cannot open the database in " + data);
    }

    @Test
    void refusesToRunWithoutACommand() {
        assertThat(console.run()).isEqualTo(2);
        assertThat(console.err()).isEqualTo("tillie: no command given; see tillie --help\n");
    }

    @Test
    void helpsEverywhere() {
        for (var command :
                CommandLines.of(console.surroundings()).getSubcommands().keySet()) {
            assertThat(console.run(command, "--help")).isZero();
            assertThat(console.out()).contains("Usage: tillie " + command, "--data", "--conf", "--set");
        }
    }
}
