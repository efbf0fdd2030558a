package dev.tillie.chat.slack;

import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.model.User;
import dev.tillie.chat.NotSaid;
import dev.tillie.chat.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is meant where only a name was said: {@code #till-talk} a channel, {@code @Ana} a colleague; anything else is an id. */
final class Addressees {
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 25;

    private Addressees() {}

    /** @throws NotSaid where there is none of that name, or several, or others than the business read along */
    static String find(Workspace workspace, String said) throws NotSaid {
        return switch (said.charAt(0)) {
            case '#' -> channel(workspace, said);
            case '@' -> colleague(workspace, said);
            default -> said;
        };
    }

    private static String channel(Workspace workspace, String said) throws NotSaid {
        var named = channels(workspace).stream()
                .filter(it -> said.substring(1).equalsIgnoreCase(it.getName()))
                .map(Conversation::getId)
                .toList();
        var id = only(said, named);
        if (workspace.audience().room(id) == Room.OUTSIDE) {
            throw new NotSaid("Others than the business read along in " + said, "outside");
        }
        return id;
    }

    private static String colleague(Workspace workspace, String said) throws NotSaid {
        var name = said.substring(1);
        var named = people(workspace).stream()
                .filter(it -> !it.isDeleted() && names(it).anyMatch(name::equalsIgnoreCase))
                .map(User::getId)
                .toList();
        var id = only(said, named);
        if (workspace.audience().isOutside(id)) {
            throw new NotSaid(said + " is not of the business", "outside");
        }
        return id;
    }

    /** The name somebody goes by, in full and the first of it. */
    private static Stream<String> names(User user) {
        var profile = user.getProfile();
        return Stream.of(
                        user.getName(),
                        user.getRealName(),
                        profile == null ? null : profile.getDisplayName(),
                        profile == null ? null : profile.getRealName())
                .filter(it -> it != null && !it.isBlank())
                .flatMap(it -> Stream.of(it, it.split(" ")[0]));
    }

    private static String only(String said, List<String> found) throws NotSaid {
        if (found.size() != 1) {
            throw new NotSaid(
                    found.isEmpty() ? "There is no " + said + " that I can see" : "There are several " + said,
                    "nowhere");
        }
        return found.getFirst();
    }

    private static List<Conversation> channels(Workspace workspace) throws NotSaid {
        var all = new ArrayList<Conversation>();
        var cursor = "";
        for (int page = 0; page < MOST_PAGES && (page == 0 || !cursor.isEmpty()); page++) {
            var from = cursor;
            var answer = workspace
                    .calls()
                    .make(
                            "conversations.list",
                            client -> client.conversationsList(it -> it.types(
                                            List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL))
                                    .excludeArchived(true)
                                    .limit(PAGE)
                                    .cursor(from.isEmpty() ? null : from)));
            all.addAll(answer.getChannels() == null ? List.of() : answer.getChannels());
            cursor = next(answer.getResponseMetadata());
        }
        return all;
    }

    private static List<User> people(Workspace workspace) throws NotSaid {
        var all = new ArrayList<User>();
        var cursor = "";
        for (int page = 0; page < MOST_PAGES && (page == 0 || !cursor.isEmpty()); page++) {
            var from = cursor;
            var answer = workspace
                    .calls()
                    .make(
                            "users.list",
                            client -> client.usersList(it -> it.limit(PAGE).cursor(from.isEmpty() ? null : from)));
            all.addAll(answer.getMembers() == null ? List.of() : answer.getMembers());
            cursor = next(answer.getResponseMetadata());
        }
        return all;
    }

    private static String next(@Nullable ResponseMetadata metadata) {
        return metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
    }
}
