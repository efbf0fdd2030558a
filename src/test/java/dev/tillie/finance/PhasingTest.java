package dev.tillie.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhasingTest {
    @Test
    void spreadsAYearAsLastYearWasSpent() {
        var parts = Phasing.spread(
                new BigDecimal("6000"), List.of(new BigDecimal("100"), new BigDecimal("300"), BigDecimal.ZERO));

        assertThat(parts).containsExactly(new BigDecimal("1500.00"), new BigDecimal("4500.00"), new BigDecimal("0.00"));
    }

    @Test
    void losesNoCent() {
        var parts = Phasing.spread(new BigDecimal("100"), Collections.nCopies(12, BigDecimal.ZERO));

        assertThat(parts)
                .hasSize(12)
                .allMatch(it -> it.subtract(new BigDecimal("8.33")).abs().doubleValue() < 0.02);
        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("100");
    }
}
