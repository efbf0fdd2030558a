package dev.tillie.chat.slack;

import com.google.gson.JsonObject;
import dev.tillie.chat.FormSheet;
import dev.tillie.chat.Preferences;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** How the forms look. */
final class FormViews {
    private FormViews() {}

    static JsonObject of(String form, Preferences preferences, Instant now) {
        var sheet = FormSheet.of(form, preferences, now);
        var blocks = new ArrayList<JsonObject>();
        if (!sheet.words().isEmpty()) {
            blocks.add(Blocks.section(sheet.words()));
        }
        sheet.fields().forEach(it -> blocks.add(input(it)));
        return Json.object(
                "type",
                "modal",
                "callback_id",
                form,
                "title",
                Blocks.plain(sheet.title(), 24),
                "submit",
                Blocks.plain(FormSheet.SAVE, 24),
                "close",
                Blocks.plain("Cancel", 24),
                "blocks",
                blocks);
    }

    private static JsonObject input(FormSheet.Field field) {
        var element = element(field);
        element.addProperty("action_id", "value");
        return Json.object(
                "type",
                "input",
                "block_id",
                field.id(),
                "label",
                Blocks.plain(field.label(), 2_000),
                "hint",
                field instanceof FormSheet.Text text ? Blocks.plain(text.hint(), 2_000) : null,
                "element",
                element);
    }

    private static JsonObject element(FormSheet.Field field) {
        return switch (field) {
            case FormSheet.Time time -> Json.object("type", "timepicker", "initial_time", time.initial());
            case FormSheet.Person _ -> Json.object("type", "users_select");
            case FormSheet.Choice choice ->
                Json.object(
                        "type",
                        "static_select",
                        "options",
                        choice.options().stream().map(FormViews::option).toList(),
                        "initial_option",
                        initial(choice));
            case FormSheet.Text text -> Json.object("type", "plain_text_input", "max_length", text.most());
        };
    }

    private static @Nullable JsonObject initial(FormSheet.Choice choice) {
        return choice.options().stream()
                .filter(it -> it.value().equals(choice.initial()))
                .findFirst()
                .map(FormViews::option)
                .orElse(null);
    }

    private static JsonObject option(FormSheet.Option option) {
        return Json.object("text", Blocks.plain(option.label(), 75), "value", option.value());
    }
}
