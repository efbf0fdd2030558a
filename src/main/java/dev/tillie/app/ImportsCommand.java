package dev.tillie.app;

import dev.tillie.imports.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code imports}: lists what was taken in. */
@Command(name = "imports", description = "List what was imported, the oldest first.")
final class ImportsCommand extends ShopCommand {
    @Option(names = "--json", description = "print the receipts as a JSON list")
    private boolean json;

    ImportsCommand(RootCommand root) {
        super(root);
    }

    @Override
    int run(Wiring wiring) {
        var receipts = wiring.importer().list();
        var out = root.surroundings.out();
        if (json) {
            out.println(Json.line(receipts.stream().map(Receipt::toPlain).toList()));
        } else if (receipts.isEmpty()) {
            out.println("Nothing was imported yet: tillie import FILE");
        } else {
            receipts.forEach(it -> out.println(line(it)));
        }
        return 0;
    }

    private static String line(Receipt receipt) {
        var dates = receipt.from() == null ? "" : ", " + receipt.from() + " to " + receipt.to();
        var skipped = receipt.skipped() == 0 ? "" : ", %,d skipped".formatted(receipt.skipped());
        return "%d  %s (%s): %,d lines, %,d added%s%s"
                .formatted(
                        receipt.id(),
                        receipt.file(),
                        receipt.format(),
                        receipt.lines(),
                        receipt.added(),
                        skipped,
                        dates);
    }
}
