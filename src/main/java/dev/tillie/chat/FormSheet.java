package dev.tillie.chat;

import dev.tillie.chat.Colleagues.Standing;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a form of {@link Forms} asks for, whatever it looks like.
 *
 * @param words what stands above its fields; empty for nothing
 */
public record FormSheet(String title, String words, List<Field> fields) {
    public static final String SAVE = "Save";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final int MONTHS_OFFERED = 12;

    /** Something to fill in. */
    public sealed interface Field {
        String id();

        String label();
    }

    public record Time(String id, String label, String initial) implements Field {}

    /** Somebody who works for the shop. */
    public record Person(String id, String label) implements Field {}

    /** @param initial the value to begin with; empty for none */
    public record Choice(String id, String label, List<Option> options, String initial) implements Field {
        public Choice {
            options = List.copyOf(options);
        }
    }

    public record Text(String id, String label, String hint, int most) implements Field {}

    public record Option(String label, String value) {}

    public FormSheet {
        fields = List.copyOf(fields);
    }

    public static FormSheet of(String form, Preferences preferences, Instant now) {
        return switch (form) {
            case Forms.QUIET_HOURS -> quietHours(preferences);
            case Forms.PERMISSIONS -> permissions();
            default -> budget(now);
        };
    }

    private static FormSheet quietHours(Preferences preferences) {
        var hours = preferences
                .find(Forms.QUIET_HOURS)
                .filter(it -> it.matches("\\d\\d:\\d\\d-\\d\\d:\\d\\d"))
                .orElse("21:00-07:00");
        return new FormSheet(
                "Quiet hours",
                "Between these I write to you only when you ask.",
                List.of(new Time("from", "From", hours.substring(0, 5)), new Time("to", "Until", hours.substring(6))));
    }

    private static FormSheet permissions() {
        var choices = List.of(
                new Option("Owner: everything", Standing.OWNER.name()),
                new Option("Manager: everything too", Standing.MANAGER.name()),
                new Option("Staff: sales and stock", Standing.STAFF.name()));
        return new FormSheet(
                "Who may see what",
                "Customers, margins and money are for owners and managers, in private. "
                        + "Staff and shared channels get sales and stock.",
                List.of(new Person("who", "Who"), new Choice("what", "May see", choices, "")));
    }

    private static FormSheet budget(Instant now) {
        var next = YearMonth.from(now.atZone(ZoneOffset.UTC));
        var months = Stream.iterate(next, it -> it.plusMonths(1))
                .limit(MONTHS_OFFERED)
                .map(it -> new Option(MONTH.format(it), it.toString()))
                .toList();
        return new FormSheet(
                "A budget",
                "",
                List.of(
                        new Text("category", "For", "As your expenses name it: rent, marketing, wages", 80),
                        new Choice("month", "Month", months, next.toString()),
                        new Text("amount", "Amount", "A number such as 1200 or 1200.50", 20)));
    }
}
