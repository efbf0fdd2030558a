package dev.tillie.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.finance.Cadence;
import dev.tillie.finance.CashChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Changes tried on cash as JSON, as they are kept. */
final class ChangeText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ChangeText() {}

    static String write(List<CashChange> changes) {
        return toJson(changes).toString();
    }

    static ArrayNode toJson(List<CashChange> changes) {
        var list = JSON.createArrayNode();
        changes.forEach(it -> list.add(toJson(it)));
        return list;
    }

    private static ObjectNode toJson(CashChange change) {
        var node = JSON.createObjectNode().put("name", change.name());
        return switch (change) {
            case CashChange.Purchase it -> sum(node.put("kind", "purchase"), it.day(), it.amount());
            case CashChange.Receipt it -> sum(node.put("kind", "receipt"), it.day(), it.amount());
            case CashChange.Cost it -> cadence(sum(node.put("kind", "cost"), it.from(), it.amount()), it.cadence());
            case CashChange.Shift it ->
                sum(node.put("kind", "shift"), it.from(), it.amount())
                        .put("to", it.to().toString());
            case CashChange.Takings it ->
                node.put("kind", "takings")
                        .put("share", it.share())
                        .put("day", it.from().toString())
                        .put("to", it.to().toString());
            case CashChange.Move it -> {
                it.ids()
                        .forEach(node.put("kind", "move")
                                .put("to", it.to().toString())
                                .putArray("ids")::add);
                yield node;
            }
        };
    }

    private static ObjectNode sum(ObjectNode node, LocalDate day, BigDecimal amount) {
        return node.put("day", day.toString()).put("amount", amount.toPlainString());
    }

    private static ObjectNode cadence(ObjectNode node, Cadence cadence) {
        return switch (cadence) {
            case Cadence.Days it ->
                node.put("days", it.days()).put("last", it.last().toString());
            case Cadence.Months it ->
                node.put("months", it.months())
                        .put("last", it.last().toString())
                        .put("dayOfMonth", it.dayOfMonth());
        };
    }

    /** @throws IllegalArgumentException if the text is none that was written here */
    static List<CashChange> read(String text) {
        try {
            return of(JSON.readTree(text));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("these are no changes to cash: " + text, unreadable);
        }
    }

    static List<CashChange> of(JsonNode list) {
        var changes = new ArrayList<CashChange>();
        list.forEach(it -> changes.add(one(it)));
        return List.copyOf(changes);
    }

    private static CashChange one(JsonNode it) {
        var name = it.path("name").asText();
        return switch (it.path("kind").asText()) {
            case "purchase" -> new CashChange.Purchase(name, day(it, "day"), amount(it));
            case "receipt" -> new CashChange.Receipt(name, day(it, "day"), amount(it));
            case "cost" -> new CashChange.Cost(name, cadence(it), day(it, "day"), amount(it));
            case "shift" -> new CashChange.Shift(name, day(it, "day"), day(it, "to"), amount(it));
            case "takings" -> new CashChange.Takings(name, it.path("share").asDouble(), day(it, "day"), day(it, "to"));
            case "move" -> new CashChange.Move(name, ids(it), day(it, "to"));
            default -> throw new IllegalArgumentException("no change to cash is called " + it.path("kind"));
        };
    }

    private static LocalDate day(JsonNode it, String field) {
        return LocalDate.parse(it.path(field).asText());
    }

    private static BigDecimal amount(JsonNode it) {
        return new BigDecimal(it.path("amount").asText());
    }

    private static List<String> ids(JsonNode it) {
        var ids = new ArrayList<String>();
        it.path("ids").forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private static Cadence cadence(JsonNode it) {
        return it.has("days")
                ? new Cadence.Days(it.path("days").asInt(), day(it, "last"))
                : new Cadence.Months(
                        it.path("months").asInt(),
                        YearMonth.parse(it.path("last").asText()),
                        it.path("dayOfMonth").asInt());
    }
}
