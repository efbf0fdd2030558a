package dev.tillie.answer;

import java.math.BigDecimal;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What somebody wants of what they are told again and again. */
sealed interface Wish {
    /**
     * To be sent something by the clock.
     *
     * @param how how often; null where that was not said
     * @param about what to send, in words; empty for the last answer
     */
    record Send(@Nullable RhythmWords how, String about, Where to) implements Wish {}

    /**
     * To be told once a number crosses a value.
     *
     * @param about what to watch, in words; empty for the number of the last answer
     * @param unit as was said; null where nothing was
     */
    record Watch(String about, boolean isBelow, boolean isReached, BigDecimal limit, Mark.@Nullable Unit unit, Where to)
            implements Wish {}

    /** To be told of something that has no number. */
    record WatchOther(String about) implements Wish {}

    record ListAll() implements Wish {}

    /** Which subscription a change is of; null where it is none. */
    default @Nullable Which changed() {
        return switch (this) {
            case Stop(var which) -> which;
            case Move move -> move.which();
            case Shift shift -> shift.which();
            case Pause pause -> pause.which();
            case Resume(var which) -> which;
            case Send _, Watch _, WatchOther _, ListAll _ -> null;
        };
    }

    record Stop(Which which) implements Wish {}

    /** @param how null where only another time is wanted */
    record Move(
            Which which,
            @Nullable RhythmWords how,
            @Nullable LocalTime at) implements Wish {}

    /** @param isBelow null for the side it was on */
    record Shift(Which which, @Nullable Boolean isBelow, BigDecimal limit) implements Wish {}

    /** @param until in words; empty for nothing said */
    record Pause(Which which, String until) implements Wish {}

    record Resume(Which which) implements Wish {}

    /** Where it is to be sent. */
    sealed interface Where {
        record Person() implements Where {}

        record Here() implements Where {}

        /**
         * @param id what the platform calls it; empty where only its name was said
         */
        record Channel(String name, String id) implements Where {}
    }

    /** Which of somebody's subscriptions. */
    sealed interface Which {
        record It() implements Which {}

        record All() implements Which {}

        record Numbered(int number) implements Which {}

        /** The one that these words are about, or whose day they name. */
        record Named(String words) implements Which {}
    }
}
