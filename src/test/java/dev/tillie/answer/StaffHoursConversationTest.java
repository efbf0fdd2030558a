package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Staff at {@link TinyShop}, Monday to Saturday: Ben, at 20.00 an hour, prepares in Oak Lane from 10 and takes 18.00
 * from 11 to 12; Aoife, at 10.00, takes 12.00 in Harbour Street from 9 to 10. In four weeks Aoife stayed six hours more
 * on a Friday.
 */
class StaffHoursConversationTest {
    private static final Instant SATURDAY_NIGHT = Instant.parse("2026-11-21T20:00:00Z");

    private Database database;
    private Tillie tillie;
    private Path folder;

    @BeforeEach
    void openTheShop(@TempDir Path folder) throws Exception {
        this.folder = folder;
        database = Database.open("jdbc:h2:mem:staff" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        TinyShop.fill(database, folder);
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterEach
    void closeTheShop() {
        tillie.close();
        database.close();
    }

    private void add(String name, String text) throws Exception {
        var own = Files.createDirectory(folder.resolve("more" + System.nanoTime()));
        Files.writeString(own.resolve(name), text);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(own), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    private void addShifts() throws Exception {
        var shifts = new StringBuilder("employee,location,from,to\n");
        for (var day = TinyShop.FIRST; !day.isAfter(TinyShop.LAST); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                shifts.append("Ben,Oak Lane,%1$sT10:00:00,%1$sT12:00:00%n".formatted(day));
                var isLong = day.getDayOfWeek() == DayOfWeek.FRIDAY && day.isBefore(LocalDate.of(2026, 10, 12));
                shifts.append("Aoife,Harbour Street,%1$sT09:00:00,%1$sT%2$s:00:00%n".formatted(day, isLong ? 16 : 10));
            }
        }
        add("shifts.csv", shifts.toString());
    }

    private void reads(String script) {
        var told = new Conversation(tillie, "cli:owner", SATURDAY_NIGHT).replay(script);
        assertThat(told).isEqualTo(script);
    }

    @Test
    void namesTheHoursThatDontPay() throws Exception {
        addShifts();
        add("employees.csv", "employee,name,role,hourly_rate\nBen,Ben Daly,Barista,20\nAoife,Aoife Ryan,Barista,10\n");

        reads("""
            > which hours don't pay for the staff?
            In 6 hours of the week staff cost more than the till takes, £624 a year. Worst: Mon 11–12, Oak Lane, £20.00 of wages for £18.00.
            With goods taken off too (68% of takings stay), 12 hours don’t pay: £3,024 a year.
            £140 of wages a week fall in hours without any takings, preparing and clearing up; they are not in it.
            Data through 21 Nov 2026 18:00 · 9 weeks seen, by shifts and hourly rates; takings without tax and online orders, goods and employer’s taxes not taken off
            | Hour | People | Wages | Takings | Short in | A year
            | Mon 11–12, Oak Lane | 1.0 | £20.00 | £18.00 | 9 of 9 weeks | £104
            | Tue 11–12, Oak Lane | 1.0 | £20.00 | £18.00 | 9 of 9 weeks | £104
            | Wed 11–12, Oak Lane | 1.0 | £20.00 | £18.00 | 9 of 9 weeks | £104
            | Thu 11–12, Oak Lane | 1.0 | £20.00 | £18.00 | 9 of 9 weeks | £104
            | Fri 11–12, Oak Lane | 1.0 | £20.00 | £18.00 | 9 of 9 weeks | £104
            | Sat 11–12, Oak Lane | 1.0 | £20.00 | £18.00 | 9 of 9 weeks | £104
            [chart: Wages beyond takings, an hour]
            (Too much overtime?)
            (Where can I save?)
            (CSV)
            """);
    }

    @Test
    void holdsOvertimeAgainstTheHoursAgreed() throws Exception {
        addShifts();
        add("employees.csv", """
            employee,name,role,hourly_rate,weekly_hours
            Ben,Ben Daly,Barista,20,12
            Aoife,Aoife Ryan,Barista,10,6
            """);

        reads("""
            > am I paying too much overtime?
            Overtime came to 24 hours in 9 weeks, £240, most of it Aoife Ryan: 24 hours.
            That is 13% of all hours worked, £1,387 a year if it goes on.
            Data through 21 Nov 2026 18:00 · whole weeks from 14 Sept 2026, by shifts, breaks as they have them, at plain hourly rates; a premium for overtime is not in the books
            | Who | A week | Weeks over | Hours over | Cost
            | Aoife Ryan | 6 h | 4 of 9 | 24 | £240
            (Which hours don’t pay?)
            (Where can I save?)
            (CSV)
            """);
    }

    @Test
    void saysThatTheBooksCannotTellOvertime() throws Exception {
        addShifts();
        add("employees.csv", "employee,name,role,hourly_rate\nBen,Ben Daly,Barista,20\nAoife,Aoife Ryan,Barista,10\n");

        reads("""
            > who works too much overtime?
            The books don’t say what hours were agreed, so I can’t tell overtime. Beyond each one’s usual week: 24 hours in 9 weeks, £240.
            That is 13% of all hours worked.
            With a weekly_hours column in employees.csv I can tell overtime from hours agreed.
            Data through 21 Nov 2026 18:00 · whole weeks from 14 Sept 2026, by shifts, breaks as they have them, at plain hourly rates; a premium for overtime is not in the books
            | Who | Usual week | Weeks over | Hours over | Cost
            | Aoife Ryan | 6 h | 4 of 9 | 24 | £240
            (Which hours don’t pay?)
            (Where can I save?)
            (CSV)
            """);
    }

    @Test
    void asksForShiftsWhereThereAreNone() {
        var talk = new Conversation(tillie, "cli:owner", SATURDAY_NIGHT);

        assertThat(talk.ask("which hours don't pay for the staff?").headline())
                .isEqualTo("I have no shifts with hourly rates on record, so I can’t hold staff against takings.");
        assertThat(talk.ask("who works too much overtime?").headline()).startsWith("I have no shifts");
    }
}
