package dev.tillie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockKitTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'type':'section','text':{'type':'mrkdwn','text':'*hello* <@U1> <!date^1^{time}|now> a &lt; b'}}]",
                "[{'type':'header','text':{'type':'plain_text','text':'Shop'}},{'type':'divider'}]",
                "[{'type':'image','alt_text':'a line','slack_file':{'id':'F1'}}]",
                "[{'type':'table','rows':[[{'type':'raw_text','text':'a'}]],'column_settings':[{'align':'right'}]}]",
                "[{'type':'actions','elements':[{'type':'button','action_id':'a','value':'v','text':{'type':'plain_text','text':'Go'}}]}]"
            })
    void letsGoodBlocksPass(String blocks) {
        assertThat(violations(blocks)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'type':'section','text':{'type':'mrkdwn','text':'a < b'}}]",
                "[{'type':'section'}]",
                "[{'type':'header','text':{'type':'mrkdwn','text':'Shop'}}]",
                "[{'type':'image','slack_file':{'id':'F1'}}]",
                "[{'type':'image','alt_text':'nothing'}]",
                "[{'type':'table','rows':[[{'type':'raw_text','text':''}]]}]",
                "[{'type':'table','rows':[[{'type':'raw_text','text':'a'}],[]]}]",
                "[{'type':'actions','elements':[]}]",
                "[{'type':'actions','elements':[{'type':'button','action_id':'a','style':'loud','text':{'type':'plain_text','text':'Go'}}]}]",
                "[{'type':'input','label':{'type':'plain_text','text':'x'},'element':{'type':'users_select','action_id':'a'}}]",
                "[{'type':'brand_new'}]"
            })
    void catchesWhatSlackWouldRefuse(String blocks) {
        assertThat(violations(blocks)).isNotEmpty();
    }

    @Test
    void countsBlocksAndLengths() {
        var many = new JsonArray();
        for (int i = 0; i < 51; i++) {
            many.add(JsonParser.parseString("{'type':'divider'}"));
        }
        assertThat(BlockKit.messageViolations("x", many)).containsExactly("blocks: 51, not 0 to 50");
        assertThat(BlockKit.messageViolations(" ", new JsonArray())).isNotEmpty();
        assertThat(BlockKit.messageViolations("x".repeat(40_001), new JsonArray()))
                .isNotEmpty();
    }

    private static List<String> violations(String blocks) {
        return BlockKit.messageViolations("x", JsonParser.parseString(blocks));
    }
}
