package dev.tillie.chart;

import java.awt.Paint;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultIntervalCategoryDataset;

/** Steps from one value to another, each begun where the last ended; both ends stand on the same ground. */
final class WaterfallDrawing {
    /** Of the stretch that the steps go over: what is shown below them; of all that is shown, the room for labels. */
    private static final double BELOW = 0.5;

    private static final double ABOVE = 0.2;

    private final Chart.Waterfall chart;
    private final Theme theme;
    private final List<Block> blocks = new ArrayList<>();
    private double least;
    private double most;

    /** One bar from a low to a high value. */
    private record Block(String label, double low, double high, String value, Paint colour) {}

    WaterfallDrawing(Chart.Waterfall chart, Theme theme) {
        this.chart = chart;
        this.theme = theme;
        var level = chart.from().value();
        least = Math.min(level, chart.to().value());
        most = Math.max(level, chart.to().value());
        for (var step : chart.steps()) {
            level += step.value();
            least = Math.min(least, level);
            most = Math.max(most, level);
        }
        build();
    }

    private void build() {
        blocks.add(end(chart.from()));
        var level = chart.from().value();
        for (var step : chart.steps()) {
            var next = level + step.value();
            blocks.add(new Block(
                    step.label(),
                    Math.min(level, next),
                    Math.max(level, next),
                    (step.value() > 0 ? "+" : "") + Figures.label(step.value(), chart.unit()),
                    step.marked() ? theme.accent : theme.muted));
            level = next;
        }
        blocks.add(end(chart.to()));
    }

    private Block end(Chart.Bar bar) {
        return new Block(
                bar.label(),
                Math.min(footing(), bar.value()),
                Math.max(footing(), bar.value()),
                Figures.label(bar.value(), chart.unit()),
                theme.quiet);
    }

    /** Where the ends stand: at zero, unless the steps would be too small to see above it. */
    private double footing() {
        return Math.max(0, ground());
    }

    /** The lowest value shown. */
    private double ground() {
        var spread = most - least;
        return least > spread ? least - BELOW * spread : Math.min(0, least);
    }

    JFreeChart draw() {
        var names = blocks.stream().map(Block::label).toArray(String[]::new);
        var lows = blocks.stream().map(it -> (Number) it.low()).toArray(Number[]::new);
        var highs = blocks.stream().map(it -> (Number) it.high()).toArray(Number[]::new);
        var data = new DefaultIntervalCategoryDataset(
                new String[] {""}, names, new Number[][] {lows}, new Number[][] {highs});
        var plot = new CategoryPlot(data, categories(), values(), renderer());
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeGridlinesVisible(false);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(theme.muted);
        plot.setRangeZeroBaselineStroke(Frame.HAIRLINE);
        return Frame.of(chart.title(), plot, new LegendItemCollection(), theme);
    }

    private CategoryAxis categories() {
        var axis = new CategoryAxis();
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelFont(Frame.TEXT);
        axis.setTickLabelPaint(theme.ink);
        axis.setLowerMargin(0.02);
        axis.setUpperMargin(0.02);
        axis.setCategoryMargin(0.3);
        axis.setMaximumCategoryLabelLines(2);
        axis.setCategoryLabelPositionOffset(12);
        return axis;
    }

    private NumberAxis values() {
        var axis = new NumberAxis();
        var low = ground();
        var room = most - low == 0 ? 1 : most - low;
        axis.setRange(low, most + ABOVE * room);
        axis.setVisible(false);
        return axis;
    }

    private IntervalBarRenderer renderer() {
        var renderer = new Hanging();
        renderer.setBarPainter(new RoundedBar());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth(0.14);
        renderer.setItemMargin(0);
        renderer.setDefaultItemLabelGenerator(new Labels());
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(Frame.STRONG);
        renderer.setDefaultItemLabelPaint(theme.ink);
        renderer.setItemLabelInsets(new RectangleInsets(8, 12, 8, 12));
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
        return renderer;
    }

    private final class Hanging extends IntervalBarRenderer {
        @Override
        public Paint getItemPaint(int row, int column) {
            return blocks.get(column).colour();
        }
    }

    private final class Labels extends StandardCategoryItemLabelGenerator {
        @Override
        public String generateLabel(CategoryDataset data, int row, int column) {
            return blocks.get(column).value();
        }
    }
}
