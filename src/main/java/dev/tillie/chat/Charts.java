package dev.tillie.chat;

import dev.tillie.chart.Chart;
import dev.tillie.chart.ChartPainter;
import dev.tillie.chart.Theme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The charts of recent replies, found by what they show, painted when first looked at. The oldest give way: descriptions
 * are small, pictures are not, so fewer of these are kept.
 */
public final class Charts {
    private static final int MOST_CHARTS = 2000;
    private static final int MOST_PICTURES = 100;
    private static final int ID_LENGTH = 32;

    private record Picture(String id, Theme theme) {}

    private final Map<String, Chart> charts = bounded(MOST_CHARTS);
    private final Map<Picture, byte[]> pictures = bounded(MOST_PICTURES);

    /** Keeps a chart; the same one has the same id, so that nobody need load it twice. */
    public String keep(Chart chart) {
        var id = Fingerprint.of(chart.toString()).substring(0, ID_LENGTH);
        synchronized (charts) {
            charts.put(id, chart);
        }
        return id;
    }

    /** A chart as PNG bytes, painted only where it was not lately. */
    public byte[] png(Chart chart, Theme theme) {
        return find(keep(chart), theme).orElseThrow();
    }

    public Optional<byte[]> find(String id, Theme theme) {
        var picture = new Picture(id, theme);
        synchronized (pictures) {
            var painted = pictures.get(picture);
            if (painted != null) {
                return Optional.of(painted);
            }
        }
        return findChart(id).map(chart -> paint(chart, picture));
    }

    private Optional<Chart> findChart(String id) {
        synchronized (charts) {
            return Optional.ofNullable(charts.get(id));
        }
    }

    private byte[] paint(Chart chart, Picture picture) {
        var png = ChartPainter.png(chart, picture.theme());
        synchronized (pictures) {
            pictures.put(picture, png);
        }
        return png;
    }

    private static <K, V> Map<K, V> bounded(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
