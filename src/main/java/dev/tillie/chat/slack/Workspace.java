package dev.tillie.chat.slack;

import dev.tillie.chat.BackOffice;

/**
 * One Slack workspace, as Tillie works in it.
 *
 * @param botUser the user id Tillie goes by there
 * @param office the business behind it
 */
record Workspace(String team, String botUser, Calls calls, Calls.Token token, Directory directory, BackOffice office) {}
