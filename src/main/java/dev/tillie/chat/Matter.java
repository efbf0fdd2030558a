package dev.tillie.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is told unasked.
 *
 * @param about names the thing; what was said about the same thing before is changed instead of said again
 * @param version of the thing, another one when there is news of it
 * @param maybeSaidSince when a try to tell it began whose outcome nobody noted; null where it was not tried, or said since
 */
public record Matter(String about, String version, @Nullable Instant maybeSaidSince) {}
