package dev.tillie.teams;

import com.fasterxml.jackson.databind.JsonNode;

/** What the stand-in answers to a call. */
record Answer(int status, String type, byte[] body) {
    static Answer json(int status, JsonNode body) {
        return new Answer(status, "application/json; charset=utf-8", Json.bytes(body));
    }

    static Answer ok(Object... namesAndValues) {
        return json(200, Json.object(namesAndValues));
    }

    static Answer created(Object... namesAndValues) {
        return json(201, Json.object(namesAndValues));
    }

    static Answer empty(int status) {
        return new Answer(status, "", new byte[0]);
    }

    /** As the Bot Connector says no. */
    static Answer error(int status, String code, String message) {
        return json(status, Json.object("error", Json.object("code", code, "message", message)));
    }
}
