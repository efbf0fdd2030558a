package dev.tillie.store;

import dev.tillie.books.Period;
import dev.tillie.store.Labels.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * What was sold, summed, read from the roll-ups; from the lines themselves only where no roll-up can tell them apart.
 *
 * <p>Every sum is net of refunds and leaves voided lines out. Safe for many threads.
 */
public final class Totals {
    private final Database database;
    private final long businessId;

    public Totals(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    /** Grows with every import and undo, so that what was computed from these totals can be kept until then. */
    public long version() {
        return database.jdbi().withHandle(handle -> Versions.find(handle, businessId));
    }

    /** The first and the last business day with sales. */
    public Optional<Period> findSpan() {
        return database.jdbi().withHandle(this::findSpan);
    }

    private Optional<Period> findSpan(Handle handle) {
        return findDay(handle, "asc").flatMap(first -> findDay(handle, "desc").map(last -> new Period(first, last)));
    }

    private Optional<LocalDate> findDay(Handle handle, String order) {
        return handle.createQuery("select sold_on from trading_days where business_id = ? order by business_id " + order
                        + ", sold_on " + order + " fetch first 1 rows only")
                .bind(0, businessId)
                .map((rows, _) -> rows.getObject(1, LocalDate.class))
                .findOne();
    }

    /** When the newest line was sold. */
    public Optional<Instant> findLastSale() {
        return database.jdbi()
                .withHandle(handle -> findDay(handle, "desc")
                        .flatMap(day -> handle.createQuery(
                                        "select max(sold_at) from tickets where business_id = ? and sold_on = ?")
                                .bind(0, businessId)
                                .bind(1, day)
                                .map((rows, _) ->
                                        rows.getObject(1, OffsetDateTime.class).toInstant())
                                .findOne()));
    }

    /** One total for each day of the period on which anything was sold or brought back, oldest first. */
    public List<DayTotal> listDays(Period period, Where where) {
        return database.jdbi().withHandle(handle -> {
            var source = Source.of(where, false, false, false, false);
            var days = new TreeMap<>(reader(handle).byDay(source, period, where));
            return days.entrySet().stream()
                    .map(it -> it.getValue().toDay(it.getKey()))
                    .toList();
        });
    }

    /**
     * Totals by product, place, person or time, the highest net first; {@code limit} 0 gives all.
     *
     * <p>Sales without a customer are left out of {@code CUSTOMER}; elsewhere sales that do not say stand under the
     * empty key. An order counts once in every group it appears in, and in {@code CATEGORY} once for each product.
     */
    public List<GroupTotal> listBy(Dimension dimension, Period period, Where where, int limit) {
        var groups = database.jdbi().withHandle(handle -> group(handle, dimension, period, where));
        var sorted =
                groups.stream().sorted(Comparator.comparing(GroupTotal::net).reversed());
        return (limit > 0 ? sorted.limit(limit) : sorted).toList();
    }

    private List<GroupTotal> group(Handle handle, Dimension dimension, Period period, Where where) {
        var labels = labels(handle);
        var reader = new SumReader(handle, businessId, labels);
        return switch (dimension) {
            case PRODUCT -> fold(products(handle, reader, period, where), id -> productLabel(labels, id));
            case CATEGORY -> fold(products(handle, reader, period, where), id -> categoryLabel(labels, id));
            case LOCATION -> fold(column(reader, "location_id", period, where), id -> label(labels.locations(), id));
            case CHANNEL -> fold(column(reader, "channel_id", period, where), id -> label(labels.channels(), id));
            case EMPLOYEE -> {
                var source = Source.of(where, false, true, false, false);
                var sums = reader.byNumber(source, "employee_id", period, where);
                yield fold(sums, id -> label(labels.employees(), id));
            }
            case CUSTOMER -> {
                var source = Source.of(where, false, false, true, false);
                var sums = reader.byNumber(source, "customer_id", period, where);
                sums.remove(0L);
                yield fold(sums, id -> label(labels.customers(), id));
            }
            case HOUR -> {
                var source = Source.of(where, false, false, false, true);
                var sums = reader.byNumber(source, "sold_hour", period, where);
                yield fold(sums, hour -> new Label(Long.toString(hour), "%02d:00".formatted(hour)));
            }
            case DAY_OF_WEEK -> fold(days(reader, period, where), Totals::weekdayLabel);
            case MONTH -> fold(days(reader, period, where), Totals::monthLabel);
        };
    }

    private Map<Long, Sums> products(Handle handle, SumReader reader, Period period, Where where) {
        var source = Source.of(where, true, false, false, false);
        return source == Source.LINES
                ? reader.byNumber(source, "product_id", period, where)
                : findSpan(handle)
                        .map(sales -> reader.byProduct(period, where, sales))
                        .orElse(Map.of());
    }

    private static Map<Long, Sums> column(SumReader reader, String column, Period period, Where where) {
        return reader.byNumber(Source.of(where, false, false, false, false), column, period, where);
    }

    private static Map<LocalDate, Sums> days(SumReader reader, Period period, Where where) {
        return reader.byDay(Source.of(where, false, false, false, false), period, where);
    }

    private static <K> List<GroupTotal> fold(Map<K, Sums> sums, Function<K, Label> labelOf) {
        var folded = new HashMap<Label, Sums>();
        sums.forEach((key, value) ->
                folded.computeIfAbsent(labelOf.apply(key), _ -> new Sums()).add(value));
        return folded.entrySet().stream()
                .map(it -> it.getValue().toGroup(it.getKey().key(), it.getKey().label()))
                .toList();
    }

    private static Label label(Map<Long, Label> labels, long id) {
        return labels.getOrDefault(id, Label.NONE);
    }

    private static Label productLabel(Labels labels, long id) {
        var product = labels.products().get(id);
        return product == null ? Label.NONE : new Label(product.sku(), product.name());
    }

    private static Label categoryLabel(Labels labels, long id) {
        var product = labels.products().get(id);
        var category = product == null ? null : product.category();
        return category == null ? Label.NONE : new Label(category, category);
    }

    private static Label weekdayLabel(LocalDate day) {
        var weekday = day.getDayOfWeek();
        return new Label(weekday.name(), weekday.getDisplayName(TextStyle.FULL, Locale.UK));
    }

    private static Label monthLabel(LocalDate day) {
        var month = YearMonth.from(day);
        return new Label(
                month.toString(), month.getMonth().getDisplayName(TextStyle.SHORT, Locale.UK) + " " + month.getYear());
    }

    /** What each product sold on each day it moved, the oldest day first. */
    public List<ProductDay> listProductDays(Period period, Where where) {
        return database.jdbi().withHandle(handle -> dayReader(handle).productDays(period, where));
    }

    /** What each known customer spent on each day they came, by customer and then day. */
    public List<CustomerDay> listCustomerDays(Period period, Where where) {
        return database.jdbi().withHandle(handle -> dayReader(handle).customerDays(period, where));
    }

    private SumReader reader(Handle handle) {
        return new SumReader(handle, businessId, labels(handle));
    }

    private DayReader dayReader(Handle handle) {
        return new DayReader(handle, businessId, labels(handle));
    }

    private Labels labels(Handle handle) {
        return database.labels(handle, businessId);
    }
}
