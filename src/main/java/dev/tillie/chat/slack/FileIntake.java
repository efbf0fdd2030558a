package dev.tillie.chat.slack;

import com.google.gson.JsonObject;
import dev.tillie.chat.FileDrop;
import dev.tillie.chat.Reply;
import dev.tillie.chat.slack.Card.Asking;
import dev.tillie.chat.slack.Card.Does;
import dev.tillie.chat.slack.Card.Offer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in files dropped into a conversation; each gets its receipt in the thread, with a button to take it back. */
final class FileIntake {
    private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);
    private static final int MOST_FILES = 10;

    private final SlackClient slack;
    private final Answers answers;
    private final Cards cards;
    private final long mostBytes;

    FileIntake(SlackClient slack, Answers answers, Cards cards, long mostBytes) {
        this.slack = slack;
        this.answers = answers;
        this.cards = cards;
        this.mostBytes = mostBytes;
    }

    void take(Workspace workspace, Incoming.Question drop) throws SlackProblem {
        var directory = workspace.directory();
        if (directory.person(drop.user()).outside()) {
            say(workspace, drop, Replies.guest(), List.of());
            return;
        }
        // a receipt tells what the shop took
        if (drop.foreign() || directory.room(drop.channel()) == Room.OUTSIDE) {
            say(workspace, drop, Replies.outside(), List.of());
            return;
        }
        for (var file : drop.files().stream().limit(MOST_FILES).toList()) {
            take(workspace, drop, file);
        }
    }

    private void take(Workspace workspace, Incoming.Question drop, JsonObject file) throws SlackProblem {
        var name = Json.text(file, "name").isBlank() ? "file" : Json.text(file, "name");
        try {
            var receipt = fetchAndDrop(workspace, file, name);
            say(workspace, drop, worded(receipt, name), undo(receipt));
        } catch (FileDrop.NotTaken e) {
            say(workspace, drop, notTaken(name, String.valueOf(e.getMessage())), List.of());
        } catch (IOException e) {
            LOG.warn("A file dropped in Slack could not be fetched: {}", e.getMessage());
            say(workspace, drop, notTaken(name, "it could not be fetched from Slack: " + e.getMessage()), List.of());
        }
    }

    /** A file that was known belongs to who dropped it first. */
    private static List<Offer> undo(Map<String, Object> receipt) {
        return receipt.get("added") instanceof Number added && added.longValue() > 0
                ? List.of(new Offer(Does.UNDO, String.valueOf(receipt.get("id")), "Undo"))
                : List.of();
    }

    /** The receipt's words, but for how to undo it on a command line: a button does that here. */
    private static Reply worded(Map<String, Object> receipt, String name) {
        var lines = String.valueOf(receipt.getOrDefault("text", name + " is in the books."))
                .lines()
                .map(it -> it.replaceFirst("(To take it back: |Undo with: )undo \\d+$", "")
                        .strip())
                .filter(it -> !it.isEmpty())
                .toList();
        return Replies.of(lines.getFirst(), lines.subList(1, lines.size()), Reply.Kind.ANSWER);
    }

    private static Reply notTaken(String name, String why) {
        return Replies.of(
                "I could not take in " + name + ".",
                List.of(Character.toUpperCase(why.charAt(0)) + why.substring(1) + (why.endsWith(".") ? "" : ".")),
                Reply.Kind.ANSWER);
    }

    private Map<String, Object> fetchAndDrop(Workspace workspace, JsonObject file, String name)
            throws SlackProblem, IOException, FileDrop.NotTaken {
        var size = Json.text(file, "size");
        if (size.matches("\\d{1,18}") && Long.parseLong(size) > mostBytes) {
            throw new FileDrop.NotTaken("it is over %d MB (import.max-upload-megabytes)".formatted(mostBytes >> 20));
        }
        var folder = Files.createTempDirectory("tillie-slack-");
        var fetched = folder.resolve("file");
        try {
            slack.download(address(workspace, file), workspace.token().get(), fetched, mostBytes);
            return workspace.office().files().drop(name, fetched);
        } finally {
            Files.deleteIfExists(fetched);
            Files.delete(folder);
        }
    }

    /** Slack leaves the address out of some messages, and gives it when asked. */
    private static String address(Workspace workspace, JsonObject file) throws SlackProblem, IOException {
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

    private void say(Workspace workspace, Incoming.Question drop, Reply reply, List<Offer> offers) throws SlackProblem {
        var place = Place.thread(drop.channel(), drop.root());
        var conversation = Answers.conversation(workspace, drop.channel(), drop.root());
        var card = Card.of(place, new Asking(conversation, drop.user(), "", "", "import"), offers);
        answers.say(workspace, place, reply, cards.newKey(), card, List.of());
    }
}
