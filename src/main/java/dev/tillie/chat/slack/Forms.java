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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms for what takes more than a tap: quiet hours, who may see what, a budget. */
final class Forms {
    static final String QUIET_HOURS = "quiet-hours";
    static final String PERMISSIONS = "permissions";
    static final String BUDGET = "budget";

    /** A comma stands before three digits; before two it would be a decimal one, and a hundred times as much. */
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,2})?");

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
        var view = FormViews.of(form, workspace.office().preferences(), clock.instant())
                .toString();
        var _ = workspace
                .calls()
                .make(
                        "views.open",
                        client -> client.viewsOpen(it -> it.triggerId(trigger).viewAsString(view)));
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
        var amount = Json.text(values, "amount", "value", "value").strip();
        if (category.isEmpty() || !month.matches("\\d{4}-\\d{2}")) {
            return Map.of("category", "Say what the budget is for, and the month.");
        }
        if (!AMOUNT.matcher(amount).matches()) {
            return Map.of("amount", "A number such as 1200 or 1200.50, please.");
        }
        try {
            var file = Files.createTempFile("tillie-budget", ".csv");
            try {
                var row = dev.tillie.chat.Csv.of(new dev.tillie.chat.Table(
                        List.of("category", "month", "amount", "settled_at"),
                        List.of(List.of(
                                category,
                                month,
                                new BigDecimal(amount.replace(",", "")).toPlainString(),
                                now.toString()))));
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
