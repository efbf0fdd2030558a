package dev.tillie.chat.slack;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * The blocks Tillie's messages are made of, as Slack's JSON, never beyond its limits.
 *
 * @see "https://docs.slack.dev/reference/block-kit/blocks"
 */
final class Blocks {
    static final int MOST_IN_MESSAGE = 50;
    static final int LONGEST_TEXT = 3_000;
    static final int MOST_BUTTONS = 25;
    private static final int LONGEST_HEADER = 150;
    private static final int LONGEST_LABEL = 75;
    private static final int LONGEST_ALT = 2_000;

    private Blocks() {}

    /** @param mrkdwn escaped already, at most {@link #LONGEST_TEXT} characters */
    static JsonObject section(String mrkdwn) {
        return Json.object("type", "section", "text", mrkdwn(Mrkdwn.shortened(mrkdwn, LONGEST_TEXT)));
    }

    /** Text with a button beside it. */
    static JsonObject section(String mrkdwn, JsonObject button) {
        var section = section(mrkdwn);
        section.add("accessory", button);
        return section;
    }

    static JsonObject header(String words) {
        return Json.object("type", "header", "text", plain(words, LONGEST_HEADER));
    }

    static JsonObject divider() {
        return Json.object("type", "divider");
    }

    /** A quiet line. */
    static JsonObject context(String mrkdwn) {
        return Json.object("type", "context", "elements", List.of(mrkdwn(Mrkdwn.shortened(mrkdwn, LONGEST_TEXT))));
    }

    static JsonObject actions(List<JsonObject> buttons) {
        return Json.object(
                "type",
                "actions",
                "elements",
                buttons.stream().limit(MOST_BUTTONS).toList());
    }

    /**
     * @param actionId unique in its message
     * @param value a key to what Tillie remembers
     */
    static JsonObject button(String label, String actionId, String value) {
        var style = switch (label) {
            case "Legit" -> "primary";
            case "Fraud" -> "danger";
            default -> null;
        };
        return Json.object(
                "type", "button",
                "text", plain(label, LONGEST_LABEL),
                "action_id", actionId,
                "value", value,
                "style", style);
    }

    /** A picture among Tillie's files in Slack. */
    static JsonObject picture(String fileId, String alt) {
        return Json.object(
                "type", "image",
                "slack_file", Json.object("id", fileId),
                "alt_text", Mrkdwn.shortened(alt.isBlank() ? "Chart" : alt, LONGEST_ALT));
    }

    /** Words in columns, a letter as wide as any other. */
    static JsonObject preformatted(String words) {
        var text = Json.object("type", "text", "text", words);
        var preformatted = Json.object("type", "rich_text_preformatted", "elements", List.of(text));
        return Json.object("type", "rich_text", "elements", List.of(preformatted));
    }

    static JsonObject mrkdwn(String text) {
        return Json.object("type", "mrkdwn", "text", text);
    }

    static JsonObject plain(String words, int most) {
        var text = words.isBlank() ? "–" : Mrkdwn.shortened(words, most);
        return Json.object("type", "plain_text", "text", text, "emoji", true);
    }
}
