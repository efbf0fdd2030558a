package dev.tillie.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The bundled typeface, so that a chart looks the same on a machine without any fonts. */
final class Typeface {
    private static final String FILE = "SourceSans3-Regular.ttf";

    static {
        prepare();
    }

    private static final Font REGULAR = load(FILE);
    private static final Font STRONG = load("SourceSans3-Semibold.ttf");

    private Typeface() {}

    static Font regular(float pixels) {
        return REGULAR.deriveFont(pixels);
    }

    static Font strong(float pixels) {
        return STRONG.deriveFont(pixels);
    }

    private static void prepare() {
        try {
            BareMachine.prepare(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font load(String file) {
        try (var in = Objects.requireNonNull(Typeface.class.getResourceAsStream("/fonts/" + file), file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the bundled font " + file + " can't be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
