/** The door to Microsoft Teams: events, taps and files in; one answer out, in Microsoft Teams's own shapes. */
@NullMarked
package dev.tillie.chat.teams;

import org.jspecify.annotations.NullMarked;
