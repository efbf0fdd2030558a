package dev.tillie.fraud;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A supplier's invoice; {@code paid} is null while it is open, the bank account empty where it is not known. */
public record Bill(
        String id,
        String vendor,
        String number,
        LocalDate issued,
        LocalDate due,
        @Nullable LocalDate paid,
        double amount,
        String bankAccount) {
    /** As it was known on a day. */
    Bill asOf(LocalDate day) {
        return paid != null && paid.isAfter(day)
                ? new Bill(id, vendor, number, issued, due, null, amount, bankAccount)
                : this;
    }
}
