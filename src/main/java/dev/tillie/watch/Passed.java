package dev.tillie.watch;

import dev.tillie.answer.Notice;
import dev.tillie.store.Outbox.Note;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What came too late to be of use by itself, in a line of the next summary. */
final class Passed {
    private static final Map<String, String> NAMES = Map.of(
            Notice.FRAUD, "something suspicious",
            Notice.SHELF, "what runs out",
            Notice.SILENCE, "a place that sent no sales",
            Notice.CASH, "cash that runs short",
            Notice.BUDGET, "a budget that goes over",
            Notice.SUMMARY, "the day’s summary",
            Notice.SUBSCRIPTION, "what you subscribed to");

    private Passed() {}

    /** @param notes at least one, all of one person */
    static String line(List<Note> notes) {
        var wasTried = notes.stream().anyMatch(it -> it.trouble() != null);
        return "While " + (wasTried ? place(notes.getFirst()) + " could not be reached" : "I was not running") + ", "
                + (notes.size() == 1 ? "1 thing" : notes.size() + " things") + " passed: " + names(notes)
                + ". Ask me and I look again.";
    }

    private static String place(Note note) {
        return switch (note.recipient().replaceFirst(":.*", "")) {
            case "slack" -> "Slack";
            case "teams" -> "Teams";
            default -> "the chat";
        };
    }

    private static String names(List<Note> notes) {
        return notes.stream()
                .collect(Collectors.groupingBy(Note::kind, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(it -> name(it.getKey()) + (it.getValue() == 1 ? "" : " (" + it.getValue() + " times)"))
                .collect(Collectors.joining(", "));
    }

    private static String name(String kind) {
        return NAMES.getOrDefault(kind, kind.replace('-', ' '));
    }
}
