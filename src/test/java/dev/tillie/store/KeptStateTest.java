package dev.tillie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStateTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private Database database;

    @BeforeEach
    void open(@TempDir Path dir) {
        database = Database.open(Database.fileUrl(dir));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void threadsAreGoneAfterSevenDaysWithoutUse() {
        var threads = new Threads(database, 1);
        threads.save("cli:me", "{\"a\":1}", NOW);
        threads.save("cli:me", "{\"a\":2}", NOW.plusSeconds(5));
        assertThat(threads.find("cli:me", NOW.plus(Duration.ofDays(6)))).contains("{\"a\":2}");
        assertThat(threads.find("cli:me", NOW.plus(Duration.ofDays(8)))).isEmpty();
        assertThat(new Threads(database, 2).find("cli:me", NOW)).isEmpty();
        threads.save("cli:other", "{}", NOW.plus(Duration.ofDays(9)));
        assertThat(threads.find("cli:me", NOW)).isEmpty();
    }

    @Test
    void whoIsUnknownIsStaffAndTheMachineItselfIsOwner() {
        var people = new People(database, 1);
        people.save("U1", Role.MANAGER);
        people.save("U1", Role.OWNER);
        assertThat(people.roleOf("U1")).isEqualTo(Role.OWNER);
        assertThat(people.roleOf("U2")).isEqualTo(Role.STAFF);
        assertThat(people.roleOf(null)).isEqualTo(Role.OWNER);
    }

    @Test
    void settingsAndComputedResultsAreReplaced() {
        var settings = new Settings(database, 1);
        settings.save("toured", "no");
        settings.save("toured", "yes");
        assertThat(settings.find("toured")).contains("yes");
        var computed = new Computed(database, 1);
        var day = LocalDate.of(2026, 11, 20);
        computed.save("forecast", "TEA", day, "1", 3, "[1]");
        computed.save("forecast", "TEA", day, "2", 4, "[2]");
        assertThat(computed.find("forecast", "TEA")).contains(new Computed.Stored(day, "2", 4, "[2]"));
        assertThat(computed.find("forecast", "MUG")).isEmpty();
    }

    @Test
    void changesNothingWhileOnlyReading() {
        var threads = new Threads(database, 1);
        threads.save("cli:me", "{}", NOW);

        assertThat(database.reading(() -> threads.find("cli:me", NOW))).contains("{}");
        assertThatThrownBy(() -> database.reading(() -> {
                    threads.save("cli:me", "{\"a\":1}", NOW);
                    return true;
                }))
                .isInstanceOf(ChangeRefused.class);
        assertThat(threads.find("cli:me", NOW)).contains("{}");
    }
}
