package dev.tillie.chat.slack;

import com.slack.api.model.Conversation;
import com.slack.api.model.ResponseMetadata;
import dev.tillie.chat.Audience;
import dev.tillie.chat.Colleagues;
import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.chat.Recent;
import dev.tillie.chat.Room;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is who in a workspace, and who reads along in its channels. What Slack said is believed for a while; what it will
 * not say, for want of a scope, makes people colleagues without rights and channels the shop floor.
 */
final class Directory implements Audience {
    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);
    private static final Duration PEOPLE_KEPT = Duration.ofMinutes(10);
    private static final Duration ROOMS_KEPT = Duration.ofMinutes(1);
    private static final int MOST_MEMBERS = 5_000;
    private static final int PAGE = 200;
    /** So many are asked about one by one. */
    private static final int FEW = 20;

    private final String team;
    private final String self;
    private final Calls calls;
    private final Colleagues colleagues;
    private final Recent<Person> people = new Recent<>(PEOPLE_KEPT);
    private final Recent<Room> rooms = new Recent<>(ROOMS_KEPT);

    /** @param self the user that Tillie goes by */
    Directory(String team, String self, Calls calls, Colleagues colleagues) {
        this.team = team;
        this.self = self;
        this.calls = calls;
        this.colleagues = colleagues;
    }

    /** The key that messages carry for a user. */
    @Override
    public String key(String user) {
        return "slack:" + team + "/" + user;
    }

    Person person(String user) {
        return people.find(user).orElseGet(() -> people.keep(user, askFor(user)));
    }

    /** Where Slack can't be asked nobody is let in: an answer can be asked for again, a number can't be taken back. */
    private Person askFor(String user) {
        try {
            var found = calls.make("users.info", client -> client.usersInfo(it -> it.user(user)))
                    .getUser();
            return found == null ? Person.unknown(user) : Person.of(found, team);
        } catch (SlackProblem e) {
            LOG.info("Slack tells nothing about a user: {}", e.code());
            if (!isNobody(e)) {
                refuseWhereUnknown(e);
            }
            return isNobody(e) && colleagues.find(key(user)).isEmpty() ? Person.stranger(user) : Person.unknown(user);
        }
    }

    private static void refuseWhereUnknown(SlackProblem problem) {
        if (!problem.isNotTold()) {
            throw new IllegalStateException("Slack does not say who reads along", problem);
        }
    }

    private static boolean isNobody(SlackProblem problem) {
        return problem.code().startsWith("user_not_");
    }

    /** What somebody may see: as settled; else the workspace's owners are the shop's, its admins manage, the rest is staff. */
    @Override
    public Standing standing(String user) {
        return colleagues.find(key(user)).orElseGet(() -> {
            var standing = standing(person(user));
            if (standing != Standing.STAFF) {
                colleagues.save(key(user), standing);
            }
            return standing;
        });
    }

    private static Standing standing(Person person) {
        return person.owner() ? Standing.OWNER : person.admin() ? Standing.MANAGER : Standing.STAFF;
    }

    @Override
    public boolean isOutside(String user) {
        return person(user).outside();
    }

    /** Who reads along in a channel; a direct message is between two. */
    @Override
    public Room room(String channel) {
        if (channel.startsWith("D")) {
            return Room.PRIVATE;
        }
        return rooms.find(channel).orElseGet(() -> rooms.keep(channel, lookInto(channel)));
    }

    private Room lookInto(String channel) {
        try {
            var info = calls.make(
                            "conversations.info",
                            channel,
                            client -> client.conversationsInfo(it -> it.channel(channel)))
                    .getChannel();
            return isShared(info) ? Room.OUTSIDE : byMembers(members(channel));
        } catch (SlackProblem e) {
            LOG.info("Slack tells nothing about a channel: {}", e.code());
            refuseWhereUnknown(e);
            return Room.SHOP_FLOOR;
        }
    }

    private static boolean isShared(@Nullable Conversation channel) {
        return channel != null && (channel.isExtShared() || channel.isPendingExtShared());
    }

    private List<String> members(String channel) throws SlackProblem {
        var members = new ArrayList<String>();
        var cursor = "";
        do {
            var from = cursor;
            var page = calls.make(
                    "conversations.members",
                    channel,
                    client -> client.conversationsMembers(
                            it -> it.channel(channel).limit(PAGE).cursor(from.isEmpty() ? null : from)));
            members.addAll(page.getMembers() == null ? List.of() : page.getMembers());
            cursor = next(page.getResponseMetadata());
        } while (!cursor.isEmpty() && members.size() < MOST_MEMBERS);
        return members;
    }

    private static String next(@Nullable ResponseMetadata metadata) {
        return metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
    }

    private Room byMembers(List<String> members) throws SlackProblem {
        if (members.size() > FEW) {
            readAllPeople();
        }
        return among(humans(members).stream().map(Person::id).toList());
    }

    /** Gets to know everybody page by page, where asking one by one would take too many calls. */
    private void readAllPeople() throws SlackProblem {
        var cursor = "";
        do {
            var from = cursor;
            var page = calls.make(
                    "users.list",
                    client -> client.usersList(it -> it.limit(PAGE).cursor(from.isEmpty() ? null : from)));
            if (page.getMembers() != null) {
                page.getMembers().forEach(it -> people.keep(String.valueOf(it.getId()), Person.of(it, team)));
            }
            cursor = next(page.getResponseMetadata());
        } while (!cursor.isEmpty());
    }

    private List<Person> humans(List<String> members) {
        var humans = new ArrayList<Person>();
        for (var member : members) {
            var person = member.equals(self) ? null : person(member);
            if (person != null && !person.bot()) {
                humans.add(person);
            }
        }
        return humans;
    }

    /** Somebody's rights were changed. */
    @Override
    public void forgetRooms() {
        rooms.clear();
    }
}
