package dev.tillie.server;

import java.io.IOException;

/** Another program listens where Tillie was told to; the message says what to do. */
public final class PortTaken extends IOException {
    PortTaken(String host, int port, Throwable cause) {
        super(
                "port %d on %s is taken by another program (is Tillie running already?): stop it, or choose another with --port %d"
                        .formatted(port, host, port + 1),
                cause);
    }
}
