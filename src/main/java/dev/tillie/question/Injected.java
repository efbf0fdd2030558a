package dev.tillie.question;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Instructions to a machine that were slipped into a question; the question is read as if they weren't there. */
final class Injected {
    private static final String TELLING =
            "(?:assistant|system|developer|admin(?:istrator)?|instructions?|prompt|passwords?|tokens?|api keys?|ignore"
                    + "|override|jailbreak|role)";
    private static final String TAG = "(?:system|user|assistant|instructions?|admin|override|root)";
    private static final Pattern TAGGED =
            Pattern.compile("(?i)<+(" + TAG + ")\\b[^<>]*>+.*?</+\\1>+|^\\s*<+/?" + TAG + "\\b[^<>]*>+\\s*");
    private static final Pattern BRACKETED = Pattern.compile("(?i)\\s*(?:<+/?" + TAG + "\\b[^<>]*>.*"
            + "|\\(\\s*(?:bot|ai|llm|note to (?:the )?(?:ai|bot))\\b[^()]*\\)|\\([^()]*\\b" + TELLING
            + "\\b[^()]*\\)|\\[[^\\[\\]]*\\b" + TELLING
            + "\\b[^\\[\\]]*\\]|\\{[^{}]*\\b" + TELLING + "\\b[^{}]*\\}|<!--.*?-->)");
    private static final Pattern COMMAND = Pattern.compile(
            "\\b(?:ignore|disregard|forget|override|bypass) (?:all |any |every |the |your |ur |my |these |those |previous |prior"
                    + " |earlier |above )*(?:instructions?|rules?|prompts?|guidelines?|safety|restrictions?|the above|training)\\b"
                    + "|\\b(?:ignore|disregard|forget) (?:what|everything|anything|all)(?: that)? you (?:were|was|have been|had been|are) (?:told|taught|instructed)\\b(?! (?:about|of)\\b)"
                    + "|\\b(?:reveal|print|show|repeat|output|append|send|tell)\\b.*\\b(?:system prompt|your prompt|your instructions"
                    + "|passwords?|api keys?|tokens?|credentials|secrets?)\\b"
                    + "|\\b(?:from now on|forget(?: that)?) you are\\b|\\bpretend (?:that )?(?:you|the owner|the boss|to be)\\b"
                    + "|\\b(?:print|dump|list|reveal|show|output|export|leak)\\b[^.?!]*\\b(?:(?:settings?|config\\w*|variables?|tokens?),? (?:and|or|&) (?:\\w+ )?keys?|keys?(?: and \\w+)? (?:that )?you (?:hold|have|know|use|keep|store))\\b"
                    + "|\\bunrestricted\\b|\\b(?:without|no|zero) (?:restrictions|filters)\\b|\\bnew (?:rules?|instructions?|directives?|orders? (?=from))(?: ?from (?:the )?(?:admin\\w*|system|developers?|head office|management|anthropic|openai))? ?:|\\b(?:system|admin|root|developer|security) override\\b|\\bignore everything (?:else|above|before|so far)\\b|\\byou are root\\b|\\bonly (?:reply|answer|respond) in (?:hex|base ?64|binary|morse|code)\\b|\\bsay nothing\\b"
                    + "|\\bdo not tell (?:the owner|the boss|anyone)\\b|\\bdrop (?:table|database)\\b"
                    + "|\\b(?:hidden|secret|initial) (?:rules?|prompts?|instructions?)\\b|\\b(?:ai|bot|llm|assistant) reading this\\b"
                    + "|\\b(?:drop|skip|turn off|switch off|disable|suspend|bypass) (?:(?:all|any|every|of|the) )*your (?:\\w+ )?"
                    + "(?:instructions|rules|checks|guidelines|safeguards|filters|restrictions|limits|verification)\\b"
                    + "|\\b(?:list|dump|print|reveal|export|leak) (?:all |every |me |the |our |stored |staff |customers? |customer's )*(?:bank (?:account )?details|card (?:numbers?|details)"
                    + "|passwords?|pins|logins)\\b"
                    + "|(?:^|[.;!?] )(?:p ?[.]? ?s ?[.]? ?,? ?)?(?:note to (?:the )?|dear )?(?:assistant|ai|bot|llm|system)[:,] "
                    + "|\\bfrom now on you (?:answer|act|are|obey|approve|must|will|may|do)\\b"
                    + "|\\byou are now\\b|\\b(?:developer|debug|maintenance|root|god|admin|dan) mode\\b");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;])\\s+");

    private static final Pattern LEAD = Pattern.compile("^(?:(?:also|and|oh|anyway),? )+");

    private Injected() {}

    /**
     * What was typed without what stands in brackets or in a sentence of its own and speaks to the machine; all of it
     * where nothing else is left.
     */
    static String without(String said) {
        var rest = BRACKETED.matcher(TAGGED.matcher(said).replaceAll("")).replaceAll("");
        return rest.isBlank() ? said : withoutSentences(rest);
    }

    /** Only beside a question does a sentence stand for itself. */
    private static String withoutSentences(String said) {
        var sentences = SENTENCE_END.split(said);
        var asked = Stream.of(sentences)
                .filter(it -> !is(LEAD.matcher(PlainWords.fold(it)).replaceFirst("")))
                .collect(Collectors.joining(" "));
        var isQuestion = asked.contains("?") || Halves.asks(PlainWords.fold(asked));
        return isQuestion && Halves.words(asked) > 2 ? asked : said;
    }

    /** Whether a part of a message, in plain words, is such an instruction. */
    static boolean is(String part) {
        return COMMAND.matcher(part).find();
    }
}
