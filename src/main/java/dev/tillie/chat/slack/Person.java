package dev.tillie.chat.slack;

import com.slack.api.model.User;

/**
 * Somebody in Slack, as far as it matters here.
 *
 * @param outside a guest, somebody of another company, or nobody Slack would tell about
 * @param owner whether the workspace is theirs
 * @param admin whether they look after it
 */
record Person(String id, boolean outside, boolean owner, boolean admin, boolean bot) {
    /** Somebody Slack said nothing about: a colleague without rights. */
    static Person unknown(String id) {
        return new Person(id, false, false, false, false);
    }

    static Person stranger(String id) {
        return new Person(id, true, false, false, false);
    }

    static Person of(User user, String team) {
        var foreign = user.getTeamId() != null && !user.getTeamId().equals(team) && user.getEnterpriseUser() == null;
        var outside =
                user.isRestricted() || user.isUltraRestricted() || user.isStranger() || user.isDeleted() || foreign;
        return new Person(
                String.valueOf(user.getId()),
                outside,
                user.isOwner() || user.isPrimaryOwner(),
                user.isAdmin(),
                user.isBot());
    }
}
