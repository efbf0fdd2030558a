package dev.tillie.question;

import static dev.tillie.question.PeriodRule.always;

import dev.tillie.books.Period;
import java.util.List;
import java.util.regex.Matcher;

/** Spring, summer, autumn and winter, by the half of the world the shop is in. */
final class Seasons {
    static final List<PeriodRule> RULES = List.of(always(
            "(?:the )?(?:(?<of>last|this|next|previous|coming) )?(?<season>spring|summer|autumn|winter|fall(?= (?:season|20\\d\\d|last year))|(?<=\\b(?:last|next|previous|in|for|the) |^)fall(?=(?: (?:only|then|instead|too|please))?\\W*$))(?:(?<!spring|fall)s)?\\b"
                    + PeriodWords.OF_YEAR + "(?! (?:menu|sale|collection|range|dress|coat|jacket|stock|roll|bank|tyre|tire|boot|glove|hat|jumper|scar[fv]|shoe|sandal|cloth|wear|warmer|fuel|salt|mix|veg|squash|barley|bulb|bedding|duvet|greens|onion|berr|fruit|wreath|clean))",
            Seasons::days));

    private Seasons() {}

    private static Period days(Matcher m, Calendar c) {
        var name = m.group("season");
        var year = PeriodWords.year(m, c);
        if (year != null) {
            return c.running(c.seasonOf(name, year));
        }
        return switch (PeriodWords.offset(m.group("of"))) {
            case -1 -> last(c.lookingBack().season(name), name, c);
            case 1 -> c.lookingAhead().season(name);
            default ->
                m.group("of") == null
                        ? c.season(name)
                        : c.running(c.seasonOf(name, c.today().getYear()));
        };
    }

    /** The one before, where the latest is not over. */
    private static Period last(Period latest, String name, Calendar c) {
        return latest.contains(c.today()) || latest.to().equals(c.today())
                ? c.seasonOf(name, latest.from().getYear() - 1)
                : latest;
    }
}
