package dev.tillie.store;

/** Something that was only to be looked up would have changed what is kept; nothing was changed. */
public final class ChangeRefused extends IllegalStateException {
    ChangeRefused() {
        super("nothing may be changed while only reading; do it without Database.reading");
    }
}
