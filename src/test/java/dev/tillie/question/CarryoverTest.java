package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CarryoverTest {
    private static final double[] UNSURE = new double[Intent.values().length];

    static {
        Arrays.fill(UNSURE, 1.0 / UNSURE.length);
    }

    private static final Carryover LEARNED = Carryover.teach(Stream.of(
                    "sales_report product period | and online | sales_report product period",
                    "stock_level product | and online | stock_level product",
                    "sales_report product period | order more of it | reorder product -period",
                    "profit_margin product period | order more of it then | reorder product -period")
            .map(Step::parse)
            .map(it -> new Carryover.Lesson(heard(it.topic(), it.sentence()), it, Set.of()))
            .flatMap(it -> Stream.of(it, it, it))
            .toList());

    private static Heard heard(Topic topic, String words) {
        return new Heard(topic, List.of(words.split(" ")), UNSURE, null);
    }

    private static Intent likeliest(Carryover carryover, Heard heard) {
        return Model.likeliest(carryover.probabilities(heard)).getFirst();
    }

    @Test
    void goesOnWithWhatWasTalkedAboutOrNot() {
        var sales = new Topic(Intent.SALES_REPORT, Set.of(Slot.PRODUCT, Slot.PERIOD));
        var stock = new Topic(Intent.STOCK_LEVEL, Set.of(Slot.PRODUCT));

        assertThat(likeliest(LEARNED, heard(sales, "and online"))).isEqualTo(Intent.SALES_REPORT);
        assertThat(likeliest(LEARNED, heard(stock, "and online"))).isEqualTo(Intent.STOCK_LEVEL);
        assertThat(likeliest(LEARNED, heard(sales, "order more of it"))).isEqualTo(Intent.REORDER);
    }

    @Test
    void keepsTheProductAndDropsTheDays() {
        var heard = heard(new Topic(Intent.SALES_REPORT, Set.of(Slot.PRODUCT, Slot.PERIOD)), "order more of it");

        assertThat(LEARNED.kept(heard, Intent.REORDER, Set.of())).containsExactly(Slot.PRODUCT);
    }

    @Test
    void meansWhatTheWordsMeanAloneWhereNothingWasLearned() {
        var alone = UNSURE.clone();
        alone[Intent.CASH_FLOW.ordinal()] = 0.9;

        var heard = new Heard(new Topic(Intent.SUMMARY, Set.of()), List.of("owed"), alone, null);
        assertThat(likeliest(Carryover.UNTAUGHT, heard)).isEqualTo(Intent.CASH_FLOW);
    }

    @Test
    void isTheSameOnceWrittenAndRead() throws Exception {
        var bytes = new ByteArrayOutputStream();
        LEARNED.write(new DataOutputStream(bytes));
        var read = Carryover.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        var heard = heard(new Topic(Intent.STOCK_LEVEL, Set.of(Slot.PRODUCT)), "and online");
        assertThat(read.probabilities(heard)).containsExactly(LEARNED.probabilities(heard));
    }
}
