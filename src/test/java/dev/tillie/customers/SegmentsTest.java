package dev.tillie.customers;

import static dev.tillie.customers.Histories.TODAY;
import static dev.tillie.customers.Histories.daysAgo;
import static dev.tillie.customers.Histories.every;
import static dev.tillie.customers.Histories.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import smile.math.MathEx;

class SegmentsTest {
    @Test
    void findsAndNamesTheFourKindsOfCustomers() {
        var segments = Segments.of(shop(200, 1), TODAY);

        assertThat(segments.groups())
                .extracting(Group::name)
                .containsExactly("Best regulars", "Slipping regulars", "New or small", "Gone quiet");
        assertThat(segments.groups()).extracting(Group::size).containsExactly(50, 50, 50, 50);
        assertThat(segments.groupOf("c4")).contains("Best regulars");
        assertThat(segments.groupOf("c5")).contains("Slipping regulars");
        assertThat(segments.groupOf("c6")).contains("New or small");
        assertThat(segments.groupOf("c7")).contains("Gone quiet");
        assertThat(segments.groupOf("nobody")).isEmpty();
    }

    @Test
    void addsUpToAllCustomersAndAllRevenue() {
        var groups = Segments.of(shop(97, 2), TODAY).groups();

        assertThat(groups.stream().mapToInt(Group::size).sum()).isEqualTo(97);
        assertThat(groups.stream().mapToDouble(Group::revenueShare).sum()).isCloseTo(1, within(1e-9));
        assertThat(groups).allSatisfy(it -> assertThat(it.customers()).hasSize(it.size()));
    }

    @Test
    void comesOutTheSameEveryTimeAndLeavesTheCallersGeneratorAlone() {
        var random = new Random(5);
        var blur = IntStream.range(0, 3_000)
                .mapToObj(i -> every(
                        1 + random.nextInt(60),
                        1 + random.nextInt(20),
                        random.nextInt(300),
                        random.nextDouble() * 90,
                        "c" + i))
                .toList();
        MathEx.setSeed(3);
        var first = Segments.of(blur, TODAY).groups();
        double drawn = MathEx.random();
        MathEx.setSeed(3);

        assertThat(MathEx.random()).isEqualTo(drawn);
        assertThat(Segments.of(blur, TODAY).groups()).isEqualTo(first);
    }

    @Test
    void namesHardlyDependOnTheSeed() {
        var shop = shop(400, 3);
        var one = Segments.of(shop, TODAY, new Segments.Options(1, 10));
        var other = Segments.of(shop, TODAY, new Segments.Options(2, 10));

        assertThat(other.groups()).isEqualTo(one.groups());
    }

    @Test
    void sortsAHandfulOfCustomersByPlainRulesAndSaysSo() {
        var segments = Segments.of(
                List.of(
                        every(7, 10, 3, 20, "regular"),
                        every(7, 10, 20, 20, "late"),
                        every(7, 10, 150, 20, "gone"),
                        daysAgo("new", 15, 6),
                        daysAgo("once", 15, 300)),
                TODAY);

        assertThat(segments.note()).isEqualTo("Only 5 customers: sorted by plain rules.");
        assertThat(segments.groupOf("regular")).contains("Best regulars");
        assertThat(segments.groupOf("late")).contains("Slipping regulars");
        assertThat(segments.groupOf("gone")).contains("Gone quiet");
        assertThat(segments.groupOf("new")).contains("New or small");
        assertThat(segments.groupOf("once")).contains("Gone quiet");
    }

    @Test
    void hasNoGroupsWithoutCustomers() {
        assertThat(Segments.of(List.of(), TODAY).groups()).isEmpty();
        assertThat(Segments.of(List.of(daysAgo("refund only", -5, 3)), TODAY).groups())
                .isEmpty();
    }

    @Test
    void survivesCustomersAllAlikeAndAllOnOneDay() {
        var alike = Collections.nCopies(50, daysAgo("ann", 10, 90, 60));
        var today = IntStream.range(0, 50).mapToObj(i -> daysAgo("c" + i, i, 0)).toList();

        assertThat(Segments.of(alike, TODAY).note()).contains("too much alike");
        assertThat(Segments.of(today, TODAY).groups()).extracting(Group::name).containsExactly("New or small");
    }

    @Test
    void neverGivesAFigureThatIsNoNumber() {
        var refunds = IntStream.range(0, 60).mapToObj(i -> daysAgo("r" + i, i % 3 - 1, 100 + i, 50 + i, i));
        var groups = Segments.of(Stream.concat(refunds, shop(60, 4).stream()).toList(), TODAY)
                .groups();

        assertThat(groups)
                .allSatisfy(it -> assertThat(
                                List.of(it.revenue(), it.revenueShare(), it.medianRecencyDays(), it.medianMonetary()))
                        .allMatch(Double::isFinite));
    }

    @Test
    void callsAFreshMiddleGroupSteadyRatherThanSlipping() {
        var fresh = List.of(
                new Naming.Medians(0, -1, 1.5, 1.5, 4),
                new Naming.Medians(1, -0.9, 0.4, 0.4, 5),
                new Naming.Medians(2, 0.2, -0.5, -0.5, 30),
                new Naming.Medians(3, 1.2, -1, -1, 200));

        assertThat(Naming.of(fresh))
                .as("4 and 5 days")
                .containsExactly(GroupName.BEST, GroupName.STEADY, GroupName.NEW_OR_SMALL, GroupName.QUIET);
    }

    @Test
    void takesALapsedRegularForSlippingAndANewcomerForNew() {
        var lapsedFewLapsedManyNewBest = List.of(
                new Naming.Medians(0, 1, -1, -1, 190),
                new Naming.Medians(1, 1.1, 0.5, 0.5, 200),
                new Naming.Medians(2, -1, -1, -1, 6),
                new Naming.Medians(3, -1, 1.2, 1.2, 5));

        assertThat(Naming.of(lapsedFewLapsedManyNewBest))
                .containsExactly(GroupName.QUIET, GroupName.SLIPPING, GroupName.NEW_OR_SMALL, GroupName.BEST);
    }

    @Test
    void groupsTwentyCustomersAlready() {
        var segments = Segments.of(shop(20, 6), TODAY);

        assertThat(segments.groups()).hasSize(4);
        assertThat(segments.note()).startsWith("Grouped by");
    }
}
