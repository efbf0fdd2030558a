package dev.tillie.chat;

import static dev.tillie.chat.Sheet.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An answer's table as a sheet to reckon with: a column whose cells are all amounts, numbers, shares or days holds
 * those, and one with any other word in it holds words.
 */
final class TableSheet {
    private static final String NAME = "Tillie";
    private static final Pattern CODE = Pattern.compile("(?i).*\\b(?:sku|code|id|number|no|order|invoice)\\b.*");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<sign>[+−-]?)(?<currency>\\p{Sc}?)(?<digits>(?:0|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d*)(?:\\.\\d+)?)(?<share>%?)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final int PERCENT = 100;

    /** What the cells of a column are. */
    private enum Kind {
        WORDS,
        NUMBERS,
        AMOUNTS,
        SHARES,
        DAYS
    }

    private TableSheet() {}

    static Sheet of(Table table) {
        var kinds = IntStream.range(0, table.columns().size())
                .mapToObj(it -> kind(table, it))
                .toList();
        var names = new ArrayList<String>();
        for (var column = 0; column < kinds.size(); column++) {
            names.add(table.columns().get(column) + currency(table, column, kinds.get(column)));
        }
        return new Sheet(
                NAME, names, table.rows().stream().map(it -> row(it, kinds)).toList());
    }

    private static List<Sheet.Cell> row(List<String> words, List<Kind> kinds) {
        return IntStream.range(0, words.size())
                .mapToObj(it -> cell(words.get(it), kinds.get(it)))
                .toList();
    }

    private static Sheet.Cell cell(String words, Kind kind) {
        if (words.isEmpty()) {
            return text("");
        }
        return switch (kind) {
            case WORDS -> text(words);
            case NUMBERS -> new Sheet.Quantity(number(words));
            case AMOUNTS -> new Sheet.Amount(number(words));
            case SHARES -> new Sheet.Share(number(words).divide(BigDecimal.valueOf(PERCENT)));
            case DAYS -> new Sheet.Day(LocalDate.parse(words));
        };
    }

    private static Kind kind(Table table, int column) {
        var kinds = table.rows().stream()
                .map(it -> it.get(column))
                .filter(it -> !it.isEmpty())
                .map(TableSheet::kind)
                .distinct()
                .toList();
        var isOne = kinds.size() == 1 && currencies(table, column).size() < 2;
        var kind = isOne ? kinds.getFirst() : Kind.WORDS;
        return kind == Kind.NUMBERS && CODE.matcher(table.columns().get(column)).matches() ? Kind.WORDS : kind;
    }

    private static Kind kind(String words) {
        if (DAY.matcher(words).matches()) {
            return Kind.DAYS;
        }
        var number = NUMBER.matcher(words);
        if (!number.matches()) {
            return Kind.WORDS;
        }
        var isShare = !number.group("share").isEmpty();
        var isAmount = !number.group("currency").isEmpty();
        return isShare && isAmount ? Kind.WORDS : isShare ? Kind.SHARES : isAmount ? Kind.AMOUNTS : Kind.NUMBERS;
    }

    private static BigDecimal number(String words) {
        var number = NUMBER.matcher(words);
        if (!number.matches()) {
            throw new IllegalArgumentException("not a number: " + words);
        }
        var size = new BigDecimal(number.group("digits").replace(",", ""));
        return number.group("sign").matches("[−-]") ? size.negate() : size;
    }

    private static String currency(Table table, int column, Kind kind) {
        return kind == Kind.AMOUNTS ? " (" + currencies(table, column).getFirst() + ")" : "";
    }

    private static List<String> currencies(Table table, int column) {
        return table.rows().stream()
                .map(it -> NUMBER.matcher(it.get(column)))
                .filter(it -> it.matches() && !it.group("currency").isEmpty())
                .map(it -> it.group("currency"))
                .distinct()
                .toList();
    }
}
