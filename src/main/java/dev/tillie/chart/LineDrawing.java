package dev.tillie.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Values over time: what happened as a line, what is expected dashed and joined to it, the likely range as a band. */
final class LineDrawing {
    /** Above this, single days are a thicket; their weekly average leads the eye instead. */
    private static final int MOST_DAYS_DRAWN_PLAINLY = 120;

    private static final int MOST_DOTS = 14;
    private static final int AVERAGED_DAYS = 7;
    private static final Stroke SOLID = new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final Stroke THIN = new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final Stroke FINE = new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final Stroke DASHED =
            new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {14, 14}, 0);
    private static final Shape DOT = new Ellipse2D.Double(-8, -8, 16, 16);

    private final Chart.Line chart;
    private final Theme theme;
    private final List<Chart.Point> compared;
    private final XYSeriesCollection data = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private final LegendItemCollection legend = new LegendItemCollection();

    LineDrawing(Chart.Line chart, Theme theme) {
        this.chart = chart;
        this.theme = theme;
        this.compared = Alongside.place(chart);
    }

    JFreeChart draw() {
        renderer.setDrawSeriesLineAsPath(true);
        if (!compared.isEmpty()) {
            line(compared, theme.muted, THIN, isDotted(compared));
        }
        addActual();
        addExpected();
        if (!compared.isEmpty()) {
            legend.add(item(Alongside.label(chart), theme.muted, THIN));
        }
        var legendShown = legend.getItemCount() > 1 ? legend : new LegendItemCollection();
        return Frame.of(chart.title(), plot(), legendShown, theme);
    }

    private void addActual() {
        var actual = chart.actual();
        if (actual.size() > MOST_DAYS_DRAWN_PLAINLY && chart.expected().isEmpty()) {
            line(actual, Frame.faint(theme.accent, 90), FINE, false);
            line(averaged(actual), theme.accent, SOLID, false);
            legend.add(item("Each day", Frame.faint(theme.accent, 130), FINE));
            legend.add(item("7-day average", theme.accent, SOLID));
        } else if (!actual.isEmpty()) {
            line(actual, theme.accent, actual.size() > MOST_DAYS_DRAWN_PLAINLY ? THIN : SOLID, isDotted(actual));
            legend.add(item("Actual", theme.accent, SOLID));
        }
    }

    private void addExpected() {
        if (chart.expected().isEmpty()) {
            return;
        }
        var joined = chart.expectedJoined();
        line(joined, theme.accent, DASHED, joined.size() == 1);
        legend.add(item("Expected", theme.accent, DASHED));
        var range = chart.range();
        if (range != null && range.low().size() == chart.expected().size()) {
            var band = new XYPolygonAnnotation(outline(range), null, null, theme.band);
            renderer.addAnnotation(band, Layer.BACKGROUND);
            legend.add(new LegendItem(
                    range.label(), null, null, null, new Rectangle2D.Double(0, -11, 36, 22), theme.band));
        }
    }

    private double[] outline(Chart.Range range) {
        var along = new ArrayList<double[]>();
        if (!chart.actual().isEmpty()) {
            var last = chart.actual().getLast();
            along.add(new double[] {Frame.x(last.day()), last.value()});
        }
        for (var i = 0; i < chart.expected().size(); i++) {
            along.add(new double[] {
                Frame.x(chart.expected().get(i).day()), range.high().get(i)
            });
        }
        for (var i = chart.expected().size() - 1; i >= 0; i--) {
            along.add(new double[] {
                Frame.x(chart.expected().get(i).day()), range.low().get(i)
            });
        }
        return along.stream().flatMapToDouble(DoubleStream::of).toArray();
    }

    private static boolean isDotted(List<Chart.Point> points) {
        return points.size() <= MOST_DOTS;
    }

    private static List<Chart.Point> averaged(List<Chart.Point> points) {
        var averages = new ArrayList<Chart.Point>();
        for (var i = AVERAGED_DAYS - 1; i < points.size(); i++) {
            var week = points.subList(i - AVERAGED_DAYS + 1, i + 1);
            var mean = week.stream().mapToDouble(Chart.Point::value).average().orElseThrow();
            averages.add(new Chart.Point(points.get(i).day(), mean));
        }
        return averages;
    }

    private void line(List<Chart.Point> points, Color colour, Stroke stroke, boolean dotted) {
        var series = new XYSeries(data.getSeriesCount(), false, true);
        points.forEach(point -> series.add(Frame.x(point.day()), point.value()));
        var index = data.getSeriesCount();
        data.addSeries(series);
        renderer.setSeriesPaint(index, colour);
        renderer.setSeriesStroke(index, stroke);
        renderer.setSeriesShape(index, DOT);
        renderer.setSeriesShapesVisible(index, dotted);
    }

    private static LegendItem item(String label, Color colour, Stroke stroke) {
        return new LegendItem(label, null, null, null, new Line2D.Double(0, 0, 44, 0), stroke, colour);
    }

    private XYPlot plot() {
        var plot = new XYPlot(
                data,
                Frame.dayAxis(
                        Stream.of(chart.actual(), compared, chart.expected())
                                .flatMap(List::stream)
                                .map(Chart.Point::day),
                        theme),
                Frame.valueAxis(scale(), chart.unit(), theme),
                renderer);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(theme.grid);
        plot.setRangeGridlineStroke(Frame.HAIRLINE);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(theme.muted);
        plot.setRangeZeroBaselineStroke(Frame.HAIRLINE);
        plot.setAxisOffset(org.jfree.chart.ui.RectangleInsets.ZERO_INSETS);
        return plot;
    }

    private Scale scale() {
        var range = chart.range();
        var points = DoubleStream.concat(
                Stream.of(chart.actual(), compared, chart.expected())
                        .flatMap(List::stream)
                        .mapToDouble(Chart.Point::value),
                range == null
                        ? DoubleStream.empty()
                        : Stream.concat(range.low().stream(), range.high().stream())
                                .mapToDouble(it -> it));
        return Scale.of(points.toArray(), false);
    }
}
