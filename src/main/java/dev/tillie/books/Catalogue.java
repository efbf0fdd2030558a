package dev.tillie.books;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every name the shop uses, so that words in a question can be matched to things. */
public record Catalogue(
        List<Product> products,
        List<Supplier> suppliers,
        List<Customer> customers,
        List<String> employees,
        List<String> locations,
        List<String> channels) {
    public static final Catalogue EMPTY =
            new Catalogue(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Catalogue {
        products = List.copyOf(products);
        suppliers = List.copyOf(suppliers);
        customers = List.copyOf(customers);
        employees = List.copyOf(employees);
        locations = List.copyOf(locations);
        channels = List.copyOf(channels);
    }

    public Set<String> categories() {
        var categories = new TreeSet<String>();
        for (var product : products) {
            if (product.category() != null) {
                categories.add(product.category());
            }
        }
        return categories;
    }
}
