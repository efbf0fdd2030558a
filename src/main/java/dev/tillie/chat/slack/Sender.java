package dev.tillie.chat.slack;

import com.google.gson.JsonArray;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.tillie.chat.Place;
import java.io.IOException;
import java.io.InterruptedIOException;

/** The calls to Slack that put a message before people, change it and take it away. */
final class Sender {
    private final SlackClient slack;

    Sender(SlackClient slack) {
        this.slack = slack;
    }

    /** Where a message stands. */
    record Posted(String channel, String message) {}

    Posted post(Workspace workspace, Place place, Rendering.Part part) throws SlackProblem {
        Calls.Call<ChatPostMessageResponse> call = client -> client.chatPostMessage(it -> it.channel(place.channel())
                .threadTs(place.thread().isEmpty() ? null : place.thread())
                .text(part.text())
                .blocksAsString(part.blocks().isEmpty() ? null : part.blocks().toString())
                .metadata(part.mark())
                .unfurlLinks(false)
                .unfurlMedia(false));
        // what can be looked for is not said again unseen
        var posted = part.mark() == null
                ? workspace.calls().make("chat.postMessage", place.channel(), call)
                : workspace.calls().makeOnce("chat.postMessage", place.channel(), call);
        var channel = posted.getChannel() == null ? place.channel() : posted.getChannel();
        return new Posted(channel, String.valueOf(posted.getTs()));
    }

    static void update(Workspace workspace, String channel, String message, Rendering.Part part) throws SlackProblem {
        var _ = workspace
                .calls()
                .make(
                        "chat.update",
                        channel,
                        client -> client.chatUpdate(it -> it.channel(channel)
                                .ts(message)
                                .text(part.text())
                                .metadata(part.mark())
                                .blocksAsString(part.blocks().toString())));
    }

    static void delete(Workspace workspace, String channel, String message) throws SlackProblem {
        try {
            var _ = workspace
                    .calls()
                    .make(
                            "chat.delete",
                            channel,
                            client ->
                                    client.chatDelete(it -> it.channel(channel).ts(message)));
        } catch (SlackProblem e) {
            if (!e.code().equals("message_not_found")) {
                throw e;
            }
        }
    }

    /** Answers one person alone. */
    void respond(String responseUrl, Rendering.Part part) throws SlackProblem {
        var body = Json.object(
                "response_type",
                "ephemeral",
                "replace_original",
                false,
                "text",
                part.text(),
                "blocks",
                part.blocks().isEmpty() ? null : part.blocks());
        try {
            slack.respond(responseUrl, body.toString());
        } catch (InterruptedIOException e) {
            throw new SlackProblem("response_url", "no_reply", e);
        } catch (IOException e) {
            var refused = String.valueOf(e.getMessage()).contains("invalid_blocks");
            throw new SlackProblem("response_url", refused ? "invalid_blocks" : "unreachable", e);
        }
    }

    /** One quiet line for one person: at a response address, or as a direct message where there is none. */
    void tell(Workspace workspace, String responseUrl, String user, String words) throws SlackProblem {
        var part = plain(Mrkdwn.escape(words));
        if (responseUrl.isEmpty()) {
            var _ = post(workspace, Place.thread(user, ""), part);
        } else {
            respond(responseUrl, part);
        }
    }

    /** A line only one person sees, where everybody else talks. */
    static void whisper(Workspace workspace, Place place, String user, String words) throws SlackProblem {
        var _ = workspace
                .calls()
                .make(
                        "chat.postEphemeral",
                        place.channel(),
                        client -> client.chatPostEphemeral(it -> it.channel(place.channel())
                                .user(user)
                                .threadTs(place.thread().isEmpty() ? null : place.thread())
                                .text(Mrkdwn.escape(words))));
    }

    static Rendering.Part plain(String words) {
        return new Rendering.Part(words, new JsonArray());
    }
}
