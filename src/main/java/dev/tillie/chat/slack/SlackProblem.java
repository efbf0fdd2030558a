package dev.tillie.chat.slack;

import java.util.Set;

/** Slack did not do what it was asked to; {@code code} is Slack's own word for why. */
final class SlackProblem extends Exception {
    private final String code;

    SlackProblem(String method, String code, Throwable cause) {
        super(method + ": " + code, cause);
        this.code = code;
    }

    SlackProblem(String method, String code) {
        super(method + ": " + code);
        this.code = code;
    }

    String code() {
        return code;
    }

    boolean isAboutBlocks() {
        return code.startsWith("invalid_blocks") || code.equals("invalid_attachments") || code.contains("slack_file");
    }

    /** Slack could not be asked, or could not answer, just now. */
    boolean isPassing() {
        return code.startsWith("status_")
                || Set.of("unreachable", "no_reply", "stopped", "gone").contains(code);
    }

    /** Tillie is not in this channel, or it is none of hers to see. */
    boolean isAboutChannel() {
        return code.equals("not_in_channel") || code.equals("channel_not_found") || code.equals("is_archived");
    }
}
