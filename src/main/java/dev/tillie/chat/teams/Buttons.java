package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What can be tapped on a card. A button carries only a key to what Tillie remembers. */
final class Buttons {
    /** What Teams calls a tap on one of these. */
    static final String VERB = "tap";

    private static final int LONGEST_LABEL = 75;

    private Buttons() {}

    static ObjectNode tap(String label, String key) {
        var button = action("Action.Execute", label, key).put("verb", VERB);
        button.set("fallback", action("Action.Submit", label, key));
        return button;
    }

    private static ObjectNode action(String type, String label, String key) {
        var action = Elements.of(type).put("title", label.isBlank() ? "–" : Markdown.shortened(label, LONGEST_LABEL));
        action.putObject("data").put(VERB, key);
        switch (label) {
            case "Legit" -> action.put("style", "positive");
            case "Fraud" -> action.put("style", "destructive");
            default -> {}
        }
        return action;
    }
}
