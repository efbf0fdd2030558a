package dev.tillie.answer;

import dev.tillie.books.Product;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.CostRise;
import dev.tillie.finance.UnitCosts;
import dev.tillie.question.Slot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A supplier or an ingredient that gets dearer: which products feel it, and what they must go for then. */
final class CostRises {
    private static final Pattern ASKED_FOR = Pattern.compile(
            "\\b(?:must|should|would|will|does|do|could)\\b (?:i |we )?(?:charge for |ask for |sell )?(?:an? |the |my"
                    + " |our )?(?<thing>[\\p{L}][\\p{L} ]*?)(?: (?:cost|costs|be|go|sell|have)\\b|\\?|$)");

    private static final List<String> COLUMNS =
            List.of("Product", "Cost", "Then", "Price now", "Earns as much", "Same margin");

    private record Touched(Product product, CostRise rise, Selling selling) {
        BigDecimal aMonth() {
            return rise.more().multiply(BigDecimal.valueOf(selling.units()));
        }
    }

    private final Asked asked;
    private final double share;
    private final String item;
    private final List<String> skus;

    private CostRises(Asked asked) {
        this.asked = asked;
        share = share(asked).orElse(0.0);
        skus = CostItems.find(asked);
        item = CostItems.name(asked, skus);
    }

    /** A thing the shop buys gets dearer; a product it sells that gets dearer is a price. */
    static boolean isAsked(Asked asked) {
        return share(asked).isPresent()
                && (asked.slots().has(Slot.COST_CHANGE_PCT)
                        || asked.slots().id(Slot.SUPPLIER).isPresent()
                        || CostItems.isIngredient(asked));
    }

    private static Optional<Double> share(Asked asked) {
        var slots = asked.slots();
        var percent = slots.has(Slot.COST_CHANGE_PCT)
                ? slots.number(Slot.COST_CHANGE_PCT)
                : slots.number(Slot.PRICE_CHANGE_PCT);
        return percent.isPresent() ? Optional.of(percent.getAsDouble() / 100) : Optional.empty();
    }

    static Draft of(Asked asked) {
        var rises = new CostRises(asked);
        if (rises.share <= -1) {
            return Draft.of("Nothing gets cheaper than free; by how much did you mean?");
        }
        return rises.skus.isEmpty() ? RunningCosts.of(asked, rises.item, rises.share) : rises.draft();
    }

    private Draft draft() {
        var touched = touched();
        var wanted = wanted();
        if (!wanted.isEmpty()) {
            var own =
                    touched.stream().filter(it -> wanted.contains(it.product())).toList();
            return own.isEmpty() ? untouched(wanted) : several(own, own.getFirst());
        }
        return touched.isEmpty()
                ? Draft.of("Nothing you sold in the last 13 weeks is made of " + item + ", as far as your recipes say.")
                        .line("recipes.csv (sku, ingredient_sku, quantity) tells me what goes into what.")
                : several(touched, null);
    }

    private List<Touched> touched() {
        var costs = Costing.of(asked).costs();
        var dearer = costs.withChange(skus, BigDecimal.valueOf(1 + share));
        return asked.ledger().products().values().stream()
                .filter(Product::good)
                .flatMap(it -> touched(it, costs, dearer).stream())
                .sorted(Comparator.comparing((Touched it) -> it.aMonth().abs()).reversed())
                .toList();
    }

    private Optional<Touched> touched(Product product, UnitCosts costs, UnitCosts dearer) {
        var day = Selling.lately(asked).to();
        var before = costs.find(product.sku(), day);
        var after = dearer.find(product.sku(), day);
        if (before.isEmpty()
                || after.isEmpty()
                || before.get().amount().compareTo(after.get().amount()) == 0) {
            return Optional.empty();
        }
        return Optional.ofNullable(Selling.byProduct(asked).get(product.sku()))
                .map(it -> new Touched(
                        product,
                        new CostRise(
                                it.price(), before.get().amount(), after.get().amount()),
                        it));
    }

    /** What the question asks a price for, if anything. */
    private List<Product> wanted() {
        var matcher = ASKED_FOR.matcher(asked.said().toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            var found = CostItems.named(asked, matcher.group("thing"));
            var sold = found.stream().filter(it -> !skus.contains(it.sku())).toList();
            if (!sold.isEmpty()) {
                return sold;
            }
        }
        return List.of();
    }

    private Draft untouched(List<Product> products) {
        var names = products.size() == 1
                ? products.getFirst().name()
                : "any of " + Phrases.plural(products.size(), "product") + " of that name";
        var bought = products.getFirst().supplier() == null
                ? ""
                : " (bought from " + products.getFirst().supplier() + ")";
        var draft = Draft.of(
                        "By your recipes there is no " + item + " in " + names + bought + ", so the price can stay.")
                .line("If the supplier passes it on, and " + (products.size() == 1 ? "it goes" : "they go") + " up "
                        + Percent.of(share) + " too:");
        var rows = products.stream()
                .flatMap(it -> Optional.ofNullable(Selling.byProduct(asked).get(it.sku())).stream()
                        .map(selling -> new Touched(it, passedOn(selling), selling)))
                .limit(asked.limit(5))
                .map(this::row)
                .toList();
        return (rows.isEmpty() ? draft : draft.table(COLUMNS, rows))
                .foot(Selling.FOOTING)
                .follow("What is touched?", "what if " + item + " goes up " + Wording.count(share * 100) + "%?");
    }

    private CostRise passedOn(Selling selling) {
        return new CostRise(
                selling.price(), selling.unitCost(), selling.unitCost().multiply(BigDecimal.valueOf(1 + share)));
    }

    private Draft several(List<Touched> touched, @Nullable Touched wanted) {
        var month = touched.stream().map(Touched::aMonth).reduce(BigDecimal.ZERO, BigDecimal::add);
        var shown = touched.stream().limit(asked.limit(8)).toList();
        var headline = wanted == null
                ? sentence(item) + " " + moved() + (month.signum() < 0 ? " saves" : " costs") + " you about "
                        + money(month.abs()) + " a month over " + Phrases.plural(touched.size(), "product")
                        + (touched.size() > 1
                                ? ", most on " + shown.getFirst().product().name()
                                : "") + "."
                : wanted.product().name() + " must go for "
                        + exact(till(wanted, wanted.rise().priceForSameProfit()))
                        + " instead of " + exact(wanted.selling().atTheTill()) + " to earn as much on each once " + item
                        + " is " + moved() + ".";
        var draft = Draft.of(headline)
                .table(COLUMNS, shown.stream().map(this::row).toList())
                .line(overall(touched, month));
        if (shown.size() > 1) {
            draft.chart(chart(shown));
        }
        if (shown.getFirst().selling().taxRate() > 0) {
            draft.assume("prices are at the till, tax in them");
        }
        return draft.foot(Selling.FOOTING)
                .foot(Costing.costWords(asked))
                .follow("And twice that?", "what if " + item + " goes up " + Wording.count(share * 200) + "%?");
    }

    private String moved() {
        return (share < 0 ? "down " : "up ") + Percent.of(Math.abs(share));
    }

    private String overall(List<Touched> touched, BigDecimal month) {
        var takings = touched.stream().map(it -> it.selling().takings()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return takings.signum() <= 0
                ? ""
                : "That is " + Percent.of(Math.abs(month.doubleValue() / takings.doubleValue()))
                        + " of what they take; a price raised by as much makes up for it if sales hold.";
    }

    private List<String> row(Touched it) {
        return List.of(
                it.product().name(),
                exact(it.rise().before()),
                exact(it.rise().after()),
                exact(it.selling().atTheTill()),
                exact(till(it, it.rise().priceForSameProfit())),
                exact(till(it, it.rise().priceForSameShare())));
    }

    private static BigDecimal till(Touched it, BigDecimal net) {
        return it.selling().withTax(net);
    }

    private Chart chart(List<Touched> shown) {
        var bars = new ArrayList<Chart.Bar>();
        shown.forEach(it -> bars.add(new Chart.Bar(
                it.product().name(), Math.rint(it.aMonth().doubleValue() * 100) / 100, it == shown.getFirst())));
        return new Chart.Bars(
                "More cost a month",
                "More cost a month by product; first "
                        + shown.getFirst().product().name(),
                new Chart.Unit(Wording.symbol(asked.shop().currency()), ""),
                bars,
                true);
    }

    private static String sentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
    }

    private String money(BigDecimal amount) {
        return Wording.about(amount, asked.shop().currency());
    }

    private String exact(BigDecimal amount) {
        return Wording.exact(amount, asked.shop().currency());
    }
}
