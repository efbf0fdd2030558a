package dev.tillie.chat.teams;

import dev.tillie.chat.NotSaid;
import java.util.Set;

/** Teams did not do what it was asked to; {@code status} is that of HTTP, 0 where there was no answer. */
final class TeamsProblem extends NotSaid {
    private static final Set<Integer> ABOUT_CARD = Set.of(400, 413, 415);

    private final String call;
    private final int status;

    TeamsProblem(String call, int status, String code, Throwable cause) {
        super(call + ": " + (code.isEmpty() ? "status " + status : code), code, cause);
        this.call = call;
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Whether plainer looks may be taken. */
    boolean isAboutCard() {
        return ABOUT_CARD.contains(status);
    }

    @Override
    public boolean isMessageGone() {
        return status == 404 && call.equals("update");
    }

    @Override
    public boolean isLasting() {
        return isNobody();
    }

    /** Nobody of that name is there, or Tillie may not know. */
    boolean isNobody() {
        return status == 403 || status == 404;
    }
}
