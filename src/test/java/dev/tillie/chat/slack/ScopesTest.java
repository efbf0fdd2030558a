package dev.tillie.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScopesTest {
    @Test
    void areThoseThatTheManifestAsksFor() throws IOException {
        var asked = Files.readAllLines(Path.of("conf/slack-manifest.yaml")).stream()
                .map(String::strip)
                .filter(it -> it.matches("- ([a-z_]+:[a-z]+|commands)"))
                .map(it -> it.substring(2))
                .toList();

        assertThat(asked).containsExactlyElementsOf(Scopes.NEEDED.keySet());
    }

    @Test
    void areAllExplainedInTheReadme() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        assertThat(Scopes.NEEDED.keySet()).allMatch(it -> readme.contains("`" + it + "`"), "is explained");
    }
}
