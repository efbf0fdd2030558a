package dev.tillie.customers;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A shop's customers in up to four groups by recency, frequency and monetary value (RFM).
 *
 * <p>Recency, frequency and spending are put on a log scale and standardised, k-means with four clusters runs from ten
 * seeded starts, and the clusters are named by their medians. With fewer than 20 customers, less than a month of trade,
 * or customers too much alike, plain rules decide instead, and {@link #note()} says so. Customers without a purchase are
 * left out.
 */
public final class Segments {
    private static final int CLUSTERS = 4;
    private static final int ENOUGH_CUSTOMERS = 20;
    private static final int ENOUGH_DAYS = 30;

    /**
     * How to group.
     *
     * @param restarts starts of k-means, of which the tightest clustering wins
     */
    public record Options(long seed, int restarts) {
        public static final Options DEFAULT = new Options(19, 10);

        public Options {
            if (restarts < 1) {
                throw new IllegalArgumentException("restarts must be one or more, got " + restarts);
            }
        }
    }

    private final List<Group> groups;
    private final Map<String, String> groupOf = new HashMap<>();
    private final String note;

    private Segments(List<Group> groups, String note) {
        this.groups = groups;
        this.note = note;
        for (var group : groups) {
            group.customers().forEach(it -> groupOf.put(it, group.name()));
        }
    }

    public static Segments of(List<History> histories, LocalDate asOf) {
        return of(histories, asOf, Options.DEFAULT);
    }

    public static Segments of(List<History> histories, LocalDate asOf, Options options) {
        var customers =
                histories.stream().flatMap(it -> Rfm.of(it, asOf).stream()).toList();
        if (customers.isEmpty()) {
            return new Segments(List.of(), "No customer has bought anything yet.");
        }
        if (customers.size() < ENOUGH_CUSTOMERS) {
            return byRules(customers, asOf, "Only " + customers.size() + " customers: sorted by plain rules.");
        }
        if (tradedDays(customers, asOf) < ENOUGH_DAYS) {
            return byRules(customers, asOf, "Less than a month of purchases: sorted by plain rules.");
        }
        return clustered(customers, options)
                .orElseGet(() -> byRules(customers, asOf, "Customers too much alike: sorted by plain rules."));
    }

    /** The groups that have customers, best first. */
    public List<Group> groups() {
        return groups;
    }

    /** The name of the group a customer is in; empty for one who bought nothing. */
    public Optional<String> groupOf(String customer) {
        return Optional.ofNullable(groupOf.get(customer));
    }

    /** How the groups were formed, in one sentence. */
    public String note() {
        return note;
    }

    private static long tradedDays(List<Rfm> customers, LocalDate asOf) {
        return customers.stream()
                .map(it -> it.history().purchases(asOf).getFirst().day())
                .min(Comparator.naturalOrder())
                .map(it -> DAYS.between(it, asOf))
                .orElse(0L);
    }

    private static Segments byRules(List<Rfm> customers, LocalDate asOf, String note) {
        return named(
                customers, customers.stream().map(it -> PlainRules.of(it, asOf)).toList(), note);
    }

    private static Optional<Segments> clustered(List<Rfm> customers, Options options) {
        var rows = Clusters.standardised(customers.stream().map(Rfm::features).toArray(double[][]::new));
        return Clusters.of(rows, CLUSTERS, options.restarts(), options.seed()).map(clusters -> {
            var medians = IntStream.range(0, CLUSTERS)
                    .mapToObj(it -> medians(it, clusters, rows, customers))
                    .toList();
            var names = Naming.of(medians);
            return named(
                    customers,
                    IntStream.of(clusters).mapToObj(it -> names[it]).toList(),
                    "Grouped by how lately, how often and for how much they bought.");
        });
    }

    private static Naming.Medians medians(int cluster, int[] clusters, double[][] rows, List<Rfm> customers) {
        int[] members = IntStream.range(0, rows.length)
                .filter(it -> clusters[it] == cluster)
                .toArray();
        return new Naming.Medians(
                cluster,
                median(members, it -> rows[it][0]),
                median(members, it -> rows[it][1]),
                median(members, it -> rows[it][2]),
                median(members, it -> customers.get(it).recencyDays()));
    }

    private static double median(int[] members, IntToDoubleFunction value) {
        return Quantiles.median(IntStream.of(members).mapToDouble(value).toArray());
    }

    private static Segments named(List<Rfm> customers, List<GroupName> names, String note) {
        var members = new EnumMap<GroupName, List<Rfm>>(GroupName.class);
        for (int i = 0; i < customers.size(); i++) {
            members.computeIfAbsent(names.get(i), _ -> new ArrayList<>()).add(customers.get(i));
        }
        double revenue = customers.stream().mapToDouble(Rfm::monetary).sum();
        var groups = members.entrySet().stream()
                .map(it -> group(it.getKey(), it.getValue(), revenue))
                .toList();
        return new Segments(groups, note);
    }

    private static Group group(GroupName name, List<Rfm> members, double revenueOfAll) {
        double revenue = members.stream().mapToDouble(Rfm::monetary).sum();
        return new Group(
                name.label(),
                name.meaning(),
                members.size(),
                revenue,
                revenueOfAll > 0 ? revenue / revenueOfAll : 0,
                median(members, Rfm::recencyDays),
                median(members, Rfm::frequency),
                median(members, Rfm::monetary),
                members.stream()
                        .sorted(Comparator.comparingDouble(Rfm::monetary)
                                .reversed()
                                .thenComparing(it -> it.history().customer()))
                        .map(it -> it.history().customer())
                        .toList());
    }

    private static double median(List<Rfm> members, ToDoubleFunction<Rfm> value) {
        return Quantiles.median(members.stream().mapToDouble(value).toArray());
    }
}
