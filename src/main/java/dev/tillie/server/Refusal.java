package dev.tillie.server;

/** A request that is not served, and why, in one line for the one who asked; thrown by a route. */
public final class Refusal extends RuntimeException {
    private final int status;

    /** @param status of HTTP, 400 to 499 */
    public Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
