package dev.tillie.app;

import java.util.List;
import java.util.stream.IntStream;

/** Questions of every kind an owner asks, mixed, for measuring. */
final class Questions {
    private static final List<String> KINDS = List.of(
            "how did we do in %s?",
            "what should I reorder?",
            "how will sales look next month?",
            "best sellers in %s",
            "who are my best customers?",
            "sales by day of week in %s",
            "what is running low?",
            "forecast for the next %d weeks",
            "which customers are slipping away?",
            "how many orders in %s?",
            "refunds in %s",
            "what sells best on saturdays",
            "takings last %d days",
            "group my customers",
            "compare %s with the month before",
            "average order value in %s",
            "what can you do?",
            "worst sellers in %s",
            "how are we doing?",
            "sales by hour last %d days");

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november");

    private Questions() {}

    /** So many, each a little different from those before. */
    static List<String> list(int count) {
        return IntStream.range(0, count).mapToObj(Questions::question).toList();
    }

    private static String question(int i) {
        var kind = KINDS.get(i % KINDS.size());
        int round = i / KINDS.size() + i;
        return kind.replace("%s", MONTHS.get(round % MONTHS.size())).replace("%d", Integer.toString(2 + round % 12));
    }
}
