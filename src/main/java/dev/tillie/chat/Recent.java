package dev.tillie.chat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a platform was asked lately, believed for a while; the oldest gives way where it would be too many. */
public final class Recent<T> {
    private static final int MOST_KEPT = 5_000;

    private record Kept<T>(T value, long until) {}

    private final long nanos;
    private final Map<String, Kept<T>> kept = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept<T>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    public Recent(Duration time) {
        nanos = time.toNanos();
    }

    public synchronized Optional<T> find(String key) {
        return Optional.ofNullable(kept.get(key))
                .filter(it -> it.until() - System.nanoTime() > 0)
                .map(Kept::value);
    }

    public synchronized T keep(String key, T value) {
        kept.put(key, new Kept<>(value, System.nanoTime() + nanos));
        return value;
    }

    public synchronized void clear() {
        kept.clear();
    }
}
