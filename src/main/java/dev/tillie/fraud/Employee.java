package dev.tillie.fraud;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody on the staff; the hourly rate is 0 and the bank account empty where they are not known. */
public record Employee(
        String name,
        double hourlyRate,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        String bankAccount) {}
