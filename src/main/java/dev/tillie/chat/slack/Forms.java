package dev.tillie.chat.slack;

import com.google.gson.JsonObject;
import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.chat.FileDrop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The forms for what takes more than a tap: quiet hours, who may see what, a budget. */
final class Forms {
    static final String QUIET_HOURS = "quiet-hours";
    static final String PERMISSIONS = "permissions";
    static final String BUDGET = "budget";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final int MONTHS_OFFERED = 12;

    private final Function<String, Optional<Workspace>> workspaces;
    private final Consumer done;
    private final Clock clock;

    /** Told of a form that was sent in. */
    @FunctionalInterface
    interface Consumer {
        void settled(Workspace workspace, String user);
    }

    Forms(Function<String, Optional<Workspace>> workspaces, Consumer done, Clock clock) {
        this.workspaces = workspaces;
        this.done = done;
        this.clock = clock;
    }

    /** A form, and what the button that opens it says. */
    record Form(String name, String label) {}

    /** The form for an action that was asked for in words. */
    static Optional<Form> forAction(String action) {
        return switch (action) {
            case "set_quiet_hours" -> Optional.of(new Form(QUIET_HOURS, "Set quiet hours"));
            case "set_budget" -> Optional.of(new Form(BUDGET, "Set a budget"));
            case "lock" -> Optional.of(new Form(PERMISSIONS, "Who may see what"));
            default -> Optional.empty();
        };
    }

    void open(Workspace workspace, String form, String trigger) throws SlackProblem {
        var view = view(workspace, form).toString();
        var _ = workspace
                .calls()
                .make(
                        "views.open",
                        client -> client.viewsOpen(it -> it.triggerId(trigger).viewAsString(view)));
    }

    private JsonObject view(Workspace workspace, String form) {
        return switch (form) {
            case QUIET_HOURS -> quietHours(workspace);
            case PERMISSIONS -> permissions();
            default -> budget();
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

    private static JsonObject quietHours(Workspace workspace) {
        var now = workspace
                .office()
                .preferences()
                .find(QUIET_HOURS)
                .filter(it -> it.matches("\\d\\d:\\d\\d-\\d\\d:\\d\\d"))
                .orElse("21:00-07:00");
        return modal(
                QUIET_HOURS,
                "Quiet hours",
                List.of(
                        Blocks.section("Between these I write to you only when you ask."),
                        input("from", "From", "", time(now.substring(0, 5))),
                        input("to", "Until", "", time(now.substring(6)))));
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
                PERMISSIONS,
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

    private JsonObject budget() {
        var next = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        var months = IntStream.range(0, MONTHS_OFFERED)
                .mapToObj(next::plusMonths)
                .map(it -> option(MONTH.format(it), it.toString()))
                .toList();
        return modal(
                BUDGET,
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

    /**
     * Takes a form that was sent in.
     *
     * @return what is wrong with it, by field; empty when it was taken
     */
    Map<String, String> submit(JsonObject payload) {
        var workspace = workspaces.apply(Json.text(payload, "team", "id"));
        var user = Json.text(payload, "user", "id");
        var form = Json.text(payload, "view", "callback_id");
        var values = Json.objectAt(payload, "view", "state", "values");
        if (workspace.isEmpty()) {
            return Map.of();
        }
        if (!workspace.get().directory().isTrusted(user)) {
            return Map.of(values.keySet().stream().findFirst().orElse("who"), "That is the owner’s to settle.");
        }
        var errors = save(workspace.get(), user, form, values);
        if (errors.isEmpty()) {
            done.settled(workspace.get(), user);
        }
        return errors;
    }

    private Map<String, String> save(Workspace workspace, String user, String form, JsonObject values) {
        return switch (form) {
            case QUIET_HOURS -> saveQuietHours(workspace, values);
            case PERMISSIONS -> savePermissions(workspace, user, values);
            case BUDGET -> saveBudget(workspace, values, clock.instant());
            default -> Map.of();
        };
    }

    private static Map<String, String> saveQuietHours(Workspace workspace, JsonObject values) {
        try {
            var from = LocalTime.parse(Json.text(values, "from", "value", "selected_time"));
            var to = LocalTime.parse(Json.text(values, "to", "value", "selected_time"));
            if (from.equals(to)) {
                return Map.of("to", "That is the same time; choose another.");
            }
            workspace.office().preferences().save(QUIET_HOURS, from + "-" + to);
            return Map.of();
        } catch (java.time.DateTimeException e) {
            return Map.of("from", "Choose both times.");
        }
    }

    private static Map<String, String> savePermissions(Workspace workspace, String user, JsonObject values) {
        var who = Json.text(values, "who", "value", "selected_user");
        var what = Json.text(values, "what", "value", "selected_option", "value");
        var standing = Stream.of(Standing.values())
                .filter(it -> it.name().equals(what))
                .findFirst();
        if (who.isEmpty() || standing.isEmpty()) {
            return Map.of("who", "Choose somebody, and what they may see.");
        }
        if (workspace.directory().standing(user) != Standing.OWNER) {
            return Map.of("who", "Only an owner settles this.");
        }
        if (who.equals(user)) {
            return Map.of("who", "Your own rights stay; another owner can change them.");
        }
        if (workspace.directory().person(who).outside()) {
            return Map.of("who", "That is a guest; guests see no business data.");
        }
        workspace.office().colleagues().save(workspace.directory().key(who), standing.get());
        workspace.directory().forgetRooms();
        return Map.of();
    }

    /**
     * A budget goes into the books as a file of one row would, so that it has a receipt and can be taken back; the moment
     * in it tells it from the same budget set before.
     */
    private static Map<String, String> saveBudget(Workspace workspace, JsonObject values, Instant now) {
        var category = Json.text(values, "category", "value", "value").strip();
        var month = Json.text(values, "month", "value", "selected_option", "value");
        var amount = Json.text(values, "amount", "value", "value").replaceAll("[\\s,]", "");
        if (category.isEmpty() || !month.matches("\\d{4}-\\d{2}")) {
            return Map.of("category", "Say what the budget is for, and the month.");
        }
        if (!amount.matches("\\d{1,12}(\\.\\d{1,2})?")) {
            return Map.of("amount", "A number such as 1200 or 1200.50, please.");
        }
        try {
            var file = Files.createTempFile("tillie-budget", ".csv");
            try {
                var row = dev.tillie.chat.Csv.of(new dev.tillie.chat.Table(
                        List.of("category", "month", "amount", "settled_at"),
                        List.of(List.of(category, month, new BigDecimal(amount).toPlainString(), now.toString()))));
                Files.writeString(file, row);
                var _ = workspace.office().files().drop("budget.csv", file);
                return Map.of();
            } finally {
                Files.delete(file);
            }
        } catch (FileDrop.NotTaken e) {
            return Map.of("amount", Mrkdwn.shortened(String.valueOf(e.getMessage()), 150));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
