package dev.tillie.answer;

import dev.tillie.chat.Reply;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.question.Slots;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What nobody gets, whoever asks and wherever, and what is said of it. */
enum Declined {
    /** Much is to go at once. */
    MASS_DELETION(
            "^(?!.*\\b(?:pings?|alerts?|subscriptions?|reminders?|nicknames?|scenarios?|budgets?)\\b).*"
                    + "\\b(?:delete|erase|wipe|destroy|purge|nuke|drop|remove|clear|reset|empty|undo|take back)\\b(?: out| away| off)?"
                    + "(?: \\w+){0,2}? (?:all|every|everything|the whole|the entire|whole|entire|the lot)\\b"
                    + "(?= (?:of )?(?:(?:the|my|our|your|past|old|last \\w+|this \\w+) ?)*(?:sales?|orders?|data|databases?|books?|records?"
                    + "|customers?|histor\\w+|stock|products?|inventory|payments?|invoices?|expenses?|bills?|transactions?|files?"
                    + "|imports?|numbers?|figures?|system|store|shop|it|tables?)\\b|\\W*$| (?:please|now|from|in|you|we|i)\\b)"
                    + "|\\b(?:delete|erase|wipe|destroy|purge|nuke|drop)\\b(?: \\w+){0,2}? (?:data|database|books|records|(?:sales )?table"
                    + "|(?:sales )?history|store|system)\\b"
                    + "|^(?:please )?(?:delete|erase|wipe) (?:it all|everything|me)\\b",
            "I don’t delete in bulk, for anybody: your books stay as they are.",
            "One file’s rows can be taken back by themselves: “tillie imports” lists what came in, and “tillie undo”"
                    + " with its number takes it back, until you import the file again."),
    /** How somebody lives, or is reached at home. */
    PRIVATE_DETAILS(
            "\\b(?:home address|home phone|personal (?:email|phone|number|address)|date of birth|bank (?:account|details)"
                    + "|(?:account|card|passport|social security|national insurance|ni|pps|iban|sort code)(?: code)? numbers?|iban"
                    + "|religion|pregnan\\w+|medical|sexual\\w*|ethnicity|criminal record|home life)\\b(?!.*\\b(?:expenses?|spen[dt]|costs?)\\b)"
                    + "|\\bwhere (?:does|do|did) (?!we|i|our|my|the|this|that|it|all|you)[\\w’' ]{2,40}? (?:live|stay|sleep)s?\\b"
                    + "|\\bhow old is (?!the|this|that|our|my|it|stock)\\w+"
                    + "|(?<![’'])\\b(?!(?:\\w+ )?(?:it|that|what|who|here|there|how|where|let|when|to(?:day|night|morrow)"
                    + "|yesterday|week|month|quarter|year|order|customer|supplier|shop)[’'])(?:\\w+ )?\\w+[’']s"
                    + " (?:home |private |personal |mobile |cell |phone |email )?(?:address"
                    + "|phone|mobile|cell|number|email|e-mail|birthday|age|password)\\b"
                    + "|\\b(?:phone|mobile|cell|telephone)(?: number)? (?:of|for) (?!(?:the|our|my|all|every|these|those|them|customers?"
                    + "|suppliers?|people|at.risk|each)\\b)\\w+"
                    + "|^(?:what|give|tell|show|send)\\b.*\\b(?:passwords?|pin code)\\b",
            "Where people live, how to reach them and what else is theirs alone I don’t pass on.",
            "What they bought or rang up is in the books, and I can tell the owner that."),
    /** Somebody else's books. */
    OTHER_BUSINESSES(
            "\\b(?:caf[eé]s?|shops?|stores?|bakery|bakeries|bars?|pubs?|restaurants?|deli|places?|salons?|florists?|butchers?"
                    + "|business(?:es)?|guys|people|competitors?|takeaway|kiosk)(?: \\w+)? (?:next door|across the (?:street|road)"
                    + "|over the road|opposite|down the (?:street|road)|around the corner|round the corner|up the road)\\b"
                    + "|\\bother (?:businesses|shops|stores|companies|tenants|customers|users|owners) (?:on|in|of|using|at)"
                    + " (?:this|the|your|that) (?:server|system|computer|app|tillie|database|machine)\\b"
                    + "|\\bother (?:caf[eé]s?|shops|stores|bakeries|bars|pubs|restaurants|places) (?:in|around) (?:town|here|the area|the city)\\b"
                    + "|\\b(?:another|someone else[’']?s?|somebody else[’']?s?|the other) (?:shop|business|store|company|owner|caf[eé]|tenant)[’']?s?"
                    + " (?:sales|takings|books|data|figures|numbers|revenue|margins?|stock)\\b"
                    + "|\\b(?:sales|takings|books|data|figures|numbers|revenue|margins?|stock) (?:of|from|for) (?:another|other|someone"
                    + " else[’']s) (?:business(?:es)?|companies|company|tenants?|owners?)\\b"
                    + "|\\b(?:my |our |the )?(?:competitors?|competition|rivals?|neighbou?rs?)[’']?s?(?: \\w+)? (?:do|doing|mak\\w+|tak\\w+|sell\\w*"
                    + "|earn\\w*|sales|takings|turnover|revenue|figures|books|margins?)\\b",
            "I only know this shop’s own books; what other businesses do is theirs, and nobody there learns of yours.",
            "Your own I can compare: with last year, with plan, one place with another.");

    private final Pattern pattern;
    private final String headline;
    private final String instead;

    Declined(String pattern, String headline, String instead) {
        this.pattern = Pattern.compile(pattern);
        this.headline = headline;
        this.instead = instead;
    }

    static Optional<Declined> find(String said) {
        var plain = Normalizer.normalize(said, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip();
        return Arrays.stream(values())
                .filter(it -> it.pattern.matcher(plain).find())
                .findFirst();
    }

    /** As {@link #find}, except where what was named is a supplier, whom to reach is business. */
    static Optional<Declined> find(String said, Ledger ledger) {
        var plain = said.toLowerCase(Locale.ROOT);
        return find(said)
                .filter(it -> it != PRIVATE_DETAILS
                        || ledger.catalogue().suppliers().stream()
                                .noneMatch(supplier ->
                                        plain.contains(supplier.name().toLowerCase(Locale.ROOT))));
    }

    static Question question(String said) {
        return new Question(said, List.of(new Question.Part(Intent.OUT_OF_SCOPE, Slots.NONE)), 1, List.of(), null);
    }

    Draft draft() {
        return Draft.of(headline).line(instead).kind(Reply.Kind.REFUSED).withoutRecords();
    }
}
