package dev.tillie.imports;

import dev.tillie.store.FactTable;
import dev.tillie.store.FactTable.Column;
import dev.tillie.store.FactTable.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Any file of the canonical layout but the sales: its columns are those of a table of facts. */
record FactFile(FactTable table) implements Format {
    @Override
    public String name() {
        return table.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> required() {
        return names(table.columns().stream().filter(Column::expected).toList());
    }

    @Override
    public List<String> dates() {
        return names(table.columns().stream()
                .filter(it -> it.type() == Type.DATE || it.type() == Type.TIME)
                .toList());
    }

    @Override
    public List<String> amounts() {
        return names(
                table.columns().stream().filter(it -> it.type() == Type.AMOUNT).toList());
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    /** One column alone is too little to tell a kind of file by: then another that it may have must be there too. */
    @Override
    public boolean recognises(Header header) {
        var known = table.columns().stream().filter(it -> header.has(it.name())).count();
        return header.hasAll(required()) && known > 1;
    }

    @Override
    public Rows open(Header header, Reading reading) {
        return (row, sink) -> {
            var values = new ArrayList<@Nullable Object>();
            for (var column : table.columns()) {
                values.add(read(column, row.get(header.indexOf(column.name())), reading));
            }
            sink.fact(table, values, day(values));
        };
    }

    private static @Nullable Object read(Column column, String text, Reading reading) {
        var name = column.name();
        if (column.type() == Type.NTH) {
            return 0;
        }
        if (text.isEmpty()) {
            return empty(column);
        }
        return switch (column.type()) {
            case TEXT -> Texts.find(name, text);
            case CODE -> Texts.currency(text);
            case AMOUNT, NUMBER, RATE -> Texts.bounded(name, reading.amounts().parse(name, text), column.type());
            case INT ->
                Texts.bounded(name, reading.amounts().parse(name, text), Type.INT)
                        .intValue();
            case FLAG -> flag(name, text);
            case DATE -> reading.times().parseDay(name, text);
            case MONTH ->
                reading.times()
                        .parseDay(name, text.length() == 7 ? text + "-01" : text)
                        .withDayOfMonth(1);
            case TIME -> reading.times().parse(name, text).at();
            case NTH -> 0;
        };
    }

    /** A place may be left open; what else tells rows apart may not. */
    private static @Nullable Object empty(Column column) {
        if (!column.key()) {
            return null;
        }
        if (column.type() == Type.TEXT
                && !column.name().equals("sku")
                && !column.name().endsWith("id")) {
            return "";
        }
        throw new Unreadable("no " + column.name());
    }

    private static boolean flag(String column, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1" -> true;
            case "false", "no", "n", "0" -> false;
            default -> throw new Unreadable(column + " “" + Excerpt.of(text) + "” is neither yes nor no");
        };
    }

    /** The first day or time in the row, for the span on the receipt. */
    private static @Nullable LocalDate day(List<@Nullable Object> values) {
        for (var value : values) {
            if (value instanceof LocalDate day) {
                return day;
            }
            if (value instanceof Instant at) {
                return at.atZone(ZoneOffset.UTC).toLocalDate();
            }
        }
        return null;
    }
}
