package dev.tillie.question;

import dev.tillie.books.Period;

/** A period as it was said and as it was understood. */
public record Span(Period period, String said) {}
