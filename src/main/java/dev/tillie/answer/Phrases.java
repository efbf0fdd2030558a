package dev.tillie.answer;

import dev.tillie.books.Wording;
import java.util.List;

/** Small joints of sentences. */
final class Phrases {
    private Phrases() {}

    static String sentence(String clause) {
        return clause.isEmpty() ? "" : Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }

    static String plural(long count, String one, String many) {
        return Wording.count(count) + " " + (count == 1 ? one : many);
    }

    static String ago(long days) {
        return days == 0 ? "today" : days == 1 ? "yesterday" : Wording.count(days) + " days ago";
    }

    static String plural(long count, String one) {
        return plural(count, one, one + "s");
    }
}
