package dev.tillie.question;

/**
 * A name that was pointed at and not said: "it", "the second one". It counts like any other, and is left out of the
 * details said.
 */
public record Pointed(String label) {
    @Override
    public String toString() {
        return label;
    }
}
