package dev.tillie.store;

/** What somebody may see and do. */
public enum Role {
    OWNER,
    MANAGER,
    STAFF
}
