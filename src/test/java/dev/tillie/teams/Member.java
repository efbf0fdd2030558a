package dev.tillie.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * A person in a conversation.
 *
 * @param id as the bot knows them, {@code 29:} and more; another one for every bot
 * @param aadObjectId as their organisation's directory knows them
 * @param userRole {@code user} or {@code guest}
 */
public record Member(
        String id, String aadObjectId, String name, String userRole, String tenantId, String userPrincipalName) {
    /** An employee of the organisation; the same for the same name. */
    public static Member user(String name) {
        var words = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
        var object = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Member(
                "29:1" + words, object.toString(), name, "user", FakeTeams.TENANT, words + "@cornercafe.example");
    }

    public static Member guest(String name) {
        var user = user(name);
        return new Member(user.id, user.aadObjectId, name, "guest", user.tenantId, user.userPrincipalName);
    }

    /** The same person, were they employed elsewhere. */
    public Member of(String tenant) {
        return new Member(id, aadObjectId, name, userRole, tenant, userPrincipalName);
    }

    /** As the one who did something. */
    ObjectNode account() {
        return Json.object("id", id, "name", name, "aadObjectId", aadObjectId);
    }

    /** As in the list of a conversation's members. */
    ObjectNode listed() {
        var listed = account();
        listed.put("userRole", userRole).put("tenantId", tenantId);
        return listed.put("email", userPrincipalName).put("userPrincipalName", userPrincipalName);
    }

    /** Teams finds people by either of their ids, and by the name they sign in with. */
    boolean isKnownAs(String key) {
        return key.equals(id) || key.equals(aadObjectId) || key.equalsIgnoreCase(userPrincipalName);
    }
}
