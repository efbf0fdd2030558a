package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.chat.Reply;
import dev.tillie.question.Slot;
import dev.tillie.question.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sums, days and turns of phrase that questions of money are made of. */
final class CashWords {
    static final String AMOUNT =
            "[£€$₹]? ?(?<%s>\\d++(?:,\\d{2,3})*+(?:\\.\\d++)?+) ?(?<%sk>k|grand|thousand|lakh)?\\b";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final Pattern IN_THE_BANK =
            Pattern.compile("\\b(?:have|got|with|is|hold|say) (?:about |around |only )?" + amount("n")
                    + " (?:pounds |euros? |dollars )?(?:in (?:the |my |our )?(?:bank|account|till)|cash)");

    private static final Pattern APART = Pattern.compile(
            "\\b(put|putting|push|pushing|hold|holding) ((?:the |my |our |that )(?:[\\p{L}'-]+ ){0,3}?[\\p{L}'-]+) (off|back)\\b");

    private CashWords() {}

    /** A pattern of an amount whose groups are named after it. */
    static String amount(String name) {
        return AMOUNT.formatted(name, name);
    }

    static String lower(Asked asked) {
        return asked.said().toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** "Put the lease off" in the order that "put off the lease" has. */
    static String inOrder(String words) {
        return APART.matcher(words).replaceFirst("$1 $3 $2");
    }

    static boolean says(Asked asked, String pattern) {
        return Pattern.compile("\\b(?:" + pattern + ")\\b")
                .matcher(lower(asked))
                .find();
    }

    /** What somebody says is in the bank: it stands in for a balance that the books don't have. */
    static Optional<BigDecimal> balanceTold(Asked asked) {
        var matcher = IN_THE_BANK.matcher(lower(asked));
        return matcher.find() && !lower(asked).contains("afford")
                ? Optional.of(number(matcher.group("n"), matcher.group("nk")))
                : Optional.empty();
    }

    static BigDecimal number(String digits, @Nullable String scale) {
        var number = new BigDecimal(digits.replace(",", ""));
        return switch (scale == null ? "" : scale) {
            case "k", "grand", "thousand" -> number.multiply(BigDecimal.valueOf(1_000));
            case "lakh" -> number.multiply(BigDecimal.valueOf(100_000));
            default -> number;
        };
    }

    /** Said where an amount is in another currency than the books. */
    static Optional<Draft> foreign(Asked asked) {
        var own = asked.shop().currency();
        return asked.slots()
                .text(Slot.CURRENCY)
                .filter(it -> !it.equals(own.getCode()))
                .map(it -> Draft.of("Your books are in " + own.getCode() + " and I don’t know today’s rate: how much is"
                                + " that in " + own.getCode() + "?")
                        .kind(Reply.Kind.CLARIFY)
                        .withoutRecords());
    }

    /** The days a question names. */
    static Optional<Period> span(Asked asked) {
        return asked.slots()
                .span(Slot.HORIZON)
                .or(() -> asked.slots().span(Slot.PERIOD))
                .map(Span::period);
    }

    /** The day a question is about: the last of the period it names. */
    static Optional<LocalDate> day(Asked asked) {
        return span(asked).map(Period::to);
    }

    /** As {@link #day(Asked)}, where this question names it and not one before. */
    static Optional<LocalDate> saidDay(Asked asked) {
        return asked.slots()
                .span(Slot.HORIZON)
                .or(() -> asked.slots().span(Slot.PERIOD))
                .filter(it -> lower(asked).contains(it.said().toLowerCase(Locale.ROOT)))
                .map(it -> it.period().to());
    }

    static Optional<LocalDate> firstDay(Asked asked) {
        return span(asked).map(Period::from);
    }

    static String say(LocalDate day) {
        return DAY.format(day);
    }

    static Optional<LocalDate> parse(String day) {
        try {
            return Optional.of(LocalDate.parse(day, DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
