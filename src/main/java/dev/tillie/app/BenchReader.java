package dev.tillie.app;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tillie.answer.Tillie;
import dev.tillie.app.QuestionSet.Line;
import dev.tillie.app.QuestionSet.Where;
import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.demo.DemoOptions;
import dev.tillie.demo.DemoShop;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How well questions are understood: a set of them, asked of the demo shop, each on a conversation of its own. */
final class BenchReader {
    /** What the questions count from. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final DemoOptions DEMO = new DemoOptions(7, TODAY.minusDays(1), 730, 200, 1500, 0);
    private static final int TIMED_ROUNDS = 2;

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("IE", "Europe/Dublin"),
            Map.entry("GB", "Europe/London"),
            Map.entry("US", "America/New_York"),
            Map.entry("IN", "Asia/Kolkata"),
            Map.entry("AU", "Australia/Sydney"),
            Map.entry("ZA", "Africa/Johannesburg"),
            Map.entry("DE", "Europe/Berlin"),
            Map.entry("ES", "Europe/Madrid"),
            Map.entry("FR", "Europe/Paris"),
            Map.entry("CH", "Europe/Zurich"),
            Map.entry("MX", "America/Mexico_City"));

    private final QuestionSet set;
    private final RootCommand root;
    private final Path data;

    /** @param folder an empty one, for the shop */
    BenchReader(QuestionSet set, RootCommand root, Path folder) {
        this.set = set;
        this.root = root;
        this.data = folder.resolve("data");
    }

    /** The scores beside their goals, and what a reading takes, in milliseconds, warm. */
    record Figures(
            @JsonUnwrapped ReaderTally.Scores scores,
            double millisP50,
            double millisP95,
            @JsonIgnore List<ReaderTally.One> failures) {
        boolean passes() {
            return goals().stream().allMatch(Finding::good);
        }

        private List<Finding> goals() {
            var area = "reader";
            var set = "the set of questions";
            return List.of(
                    Finding.atLeast(area, "intents of " + scores.singles() + " questions", scores.intents(), .92, set),
                    Finding.atLeast(area, "slots, F1", scores.slotF1(), .88, set),
                    Finding.atLeast(
                            area, "follow-ups, all of " + scores.followUps(), scores.followUpsExact(), .88, set),
                    Finding.atMost(
                            area,
                            "out of scope let through of " + scores.outOfScope(),
                            scores.falseAccepts(),
                            .03,
                            set),
                    Finding.atMost(area, "confident and wrong", scores.confidentAndWrong(), .02, set),
                    Finding.atMost(area, "milliseconds a question, p95", millisP95, 30, set));
        }

        String toText() {
            var text = new StringBuilder();
            goals().forEach(it -> text.append(it.toText()).append('\n'));
            return text
                    + """
                    Slots: precision %.3f, recall %.3f; follow-ups' intents %.3f; asked back %.3f; calibration error %.3f; p50 %.1f ms
                    Intents by kind: %s
                    Intents by intent: %s
                    Slots, F1 (right, wrong, missing): %s
                    Slots of follow-ups: %s\
                    """.formatted(
                                    scores.slotPrecision(),
                                    scores.slotRecall(),
                                    scores.followUpIntents(),
                                    scores.askedBack(),
                                    scores.calibrationError(),
                                    millisP50,
                                    shares(scores.intentsByKind()),
                                    shares(scores.intentsByIntent()),
                                    tallies(scores.slots()),
                                    tallies(scores.slotsOfFollowUps()));
        }

        /** Each line that was not read as it should be, and how it was. */
        String linesToText() {
            return failures.stream()
                    .map(it -> Json.line(Json.object(
                            "id",
                            it.line().id(),
                            "text",
                            it.line().text(),
                            "wanted",
                            it.line().wanted(),
                            "asked",
                            it.asked(),
                            "read",
                            it.read())))
                    .collect(Collectors.joining("\n"));
        }

        private static String tallies(Map<String, SlotTally> slots) {
            return slots.entrySet().stream()
                    .map(it -> "%s %.2f (%d, %d, %d)"
                            .formatted(
                                    it.getKey(),
                                    it.getValue().f1(),
                                    it.getValue().right(),
                                    it.getValue().wrong(),
                                    it.getValue().missing()))
                    .collect(Collectors.joining(", "));
        }

        private static String shares(Map<String, Double> shares) {
            return shares.entrySet().stream()
                    .map(it -> "%s %.2f".formatted(it.getKey(), it.getValue()))
                    .collect(Collectors.joining(", "));
        }
    }

    Figures measure() throws Exception {
        fill();
        var tally = new ReaderTally();
        var millis = new ArrayList<Double>();
        for (var place : set.byPlace().entrySet()) {
            try (var wiring = open(place.getKey())) {
                var tillie = wiring.responder();
                time(tillie, place.getValue(), millis);
                place.getValue().forEach(it -> ask(tillie, it, tally));
            }
        }
        var sorted = millis.stream().mapToDouble(it -> it).sorted().toArray();
        return new Figures(tally.scores(), percentile(sorted, .5), percentile(sorted, .95), tally.failures());
    }

    private void fill() throws Exception {
        var demo = data.resolveSibling("demo");
        DemoShop.write(demo, DEMO);
        try (var wiring = open(new Where("IE", "EUR"))) {
            wiring.importer().importAll(List.of(demo), ImportOptions.DEFAULT, Progress.NONE);
        }
    }

    private Wiring open(Where where) throws ConfigurationProblems {
        var settings = List.of(
                "business.currency=" + where.currency(),
                "business.country=" + where.country(),
                "business.country=" + where.country(),
                "business.time-zone=" + ZONES.getOrDefault(where.country(), "Europe/Dublin"));
        return Wiring.open(root.configuration(settings).withDirectory(data), root.surroundings.home());
    }

    private static void ask(Tillie tillie, Line line, ReaderTally tally) {
        var thread = "cli:" + (line.thread() == null ? line.id() : line.thread());
        var reply = tillie.respond(new Message(line.text(), thread, null, null, NOON, null));
        tally.add(line, reply.reading(), reply.kind() == Reply.Kind.CLARIFY);
    }

    /** The first round warms up. */
    private static void time(Tillie tillie, List<Line> lines, List<Double> millis) {
        for (int round = 0; round < TIMED_ROUNDS; round++) {
            for (var line : lines) {
                long start = System.nanoTime();
                tillie.read(new Message(line.text(), "", null, null, NOON, null));
                if (round > 0) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
        }
    }

    private static double percentile(double[] sorted, double share) {
        return sorted.length == 0 ? -1 : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
