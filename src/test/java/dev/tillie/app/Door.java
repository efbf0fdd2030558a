package dev.tillie.app;

import java.util.Map;

/** One of the ways to talk with Tillie, as people use it. */
interface Door {
    enum Who {
        OWNER,
        MANAGER,
        STAFF,
        GUEST
    }

    enum Where {
        /** With Tillie alone. */
        ALONE,
        /** Where the shop's own people read along. */
        SHOP_FLOOR,
        /** Where guests read along. */
        AMONG_GUESTS
    }

    /** As transcripts call it. */
    String name();

    boolean knows(Who who, Where where);

    /** Somebody begins to talk. */
    Talk begin(Who who, Where where);

    /** What one person says and does in one thread; each gives back what was shown for it. */
    interface Talk {
        Shown say(String words);

        /** Taps a button of the last answer that has one of this label. */
        Shown tap(String label);

        /** Fills in the form that was opened last, and sends it. */
        Shown fill(Map<String, String> values);

        Shown drop(String name, String content);

        /** Says the last question in other words. */
        Shown edit(String words);

        /** Deletes the last question. */
        Shown delete();

        /** @param reply the number of the answer, the first is 1 */
        Shown react(int reply, boolean good);
    }
}
