package dev.tillie.chat.slack;

import com.google.gson.JsonObject;
import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.chat.Forms;
import dev.tillie.chat.Preferences;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the forms look. */
final class FormViews {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final int MONTHS_OFFERED = 12;

    private FormViews() {}

    static JsonObject of(String form, Preferences preferences, Instant now) {
        return switch (form) {
            case Forms.QUIET_HOURS -> quietHours(preferences);
            case Forms.PERMISSIONS -> permissions();
            default -> budget(now);
        };
    }

    private static JsonObject modal(String form, String title, List<JsonObject> blocks) {
        return Json.object(
                "type",
                "modal",
                "callback_id",
                form,
                "title",
                Blocks.plain(title, 24),
                "submit",
                Blocks.plain("Save", 24),
                "close",
                Blocks.plain("Cancel", 24),
                "blocks",
                blocks);
    }

    private static JsonObject input(String id, String label, String hint, JsonObject element) {
        element.addProperty("action_id", "value");
        return Json.object(
                "type",
                "input",
                "block_id",
                id,
                "label",
                Blocks.plain(label, 2_000),
                "hint",
                hint.isEmpty() ? null : Blocks.plain(hint, 2_000),
                "element",
                element);
    }

    private static JsonObject quietHours(Preferences preferences) {
        var hours = preferences
                .find(Forms.QUIET_HOURS)
                .filter(it -> it.matches("\\d\\d:\\d\\d-\\d\\d:\\d\\d"))
                .orElse("21:00-07:00");
        return modal(
                Forms.QUIET_HOURS,
                "Quiet hours",
                List.of(
                        Blocks.section("Between these I write to you only when you ask."),
                        input("from", "From", "", time(hours.substring(0, 5))),
                        input("to", "Until", "", time(hours.substring(6)))));
    }

    private static JsonObject time(String initial) {
        return Json.object("type", "timepicker", "initial_time", initial);
    }

    private static JsonObject permissions() {
        var choices = Stream.of(
                        option("Owner: everything", Standing.OWNER.name()),
                        option("Manager: everything too", Standing.MANAGER.name()),
                        option("Staff: sales and stock", Standing.STAFF.name()))
                .toList();
        return modal(
                Forms.PERMISSIONS,
                "Who may see what",
                List.of(
                        Blocks.section("Customers, margins and money are for owners and managers, in private. "
                                + "Staff and shared channels get sales and stock."),
                        input("who", "Who", "", Json.object("type", "users_select")),
                        input("what", "May see", "", Json.object("type", "static_select", "options", choices))));
    }

    private static JsonObject option(String label, String value) {
        return Json.object("text", Blocks.plain(label, 75), "value", value);
    }

    private static JsonObject budget(Instant now) {
        var next = YearMonth.from(now.atZone(ZoneOffset.UTC));
        var months = IntStream.range(0, MONTHS_OFFERED)
                .mapToObj(next::plusMonths)
                .map(it -> option(MONTH.format(it), it.toString()))
                .toList();
        return modal(
                Forms.BUDGET,
                "A budget",
                List.of(
                        input("category", "For", "As your expenses name it: rent, marketing, wages", text(80)),
                        input(
                                "month",
                                "Month",
                                "",
                                Json.object(
                                        "type",
                                        "static_select",
                                        "options",
                                        months,
                                        "initial_option",
                                        months.getFirst())),
                        input("amount", "Amount", "A number such as 1200 or 1200.50", text(20))));
    }

    private static JsonObject text(int most) {
        return Json.object("type", "plain_text_input", "max_length", most);
    }
}
