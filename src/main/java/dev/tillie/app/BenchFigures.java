package dev.tillie.app;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** What was measured in a chat; milliseconds from a question's sending. */
record BenchFigures(
        String platform,
        int questions,
        int perSecond,
        long withCharts,
        int lost,
        int doubled,
        long firstAcknowledgedMillis,
        long firstAnsweredMillis,
        @JsonUnwrapped(prefix = "acknowledgedMillis") BenchTimes acknowledged,
        @JsonUnwrapped(prefix = "answeredMillis") BenchTimes answered,
        long mostResidentMegabytes,
        int processors) {
    String toText() {
        return """
            %,d questions through a stand-in for %s, %d a second, %,d of them answered with a chart
            Lost: %d, doubled: %d
            The first, right after the start: acknowledged after %,d ms, answered after %,d ms
            The others, once each kind of question was asked a few times:
              acknowledged: %s
              answered: %s
            Resident memory of the server: at most %,d MB
            On %d processors\
            """.formatted(
                        questions,
                        platform,
                        perSecond,
                        withCharts,
                        lost,
                        doubled,
                        firstAcknowledgedMillis,
                        firstAnsweredMillis,
                        acknowledged.toText(),
                        answered.toText(),
                        mostResidentMegabytes,
                        processors);
    }
}
