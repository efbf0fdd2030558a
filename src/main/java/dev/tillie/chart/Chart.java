package dev.tillie.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a chart shows, not how it is drawn. {@code alt} says in a sentence what an eye would see. */
public sealed interface Chart {
    String title();

    String alt();

    Unit unit();

    /** How values are written on the axis: {@code £} before or {@code  units} behind. */
    record Unit(String prefix, String suffix) {
        public static final Unit NONE = new Unit("", "");
    }

    record Point(LocalDate day, double value) {}

    /**
     * Values over time.
     *
     * @param actual what happened, oldest first
     * @param compared the same days of another period, or empty
     * @param expected what is expected, oldest first; drawn joined to the last actual point
     * @param range the likely range around {@code expected}, or null
     */
    record Line(
            String title,
            String alt,
            Unit unit,
            List<Point> actual,
            List<Point> compared,
            List<Point> expected,
            @Nullable Range range)
            implements Chart {
        public Line {
            actual = List.copyOf(actual);
            compared = List.copyOf(compared);
            expected = List.copyOf(expected);
        }

        /** The compared period laid over the days of the chart. */
        public List<Point> comparedAlongside() {
            return Alongside.place(this);
        }

        /** The days of the compared period, in words. */
        public String comparedLabel() {
            return Alongside.label(this);
        }

        /** The expected line begins at the last thing that happened: a gap would look like a mistake. */
        public List<Point> expectedJoined() {
            return Stream.concat(actual.stream().skip(Math.max(0, actual.size() - 1)), expected.stream())
                    .toList();
        }
    }

    /** The likely range, said as {@code label}; low and high go with the expected points, one for one. */
    record Range(String label, List<Double> low, List<Double> high) {
        public Range {
            low = List.copyOf(low);
            high = List.copyOf(high);
        }
    }

    /** Values side by side, in the order given; {@code horizontal} for long labels. */
    record Bars(String title, String alt, Unit unit, List<Bar> bars, boolean horizontal) implements Chart {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * How one value became another: what it was, each step up or down, and what it is now, as bars that hang together.
     *
     * @param from what it was
     * @param steps changes in order, which add up to the difference
     * @param to what it is now
     */
    record Waterfall(String title, String alt, Unit unit, Bar from, List<Bar> steps, Bar to) implements Chart {
        public Waterfall {
            steps = List.copyOf(steps);
        }
    }

    /** Parts of a whole, in the order given: two to six of them, none negative, not all of them zero. */
    record Shares(String title, String alt, Unit unit, List<Slice> slices) implements Chart {
        private static final int MOST = 6;

        public Shares {
            slices = List.copyOf(slices);
            if (!areWhole(slices)) {
                throw new IllegalArgumentException("slices must be two to six parts of a whole, got " + slices);
            }
        }

        /** Whether slices make up a whole that can be looked at: more of them are better shown as bars. */
        public static boolean areWhole(List<Slice> slices) {
            return slices.size() >= 2
                    && slices.size() <= MOST
                    && slices.stream().allMatch(it -> Double.isFinite(it.value()) && it.value() >= 0)
                    && slices.stream().anyMatch(it -> it.value() > 0);
        }

        public double total() {
            return slices.stream().mapToDouble(Slice::value).sum();
        }
    }

    /** Several courses over the same days, the first of them the one that the others are held beside. */
    record Lines(String title, String alt, Unit unit, List<Course> courses) implements Chart {
        public static final int MOST = 6;

        public Lines {
            courses = List.copyOf(courses);
            if (courses.size() > MOST
                    || courses.stream().anyMatch(it -> it.points().isEmpty())) {
                throw new IllegalArgumentException(
                        "a chart of lines has at most " + MOST + " courses and none is empty, got " + courses.size());
            }
        }
    }

    record Course(String label, List<Point> points) {
        public Course {
            points = List.copyOf(points);
        }
    }

    record Slice(String label, double value) {}

    /** One bar; {@code marked} draws it in the accent colour. */
    record Bar(String label, double value, boolean marked) {}
}
