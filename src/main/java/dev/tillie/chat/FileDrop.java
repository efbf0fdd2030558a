package dev.tillie.chat;

import java.nio.file.Path;
import java.util.Map;

/** Takes files dropped onto the page, and takes them back. Receipts are plain maps with the keys of the contract. */
public interface FileDrop {
    /**
     * Takes a file in.
     *
     * @param name as the owner knows it
     * @param file its bytes, gone after the call
     */
    Map<String, Object> drop(String name, Path file) throws NotTaken;

    /** Takes back what a receipt says was added. */
    Map<String, Object> undo(long id) throws NotTaken;

    /** Why not, in one line for the owner. */
    final class NotTaken extends Exception {
        public NotTaken(String message) {
            super(message);
        }
    }
}
