package dev.tillie.chat.slack;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import dev.tillie.chat.Place;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files on their way to Slack, and back again. */
final class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private static final int MOST_TRIES = 3;

    private final SlackClient slack;

    Uploads(SlackClient slack) {
        this.slack = slack;
    }

    /**
     * Sends a file by Slack's second way of uploading.
     *
     * @param place where to share it; nowhere yet where its channel is empty
     * @return Slack's id for it
     */
    String send(Workspace workspace, String name, String alt, byte[] bytes, Place place) throws SlackProblem {
        var calls = workspace.calls();
        var address = calls.make(
                "files.getUploadURLExternal",
                client -> client.filesGetUploadURLExternal(it -> it.filename(name)
                        .length(bytes.length)
                        .altTxt(alt.isBlank() ? null : Mrkdwn.shortened(alt, 1_000))));
        put(String.valueOf(address.getUploadUrl()), bytes);
        var details = FileDetails.builder().id(address.getFileId()).title(name).build();
        var _ = calls.make(
                "files.completeUploadExternal",
                place.channel(),
                client -> client.filesCompleteUploadExternal(it -> it.files(List.of(details))
                        .channelId(place.channel().isEmpty() ? null : place.channel())
                        .threadTs(place.thread().isEmpty() ? null : place.thread())));
        return String.valueOf(address.getFileId());
    }

    /** Takes back the files of an answer; one that is gone already is no matter. */
    static void delete(Workspace workspace, List<String> files) {
        for (var file : files) {
            try {
                var _ = workspace.calls().make("files.delete", client -> client.filesDelete(it -> it.file(file)));
            } catch (SlackProblem e) {
                LOG.info("A file of an answer could not be taken back: {}", e.code());
            }
        }
    }

    /** The address stays good, so that the bytes can be sent again. */
    private void put(String address, byte[] bytes) throws SlackProblem {
        for (int tries = 1; ; tries++) {
            try {
                slack.upload(address, bytes);
                return;
            } catch (IOException e) {
                if (tries >= MOST_TRIES) {
                    throw new SlackProblem("upload", "unreachable", e);
                }
                LOG.info("A file did not reach Slack, trying again: {}", e.getMessage());
            }
        }
    }
}
