package dev.tillie.app;

import dev.tillie.books.DateOrder;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.ImportProblem;
import dev.tillie.imports.Receipt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: takes files in and prints a receipt for each. */
@Command(
        name = "import",
        description = {
            "Take the shop's files in: canonical CSV files or a folder of them, Shopify order exports, or invoice lines"
                    + " (InvoiceNo, StockCode, ...), plain or gzipped.",
            "The same file again adds nothing; undo takes an import back."
        })
final class ImportCommand extends ShopCommand {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "files or folders")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--dry-run", description = "read everything, store nothing")
    private boolean dryRun;

    @Option(names = "--as", paramLabel = "FORMAT", description = "the format, instead of telling it from the header")
    private @Nullable String format;

    @Option(
            names = "--date-order",
            paramLabel = "ORDER",
            description = "how to read 03/04/2026: dmy, mdy or ymd (import.date-order)")
    private @Nullable DateOrder dateOrder;

    @Option(names = "--json", description = "print the receipt as JSON, a list of them for several files")
    private boolean json;

    ImportCommand(RootCommand root) {
        super(root);
    }

    @Override
    int run(Wiring wiring) throws ImportProblem {
        var options = new ImportOptions(dryRun, format, order(wiring.configuration()));
        var paths = files.stream().map(root::resolve).toList();
        var receipts = new ArrayList<Receipt>();
        try (var bar = ImportBar.of(root.surroundings)) {
            receipts.addAll(wiring.importer().importAll(paths, options, bar));
        } catch (ImportProblem e) {
            throw CommandProblem.failed(String.valueOf(e.getMessage()));
        }
        print(receipts);
        return 0;
    }

    private @Nullable DateOrder order(Configuration configuration) {
        var configured = configuration.imports().dateOrder();
        return dateOrder != null || configured == null
                ? dateOrder
                : DateOrder.valueOf(configured.toUpperCase(Locale.ROOT));
    }

    private void print(List<Receipt> receipts) {
        var out = root.surroundings.out();
        if (json) {
            var plain = receipts.stream().map(Receipt::toPlain).toList();
            out.println(Json.line(plain.size() == 1 ? plain.getFirst() : plain));
        } else {
            receipts.forEach(it -> out.println(it.toText()));
        }
    }
}
