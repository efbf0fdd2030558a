package dev.tillie.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartPainterTest {
    static Stream<String> samples() {
        return Samples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void drawsEveryKindOfChartAsAPngThatOthersCanRead(String name) throws IOException {
        for (var theme : Theme.values()) {
            var image =
                    read(ChartPainter.png(Objects.requireNonNull(Samples.all().get(name)), theme));
            assertThat(image.getWidth()).isEqualTo(1200);
            assertThat(image.getHeight()).isBetween(400, 2400);
            assertThat(new Color(image.getRGB(2, 2))).isEqualTo(theme.paper);
            assertThat(has(image, theme.ink)).as("a title in %s", theme).isTrue();
        }
    }

    @Test
    void writesTheVeryPixelsThatWereDrawn() throws IOException {
        var drawn = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        int[] colours = {0x000000, 0xFFFFFF, 0x1F6F5C, 0x123456, 0xFEDCBA, 0x00FF01};
        drawn.setRGB(0, 0, 3, 2, colours, 0, 3);
        var read = read(Png.encode(drawn));
        assertThat(read.getRGB(0, 0, 3, 2, null, 0, 3)).containsExactly(drawn.getRGB(0, 0, 3, 2, null, 0, 3));
    }

    @Test
    void letsRareColoursMakeDoWithTheNearest() throws IOException {
        var drawn = new BufferedImage(1000, 2, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 1000; x++) {
            drawn.setRGB(x, 0, 0x1F6F5C);
            drawn.setRGB(x, 1, 0x808080 + x / 4 * 0x010000 % 0x800000 + x % 4);
        }
        var read = read(Png.encode(drawn));
        for (int x = 0; x < 1000; x++) {
            assertThat(read.getRGB(x, 0)).isEqualTo(drawn.getRGB(x, 0));
            assertThat(new Color(read.getRGB(x, 1)).getBlue())
                    .isCloseTo(new Color(drawn.getRGB(x, 1)).getBlue(), within(8));
        }
    }

    /** As text, beside the words: some that take messages take 100 KB of one in all. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void drawsPicturesThatTravelInAMessage(String name) {
        assertThat(ChartPainter.png(Objects.requireNonNull(Samples.all().get(name)), Theme.LIGHT))
                .hasSizeLessThan(70_000);
    }

    @Test
    void marksOneBarInTheAccentColourAndMutesTheOthers() throws IOException {
        var image = read(ChartPainter.png(Samples.products(), Theme.LIGHT));
        assertThat(has(image, Theme.LIGHT.accent)).isTrue();
        assertThat(has(image, Theme.LIGHT.muted)).isTrue();
    }

    @Test
    void drawsNoRingOfWhatIsNoWhole() {
        var some = new Chart.Slice("Till", 3);
        assertThat(Chart.Shares.areWhole(List.of(some, some))).isTrue();
        assertThat(Chart.Shares.areWhole(List.of(some))).isFalse();
        assertThat(Chart.Shares.areWhole(Collections.nCopies(7, some))).isFalse();
        assertThat(Chart.Shares.areWhole(List.of(some, new Chart.Slice("Refunds", -1))))
                .isFalse();
        assertThat(Chart.Shares.areWhole(List.of(new Chart.Slice("a", 0), new Chart.Slice("b", 0))))
                .isFalse();
        assertThatThrownBy(() -> new Chart.Shares("Sales", "", Chart.Unit.NONE, List.of(some)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two to six");
    }

    @Test
    void showsTheLikelyRangeAsABand() throws IOException {
        assertThat(has(read(ChartPainter.png(Samples.forecast(), Theme.DARK)), Theme.DARK.band))
                .isTrue();
    }

    @Test
    void carriesItsOwnTypeface() {
        assertThat(Typeface.regular(20).getFamily()).startsWith("Source Sans");
        assertThat(Typeface.strong(20).canDisplayUpTo("£€$₹¥ −12.5k – Żubrówka, Καφές, Кофе"))
                .isEqualTo(-1);
    }

    @Test
    void saysThatThereIsNothingToShow() throws IOException {
        var empty = new Chart.Bars("Best sellers", "", Chart.Unit.NONE, List.of(), false);
        assertThat(has(read(ChartPainter.png(empty, Theme.LIGHT)), Theme.LIGHT.quiet))
                .isTrue();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static boolean has(BufferedImage image, Color colour) {
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) == colour.getRGB()) {
                    return true;
                }
            }
        }
        return false;
    }
}
