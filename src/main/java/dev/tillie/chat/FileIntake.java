package dev.tillie.chat;

import dev.tillie.chat.Card.Asking;
import dev.tillie.chat.Card.Does;
import dev.tillie.chat.Card.Offer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in files dropped into a conversation; each gets its receipt there, with a button to take it back. */
public final class FileIntake<P extends Premises> {
    private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);
    private static final int MOST_FILES = 10;

    private final Answers<P> answers;
    private final Cards cards;
    private final long mostBytes;

    public FileIntake(Answers<P> answers, Cards cards, long mostBytes) {
        this.answers = answers;
        this.cards = cards;
        this.mostBytes = mostBytes;
    }

    /** A file as a platform tells of it. */
    public interface Dropped {
        String name();

        /** In bytes; 0 where it was not said. */
        long size();

        /** Brings its bytes here. */
        void fetch(Path to, long mostBytes) throws IOException, NotSaid;
    }

    /** @param drop the message it came with */
    public void take(P premises, Place place, Ask drop, List<? extends Dropped> files) throws NotSaid {
        var audience = premises.audience();
        if (audience.isOutside(drop.user())) {
            say(premises, place, drop, Replies.guest(), List.of());
            return;
        }
        // a receipt tells what the shop took
        if (drop.foreign() || audience.room(drop.channel()) == Room.OUTSIDE) {
            say(premises, place, drop, Replies.outside(), List.of());
            return;
        }
        for (var file : files.stream().limit(MOST_FILES).toList()) {
            take(premises, place, drop, file);
        }
    }

    private void take(P premises, Place place, Ask drop, Dropped file) throws NotSaid {
        var name = file.name().isBlank() ? "file" : file.name();
        try {
            var receipt = fetchAndDrop(premises, file, name);
            say(premises, place, drop, worded(receipt, name), undo(receipt));
        } catch (FileDrop.NotTaken e) {
            say(premises, place, drop, notTaken(name, String.valueOf(e.getMessage())), List.of());
        } catch (IOException e) {
            LOG.warn("A file dropped in {} could not be fetched: {}", premises.platform(), e.getMessage());
            say(premises, place, drop, notTaken(name, "it could not be fetched: " + e.getMessage()), List.of());
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

    private Map<String, Object> fetchAndDrop(P premises, Dropped file, String name)
            throws NotSaid, IOException, FileDrop.NotTaken {
        if (file.size() > mostBytes) {
            throw new FileDrop.NotTaken("it is over %d MB (import.max-upload-megabytes)".formatted(mostBytes >> 20));
        }
        var folder = Files.createTempDirectory("tillie-drop-");
        var fetched = folder.resolve("file");
        try {
            file.fetch(fetched, mostBytes);
            return premises.office().files().drop(name, fetched);
        } finally {
            Files.deleteIfExists(fetched);
            Files.delete(folder);
        }
    }

    private void say(P premises, Place place, Ask drop, Reply reply, List<Offer> offers) throws NotSaid {
        var card = Card.of(place, new Asking(drop.conversation(), drop.user(), "", "", "import"), offers);
        var _ = answers.say(premises, place, reply, cards.newKey(), card, List.of());
    }
}
