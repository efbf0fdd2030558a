package dev.tillie.answer;

import dev.tillie.books.Shop;
import dev.tillie.books.Wording;
import dev.tillie.fraud.Case;
import dev.tillie.fraud.Scope;
import dev.tillie.fraud.Worry;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Words for cases: worth a look, never an accusation. */
final class FraudCases {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);

    private FraudCases() {}

    static List<String> row(int number, Case it, Asked asked) {
        return List.of(
                String.valueOf(number),
                sentence(it.worry().phrase()),
                subject(it, asked),
                when(it, asked.shop()),
                money(it, asked),
                String.valueOf(it.strength()));
    }

    static String subject(Case it, Asked asked) {
        var subject = it.subject();
        return subject.scope() == Scope.CUSTOMER ? Visits.label(asked, subject.value()) : subject.value();
    }

    /** {@code  on Sat 21 Nov}, where the day is a part of what happened: a till is counted every evening. */
    static String onDay(Case it, Asked asked) {
        if (it.worry() != Worry.TILL_SHORT) {
            return "";
        }
        var day = it.last().atZone(asked.shop().zone()).toLocalDate();
        return " on " + Window.weekday(day) + " " + Wording.shortDay(day);
    }

    static String when(Case it, Shop shop) {
        return time(it.last(), shop);
    }

    static String time(Instant time, Shop shop) {
        return TIME.format(time.atZone(shop.zone()));
    }

    static String money(Case it, Asked asked) {
        return it.atRisk() <= 0 ? "–" : Wording.brief(it.atRisk(), asked.shop().currency());
    }

    /** A chance as an owner says it: {@code about 1 in 6}; {@code 9 in 10} where it is likely. */
    static String odds(double chance) {
        if (chance >= 0.45) {
            return "about " + Math.clamp(Math.round(chance * 10), 5, 9) + " in 10";
        }
        return "about 1 in " + Wording.count(Math.round(1 / Math.max(chance, 0.001)));
    }

    static String sentence(String phrase) {
        return phrase.isEmpty() ? phrase : Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
    }
}
