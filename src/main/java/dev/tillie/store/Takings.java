package dev.tillie.store;

import dev.tillie.books.Period;
import dev.tillie.store.Labels.Label;
import dev.tillie.store.Labels.ProductLabel;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What each product took in each channel, month by month: what margins are worked out from. */
public final class Takings {
    private static final ProductLabel NO_PRODUCT = new ProductLabel("", "", null, true);
    private static final String SUMS = "sum(t.units) units, sum(t.net) net, sum(t.discounts) discounts, sum(t.tax) tax";

    private final Database database;
    private final long businessId;

    /**
     * One product in one channel in one month, or the part of it that was asked for.
     *
     * @param channel empty where the sales do not say
     * @param units sold less brought back
     * @param net takings without tax, discounts and refunds off
     * @param discounts already off the takings, above zero
     */
    public record Line(
            String sku,
            String channel,
            YearMonth month,
            double units,
            BigDecimal net,
            BigDecimal discounts,
            BigDecimal tax) {}

    public Takings(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** @param where by product, category, place or channel; employees and customers are not told apart */
    public List<Line> list(Period period, Where where) {
        return database.jdbi().withHandle(handle -> {
            var labels = database.labels(handle, businessId);
            var lines = new ArrayList<Line>();
            for (var piece : Spans.cut(period, widely(period))) {
                lines.addAll(
                        piece.grain() == 'd'
                                ? read(handle, labels, Source.PRODUCTS, "sold_on", piece.period(), where)
                                : read(handle, labels, Source.SPANS, "starts_on", piece.period(), where));
            }
            return lines;
        });
    }

    /** Sales may lie all around a period, so that only months it holds to their last day count as whole. */
    private static Period widely(Period period) {
        return new Period(period.from().minusYears(2), period.to().plusYears(2));
    }

    private List<Line> read(Handle handle, Labels labels, Source source, String day, Period period, Where where) {
        var lines = new ArrayList<Line>();
        for (var reach : Reach.of(source, where, labels)) {
            var months = source == Source.SPANS ? " and t.grain = 'm'" : "";
            var year = "extract(year from t." + day + ")";
            var month = "extract(month from t." + day + ")";
            lines.addAll(
                    handle.createQuery("select t.product_id, t.channel_id, " + year + " y, " + month + " m, " + SUMS
                                    + " from " + reach.from() + " where t.business_id = :business and t." + day
                                    + " between :from and :to" + months + reach.conditions()
                                    + " group by t.product_id, t.channel_id, " + year + ", " + month)
                            .bind("business", businessId)
                            .bind("from", period.from())
                            .bind("to", period.to())
                            .map((rows, _) -> line(rows, labels))
                            .list());
        }
        return lines;
    }

    private static Line line(ResultSet rows, Labels labels) throws SQLException {
        return new Line(
                labels.products().getOrDefault(rows.getLong(1), NO_PRODUCT).sku(),
                labels.channels().getOrDefault(rows.getLong(2), Label.NONE).key(),
                YearMonth.of(rows.getInt("y"), rows.getInt("m")),
                rows.getDouble("units"),
                rows.getBigDecimal("net"),
                rows.getBigDecimal("discounts"),
                rows.getBigDecimal("tax"));
    }
}
