package dev.tillie.llm;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;

/** An answer that is none, with how long to wait before asking again. */
final class Refused extends HttpException {
    private static final long serialVersionUID = 1;

    private final Duration wait;

    /** The answer's own words are left out: they may repeat the question, or the key. */
    Refused(int status, Duration wait) {
        super(status, "answered " + status);
        this.wait = wait;
    }

    Duration waiting() {
        return wait;
    }
}
