package dev.tillie.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** Values side by side; lying down where the labels are long. */
final class BarDrawing {
    private static final int MOST_LABELLED = 7;
    private static final int MOST_NAMED_STANDING = 9;
    private static final int LONGEST_STANDING_LABEL = 10;

    private final Chart.Bars chart;
    private final Theme theme;
    private final boolean lying;
    private final boolean labelled;

    BarDrawing(Chart.Bars chart, Theme theme) {
        this.chart = chart;
        this.theme = theme;
        this.lying = chart.horizontal()
                || chart.bars().stream().anyMatch(it -> it.label().length() > LONGEST_STANDING_LABEL);
        this.labelled = lying || chart.bars().size() <= MOST_LABELLED;
    }

    int height() {
        return lying ? Math.clamp(200 + 66L * chart.bars().size(), 400, 2400) : 750;
    }

    JFreeChart draw() {
        var data = new DefaultCategoryDataset();
        for (var i = 0; i < chart.bars().size(); i++) {
            data.addValue(chart.bars().get(i).value(), "", Integer.valueOf(i));
        }
        var values = Frame.valueAxis(scale(), chart.unit(), theme);
        var plot = new CategoryPlot(data, new LabelAxis(), values, renderer());
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeGridlinePaint(theme.grid);
        plot.setRangeGridlineStroke(Frame.HAIRLINE);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(theme.muted);
        plot.setRangeZeroBaselineStroke(Frame.HAIRLINE);
        if (lying) {
            plot.setOrientation(PlotOrientation.HORIZONTAL);
            plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        }
        if (labelled) {
            values.setVisible(false);
            plot.setRangeGridlinesVisible(false);
        }
        return Frame.of(chart.title(), plot, new LegendItemCollection(), theme);
    }

    /** With room beyond the longest bar for its label. */
    private Scale scale() {
        var values = chart.bars().stream().mapToDouble(Chart.Bar::value).toArray();
        var scale = Scale.of(values, true);
        if (!labelled) {
            return scale;
        }
        var most =
                java.util.Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
        var least =
                java.util.Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        var spread = Math.max(most, 0) - Math.min(least, 0);
        if (spread == 0) {
            return scale;
        }
        var share = lying ? labelShare() : 0.1;
        var sides = most > 0 && least < 0 ? 2 : 1;
        var room = spread * share / (1 - sides * share);
        return new Scale(least < 0 ? least - room : 0, most > 0 ? most + room : 0, scale.step());
    }

    /** The share of a lying chart's width that its longest value label takes. */
    private double labelShare() {
        var longest = chart.bars().stream()
                .mapToInt(it -> Figures.label(it.value(), chart.unit()).length())
                .max()
                .orElse(0);
        return Math.min(0.3, (30 + 19.5 * longest) / 640);
    }

    private BarRenderer renderer() {
        var renderer = new Bars();
        renderer.setBarPainter(new RoundedBar());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMaximumBarWidth(lying ? 0.4 : 0.12);
        renderer.setItemMargin(0);
        if (labelled) {
            renderer.setDefaultItemLabelGenerator(new Labels());
            renderer.setDefaultItemLabelsVisible(true);
            renderer.setDefaultItemLabelFont(Frame.STRONG);
            renderer.setDefaultItemLabelPaint(theme.ink);
            renderer.setItemLabelInsets(new RectangleInsets(8, 12, 8, 12));
            var above = lying ? ItemLabelAnchor.OUTSIDE3 : ItemLabelAnchor.OUTSIDE12;
            var below = lying ? ItemLabelAnchor.OUTSIDE9 : ItemLabelAnchor.OUTSIDE6;
            renderer.setDefaultPositiveItemLabelPosition(
                    new ItemLabelPosition(above, lying ? TextAnchor.CENTER_LEFT : TextAnchor.BOTTOM_CENTER));
            renderer.setDefaultNegativeItemLabelPosition(
                    new ItemLabelPosition(below, lying ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER));
        }
        return renderer;
    }

    private final class Bars extends BarRenderer {
        private final boolean anyMarked = chart.bars().stream().anyMatch(Chart.Bar::marked);

        @Override
        public Paint getItemPaint(int row, int column) {
            return colour(chart.bars().get(column));
        }

        private Color colour(Chart.Bar bar) {
            return !anyMarked || bar.marked() ? theme.accent : theme.muted;
        }
    }

    private final class Labels implements CategoryItemLabelGenerator {
        @Override
        public String generateRowLabel(CategoryDataset data, int row) {
            return "";
        }

        @Override
        public String generateColumnLabel(CategoryDataset data, int column) {
            return chart.bars().get(column).label();
        }

        @Override
        public String generateLabel(CategoryDataset data, int row, int column) {
            return Figures.label(chart.bars().get(column).value(), chart.unit());
        }
    }

    /** Names the bars; where many stand side by side, only every other, third, fourth... */
    private final class LabelAxis extends CategoryAxis {
        private final int every = lying ? 1 : Math.ceilDiv(chart.bars().size(), MOST_NAMED_STANDING);

        LabelAxis() {
            setAxisLineVisible(false);
            setTickMarksVisible(false);
            setTickLabelFont(Frame.TEXT);
            setTickLabelPaint(theme.ink);
            setLowerMargin(lying ? 0.01 : 0.02);
            setUpperMargin(lying ? 0.01 : 0.02);
            setCategoryMargin(lying ? 0.3 : chart.bars().size() > MOST_NAMED_STANDING ? 0.2 : 0.35);
            setMaximumCategoryLabelWidthRatio(lying ? 0.42f : 0f);
            setMaximumCategoryLabelLines(lying ? 1 : 2);
            setCategoryLabelPositionOffset(12);
        }

        @Override
        @SuppressWarnings("rawtypes")
        protected TextBlock createLabel(Comparable key, float width, RectangleEdge edge, Graphics2D graphics) {
            var index = (Integer) key;
            var shown = index % every == 0;
            return super.createLabel(shown ? chart.bars().get(index).label() : "", width * every, edge, graphics);
        }
    }
}
