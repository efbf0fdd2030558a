package dev.tillie.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What one unit of a thing cost on any day, by what came in of it. */
public sealed interface CostOverTime permits CostHistory, FifoHistory {
    /** Empty where nothing ever came in. */
    Optional<BigDecimal> findUnitCost(LocalDate day);
}
