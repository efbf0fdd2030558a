package dev.tillie.customers;

import static dev.tillie.customers.Histories.TODAY;
import static dev.tillie.customers.Histories.daysAgo;
import static dev.tillie.customers.Histories.every;
import static dev.tillie.customers.Histories.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LifetimeTest {
    /**
     * The documentation of lifetimes values CDNOW's customers 1, 2 and 6 over 12 months at 1% a month. It counts 30 units
     * a month though the model's unit is the week, so its 12 months are 360 weeks.
     */
    @Test
    void discountsAsPublished() {
        var purchases = new BgNbd(0.24259, 4.41360, 0.79292, 2.42589);
        var spending = new GammaGamma(6.25, 3.74, 15.44);

        Map.of(
                        new Buying(2, 30.43, 38.86, 22.35), 140.096,
                        new Buying(1, 1.71, 38.86, 11.77), 18.943,
                        new Buying(7, 29.43, 38.86, 73.74), 1003.868)
                .forEach((customer, clv) -> assertThat(purchases.discountedPurchases(customer, 12, 30, 0.01)
                                * spending.expectedSpend(customer))
                        .isCloseTo(clv, within(0.0005 * clv)));
    }

    @Test
    void tellsWhatEachCustomerDidAndIsWorth() {
        var lifetime = Lifetime.estimate(shop(800, 1), TODAY, Unit.WEEK, 52, 0);
        var byName = byName(lifetime.customers());
        var regular = byName.get("c0");
        var gone = byName.get("c3");

        assertThat(lifetime.model().tooLittleData()).isFalse();
        assertThat(lifetime.customers()).hasSize(800);
        assertThat(regular.frequency()).isEqualTo(29);
        assertThat(regular.segment()).isEqualTo("Best regulars");
        assertThat(regular.overdue()).isLessThan(2);
        assertThat(gone.frequency()).isZero();
        assertThat(gone.overdue()).isNull();
        assertThat(gone.pAlive()).isLessThan(0.9);
        assertThat(regular.clv()).isGreaterThan(10 * gone.clv());
        assertThat(lifetime.customers())
                .extracting(CustomerValue::clv)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void valuesTheSameInDaysAsInWeeks() {
        var weeks = byName(Lifetime.of(shop(600, 2), TODAY, Unit.WEEK, 26, 0.1));
        var days = byName(Lifetime.of(shop(600, 2), TODAY, Unit.DAY, 182, 0.1));

        assertThat(days.customers())
                .allSatisfy((name, it) ->
                        assertThat(it.clv()).isCloseTo(weeks.get(name).clv(), within(0.005 * it.clv() + 1e-6)));
    }

    @Test
    void discountsByTheYear() {
        var plain = byName(Lifetime.of(shop(600, 2), TODAY, Unit.WEEK, 52, 0));
        var discounted = byName(Lifetime.of(shop(600, 2), TODAY, Unit.WEEK, 52, 0.1));

        assertThat(discounted.customers()).allSatisfy((name, it) -> {
            assertThat(it.expectedPurchases()).isCloseTo(plain.get(name).expectedPurchases(), within(1e-9));
            assertThat(it.clv())
                    .isBetween(plain.get(name).clv() / 1.1, plain.get(name).clv());
        });
    }

    @Test
    void fallsBackToAveragesWithFewRepeatCustomersAndSaysSo() {
        var lifetime = Lifetime.estimate(
                List.of(every(7, 10, 3, 20, "regular"), every(7, 10, 120, 20, "gone"), daysAgo("once", 15, 300)),
                TODAY,
                Unit.WEEK,
                52,
                0);
        var byName = byName(lifetime.customers());

        assertThat(lifetime.model().note()).startsWith("Too little data: 2 customers came back");
        assertThat(byName.get("regular").pAlive()).isGreaterThan(0.8);
        assertThat(byName.get("gone").pAlive()).isLessThan(0.2);
        assertThat(byName.get("regular").expectedPurchases()).isBetween(5.0, 52.0);
        assertThat(byName.get("regular").clv())
                .isGreaterThan(byName.get("gone").clv())
                .isGreaterThan(byName.get("once").clv());
    }

    @Test
    void ignoresWhatHappensAfterTheLastDayObserved() {
        var early = Lifetime.of(shop(300, 3), TODAY.minusDays(100), Unit.WEEK, 52, 0);
        var cut = shop(300, 3).stream()
                .map(it -> new History(
                        it.customer(),
                        it.visits().stream()
                                .filter(visit -> !visit.day().isAfter(TODAY.minusDays(100)))
                                .toList()))
                .toList();

        assertThat(Lifetime.of(cut, TODAY.minusDays(100), Unit.WEEK, 52, 0)).isEqualTo(early);
    }

    @Test
    void neverGivesAFigureThatIsNoNumber() {
        var random = new Random(4);
        var wild = new ArrayList<History>();
        for (int i = 0; i < 300; i++) {
            wild.add(new History(
                    "w" + i,
                    IntStream.range(0, random.nextInt(12))
                            .mapToObj(_ -> new Visit(
                                    TODAY.minusDays(random.nextInt(700)), Math.exp(random.nextGaussian() * 4) - 2))
                            .toList()));
        }
        for (var histories : List.of(
                List.<History>of(),
                List.of(daysAgo("one", 10, 0)),
                List.of(daysAgo("refund", -10, 5)),
                List.of(daysAgo("free", 0, 5, 3)),
                IntStream.range(0, 150).mapToObj(i -> daysAgo("c" + i, 10, 0)).toList(),
                IntStream.range(0, 150)
                        .mapToObj(i -> daysAgo("c" + i, 10, 30, 0))
                        .toList(),
                IntStream.range(0, 150)
                        .mapToObj(i -> daysAgo("c" + i, 0, 30, i))
                        .toList(),
                Stream.concat(shop(400, 5).stream(), wild.stream()).toList(),
                wild)) {
            for (double discount : new double[] {0, 0.2}) {
                assertThat(Lifetime.of(histories, TODAY, Unit.WEEK, 52, discount))
                        .allSatisfy(it -> {
                            assertThat(it.pAlive()).isBetween(0.0, 1.0);
                            assertThat(List.of(it.monetary(), it.expectedPurchases(), it.clv()))
                                    .allSatisfy(value ->
                                            assertThat(value).isFinite().isNotNegative());
                        });
            }
        }
    }

    @Test
    void refusesAHorizonInThePast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifetime.of(List.of(), TODAY, Unit.WEEK, -1, 0))
                .withMessage("horizon and discount must be zero or more, got -1.0 and 0.0");
    }

    private static ByName byName(List<CustomerValue> customers) {
        return new ByName(customers.stream().collect(Collectors.toMap(CustomerValue::customer, Function.identity())));
    }

    private record ByName(Map<String, CustomerValue> customers) {
        CustomerValue get(String name) {
            return Objects.requireNonNull(customers.get(name), name);
        }
    }
}
