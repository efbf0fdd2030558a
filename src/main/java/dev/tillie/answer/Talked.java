package dev.tillie.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.question.Called;
import dev.tillie.question.Context;
import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import dev.tillie.question.Thing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation went over so far, for words that point back to it.
 *
 * @param shown what the last answer showed, in its order
 * @param offered the names somebody was last asked to choose from
 * @param earlier questions before the last, the latest first
 * @param at when something was last said; null where nothing was
 */
record Talked(
        List<Thing> shown,
        List<Thing> offered,
        List<Question> earlier,
        @Nullable Instant at) {
    static final Talked NOTHING = new Talked(List.of(), List.of(), List.of(), null);

    private static final int MOST_EARLIER = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    Talked {
        shown = List.copyOf(shown);
        offered = List.copyOf(offered);
        earlier = List.copyOf(earlier);
    }

    /**
     * What was gone over after one more answer.
     *
     * @param last the question before it, null where it was the first
     * @param sameMatter whether a list shown before is still what is talked of where nothing new is shown
     */
    Talked then(@Nullable Question last, Talked next, boolean sameMatter) {
        var before = last == null
                ? earlier
                : Stream.concat(Stream.of(last), earlier.stream())
                        .limit(MOST_EARLIER)
                        .toList();
        // an answer about one of a list leaves the list to be gone through further
        var isOfTheList = next.shown.size() == 1 && shown.size() > 1 && shown.contains(next.shown.getFirst());
        return new Talked(
                next.shown.isEmpty() && sameMatter || isOfTheList ? shown : next.shown,
                next.offered.isEmpty() ? offered : next.offered,
                before,
                next.at);
    }

    Context context(Question last) {
        return new Context(last, earlier, shown, offered);
    }

    ObjectNode toJson() {
        var node = JSON.createObjectNode();
        if (at != null) {
            node.put("at", at.toString());
        }
        write(node.putArray("shown"), shown);
        write(node.putArray("offered"), offered);
        var before = node.putArray("earlier");
        earlier.forEach(it -> before.add(ThreadState.write(it)));
        return node;
    }

    private static void write(ArrayNode list, List<Thing> things) {
        things.forEach(it -> list.add(write(it)));
    }

    private static ObjectNode write(Thing thing) {
        return JSON.createObjectNode()
                .put("slot", thing.slot().name())
                .put("label", thing.label())
                .put("id", thing.id());
    }

    static ObjectNode write(Called called) {
        return write(called.thing()).put("said", called.said());
    }

    static Called called(JsonNode node) {
        return new Called(node.path("said").asText(), thing(node));
    }

    private static Thing thing(JsonNode node) {
        return new Thing(
                Slot.valueOf(node.path("slot").asText()),
                node.path("label").asText(),
                node.path("id").asText());
    }

    static Talked of(JsonNode node) {
        var earlier = new ArrayList<Question>();
        node.path("earlier").forEach(it -> earlier.add(ThreadState.question(it)));
        return new Talked(
                things(node.path("shown")),
                things(node.path("offered")),
                earlier,
                node.has("at") ? Instant.parse(node.path("at").asText()) : null);
    }

    private static List<Thing> things(JsonNode list) {
        var things = new ArrayList<Thing>();
        list.forEach(it -> things.add(thing(it)));
        return things;
    }
}
