package dev.tillie.chat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** A reply's table as a file: for who asked for one, or where a message has no room for all of it. */
public record CsvFile(String name, byte[] bytes) {
    public static final String NOT_SENT = "The file that belongs here could not be sent. Ask for it once more.";

    /** @param isCut whether the table is shown in part only */
    public static Optional<CsvFile> of(Reply reply, boolean isCut) {
        if (reply.table().rows().isEmpty() || !isCut && !isAskedFor(reply)) {
            return Optional.empty();
        }
        var bytes = Csv.of(reply.table()).getBytes(StandardCharsets.UTF_8);
        return Optional.of(new CsvFile("tillie-" + reply.reading().intent() + ".csv", bytes));
    }

    private static boolean isAskedFor(Reply reply) {
        return Stream.concat(
                        Stream.of(reply.reading().slots()),
                        reply.reading().parts().stream().map(Reading.Part::slots))
                .map(it -> String.valueOf(it.get("format")))
                .anyMatch(it -> it.equals("csv") || it.equals("xlsx"));
    }
}
