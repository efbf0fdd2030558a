package dev.tillie.finance;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;

/**
 * The demo shops that something is held against: the first few, so that a run can be repeated; other ones with
 * {@code -Dtillie.seeds=26,27}, and ones drawn now with {@code -Dtillie.seeds=draw}, where luck may miss a gate.
 */
final class Seeds {
    private Seeds() {}

    static List<Long> of(int count) {
        var given = System.getProperty("tillie.seeds", "");
        return switch (given) {
            case "" -> LongStream.rangeClosed(1, count).boxed().toList();
            case "draw" ->
                ThreadLocalRandom.current().longs(count, 1, 1_000_000).boxed().toList();
            default -> Arrays.stream(given.split(",")).map(Long::parseLong).toList();
        };
    }
}
