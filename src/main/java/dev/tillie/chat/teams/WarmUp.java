package dev.tillie.chat.teams;

import dev.tillie.chat.BackOffice;
import dev.tillie.chat.Rehearsal;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what the first message would have to wait for, and goes once through all that its answer will need.
 *
 * @param keys null in the playground, as is the token
 */
record WarmUp(
        Rehearsal rehearsal,
        Poster poster,
        Connector connector,
        @Nullable SigningKeys keys,
        @Nullable AppToken token) {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /**
     * Fetches in the background, as Microsoft may be out of reach; the rest is done on return, as beside the first
     * question it would only slow that down. Failures are left for the first question to tell of.
     */
    void run(BackOffice office, List<String> serviceUrls) {
        Thread.ofVirtual().name("teams-warm-up").start(this::fetch);
        try {
            serviceUrls.forEach(connector::prepare);
            rehearsal.remember(Tenant.PLATFORM);
            draw(office);
        } catch (Exception e) {
            LOG.info("Did not warm up for Teams: {}", e.toString());
        }
    }

    private void fetch() {
        try {
            if (keys != null) {
                var _ = keys.getKey("");
            }
            if (token != null) {
                var _ = token.get();
            }
        } catch (IOException e) {
            LOG.warn("Teams can’t be spoken to: {}", e.getMessage());
        }
    }

    private void draw(BackOffice office) throws IOException {
        var writer = new ActivityJson().serializer();
        for (var message : poster.drawn(rehearsal.answer(office))) {
            LOG.trace("{} characters", writer.writeValueAsString(message).length());
        }
    }
}
