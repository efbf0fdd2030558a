package dev.tillie.app;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Questions with how they are to be read, one JSON object a line, as {@code src/bench/questions/README.md} has it. */
record QuestionSet(List<Line> lines) {
    /**
     * A reading that counts as right.
     *
     * @param accept by slot, values as right as the main one; null among them lets the slot be absent
     * @param parts of several questions in one
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Wanted(
            String intent,
            @Nullable Map<String, Object> slots,
            @Nullable Map<String, List<Object>> accept,
            @Nullable List<Wanted> parts,
            @Nullable List<Wanted> also) {
        Map<String, Object> said() {
            return slots == null ? Map.of() : slots;
        }

        Map<String, List<Object>> accepted() {
            return accept == null ? Map.of() : accept;
        }

        List<Wanted> inParts() {
            return parts == null ? List.of() : parts;
        }

        /** This reading and those as right as it; what is accepted for it is accepted for them. */
        List<Wanted> all() {
            var all = new ArrayList<Wanted>();
            all.add(this);
            if (also != null) {
                also.forEach(it -> all.add(
                        new Wanted(it.intent, it.slots, it.accept == null ? accept : it.accept, it.parts, null)));
            }
            return all;
        }
    }

    /**
     * @param expected {@code ask} where Tillie should ask back, then {@code intents} are guesses as good
     * @param thread the conversation, null for a question on its own
     * @param turn from 1
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(
            String id,
            String text,
            String kind,
            String intent,
            @Nullable Map<String, Object> slots,
            @Nullable Map<String, List<Object>> accept,
            @Nullable List<Wanted> parts,
            @Nullable List<Wanted> also,
            @Nullable String expected,
            @Nullable List<String> intents,
            @Nullable String thread,
            int turn,
            @Nullable String names,
            @Nullable String country,
            @Nullable String currency) {
        Wanted wanted() {
            return new Wanted(intent, slots, accept, parts, also);
        }

        boolean asksBack() {
            return "ask".equals(expected);
        }

        boolean isFollowUp() {
            return turn > 1;
        }

        /** Where it is asked: what comes of holidays, dates and currencies hangs on it. */
        Where where() {
            return new Where(country == null ? "IE" : country, currency == null ? "EUR" : currency);
        }
    }

    record Where(String country, String currency) {}

    /** @throws CommandProblem when a line is no such object */
    static QuestionSet read(Path file) throws IOException {
        var lines = new ArrayList<Line>();
        for (var text : Files.readAllLines(file)) {
            try {
                lines.add(Json.MAPPER.readValue(text, Line.class));
            } catch (JsonProcessingException e) {
                throw CommandProblem.failed("line %d of %s is no question with its reading: %s; see its README"
                        .formatted(lines.size() + 1, file.getFileName(), e.getOriginalMessage()));
            }
        }
        return new QuestionSet(lines);
    }

    /** The lines by where they are asked, conversations in the order of their turns. */
    Map<Where, List<Line>> byPlace() {
        var places = new LinkedHashMap<Where, List<Line>>();
        lines.forEach(
                it -> places.computeIfAbsent(it.where(), _ -> new ArrayList<>()).add(it));
        return places;
    }
}
