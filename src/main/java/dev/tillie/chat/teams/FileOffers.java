package dev.tillie.chat.teams;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Attachment;
import dev.tillie.chat.Memory;
import dev.tillie.chat.ReplyFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Files that Tillie sends: Teams wants the person asked first, and has the file put into their OneDrive then. Kept a
 * week for the answer.
 *
 * @see "https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4"
 */
final class FileOffers {
    /** What the card that offers one calls its key. */
    static final String KEY = "file";

    private static final String OFFER = "teams-file";
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PIECE = 90_000;
    private static final int MOST_BYTES = 64 << 20;

    /** @param pieces how many texts its bytes are kept in */
    private record Offer(String user, String name, int pieces) {}

    private final Memory memory;
    private final HttpClient http;
    private final ServiceUrls allowed;

    FileOffers(Memory memory, HttpClient http, ServiceUrls allowed) {
        this.memory = memory;
        this.http = http;
        this.allowed = allowed;
    }

    /** A message that offers a file to a user. */
    Activity offer(String user, ReplyFile file, String key) {
        var packed = Base64.getEncoder().encodeToString(gzip(file.bytes()));
        var pieces = Math.ceilDiv(packed.length(), PIECE);
        for (int i = 0; i < pieces; i++) {
            var piece = packed.substring(i * PIECE, Math.min(packed.length(), (i + 1) * PIECE));
            memory.keep(OFFER, key + "." + i, piece, KEPT);
        }
        memory.keep(
                OFFER,
                key,
                Json.MAPPER.valueToTree(new Offer(user, file.name(), pieces)).toString(),
                KEPT);
        var content = Json.object()
                .put("description", "The whole table, for a spreadsheet")
                .put("sizeInBytes", file.bytes().length);
        content.putObject("acceptContext").put(KEY, key);
        content.putObject("declineContext").put(KEY, key);
        return message("application/vnd.microsoft.teams.card.file.consent", file.name(), content, "");
    }

    /** What was offered to this user under a key; empty where that was long ago. */
    Optional<ReplyFile> find(String user, String key) {
        var offer = offer(key);
        if (offer.filter(it -> it.user().equals(user)).isEmpty()) {
            return Optional.empty();
        }
        var packed = new StringBuilder();
        for (int i = 0; i < offer.get().pieces(); i++) {
            packed.append(memory.find(OFFER, key + "." + i).orElse(""));
        }
        return Optional.of(
                new ReplyFile(offer.get().name(), gunzip(Base64.getDecoder().decode(packed.toString()))));
    }

    private Optional<Offer> offer(String key) {
        return memory.find(OFFER, key).map(it -> Json.MAPPER.convertValue(Json.parse(it), Offer.class));
    }

    boolean isSomebodyElses(String user, String key) {
        return offer(key).filter(it -> !it.user().equals(user)).isPresent();
    }

    void forget(String key) {
        var pieces = offer(key).map(Offer::pieces).orElse(0);
        for (int i = 0; i < pieces; i++) {
            memory.forget(OFFER, key + "." + i);
        }
        memory.forget(OFFER, key);
    }

    /** Puts a file where Teams wants it. */
    void send(ReplyFile file, Incoming.Consented.Upload to) throws TeamsProblem {
        if (!allowed.allowsFile(to.uploadUrl())) {
            throw new TeamsProblem("upload", 0, "address_not_allowed", new IOException("no place for files of Teams"));
        }
        var last = file.bytes().length - 1;
        var request = HttpRequest.newBuilder(URI.create(to.uploadUrl()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/octet-stream")
                .header("Content-Range", "bytes 0-" + last + "/" + file.bytes().length)
                .PUT(BodyPublishers.ofByteArray(file.bytes()))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.discarding());
            if (answer.statusCode() / 100 != 2) {
                throw new TeamsProblem("upload", answer.statusCode(), "", new IOException("refused"));
            }
        } catch (IOException e) {
            throw new TeamsProblem("upload", 0, "unreachable", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TeamsProblem("upload", 0, "stopped", e);
        }
    }

    /** A message that shows a file that was put into its place. */
    Activity sent(Incoming.Consented.Upload to) {
        var content = Json.object().put("uniqueId", to.uniqueId()).put("fileType", to.fileType());
        return message("application/vnd.microsoft.teams.card.file.info", to.name(), content, to.contentUrl());
    }

    private static Activity message(String type, String name, Object content, String url) {
        var attachment = new Attachment();
        attachment.setContentType(type);
        attachment.setName(name);
        attachment.setContent(content);
        attachment.setContentUrl(url.isEmpty() ? null : url);
        var message = Activity.createMessageActivity();
        message.setAttachments(List.of(attachment));
        return message;
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] gunzip(byte[] packed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was offered is broken", e);
        }
    }
}
