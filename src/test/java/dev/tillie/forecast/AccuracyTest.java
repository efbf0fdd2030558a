package dev.tillie.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyTest {
    /** Worked by hand: errors 1 and 3, naive steps of 2 within the history. */
    @Test
    void measuresErrorsAsTheMCompetitionsDo() {
        var forecast = new Forecast(ar(9, 13), ar(8, 12), ar(10, 14), ar(7, 9), ar(11, 15), "");

        var accuracy = Accuracy.of(ar(4, 6, 8), ar(10, 10), forecast, 1);

        assertThat(accuracy.smape()).isCloseTo((200.0 / 19 + 600.0 / 23) / 2, within(1e-9));
        assertThat(accuracy.mase()).isCloseTo(1, within(1e-9));
        assertThat(accuracy.rmsse()).isCloseTo(Math.sqrt(5.0 / 4), within(1e-9));
        assertThat(accuracy.coverage80()).isEqualTo(0.5);
        assertThat(accuracy.coverage95()).isEqualTo(1);
        assertThat(accuracy.meanAbsolutePercentageError()).isCloseTo(20, within(1e-9));
        assertThat(accuracy.bias()).isCloseTo(0.1, within(1e-9));
        assertThat(accuracy.owa(accuracy)).isEqualTo(1);
    }

    @Test
    void leavesUndefinedMeasuresOutOfMeans() {
        var flat = new Forecast(ar(1), ar(1), ar(1), ar(1), ar(1), "");
        var undefined = Accuracy.of(ar(5, 5, 5), ar(2), flat, 1);
        var defined = Accuracy.of(ar(5, 6, 5), ar(2), flat, 1);

        assertThat(Accuracy.mean(List.of(undefined, defined)).mase()).isEqualTo(1);
    }

    private static double[] ar(double... values) {
        return values;
    }
}
