package dev.tillie.imports;

import dev.tillie.store.FactTable;
import dev.tillie.store.Intake;
import dev.tillie.store.SaleLine;
import dev.tillie.store.SaleLine.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passes rows on to the store and counts them for the receipt. */
final class Tally implements Sink, AutoCloseable {
    private static final int PROBLEMS_SHOWN = 20;
    private static final int AMOUNT_DECIMALS = 4;

    private final Intake intake;
    private final SaleQueue sales;
    private final Set<String> assumed = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();
    long lines;
    long added;
    long known;
    long skipped;

    @Nullable
    LocalDate from;

    @Nullable
    LocalDate to;

    private BigDecimal net = BigDecimal.ZERO;
    private BigDecimal takenOff = BigDecimal.ZERO;
    private BigDecimal amount = BigDecimal.ZERO;
    private boolean hasAmount;
    private long saleLines;
    private long refundLines;
    private long voidLines;
    private long withoutCustomer;

    Tally(Intake intake) {
        this.intake = intake;
        this.sales = new SaleQueue(intake);
    }

    @Override
    public void sale(SaleLine line) {
        sales.add(line, true);
        see(line.soldOn());
        saleLines++;
        switch (line.kind()) {
            case SALE -> {}
            case REFUND -> refundLines++;
            case VOID -> voidLines++;
        }
        if (line.customer() == null) {
            withoutCustomer++;
        }
        sum(line);
    }

    @Override
    public void extra(SaleLine line) {
        sales.add(line, false);
        sum(line);
    }

    /** Waits until all rows are stored: only then is it known how many of them were new. */
    void finish() {
        var fresh = sales.finish();
        added += fresh;
        known += saleLines - fresh;
    }

    @Override
    public void close() {
        sales.close();
    }

    @Override
    public void fact(FactTable table, List<@Nullable Object> values, @Nullable LocalDate day) {
        count(intake.add(table, values), day);
        for (var i = 0; i < values.size(); i++) {
            if (table.columns().get(i).name().equals("amount") && values.get(i) instanceof BigDecimal value) {
                amount = amount.add(value);
                hasAmount = true;
            }
        }
    }

    private void count(boolean isNew, @Nullable LocalDate day) {
        if (isNew) {
            added++;
        } else {
            known++;
        }
        if (day != null) {
            see(day);
        }
    }

    private void sum(SaleLine line) {
        if (line.kind() != Kind.VOID) {
            var lineNet = line.net();
            net = net.add(lineNet);
            if (lineNet.signum() < 0) {
                takenOff = takenOff.subtract(lineNet);
            }
        }
    }

    @Override
    public void assume(String what) {
        assumed.add(what);
    }

    /** A row that could not be read. */
    void skip(long line, String reason) {
        skipped++;
        if (problems.size() < PROBLEMS_SHOWN) {
            problems.add("line " + line + ": " + reason);
        }
    }

    private void see(LocalDate day) {
        if (from == null || day.isBefore(from)) {
            from = day;
        }
        if (to == null || day.isAfter(to)) {
            to = day;
        }
    }

    Map<String, BigDecimal> totals() {
        var totals = new LinkedHashMap<String, BigDecimal>();
        if (saleLines > 0) {
            totals.put("orders", BigDecimal.valueOf(intake.orders()));
            totals.put("cancellations", BigDecimal.valueOf(intake.refundOrders()));
            totals.put("cancelled_lines", BigDecimal.valueOf(refundLines));
            totals.put("voided_lines", BigDecimal.valueOf(voidLines));
            totals.put("lines_without_customer", BigDecimal.valueOf(withoutCustomer));
            totals.put("net", money(net));
            totals.put("taken_off", money(takenOff));
        }
        if (hasAmount) {
            totals.put("amount", money(amount));
        }
        return totals;
    }

    private static BigDecimal money(BigDecimal amount) {
        var exact = amount.setScale(AMOUNT_DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return exact.scale() < 2 ? exact.setScale(2, RoundingMode.UNNECESSARY) : exact;
    }

    List<String> assumed() {
        return List.copyOf(assumed);
    }

    List<String> problems() {
        if (skipped <= problems.size()) {
            return List.copyOf(problems);
        }
        var all = new ArrayList<>(problems);
        all.add("and " + (skipped - problems.size()) + " more");
        return all;
    }
}
