package dev.tillie.chat;

import java.time.Duration;
import java.util.UUID;

/** Goes once through what the first question of a front door will need, as what is used for the first time is slow. */
public record Rehearsal(Inbox inbox, Memory memory) {
    /** Takes something in, and remembers it for a second. */
    public void remember(String platform) {
        var key = "warm-up/" + UUID.randomUUID();
        var _ = inbox.take(platform, key, "{}");
        inbox.done(platform, key);
        memory.keep(platform + "-warm-up", key, "", Duration.ofSeconds(1));
    }

    /** A reply to draw, with a chart where there are sales. */
    public Reply answer(BackOffice office) {
        return office.responder().respond(Message.of("how are we doing?", ""));
    }
}
