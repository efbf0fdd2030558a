package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.chat.Forms;
import dev.tillie.chat.Preferences;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The forms as cards with fields. */
final class FormCards {
    /** What Teams calls sending one of these in. */
    static final String VERB = "form";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final int MONTHS_OFFERED = 12;

    private FormCards() {}

    /**
     * @param key what the card is remembered by
     * @param values to begin with, by field
     * @param errors what is wrong with them, by field
     */
    static ObjectNode of(
            String form,
            String key,
            List<Roster.Person> colleagues,
            Map<String, String> values,
            Map<String, String> errors,
            Instant now) {
        var body = new ArrayList<ObjectNode>();
        switch (form) {
            case Forms.QUIET_HOURS -> quietHours(body, values);
            case Forms.PERMISSIONS -> permissions(body, colleagues, values);
            default -> budget(body, values, now);
        }
        errors.values().forEach(it -> body.add(Elements.line(it).put("color", "Attention")));
        body.add(Elements.actions(List.of(save(key))));
        return Elements.card(body, title(form));
    }

    private static String title(String form) {
        return switch (form) {
            case Forms.QUIET_HOURS -> "Quiet hours";
            case Forms.PERMISSIONS -> "Who may see what";
            default -> "A budget";
        };
    }

    /** In the place of a form that was taken. */
    static ObjectNode taken(String form, String name) {
        var words = title(form) + " saved by " + name + ".";
        return Elements.card(List.of(Elements.line(words)), words);
    }

    /** What a field of a form that is opened says. */
    static Map<String, String> initial(String form, Preferences preferences) {
        if (!form.equals(Forms.QUIET_HOURS)) {
            return Map.of();
        }
        var hours = preferences
                .find(Forms.QUIET_HOURS)
                .filter(it -> it.matches("\\d\\d:\\d\\d-\\d\\d:\\d\\d"))
                .orElse("21:00-07:00");
        return Map.of("from", hours.substring(0, 5), "to", hours.substring(6));
    }

    private static ObjectNode save(String key) {
        var save = Elements.of("Action.Execute").put("title", "Save").put("verb", VERB);
        save.putObject("data").put(VERB, key);
        var fallback = Elements.of("Action.Submit").put("title", "Save");
        fallback.putObject("data").put(VERB, key);
        save.set("fallback", fallback);
        return save;
    }

    private static void quietHours(List<ObjectNode> body, Map<String, String> values) {
        body.add(Elements.headline(title(Forms.QUIET_HOURS)));
        body.add(Elements.line("Between these I write to you only when you ask."));
        body.add(field("Input.Time", "from", "From", values));
        body.add(field("Input.Time", "to", "Until", values));
    }

    private static void permissions(List<ObjectNode> body, List<Roster.Person> colleagues, Map<String, String> values) {
        body.add(Elements.headline(title(Forms.PERMISSIONS)));
        body.add(Elements.line("Customers, margins and money are for owners and managers, in private. "
                + "Staff and shared channels get sales and stock."));
        var who = field("Input.ChoiceSet", "who", "Who", values);
        var known = who.putArray("choices");
        colleagues.forEach(it -> known.add(choice(it.name(), it.user())));
        // Teams finds anybody else in the tenant by name
        who.putObject("choices.data").put("type", "Data.Query").put("dataset", "graph.microsoft.com/users");
        body.add(who);
        var what = field("Input.ChoiceSet", "what", "May see", values);
        what.putArray("choices")
                .add(choice("Owner: everything", Standing.OWNER.name()))
                .add(choice("Manager: everything too", Standing.MANAGER.name()))
                .add(choice("Staff: sales and stock", Standing.STAFF.name()));
        body.add(what);
    }

    private static void budget(List<ObjectNode> body, Map<String, String> values, Instant now) {
        body.add(Elements.headline("A budget"));
        body.add(field("Input.Text", "category", "For", values)
                .put("placeholder", "As your expenses name it: rent, marketing, wages")
                .put("maxLength", 80));
        var next = YearMonth.from(now.atZone(ZoneOffset.UTC));
        var month = field("Input.ChoiceSet", "month", "Month", values);
        var months = month.putArray("choices");
        IntStream.range(0, MONTHS_OFFERED)
                .mapToObj(next::plusMonths)
                .forEach(it -> months.add(choice(MONTH.format(it), it.toString())));
        if (!month.has("value")) {
            month.put("value", next.toString());
        }
        body.add(month);
        body.add(field("Input.Text", "amount", "Amount", values)
                .put("placeholder", "A number such as 1200 or 1200.50")
                .put("maxLength", 20));
    }

    private static ObjectNode field(String type, String id, String label, Map<String, String> values) {
        var field = Elements.of(type).put("id", id).put("label", label);
        var value = values.getOrDefault(id, "");
        return value.isEmpty() ? field : field.put("value", value);
    }

    private static ObjectNode choice(String title, String value) {
        return Json.object().put("title", title).put("value", value);
    }
}
