package dev.tillie.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Several courses over the same days: the first in a quiet colour, dashed, the others each in its own. */
final class CourseDrawing {
    private static final Stroke SOLID = new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final Stroke DASHED =
            new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {14, 14}, 0);

    private final Chart.Lines chart;
    private final Theme theme;
    private final List<Color> colours;

    CourseDrawing(Chart.Lines chart, Theme theme) {
        this.chart = chart;
        this.theme = theme;
        colours = RingDrawing.colours(theme);
    }

    JFreeChart draw() {
        var data = new XYSeriesCollection();
        var renderer = new XYLineAndShapeRenderer(true, false);
        var legend = new LegendItemCollection();
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < chart.courses().size(); i++) {
            var course = chart.courses().get(i);
            var series = new XYSeries(i, false, true);
            course.points().forEach(it -> series.add(Frame.x(it.day()), it.value()));
            data.addSeries(series);
            renderer.setSeriesPaint(i, colour(i));
            renderer.setSeriesStroke(i, stroke(i));
            legend.add(new LegendItem(
                    course.label(), null, null, null, new Line2D.Double(0, 0, 44, 0), stroke(i), colour(i)));
        }
        return Frame.of(chart.title(), plot(data, renderer), legend, theme);
    }

    private Color colour(int course) {
        return course == 0 ? theme.muted : colours.get(course - 1);
    }

    private static Stroke stroke(int course) {
        return course == 0 ? DASHED : SOLID;
    }

    private XYPlot plot(XYSeriesCollection data, XYLineAndShapeRenderer renderer) {
        var values = chart.courses().stream()
                .flatMap(it -> it.points().stream())
                .mapToDouble(Chart.Point::value)
                .toArray();
        var axis = Frame.valueAxis(Scale.of(values, false), chart.unit(), theme);
        var plot = new XYPlot(
                data,
                Frame.dayAxis(
                        chart.courses().stream()
                                .flatMap(it -> it.points().stream())
                                .map(Chart.Point::day),
                        theme),
                axis,
                renderer);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(theme.grid);
        plot.setRangeGridlineStroke(Frame.HAIRLINE);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(theme.quiet);
        plot.setRangeZeroBaselineStroke(Frame.HAIRLINE);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        return plot;
    }
}
