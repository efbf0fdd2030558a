package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tillie.app.QuestionSet.Line;
import dev.tillie.chat.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReaderTallyTest {
    private static final Map<String, Object> OCTOBER = Map.of("from", "2026-10-01", "to", "2026-10-31");

    @Test
    void takesANameWithoutItsArticlePluralAndAccent() throws Exception {
        var line = line("""
                {"id":"1","text":"","kind":"plain","intent":"stock_level","slots":{"product":"cafe lattes"}}""");
        assertThat(ReadingMatch.of(line, read("stock_level", Map.of("product", "The Café Latte")))
                        .isExact())
                .isTrue();
    }

    @Test
    void takesPeriodAndHorizonForEachOther() throws Exception {
        var line = line("""
                {"id":"1","text":"","kind":"plain","intent":"sales_forecast",
                 "slots":{"horizon":{"from":"2026-10-01","to":"2026-10-31"}}}""");
        assertThat(ReadingMatch.of(line, read("sales_forecast", Map.of("period", OCTOBER)))
                        .isExact())
                .isTrue();
    }

    @Test
    void takesWhatIsAcceptedAndNoOtherExtra() throws Exception {
        var line = line("""
                {"id":"1","text":"","kind":"plain","intent":"sales_report","slots":{"limit":3},
                 "accept":{"limit":[5],"sort":["desc",null]}}""");
        assertThat(ReadingMatch.of(line, read("sales_report", Map.of("limit", 5)))
                        .isExact())
                .isTrue();
        assertThat(ReadingMatch.of(line, read("sales_report", Map.of("limit", 3, "sort", "asc"))))
                .isEqualTo(new ReadingMatch(true, List.of("limit"), List.of("sort"), List.of()));
        assertThat(ReadingMatch.of(line, read("sales_report", Map.of("limit", 4, "metric", "units")))
                        .missing())
                .containsExactly("limit");
    }

    @Test
    void takesTheOtherReadingToo() throws Exception {
        var line = line("""
                {"id":"1","text":"","kind":"plain","intent":"help","slots":{},
                 "also":[{"intent":"settings","slots":{"action":"tell"}}]}""");
        assertThat(ReadingMatch.of(line, read("settings", Map.of("action", "tell")))
                        .isExact())
                .isTrue();
    }

    @Test
    void wantsSeveralQuestionsInTheirOrder() throws Exception {
        var line = line("""
                {"id":"1","text":"","kind":"multi","intent":"multi","slots":{},
                 "parts":[{"intent":"reorder","slots":{}},{"intent":"cash_flow","slots":{"amount":900}}]}""");
        var reorder = new Reading.Part("reorder", Map.of());
        var cash = new Reading.Part("cash_flow", Map.of("amount", 900));
        assertThat(ReadingMatch.of(line, new Reading("multi", Map.of(), List.of(reorder, cash), 1))
                        .isExact())
                .isTrue();
        assertThat(ReadingMatch.of(line, new Reading("multi", Map.of(), List.of(cash, reorder), 1))
                        .intent())
                .isFalse();
    }

    @Test
    void countsIntentsSlotsFollowUpsAndWhatIsLetThrough() throws Exception {
        var tally = new ReaderTally();
        tally.add(line("""
                {"id":"1","text":"","kind":"plain","intent":"sales_report",
                 "slots":{"period":{"from":"2026-10-01","to":"2026-10-31"},"metric":"units"}}"""), read("sales_report", Map.of("period", OCTOBER, "sort", "desc")), false);
        tally.add(line("""
                {"id":"2","text":"","kind":"out_of_scope","intent":"out_of_scope","slots":{}}"""), read("reorder", Map.of()), false);
        tally.add(line("""
                {"id":"3","text":"","kind":"out_of_scope","intent":"out_of_scope","slots":{}}"""), new Reading("reorder", Map.of(), List.of(), .3), true);
        tally.add(line("""
                {"id":"4","text":"","kind":"follow_up","intent":"reorder","slots":{},"thread":"t","turn":2}"""), read("reorder", Map.of("limit", 3)), false);
        var scores = tally.scores();
        assertThat(scores.intents()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(scores.slotPrecision()).isEqualTo(.5);
        assertThat(scores.slotRecall()).isEqualTo(.5);
        assertThat(scores.slotF1()).isEqualTo(.5);
        assertThat(scores.falseAccepts()).isEqualTo(.5);
        assertThat(scores.followUpIntents()).isEqualTo(1);
        assertThat(scores.followUpsExact()).isZero();
        assertThat(scores.confidentAndWrong()).isEqualTo(.25);
    }

    @Test
    void takesAQuestionBackForAnAnswerWhereOneIsWanted() throws Exception {
        var tally = new ReaderTally();
        var vague = line("""
                {"id":"1","text":"","kind":"ambiguous","intent":"sales_report","slots":{},
                 "expected":"ask","intents":["stock_level"]}""");
        tally.add(vague, new Reading("help", Map.of(), List.of(), .2), true);
        tally.add(vague, read("stock_level", Map.of()), false);
        tally.add(vague, read("reorder", Map.of()), false);
        assertThat(tally.scores().intents()).isCloseTo(2 / 3.0, within(1e-9));
    }

    private static Line line(String json) throws Exception {
        return Json.MAPPER.readValue(json, Line.class);
    }

    private static Reading read(String intent, Map<String, Object> slots) {
        return new Reading(intent, slots, List.of(new Reading.Part(intent, slots)), 1);
    }
}
