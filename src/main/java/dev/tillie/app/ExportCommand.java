package dev.tillie.app;

import dev.tillie.answer.MonthPack;
import dev.tillie.books.Period;
import dev.tillie.chat.XlsxFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: writes a month for the accountant. */
@Command(
        name = "export",
        description =
                "Write a month for the accountant as a workbook: sales by tax rate with tips apart, expenses, open"
                        + " bills and invoices, stock value, notes.")
final class ExportCommand extends ShopCommand {
    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "which month")
    private @Nullable String month;

    @Parameters(paramLabel = "OUT.xlsx", description = "the file to write")
    private @Nullable Path out;

    ExportCommand(RootCommand root) {
        super(root);
    }

    private YearMonth month() {
        try {
            return YearMonth.parse(Objects.requireNonNull(month));
        } catch (DateTimeParseException e) {
            throw CommandProblem.usage("--month must be a month such as 2026-10, got " + month);
        }
    }

    @Override
    int run(Wiring wiring) {
        var which = month();
        var file = root.resolve(Objects.requireNonNull(out));
        var pack = new MonthPack(
                wiring.database(),
                Wiring.BUSINESS,
                wiring.configuration().business(),
                new Period(which.atDay(1), which.atEndOfMonth()));
        try (var stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            XlsxFile.write(pack.workbook().sheets(), stream);
        } catch (IOException e) {
            throw CommandProblem.failed("cannot write " + file + ": " + e.getMessage());
        }
        root.surroundings.out().println("Wrote the books of " + which + " to " + file + ".");
        return 0;
    }
}
