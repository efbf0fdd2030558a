/** The door to Slack: events, taps and files in; one answer out, in Slack's own shapes. */
@NullMarked
package dev.tillie.chat.slack;

import org.jspecify.annotations.NullMarked;
