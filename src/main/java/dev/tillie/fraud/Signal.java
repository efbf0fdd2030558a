package dev.tillie.fraud;

import java.time.Instant;
import java.util.List;

/** One way to notice something worth a look. */
interface Signal {
    /** The cases open at a moment; the facts end before it. */
    List<Case> look(Facts facts, Instant moment);
}
