package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chat.FormSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The forms as cards with fields. */
final class FormCards {
    /** What Teams calls sending one of these in. */
    static final String VERB = "form";

    private FormCards() {}

    /**
     * @param key what the card is remembered by
     * @param colleagues to choose from, where somebody is to be
     * @param values what was filled in before, by field
     * @param errors what is wrong with it, by field
     */
    static ObjectNode of(
            FormSheet sheet,
            String key,
            List<Roster.Person> colleagues,
            Map<String, String> values,
            Map<String, String> errors) {
        var body = new ArrayList<ObjectNode>();
        body.add(Elements.headline(sheet.title()));
        if (!sheet.words().isEmpty()) {
            body.add(Elements.line(sheet.words()));
        }
        sheet.fields().forEach(it -> body.add(field(it, colleagues, values)));
        errors.values().forEach(it -> body.add(Elements.line(it).put("color", "Attention")));
        body.add(Elements.actions(List.of(save(key))));
        return Elements.card(body, sheet.title());
    }

    /** In the place of a form that was taken. */
    static ObjectNode taken(FormSheet sheet, String name) {
        var words = sheet.title() + " saved by " + name + ".";
        return Elements.card(List.of(Elements.line(words)), words);
    }

    private static ObjectNode save(String key) {
        var save = Elements.of("Action.Execute").put("title", FormSheet.SAVE).put("verb", VERB);
        save.putObject("data").put(VERB, key);
        var fallback = Elements.of("Action.Submit").put("title", FormSheet.SAVE);
        fallback.putObject("data").put(VERB, key);
        save.set("fallback", fallback);
        return save;
    }

    private static ObjectNode field(FormSheet.Field field, List<Roster.Person> colleagues, Map<String, String> values) {
        return switch (field) {
            case FormSheet.Time time -> input("Input.Time", time, values, time.initial());
            case FormSheet.Person person -> person(person, colleagues, values);
            case FormSheet.Choice choice -> choice(choice, values);
            case FormSheet.Text text ->
                input("Input.Text", text, values, "")
                        .put("placeholder", text.hint())
                        .put("maxLength", text.most());
        };
    }

    private static ObjectNode person(
            FormSheet.Person person, List<Roster.Person> colleagues, Map<String, String> values) {
        var input = input("Input.ChoiceSet", person, values, "");
        var known = input.putArray("choices");
        colleagues.forEach(it -> known.add(option(it.name(), it.user())));
        // Teams finds anybody else in the tenant by name
        input.putObject("choices.data").put("type", "Data.Query").put("dataset", "graph.microsoft.com/users");
        return input;
    }

    private static ObjectNode choice(FormSheet.Choice choice, Map<String, String> values) {
        var input = input("Input.ChoiceSet", choice, values, choice.initial());
        var options = input.putArray("choices");
        choice.options().forEach(it -> options.add(option(it.label(), it.value())));
        return input;
    }

    private static ObjectNode input(String type, FormSheet.Field field, Map<String, String> values, String initial) {
        var input = Elements.of(type).put("id", field.id()).put("label", field.label());
        var value = values.getOrDefault(field.id(), initial);
        return value.isEmpty() ? input : input.put("value", value);
    }

    private static ObjectNode option(String title, String value) {
        return Json.object().put("title", title).put("value", value);
    }
}
