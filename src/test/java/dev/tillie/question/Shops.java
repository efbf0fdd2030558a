package dev.tillie.question;

import dev.tillie.books.Catalogue;
import dev.tillie.books.Customer;
import dev.tillie.books.DateOrder;
import dev.tillie.books.Product;
import dev.tillie.books.Supplier;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** A small shop to ask about, on Sunday 22 November 2026. */
final class Shops {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Catalogue CATALOGUE = new Catalogue(
            List.of(
                    product("OAT-1", "Oat Milk 1L", "Dairy"),
                    product("OAT-2", "Barista Oat Milk 12x1L", "Dairy"),
                    product("CUP-12", "Takeaway Cup 12oz", "Packaging"),
                    product("CUP-16", "Takeaway Cup 16oz", "Packaging"),
                    product("SUG", "Sugar", "Dry goods"),
                    product("RC", "Report Card", "Stationery"),
                    product("BFM", "Best Friends Mug", "Gifts"),
                    product("LAV", "Lavender Candle", "Candles"),
                    product("ROSE", "Rose Candle", "Candles"),
                    product("22423", "REGENCY CAKESTAND 3 TIER", "Gifts"),
                    product("CRO", "Butter Croissant", "Pastries"),
                    product("SCF", "Lambswool Scarf Green", "Accessories")),
            List.of(supplier("Hartley & Sons"), supplier("Bidfood")),
            List.of(
                    new Customer("C1", "Maria Lopez", null),
                    new Customer("C2", "Rose Price", null),
                    new Customer("17850", null, null)),
            List.of("Sam", "Aoife"),
            List.of("Cork", "Galway"),
            List.of("in_store", "online"));

    private Shops() {}

    static Setting setting() {
        return setting(TODAY, DateOrder.DMY, CATALOGUE);
    }

    static Setting setting(LocalDate today, DateOrder order, Catalogue catalogue) {
        return new Setting(today, LocalTime.NOON, DayOfWeek.MONDAY, Names.of(catalogue), order, CurrencyUnit.EUR);
    }

    private static Product product(String sku, String name, String category) {
        return new Product(sku, name, category, null, null, null, 1, 1, null, true, true);
    }

    private static Supplier supplier(String name) {
        return new Supplier(name, null, null, null, Set.of(), null, null);
    }
}
