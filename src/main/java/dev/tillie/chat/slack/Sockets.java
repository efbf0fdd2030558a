package dev.tillie.chat.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Socket Mode: Tillie calls Slack and keeps the line open, so that no public address is needed. */
final class Sockets implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);
    private static final int CONCURRENCY = 8;

    private final SocketModeApp app;

    private Sockets(SocketModeApp app) {
        this.app = app;
    }

    static Sockets open(App bolt, String appToken) throws SlackProblem {
        try {
            var app = new SocketModeApp(appToken, bolt, SocketModeClient.Backend.JavaWebSocket, CONCURRENCY);
            app.startAsync();
            if (app.getClient() == null) {
                throw new SlackProblem("apps.connections.open", "unreachable");
            }
            return new Sockets(app);
        } catch (SlackProblem e) {
            throw e;
        } catch (Exception e) {
            throw new SlackProblem("apps.connections.open", "unreachable", e);
        }
    }

    @Override
    public void close() {
        try {
            app.close();
        } catch (Exception e) {
            LOG.debug("Socket Mode did not close cleanly", e);
        }
    }
}
