package dev.tillie.chart;

import java.util.stream.DoubleStream;

/**
 * The stretch of values an axis shows, and the step between its few gridlines: 1, 2, 2.5 or 5 times a power of ten.
 */
record Scale(double low, double high, double step) {
    private static final int STEPS = 4;
    private static final double[] NICE = {1, 2, 2.5, 5, 10};

    /** A scale that holds all values, and zero unless they are all far from it. */
    static Scale of(double[] values, boolean fromZero) {
        var finite = DoubleStream.of(values).filter(Double::isFinite).summaryStatistics();
        if (finite.getCount() == 0) {
            return new Scale(0, 1, 1);
        }
        var least = finite.getMin();
        var most = finite.getMax();
        if (fromZero || least < 0.7 * most || most <= 0) {
            least = Math.min(0, least);
            most = Math.max(0, most);
        }
        if (least == most) {
            return least == 0 ? new Scale(0, 1, 1) : of(new double[] {least, most}, true);
        }
        var step = step((most - least) / STEPS);
        return new Scale(Math.floor(least / step) * step, Math.ceil(most / step) * step, step);
    }

    private static double step(double rough) {
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (var nice : NICE) {
            if (nice * power >= rough * 0.9) {
                return nice * power;
            }
        }
        return 10 * power;
    }
}
