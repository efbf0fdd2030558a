package dev.tillie.question;

import static dev.tillie.question.PeriodRule.always;

import dev.tillie.books.Period;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/** Spring, summer, autumn and winter, by the half of the world the shop is in. */
final class Seasons {
    static final List<PeriodRule> RULES = List.of(always(
            "(?:the )?(?:(?<of>last|this|next|previous|coming) )?(?<season>spring|summer|autumn|winter|fall(?= (?:season|20\\d\\d|last year))|(?<=\\b(?:last|this|next|previous|coming|since|in|for|the) |^)fall(?=(?: (?:only|then|instead|too|please))?\\W*$))(?:(?<!spring|fall)s)?\\b"
                    + PeriodWords.OF_YEAR
                    + "(?! (?:menu|sale|collection|range|dress|coat|jacket|stock|roll|bank|tyre|tire|boot|glove|hat|jumper|scar[fv]|shoe|sandal|cloth|wear|warmer|fuel|salt|mix|veg|squash|barley|bulb|bedding|duvet|greens|onion|berr|fruit|wreath|clean))",
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
            case 1 -> next(c.lookingAhead().season(name), name, m.group("of"), c);
            default ->
                m.group("of") == null
                        ? c.season(name)
                        : c.running(c.seasonOf(name, c.today().getYear()));
        };
    }

    /** In November "next autumn" is a year away, and "the coming winter" is not. */
    private static Period next(Period nearest, String name, String said, Calendar c) {
        return IntStream.rangeClosed(-1, 0)
                .mapToObj(it -> c.seasonOf(name, c.today().getYear() + it))
                .filter(it -> said.equals("next") && it.contains(c.today()))
                .map(it -> c.seasonOf(name, it.from().getYear() + 1))
                .findFirst()
                .orElse(nearest);
    }

    /** The one before, where the latest is not over. */
    private static Period last(Period latest, String name, Calendar c) {
        return latest.contains(c.today()) || latest.to().equals(c.today())
                ? c.seasonOf(name, latest.from().getYear() - 1)
                : latest;
    }
}
