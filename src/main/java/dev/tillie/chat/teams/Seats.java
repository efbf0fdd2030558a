package dev.tillie.chat.teams;

import dev.tillie.chat.Memory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The places where Tillie was spoken to, and where she can speak to somebody alone, for a year after the last word. */
final class Seats {
    private static final String ROOM = "teams-room";
    private static final String PERSON = "teams-person";
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int MOST_KNOWN = 10_000;

    /** @param userId what Teams calls the person towards this app */
    record Person(String userId, Seat seat) {}

    private final Memory memory;
    /** What was kept lately, so that not every message is a write. */
    private final Map<String, Object> known = new ConcurrentHashMap<>();

    Seats(Memory memory) {
        this.memory = memory;
    }

    /** @param user the key of who spoke, within the tenant */
    void saw(Seat seat, String user, String userId) {
        var room = Seat.room(seat.conversation());
        keep(ROOM, seat.tenant() + "/" + room, seat.in(room));
        var before = person(seat.tenant(), user);
        // a chat of two is the better place to find somebody
        if (!user.isEmpty()
                && (seat.isPersonal()
                        || before.filter(it -> it.seat().isPersonal()).isEmpty())) {
            keep(PERSON, seat.tenant() + "/" + user, new Person(userId, seat.in(room)));
        }
    }

    private void keep(String kind, String key, Object value) {
        if (value.equals(known.get(kind + key))) {
            return;
        }
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        memory.keep(kind, key, Json.MAPPER.valueToTree(value).toString(), KEPT);
        known.put(kind + key, value);
    }

    /** Where a conversation is held, whichever of its threads is meant. */
    Optional<Seat> find(String tenant, String conversation) {
        return find(ROOM, tenant + "/" + Seat.room(conversation), Seat.class).map(it -> it.in(conversation));
    }

    Optional<Person> person(String tenant, String user) {
        return find(PERSON, tenant + "/" + user, Person.class);
    }

    /** @param user whose chat of two it was, where it was one */
    void forget(Seat seat, String user) {
        drop(ROOM, seat.tenant() + "/" + Seat.room(seat.conversation()));
        if (seat.isPersonal()) {
            forget(seat.tenant(), user);
        }
    }

    void forget(String tenant, String user) {
        drop(PERSON, tenant + "/" + user);
    }

    private void drop(String kind, String key) {
        memory.forget(kind, key);
        known.remove(kind + key);
    }

    private <T> Optional<T> find(String kind, String key, Class<T> type) {
        var lately = known.get(kind + key);
        return lately != null
                ? Optional.of(type.cast(lately))
                : memory.find(kind, key).map(it -> Json.MAPPER.convertValue(Json.parse(it), type));
    }
}
