package dev.tillie.app;

import dev.tillie.fraud.Payment;
import dev.tillie.fraud.Payment.Kind;
import dev.tillie.fraud.Payment.Places;
import dev.tillie.fraud.Replay.Outcome;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of card payments, with the columns of the canonical layout, the shorter names of the {@code fraud} command,
 * or others that are mapped to these.
 */
record PaymentsFile(List<Payment> payments, List<Outcome> outcomes) {
    private static final Map<String, String> LONG_NAMES = Map.of(
            "id", "payment_id",
            "customer", "customer_id",
            "card", "card_fingerprint",
            "order", "order_id",
            "country", "card_country");

    private static final Set<String> NAMES = Set.of(
            "id",
            "time",
            "amount",
            "customer",
            "card",
            "terminal",
            "employee",
            "location",
            "type",
            "status",
            "order",
            "refund_of",
            "email",
            "ip",
            "country",
            "billing_country",
            "shipping_country",
            "ip_country",
            "billing_postcode",
            "shipping_postcode",
            "cvc_check",
            "avs_check");

    private static final Set<String> DECLINED = Set.of("declined", "failed", "failure", "refused", "blocked");
    private static final Set<String> WRONG = Set.of("fail", "failed", "no_match", "mismatch", "n");
    private static final Set<String> YES = Set.of("1", "1.0", "true", "yes", "y", "fraud", "fraudulent");
    private static final Set<String> NO = Set.of("0", "0.0", "false", "no", "n", "fine", "legit", "legitimate");

    /**
     * @param renamed the file's name of a column by ours
     * @param labels the column that says whether a payment was fraud; null where there is none
     */
    static PaymentsFile read(Path path, Map<String, String> renamed, @Nullable String labels) {
        renamed.keySet().stream().filter(it -> !NAMES.contains(it)).findFirst().ifPresent(it -> {
            throw CommandProblem.usage("--map knows no column " + it + "; it knows "
                    + String.join(", ", NAMES.stream().sorted().toList()));
        });
        try (var source = CsvSource.open(path, List.of())) {
            var columns = new Columns(source, renamed);
            columns.require("id", "time", "amount");
            var label = labels == null ? null : labels.toLowerCase(Locale.ROOT);
            if (label != null && !source.has(label)) {
                throw CommandProblem.failed(source.file() + " has no column " + labels + ", which --labels names");
            }
            return read(source, columns, label);
        }
    }

    private static PaymentsFile read(CsvSource source, Columns columns, @Nullable String label) {
        var payments = new ArrayList<Payment>();
        var outcomes = new ArrayList<Outcome>();
        var ids = new HashSet<String>();
        for (var row : source) {
            var payment = columns.payment(row);
            if (!ids.add(payment.id())) {
                throw row.problem(columns.name("id"), "is there twice: " + payment.id());
            }
            payments.add(payment);
            outcomes.add(label == null ? Outcome.UNKNOWN : outcome(row, label));
        }
        return new PaymentsFile(payments, outcomes);
    }

    private static Outcome outcome(CsvSource.Row row, String label) {
        var text = row.text(label).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (YES.contains(text)) {
            return Outcome.FRAUD;
        }
        if (NO.contains(text)) {
            return Outcome.FINE;
        }
        throw row.problem(label, "must be 1 for fraud, 0 for fine or empty for not known, got \"" + text + "\"");
    }

    /** Where each thing stands in the file. */
    private record Columns(CsvSource source, Map<String, String> renamed) {
        String name(String ours) {
            var mapped = renamed.get(ours);
            if (mapped != null) {
                return mapped.toLowerCase(Locale.ROOT);
            }
            var longName = LONG_NAMES.get(ours);
            return longName == null || source.has(ours) ? ours : longName;
        }

        void require(String... needed) {
            for (var mapped : renamed.values()) {
                if (!source.has(mapped.toLowerCase(Locale.ROOT))) {
                    throw CommandProblem.failed(source.file() + " has no column " + mapped + ", which --map names");
                }
            }
            for (var it : needed) {
                if (!source.has(name(it))) {
                    throw CommandProblem.failed("%s has no column %s (it has %s); name yours by --map %s=COLUMN"
                            .formatted(source.file(), it, String.join(", ", source.columns()), it));
                }
            }
        }

        private String text(CsvSource.Row row, String ours) {
            return row.text(name(ours));
        }

        private boolean says(CsvSource.Row row, String ours, Set<String> what) {
            return what.contains(text(row, ours).toLowerCase(Locale.ROOT));
        }

        Payment payment(CsvSource.Row row) {
            double amount = row.number(name("amount"));
            return new Payment(
                    row.required(name("id")),
                    time(row, name("time")),
                    amount,
                    kind(text(row, "type"), amount),
                    says(row, "status", DECLINED),
                    text(row, "order"),
                    text(row, "refund_of"),
                    text(row, "customer"),
                    text(row, "card"),
                    text(row, "email"),
                    text(row, "ip"),
                    text(row, "terminal"),
                    text(row, "employee"),
                    text(row, "location"),
                    places(row));
        }

        private Places places(CsvSource.Row row) {
            return new Places(
                    text(row, "country"),
                    text(row, "billing_country"),
                    text(row, "shipping_country"),
                    text(row, "ip_country"),
                    text(row, "billing_postcode"),
                    text(row, "shipping_postcode"),
                    says(row, "cvc_check", WRONG),
                    says(row, "avs_check", WRONG));
        }
    }

    private static Kind kind(String type, double amount) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "refund" -> Kind.REFUND;
            case "dispute", "chargeback" -> Kind.DISPUTE;
            default -> amount < 0 ? Kind.REFUND : Kind.PAYMENT;
        };
    }

    private static Instant time(CsvSource.Row row, String column) {
        var text = row.required(column).replace(' ', 'T');
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            return text.length() > 19 && text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw row.problem(column, "must be as 2026-01-31T09:30:00, got \"" + row.text(column) + "\"");
        }
    }
}
