package dev.tillie.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdaptiveCardRulesTest {
    private static final String PNG = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==";
    private static final String IMAGE = "{'type':'Image','url':'" + PNG + "','altText':'Sales'}";
    private static final String EXECUTE = """
            {'type':'Action.Execute','title':'More','verb':'tap','data':{'tap':'k'},
             'fallback':{'type':'Action.Submit','title':'More','data':{'tap':'k'}}}""";

    private static JsonNode json(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json.replace('\'', '"'));
    }

    private static JsonNode card(String... elements) throws JsonProcessingException {
        return json("""
                {'type':'AdaptiveCard','version':'1.5','fallbackText':'Sales','msteams':{'width':'Full'},
                 'body':[%s]}""".formatted(String.join(",", elements)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'TextBlock','text':'Sales','weight':'Bolder','size':'Medium','wrap':true,'isSubtle':true}",
                IMAGE,
                "{'type':'ActionSet','actions':[" + EXECUTE + "]}",
                "{'type':'Container','items':[" + IMAGE + "]}",
                "{'type':'Table','columns':[{'width':1}],'rows':[{'type':'TableRow','cells':[{'type':'TableCell',"
                        + "'items':[{'type':'TextBlock','text':'Tea'}]}]}]}",
                "{'type':'Chart.Donut','data':[{'legend':'Till','value':3}],'fallback':" + IMAGE + "}",
                "{'type':'Chart.VerticalBar','data':[{'x':'Mon','y':3,'color':'categoricalTeal'}],'fallback':" + IMAGE
                        + "}",
                "{'type':'Chart.HorizontalBar','data':[{'x':'Mon','y':3}],'fallback':" + IMAGE + "}",
                "{'type':'Chart.Line','data':[{'legend':'Sold','values':[{'x':'2026-11-01','y':3}]}],'fallback':"
                        + IMAGE + "}",
                "{'type':'Input.Text','id':'name','label':'Name','isMultiline':true}",
                "{'type':'Input.ChoiceSet','id':'kind','choices':[{'title':'Tea','value':'t'}]}"
            })
    void findsNothingWrongWithWhatTeamsTakes(String element) throws JsonProcessingException {
        assertThat(AdaptiveCardRules.problems(card(element))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'TextBlock'}",
                "{'type':'TextBlock','text':' '}",
                "{'type':'TextBlock','text':5}",
                "{'type':'TextBlock','text':'Sales','weight':'Bold'}",
                "{'type':'TextBlock','text':'Sales','wrap':'true'}",
                "{'type':'TextBlock','text':'Sales','markdown':false}",
                "{'type':'Badge','text':'Sales'}",
                "{'text':'Sales'}",
                "'Sales'",
                "{'type':'Image','url':'" + PNG + "'}",
                "{'type':'Image','url':'" + PNG + "','altText':''}",
                "{'type':'Image','url':'http://shop.example/a.png','altText':'Sales'}",
                "{'type':'Image','url':'data:image/png;base64,AAAA','altText':'Sales'}",
                "{'type':'Image','url':'" + PNG + "','altText':'Sales','size':'Huge'}",
                "{'type':'Image','url':'" + PNG + "','altText':'Sales','msteams':{'expand':true}}",
                "{'type':'Container','items':[]}",
                "{'type':'Container','items':[{'type':'TextBlock'}]}",
                "{'type':'ActionSet','actions':[]}",
                "{'type':'ActionSet','actions':[{'type':'Action.Execute','title':'More','verb':'tap'}]}",
                "{'type':'ActionSet','actions':[{'type':'Action.Execute','title':'','verb':'tap','fallback':'drop'}]}",
                "{'type':'ActionSet','actions':[{'type':'Action.Execute','title':'a','verb':'a','fallback':" + EXECUTE
                        + "}]}",
                "{'type':'ActionSet','actions':[{'type':'Action.Submit','title':'a','style':'danger'}]}",
                "{'type':'ActionSet','actions':[{'type':'Action.Http','title':'a'}]}",
                "{'type':'Table','columns':[{'width':1},{'width':1}],'rows':[{'type':'TableRow','cells':["
                        + "{'type':'TableCell','items':[{'type':'TextBlock','text':'Tea'}]}]}]}",
                "{'type':'Table','columns':[{'width':'wide'}],'rows':[{'type':'TableRow','cells':["
                        + "{'type':'TableCell','items':[{'type':'TextBlock','text':'Tea'}]}]}]}",
                "{'type':'Table','columns':[{'width':1}],'rows':[{'type':'TableRow','cells':["
                        + "{'type':'TableCell','items':[{'type':'TextBlock'}]}]}]}",
                "{'type':'Table','columns':[{'width':1}],'rows':[]}",
                "{'type':'Chart.Donut','data':[{'legend':'Till','value':3}]}",
                "{'type':'Chart.Donut','data':[{'label':'Till','value':3}],'fallback':" + IMAGE + "}",
                "{'type':'Chart.Donut','data':[{'legend':'Till','value':-3}],'fallback':" + IMAGE + "}",
                "{'type':'Chart.Donut','data':[{'legend':'Till','value':0}],'fallback':" + IMAGE + "}",
                "{'type':'Chart.Donut','data':[{'legend':'a','value':1},{'legend':'a','value':2}],'fallback':" + IMAGE
                        + "}",
                "{'type':'Chart.Donut','data':[{'legend':'Till','value':3}],'fallback':{'type':'Image'}}",
                "{'type':'Chart.VerticalBar','data':[{'x':'Mon','y':'3'}],'fallback':" + IMAGE + "}",
                "{'type':'Chart.VerticalBar','data':[{'x':'Mon','y':3,'color':'teal'}],'fallback':" + IMAGE + "}",
                "{'type':'Chart.HorizontalBar','data':[{'x':'a','y':3},{'x':'a','y':2}],'fallback':" + IMAGE + "}",
                "{'type':'Chart.HorizontalBar','data':[],'fallback':" + IMAGE + "}",
                "{'type':'Chart.Line','data':[{'legend':'Sold','values':[]}],'fallback':" + IMAGE + "}",
                "{'type':'Chart.Line','data':[{'legend':'Sold','values':[{'x':'1 Nov','y':3}]}],'fallback':" + IMAGE
                        + "}",
                "{'type':'Chart.Line','data':[{'legend':'a','values':[{'x':'2026-11-01','y':3},{'x':2,'y':3}]}],"
                        + "'fallback':" + IMAGE + "}",
                "{'type':'Chart.Radar','data':[{'x':'Mon','y':3}],'fallback':" + IMAGE + "}",
                "{'type':'Input.Text','label':'Name'}",
                "{'type':'Input.ChoiceSet','id':'kind','choices':[{'title':'Tea'}]}"
            })
    void findsWhatTeamsWouldNotTakeOrDraw(String element) throws JsonProcessingException {
        assertThat(AdaptiveCardRules.problems(card(element))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{'type':'AdaptiveCard','version':'1.5','fallbackText':'Sales'}",
                "{'type':'AdaptiveCard','version':'1.5','fallbackText':'Sales','body':[]}",
                "{'type':'AdaptiveCard','version':'1.6','fallbackText':'Sales','body':[{'type':'TextBlock','text':'a'}]}",
                "{'type':'AdaptiveCard','version':'1.5','body':[{'type':'TextBlock','text':'a'}]}",
                "{'type':'Card','version':'1.5','fallbackText':'Sales','body':[{'type':'TextBlock','text':'a'}]}"
            })
    void findsWhatIsNoCard(String card) throws JsonProcessingException {
        assertThat(AdaptiveCardRules.problems(json(card))).isNotEmpty();
    }

    @Test
    void namesThePlace() throws JsonProcessingException {
        assertThat(AdaptiveCardRules.problems(card("{'type':'Container','items':[{'type':'TextBlock','text':''}]}")))
                .containsExactly("card.body[0].items[0].text has no words");
    }

    @Test
    void countsActions() throws JsonProcessingException {
        var six = String.join(",", java.util.Collections.nCopies(6, EXECUTE));
        assertThat(AdaptiveCardRules.problems(card("{'type':'ActionSet','actions':[" + six + "]}")))
                .isEmpty();
        assertThat(AdaptiveCardRules.problems(card("{'type':'ActionSet','actions':[" + six + "," + EXECUTE + "]}")))
                .containsExactly("card.body[0].actions holds 7 actions");
    }

    @Test
    void weighsACardWithoutItsPictures() throws JsonProcessingException {
        var picture = IMAGE.replace("Ug==", "AAAA".repeat(20_000));
        assertThat(AdaptiveCardRules.problems(card(picture))).isEmpty();
        var texts = IntStream.range(0, 50)
                .mapToObj(_ -> "{'type':'TextBlock','text':'" + "ж".repeat(400) + "'}")
                .toArray(String[]::new);
        assertThat(AdaptiveCardRules.problems(card(texts)))
                .singleElement()
                .asString()
                .contains("bytes without its pictures");
    }

    @Test
    void takesAnIdOnce() throws JsonProcessingException {
        assertThat(AdaptiveCardRules.problems(
                        card("{'type':'Input.Text','id':'name'}", "{'type':'Input.Number','id':'name'}")))
                .isNotEmpty();
    }
}
