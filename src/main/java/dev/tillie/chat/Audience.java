package dev.tillie.chat;

import dev.tillie.chat.Colleagues.Standing;
import java.util.Collection;

/** Who is who in one workspace or tenant of a chat platform, and who reads along in its channels. */
public interface Audience {
    /** The key that messages carry for a user, as {@code slack:T1/U1}. */
    String key(String user);

    /** Whether somebody is a guest, of another company, or nobody the platform would tell about. */
    boolean isOutside(String user);

    /** What somebody may see: as it was settled, else as the platform has it. */
    Standing standing(String user);

    Room room(String channel);

    /** Somebody's rights were changed. */
    void forgetRooms();

    default boolean isTrusted(String user) {
        return standing(user) != Standing.STAFF;
    }

    /** The room that people make by being in it. */
    default Room among(Collection<String> users) {
        if (users.stream().anyMatch(this::isOutside)) {
            return Room.OUTSIDE;
        }
        return !users.isEmpty() && users.stream().allMatch(this::isTrusted) ? Room.PRIVATE : Room.SHOP_FLOOR;
    }
}
