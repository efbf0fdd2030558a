package dev.tillie.app;

import dev.tillie.forecast.Forecast;
import dev.tillie.forecast.Forecaster;
import dev.tillie.forecast.Options;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code forecast}: forecasts with their ranges for a file of series. */
@Command(
        name = "forecast",
        description = {
            "Forecast each series of a CSV file (.csv or .csv.gz).",
            "IN has the columns unique_id,ds,y; ds is a date or a whole number, a missing step was not observed. OUT"
                    + " has unique_id,ds,mean,lo80,hi80,lo95,hi95,method."
        })
final class ForecastCommand implements Callable<Integer> {
    private static final int LONGEST = 3660;

    private final RootCommand root;

    @Parameters(paramLabel = "IN", description = "the file to read")
    private @Nullable Path in;

    @Option(names = "--horizon", paramLabel = "H", required = true, description = "how many steps ahead")
    private int horizon;

    @Option(
            names = "--season",
            paramLabel = "M",
            description =
                    "steps in a season; otherwise 24 for hours, 7 for days, 12 for months, 4 for quarters, else 1")
    private @Nullable Integer season;

    @Option(names = "--out", paramLabel = "OUT", description = "the file to write; standard output otherwise")
    private @Nullable Path out;

    ForecastCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        if (horizon < 1 || horizon > LONGEST) {
            throw CommandProblem.usage("--horizon must be from 1 to " + LONGEST + ", got " + horizon);
        }
        if (season != null && season < 1) {
            throw CommandProblem.usage("--season must be 1 or more, got " + season);
        }
        var file = SeriesFile.read(root.resolveRequired(in, "IN"));
        try (var target = CsvTarget.open(root.resolveOptional(out), root.surroundings.out())) {
            target.row(List.of("unique_id", "ds", "mean", "lo80", "hi80", "lo95", "hi95", "method"));
            file.series().parallelStream()
                    .map(it -> new Result(it, forecast(file, it)))
                    .forEachOrdered(it -> write(file.time(), it, target));
            target.complete();
        }
        return 0;
    }

    private record Result(SeriesFile.Series series, Forecast forecast) {}

    private Forecast forecast(SeriesFile file, SeriesFile.Series series) {
        int length = season != null ? season : file.time().step().season();
        var options = Options.of(length).withNonNegative(series.isNeverNegative());
        return Forecaster.forecast(series.values(), options, horizon);
    }

    private static void write(TimeColumn time, Result result, CsvTarget target) {
        var forecast = result.forecast();
        IntStream.range(0, forecast.horizon())
                .forEach(i -> target.row(List.of(
                        result.series().id(),
                        time.after(result.series().lastMoment(), i + 1),
                        forecast.mean()[i],
                        forecast.low80()[i],
                        forecast.high80()[i],
                        forecast.low95()[i],
                        forecast.high95()[i],
                        forecast.method())));
    }
}
