package dev.tillie.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.block.ColumnArrangement;
import org.jfree.chart.plot.CenterTextMode;
import org.jfree.chart.plot.RingPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;
import org.jfree.data.general.DefaultPieDataset;

/** Parts of a whole as a ring, the whole in its middle, each part named at its side. */
final class RingDrawing {
    static final int HEIGHT = 620;

    private static final int LONGEST_LABEL = 38;

    private final Chart.Shares chart;
    private final Theme theme;

    RingDrawing(Chart.Shares chart, Theme theme) {
        this.chart = chart;
        this.theme = theme;
    }

    JFreeChart draw() {
        var drawn = Frame.of(chart.title(), plot(), new LegendItemCollection(), theme);
        drawn.addSubtitle(legend());
        return drawn;
    }

    private RingPlot plot() {
        var data = new DefaultPieDataset<Integer>();
        var plot = new RingPlot(data);
        for (var i = 0; i < chart.slices().size(); i++) {
            data.setValue(Integer.valueOf(i), chart.slices().get(i).value());
            plot.setSectionPaint(Integer.valueOf(i), colours().get(i));
        }
        plot.setLabelGenerator(null);
        plot.setShadowPaint(null);
        plot.setSectionOutlinesVisible(false);
        plot.setSeparatorsVisible(true);
        plot.setSeparatorPaint(theme.paper);
        plot.setSeparatorStroke(new BasicStroke(6));
        plot.setInnerSeparatorExtension(0.02);
        plot.setOuterSeparatorExtension(0.02);
        plot.setSectionDepth(0.34);
        plot.setInteriorGap(0.01);
        plot.setCenterTextMode(CenterTextMode.FIXED);
        plot.setCenterText(isPercent() ? "" : Figures.label(chart.total(), chart.unit()));
        plot.setCenterTextFont(Frame.TITLE);
        plot.setCenterTextColor(theme.ink);
        return plot;
    }

    private LegendTitle legend() {
        var items = new LegendItemCollection();
        for (var i = 0; i < chart.slices().size(); i++) {
            var swatch = new RoundRectangle2D.Double(0, -14, 28, 28, 8, 8);
            items.add(new LegendItem(
                    label(chart.slices().get(i)),
                    null,
                    null,
                    null,
                    swatch,
                    colours().get(i)));
        }
        var column = new ColumnArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 0, 14);
        var legend = new LegendTitle(() -> items, column, column);
        legend.setPosition(RectangleEdge.RIGHT);
        legend.setItemFont(Frame.TEXT);
        legend.setItemPaint(theme.ink);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(null);
        legend.setMargin(new RectangleInsets(0, 48, 0, 0));
        legend.setItemLabelPadding(new RectangleInsets(4, 18, 4, 0));
        return legend;
    }

    private String label(Chart.Slice slice) {
        var value = isPercent() ? "" : Figures.label(slice.value(), chart.unit()) + ", ";
        var figures = "  " + value + percent(slice.value() / chart.total());
        return shortened(slice.label(), LONGEST_LABEL - figures.length()) + figures;
    }

    private static String shortened(String name, int most) {
        return name.length() <= most
                ? name
                : name.substring(0, Math.max(0, most - 1)).stripTrailing() + "…";
    }

    private static String percent(double share) {
        return share > 0 && share < 0.005 ? "<1%" : Math.round(100 * share) + "%";
    }

    private boolean isPercent() {
        return chart.unit().suffix().equals("%");
    }

    private List<Color> colours() {
        return colours(theme);
    }

    /** Told apart by eyes that see few colours too, as neighbours differ in lightness. */
    static List<Color> colours(Theme theme) {
        return switch (theme) {
            case LIGHT -> colours(0x1F6F5C, 0xD9A441, 0x4A6FA5, 0xC97B63, 0x6B4E71, 0xC2B8AA);
            case DARK -> colours(0x7CCBB0, 0xB8843A, 0xA9C4EB, 0xB5654E, 0xC9A9D6, 0x776D62);
        };
    }

    private static List<Color> colours(int... colours) {
        return java.util.Arrays.stream(colours).mapToObj(Color::new).toList();
    }
}
