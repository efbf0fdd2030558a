package dev.tillie.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tillie.fraud.Payment.Kind;
import dev.tillie.fraud.Payment.Places;
import dev.tillie.fraud.Replay.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against plain rankings on 61 days of the Fraud Detection Handbook's simulator, with no fraud known at first. */
@Tag("evidence")
class HandbookTest {
    @Test
    void catchesMoreThanPlainRankingsWithAndWithoutReviews() throws IOException {
        var cold = coldStart();

        assertThat(cold.timesBestPlain()).as(cold.toString()).isGreaterThan(1.1);
        assertThat(cold.timesBestPlainReviewed()).as(cold.toString()).isGreaterThan(1.35);
    }

    private static ColdStart coldStart() throws IOException {
        var file = Path.of(System.getProperty("tillie.data", ""), "fraud", "card_payments_dev.csv.gz");
        assumeThat(file).exists();
        var payments = new ArrayList<Payment>();
        var outcomes = new ArrayList<Outcome>();
        try (var reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(it -> it.split(",")).forEach(it -> {
                payments.add(payment(it));
                outcomes.add(it[5].equals("1") ? Outcome.FRAUD : Outcome.FINE);
            });
        }
        return ColdStart.kept(payments, outcomes);
    }

    /** TRANSACTION_ID, TX_DATETIME, CUSTOMER_ID, TERMINAL_ID, TX_AMOUNT, TX_FRAUD. */
    private static Payment payment(String[] cells) {
        var time = LocalDateTime.parse(cells[1].replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        return new Payment(
                cells[0],
                time,
                Double.parseDouble(cells[4]),
                Kind.PAYMENT,
                false,
                "",
                "",
                cells[2],
                "",
                "",
                "",
                cells[3],
                "",
                "",
                Places.UNKNOWN);
    }
}
