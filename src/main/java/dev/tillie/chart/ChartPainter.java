package dev.tillie.chart;

import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.JFreeChart;

/**
 * Draws a chart as a PNG, 1200 pixels wide and about 750 high, to be read on a phone: few ticks, large text, calm
 * colours. Safe to call from several threads.
 */
public final class ChartPainter {
    static final int WIDTH = 1200;

    private ChartPainter() {}

    /** The chart as PNG bytes; a chart without values says that there is nothing to show. */
    public static byte[] png(Chart chart, Theme theme) {
        return switch (chart) {
            case Chart.Line line when isEmpty(line) -> paint(Frame.empty(line.title(), theme), 420, theme);
            case Chart.Line line -> paint(new LineDrawing(line, theme).draw(), 750, theme);
            case Chart.Bars bars when bars.bars().isEmpty() -> paint(Frame.empty(bars.title(), theme), 420, theme);
            case Chart.Bars bars -> {
                var drawing = new BarDrawing(bars, theme);
                yield paint(drawing.draw(), drawing.height(), theme);
            }
            case Chart.Waterfall waterfall -> paint(new WaterfallDrawing(waterfall, theme).draw(), 750, theme);
            case Chart.Lines lines
            when lines.courses().isEmpty() -> paint(Frame.empty(lines.title(), theme), 420, theme);
            case Chart.Lines lines -> paint(new CourseDrawing(lines, theme).draw(), 750, theme);
            case Chart.Shares shares -> paint(new RingDrawing(shares, theme).draw(), RingDrawing.HEIGHT, theme);
        };
    }

    private static boolean isEmpty(Chart.Line line) {
        return line.actual().isEmpty()
                && line.expected().isEmpty()
                && line.compared().isEmpty();
    }

    private static byte[] paint(JFreeChart chart, int height, Theme theme) {
        var image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setColor(theme.paper);
            graphics.fillRect(0, 0, WIDTH, height);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
        } finally {
            graphics.dispose();
        }
        return Png.encode(image);
    }
}
