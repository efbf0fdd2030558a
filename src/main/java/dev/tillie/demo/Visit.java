package dev.tillie.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody about to buy: when, where, why.
 *
 * @param location index of the place, for the web shop the place that ships
 * @param key tells this visit's stream of chance from all others of the day
 */
record Visit(
        LocalDate day,
        int second,
        int location,
        boolean online,
        @Nullable Patron patron,
        Mission mission,
        long key) {

    LocalDateTime time() {
        return day.atTime(second / 3600, second / 60 % 60, second % 60);
    }

    String site() {
        return online ? "W" : location == 0 ? "H" : "O";
    }

    String channel() {
        return online ? "online" : "in_store";
    }

    Dice dice(long seed, String purpose) {
        return Dice.of(seed, purpose, day.toEpochDay(), key);
    }
}
