package dev.tillie.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RanksTest {
    private static final double[] SEEN = {1, 2, 4, 8};

    @Test
    void placesAValueBetweenItsNeighbours() {
        assertThat(Ranks.place(SEEN, 3)).isEqualTo(2.5);
        assertThat(Ranks.place(SEEN, 5)).isEqualTo(3.25);
    }

    @Test
    void keepsWhatIsBeyondAllApart() {
        assertThat(Ranks.place(SEEN, 8)).isLessThan(Ranks.place(SEEN, 9));
        assertThat(Ranks.place(SEEN, 9)).isLessThan(Ranks.place(SEEN, 20)).isBetween(4.0, 5.0);
        assertThat(Ranks.place(SEEN, -3)).isBetween(0.0, 1.0).isLessThan(Ranks.place(SEEN, 0));
    }

    @Test
    void forgetsWhatIsOlderThanAMonth() {
        var ranks = new Ranks();
        for (int i = 0; i < 100; i++) {
            ranks.add(0, 10);
        }
        for (int i = 0; i < 100; i++) {
            ranks.add(40, 0);
        }

        assertThat(ranks.rank(41, 5)).isGreaterThan(90);
    }
}
