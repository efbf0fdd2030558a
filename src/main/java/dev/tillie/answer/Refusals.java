package dev.tillie.answer;

import dev.tillie.chat.Reply;

/** What is held back from ears it isn't for, said kindly. */
final class Refusals {
    private Refusals() {}

    static Draft settings() {
        return Draft.of("How I work is for the owner to say, in their own chat.")
                .kind(Reply.Kind.REFUSED)
                .withoutRecords();
    }

    static Draft staff() {
        return Draft.of("What single members of staff did at the till is for the owner’s own chat.")
                .kind(Reply.Kind.REFUSED)
                .withoutRecords();
    }

    static Draft names() {
        return Draft.of("Customers, money in the bank and margins are for the owner’s own chat, so I keep them out of"
                        + " here.")
                .line("Ask me in a direct message, or ask here about sales and stock.")
                .kind(Reply.Kind.REFUSED)
                .withoutRecords();
    }
}
