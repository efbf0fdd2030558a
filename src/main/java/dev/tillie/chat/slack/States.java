package dev.tillie.chat.slack;

import com.slack.api.bolt.service.OAuthStateService;
import dev.tillie.chat.Memory;
import java.time.Duration;

/** Ties the way back from Slack to the browser that set out to install: each state is good once, for ten minutes. */
record States(Memory memory) implements OAuthStateService {
    private static final String KIND = "slack-oauth-state";
    private static final Duration KEPT = Duration.ofMinutes(10);

    @Override
    public void addNewStateToDatastore(String state) {
        memory.keep(KIND, state, "", KEPT);
    }

    @Override
    public boolean isAvailableInDatabase(String state) {
        return state.length() <= 100 && memory.find(KIND, state).isPresent();
    }

    @Override
    public void deleteStateFromDatastore(String state) {
        memory.forget(KIND, state);
    }
}
