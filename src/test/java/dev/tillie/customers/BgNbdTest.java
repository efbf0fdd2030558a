package dev.tillie.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BgNbdTest {
    /** Fader, Hardie and Lee (2005), table 2. */
    private static final BgNbd CDNOW = new BgNbd(0.243, 4.414, 0.793, 2.426);

    /** Fader, Hardie and Lee (2005), section 4.2. */
    @Test
    void foretellsTheFirstCdnowCustomerAsPublished() {
        var first = new Buying(2, 30.43, 38.86, 22.35);

        assertThat(CDNOW.expectedPurchases(first, 39)).isCloseTo(1.226, within(0.0005));
        assertThat(CDNOW.probabilityAlive(first)).isCloseTo(0.7266, within(0.0001));
    }

    /** The values the tests of BTYD and lifetimes quote for weeks 1, 31.86 and 78 of a new CDNOW customer. */
    @ParameterizedTest(name = "{1} repeats in {0} weeks")
    @CsvSource({"1, 0.0532", "31.86, 1.0405", "78, 1.8576"})
    void foretellsANewCustomerAsPublished(double weeks, double repeats) {
        var fitted = new BgNbd(0.2425945, 4.4136019, 0.7929199, 2.4258881);

        assertThat(fitted.expectedPurchasesOfNew(weeks)).isCloseTo(repeats, within(0.0005));
    }

    @Test
    void takesOneTimeBuyersForActiveWhereTheModifiedModelDoesNot() {
        // MBG/NBD of the CDNOW sample in BTYDplus; 0.3897 and 0.1540 by its closed form in scipy.
        var modified = new MbgNbd(0.525, 6.183, 0.891, 1.614);
        var once = new Buying(0, 0, 38.86, 0);

        assertThat(CDNOW.probabilityAlive(once)).isEqualTo(1);
        assertThat(modified.probabilityAlive(once)).isCloseTo(0.3897350809, within(1e-9));
        assertThat(modified.expectedPurchases(once, 39)).isCloseTo(0.1540127467, within(1e-9));
    }

    @Test
    void doubtsACustomerMoreTheLongerTheWait() {
        double before = 1;
        for (int age = 30; age < 300; age += 10) {
            double alive = CDNOW.probabilityAlive(new Buying(5, 30, age, 10));
            assertThat(alive).isBetween(0.0, before);
            before = alive;
        }
    }

    @Test
    void findsTheParametersThatMadeTheData() {
        var model = BgNbd.fit(simulated(20_000, new Random(8)));

        // Rates Gamma(1, 10), a mean of 0.1 a week; dropout chances Beta(1, 3), a mean of 0.25.
        assertThat(model.r() / model.alpha()).isCloseTo(0.1, within(0.005));
        assertThat(model.a() / (model.a() + model.b())).isCloseTo(0.25, within(0.02));
    }

    @Test
    void fitsTheSameModelInDaysAsInWeeks() {
        var weeks = simulated(2_000, new Random(9));
        var days = weeks.stream()
                .map(it -> new Buying(it.repeats(), 7 * it.recency(), 7 * it.age(), 0))
                .toList();

        assertThat(BgNbd.fit(days).alpha()).isCloseTo(7 * BgNbd.fit(weeks).alpha(), within(1e-3));
    }

    @Test
    void staysFiniteWithHardlyAnyData() {
        for (var customers : List.of(
                List.of(new Buying(0, 0, 0, 0)),
                List.of(new Buying(1, 3, 3, 10)),
                List.of(new Buying(0, 0, 5, 0), new Buying(0, 0, 9, 0)),
                List.of(new Buying(200, 50, 50, 9), new Buying(180, 50, 50, 9)))) {
            var model = BgNbd.fit(customers);
            assertThat(model.expectedPurchases(customers.getFirst(), 52))
                    .isFinite()
                    .isNotNegative();
            assertThat(MbgNbd.fit(customers).probabilityAlive(customers.getFirst()))
                    .isBetween(0.0, 1.0);
        }
    }

    @Test
    void refusesToFitNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> BgNbd.fit(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new BgNbd(1, 0, 1, 1));
    }

    /** Customers of rate Gamma(1, 10) a week and dropout chance Beta(1, 3), watched for 30 to 80 weeks. */
    private static List<Buying> simulated(int customers, Random random) {
        var result = new ArrayList<Buying>();
        for (int i = 0; i < customers; i++) {
            double rate = -Math.log(1 - random.nextDouble()) / 10;
            double dropout = 1 - Math.pow(random.nextDouble(), 1.0 / 3);
            double age = 30 + 50 * random.nextDouble();
            int repeats = 0;
            double recency = 0;
            while (repeats == 0 || random.nextDouble() >= dropout) {
                double next = recency - Math.log(1 - random.nextDouble()) / rate;
                if (next > age) {
                    break;
                }
                recency = next;
                repeats++;
            }
            result.add(new Buying(repeats, recency, age, 0));
        }
        return result;
    }
}
