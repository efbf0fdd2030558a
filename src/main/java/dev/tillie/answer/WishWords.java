package dev.tillie.answer;

import dev.tillie.answer.Wish.Where;
import dev.tillie.answer.Wish.Which;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads wishes to be told again and again in plain words: "tell me every Monday", "ping me if oat milk drops below 20",
 * "stop number 2". Only what can hardly mean anything else is taken for one.
 */
final class WishWords {
    private static final String POLITE =
            "(?:(?:please|can you|could you|would you|will you|hey|ok|okay|and|also|tillie|i want you to"
                    + "|i'd like you to|now|great|thanks|then)[,!. ]+)*";
    private static final Pattern SENDS = pattern("^" + POLITE
            + "(?:(?:tell|send|message|post|email|mail|ping|text|dm)\\b(?: (?:me|us))?|(?:(?:give|report)(?: (?:me|us))?|show (?:me|us)) (?=this\\b|that\\b|it\\b"
            + "|the same\\b)|let (?:me|us) (?:know|have)|keep (?:me|us) (?:posted|updated)|update (?:me|us)|remind (?:me|us)(?! to\\b)"
            + "|(?:i|we)(?:'d like| want| would like)(?: to (?:get|have|see|know))? (?=this\\b|that\\b|it\\b|the same\\b)"
            + "|subscribe(?: (?:me|us))?(?: to)?)");
    private static final Pattern SUBSCRIBES = pattern("^" + POLITE + "subscribe\\b");
    private static final Pattern SAME =
            pattern("^" + POLITE + "(?:this|that|it|the same|same|(?=every|each|weekdays|daily))");
    private static final Pattern LITTLE =
            pattern("\\b(?:this|that|it|the same(?: thing)?|same|again|please|thanks|as well|too|about|of|on|with|over"
                    + "|to|at|how|a|an|the|answer|report|list|me|us|starting|from now on|and)\\b|[^\\p{L}\\p{N}]");
    private static final Pattern CHANNEL =
            pattern("(?:(?:to|in|into|on) (?:the )?)?#(?<name>[\\p{L}\\p{N}_-]+)(?:/(?<id>[CG][A-Z0-9]+))?(?: channel)?"
                    + "|(?:to|in|into) the (?<named>[\\p{L}\\p{N}_-]+) channel");
    private static final Pattern HERE =
            pattern("\\b(?:(?:to|in|into) (?:this|the) (?:channel|group|chat|room)|(?:in )?here)\\b");
    private static final Pattern US = pattern("^" + POLITE + "\\w+ us\\b");
    private static final Pattern SUMMARY = pattern("\\b(?:summary|summaries|digest|briefing|round-?up)\\b");

    private static final Pattern WATCHES = pattern(
            "^" + POLITE
                    + "(?:(?:tell|send|message|ping|warn|alert|notify|text|remind|shout at|email|flag)\\b(?: (?:me|us|it))?(?: (?:a )?(?:message|shout|ping|to me))?"
                    + "|let (?:me|us) know|give (?:me|us) a (?:shout|ping|nudge|heads[- ]up|warning)|i (?:want|need) to know|keep an eye out)"
                    + "(?: (?:in|to) #[\\p{L}\\p{N}_/-]+)? (?:only )?(?:when(?:ever)?|if|once|as soon as|the moment|before)\\b");
    private static final Pattern ALERTS = pattern("^" + POLITE
            + "(?:(?:ping|warn|alert|notify|text|shout at|flag)\\b(?: (?:me|us))?|let (?:me|us) know|give (?:me|us) a (?:shout|ping|nudge|heads[- ]up|warning))"
            + " (?:when(?:ever)?|if|once|as soon as|the moment)\\b");
    private static final String NUMBER =
            "(?<number>(?:-|−|minus )?[£€$₹]?\\s?(?:-|−)?\\d[\\d,]*(?:\\.\\d+)?|zero|nothing|nought)"
                    + "\\s?(?<scale>k|grand|thousand)?(?![\\d.,]*\\d)\\s?(?<unit>%|percent|per cent|days?|units?|pounds|euros?|quid|left)?";
    private static final Pattern CROSSING = pattern(
            "(?:\\b(?:ever|first|again|has|have|there|goes?|go|drops?|falls?|gets?|is|are|dips?|sinks?|runs?|comes?|rises?"
                    + "|climbs?|grows?|we|down|up) )*\\b(?<how>under|below|beneath|less than|fewer than|lower than|down to|drops? to|falls? to|only"
                    + "|over|above|more than|greater than|higher than|bigger than|past|pass(?:es)?|exceeds?|beats?|tops?|crosses|hits?|reach(?:es)?|gets? to|at least|up to)"
                    + " " + NUMBER);
    private static final Pattern OVERDRAWN = pattern(
            "\\b(?:we|i|it|cash|the (?:bank|account|balance))\\b.*\\b(?:overdrawn|in(?:to)? the red|negative)\\b");
    private static final Pattern RUNS_OUT = pattern("\\b(?:(?:runs?|is|are|goes) out(?: of stock)?|sells? out)\\b");
    private static final Pattern BACKWARD = pattern("\\b(?:was|were|did|had|last (?:week|month|year))\\b");

    private static final Pattern LIST = pattern("^" + POLITE
            + "(?:(?:what(?:'s| are| is| do i have)?|show(?: me)?|list|which are|see)? ?(?:all )?(?:my|our|the) subscriptions(?: list)?"
            + "|what (?:have|am|did) i (?:been )?(?:subscribed?(?: to)?)|what (?:are|am) (?:i|we) subscribed to|list subscriptions"
            + "|what (?:are you|will you be) (?:watching|sending)(?: (?:me|for me|for us|out))?|what (?:do|will) you send me"
            + "|what am i getting|what alerts (?:do i have|have i (?:set|got))|my alerts)(?: again)?[?!. ]*$");
    private static final String WHICH =
            "(?<which>(?:the |my |sending (?:me |us )?(?:the )?|telling me (?:the |about )?|watching (?:the )?|to )?.*?)";
    private static final Pattern STOP =
            pattern("^" + POLITE + "(?:stop|cancel|drop|end|remove|delete|unsubscribe(?: me)?(?: from)?|no more)\\b ?"
                    + WHICH + "(?: please)?[.! ]*$");
    private static final String MOVES = "^" + POLITE + "(?:make|move|change|switch|set|put|reschedule|shift) ";
    private static final Pattern MOVE_TO = pattern(MOVES + "(?<which>.+?) (?:to|into) (?<how>.+?)[.! ]*$");
    private static final Pattern MOVE = pattern(
            MOVES
                    + "(?<which>it|this|that|them|number \\d{1,2}|no\\.? ?\\d{1,2}|the .+? one) (?:on |for )?(?<how>.+?)[.! ]*$");
    private static final Pattern PAUSE = pattern("^" + POLITE
            + "(?:pause|hold|suspend|skip)\\b ?(?<which>.*?) ?(?:(?:until|till|til|for|up to) (?<until>.+?))?[.! ]*$");
    private static final Pattern LIMIT =
            pattern("(?:(?<side>under|below|less than|over|above|more than) )?" + NUMBER + "(?: instead)?");
    private static final Pattern RESUME = pattern(
            "^" + POLITE + "(?:resume|unpause|restart|continue|turn (?:back )?on)\\b ?(?<which>.*?)(?: again)?[.! ]*$");
    private static final Pattern NUMBERED =
            pattern("^(?:the )?(?:number|no\\.?|nr\\.?|#)? ?(?<n>\\d{1,2})(?:st|nd|rd|th)?(?: one)?$");
    private static final Pattern ORDINAL = pattern("^the (?<n>first|second|third|fourth|fifth|last)(?: one)?$");
    private static final Pattern IT = pattern(
            "^(?:it|this|that|this one|that one|these|sending (?:me |us )?(?:this|that|it|these)|watching (?:it|this|that)|)$");
    private static final Pattern ALL = pattern(
            "^(?:all(?: of)?(?: them| my subscriptions| subscriptions| it)?|everything|them all|(?:all )?my subscriptions"
                    + "|subscriptions|them)$");
    private static final Pattern ONE = pattern("\\b(?:one|subscription|alert|watch|ping|message)s?$");

    /** "Let me know if a new oven is worth it" wants a verdict, once and now. */
    private static final Pattern VERDICT = pattern(
            "\\b(?:is|are|be|it'?s) (?:really |actually )?worth\\b"
                    + "|\\bpays? (?:for (?:itself|themselves)|back)\\b|\\b(?:(?:can|could) (?:we|i)|(?:we|i) (?:can|could)) afford\\b");

    private final String said;
    private final DayOfWeek weekStart;

    private WishWords(String said, DayOfWeek weekStart) {
        this.said = said.replace('’', '\'').strip();
        this.weekStart = weekStart;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /**
     * @param isFollowing whether an answer stands before it, which "this" can mean
     * @param knowsSome whether the talk is of subscriptions, so that "it" may be one
     */
    static Optional<Wish> find(String said, DayOfWeek weekStart, boolean isFollowing, boolean knowsSome) {
        var words = new WishWords(said, weekStart);
        return words.listed()
                .or(words::watched)
                .or(() -> words.sent(isFollowing))
                .or(() -> words.managed(knowsSome));
    }

    private Optional<Wish> listed() {
        return LIST.matcher(said).matches() ? Optional.of(new Wish.ListAll()) : Optional.empty();
    }

    private Optional<Wish> watched() {
        var plain = withoutWhere(said);
        var starts = WATCHES.matcher(plain);
        if (!starts.lookingAt()
                || BACKWARD.matcher(said).find()
                || VERDICT.matcher(said).find()) {
            return Optional.empty();
        }
        var where = where(said);
        var rest = plain.substring(starts.end()).strip();
        var number = CROSSING.matcher(rest);
        if (number.find()) {
            return Optional.of(watch(rest, number.toMatchResult(), where));
        }
        if (OVERDRAWN.matcher(rest).find()) {
            return Optional.of(new Wish.Watch("cash", true, false, BigDecimal.ZERO, Mark.Unit.MONEY, where));
        }
        if (!ALERTS.matcher(plain).lookingAt()
                || RhythmWords.find(said, weekStart).isPresent()) {
            return Optional.empty();
        }
        var out = RUNS_OUT.matcher(rest);
        return out.find()
                ? Optional.of(new Wish.Watch(
                        rest.substring(0, out.start()).strip(), true, false, BigDecimal.ONE, Mark.Unit.COUNT, where))
                : Optional.of(new Wish.WatchOther(rest.replaceFirst("[?!. ]+$", "")));
    }

    private static Wish watch(String rest, MatchResult it, Where where) {
        var how = it.group("how").toLowerCase(Locale.ROOT);
        var isBelow =
                how.matches("under|below|beneath|less than|fewer than|lower than|down to|drops? to|falls? to|only");
        var isReached = how.matches("down to|drops? to|falls? to|only|hits?|reach(?:es)?|gets? to|at least|up to");
        var about = withoutWhere(rest.substring(0, it.start()) + " " + rest.substring(it.end()));
        return new Wish.Watch(
                about.replaceFirst("[?!. ]+$", "").strip(), isBelow, isReached, number(it), unit(it), where);
    }

    private static BigDecimal number(MatchResult it) {
        var digits = it.group("number").replaceAll("[^\\d.]", "");
        var number = digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits);
        var scaled = it.group("scale") == null ? number : number.multiply(BigDecimal.valueOf(1_000));
        return it.group("number").matches("(?i).*(?:-|−|minus).*") ? scaled.negate() : scaled;
    }

    private static Mark.@Nullable Unit unit(MatchResult it) {
        var unit = it.group("unit") == null ? "" : it.group("unit").toLowerCase(Locale.ROOT);
        if (unit.startsWith("%") || unit.startsWith("per")) {
            return Mark.Unit.PERCENT;
        }
        if (unit.startsWith("day")) {
            return Mark.Unit.DAYS;
        }
        var isMoney = it.group("number").matches(".*[£€$₹].*") || unit.matches("pounds|euros?|quid");
        return isMoney ? Mark.Unit.MONEY : unit.isEmpty() ? null : Mark.Unit.COUNT;
    }

    private Optional<Wish> sent(boolean isFollowing) {
        var verb = SENDS.matcher(said);
        var same = SAME.matcher(said);
        var isVerb = verb.lookingAt();
        if (!isVerb && !(isFollowing && same.lookingAt())
                || SUMMARY.matcher(said).find()) {
            return Optional.empty();
        }
        var where = where(said);
        var rest = withoutWhere(said.substring(isVerb ? verb.end() : same.end()));
        var how = RhythmWords.find(rest, weekStart);
        if (how.isEmpty()) {
            return SUBSCRIBES.matcher(said).lookingAt()
                    ? Optional.of(new Wish.Send(null, about(rest), where))
                    : Optional.empty();
        }
        var before = rest.substring(0, how.get().from()).strip();
        var behind = rest.substring(how.get().to())
                .replaceFirst("^[,. ]+", "")
                .replaceFirst("[?!. ]+$", "")
                .strip();
        var about = about(before + " " + behind);
        // a rhythm amid the words is a part of the question, as in "how we did every day last week"
        var isApart = about(before).isEmpty() || about(behind).isEmpty();
        // "on Fridays" after "tell me" may be what is asked about
        var isSure = isVerb && !said.matches("(?i).*\\btell (?:me|us) (?!this|that|it\\b).+")
                || isSaidFirmly(rest, how.get());
        return isApart && isSure && (isVerb || about.isEmpty())
                ? Optional.of(new Wish.Send(how.get(), about, where))
                : Optional.empty();
    }

    private static boolean isSaidFirmly(String rest, RhythmWords how) {
        return rest.substring(how.from(), how.to())
                        .matches("(?i).*\\b(?:every|each|daily|weekly|monthly|hourly|weekdays|once a)\\b.*")
                || about(rest.substring(0, how.from())).isEmpty();
    }

    /** What is left that says something. */
    private static String about(String words) {
        return LITTLE.matcher(words).replaceAll("").isEmpty()
                ? ""
                : words.strip()
                        .replaceFirst("(?i)^(?:about|of|on|with|to|that|and)\\b ?", "")
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    private static Where where(String said) {
        var channel = CHANNEL.matcher(said);
        if (channel.find()) {
            var name = channel.group("name") == null ? channel.group("named") : channel.group("name");
            return new Where.Channel(name, channel.group("id") == null ? "" : channel.group("id"));
        }
        return HERE.matcher(said).find() || US.matcher(said).find() ? new Where.Here() : new Where.Person();
    }

    private static String withoutWhere(String said) {
        return HERE.matcher(CHANNEL.matcher(said).replaceAll(" "))
                .replaceAll(" ")
                .replaceAll("\\s+", " ");
    }

    private Optional<Wish> managed(boolean knowsSome) {
        for (var pattern : List.of(MOVE_TO, MOVE)) {
            var move = pattern.matcher(said);
            if (move.matches() && isKnown(move.group("which"), knowsSome)) {
                var moved = moved(which(move.group("which")), move.group("how"));
                if (moved.isPresent()) {
                    return moved;
                }
            }
        }
        var pause = PAUSE.matcher(said);
        if (pause.matches()
                && (isKnown(pause.group("which"), knowsSome) || isAll(pause.group("which")) || isPauseOnly(pause))) {
            return Optional.of(new Wish.Pause(
                    which(pause.group("which")), pause.group("until") == null ? "" : pause.group("until")));
        }
        var resume = RESUME.matcher(said);
        if (resume.matches() && (isKnown(resume.group("which"), knowsSome) || isAll(resume.group("which")))) {
            return Optional.of(new Wish.Resume(which(resume.group("which"))));
        }
        var stop = STOP.matcher(said);
        return stop.matches()
                        && isKnown(
                                stop.group("which"),
                                knowsSome || said.toLowerCase(Locale.ROOT).contains("unsubscribe"))
                ? Optional.of(new Wish.Stop(which(stop.group("which"))))
                : Optional.empty();
    }

    /** "Tuesday" is every Tuesday here, and a time by itself leaves the days. */
    private Optional<Wish> moved(Which which, String how) {
        var limit = LIMIT.matcher(how);
        if (limit.matches()) {
            var side = limit.group("side") == null ? "" : limit.group("side").toLowerCase(Locale.ROOT);
            var isBelow = side.isEmpty() ? null : (Boolean) side.matches("under|below|less than");
            return Optional.of(new Wish.Shift(which, isBelow, number(limit.toMatchResult())));
        }
        var days = RhythmWords.find(how, weekStart).or(() -> RhythmWords.find("every " + how, weekStart));
        var at = RhythmWords.findTime(how.replaceFirst("^(?=\\d)", "at "));
        return days.isEmpty() && at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wish.Move(which, days.orElse(null), at.orElse(null)));
    }

    /** Whether words end as those for a subscription do: "the Monday one". */
    static boolean saysOne(String words) {
        return ONE.matcher(words.strip()).find();
    }

    private static boolean isAll(String words) {
        return which(words) instanceof Which.All;
    }

    private static boolean isPauseOnly(MatchResult pause) {
        return pause.group("which").isBlank() && pause.group("until") != null;
    }

    /** Whether words point to a subscription; "it" and a number do only where the talk is of them. */
    private static boolean isKnown(String words, boolean knowsSome) {
        return switch (which(words)) {
            case Which.It _, Which.Numbered _ -> knowsSome;
            case Which.All _ -> knowsSome || words.contains("subscription");
            case Which.Named _ -> knowsSome || saysOne(words) || words.matches("(?i)(?:sending|telling|watching) .*");
        };
    }

    private static Which which(String words) {
        var plain = words.strip().toLowerCase(Locale.ROOT);
        var number = NUMBERED.matcher(plain);
        if (number.matches()) {
            return new Which.Numbered(Integer.parseInt(number.group("n")));
        }
        var ordinal = ORDINAL.matcher(plain);
        if (ordinal.matches()) {
            return new Which.Numbered(List.of("last", "first", "second", "third", "fourth", "fifth")
                    .indexOf(ordinal.group("n")));
        }
        if (IT.matcher(plain).matches()) {
            return new Which.It();
        }
        return ALL.matcher(plain).matches() ? new Which.All() : new Which.Named(words.strip());
    }
}
