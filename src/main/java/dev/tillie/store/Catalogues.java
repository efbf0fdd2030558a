package dev.tillie.store;

import dev.tillie.books.Catalogue;
import dev.tillie.books.Customer;
import dev.tillie.books.Product;
import dev.tillie.books.Supplier;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Every name a business uses, read from the store. */
public final class Catalogues {
    private final Database database;
    private final long businessId;

    public Catalogues(Database database, long businessId) {
        this.database = database;
        this.businessId = businessId;
    }

    public Catalogue load() {
        return database.jdbi()
                .withHandle(handle -> new Catalogue(
                        listProducts(handle),
                        listSuppliers(handle),
                        listCustomers(handle),
                        listNames(
                                handle,
                                "select coalesce(name, employee) from employees where business_id = ? order by 1"),
                        listNames(handle, "select name from locations where business_id = ? order by 1"),
                        listNames(handle, "select name from channels where business_id = ? order by 1")));
    }

    private List<Product> listProducts(Handle handle) {
        return handle.createQuery("select * from products where business_id = ? order by sku")
                .bind(0, businessId)
                .map((rows, _) -> new Product(
                        rows.getString("sku"),
                        rows.getString("name"),
                        rows.getString("category"),
                        rows.getString("supplier"),
                        decimal(rows, "price"),
                        decimal(rows, "unit_cost"),
                        rows.getInt("pack_size"),
                        rows.getInt("min_order_quantity"),
                        rows.getObject("shelf_life_days", Integer.class),
                        rows.getBoolean("active"),
                        rows.getBoolean("is_good")))
                .list();
    }

    private List<Supplier> listSuppliers(Handle handle) {
        return handle.createQuery(FactTable.SUPPLIERS.current() + " order by supplier")
                .bind("business", businessId)
                .map((rows, _) -> new Supplier(
                        rows.getString("supplier"),
                        rows.getString("email"),
                        number(rows, "lead_time_days"),
                        number(rows, "lead_time_sd_days"),
                        OrderDays.parse(rows.getString("order_days")),
                        decimal(rows, "min_order_value"),
                        decimal(rows, "free_delivery_over")))
                .list();
    }

    private static @Nullable Double number(ResultSet rows, String column) throws SQLException {
        var value = rows.getBigDecimal(column);
        return value == null ? null : value.doubleValue();
    }

    private List<Customer> listCustomers(Handle handle) {
        return handle.createQuery("select customer, name, email from customers where business_id = ? order by customer")
                .bind(0, businessId)
                .map((rows, _) ->
                        new Customer(rows.getString("customer"), rows.getString("name"), rows.getString("email")))
                .list();
    }

    private List<String> listNames(Handle handle, String sql) {
        return handle.createQuery(sql).bind(0, businessId).mapTo(String.class).list();
    }

    private static @Nullable BigDecimal decimal(ResultSet rows, String column) throws SQLException {
        var value = rows.getBigDecimal(column);
        return value == null ? null : value.stripTrailingZeros();
    }
}
