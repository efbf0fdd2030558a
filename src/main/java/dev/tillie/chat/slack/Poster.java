package dev.tillie.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.tillie.chart.Chart;
import dev.tillie.chart.Theme;
import dev.tillie.chat.Card;
import dev.tillie.chat.Charts;
import dev.tillie.chat.Mark;
import dev.tillie.chat.Place;
import dev.tillie.chat.Reply;
import dev.tillie.chat.ReplyFile;
import dev.tillie.chat.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says things in Slack: a reply in its best looks, in plainer ones where Slack refuses these, as one message unless its
 * limits ask for more.
 */
final class Poster implements Speaker<Workspace> {
    private static final Logger LOG = LoggerFactory.getLogger(Poster.class);
    private static final int FILE_TRIES = 3;
    private static final long FILE_PAUSE_MILLIS = 800;

    private final Sender sender;
    private final Uploads uploads;
    private final Charts charts;
    private final boolean nativeCharts;

    Poster(SlackClient slack, Sender sender, Charts charts, boolean nativeCharts) {
        this.sender = sender;
        this.uploads = new Uploads(slack);
        this.charts = charts;
        this.nativeCharts = nativeCharts;
    }

    /** How much of Slack's own drawing a message uses; each is tried where the one before was refused. */
    private enum Looks {
        NATIVE_CHARTS,
        PICTURES,
        PLAIN_TABLE,
        PICTURES_APART,
        WORDS
    }

    /** A message as it was last tried, for keeping what was shown. */
    private record Shown(List<String> messages, Rendering.Part last, String channel) {}

    @Override
    public Card say(Workspace workspace, Place place, Reply reply, String key, Card card, List<String> editing)
            throws SlackProblem {
        return say(workspace, place, reply, key, card, editing, UnaryOperator.identity());
    }

    @Override
    public Card sayMarked(Workspace workspace, Place place, Reply reply, Mark mark, Card card, List<String> editing)
            throws SlackProblem {
        return say(
                workspace,
                place,
                reply,
                mark.key(),
                card,
                editing,
                parts -> IntStream.range(0, parts.size())
                        .mapToObj(i -> parts.get(i).marked(Marks.of(mark, i)))
                        .toList());
    }

    @Override
    public Found findMarked(Workspace workspace, String user, Mark mark, Instant since) throws SlackProblem {
        return Marks.find(workspace, user, mark, since);
    }

    private Card say(
            Workspace workspace,
            Place place,
            Reply reply,
            String key,
            Card card,
            List<String> editing,
            UnaryOperator<List<Rendering.Part>> marking)
            throws SlackProblem {
        var pictures = new ArrayList<JsonObject>();
        var looks = nativeCharts && !natives(reply).isEmpty() ? Looks.NATIVE_CHARTS : Looks.PICTURES;
        if (looks == Looks.PICTURES) {
            pictures.addAll(pictures(workspace, reply));
        }
        // what one try has shown the next one changes
        var messages = new ArrayList<>(editing);
        for (int tries = 1; ; tries++) {
            try {
                var parts = marking.apply(parts(reply, looks, pictures, key, card));
                var shown = show(workspace, place, parts, messages);
                var files = new ArrayList<>(ids(pictures));
                // the files of what stood already stand beside it
                if (!isMarked(parts) || shown.messages().size() > editing.size()) {
                    files.addAll(afterwards(workspace, besides(workspace, place, shown, reply, card), reply, looks));
                }
                return card.said(
                        shown.channel(),
                        new Card.Shown(
                                shown.messages(),
                                shown.last().text(),
                                shown.last().blocks().toString(),
                                files));
            } catch (SlackProblem e) {
                if (!e.isAboutBlocks() || looks == Looks.WORDS) {
                    throw e;
                }
                if (looks == Looks.PICTURES && !pictures.isEmpty() && tries < FILE_TRIES) {
                    awaitPictures();
                    continue;
                }
                LOG.info("Slack refused a message's looks ({}), trying plainer ones than {}", e.code(), looks);
                looks = Looks.values()[looks.ordinal() + 1];
                if (looks == Looks.PICTURES) {
                    pictures.addAll(pictures(workspace, reply));
                }
            }
        }
    }

    private static boolean isMarked(List<Rendering.Part> parts) {
        return parts.getLast().mark() != null;
    }

    /** A file that was just sent may not be ready to be shown. */
    private static void awaitPictures() throws SlackProblem {
        try {
            Thread.sleep(FILE_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SlackProblem("chat.postMessage", "stopped", e);
        }
    }

    private List<Rendering.Part> parts(Reply reply, Looks looks, List<JsonObject> pictures, String key, Card card) {
        return switch (looks) {
            case NATIVE_CHARTS -> Rendering.of(reply, natives(reply), CardButtons.of(key, card), true);
            case PICTURES -> Rendering.of(reply, pictures, CardButtons.of(key, card), true);
            case PLAIN_TABLE -> Rendering.of(reply, pictures, CardButtons.of(key, card), false);
            case PICTURES_APART -> Rendering.of(reply, List.of(), CardButtons.of(key, card), false);
            case WORDS -> List.of(new Rendering.Part(Rendering.fallback(reply), new JsonArray()));
        };
    }

    private static List<JsonObject> natives(Reply reply) {
        return reply.charts().stream()
                .limit(2)
                .flatMap(it -> NativeChart.of(it).stream())
                .toList();
    }

    private Shown show(Workspace workspace, Place place, List<Rendering.Part> parts, List<String> messages)
            throws SlackProblem {
        var channel = place.channel();
        for (int i = 0; i < parts.size(); i++) {
            if (place.isOnlyForOne()) {
                sender.respond(place.responseUrl(), parts.get(i));
            } else if (i < messages.size()) {
                Sender.update(workspace, channel, messages.get(i), parts.get(i));
            } else {
                var posted = sender.post(workspace, Place.thread(channel, place.thread()), parts.get(i));
                messages.add(posted.message());
                channel = posted.channel();
            }
        }
        while (messages.size() > parts.size()) {
            Sender.delete(workspace, channel, messages.removeLast());
        }
        return new Shown(List.copyOf(messages), parts.getLast(), channel);
    }

    @Override
    public void whisper(Workspace workspace, Place place, String user, String words) throws SlackProblem {
        Sender.whisper(workspace, place, user, words);
    }

    @Override
    public void takeAway(Workspace workspace, Card card) throws SlackProblem {
        for (var message : card.messages()) {
            Sender.delete(workspace, card.channel(), message);
        }
        discard(workspace, card.shown().files());
    }

    @Override
    public void discard(Workspace workspace, List<String> files) {
        Uploads.delete(workspace, files);
    }

    private static List<String> ids(List<JsonObject> pictures) {
        return pictures.stream().map(it -> Json.text(it, "slack_file", "id")).toList();
    }

    /** Where files go: beside the message, or to the asker where only they see it, as no file can be for one alone. */
    private Place besides(Workspace workspace, Place place, Shown shown, Reply reply, Card card) throws SlackProblem {
        if (!place.isOnlyForOne() || file(reply).isEmpty()) {
            return Place.thread(shown.channel(), place.thread());
        }
        var words = "Here is the file: " + Mrkdwn.escape(reply.headline());
        var sent = sender.post(workspace, Place.thread(card.asking().asker(), ""), Sender.plain(words));
        return Place.thread(sent.channel(), sent.message());
    }

    /** Sends what goes beside a message, and says so where it could not be sent; the files that were shared. */
    private List<String> afterwards(Workspace workspace, Place place, Reply reply, Looks looks) throws SlackProblem {
        var files = new ArrayList<String>();
        try {
            if (looks.compareTo(Looks.PICTURES_APART) >= 0 && !place.isOnlyForOne()) {
                for (var chart : reply.charts()) {
                    files.add(uploads.send(workspace, "chart.png", chart.alt(), png(chart), place));
                }
            }
            var file = file(reply);
            if (file.isPresent()) {
                files.add(uploads.send(
                        workspace, file.get().name(), "", file.get().bytes(), place));
            }
        } catch (SlackProblem e) {
            LOG.warn("A file could not be sent to Slack after its message: {}", e.getMessage());
            var _ = sender.post(workspace, place, Sender.plain(ReplyFile.NOT_SENT));
        }
        return files;
    }

    private static Optional<ReplyFile> file(Reply reply) {
        return ReplyFile.of(reply, TableBlock.excerpt(reply.table()).isCut());
    }

    private byte[] png(Chart chart) {
        return charts.png(chart, Theme.LIGHT);
    }

    /** Blocks of the reply's charts; without those that could not be sent, as the words still stand. */
    private List<JsonObject> pictures(Workspace workspace, Reply reply) {
        var pictures = new ArrayList<JsonObject>();
        for (var chart : reply.charts()) {
            try {
                var file = uploads.send(workspace, "chart.png", chart.alt(), png(chart), Place.thread("", ""));
                pictures.add(Blocks.picture(file, chart.alt()));
            } catch (SlackProblem e) {
                LOG.warn("A chart could not be sent to Slack: {}", e.getMessage());
            }
        }
        return pictures;
    }
}
