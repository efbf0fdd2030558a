package dev.tillie.chat;

import java.util.function.Function;

/** Says something unasked to one person alone, where they have spoken to Tillie before. */
public interface Teller {
    /**
     * @param user their key, as {@code teams:tenant/user}
     * @param about names the thing; what was said about the same thing before is changed instead of said again
     * @param words what to say, given the conversation it is said in
     * @throws NotSaid where it did not reach them
     */
    void tell(String user, String about, Function<String, Reply> words) throws NotSaid;
}
