package dev.tillie.llm;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which language model is asked, and how long.
 *
 * @param address with what comes before {@code /chat/completions} and the like
 * @param key null where none is needed
 * @param timeout all that asking may take, waits and retries included
 * @param retries further attempts where it is busy or broken
 */
public record ModelSettings(
        Provider provider,
        URI address,
        String model,
        @Nullable String key,
        Duration timeout,
        int retries,
        Prices prices) {
    public ModelSettings {
        if (timeout.isNegative() || timeout.isZero() || retries < 0) {
            throw new IllegalArgumentException(
                    "timeout must be positive and retries zero or more, got " + timeout + " and " + retries);
        }
    }

    /** The same with more time to answer. */
    public ModelSettings patient(Duration longer) {
        return new ModelSettings(provider, address, model, key, longer, retries, prices);
    }

    /** Without the key, which is for nobody to read. */
    @Override
    public String toString() {
        return provider.key() + " " + model + " at " + address;
    }
}
