package dev.tillie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatStateTest {
    private final Path folder;
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final Clock clock = settable();
    private Database database;

    ChatStateTest(@TempDir Path folder) {
        this.folder = folder;
        database = Database.open(Database.fileUrl(folder));
    }

    private Clock settable() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Events events() {
        return new Events(database, clock);
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    @Test
    void letsOnlyOneOfManyTakeAnEvent() throws Exception {
        var events = events();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 16)
                    .mapToObj(_ -> (Callable<Boolean>) () -> events.take("slack", "Ev1", "{}"))
                    .toList();
            var taken = 0;
            for (var attempt : threads.invokeAll(tries)) {
                taken += attempt.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
    }

    @Test
    void knowsWhatWasDoneAfterARestart() {
        events().take("slack", "Ev1", "{}");
        events().done("slack", "Ev1");
        database.close();
        database = Database.open(Database.fileUrl(folder));
        later(Duration.ofDays(9));

        assertThat(events().take("slack", "Ev1", "{}")).isFalse();
        assertThat(events().take("teams", "Ev1", "{}")).isTrue();
    }

    @Test
    void handsOverWhatWasLeftUndone() {
        var events = events();
        events.take("slack", "Ev1", "{\"a\":1}");
        later(Duration.ofSeconds(29));
        assertThat(events.takeOver("slack")).isEmpty();
        assertThat(events.take("slack", "Ev1", "{}")).isFalse();
        later(Duration.ofSeconds(2));

        assertThat(events.takeOver("slack")).containsExactly(new Events.Waiting("Ev1", "{\"a\":1}", 2));
        assertThat(events.takeOver("slack")).isEmpty();
        later(Duration.ofSeconds(31));
        assertThat(events.take("slack", "Ev1", "{}")).isTrue();
    }

    @Test
    void leavesAloneWhatIsStillWorkedOn() {
        var events = events();
        events.take("slack", "Ev1", "{}");
        later(Duration.ofSeconds(25));
        events.renew("slack", List.of("Ev1", "unknown"));
        later(Duration.ofSeconds(25));
        assertThat(events.takeOver("slack")).isEmpty();

        events.done("slack", "Ev1");
        events.done("slack", "unknown");
        later(Duration.ofMinutes(5));
        assertThat(events.takeOver("slack")).isEmpty();
    }

    @Test
    void forgetsEventsAfterTenDays() {
        events().take("slack", "Ev1", "{}");
        events().done("slack", "Ev1");
        later(Duration.ofDays(10).plusSeconds(1));

        assertThat(events().take("slack", "Ev1", "{}")).isTrue();
    }

    @Test
    void handsEachEventToOneOfManyAndFiftyAtMost() throws Exception {
        IntStream.range(0, 120).forEach(it -> events().take("slack", "Ev" + it, "{}"));
        later(Duration.ofSeconds(31));
        assertThat(events().takeOver("slack")).hasSize(50);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 8)
                    .mapToObj(_ -> (Callable<List<Events.Waiting>>) () -> events().takeOver("slack"))
                    .toList();
            var keys = new ArrayList<String>();
            for (var attempt : threads.invokeAll(tries)) {
                attempt.get().forEach(it -> keys.add(it.key()));
            }
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void tellsNothingOfWhatAFailedStatementHeld() {
        var body = "Maria Hartley ".repeat(30);

        assertThatThrownBy(() -> events().take("slack-" + "x".repeat(40), "Ev1", body))
                .satisfies(it -> assertThat(it.getMessage()).doesNotContain("Hartley"));
    }

    @Test
    void keepsATextForItsTime() {
        var kept = new Kept(database, clock);
        kept.keep("card", "k", "one", Duration.ofMinutes(5));
        kept.keep("card", "k", "two", Duration.ofMinutes(5));
        assertThat(kept.find("card", "k")).contains("two");
        assertThat(kept.find("other", "k")).isEmpty();
        later(Duration.ofMinutes(5));
        assertThat(kept.find("card", "k")).isEmpty();

        kept.keep("card", "k", "three", Duration.ofMinutes(5));
        kept.forget("card", "k");
        assertThat(kept.find("card", "k")).isEmpty();
    }

    @Test
    void givesTheFirstWorkspaceThisShopAndEachLaterOneItsOwn() {
        var table = new InstallationTable(database);
        table.save("slack", row("T1"));
        table.save("slack", row("T2"));
        table.save("slack", row("T1"));
        table.save("slack", row("T3"));

        assertThat(table.list("slack"))
                .extracting(InstallationTable.Row::businessId)
                .containsExactly(1L, 2L, 3L);
        assertThat(table.businessOf("slack", "T2")).isEqualTo(2);
        assertThat(table.businessOf("slack", "T9")).isEqualTo(1);
    }

    @RepeatedTest(5)
    void numbersManyWorkspacesAtOnce() throws Exception {
        var table = new InstallationTable(database);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var saves = IntStream.range(0, 100)
                    .mapToObj(it -> Executors.callable(() -> table.save("slack", row("T" + it))))
                    .toList();
            for (var save : threads.invokeAll(saves)) {
                save.get();
            }
        }
        assertThat(table.list("slack"))
                .extracting(InstallationTable.Row::businessId)
                .doesNotHaveDuplicates()
                .hasSize(100);
    }

    private static InstallationTable.Row row(String team) {
        return new InstallationTable.Row(
                team, 0, "Shop", "A1", "UBOT", "B1", "chat:write", "U1", "sealed", null, Instant.EPOCH, null);
    }

    @Test
    void weighsThumbsAgainstEachOtherForTheSameWords() {
        var lessons = new Lessons(database, 1);
        lessons.teach("How did we do?", "summary", false);
        assertThat(lessons.isDisliked("  how did  we do ", "summary")).isTrue();
        assertThat(lessons.isDisliked("how did we do", "sales_report")).isFalse();
        assertThat(new Lessons(database, 2).isDisliked("how did we do", "summary"))
                .isFalse();

        lessons.teach("how did we do", "summary", true);
        assertThat(lessons.isDisliked("How did we do?", "summary")).isFalse();
    }

    @Test
    void takesLongWordsForTheSameHoweverTheyEnd() {
        var lessons = new Lessons(database, 1);
        var dots = ".".repeat(40_000);
        lessons.teach(dots + "x", "summary", false);
        lessons.teach("What now ?! ..." + dots, "summary", false);

        assertThat(lessons.isDisliked(dots + "y", "summary")).isTrue();
        assertThat(lessons.isDisliked("what now", "summary")).isTrue();
    }

    @Test
    void listsPeopleByHowTheirKeysBegin() {
        var people = new People(database, 1);
        people.save("slack:T1/U1", Role.OWNER);
        people.save("slack:T1/U2", Role.STAFF);
        people.save("slack:T2/U1", Role.OWNER);

        assertThat(people.list("slack:T1/")).hasSize(2).containsEntry("slack:T1/U2", Role.STAFF);
        assertThat(people.find("slack:T1/U1")).contains(Role.OWNER);
        assertThat(people.find("slack:T1/U")).isEmpty();
    }
}
