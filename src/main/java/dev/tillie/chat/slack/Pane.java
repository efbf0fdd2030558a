package dev.tillie.chat.slack;

import com.slack.api.model.assistant.SuggestedPrompt;
import dev.tillie.chat.Memory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The assistant's pane: what one might ask, a sign of work, a title. All of it is an extra: where Slack refuses it, the
 * answer stands without.
 */
final class Pane {
    private static final Logger LOG = LoggerFactory.getLogger(Pane.class);
    private static final String TITLED = "slack-titled";
    private static final Duration TITLE_KEPT = Duration.ofDays(30);
    private static final int LONGEST_TITLE = 60;
    private static final int MOST_PROMPTS = 4;
    private static final int SECONDS_WAITED = 2;

    private final Memory memory;
    private final ExecutorService threads;

    Pane(Memory memory, ExecutorService threads) {
        this.memory = memory;
        this.threads = threads;
    }

    void opened(Workspace workspace, Incoming.PaneOpened pane) {
        var prompts = workspace.office().welcome().get().questions().stream()
                .limit(MOST_PROMPTS)
                .map(SuggestedPrompt::create)
                .toList();
        attempt(() -> workspace
                .calls()
                .make(
                        "assistant.threads.setSuggestedPrompts",
                        client -> client.assistantThreadsSetSuggestedPrompts(it -> it.channelId(pane.channel())
                                .threadTs(pane.thread())
                                .title("What would you like to know?")
                                .prompts(prompts))));
    }

    /** Shows that work has begun; waiting for what it returns sees to it that the sign can't outlast the answer. */
    CompletableFuture<Void> working(Workspace workspace, Incoming.Question question) {
        if (!question.isDirect() || question.thread().isEmpty() || question.edited()) {
            return CompletableFuture.completedFuture(null);
        }
        var status = question.files().isEmpty() ? "is looking into the books…" : "is taking in your file…";
        return CompletableFuture.runAsync(
                        () -> attempt(() -> workspace
                                .calls()
                                .make(
                                        "assistant.threads.setStatus",
                                        client ->
                                                client.assistantThreadsSetStatus(it -> it.channelId(question.channel())
                                                        .threadTs(question.thread())
                                                        .status(status)))),
                        threads)
                .completeOnTimeout(null, SECONDS_WAITED, TimeUnit.SECONDS);
    }

    /** Names a thread by the first question in it. */
    void title(Workspace workspace, Incoming.Question question) {
        var key = workspace.team() + "/" + question.channel() + "/" + question.thread();
        if (!question.isDirect()
                || question.thread().isEmpty()
                || question.text().isBlank()
                || memory.find(TITLED, key).isPresent()) {
            return;
        }
        memory.keep(TITLED, key, "", TITLE_KEPT);
        attempt(() -> workspace
                .calls()
                .make(
                        "assistant.threads.setTitle",
                        client -> client.assistantThreadsSetTitle(it -> it.channelId(question.channel())
                                .threadTs(question.thread())
                                .title(Mrkdwn.shortened(question.text(), LONGEST_TITLE)))));
    }

    private interface Extra {
        Object add() throws SlackProblem;
    }

    private static void attempt(Extra extra) {
        try {
            var _ = extra.add();
        } catch (SlackProblem e) {
            LOG.debug("Left out of the assistant's pane: {}", e.getMessage());
        }
    }
}
