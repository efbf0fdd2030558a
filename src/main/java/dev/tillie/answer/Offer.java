package dev.tillie.answer;

import dev.tillie.finance.Deal;
import dev.tillie.question.Slot;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A promotion as the owner put it.
 *
 * @param off share of the price given away on what it reaches
 * @param bundle how many must be taken together, 1 where any number does
 */
record Offer(String name, double off, int bundle) {
    private static final Pattern N_FOR_M = Pattern.compile(
            "\\b(?<n>[2-9]|two|three|four|five|six) for (?:the price of )?(?<m>[1-8]|one|two|three|four|five)\\b");
    private static final Pattern ONE_FREE =
            Pattern.compile("\\b(?:bogof|buy (?<n>one|two|three|1|2|3),? get (?:one|1|another)(?: one)? free)\\b");
    private static final Pattern SALE = Pattern.compile(
            "\\b(?:off|sale|promo(?:tion)?|deal|discount|black friday|happy hour|clearance|half price|mark(?:ed)? ?down)\\b");

    static Optional<Offer> find(Asked asked) {
        var said = asked.said().toLowerCase(Locale.ROOT);
        var bundle = N_FOR_M.matcher(said);
        if (bundle.find() && number(bundle.group("n")) > number(bundle.group("m"))) {
            return Optional.of(of(number(bundle.group("n")), number(bundle.group("m"))));
        }
        var free = ONE_FREE.matcher(said);
        if (free.find()) {
            var paid = free.group("n") == null ? 1 : number(free.group("n"));
            return Optional.of(of(paid + 1, paid));
        }
        return sale(asked, said);
    }

    private static Offer of(int n, int m) {
        return new Offer(n + " for " + m, Deal.nForM(n, m), n);
    }

    private static Optional<Offer> sale(Asked asked, String said) {
        var percent = asked.slots().number(Slot.PRICE_CHANGE_PCT).orElse(said.contains("half price") ? -50 : 0);
        return percent < 0 && percent > -100 && SALE.matcher(said).find()
                ? Optional.of(new Offer(Percent.of(-percent / 100) + " off", -percent / 100, 1))
                : Optional.empty();
    }

    private static int number(String word) {
        return switch (word) {
            case "one" -> 1;
            case "two" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            case "five" -> 5;
            case "six" -> 6;
            default -> Integer.parseInt(word);
        };
    }
}
