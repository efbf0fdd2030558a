package dev.tillie.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tillie.slack.BlockKit.Surface;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockKitTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'type':'section','text':{'type':'mrkdwn','text':'*hello* <@U1> <!date^1^{time}|now> a &lt; b'}}]",
                "[{'type':'section','text':{'type':'mrkdwn','text':'<#C1|floor> <https://x.example/a?b=c|here>'}}]",
                "[{'type':'header','text':{'type':'plain_text','text':'a < b'}},{'type':'divider'}]",
                "[{'type':'image','alt_text':'a line','slack_file':{'id':'F1'}}]",
                "[{'type':'context','elements':[{'type':'image','alt_text':'a','image_url':'https://x.example/a'}]}]",
                "[{'type':'table','rows':[[{'type':'raw_text','text':'a'}]],'column_settings':[{'align':'right'},{}]}]",
                "[{'type':'actions','elements':[{'type':'button','action_id':'a','value':'v','text':{'type':'plain_text','text':'Go'}}]}]",
                "[{'type':'data_visualization','title':'t','chart':{'type':'pie','segments':[{'label':'a','value':1}]}}]"
            })
    void letsGoodBlocksPass(String blocks) {
        assertThat(violations(blocks)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'type':'section','text':{'type':'mrkdwn','text':'a < b'}}]",
                "[{'type':'section','text':{'type':'mrkdwn','text':'<!channel>'}}]",
                "[{'type':'section','text':{'type':'mrkdwn','text':'<!subteam^S1>'}}]",
                "[{'type':'section','text':{'type':'mrkdwn','text':'<mailto:a@b.example|a>'}}]",
                "[{'type':'section'}]",
                "[{'type':'header','text':{'type':'mrkdwn','text':'Shop'}}]",
                "[{'type':'image','slack_file':{'id':'F1'}}]",
                "[{'type':'image','alt_text':'nothing'}]",
                "[{'type':'table','rows':[]}]",
                "[{'type':'table','rows':[[{'type':'raw_text','text':''}]]}]",
                "[{'type':'table','rows':[[{'type':'raw_text','text':'a'}],[]]}]",
                "[{'type':'table','rows':[[{'type':'mrkdwn','text':'a'}]]}]",
                "[{'type':'table','rows':[[{'type':'raw_text','text':'a'}]],'column_settings':[{'align':'middle'}]}]",
                "[{'type':'context','elements':[]}]",
                "[{'type':'actions','elements':[]}]",
                "[{'type':'actions','elements':[{'type':'dial','action_id':'a'}]}]",
                "[{'type':'actions','elements':[{'type':'button','action_id':'a','style':'loud','text':{'type':'plain_text','text':'Go'}}]}]",
                "[{'type':'actions','elements':[{'type':'button','action_id':'a','text':{'type':'mrkdwn','text':'Go'}}]}]",
                "[{'type':'input','label':{'type':'plain_text','text':'x'},'element':{'type':'users_select','action_id':'a'}}]",
                "[{'type':'data_visualization','title':'t','chart':{'type':'radar'}}]",
                "[{'type':'brand_new'}]",
                "[{}]",
                "{}"
            })
    void catchesWhatSlackWouldRefuse(String blocks) {
        assertThat(violations(blocks)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3000 | {'type':'section','text':{'type':'plain_text','text':'%s'}}",
                "2000 | {'type':'section','fields':[{'type':'plain_text','text':'%s'}]}",
                "150  | {'type':'header','text':{'type':'plain_text','text':'%s'}}",
                "255  | {'type':'divider','block_id':'%s'}",
                "2000 | {'type':'image','alt_text':'%s','image_url':'https://x.example'}",
                "3000 | {'type':'image','alt_text':'a','image_url':'%s'}",
                "75   | {'type':'actions','elements':[{'type':'button','action_id':'a','text':{'type':'plain_text','text':'%s'}}]}",
                "2000 | {'type':'actions','elements':[{'type':'button','action_id':'a','value':'%s','text':{'type':'plain_text','text':'a'}}]}",
                "255  | {'type':'actions','elements':[{'type':'button','action_id':'%s','text':{'type':'plain_text','text':'a'}}]}",
                "75   | {'type':'actions','elements':[{'type':'static_select','action_id':'a','options':[{'value':'a','text':{'type':'plain_text','text':'%s'}}]}]}",
                "150  | {'type':'actions','elements':[{'type':'static_select','action_id':'a','options':[{'value':'%s','text':{'type':'plain_text','text':'a'}}]}]}",
                "50   | {'type':'data_visualization','title':'%s','chart':{'type':'pie','segments':[{'label':'a','value':1}]}}",
                "20   | {'type':'data_visualization','title':'t','chart':{'type':'pie','segments':[{'label':'%s','value':1}]}}"
            })
    void measuresText(int most, String block) {
        assertThat(violations("[" + block.formatted("x".repeat(most)) + "]")).isEmpty();
        assertThat(violations("[" + block.formatted("x".repeat(most + 1)) + "]"))
                .hasSize(1)
                .first()
                .asString()
                .contains(most + 1 + ", not ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50  | [%s] | {'type':'divider'}",
                "10  | [{'type':'section','fields':[%s]}] | {'type':'plain_text','text':'a'}",
                "10  | [{'type':'context','elements':[%s]}] | {'type':'plain_text','text':'a'}",
                "25  | [{'type':'actions','elements':[%s]}] | {'type':'button','action_id':'#','text':{'type':'plain_text','text':'a'}}",
                "100 | [{'type':'actions','elements':[{'type':'static_select','action_id':'a','options':[%s]}]}] | {'value':'#','text':{'type':'plain_text','text':'a'}}",
                "100 | [{'type':'table','rows':[%s]}] | [{'type':'raw_text','text':'a'}]",
                "20  | [{'type':'table','rows':[[%s]]}] | {'type':'raw_text','text':'a'}",
                "20  | [{'type':'table','rows':[[{'type':'raw_text','text':'a'}]],'column_settings':[%s]}] | {'align':'left'}",
                "1   | [%s] | {'type':'table','rows':[[{'type':'raw_text','text':'a'}]]}",
                "2   | [%s] | {'type':'data_visualization','title':'t','chart':{'type':'pie','segments':[{'label':'a','value':1}]}}",
                "6   | [{'type':'data_visualization','title':'t','chart':{'type':'pie','segments':[%s]}}] | {'label':'a#','value':1}",
                "6   | [{'type':'data_visualization','title':'t','chart':{'type':'bar','axis_config':{'categories':['a']},'series':[%s]}}] | {'name':'s#','data':[{'label':'a','value':1}]}",
                "20  | [{'type':'data_visualization','title':'t','chart':{'type':'line','axis_config':{'categories':['a']},'series':[{'name':'s','data':[%s]}]}}] | {'label':'a#','value':1}"
            })
    void counts(int most, String around, String one) {
        assertThat(violations(around.formatted(times(most, one)))).isEmpty();
        assertThat(violations(around.formatted(times(most + 1, one)))).hasSize(1);
    }

    @Test
    void letsViewsHoldMoreBlocks() {
        var hundred = JsonParser.parseString("[" + times(100, "{'type':'divider'}") + "]");
        assertThat(BlockKit.violations(hundred, Surface.HOME)).isEmpty();
        assertThat(BlockKit.violations(hundred, Surface.MODAL)).isEmpty();
        assertThat(BlockKit.violations(hundred, Surface.MESSAGE)).containsExactly("blocks: 100, not 0 to 50");
    }

    @Test
    void wantsNamesOnlyOnce() {
        var button =
                "{'type':'actions','elements':[{'type':'button','action_id':'a','text':{'type':'plain_text','text':'a'}}]}";
        assertThat(violations("[" + button + "," + button + "]")).containsExactly("action_id twice: a");
        assertThat(violations("[{'type':'divider','block_id':'b'},{'type':'divider','block_id':'b'}]"))
                .containsExactly("block_id twice: b");
    }

    @Test
    void letsInputsShareANameAcrossBlocks() {
        var inputs = JsonParser.parseString("[%s,%s]".formatted(input("x"), input("y")));
        assertThat(BlockKit.violations(inputs, Surface.MODAL)).isEmpty();
    }

    @Test
    void wantsWordsInEveryMessage() {
        assertThat(BlockKit.messageViolations(" ", new JsonArray())).isNotEmpty();
        assertThat(BlockKit.messageViolations("x".repeat(40_000), new JsonArray()))
                .isEmpty();
        assertThat(BlockKit.messageViolations("x".repeat(40_001), new JsonArray()))
                .isNotEmpty();
        assertThat(BlockKit.messageViolations("a < b", new JsonArray())).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"title, 100", "text, 300", "confirm, 30", "deny, 30"})
    void measuresWhatAsksWhetherOneIsSure(String part, int most) {
        var confirm = new JsonObject();
        List.of("title", "text", "confirm", "deny")
                .forEach(it -> confirm.add(it, Events.object("type", "plain_text", "text", "a")));
        confirm.getAsJsonObject(part).addProperty("text", "x".repeat(most));
        assertThat(asking(confirm)).isEmpty();
        confirm.getAsJsonObject(part).addProperty("text", "x".repeat(most + 1));
        assertThat(asking(confirm)).hasSize(1);
    }

    private static List<String> asking(JsonObject confirm) {
        return violations(("[{'type':'actions','elements':[{'type':'button','action_id':'a','confirm':%s,"
                        + "'text':{'type':'plain_text','text':'a'}}]}]")
                .formatted(confirm));
    }

    @ParameterizedTest
    @CsvSource({"title, 24", "submit, 24", "close, 24", "callback_id, 255", "private_metadata, 3000"})
    void measuresForms(String part, int most) {
        assertThat(BlockKit.viewViolations(form(part, most))).isEmpty();
        assertThat(BlockKit.viewViolations(form(part, most + 1))).hasSize(1);
    }

    private static JsonObject form(String part, int length) {
        var form = JsonParser.parseString("{'type':'modal','title':{'type':'plain_text','text':'a'},'blocks':[]}")
                .getAsJsonObject();
        var words = "x".repeat(length);
        if (part.contains("_")) {
            form.addProperty(part, words);
        } else {
            form.add(part, Events.object("type", "plain_text", "text", words));
        }
        return form;
    }

    @Test
    void wantsAButtonUnderAForm() {
        var form = form("title", 1);
        form.add("blocks", JsonParser.parseString("[%s]".formatted(input("x"))));
        assertThat(BlockKit.viewViolations(form)).containsExactly("a form without submit");
    }

    @Test
    void measuresTheLabelsOfInputs() {
        assertThat(BlockKit.violations(
                        JsonParser.parseString("[%s]".formatted(input("x".repeat(2_001)))), Surface.MODAL))
                .hasSize(1);
    }

    private static String input(String label) {
        return "{'type':'input','label':{'type':'plain_text','text':'%s'},'element':{'type':'users_select','action_id':'a'}}"
                .formatted(label);
    }

    @Test
    void readsCallsOfEveryKind() {
        assertThat(BlockKit.messageViolations(call("chat.update", Map.of("text", "", "blocks", "[]"))))
                .hasSize(1);
        assertThat(BlockKit.messageViolations(call("views.open", Map.of("view", "{'type':'tile','blocks':[]}"))))
                .hasSize(1);
        assertThat(BlockKit.messageViolations(call("/commands", Map.of("delete_original", "true"))))
                .isEmpty();
    }

    private static Call call(String method, Map<String, String> form) {
        return new Call(method, "xoxb-1", form, new JsonObject(), new byte[0], 0);
    }

    private static String times(int count, String one) {
        return String.join(
                ",",
                IntStream.range(0, count)
                        .mapToObj(it -> one.replace("#", Integer.toString(it)))
                        .toList());
    }

    private static List<String> violations(String blocks) {
        return BlockKit.violations(JsonParser.parseString(blocks), Surface.MESSAGE);
    }
}
