package dev.tillie.answer;

import dev.tillie.answer.Wish.Which;
import dev.tillie.question.Reader;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stops, moves and pauses what somebody subscribed to; done at once, and taken back by a tap. */
final class SubscriptionChanges {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static final Pattern TERM = Pattern.compile(
            "(?i)(?:the next )?(?<n>\\d{1,3}|a|an|one|two|three|four|next)? ?(?<unit>day|week|month|fortnight)s?");
    private static final List<String> NUMBERS = List.of("", "one", "two", "three", "four");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    private static final List<String> SAYS_LITTLE = List.of(
            "the",
            "one",
            "ones",
            "about",
            "sending",
            "telling",
            "watching",
            "subscription",
            "subscriptions",
            "alert",
            "ping",
            "message",
            "for",
            "you",
            "send",
            "tell",
            "that",
            "this");

    private final SubscriptionBook book;
    private final SubscriptionTaps taps;

    SubscriptionChanges(SubscriptionBook book) {
        this.book = book;
        taps = new SubscriptionTaps(book);
    }

    /** Whether the last list, or the last answer, was of subscriptions. */
    boolean isShown(List<String> shown) {
        return !shown.isEmpty() && shown.stream().allMatch(it -> it.startsWith("sub-"));
    }

    Draft answer(Wish wish, Turn turn, String person, Reader reader) {
        return switch (wish) {
            case Wish.Stop(var which) -> each(which, turn, person, it -> it.active(false));
            case Wish.Move move -> each(move.which(), turn, person, it -> moved(it, move));
            case Wish.Shift shift -> each(shift.which(), turn, person, it -> shifted(it, shift));
            case Wish.Pause(var which, var until) -> pause(which, until, turn, person, reader);
            case Wish.Resume(var which) -> each(which, turn, person, it -> it.pausedUntil(null));
            case Wish.Send _, Wish.Watch _, Wish.WatchOther _, Wish.ListAll _ ->
                throw new IllegalArgumentException("no change: " + wish);
        };
    }

    /** Whether words that name a thing name one of somebody's subscriptions; else they are of something else. */
    boolean isMeant(Which which, String person) {
        return !(which instanceof Which.Named(var words))
                || WishWords.saysOne(words)
                || !named(book.list(person), words.toLowerCase(Locale.ROOT)).isEmpty();
    }

    private interface Change {
        /** The changed one; null where it can't be changed so. */
        @Nullable
        Subscription of(Subscription before);
    }

    private Draft each(Which which, Turn turn, String person, Change change) {
        var own = book.list(person);
        var meant = find(which, own, turn.state().shown());
        if (meant.isEmpty() || meant.size() > 1 && !(which instanceof Which.All)) {
            return SubscriptionList.which(
                    meant.isEmpty() ? own : meant,
                    turn,
                    meant.isEmpty() ? "I know of no such subscription; these are yours." : "Which one?");
        }
        Draft last = null;
        for (var it : meant) {
            var changed = change.of(it);
            if (changed == null) {
                return cannot(it, turn);
            }
            last = taps.settle(changed, turn);
        }
        var draft = Objects.requireNonNull(last);
        return meant.size() == 1
                ? draft
                : SubscriptionList.of(book.list(person), turn)
                        .headline("Done for all " + meant.size() + ".")
                        .follow("Undo", SubscriptionTaps.putAll(meant));
    }

    private static Draft cannot(Subscription it, Turn turn) {
        return Draft.of(Proposal.capital(it.says()) + " comes "
                        + it.when(turn.shop().currency()) + ", so that can’t be changed that way.")
                .line(it.mark() == null ? "Say “make it Tuesdays at 9”." : "Say “make it under 15”.")
                .numbered(List.of(it.id()))
                .withoutRecords();
    }

    /** With other days, another hour, or both. */
    static @Nullable Subscription moved(Subscription it, Wish.Move move) {
        var rhythm = it.rhythm();
        if (rhythm == null) {
            return null;
        }
        var how = move.how() == null ? rhythm : move.how().rhythm();
        if (how == null) {
            return null;
        }
        var keepsHour = move.how() != null && !how.isHourChosen() && rhythm.isHourChosen();
        var timed = move.at() != null ? how.at(move.at()) : keepsHour ? how.at(rhythm.at()) : how;
        return it.at(timed);
    }

    /** With another value to be told of at. */
    static @Nullable Subscription shifted(Subscription it, Wish.Shift shift) {
        var mark = it.mark();
        return mark == null ? null : it.watching(mark.at(limit(shift.limit(), mark), shift.isBelow()));
    }

    private static BigDecimal limit(BigDecimal said, Mark mark) {
        return mark.unit() == Mark.Unit.MONEY ? scaled(said, mark.limit()) : said;
    }

    /** "Make it 8" after 5,000 of money is eight thousand. */
    private static BigDecimal scaled(BigDecimal limit, BigDecimal before) {
        var thousands = limit.multiply(THOUSAND);
        return before.compareTo(THOUSAND) >= 0
                        && limit.multiply(HUNDRED).compareTo(before) < 0
                        && thousands.compareTo(before.multiply(HUNDRED)) < 0
                ? thousands
                : limit;
    }

    private Draft pause(Which which, String until, Turn turn, String person, Reader reader) {
        var day = until.isEmpty() ? Optional.of(Subscription.FOR_NOW) : day(until, turn, reader);
        return day.map(it -> each(
                        which instanceof Which.It && book.list(person).size() > 1 && !isOne(turn)
                                ? new Which.All()
                                : which,
                        turn,
                        person,
                        sub -> sub.pausedUntil(it)))
                .orElseGet(() ->
                        Draft.of("Until when? “Pause till 1 December”, say.").withoutRecords());
    }

    private boolean isOne(Turn turn) {
        return isShown(turn.state().shown()) && turn.state().shown().size() == 1;
    }

    private static Optional<LocalDate> day(String until, Turn turn, Reader reader) {
        var today = turn.moment().now().toLocalDate();
        var term = TERM.matcher(until.strip());
        if (term.matches()) {
            var said = term.group("n") == null ? "" : term.group("n").toLowerCase(Locale.ROOT);
            int count = said.matches("\\d+") ? Integer.parseInt(said) : Math.max(1, NUMBERS.indexOf(said));
            if (!said.equals("next")) {
                return Optional.of(
                        switch (term.group("unit").toLowerCase(Locale.ROOT)) {
                            case "day" -> today.plusDays(count);
                            case "week" -> today.plusWeeks(count);
                            case "fortnight" -> today.plusWeeks(2L * count);
                            default -> today.plusMonths(count);
                        });
            }
        }
        return reader.findDayAhead(until, turn.setting()).filter(it -> it.isAfter(today));
    }

    private List<Subscription> find(Which which, List<Subscription> own, List<String> shown) {
        return switch (which) {
            case Which.All _ -> own;
            case Which.It _ -> isShown(shown) && shown.size() == 1 ? byId(own, shown.getFirst()) : own;
            case Which.Numbered(var number) -> {
                var ids = isShown(shown)
                        ? shown
                        : own.stream().map(Subscription::id).toList();
                var index = number == 0 ? ids.size() - 1 : number - 1;
                yield index < ids.size() ? byId(own, ids.get(index)) : List.of();
            }
            case Which.Named(var words) -> named(own, words.toLowerCase(Locale.ROOT));
        };
    }

    private static List<Subscription> byId(List<Subscription> own, String id) {
        return own.stream().filter(it -> it.id().equals(id)).toList();
    }

    /** By their day, where one is named, and by what they are about. */
    private static List<Subscription> named(List<Subscription> own, String words) {
        var byDay = own.stream().filter(it -> isOn(it, words)).toList();
        var candidates = byDay.isEmpty() ? own : byDay;
        var telling = WORD.matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(it -> !SAYS_LITTLE.contains(it) && !isDay(it))
                .map(it -> it.replaceFirst("s$", ""))
                .toList();
        var byWords = candidates.stream()
                .filter(it -> !telling.isEmpty()
                        && telling.stream()
                                .allMatch(word ->
                                        it.says().toLowerCase(Locale.ROOT).contains(word)))
                .toList();
        return !byWords.isEmpty() ? byWords : telling.isEmpty() ? byDay : List.of();
    }

    private static boolean isDay(String word) {
        return word.matches(
                "(?:mon|tue|wed|thu|fri|sat|sun)\\w*|dai?ly|day|morning|week(?:ly|day)?|month(?:ly)?|hour(?:ly)?");
    }

    private static boolean isOn(Subscription it, String words) {
        var rhythm = it.rhythm();
        if (rhythm == null) {
            return false;
        }
        if (Pattern.compile("\\b(?:daily|morning|every day)\\b").matcher(words).find()) {
            return rhythm.days().equals(Rhythm.EVERY_DAY);
        }
        if (Pattern.compile("\\bmonth").matcher(words).find()) {
            return rhythm.dayOfMonth() > 0;
        }
        if (Pattern.compile("\\bweekly\\b").matcher(words).find()) {
            return rhythm.days().size() == 1;
        }
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> words.contains(day.name().toLowerCase(Locale.ROOT)))
                .anyMatch(day -> rhythm.days().contains(day) && rhythm.days().size() < Rhythm.WEEKDAYS.size());
    }
}
