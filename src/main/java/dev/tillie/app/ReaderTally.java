package dev.tillie.app;

import dev.tillie.app.QuestionSet.Line;
import dev.tillie.chat.Reading;
import dev.tillie.question.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Every line with how it was read, and the figures that follow. */
final class ReaderTally {
    /** A wrong reading as sure as this, given without asking, misleads. */
    private static final double CONFIDENT = 0.8;

    private static final int BINS = 10;
    private static final String OUT = "out_of_scope";

    private final List<One> all = new ArrayList<>();

    /** @param asked whether Tillie asked back, for the kind of question or for what is missing, instead of answering */
    record One(Line line, Reading read, boolean asked, ReadingMatch match) {
        /** A kind that is right by chance, as it was asked for, is not. */
        boolean isIntentRight() {
            return line.asksBack()
                    ? asked || line.intents() != null && line.intents().contains(read.intent())
                    : match.intent() && !isUnsure();
        }

        boolean isUnsure() {
            return asked && read.confidence() < Reader.UNSURE;
        }

        boolean isExact() {
            return line.asksBack() ? isIntentRight() : match.isExact() && !isUnsure();
        }

        boolean isConfidentAndWrong() {
            return !asked && !isIntentRight() && read.confidence() >= CONFIDENT;
        }
    }

    void add(Line line, Reading read, boolean asked) {
        all.add(new One(line, read, asked, ReadingMatch.of(line, read)));
    }

    List<One> failures() {
        return all.stream().filter(it -> !it.isExact()).toList();
    }

    /** Shares in [0, 1], of the questions on their own unless it says of follow-ups. */
    record Scores(
            int singles,
            double intents,
            double slotPrecision,
            double slotRecall,
            double slotF1,
            int followUps,
            double followUpIntents,
            double followUpsExact,
            int outOfScope,
            double falseAccepts,
            double confidentAndWrong,
            double askedBack,
            double calibrationError,
            Map<String, Double> intentsByKind,
            Map<String, Double> intentsByIntent,
            Map<String, SlotTally> slots,
            Map<String, SlotTally> slotsOfFollowUps) {}

    Scores scores() {
        var singles = some(it -> !it.line.isFollowUp());
        var followUps = some(it -> it.line.isFollowUp());
        var out = some(it -> it.line.intent().equals(OUT) && !it.line.asksBack());
        var clear = some(it -> !it.line.isFollowUp() && !it.line.asksBack());
        var matches = clear.stream().map(One::match).toList();
        var slots = SlotTally.of(matches);
        return new Scores(
                singles.size(),
                share(singles, One::isIntentRight),
                slots.precision(),
                slots.recall(),
                slots.f1(),
                followUps.size(),
                share(followUps, One::isIntentRight),
                share(followUps, One::isExact),
                out.size(),
                share(out, it -> !it.asked && !it.match.intent()),
                share(all, One::isConfidentAndWrong),
                share(clear, One::isUnsure),
                calibrationError(some(it -> !it.asked && !it.line.asksBack())),
                by(it -> it.line.kind()),
                by(it -> it.line.intent()),
                SlotTally.bySlot(matches),
                SlotTally.bySlot(followUps.stream().map(One::match).toList()));
    }

    private Map<String, Double> by(Function<One, String> key) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        key, TreeMap::new, Collectors.averagingDouble(it -> it.isIntentRight() ? 1 : 0)));
    }

    /** The expected calibration error over ten bins of confidence (Naeini, Cooper and Hauskrecht 2015). */
    private static double calibrationError(List<One> answered) {
        var bins = answered.stream()
                .collect(Collectors.groupingBy(it -> Math.min(BINS - 1, (int) (it.read.confidence() * BINS))));
        return bins.values().stream()
                        .mapToDouble(bin -> Math.abs(bin.stream()
                                .mapToDouble(it -> it.read.confidence() - (it.isIntentRight() ? 1 : 0))
                                .sum()))
                        .sum()
                / Math.max(1, answered.size());
    }

    private List<One> some(Predicate<One> which) {
        return all.stream().filter(which).toList();
    }

    private static double share(List<One> of, Predicate<One> which) {
        return of.stream().filter(which).count() / (double) Math.max(1, of.size());
    }
}
