package dev.tillie.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer the shop knows, with the rhythm they come in.
 *
 * @param number the stream of chance that is theirs
 * @param gapDays days between visits, on average
 * @param last the day after which they stay away; null while they keep coming
 * @param home index of the place they go to
 * @param tags what the shop has noted about them
 */
record Patron(
        String id,
        int number,
        String name,
        String email,
        String phone,
        String postcode,
        LocalDate joined,
        String tags,
        @Nullable Integer birthYear,
        String gender,
        boolean consent,
        Habit habit,
        double gapDays,
        LocalDate first,
        @Nullable LocalDate last,
        int home) {

    /** How often somebody comes. */
    enum Habit {
        DAILY(.022, 2.1),
        WEEKLY(.085, 7.5),
        MONTHLY(.165, 26),
        OCCASIONAL(.26, 75),
        YEARLY(.05, 365),
        ONCE(.41, 0),
        TRADE(.008, 15);

        final double share;
        final double gapDays;

        Habit(double share, double gapDays) {
            this.share = share;
            this.gapDays = gapDays;
        }
    }

    Patron withId(String newId) {
        return new Patron(
                newId, number, name, email, phone, postcode, joined, tags, birthYear, gender, consent, habit, gapDays,
                first, last, home);
    }

    Patron withLast(LocalDate newLast) {
        return new Patron(
                id, number, name, email, phone, postcode, joined, tags, birthYear, gender, consent, habit, gapDays,
                first, newLast, home);
    }

    /** The card they pay with, as the terminal names it. */
    String card() {
        return "fp_" + Long.toHexString(Dice.of(number, "card").next()).substring(0, 10);
    }
}
