package dev.tillie.chat.teams;

import com.microsoft.bot.schema.ChannelAccount;
import dev.tillie.chat.Audience;
import dev.tillie.chat.Colleagues;
import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.chat.Recent;
import dev.tillie.chat.Room;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is who in a tenant, and who reads along in its chats and channels. What Teams said is believed for a while; where
 * it can't be asked nobody is let in, as an answer can be asked for again and a number can't be taken back.
 */
final class Roster implements Audience {
    private static final Logger LOG = LoggerFactory.getLogger(Roster.class);
    private static final Duration PEOPLE_KEPT = Duration.ofMinutes(10);
    private static final Duration ROOMS_KEPT = Duration.ofMinutes(1);
    private static final Set<String> OUTSIDE = Set.of("guest", "anonymous");

    /** @param address what they sign in with, which nobody can take from another tenant; empty where Teams does not say */
    record Person(String user, String name, String address, boolean outside) {}

    private final String tenant;
    private final Connector connector;
    private final Seats seats;
    private final Colleagues colleagues;
    private final Set<String> owners;
    private final boolean everybodyOwns;
    private final Recent<Person> people = new Recent<>(PEOPLE_KEPT);
    private final Recent<Room> rooms = new Recent<>(ROOMS_KEPT);

    /**
     * @param owners who own the shop, by address or object id, in small letters
     * @param everybodyOwns in the playground, where everybody is this machine's own user
     */
    Roster(
            String tenant,
            Connector connector,
            Seats seats,
            Colleagues colleagues,
            Set<String> owners,
            boolean everybodyOwns) {
        this.tenant = tenant;
        this.connector = connector;
        this.seats = seats;
        this.colleagues = colleagues;
        this.owners = owners;
        this.everybodyOwns = everybodyOwns;
    }

    @Override
    public String key(String user) {
        return "teams:" + tenant + "/" + user;
    }

    @Override
    public boolean isOutside(String user) {
        return !everybodyOwns && person(user).outside();
    }

    Person person(String user) {
        var known = people.find(user);
        return known.isPresent()
                ? known.get()
                : askFor(user).map(it -> people.keep(user, it)).orElseGet(() -> new Person(user, "", "", true));
    }

    private Optional<Person> askFor(String user) {
        var met = seats.person(tenant, user);
        if (met.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    person(connector.member(met.get().seat(), met.get().userId())));
        } catch (TeamsProblem e) {
            LOG.info("Teams tells nothing about a user: {}", e.code());
            if (!e.isNobody()) {
                throw new IllegalStateException("Teams does not say who asks", e);
            }
            // where they speak next they may be known
            seats.forget(tenant, user);
            return Optional.empty();
        }
    }

    private Person person(ChannelAccount member) {
        var role = property(member, "userRole");
        var home = property(member, "tenantId");
        var address = property(member, "userPrincipalName");
        return new Person(
                user(member),
                String.valueOf(member.getName()),
                address.isEmpty() ? property(member, "email") : address,
                OUTSIDE.contains(role.toLowerCase(Locale.ROOT)) || !home.isEmpty() && !home.equals(tenant));
    }

    /** Members go by the same key as those who write. */
    static String user(ChannelAccount member) {
        var objectId = member.getAadObjectId() == null ? property(member, "objectId") : member.getAadObjectId();
        return objectId.isEmpty() ? String.valueOf(member.getId()) : objectId;
    }

    private static String property(ChannelAccount member, String name) {
        var value = member.getProperties().get(name);
        return value == null || !value.isTextual() ? "" : value.textValue();
    }

    @Override
    public Standing standing(String user) {
        var settled = colleagues.find(key(user));
        if (settled.isPresent()) {
            return settled.get();
        }
        if (everybodyOwns || isNamedOwner(user)) {
            colleagues.save(key(user), Standing.OWNER);
            return Standing.OWNER;
        }
        return Standing.STAFF;
    }

    private boolean isNamedOwner(String user) {
        if (owners.isEmpty() || isOutside(user)) {
            return false;
        }
        return owners.contains(user.toLowerCase(Locale.ROOT))
                || owners.contains(person(user).address().toLowerCase(Locale.ROOT));
    }

    /** Who installs first owns the shop, unless its owners are named. */
    void installedBy(String user) {
        var isFirst = !colleagues.list(key("")).containsValue(Standing.OWNER);
        if (isFirst && owners.isEmpty() && !user.isEmpty() && !isOutside(user)) {
            colleagues.save(key(user), Standing.OWNER);
        }
    }

    /** Who owns the shop or looks after it, as far as was settled. */
    List<String> trusted() {
        return colleagues.list(key("")).entrySet().stream()
                .filter(it -> it.getValue() != Standing.STAFF)
                .map(it -> it.getKey().substring(key("").length()))
                .sorted()
                .toList();
    }

    @Override
    public Room room(String conversation) {
        var name = Seat.room(conversation);
        return rooms.find(name).orElseGet(() -> rooms.keep(name, lookInto(name)));
    }

    private Room lookInto(String conversation) {
        var seat = seats.find(tenant, conversation);
        if (seat.filter(Seat::isPersonal).isPresent()) {
            return Room.PRIVATE;
        }
        return seat.map(this::lookAround).orElse(Room.SHOP_FLOOR);
    }

    private Room lookAround(Seat seat) {
        try {
            return byMembers(connector.members(seat).stream().map(this::person).toList());
        } catch (TeamsProblem e) {
            LOG.info("Teams tells nothing about a channel: {}", e.code());
            if (!e.isNobody()) {
                throw new IllegalStateException("Teams does not say who reads along", e);
            }
            return Room.SHOP_FLOOR;
        }
    }

    private Room byMembers(List<Person> members) {
        if (everybodyOwns) {
            return Room.SHOP_FLOOR;
        }
        members.forEach(it -> people.keep(it.user(), it));
        return among(members.stream().map(Person::user).toList());
    }

    /** Colleagues in a conversation, to choose from. */
    List<Person> colleaguesIn(String conversation) throws TeamsProblem {
        var seat = seats.find(tenant, conversation);
        return seat.isEmpty()
                ? List.of()
                : connector.members(seat.get()).stream()
                        .map(this::person)
                        .filter(it -> !it.outside())
                        .toList();
    }

    Optional<Seats.Person> met(String user) {
        return seats.person(tenant, user);
    }

    @Override
    public void forgetRooms() {
        rooms.clear();
    }
}
