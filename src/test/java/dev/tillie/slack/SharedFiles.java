package dev.tillie.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The files of a workspace: those that people dropped, and those uploaded in the three steps that Slack asks for.
 *
 * @see "https://docs.slack.dev/messaging/working-with-files"
 */
final class SharedFiles {
    private final Map<String, JsonObject> described = new ConcurrentHashMap<>();
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong(1_000);
    private final String address;

    SharedFiles(String address) {
        this.address = address;
    }

    JsonObject put(String name, byte[] bytes) {
        var file = describe(name, bytes.length);
        contents.put(file.get("id").getAsString(), bytes.clone());
        return file.deepCopy();
    }

    byte[] bytes(String id) {
        return contents.get(id);
    }

    JsonObject uploadUrl(Call call) {
        if (call.get("filename").isEmpty() || !call.get("length").matches("[1-9]\\d*")) {
            return Answer.error("invalid_arguments");
        }
        var file = describe(call.get("filename"), Long.parseLong(call.get("length")));
        file.addProperty("alt_txt", call.get("alt_txt"));
        var id = file.get("id").getAsString();
        return Answer.ok("upload_url", address + "/upload/" + id, "file_id", id);
    }

    void upload(String id, byte[] bytes) {
        contents.put(id, bytes);
    }

    JsonObject complete(Call call) {
        var files = JsonParser.parseString(call.get("files")) instanceof JsonArray list ? list : new JsonArray();
        if (files.isEmpty()) {
            return Answer.error("invalid_arguments");
        }
        for (var file : files) {
            var id = Limits.text(Limits.object(file), "id");
            if (!contents.containsKey(id)) {
                return Answer.error("file_not_found");
            }
            if (file.getAsJsonObject().has("title")) {
                described.get(id).add("title", file.getAsJsonObject().get("title"));
            }
        }
        return Answer.ok("files", files);
    }

    JsonObject info(Call call) {
        return Answer.found("file", described.get(call.get("file")), "file_not_found");
    }

    private JsonObject describe(String name, long size) {
        var id = "F" + number.incrementAndGet();
        var type = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "text";
        var url = address + "/files-pri/" + id + "/" + name.replaceAll("[^\\w.-]", "_");
        var file = Events.object("id", id, "name", name, "title", name, "filetype", type);
        file.addProperty("size", size);
        file.addProperty("url_private", url);
        file.addProperty("url_private_download", url);
        described.put(id, file);
        return file;
    }
}
