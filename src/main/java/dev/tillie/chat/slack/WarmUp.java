package dev.tillie.chat.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.tillie.chart.Chart;
import dev.tillie.chart.Theme;
import dev.tillie.chat.Charts;
import dev.tillie.chat.Rehearsal;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes once through all that the first question will need, as what is used for the first time is slow. */
record WarmUp(Rehearsal rehearsal, Charts charts) {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** Failures are left for the first question to tell of. */
    void run(App bolt, Workspaces workspaces) {
        try {
            parse(bolt);
            rehearsal.remember(Arrivals.PLATFORM);
            workspaces.own().ifPresent(this::answer);
        } catch (Exception e) {
            LOG.info("Did not warm up for Slack: {}", e.toString());
        }
    }

    private static void parse(App bolt) throws Exception {
        var request = new SlackRequestParser(bolt.config())
                .parse(SlackRequestParser.HttpRequest.builder()
                        .requestUri("/slack/events")
                        .queryString(Map.of())
                        .headers(new RequestHeaders(Map.of()))
                        .requestBody("{\"type\":\"url_verification\",\"challenge\":\"warm\",\"token\":\"up\"}")
                        .remoteAddress("127.0.0.1")
                        .build());
        var _ = bolt.run(request);
    }

    private void answer(Workspace workspace) {
        var reply = rehearsal.answer(workspace.office());
        Rendering.of(reply, List.of(), null, true).forEach(it -> LOG.trace("{}", it.blocks()));
        reply.charts().stream().findFirst().ifPresent(this::paint);
        LOG.trace("{}", Rendering.fallback(reply));
    }

    private void paint(Chart chart) {
        var png = charts.png(chart, Theme.LIGHT);
        LOG.trace("{} bytes", png.length);
    }
}
