package dev.tillie.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.block.FlowArrangement;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.ui.VerticalAlignment;

/** What all charts share: the title at the left, the legend below it, the axes, the paper. */
final class Frame {
    static final Font TITLE = Typeface.strong(42);
    static final Font TEXT = Typeface.regular(36);
    static final Font STRONG = Typeface.strong(36);
    static final BasicStroke HAIRLINE = new BasicStroke(2);

    private Frame() {}

    static JFreeChart of(String title, Plot plot, LegendItemCollection legend, Theme theme) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(legend.getItemCount() > 0 ? 24 : 32, 0, 0, 0));
        var chart = new JFreeChart(null, TITLE, plot, false);
        chart.setBackgroundPaint(theme.paper);
        chart.setPadding(new RectangleInsets(28, 32, 24, 40));
        chart.setTitle(title(title, theme));
        if (legend.getItemCount() > 0) {
            chart.addSubtitle(legend(legend, theme));
        }
        return chart;
    }

    /** A chart of nothing, which says so. */
    static JFreeChart empty(String title, Theme theme) {
        var plot = new XYPlot();
        plot.setNoDataMessage("Nothing to show yet");
        plot.setNoDataMessageFont(TEXT);
        plot.setNoDataMessagePaint(theme.quiet);
        return of(title, plot, new LegendItemCollection(), theme);
    }

    private static TextTitle title(String text, Theme theme) {
        var title = new TextTitle(text, TITLE);
        title.setPaint(theme.ink);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setMaximumLinesToDisplay(2);
        title.setPadding(new RectangleInsets(0, 0, 0, 0));
        return title;
    }

    private static LegendTitle legend(LegendItemCollection items, Theme theme) {
        var flow = new FlowArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 24, 4);
        var legend = new LegendTitle(() -> items, flow, flow);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(TEXT);
        legend.setItemPaint(theme.quiet);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(null);
        legend.setMargin(new RectangleInsets(10, 0, 0, 0));
        legend.setItemLabelPadding(new RectangleInsets(0, 10, 0, 10));
        legend.setLegendItemGraphicPadding(RectangleInsets.ZERO_INSETS);
        return legend;
    }

    /** The axis of values; a long unit is said once, at its top. */
    static NumberAxis valueAxis(Scale scale, Chart.Unit unit, Theme theme) {
        var count = (int) Math.round((scale.high() - scale.low()) / scale.step());
        var bare = unit.suffix().length() > 2 ? new Chart.Unit(unit.prefix(), "") : unit;
        var ticks = new NumberTick[count + 1];
        for (var i = 0; i <= count; i++) {
            var value = scale.low() + i * scale.step();
            ticks[i] = tick(value, Figures.tick(value, i == count ? unit : bare), TextAnchor.CENTER_RIGHT);
        }
        var axis = new FixedAxis(ticks);
        axis.setRange(scale.low(), scale.high());
        plain(axis, theme);
        return axis;
    }

    /**
     * The axis of days, with a little room at both ends.
     *
     * @param days those of all points, at least one
     */
    static FixedAxis dayAxis(Stream<LocalDate> days, Theme theme) {
        var sorted = days.sorted().toList();
        var first = sorted.getFirst();
        var last = sorted.getLast();
        var axis = new FixedAxis(DayTicks.of(first, last).stream()
                .map(it -> tick(x(it.day()), it.label(), TextAnchor.TOP_CENTER))
                .toArray(NumberTick[]::new));
        var margin = Math.max(0.5, (x(last) - x(first)) * 0.02);
        axis.setRange(x(first) - margin, x(last) + margin);
        plain(axis, theme);
        return axis;
    }

    /** Where a day stands on its axis. */
    static double x(LocalDate day) {
        return day.toEpochDay();
    }

    static void plain(ValueAxis axis, Theme theme) {
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelFont(TEXT);
        axis.setTickLabelPaint(theme.quiet);
        axis.setTickLabelInsets(new RectangleInsets(8, 0, 0, 14));
    }

    static NumberTick tick(double value, String label, TextAnchor anchor) {
        return new NumberTick(value, label, anchor, TextAnchor.CENTER, 0);
    }

    static Color faint(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }

    /** An axis whose ticks are given, not guessed. */
    static final class FixedAxis extends NumberAxis {
        private final transient java.util.List<NumberTick> ticks;

        FixedAxis(NumberTick... ticks) {
            this.ticks = Arrays.asList(ticks);
            setAutoRange(false);
        }

        @Override
        protected java.util.List<NumberTick> refreshTicksHorizontal(
                java.awt.Graphics2D graphics, java.awt.geom.Rectangle2D area, RectangleEdge edge) {
            return ticks;
        }

        @Override
        protected java.util.List<NumberTick> refreshTicksVertical(
                java.awt.Graphics2D graphics, java.awt.geom.Rectangle2D area, RectangleEdge edge) {
            return ticks;
        }
    }
}
