package dev.tillie.chat.slack;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import com.slack.api.model.Message.Metadata;
import dev.tillie.chat.Mark;
import dev.tillie.chat.Speaker.Found;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The unseen marks on what is said unasked, as Slack's message metadata, and the search for them in a direct message.
 *
 * @see "https://docs.slack.dev/messaging/message-metadata"
 */
final class Marks {
    private static final Logger LOG = LoggerFactory.getLogger(Marks.class);
    private static final String TYPE = "tillie_note";
    private static final String KEY = "key";
    private static final int PAGE = 100;
    /** This machine's clock and Slack's may differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private Marks() {}

    /** @param part which of the messages it is, from 0 */
    static Metadata of(Mark mark, int part) {
        return Metadata.builder()
                .eventType(TYPE)
                .eventPayload(Map.of(KEY, mark.key(), "version", mark.version(), "part", Integer.toString(part)))
                .build();
    }

    /**
     * The messages with a mark, of whichever version. Where Slack will never tell, nothing: then a message may come
     * twice, as one that never comes is worse.
     */
    static Found find(Workspace workspace, String user, Mark mark, Instant since) throws SlackProblem {
        try {
            var channel = open(workspace, user);
            return new Found(channel, inOrder(search(workspace, channel, mark, since)));
        } catch (SlackProblem e) {
            if (!e.code().equals("missing_scope")) {
                throw e;
            }
            LOG.warn("Slack does not let me see what I said ({}); “tillie doctor” says what to mend", e.getMessage());
            return Found.NOTHING;
        }
    }

    private static String open(Workspace workspace, String user) throws SlackProblem {
        if (workspace.isChannel(user)) {
            return user;
        }
        var opened = workspace
                .calls()
                .make("conversations.open", client -> client.conversationsOpen(it -> it.users(List.of(user))));
        return opened.getChannel().getId();
    }

    /** Message by part; Slack gives the newest first. */
    private static Map<String, String> search(Workspace workspace, String channel, Mark mark, Instant since)
            throws SlackProblem {
        var found = new HashMap<String, String>();
        var oldest = Long.toString(since.minus(CLOCKS_DIFFER).getEpochSecond());
        var cursor = "";
        do {
            var page = page(workspace, channel, oldest, cursor);
            page.getMessages().stream()
                    .filter(it -> isMarked(it, mark))
                    .forEach(it -> found.putIfAbsent(part(it), it.getTs()));
            cursor = page.isHasMore() && page.getResponseMetadata() != null
                    ? String.valueOf(page.getResponseMetadata().getNextCursor())
                    : "";
        } while (!cursor.isEmpty() && !found.containsKey("0"));
        return found;
    }

    private static ConversationsHistoryResponse page(Workspace workspace, String channel, String oldest, String cursor)
            throws SlackProblem {
        return workspace
                .calls()
                .make(
                        "conversations.history",
                        channel,
                        client -> client.conversationsHistory(it -> it.channel(channel)
                                .oldest(oldest)
                                .limit(PAGE)
                                .cursor(cursor.isEmpty() ? null : cursor)
                                .includeAllMetadata(true)));
    }

    private static boolean isMarked(Message message, Mark mark) {
        var metadata = message.getMetadata();
        return metadata != null
                && TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && mark.key().equals(metadata.getEventPayload().get(KEY));
    }

    private static String part(Message message) {
        return String.valueOf(message.getMetadata().getEventPayload().get("part"));
    }

    private static List<String> inOrder(Map<String, String> found) {
        var messages = new ArrayList<String>();
        for (var message = found.get("0"); message != null; message = found.get(Integer.toString(messages.size()))) {
            messages.add(message);
        }
        return messages;
    }
}
