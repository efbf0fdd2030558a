package dev.tillie.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.tillie.answer.Notice;
import dev.tillie.chat.Matter;
import dev.tillie.chat.Message;
import dev.tillie.chat.NotSaid;
import dev.tillie.chat.Replies;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Teller;
import dev.tillie.store.Database;
import dev.tillie.store.Outbox;
import dev.tillie.store.Outbox.Offer;
import dev.tillie.store.Outbox.State;
import dev.tillie.store.Outbox.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A chat platform that is out of reach for an hour or for good, and what becomes of what was to be said there. */
class OutageTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String MARY = "slack:T1/MARY";
    private static final String ANN = "teams:T2/ANN";
    private static final Duration HOUR = Duration.ofHours(1);

    private final List<Reply> saidToMary = new ArrayList<>();
    private final List<Reply> saidToAnn = new ArrayList<>();
    private Database database;
    private Outbox outbox;
    private Postman postman;
    private String trouble = "";
    private boolean isForGood;
    private int tries;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(Database.fileUrl(folder));
        outbox = new Outbox(database, 1);
        postman = new Postman(OutageTest::answer, outbox, Map.of("slack:", slack(), "teams:", (Teller)
                (_, _, words) -> saidToAnn.add(words.apply("ann"))));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Reply answer(Message message, String about) {
        return Replies.of(message.text(), List.of(), Reply.Kind.ANSWER);
    }

    private Teller slack() {
        return new Teller() {
            @Override
            public void tell(String user, Matter matter, Function<String, Reply> words) throws NotSaid {
                if (!trouble.isEmpty()) {
                    tries++;
                    throw new Refused(trouble, isForGood);
                }
                saidToMary.add(words.apply("mary"));
            }
        };
    }

    private static final class Refused extends NotSaid {
        private final boolean isForGood;

        Refused(String code, boolean isForGood) {
            super(MARY + " was not told: " + code, code);
            this.isForGood = isForGood;
        }

        @Override
        public boolean isLasting() {
            return isForGood;
        }
    }

    private void offer(String to, String kind, Instant endsAt) {
        outbox.offer(new Offer(to, kind + "/1", kind, "about " + kind, "1", endsAt), NOON);
    }

    /** Every five seconds, as the rounds are made. */
    private void deliver(Instant from, Duration time) {
        for (var now = from; now.isBefore(from.plus(time)); now = now.plusSeconds(5)) {
            postman.deliver(now);
        }
    }

    private static List<String> headlines(List<Reply> said) {
        return said.stream().map(Reply::headline).toList();
    }

    @Test
    void saysLateWhatIsStillOfUse() {
        offer(MARY, Notice.CASH, NOON.plus(HOUR.multipliedBy(72)));
        trouble = "unreachable";
        deliver(NOON, HOUR);
        assertThat(saidToMary).isEmpty();
        assertThat(tries).isBetween(5, 8);

        trouble = "";
        deliver(NOON.plus(HOUR), Duration.ofMinutes(33));

        assertThat(headlines(saidToMary)).containsExactly("about cash");
        assertThat(outbox.listTroubles(NOON)).isEmpty();
    }

    @Test
    void namesInTheNextSummaryWhatPassedMeanwhile() {
        offer(MARY, Notice.SHELF, NOON.plus(Duration.ofMinutes(40)));
        offer(MARY, Notice.FRAUD, NOON.plus(Duration.ofMinutes(50)));
        offer(ANN, Notice.SHELF, NOON.plus(Duration.ofMinutes(40)));
        trouble = "unreachable";
        deliver(NOON, HOUR.multipliedBy(2));
        trouble = "";

        offer(MARY, Notice.SUMMARY, NOON.plus(HOUR.multipliedBy(12)));
        offer(ANN, Notice.SUMMARY, NOON.plus(HOUR.multipliedBy(12)));
        deliver(NOON.plus(HOUR.multipliedBy(2)), HOUR);

        assertThat(saidToMary)
                .singleElement()
                .satisfies(it -> assertThat(it.text()).isEqualTo("""
                    about summary
                    While Slack could not be reached, 2 things passed: something suspicious, what runs out. Ask me\
                     and I look again.\
                    """));
        assertThat(saidToAnn.getLast().text()).isEqualTo("about summary");
    }

    @Test
    void namesItInOneSummaryOnly() {
        offer(MARY, Notice.SHELF, NOON.plus(Duration.ofMinutes(40)));
        trouble = "unreachable";
        deliver(NOON, HOUR);
        trouble = "";
        deliver(NOON.plus(HOUR), HOUR);
        var day = Duration.ofDays(1);
        for (var summary = 1; summary <= 2; summary++) {
            var now = NOON.plus(day.multipliedBy(summary));
            var offer = new Offer(MARY, "summary/" + summary, Notice.SUMMARY, "today", "1", now.plus(day));
            outbox.offer(offer, now);
            deliver(now, HOUR);
        }

        assertThat(saidToMary).hasSize(2);
        assertThat(saidToMary.getFirst().lines()).hasSize(1);
        assertThat(saidToMary.getLast().lines()).isEmpty();
        assertThat(outbox.find(MARY, "shelf/1").map(Outbox.Note::state)).contains(State.TOLD);
    }

    @Test
    void saysSoWhereItWasTillieThatWasAway() {
        offer(MARY, Notice.SHELF, NOON.plus(HOUR));
        var later = NOON.plus(HOUR.multipliedBy(3));
        postman.deliver(later);
        outbox.offer(new Offer(MARY, "summary/1", Notice.SUMMARY, "today", "1", later.plus(HOUR)), later);
        postman.deliver(later);

        assertThat(saidToMary.getFirst().lines())
                .containsExactly("While I was not running, 1 thing passed: what runs out. Ask me and I look again.");
    }

    @Test
    void givesUpAtOnceWhatNoTryMendsAndGoesOnWithTheOthers() {
        offer(MARY, Notice.CASH, NOON.plus(HOUR.multipliedBy(72)));
        offer(ANN, Notice.CASH, NOON.plus(HOUR.multipliedBy(72)));
        trouble = "token_revoked";
        isForGood = true;
        var logged = logged(() -> deliver(NOON, HOUR.multipliedBy(3)));

        assertThat(tries).isEqualTo(1);
        assertThat(headlines(saidToAnn)).containsExactly("about cash");
        assertThat(outbox.listTroubles(NOON)).containsExactly(new Trouble("slack", "token_revoked", 1, NOON));
        assertThat(logged).singleElement().asString().contains("token_revoked").doesNotContain("MARY");
    }

    private static List<String> logged(Runnable work) {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        var logger = (Logger) LoggerFactory.getLogger(Postman.class);
        logger.addAppender(lines);
        try {
            work.run();
        } finally {
            logger.detachAppender(lines);
        }
        return lines.list.stream().map(ILoggingEvent::toString).toList();
    }
}
