package dev.tillie.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoShopTest {
    private static final DemoOptions SMALL = new DemoOptions(7, LocalDate.of(2026, 11, 21), 200, 90, 300, 30);

    @TempDir
    private Path dir;

    @Test
    void writesTheSameBytesForTheSameSeedAndDay() throws IOException {
        DemoShop.write(dir.resolve("one"), SMALL);
        DemoShop.write(dir.resolve("two"), SMALL);
        try (var files = Files.walk(dir.resolve("one"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var twin = dir.resolve("two").resolve(dir.resolve("one").relativize(file));
                assertThat(Files.mismatch(file, twin)).as(file.toString()).isEqualTo(-1);
            }
        }
    }
}
