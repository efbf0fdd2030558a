package dev.tillie.chat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file that goes with a reply: its workbook, or its table for who asked for one or where a message has no room for
 * all of it.
 */
public record ReplyFile(String name, byte[] bytes) {
    public static final String NOT_SENT = "The file that belongs here could not be sent. Ask for it once more.";

    private static final String WORKBOOK = ".xlsx";

    /**
     * A drafted order is handed over as a file, whether one was asked for or not.
     *
     * @param isCut whether the table is shown in part only
     */
    public static Optional<ReplyFile> of(Reply reply, boolean isCut) {
        var workbook = reply.workbook();
        if (workbook != null) {
            return Optional.of(new ReplyFile(workbook.name() + WORKBOOK, xlsx(workbook.sheets())));
        }
        var asWorkbook = says(reply, "format", "xlsx");
        if (reply.table().rows().isEmpty()
                || !isCut && !asWorkbook && !says(reply, "format", "csv") && !says(reply, "action", "create_po")) {
            return Optional.empty();
        }
        var name = "tillie-" + reply.reading().intent();
        return Optional.of(
                asWorkbook
                        ? new ReplyFile(name + WORKBOOK, xlsx(List.of(TableSheet.of(reply.table()))))
                        : new ReplyFile(name + ".csv", Csv.of(reply.table()).getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether its bytes are UTF-8. */
    public boolean isText() {
        return !name.endsWith(WORKBOOK);
    }

    private static byte[] xlsx(List<Sheet> sheets) {
        var bytes = new ByteArrayOutputStream();
        try {
            XlsxFile.write(sheets, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook could not be made", e);
        }
        return bytes.toByteArray();
    }

    private static boolean says(Reply reply, String slot, String value) {
        return Stream.concat(
                        Stream.of(reply.reading().slots()),
                        reply.reading().parts().stream().map(Reading.Part::slots))
                .anyMatch(it -> value.equals(it.get(slot)));
    }
}
