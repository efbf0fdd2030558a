package dev.tillie.store;

/** The database refused or failed; the cause says how. */
public final class StoreException extends RuntimeException {
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
