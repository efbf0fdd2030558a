package dev.tillie.chat.slack;

import dev.tillie.chat.NotSaid;
import java.util.Set;

/** Slack did not do what it was asked to; {@code code} is Slack's own word for why. */
final class SlackProblem extends NotSaid {
    private static final Set<String> NOT_TOLD = Set.of("missing_scope", "unknown_method", "not_allowed_token_type");
    private static final Set<String> LASTING = Set.of(
            "gone", "user_not_found", "user_disabled", "cannot_dm_bot", "messages_tab_disabled", "restricted_action");

    SlackProblem(String method, String code, Throwable cause) {
        super(method + ": " + code, code, cause);
    }

    SlackProblem(String method, String code) {
        super(method + ": " + code, code);
    }

    boolean isAboutBlocks() {
        return code().startsWith("invalid_blocks")
                || code().equals("invalid_attachments")
                || code().contains("slack_file");
    }

    @Override
    public boolean isMessageGone() {
        return code().equals("message_not_found") || code().equals("cant_update_message");
    }

    /** Slack will not do it, now or later: for want of a scope, or as somebody or something is gone. */
    @Override
    public boolean isLasting() {
        return isNotTold() || LASTING.contains(code()) || Calls.GONE.contains(code());
    }

    /** Slack will not tell, now or later: for want of a scope, or as it is not for Tillie to know. */
    boolean isNotTold() {
        return NOT_TOLD.contains(code()) || isAboutChannel();
    }

    /** Tillie is not in this channel, or it is none of hers to see. */
    boolean isAboutChannel() {
        return code().equals("not_in_channel") || code().equals("channel_not_found") || code().equals("is_archived");
    }
}
