package dev.tillie.answer;

import dev.tillie.chat.Reply;

/** Says a finished answer in other words. */
@FunctionalInterface
public interface Rewording {
    /** Leaves every answer as it was worded. */
    Rewording NONE = reply -> reply;

    /** The same answer; the very same where no better words were found in time. */
    Reply of(Reply reply);
}
