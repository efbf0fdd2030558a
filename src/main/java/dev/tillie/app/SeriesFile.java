package dev.tillie.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Many series from one file in the long layout of the forecasting field: {@code unique_id,ds,y}.
 *
 * @param time how the file's {@code ds} counts
 * @param series in the order they first appear
 */
record SeriesFile(TimeColumn time, List<Series> series) {
    SeriesFile {
        series = List.copyOf(series);
    }

    /**
     * One series without holes: a step with no row, or with an empty y, is NaN.
     *
     * @param lastMoment the moment of the last value, as {@link TimeColumn#moment} counts
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Series(String id, double[] values, long lastMoment) {
        boolean isNeverNegative() {
            return Arrays.stream(values).noneMatch(it -> it < 0);
        }
    }

    static SeriesFile read(Path path) {
        try (var source = CsvSource.open(path, List.of("unique_id", "ds", "y"))) {
            var drafts = new LinkedHashMap<String, Draft>();
            Boolean numbers = null;
            for (var row : source) {
                numbers = sameKind(row, numbers);
                drafts.computeIfAbsent(row.required("unique_id"), _ -> new Draft())
                        .add(TimeColumn.moment(row.text("ds")), row.number("y", Double.NaN));
            }
            if (drafts.isEmpty() || numbers == null) {
                throw CommandProblem.failed(source.file() + " has no rows; it needs unique_id,ds,y");
            }
            return of(source.file(), drafts, numbers);
        }
    }

    /** All of a file's ds are integers, or all are dates. */
    private static boolean sameKind(CsvSource.Row row, @Nullable Boolean numbers) {
        var ds = row.required("ds");
        if (!TimeColumn.isReadable(ds)) {
            throw row.problem("ds", "must be a date such as 2026-01-31 or a whole number, got \"" + ds + "\"");
        }
        boolean number = TimeColumn.isNumber(ds);
        if (numbers != null && numbers != number) {
            throw row.problem(
                    "ds",
                    "is \"" + ds + "\", but the rows before have " + (numbers ? "whole numbers" : "dates")
                            + "; use one kind");
        }
        return number;
    }

    private static SeriesFile of(String file, Map<String, Draft> drafts, boolean numbers) {
        drafts.forEach((id, draft) -> draft.sort(file, id));
        var time = numbers ? new TimeColumn(TimeColumn.Step.NUMBER, false) : dated(drafts);
        return new SeriesFile(
                time,
                drafts.entrySet().stream()
                        .map(it -> it.getValue().toSeries(it.getKey(), time))
                        .toList());
    }

    private static TimeColumn dated(Map<String, Draft> drafts) {
        long shortest =
                drafts.values().stream().flatMapToLong(Draft::distances).min().orElse(1440);
        boolean monthEnd =
                drafts.values().stream().flatMapToLong(Draft::moments).allMatch(TimeColumn::isMonthEnd);
        return new TimeColumn(TimeColumn.stepOf(shortest), monthEnd);
    }

    /** A series as it is read: rows in any order. */
    private static final class Draft {
        private long[] moments = new long[32];
        private double[] values = new double[32];
        private int size;

        void add(long moment, double value) {
            if (size == moments.length) {
                moments = Arrays.copyOf(moments, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            moments[size] = moment;
            values[size++] = value;
        }

        void sort(String file, String id) {
            var order = LongStream.range(0, size)
                    .boxed()
                    .sorted((a, b) -> Long.compare(moments[a.intValue()], moments[b.intValue()]))
                    .mapToInt(Long::intValue)
                    .toArray();
            moments = Arrays.stream(order).mapToLong(it -> moments[it]).toArray();
            values = Arrays.stream(order).mapToDouble(it -> values[it]).toArray();
            if (distances().anyMatch(it -> it == 0)) {
                throw CommandProblem.failed(file + ": series " + id + " has two rows for one ds; keep one of them");
            }
        }

        LongStream moments() {
            return Arrays.stream(moments);
        }

        LongStream distances() {
            return LongStream.range(1, size).map(it -> moments[(int) it] - moments[(int) it - 1]);
        }

        Series toSeries(String id, TimeColumn time) {
            long first = time.index(moments[0]);
            var filled = new double[Math.toIntExact(time.index(moments[size - 1]) - first + 1)];
            Arrays.fill(filled, Double.NaN);
            for (int i = 0; i < size; i++) {
                filled[(int) (time.index(moments[i]) - first)] = values[i];
            }
            return new Series(id, filled, moments[size - 1]);
        }
    }
}
