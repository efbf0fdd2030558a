package dev.tillie.chat;

import java.util.function.Function;

/** Says something unasked to one person alone, where they have spoken to Tillie before, or where the chat has them in a channel. */
public interface Teller {
    /**
     * @param user their key, as {@code teams:tenant/user}, or a channel's, as {@code slack:T1/#till-talk}
     * @param words what to say, given the conversation it is said in
     * @throws NotSaid where it did not reach them, or where it may have without Tillie being told so
     */
    void tell(String user, Matter matter, Function<String, Reply> words) throws NotSaid;
}
