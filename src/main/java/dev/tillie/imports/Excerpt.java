package dev.tillie.imports;

/** The start of a stranger's text, short and without control characters, fit to be shown. */
final class Excerpt {
    private static final int SHOWN = 40;

    private Excerpt() {}

    static String of(String text) {
        var clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
    }
}
