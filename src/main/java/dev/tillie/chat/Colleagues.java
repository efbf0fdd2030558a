package dev.tillie.chat;

import java.util.Map;
import java.util.Optional;

/** Who is who in the business. Users go by the key that their messages carry, as {@code slack:T1/U1}. */
public interface Colleagues {
    /** What somebody may see and do. */
    enum Standing {
        OWNER,
        MANAGER,
        STAFF
    }

    /** What was settled for a user; empty where nobody has said yet. */
    Optional<Standing> find(String user);

    void save(String user, Standing standing);

    /** Everybody settled whose key begins so. */
    Map<String, Standing> list(String prefix);
}
