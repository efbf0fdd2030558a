package dev.tillie.question;

/** What is put round the little that is said in a follow-up: "nah, ... sorry", "ok and ... then please". */
final class Framing {
    /** Any number of such words. */
    static final String WORDS =
            "(?:(?:fair enough|right so|no (?:bother|worries)|makes sense|got it|i see|and|n|nd|&|or|but|ok|okay|right|so|then|now|no|nah|na|nope|not that|sorry|oops|wait"
                    + "|actually|oh|ah|ha|hm+|yeah|yes|yep|ya|cool|great|good|nice|fine|grand|perfect|lovely|thanks|ta|cheers|hang on|hold on|also"
                    + "|plus|same|again|just|only|i mean|i meant|i said|meant|make (?:it|that)|change (?:it|that) to|say|try|do|let s see|give me"
                    + "|show me|what about|how about|what of|(?:how|what) (?:was|were|is|are|did)|in|for|over|on|of|during|it|that|they|we"
                    + "|(?:the )?same (?:days?|dates|time|period)|all the way|look(?:ing)? at|kindly|check)[.,!:;-]* )*";

    /** Any number of such words from the beginning. */
    static final String LEAD = "^" + WORDS;

    /** Any number of such words up to the end. */
    static final String TRAIL =
            "(?:[.,!;]* (?:please|pls|then|too|as well|aswell|instead|also|though|maybe|sorry|oops|actually"
                    + "|i mean|i meant|meant|rather|now|only|alone|again|so far|to date|thanks|ta|cheers|mate|love|overall|in total|total|altogether|if (?:you can|possible)"
                    + "|i (?:think|suppose|guess)|my (?:bad|mistake)))*\\W*$";

    private Framing() {}
}
