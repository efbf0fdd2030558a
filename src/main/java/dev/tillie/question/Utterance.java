package dev.tillie.question;

/**
 * A question in plain lower-case words, with the way back to what was typed.
 *
 * @param said what was typed
 * @param text the same in plain words: {@code hw did we do yday} is {@code how did we do yesterday}
 * @param starts for each character of the text, where what it stands for begins in what was typed
 * @param ends for each character of the text, where what it stands for ends
 */
@SuppressWarnings("ArrayRecordComponent") // two lookup tables, never compared
record Utterance(String said, String text, int[] starts, int[] ends) {
    /** What was typed for a stretch of the text. */
    String said(int from, int to) {
        return from >= to ? "" : said.substring(starts[from], ends[to - 1]).strip();
    }

    /** What was typed, with other words in the place of a stretch of the text. */
    String saying(int from, int to, String instead) {
        return said.substring(0, starts[from]) + instead + said.substring(ends[to - 1]);
    }
}
