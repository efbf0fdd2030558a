package dev.tillie.chat;

/** Something could not be said, or asked, in a chat platform; {@code code} is the platform's own word for why. */
public class NotSaid extends Exception {
    private final String code;

    public NotSaid(String message, String code) {
        super(message);
        this.code = code;
    }

    public NotSaid(String message, String code, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether the message that was to be changed is there no more. */
    public boolean isMessageGone() {
        return false;
    }

    /** Whether trying again is of no use until somebody mends something. */
    public boolean isLasting() {
        return false;
    }
}
