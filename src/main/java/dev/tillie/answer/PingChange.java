package dev.tillie.answer;

import dev.tillie.chat.Preferences;

/**
 * A change to what is said unasked, not made yet.
 *
 * @param name of the preference
 * @param value the new one; of {@link Preferences#PING_MUTES} a mute to add behind a plus, or a subject to let go behind
 *     a minus
 * @param says what will be so, as a clause
 */
record PingChange(String name, String value, String says) {
    static final String TAP = "tap:settle:";

    /** @param lasts a moment, a length of time as {@code P7D} that counts from the tap, or nothing for until told */
    static PingChange mute(String subject, String lasts, double above, String says) {
        return new PingChange(Preferences.PING_MUTES, "+" + subject + "|" + lasts + "|" + above, says);
    }

    static String unmute(String subject) {
        return new PingChange(Preferences.PING_MUTES, "-" + subject, "").tap();
    }

    String tap() {
        return TAP + name + "=" + value;
    }
}
