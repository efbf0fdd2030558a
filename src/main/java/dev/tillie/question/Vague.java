package dev.tillie.question;

import java.util.regex.Pattern;

/** Words that say neither what of nor about what, but point at something or are a number and no more. */
final class Vague {
    private static final int LONGEST = 7;
    private static final Pattern POINTS = Pattern.compile(
            "\\b(?:it|that|this|those|these|them|thing|things|lot|one|ones|list|same|again|situation|stuff)\\b"
                    + "|^[£€$]?\\d[\\d,.]*\\W*$|^(?:numbers|figures|check|look)\\W*$");

    private Vague() {}

    /** @param text in plain lower-case words */
    static boolean is(String text) {
        return text.strip().split(" +").length <= LONGEST
                && POINTS.matcher(text).find()
                && !Halves.hasFigure(text);
    }
}
