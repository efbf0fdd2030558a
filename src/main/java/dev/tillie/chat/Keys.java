package dev.tillie.chat;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Keys that can't be guessed. */
public final class Keys {
    private static final int BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Keys() {}

    public static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
