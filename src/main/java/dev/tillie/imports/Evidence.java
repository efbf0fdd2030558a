package dev.tillie.imports;

import dev.tillie.books.DateOrder;
import dev.tillie.books.Shop;
import java.util.regex.Pattern;

/** What the cells of a file tell about the order of its dates and the way it writes decimals. */
final class Evidence {
    private static final Pattern DATE = Pattern.compile("(\\d{1,4})[-/.](\\d{1,2})[-/.](\\d{1,4})\\b.*");
    private static final Pattern COMMA_LAST = Pattern.compile(".*,\\d{1,2}\\D*|.*\\.\\d{3},\\d+\\D*");
    private static final Pattern POINT_LAST = Pattern.compile(".*\\.(\\d{1,2}|\\d{4,})\\D*|.*,\\d{3}\\.\\d+\\D*");

    private long dayFirst;
    private long monthFirst;
    private long either;
    private long comma;
    private long point;

    void date(String text) {
        var matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return;
        }
        if (matcher.group(1).length() > 2) {
            return;
        }
        var first = Integer.parseInt(matcher.group(1));
        var second = Integer.parseInt(matcher.group(2));
        if (first > 12 && second <= 12) {
            dayFirst++;
        } else if (second > 12 && first <= 12) {
            monthFirst++;
        } else {
            either++;
        }
    }

    void amount(String text) {
        if (COMMA_LAST.matcher(text).matches()) {
            comma++;
        } else if (POINT_LAST.matcher(text).matches()) {
            point++;
        }
    }

    /** Whether more rows could tell more than these have. */
    boolean needsWholeFile() {
        return dayFirst + monthFirst + either > 0 || comma > 0;
    }

    boolean decimalComma() {
        return comma > point;
    }

    /** Whether a date was seen that could be read two ways, so that the order chosen is worth saying. */
    boolean worthSaying() {
        return dayFirst + monthFirst + either > 0;
    }

    boolean undecided() {
        return worthSaying() && dayFirst == monthFirst;
    }

    DateOrder order(Shop shop) {
        if (!worthSaying()) {
            return DateOrder.YMD;
        }
        if (undecided()) {
            return shop.zone().getId().startsWith("America/") ? DateOrder.MDY : DateOrder.DMY;
        }
        return dayFirst > monthFirst ? DateOrder.DMY : DateOrder.MDY;
    }
}
