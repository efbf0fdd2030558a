package dev.tillie.app;

import dev.tillie.imports.ImportProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code undo}: takes an import back. */
@Command(name = "undo", description = "Take an import back: what it added goes, and its file may be imported again.")
final class UndoCommand extends ShopCommand {
    @Parameters(paramLabel = "ID", description = "the import's number, as imports lists it")
    private long id;

    @Option(names = "--json", description = "print the receipt of what was taken back as JSON")
    private boolean json;

    UndoCommand(RootCommand root) {
        super(root);
    }

    @Override
    int run(Wiring wiring) {
        try {
            var receipt = wiring.importer().undo(id);
            root.surroundings
                    .out()
                    .println(
                            json
                                    ? Json.line(receipt.toPlain())
                                    : "Import %d taken back: %s, %,d lines. The file may be imported again."
                                            .formatted(id, receipt.file(), receipt.added()));
            return 0;
        } catch (ImportProblem e) {
            throw CommandProblem.failed(String.valueOf(e.getMessage()));
        }
    }
}
