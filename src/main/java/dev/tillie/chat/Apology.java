package dev.tillie.chat;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** That something went wrong, said as plainly as can be; the log has the cause under the same reference. */
public record Apology(String platform, String reference) {
    private static final Logger LOG = LoggerFactory.getLogger(Apology.class);

    /** @throws IllegalStateException where it only went wrong because this copy of Tillie stops: the next takes over */
    public static Apology of(Premises premises, Exception failure) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("stopped before it was done; the next copy takes over", failure);
        }
        var apology =
                new Apology(premises.platform(), UUID.randomUUID().toString().substring(0, 8));
        LOG.error("Could not answer in {}, reference {}", apology.platform, apology.reference, failure);
        return apology;
    }

    public String words() {
        return Replies.broken(reference).text();
    }

    /** Nor could this be said. */
    public void failed(NotSaid why) {
        LOG.error("Nor could that be said in {}, reference {}: {}", platform, reference, why.getMessage());
    }
}
