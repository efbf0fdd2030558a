package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

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
