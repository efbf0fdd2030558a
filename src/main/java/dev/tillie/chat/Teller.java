package dev.tillie.chat;

/** Says something unasked to one person alone, where they have spoken to Tillie before. */
public interface Teller {
    /**
     * @param user their key, as {@code teams:tenant/user}
     * @throws NotSaid where it did not reach them
     */
    void tell(String user, Reply reply) throws NotSaid;
}
