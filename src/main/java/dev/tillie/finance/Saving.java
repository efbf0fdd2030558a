package dev.tillie.finance;

import dev.tillie.books.Purchase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A place to save, with what it rests on. */
public sealed interface Saving {
    /** The same for the same place, whenever it is looked for. */
    String key();

    /** What it is worth a year at most, in the shop's currency. */
    BigDecimal aYear();

    /** What something has cost since a day, had it gone on: what stopping it then saved. */
    static BigDecimal savedSince(BigDecimal aYear, LocalDate day, LocalDate today) {
        var days = Math.max(0, ChronoUnit.DAYS.between(day, today));
        return aYear.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(365), 2, RoundingMode.HALF_EVEN);
    }

    /**
     * A supplier whose prices crept up.
     *
     * @param rise on average over what was bought, as a share
     * @param products the dearest first
     */
    record DearerSupplier(String supplier, BigDecimal aYear, double rise, List<Dearer> products) implements Saving {
        public DearerSupplier {
            products = List.copyOf(products);
        }

        @Override
        public String key() {
            return "prices:" + supplier;
        }
    }

    /** One product's unit cost, then and now, and the difference over a year's units. */
    record Dearer(String sku, BigDecimal then, BigDecimal now, BigDecimal aYear) {}

    /**
     * A good that was had for less elsewhere, or in another pack.
     *
     * @param unit what unit costs are for: {@code kg}, {@code l}, {@code piece}; empty for one of the product
     * @param aYear the difference between what was paid last at either, over the units bought dearer in the last year
     */
    record CheaperSource(String unit, Source dear, Source cheap, BigDecimal aYear) implements Saving {
        @Override
        public String key() {
            return "source:" + dear.supplier + ":" + dear.sku;
        }

        public boolean isOf(String sku) {
            return dear.sku.equals(sku) || cheap.sku.equals(sku);
        }

        /** Whether it is a bigger or smaller pack of the same supplier. */
        public boolean isOtherPack() {
            return dear.supplier.equals(cheap.supplier);
        }
    }

    /**
     * Where a good is bought, and as what.
     *
     * @param unitCost of a like-for-like unit, the last time
     * @param lastOn when that was ordered
     * @param units like-for-like units in the last year
     * @param times it was ordered in the last year
     * @param lately the last few of those purchases, the newest first
     */
    record Source(
            String supplier,
            String sku,
            BigDecimal unitCost,
            LocalDate lastOn,
            double units,
            int times,
            List<Purchase> lately) {
        public Source {
            lately = List.copyOf(lately);
        }
    }

    /** Something small that comes back by itself and is easily forgotten. */
    record Forgotten(Recurring cost) implements Saving {
        @Override
        public String key() {
            return "subscription:" + cost.name() + ":" + cost.what();
        }

        @Override
        public BigDecimal aYear() {
            return cost.aYear();
        }
    }

    /**
     * What the card processor keeps.
     *
     * @param aYear what the cut in the rate would save
     * @param cut in the rate, as a share of the volume: an assumption
     */
    record CardFees(BigDecimal fees, BigDecimal volume, BigDecimal aYear, BigDecimal cut) implements Saving {
        @Override
        public String key() {
            return "card fees";
        }
    }

    /**
     * Stock that nobody buys.
     *
     * @param value at cost, which selling it off would bring back in part
     * @param aYear what keeping it costs
     */
    record DeadStock(int products, BigDecimal value, BigDecimal aYear, List<String> skus) implements Saving {
        public DeadStock {
            skus = List.copyOf(skus);
        }

        @Override
        public String key() {
            return "dead stock";
        }
    }

    /** Goods thrown away in the last year, at cost; the dearest products first. */
    record Waste(BigDecimal aYear, List<String> skus) implements Saving {
        public Waste {
            skus = List.copyOf(skus);
        }

        @Override
        public String key() {
            return "waste";
        }
    }

    /**
     * Price cuts of the last year that brought less than they gave away.
     *
     * @param promotions the worst first
     * @param of how many were looked at
     */
    record IdlePromotions(BigDecimal aYear, List<Promo> promotions, int of) implements Saving {
        public IdlePromotions {
            promotions = List.copyOf(promotions);
        }

        @Override
        public String key() {
            return "promotions";
        }
    }

    /** One of them: what it gave away, and what the units it sold beyond the usual earned. */
    record Promo(String name, LocalDate from, BigDecimal given, BigDecimal earned) {
        public BigDecimal lost() {
            return given.subtract(earned);
        }
    }

    /**
     * Hours of a weekday with more people than takings.
     *
     * @param from the first hour, 0 to 23
     * @param until the hour after the last
     * @param people on average
     * @param takings an hour, on average
     * @param earned an hour: takings less what the goods cost
     * @param wages an hour, for all of them
     */
    record QuietHours(
            String location,
            DayOfWeek weekday,
            int from,
            int until,
            double people,
            BigDecimal takings,
            BigDecimal earned,
            BigDecimal wages,
            BigDecimal aYear)
            implements Saving {
        @Override
        public String key() {
            return "hours:" + location + ":" + weekday + ":" + from;
        }
    }
}
