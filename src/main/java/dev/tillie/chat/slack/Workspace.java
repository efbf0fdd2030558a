package dev.tillie.chat.slack;

import dev.tillie.chat.BackOffice;
import dev.tillie.chat.Premises;

/**
 * One Slack workspace, as Tillie works in it.
 *
 * @param botUser the user id Tillie goes by there
 * @param office the business behind it
 */
record Workspace(String team, String botUser, Calls calls, Calls.Token token, Directory audience, BackOffice office)
        implements Premises {
    @Override
    public String platform() {
        return Arrivals.PLATFORM;
    }

    @Override
    public boolean isChannel(String name) {
        return name.startsWith("C") || name.startsWith("G");
    }
}
