package dev.tillie.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Words that give a thing a nickname, or take it away: "by OJ I mean Orange Juice", "call Maria Keane Mazza". */
public final class Naming {
    private static final String NICK = "[\"“”'‘’]?(?<nick>[^\"“”]{2,40}?)[\"“”'‘’]?";
    private static final String NAME = "[\"“”'‘’]?(?<name>[^\"“”]{2,80}?)[\"“”'‘’]?";
    private static final String END = "(?: from now on| please| in future| always)*[.! ]*$";
    private static final List<Pattern> TELLS = List.of(
            pattern("(?:by|with) " + NICK + ",? (?:i|we) (?:always )?mean " + NAME),
            pattern("(?:when|whenever|if) (?:i|we) (?:say|write|type|ask (?:for|about)) " + NICK
                    + ",? (?:i|we|it|that|you)(?: (?:should|must|can))? (?:mean|means|is|take it as|read it as|take it for|am talking about) "
                    + NAME),
            pattern(NICK
                    + " (?:is|'s)? ?(?:(?:short|shorthand|slang|code) for|(?:another (?:name|word)|my name|our name|what (?:i|we) call)(?: for)?) "
                    + NAME),
            pattern(NICK + " (?:stands for|means|refers to|= ?|is the same as|equals) ?" + NAME),
            pattern("(?:i|we|the (?:staff|girls|lads|team)|everyone|everybody)(?: (?:always|just|usually|all))* call "
                    + NAME + " [\"“‘'](?<quoted>[^\"“”'‘’]{2,40})[\"”’']"),
            pattern("(?:nickname|abbreviate) " + NAME + " (?:as|to) " + NICK),
            pattern("(?:remember|learn|note)(?: that)? " + NICK + " (?:as|is|means|stands for) " + NAME),
            pattern("(?:use|take) " + NICK + " (?:for|as|to mean) " + NAME),
            pattern(NAME + " (?:is also|also|is) (?:known|called|goes by) (?:as )?" + NICK),
            pattern(NAME + " (?:aka|a\\.k\\.a\\.) " + NICK));
    private static final Pattern CALL = Pattern.compile(
            "^(?:please |ok |(?:let's|lets|let us|can you|can we|i|we|we'll|i'll|you can|just|the (?:staff|girls|lads|team)|everyone|everybody)"
                    + " |(?:just|always|usually|all) )*call (?<both>.{5,100}?)" + END,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FORGET = Pattern.compile(
            "^(?:please |can you |ok )*(?:forget|drop|remove|delete|unlearn|scrap)(?: about)? (?:the |my |our |that )*(?:nick ?names?|short ?names?|alias(?:es)?|abbreviations?)"
                    + "(?: for| called| named| of)? " + NICK + END + "|^"
                    + "(?:please )?(?:forget|unlearn) [\"“”'‘’]?(?<bare>[^\"“”]{2,40}?)[\"“”'‘’]?" + END
                    + "|^(?:don't|do not|stop) call(?:ing)? (?<called>.{2,60}?) (?:that )?(?:any ?more|now)" + END
                    + "|^[\"“”'‘’]?(?<notit>[^\"“”]{2,40}?)[\"“”'‘’]? (?:doesn't|does not|no longer) means? .{2,80}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST = Pattern.compile(
            "^(?:show|list|what(?:'s| are| is)?|which|any|do you (?:know|have)|tell me)\\b.{0,30}\\b(?:nick ?names?|short ?names?|alias(?:es)?)\\b.{0,30}$|^(?:my |our |the )?nick ?names[?. ]*$",
            Pattern.CASE_INSENSITIVE);

    private Naming() {}

    /** What is wanted of nicknames. */
    public sealed interface Wish {
        /** @param name as it was said, of the thing that is to have the nickname */
        record Keep(String nickname, String name) implements Wish {}

        record Forget(String nickname) implements Wish {}

        record ListAll() implements Wish {}
    }

    /**
     * What is wanted of nicknames; empty where the words are about something else.
     *
     * @param known the nicknames there are
     */
    public static Optional<Wish> find(String said, Names names, Set<String> known) {
        var text = said.strip();
        if (LIST.matcher(text).find()) {
            return Optional.of(new Wish.ListAll());
        }
        return forget(text, known).or(() -> keep(text, names));
    }

    private static Optional<Wish> forget(String text, Set<String> known) {
        var matcher = FORGET.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var isExplicit = matcher.group("nick") != null;
        var nickname = first(matcher, "nick", "bare", "called", "notit");
        var isKnown = nickname != null && known.stream().anyMatch(nickname.strip()::equalsIgnoreCase);
        return nickname != null && (isExplicit || isKnown)
                ? Optional.of(new Wish.Forget(nickname.strip()))
                : Optional.empty();
    }

    private static Optional<Wish> keep(String text, Names names) {
        for (var pattern : TELLS) {
            var matcher = pattern.matcher(text);
            if (matcher.find()) {
                var nickname = pattern.pattern().contains("<quoted>") ? matcher.group("quoted") : matcher.group("nick");
                var name = matcher.group("name");
                if (names.isNamed(name) && !isOrdinary(nickname)) {
                    return Optional.of(new Wish.Keep(nickname.strip(), name.strip()));
                }
            }
        }
        var call = CALL.matcher(text);
        return call.find() ? both(call.group("both"), names) : Optional.empty();
    }

    /** Of "Maria Keane Mazza" the longest beginning, or end, that is a name, and what is left. */
    private static Optional<Wish> both(String said, Names names) {
        var quoted = Pattern.compile("^(?<name>.+?) [\"“‘'](?<nick>[^\"“”'‘’]+)[\"”’']$")
                .matcher(said);
        if (quoted.find() && names.isNamed(quoted.group("name"))) {
            return Optional.of(new Wish.Keep(quoted.group("nick"), quoted.group("name")));
        }
        var words = List.of(said.split("\\s+"));
        return IntStream.range(1, words.size())
                .map(it -> words.size() - it)
                .boxed()
                .flatMap(at -> java.util.stream.Stream.of(
                        new Wish.Keep(join(words.subList(at, words.size())), join(words.subList(0, at))),
                        new Wish.Keep(
                                join(words.subList(0, words.size() - at)),
                                join(words.subList(words.size() - at, words.size())))))
                .filter(it -> names.isWhole(it.name()) && !isOrdinary(it.nickname()))
                .map(Wish.class::cast)
                .findFirst();
    }

    private static String join(List<String> words) {
        return String.join(" ", words);
    }

    private static boolean isOrdinary(String nickname) {
        return nickname.strip()
                .toLowerCase(java.util.Locale.ROOT)
                .matches(
                        "(?:the |a |an )?(?:it|that|this|them|me|us|him|her|back|now|today|tomorrow|later|again|first|please|(?:next|this|last) \\w+|"
                                + "(?:on |at |by )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|which|what|who|how|\\d+)|(?:what|which|how|who)\\b.*");
    }

    private static @Nullable String first(Matcher matcher, String... groups) {
        for (var group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                "^(?:please |ok |and |by the way,? |btw,? |fyi,? )*" + words + END, Pattern.CASE_INSENSITIVE);
    }
}
