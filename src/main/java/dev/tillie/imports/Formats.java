package dev.tillie.imports;

import dev.tillie.store.FactTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of file that can be imported. */
final class Formats {
    private static final List<Format> ALL = Stream.concat(
                    Stream.concat(
                            Stream.of(new OnlineRetail(), new ShopifyOrders(), new SalesFile()),
                            JournalFormat.ALL.stream()),
                    Arrays.stream(FactTable.values()).map(FactFile::new))
            .toList();

    private Formats() {}

    /** The format a header belongs to, the one that knows most of its columns where several would do. */
    static Format of(Header header, String file) throws ImportProblem {
        return ALL.stream()
                .filter(it -> it.recognises(header))
                .max(Comparator.comparingInt(it -> it.required().size()))
                .orElseThrow(() -> new ImportProblem("the columns of " + file + " are not known: "
                        + Excerpt.of(String.join(", ", header.names())) + "; its first line must name the columns"));
    }

    /** Files of a folder come in this order: what others refer to first. */
    static int rank(Format format) {
        return format instanceof FactFile it ? it.table().ordinal() : FactTable.CUSTOMERS.ordinal();
    }

    static Format named(String name, Header header, String file) throws ImportProblem {
        var format = ALL.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ImportProblem("there is no format “" + name + "”; there are "
                        + ALL.stream().map(Format::name).collect(Collectors.joining(", "))));
        if (format instanceof JournalFormat) {
            throw new ImportProblem(file + " is not " + name + ": no dated line has a posting under it");
        }
        if (!format.recognises(header)) {
            var missing =
                    format.required().stream().filter(it -> !header.has(it)).collect(Collectors.joining(", "));
            throw new ImportProblem(file + " is not " + name + ": it has no column " + missing);
        }
        return format;
    }
}
