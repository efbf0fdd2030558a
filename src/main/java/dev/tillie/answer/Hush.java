package dev.tillie.answer;

import dev.tillie.chat.Preferences;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads how the owner wants to be left in peace: for a while, on certain days, or about something. */
final class Hush {
    static final String HOLIDAYS = "holidays";
    static final String CLOSED = "closed";

    private static final String PINGS = "(?:pings?|pinging|messages?|messaging|alerts?|notifications?|writing)";
    private static final Pattern PEACE =
            pattern("(?:leave me alone|do ?n[’']?o?t disturb(?: me)?|dnd|be quiet|keep quiet|no (?:more )?" + PINGS
                    + "|(?:do ?n[’']?o?t|never) (?:ping|message|write|notify)(?: to)?(?: me)?|stop " + PINGS + ")");
    private static final Pattern AGAIN =
            pattern("(?:you (?:can|may) |please )?(?:disturb|ping|write to|message) me again|end do not disturb");
    private static final Pattern MUTE =
            pattern("(?:mute|silence|stop (?:pinging|telling|messaging|writing)(?: me)? about|no (?:more )?" + PINGS
                    + " about|(?:do ?n[’']?o?t|never) (?:ping|message|tell|write)(?: to)?(?: me)? about)");
    private static final Pattern UNMUTE = pattern(
            "un-?mute|(?:start|turn on)[\\w ]* (?:pings?|pinging)|pings? about .* (?:again|back on)|turn [\\w ]+ (?:back )?on");
    private static final Pattern EVERYTHING =
            pattern("(?:mute|stop) (?:everything|all|pings?|pinging|messages?|messaging)(?: me)?\\W*$");
    private static final Pattern ENDLESS =
            pattern("(?:leave me alone|do ?n[’']?o?t disturb(?: me)?|dnd|be quiet|keep quiet)(?: please)?\\W*$");
    private static final Pattern ALL = pattern("everything|all|pings?|you");
    private static final Pattern WEEKENDS = pattern("(?:on|at|over|during)? ?(?:the )?(?:week ?ends?)");
    private static final Pattern HOLIDAY = pattern("(?:bank|public|national)? ?holidays?");
    private static final Pattern SHUT =
            pattern("(?:when|while|days? (?:on which )?)[\\w’' ]*(?:closed|shut)|closed days|days off");
    private static final Pattern ON_DAYS = pattern("(?:on|at|during|not|no pings)\\b.*");
    private static final Pattern SHOW =
            pattern("(?:my|the|show|see|what are)\\b.*\\b(?:ping|notification|alert|quiet|mute)s?\\b.*\\bsettings?|ping"
                    + " settings|what (?:have|did) i (?:muted?|silenced?)|what is muted|what[’']?s"
                    + " muted|(?:list|show)\\b.*\\b(?:mutes|muted)");
    private static final Pattern MUTED = pattern("muted?s?\\b|silenced?\\b");
    private static final Pattern NAMED = Pattern.compile(
            "(?:please )?(?:mute|silence|stop pinging me about) (?:the )?(.{2,60}?)(?: (?:for|until|till)\\b.*)?[.!?]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MEANT = Pattern.compile(
            "^(?:please |hey |tillie,? )*(?:un-?mute|turn [\\w ]*(?:pings?|alerts?) (?:back )?on|what are (?:my|the) ping settings|mute|silence|leave me alone|do ?n[’']?o?t disturb|dnd|be quiet"
                    + " until|no (?:more )?" + PINGS
                    + "|not (?:on|at|during|over) (?:the )?(?:mon|tue|wed|thu|fri|sat|sun|week"
                    + " ?end|bank|public|holiday)\\w*|not (?:when|while|on days)\\b.*\\b(?:closed|shut)|(?:do ?n[’']?o?t|never) (?:ping|message|notify)|stop pinging|you"
                    + " (?:can|may) (?:ping|disturb|write to) me again|what (?:have|did) i"
                    + " (?:muted?|silenced?)|what(?:[’']s| is) muted|(?:show |see )?(?:me )?(?:my |the"
                    + " )?(?:ping|notification|alert) settings)\\b",
            Pattern.CASE_INSENSITIVE);

    private final PingKept kept;

    Hush(PingKept kept) {
        this.kept = kept;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("(?:^|\\b)(?:" + words + ")", Pattern.CASE_INSENSITIVE);
    }

    /** Words that can mean nothing else, whatever else they sound like. */
    static boolean isMeant(String said) {
        return MEANT.matcher(said.strip()).find();
    }

    static boolean asksWhatIsMuted(Asked asked) {
        return MUTED.matcher(asked.said()).find();
    }

    /** A name that something was to be muted by, which the shop doesn't know. */
    static Optional<String> unknown(Asked asked) {
        var named = NAMED.matcher(asked.said().strip());
        return named.matches() && !ALL.matcher(named.group(1)).matches()
                ? Optional.of(named.group(1))
                : Optional.empty();
    }

    static boolean asksWhatIsSettled(Asked asked) {
        return SHOW.matcher(asked.said()).find();
    }

    /** Peace without an end. */
    static boolean asksForPeace(Asked asked) {
        return ENDLESS.matcher(asked.said()).find();
    }

    static boolean isUnmute(Asked asked) {
        return UNMUTE.matcher(asked.said()).find();
    }

    Optional<PingChange> find(Asked asked) {
        var said = asked.said();
        if (AGAIN.matcher(said).find()) {
            return Optional.of(
                    kept.find(Preferences.PINGS_A_DAY, "").equals("0")
                            ? new PingChange(Preferences.PINGS_A_DAY, "", "I ping again, at most 5 times a day")
                            : new PingChange(Preferences.DO_NOT_DISTURB, "", "I write unasked again"));
        }
        if (EVERYTHING.matcher(said).find()) {
            return Optional.of(
                    new PingChange(Preferences.PINGS_A_DAY, "0", "I send no pings; the summary still comes"));
        }
        if (MUTE.matcher(said).find()) {
            return mute(asked);
        }
        if (!PEACE.matcher(said).find() && !isMeant(said)) {
            return Optional.empty();
        }
        return days(said).or(() -> Until.of(asked).map(it -> peace(it, asked)));
    }

    private static PingChange peace(Instant until, Asked asked) {
        return new PingChange(
                Preferences.DO_NOT_DISTURB,
                until.toString(),
                "I write nothing unasked " + Until.said(Optional.of(until), asked) + ", not even the summary");
    }

    /** Something by name or a kind, for a while or until told; everything for a while is peace. */
    private Optional<PingChange> mute(Asked asked) {
        var until = Until.of(asked);
        var subject = PingSubjects.find(asked);
        if (subject.isEmpty()) {
            return until.filter(_ -> ALL.matcher(asked.said()).find()).map(it -> peace(it, asked));
        }
        return until.isEmpty() && subject.get().startsWith(Mute.KIND)
                ? subject.map(it -> muteKind(it.substring(Mute.KIND.length())))
                : subject.map(it -> PingChange.mute(
                        it,
                        until.map(Instant::toString).orElse(""),
                        0,
                        "I don’t ping about " + PingSubjects.name(it, asked) + " " + Until.said(until, asked)));
    }

    /** A kind of pings, until told. */
    PingChange muteKind(String kind) {
        var muted = Stream.concat(kept.list(Preferences.MUTED_PINGS).stream(), Stream.of(kind))
                .distinct()
                .collect(Collectors.joining(","));
        return new PingChange(
                Preferences.MUTED_PINGS, muted, "I don’t write unasked about " + PingSubjects.kindName(kind));
    }

    /** "No pings on Sundays", not "no pings until Sunday". */
    private Optional<PingChange> days(String said) {
        var wanted = new ArrayList<String>();
        for (var day : DayOfWeek.values()) {
            var name = day.getDisplayName(TextStyle.FULL, Locale.UK);
            if (pattern("(?:on|not|or|and|,) ?" + name + "s?\\b|every " + name)
                    .matcher(said)
                    .find()) {
                wanted.add(day.name());
            }
        }
        if (WEEKENDS.matcher(said).find() && !said.matches("(?is).*\\b(?:until|till|this|the) (?:the )?weekend\\b.*")) {
            wanted.addAll(List.of(DayOfWeek.SATURDAY.name(), DayOfWeek.SUNDAY.name()));
        }
        if (HOLIDAY.matcher(said).find()) {
            wanted.add(HOLIDAYS);
        }
        if (SHUT.matcher(said).find()) {
            wanted.add(CLOSED);
        }
        return wanted.isEmpty() || !ON_DAYS.matcher(said).find() ? Optional.empty() : Optional.of(quiet(wanted));
    }

    private PingChange quiet(List<String> wanted) {
        var all = Stream.concat(kept.list(Preferences.QUIET_DAYS).stream(), wanted.stream())
                .distinct()
                .toList();
        return new PingChange(
                Preferences.QUIET_DAYS,
                String.join(",", all),
                "I write nothing unasked " + daysSaid(wanted) + ", not even the summary");
    }

    /** {@code on Saturdays, Sundays and on bank holidays}. */
    static String daysSaid(List<String> days) {
        var names = days.stream()
                .map(it -> switch (it) {
                    case HOLIDAYS -> "bank holidays";
                    case CLOSED -> "days the shop is closed";
                    default -> DayOfWeek.valueOf(it).getDisplayName(TextStyle.FULL, Locale.UK) + "s";
                })
                .toList();
        return "on " + Phrases.list(names);
    }
}
