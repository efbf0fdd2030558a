package dev.tillie.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;

/** Of many times in milliseconds the middle one, the one that 95 in 100 stay within, and the slowest; -1 for none. */
record BenchTimes(
        @JsonProperty("P50") long p50,
        @JsonProperty("P95") long p95,
        @JsonProperty("Most") long most) {
    static BenchTimes of(Collection<Long> millis) {
        var sorted = millis.stream().mapToLong(it -> it).sorted().toArray();
        return new BenchTimes(percentile(sorted, .5), percentile(sorted, .95), percentile(sorted, 1));
    }

    private static long percentile(long[] sorted, double share) {
        return sorted.length == 0 ? -1 : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    String toText() {
        return "p50 %,d ms, p95 %,d ms, slowest %,d ms".formatted(p50, p95, most);
    }
}
