package dev.tillie.chat.teams;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tillie.chart.Chart;
import java.util.List;

/** Charts as JSON for the memory: a few numbers, where their pictures would be megabytes. */
final class ChartText {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(Chart.class, Kinds.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Chart.Line.class, name = "line"),
        @JsonSubTypes.Type(value = Chart.Bars.class, name = "bars"),
        @JsonSubTypes.Type(value = Chart.Shares.class, name = "shares"),
        @JsonSubTypes.Type(value = Chart.Lines.class, name = "lines"),
        @JsonSubTypes.Type(value = Chart.Waterfall.class, name = "waterfall")
    })
    private interface Kinds {}

    private ChartText() {}

    static JsonNode write(List<Chart> charts) {
        try {
            return MAPPER.readTree(
                    MAPPER.writerFor(new TypeReference<List<Chart>>() {}).writeValueAsString(charts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a chart can't be kept", e);
        }
    }

    static List<Chart> read(JsonNode charts) {
        return MAPPER.convertValue(charts, new TypeReference<List<Chart>>() {});
    }
}
