package dev.tillie.app;

import dev.tillie.chart.Chart;
import dev.tillie.chart.ChartPainter;
import dev.tillie.chart.Theme;
import dev.tillie.chat.AskJson;
import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ask}: one question, one answer. */
@Command(name = "ask", description = "Ask one question.")
final class AskCommand extends ShopCommand {
    @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "in your own words")
    private List<String> words = new ArrayList<>();

    @Option(names = "--json", description = "print the answer as one JSON object")
    private boolean json;

    @Option(names = "--at", paramLabel = "INSTANT", description = "the moment to answer as of: 2026-11-21T18:00:00Z")
    private @Nullable Instant at;

    @Option(names = "--user", paramLabel = "ID", description = "who asks; the owner otherwise")
    private @Nullable String user;

    @Option(names = "--channel", paramLabel = "ID", description = "where others can read it; in private otherwise")
    private @Nullable String channel;

    @Option(names = "--thread", paramLabel = "ID", description = "the conversation to continue")
    private @Nullable String thread;

    @Option(names = "--button", paramLabel = "ID", description = "tap a button of the thread's last answer")
    private @Nullable String button;

    @Option(names = "--charts", paramLabel = "DIR", description = "where to put the charts' pictures")
    private @Nullable Path charts;

    AskCommand(RootCommand root) {
        super(root);
    }

    @Override
    int run(Wiring wiring) {
        var question = String.join(" ", words).strip();
        if (question.isEmpty() && button == null) {
            throw CommandProblem.usage("ask needs a question, as in: tillie ask \"how did we do yesterday?\"");
        }
        var responder = wiring.responder();
        long start = System.nanoTime();
        var reply = responder.respond(new Message(question, threadId(), user, channel, at, button));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        root.surroundings.out().println(json ? toJson(question, reply, millis) : Transcript.of(reply, paint(reply)));
        return 0;
    }

    private String threadId() {
        var name = thread == null ? UUID.randomUUID().toString() : thread;
        return name.contains(":") ? name : "cli:" + name;
    }

    private String toJson(String question, Reply reply, long millis) {
        return Json.line(AskJson.of(question, reply, this::paint, millis));
    }

    private List<String> paint(Reply reply) {
        return charts == null
                ? List.of()
                : reply.charts().stream().map(this::paint).toList();
    }

    /** Writes a chart's picture and says where; an empty text when nobody asked for pictures. */
    private String paint(Chart chart) {
        if (charts == null) {
            return "";
        }
        var folder = root.resolve(charts);
        var name = chart.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("%s-%08x.png".formatted(name, chart.hashCode()));
            return Files.write(file, ChartPainter.png(chart, Theme.LIGHT)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a chart into " + folder + ": " + e.getMessage(), e);
        }
    }
}
