package dev.tillie.answer;

import dev.tillie.question.Question;
import dev.tillie.question.Slot;
import java.util.List;
import java.util.regex.Pattern;

/** A question as it may be kept: without the people in it, and without what identifies them. */
final class Nameless {
    private static final List<Slot> PEOPLE = List.of(Slot.CUSTOMER, Slot.EMPLOYEE, Slot.SUPPLIER);
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d(?:[\\d ()-]{4,}\\d)");

    private Nameless() {}

    static String of(Question question) {
        var said = question.said();
        for (var part : question.parts()) {
            for (var slot : PEOPLE) {
                var name = part.slots().text(slot).orElse("");
                if (!name.isBlank()) {
                    said = said.replaceAll("(?iu)" + Pattern.quote(name) + "(?:[’']s)?", "someone");
                }
            }
        }
        return LONG_NUMBER
                .matcher(MAIL.matcher(said).replaceAll("someone"))
                .replaceAll("0")
                .strip();
    }
}
