package dev.tillie.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MrkdwnTest {
    @Test
    void readsWhatSomebodyWroteAsPlainWords() {
        assertThat(Mrkdwn.toPlain("<@U1BOT> how did <#C9|oak-lane> do &amp; what of <https://a.example/x|the site>?"))
                .isEqualTo("how did oak-lane do & what of the site?");
        assertThat(Mrkdwn.toPlain("mail <mailto:a@b.example> under &lt;5 left"))
                .isEqualTo("mail a@b.example under <5 left");
    }

    @Test
    void saysWhichChannelSomethingIsToBeSentTo() {
        assertThat(Mrkdwn.toPlain("send it to <#C9|shop-floor> every Monday"))
                .isEqualTo("send it to #shop-floor/C9 every Monday");
        assertThat(Mrkdwn.toPlain("post this in <#C9> every Monday"))
                .isEqualTo("post this in #channel/C9 every Monday");
    }

    @Test
    void keepsMoneySignsInLinks() {
        assertThat(Mrkdwn.toPlain("<https://a.example|$5 off \\ now>")).isEqualTo("$5 off \\ now");
    }

    @Test
    void letsNoNameTurnIntoMarkup() {
        assertThat(Mrkdwn.escape("<!channel> & <@U1>")).isEqualTo("&lt;!channel&gt; &amp; &lt;@U1&gt;");
        assertThat(Mrkdwn.bold("5 * 3")).isEqualTo("5 * 3");
        assertThat(Mrkdwn.bold("a < b")).isEqualTo("*a &lt; b*");
    }

    @Test
    void joinsLinesUntilAPieceIsFull() {
        assertThat(Mrkdwn.pieces(List.of("one", "two", "three"), 8)).containsExactly("one\ntwo", "three");
    }

    @Test
    void cutsALongLineBetweenWordsAndNeverWithinACharacter() {
        assertThat(Mrkdwn.pieces(List.of("alpha beta gamma"), 11)).containsExactly("alpha beta", "gamma");
        assertThat(Mrkdwn.pieces(List.of("🍞🍞🍞🍞"), 3))
                .allMatch(it -> it.codePoints().allMatch(c -> c == 0x1F35E));
        assertThat(Mrkdwn.shortened("🍞🍞🍞", 4)).isEqualTo("🍞…");
    }
}
