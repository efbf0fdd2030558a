package dev.tillie.chat;

/** Who can read along where something is said. */
public enum Room {
    /** Only those who may see everything. */
    PRIVATE,
    /** The business's own people. */
    SHOP_FLOOR,
    /** Guests or people of other companies too. */
    OUTSIDE
}
