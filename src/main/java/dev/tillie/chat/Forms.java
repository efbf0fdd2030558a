package dev.tillie.chat;

import dev.tillie.chat.Colleagues.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms for what takes more than a tap: quiet hours, who may see what, a budget. */
public final class Forms {
    /** With the fields {@code from} and {@code to}, as {@code 21:00}. */
    public static final String QUIET_HOURS = "quiet-hours";
    /** With the fields {@code who}, a user, and {@code what}, a {@link Standing}. */
    public static final String PERMISSIONS = "permissions";
    /** With the fields {@code category}, {@code month} as {@code 2026-10}, and {@code amount}. */
    public static final String BUDGET = "budget";

    /** A comma stands before three digits; before two it would be a decimal one, and a hundred times as much. */
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,2})?");

    private static final int LONGEST_ERROR = 150;

    private final Clock clock;

    public Forms(Clock clock) {
        this.clock = clock;
    }

    /** A form, and what the button that opens it says. */
    public record Form(String name, String label) {}

    /** The form for an action that was asked for in words. */
    public static Optional<Form> forAction(String action) {
        return switch (action) {
            case "set_quiet_hours" -> Optional.of(new Form(QUIET_HOURS, "Set quiet hours"));
            case "set_budget" -> Optional.of(new Form(BUDGET, "Set a budget"));
            case "lock" -> Optional.of(new Form(PERMISSIONS, "Who may see what"));
            default -> Optional.empty();
        };
    }

    /**
     * Takes a form that was sent in.
     *
     * @param values by field; a field left empty may be missing
     * @return what is wrong with it, by field; empty when it was taken
     */
    public Map<String, String> submit(Premises premises, String user, String form, Map<String, String> values) {
        if (!premises.audience().isTrusted(user)) {
            return Map.of(values.keySet().stream().findFirst().orElse("who"), "That is the owner’s to settle.");
        }
        return switch (form) {
            case QUIET_HOURS -> saveQuietHours(premises, values);
            case PERMISSIONS -> savePermissions(premises, user, values);
            case BUDGET -> saveBudget(premises, values, clock.instant());
            default -> Map.of();
        };
    }

    private static String value(Map<String, String> values, String field) {
        return values.getOrDefault(field, "").strip();
    }

    private static Map<String, String> saveQuietHours(Premises premises, Map<String, String> values) {
        try {
            var from = LocalTime.parse(value(values, "from"));
            var to = LocalTime.parse(value(values, "to"));
            if (from.equals(to)) {
                return Map.of("to", "That is the same time; choose another.");
            }
            premises.office().preferences().save(QUIET_HOURS, from + "-" + to);
            return Map.of();
        } catch (java.time.DateTimeException e) {
            return Map.of("from", "Choose both times.");
        }
    }

    private static Map<String, String> savePermissions(Premises premises, String user, Map<String, String> values) {
        var who = value(values, "who");
        var what = value(values, "what");
        var standing = Stream.of(Standing.values())
                .filter(it -> it.name().equals(what))
                .findFirst();
        var audience = premises.audience();
        if (who.isEmpty() || standing.isEmpty()) {
            return Map.of("who", "Choose somebody, and what they may see.");
        }
        if (audience.standing(user) != Standing.OWNER) {
            return Map.of("who", "Only an owner settles this.");
        }
        if (who.equals(user)) {
            return Map.of("who", "Your own rights stay; another owner can change them.");
        }
        if (audience.isOutside(who)) {
            return Map.of("who", "That is a guest; guests see no business data.");
        }
        premises.office().colleagues().save(audience.key(who), standing.get());
        audience.forgetRooms();
        return Map.of();
    }

    /**
     * A budget goes into the books as a file of one row would, so that it has a receipt and can be taken back; the moment
     * in it tells it from the same budget set before.
     */
    private static Map<String, String> saveBudget(Premises premises, Map<String, String> values, Instant now) {
        var category = value(values, "category");
        var month = value(values, "month");
        var amount = value(values, "amount");
        if (category.isEmpty() || !month.matches("\\d{4}-\\d{2}")) {
            return Map.of("category", "Say what the budget is for, and the month.");
        }
        if (!AMOUNT.matcher(amount).matches()) {
            return Map.of("amount", "A number such as 1200 or 1200.50, please.");
        }
        var exact = new BigDecimal(amount.replace(",", "")).toPlainString();
        var row = new Table(
                List.of("category", "month", "amount", "settled_at"),
                List.of(List.of(category, month, exact, now.toString())));
        return drop(premises, row);
    }

    private static Map<String, String> drop(Premises premises, Table budget) {
        try {
            var file = Files.createTempFile("tillie-budget", ".csv");
            try {
                Files.writeString(file, Csv.of(budget));
                var _ = premises.office().files().drop("budget.csv", file);
                return Map.of();
            } finally {
                Files.delete(file);
            }
        } catch (FileDrop.NotTaken e) {
            var why = String.valueOf(e.getMessage());
            return Map.of("amount", why.substring(0, Math.min(why.length(), LONGEST_ERROR)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
