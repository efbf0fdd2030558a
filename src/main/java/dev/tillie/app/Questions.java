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

    /** Every third question of a chat asks for what is answered with a chart. */
    private static final List<String> WITH_CHARTS = List.of(
            "how did we do in %s?",
            "how will sales look next month?", "what should I reorder?", "sales by day of week in %s");

    private static final List<String> WITHOUT_CHARTS = List.of(
            "how many orders in %s?", "average order value in %s", "refunds in %s", "what can you do?", "thanks");

    private static final List<String> MONTHS_IN_CHAT = List.of("june", "july", "august", "september", "october");

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

    /** What is asked in a chat as the one of this number, from zero. */
    static String inChat(int number) {
        var kinds = number % 3 == 0 ? WITH_CHARTS : WITHOUT_CHARTS;
        return kinds.get(number / 3 % kinds.size()).formatted(MONTHS_IN_CHAT.get(number % MONTHS_IN_CHAT.size()));
    }
}
