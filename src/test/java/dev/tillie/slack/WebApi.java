package dev.tillie.slack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The methods of Slack's Web API. */
final class WebApi {
    final Messages messages = new Messages();
    final Directory directory = new Directory();
    final Tokens tokens = new Tokens();
    final SharedFiles files;
    final List<String> violations = new CopyOnWriteArrayList<>();
    private final String socketUrl;

    WebApi(String address, String socketUrl) {
        this.files = new SharedFiles(address);
        this.socketUrl = socketUrl;
    }

    JsonObject answer(Call call) {
        if (call.method().equals("oauth.v2.access")) {
            return tokens.trade(call);
        }
        var refusal = tokens.refusal(call.token());
        return refusal == null ? known(call) : Answer.error(refusal);
    }

    private JsonObject known(Call call) {
        return switch (call.method()) {
            case "auth.test" -> self(call);
            case "auth.revoke" -> revoke(call);
            case "apps.connections.open" -> open(call);
            case "chat.postMessage" -> checked(call, messages::post);
            case "chat.postEphemeral" -> checked(call, _ -> messages.postToOne());
            case "chat.update" -> checked(call, messages::update);
            case "chat.delete" -> messages.delete(call);
            case "files.getUploadURLExternal" -> files.uploadUrl(call);
            case "files.completeUploadExternal" -> files.complete(call);
            case "files.info" -> files.info(call);
            case "users.info" -> directory.user(call);
            case "users.list" -> directory.users();
            case "conversations.open" -> messages.open(call);
            case "conversations.history" -> messages.history(call);
            case "conversations.info" -> directory.channel(call);
            case "conversations.list" -> directory.channels();
            case "conversations.members" -> directory.members(call);
            case "views.open", "views.publish", "views.update" -> view(call);
            default -> Answer.ok();
        };
    }

    /** What is wrong with a payload, kept for the end of the test as well. */
    List<String> broken(Call call) {
        var broken = BlockKit.messageViolations(call);
        violations.addAll(broken);
        return broken;
    }

    private JsonObject checked(Call call, Function<Call, JsonObject> then) {
        if (!messages.reaches(call)) {
            return Answer.error("channel_not_found");
        }
        return broken(call).isEmpty() ? then.apply(call) : Answer.error("invalid_blocks");
    }

    private JsonObject view(Call call) {
        return broken(call).isEmpty()
                ? Answer.ok("view", Events.object("id", "V1", "type", Limits.text(call.view(), "type")))
                : Answer.error("invalid_arguments");
    }

    private JsonObject self(Call call) {
        var self = Answer.ok("url", "https://x.slack.com/", "team", "Corner Café", "user", "tillie");
        self.addProperty("team_id", tokens.team(call.token()));
        self.addProperty("user_id", FakeSlack.BOT);
        self.addProperty("bot_id", FakeSlack.BOT_ID);
        return self;
    }

    private JsonObject revoke(Call call) {
        tokens.revoke(call.token(), "token_revoked");
        return Answer.ok("revoked", true);
    }

    private JsonObject open(Call call) {
        return call.token().startsWith("xapp-") ? Answer.ok("url", socketUrl) : Answer.error("not_allowed_token_type");
    }
}
