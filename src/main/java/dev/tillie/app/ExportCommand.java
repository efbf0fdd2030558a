package dev.tillie.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: writes a month for the accountant. */
@Command(
        name = "export",
        description = "Write a month for the accountant as a workbook: sales by tax rate with tips apart, expenses, open"
                + " bills and invoices, stock value, notes.")
final class ExportCommand extends ShopCommand {
    @Option(names = "--month", required = true, paramLabel = "YYYY-MM", description = "which month")
    private @Nullable YearMonth month;

    @Parameters(paramLabel = "OUT.xlsx", description = "the file to write")
    private @Nullable Path out;

    ExportCommand(RootCommand root) {
        super(root);
    }

    @Override
    int run(Wiring wiring) {
        var which = Objects.requireNonNull(month);
        var file = root.resolve(Objects.requireNonNull(out));
        var sheets =
                new MonthPack(wiring.database(), Wiring.BUSINESS, wiring.configuration().business(), which).sheets();
        try (var stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            XlsxFile.write(sheets, stream);
        } catch (IOException e) {
            throw CommandProblem.failed("cannot write " + file + ": " + e.getMessage());
        }
        root.surroundings.out().println("Wrote the books of " + which + " to " + file + ".");
        return 0;
    }
}
