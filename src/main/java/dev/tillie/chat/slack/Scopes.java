package dev.tillie.chat.slack;

import java.util.LinkedHashMap;
import java.util.Map;

/** The rights Tillie asks for in a workspace, the least that will do, and what each is for. */
final class Scopes {
    /** By name; {@code conf/slack-manifest.yaml} asks for the same. */
    static final Map<String, String> NEEDED = needed();

    private Scopes() {}

    private static Map<String, String> needed() {
        var scopes = new LinkedHashMap<String, String>();
        scopes.put("app_mentions:read", "to hear her name in channels");
        scopes.put("assistant:write", "for the assistant's pane: status, suggestions, titles");
        scopes.put("channels:read", "to see who reads along in a channel");
        scopes.put("chat:write", "to answer");
        scopes.put("commands", "for /tillie and “Ask Tillie about this”");
        scopes.put("files:read", "to take in a file dropped into a chat");
        scopes.put("files:write", "to send charts and files");
        scopes.put("groups:read", "to see who reads along in a private channel");
        scopes.put("im:history", "to read direct messages to her");
        scopes.put("im:write", "to find the direct message with an owner before saying something again");
        scopes.put("mpim:read", "to see who reads along in a group message");
        scopes.put("reactions:read", "for ❌ and thumbs on her answers");
        scopes.put("users:read", "to tell owners, colleagues and guests apart");
        return scopes;
    }

    static String joined() {
        return String.join(",", NEEDED.keySet());
    }
}
