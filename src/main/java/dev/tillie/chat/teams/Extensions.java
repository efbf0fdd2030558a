package dev.tillie.chat.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tillie.chart.Theme;
import dev.tillie.chat.Answers;
import dev.tillie.chat.Apology;
import dev.tillie.chat.Ask;
import dev.tillie.chat.Charts;
import dev.tillie.chat.Reply;
import java.util.List;
import java.util.function.Function;

/** "Ask Tillie": from the compose box, where the answer goes into what is being written, and on somebody's message. */
final class Extensions {
    private static final int LONGEST_PREVIEW = 200;

    private final Function<String, Tenant> tenants;
    private final Answers<Tenant> answers;
    private final Charts charts;
    private final boolean nativeCharts;

    Extensions(Function<String, Tenant> tenants, Answers<Tenant> answers, Charts charts, boolean nativeCharts) {
        this.tenants = tenants;
        this.answers = answers;
        this.charts = charts;
        this.nativeCharts = nativeCharts;
    }

    ObjectNode answer(Incoming.Extension asked) {
        var tenant = tenants.apply(asked.origin().seat().tenant());
        try {
            return answer(tenant, asked);
        } catch (RuntimeException e) {
            return InvokeAnswers.hint(Apology.of(tenant, e).words());
        }
    }

    private ObjectNode answer(Tenant tenant, Incoming.Extension asked) {
        var user = asked.origin().user();
        if (asked.text().isBlank()) {
            var questions = tenant.office().welcome().get().questions();
            return InvokeAnswers.hint("Ask in your own words: “" + String.join("”, “", questions) + "”");
        }
        if (tenant.audience().met(user).isEmpty()) {
            return InvokeAnswers.hint("Write to me once in a chat of ours; then I know who you are.");
        }
        // on a message it is shown to who asks alone, else it is put before whoever reads the conversation
        var alone = asked.commandContext().equals("message");
        var place = alone ? "" : asked.origin().conversation();
        var conversation =
                tenant.conversation("ask", user + "/" + asked.origin().conversation());
        var reply = answers.respond(tenant, Ask.of(place, user, asked.text(), conversation));
        var card = card(reply);
        return alone ? InvokeAnswers.window(card) : InvokeAnswers.result(reply.headline(), preview(reply), card);
    }

    private static String preview(Reply reply) {
        return Markdown.shortened(String.join(" ", reply.lines()), LONGEST_PREVIEW);
    }

    /** Without buttons: they would be anybody's, anywhere. */
    private ObjectNode card(Reply reply) {
        var elements = reply.charts().stream()
                .map(it -> ChartElements.of(it, Elements.inline(charts.png(it, Theme.LIGHT)), nativeCharts))
                .toList();
        return Rendering.of(reply, elements, List.of(), List.of()).getFirst().card();
    }
}
