package dev.tillie.chat.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
    @Test
    void breaksNoNumberInACardThatIsNarrow() {
        var columns = List.of(
                List.of("Product", "Ham & Cheddar Toastie", "Latte"),
                List.of("Takings", "€49,530.26", "€172.02"),
                List.of("Units", "8,309", "47"));

        var widths = ColumnWidths.of(columns);

        // 48 characters are what a narrow card has room for, three of each column between its words and its lines
        assertThat(width(widths, columns)).isLessThanOrEqualTo(48);
        assertThat(widths.width(1)).isGreaterThanOrEqualTo(13);
        assertThat(widths.width(2)).isGreaterThanOrEqualTo(8);
        assertThat(widths.width(0)).isEqualTo(24);
        assertThat(widths.areTight()).isFalse();
    }

    @Test
    void sharesWhatIsLeftAmongThoseWhoWantMore() {
        var columns = List.of(
                List.of("Customer", "Lynch & Co Solicitors"),
                List.of("Usually", "every 2 or 3 days"),
                List.of("Worth", "€12,063"));

        var widths = ColumnWidths.of(columns);

        assertThat(width(widths, columns)).isBetween(46, 48);
        assertThat(widths.width(2)).isEqualTo(10);
    }

    @Test
    void asksForSmallLettersWhereWordsWouldNotFit() {
        assertThat(ColumnWidths.of(List.of(List.of("Supplier", "Lighthouse"))).areTight())
                .isFalse();
        assertThat(ColumnWidths.of(IntStream.range(0, 6)
                                .mapToObj(_ -> List.of("Supplier", "Lighthouse"))
                                .toList())
                        .areTight())
                .isTrue();
    }

    private static int width(ColumnWidths widths, List<?> columns) {
        return IntStream.range(0, columns.size()).map(widths::width).sum();
    }
}
