package dev.tillie.chart;

import java.awt.Graphics2D;
import java.awt.geom.RectangularShape;
import java.awt.geom.RoundRectangle2D;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleEdge;

/** A bar with round corners, as far as it is big enough for them. */
final class RoundedBar extends StandardBarPainter {
    private static final int CORNER = 10;

    @Override
    public void paintBar(
            Graphics2D graphics, BarRenderer renderer, int row, int column, RectangularShape bar, RectangleEdge base) {
        var corner = Math.min(CORNER, Math.min(bar.getWidth(), bar.getHeight()));
        graphics.setPaint(renderer.getItemPaint(row, column));
        graphics.fill(
                new RoundRectangle2D.Double(bar.getX(), bar.getY(), bar.getWidth(), bar.getHeight(), corner, corner));
    }
}
