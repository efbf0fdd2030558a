package dev.tillie.teams;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Files that people share, and those that a bot was allowed to leave. Whoever knows an address may use it; a bot's own
 * token has no business there, and is refused, where OneDrive only may refuse it.
 *
 * @see "https://learn.microsoft.com/graph/api/driveitem-createuploadsession"
 */
final class HostedFiles {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,9})-(\\d{1,9})/(\\d{1,9})");

    private final Map<String, byte[]> shared = new ConcurrentHashMap<>();
    private final Map<String, ByteArrayOutputStream> uploads = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong(1_000);
    private final String address;

    HostedFiles(String address) {
        this.address = address;
    }

    String host(String name, byte[] content) {
        var id = "F" + number.incrementAndGet();
        shared.put(id, content.clone());
        return url("files", id, name);
    }

    String uploadUrl(String name) {
        var id = "U" + number.incrementAndGet();
        uploads.put(id, new ByteArrayOutputStream());
        return url("uploads", id, name);
    }

    /** What was left at an address, nothing so far where nothing was. */
    byte[] uploaded(String url) {
        var upload = uploads.get(url.split("/")[4]);
        synchronized (upload) {
            return upload.toByteArray();
        }
    }

    Answer download(Call call) {
        var content = call.path().size() < 2 ? null : shared.get(call.path().get(1));
        if (!call.header("Authorization").isEmpty()) {
            return Answer.error(401, "unauthenticated", "a token where none belongs");
        }
        return content == null || !call.method().equals("GET")
                ? Answer.error(404, "itemNotFound", "no such file")
                : new Answer(200, "application/octet-stream", content);
    }

    Answer upload(Call call) {
        var upload = call.path().size() < 2 ? null : uploads.get(call.path().get(1));
        if (!call.header("Authorization").isEmpty()) {
            return Answer.error(401, "unauthenticated", "a token where none belongs");
        } else if (upload == null || !call.method().equals("PUT")) {
            return Answer.error(404, "itemNotFound", "no such upload");
        }
        synchronized (upload) {
            return take(call, upload);
        }
    }

    private static Answer take(Call call, ByteArrayOutputStream upload) {
        var range = RANGE.matcher(call.header("Content-Range"));
        if (!range.matches()) {
            return Answer.error(400, "invalidRequest", "no Content-Range such as bytes 0-9/10");
        }
        var start = Integer.parseInt(range.group(1));
        var end = Integer.parseInt(range.group(2)) + 1;
        var size = Integer.parseInt(range.group(3));
        if (start != upload.size() || end - start != call.body().length || end > size) {
            return Answer.error(416, "invalidRange", call.header("Content-Range") + " after " + upload.size());
        }
        upload.writeBytes(call.body());
        return end == size
                ? Answer.created("id", call.path().get(1), "name", call.path().getLast(), "size", size)
                : Answer.json(202, Json.object("nextExpectedRanges", Json.list(end + "-")));
    }

    private String url(String kind, String id, String name) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return address + "/" + kind + "/" + id + "/" + encoded;
    }
}
