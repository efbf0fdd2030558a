package dev.tillie.chat.slack;

import com.google.gson.JsonObject;
import dev.tillie.chat.Forms;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Forms as Slack's modals. */
final class Modals {
    private final Function<String, Optional<Workspace>> workspaces;
    private final Done done;
    private final Forms forms;
    private final Clock clock;

    /** Told of a form that was sent in. */
    @FunctionalInterface
    interface Done {
        void settled(Workspace workspace, String user);
    }

    Modals(Function<String, Optional<Workspace>> workspaces, Done done, Clock clock) {
        this.workspaces = workspaces;
        this.done = done;
        this.forms = new Forms(clock);
        this.clock = clock;
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
        if (workspace.isEmpty()) {
            return Map.of();
        }
        var user = Json.text(payload, "user", "id");
        var form = Json.text(payload, "view", "callback_id");
        var errors =
                forms.submit(workspace.get(), user, form, values(Json.objectAt(payload, "view", "state", "values")));
        if (errors.isEmpty()) {
            done.settled(workspace.get(), user);
        }
        return errors;
    }

    /** What was typed or chosen, whatever kind of input it was in. */
    private static Map<String, String> values(JsonObject state) {
        var values = new HashMap<String, String>();
        for (var field : state.keySet()) {
            var value = Stream.of(
                            Json.text(state, field, "value", "value"),
                            Json.text(state, field, "value", "selected_time"),
                            Json.text(state, field, "value", "selected_user"),
                            Json.text(state, field, "value", "selected_option", "value"))
                    .filter(it -> !it.isEmpty())
                    .findFirst();
            values.put(field, value.orElse(""));
        }
        return values;
    }
}
