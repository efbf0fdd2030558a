package dev.tillie.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Draws every sample chart into a folder to be looked at, and says how long a warm one takes. */
final class Gallery {
    private Gallery() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments.length == 0 ? "target/charts" : arguments[0]));
        for (var sample : Samples.all().entrySet()) {
            for (var theme : Theme.values()) {
                var file = folder.resolve(
                        sample.getKey() + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + ".png");
                Files.write(file, ChartPainter.png(sample.getValue(), theme));
            }
        }
        measure("line", Samples.forecast());
        measure("bars", Samples.products());
    }

    private static void measure(String name, Chart chart) {
        var millis = new double[200];
        for (var i = 0; i < millis.length; i++) {
            var start = System.nanoTime();
            ChartPainter.png(chart, Theme.LIGHT);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        var warm = Arrays.copyOfRange(millis, 100, 200);
        Arrays.sort(warm);
        System.out.printf(
                "%s: first %.1f ms, warm p50 %.1f ms, p95 %.1f ms, %,d bytes%n",
                name, millis[0], warm[50], warm[95], ChartPainter.png(chart, Theme.LIGHT).length);
    }
}
