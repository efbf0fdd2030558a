package dev.tillie.chat.teams;

import dev.tillie.chat.BackOffice;
import dev.tillie.chat.Premises;

/** One tenant of Teams, as Tillie works in it. */
record Tenant(String team, Roster audience, BackOffice office) implements Premises {
    static final String PLATFORM = "teams";

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public boolean isChannel(String name) {
        return name.startsWith("19:");
    }
}
