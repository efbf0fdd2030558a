package dev.tillie.chart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Lets Java draw text on a Linux machine that has neither fonts nor fontconfig, as a slim container image: the JDK
 * refuses even a bundled font until it knows some font of the machine's, so it is told of a copy of the bundled one.
 */
final class BareMachine {
    private static final String SETTING = "sun.awt.fontconfig";

    private BareMachine() {}

    /** Must come before the first use of a font in this JVM. */
    static void prepare(String font) throws IOException {
        var onLinux = System.getProperty("os.name", "").equals("Linux");
        if (onLinux && System.getProperty(SETTING) == null) {
            System.setProperty(SETTING, write(font).toString());
        }
    }

    private static Path write(String font) throws IOException {
        var folder = Files.createTempDirectory("tillie-fonts-");
        var copy = folder.resolve(font);
        try (InputStream in = Objects.requireNonNull(BareMachine.class.getResourceAsStream("/fonts/" + font), font)) {
            Files.copy(in, copy);
        }
        var settings = Files.writeString(folder.resolve("fontconfig.properties"), settings(copy));
        Stream.of(folder, copy, settings).forEach(it -> it.toFile().deleteOnExit());
        return settings;
    }

    private static String settings(Path font) {
        var text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
        for (var family : List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")) {
            for (var style : List.of("plain", "bold", "italic", "bolditalic")) {
                text.append("%s.%s.latin-1=Bundled\n".formatted(family, style));
            }
        }
        return text.append("filename.Bundled=").append(font).append('\n').toString();
    }
}
