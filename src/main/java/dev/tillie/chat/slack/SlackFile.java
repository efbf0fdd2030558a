package dev.tillie.chat.slack;

import com.google.gson.JsonObject;
import dev.tillie.chat.FileIntake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A file dropped in Slack. */
record SlackFile(SlackClient slack, Workspace workspace, JsonObject file) implements FileIntake.Dropped {
    @Override
    public String name() {
        return Json.text(file, "name");
    }

    @Override
    public long size() {
        var size = Json.text(file, "size");
        return size.matches("\\d{1,18}") ? Long.parseLong(size) : 0;
    }

    @Override
    public void fetch(Path to, long mostBytes) throws IOException, SlackProblem {
        slack.download(address(), workspace.token().get(), to, mostBytes);
    }

    /** Slack leaves the address out of some messages, and gives it when asked. */
    private String address() throws SlackProblem, IOException {
        for (var field : List.of("url_private_download", "url_private")) {
            if (!Json.text(file, field).isEmpty()) {
                return Json.text(file, field);
            }
        }
        var found = workspace
                .calls()
                .make("files.info", client -> client.filesInfo(it -> it.file(Json.text(file, "id"))))
                .getFile();
        if (found == null || found.getUrlPrivateDownload() == null) {
            throw new IOException("Slack gives no address for it");
        }
        return found.getUrlPrivateDownload();
    }
}
