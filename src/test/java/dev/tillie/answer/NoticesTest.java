package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found unasked beside fraud, cash and budgets, and how it is said. */
class NoticesTest {
    private static final String SALES =
            "order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type\n";

    private Path folder;
    private Database database;
    private Tillie tillie;
    private int files;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        folder = dir;
        database = Database.open("jdbc:h2:mem:notices" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void take(String name, String text) throws Exception {
        var file = Files.createDirectories(folder.resolve("part" + files++)).resolve(name);
        Files.writeString(file, text);
        new Importer(database, 1, TinyShop.SHOP).importAll(List.of(file), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    private static String sale(
            String id, String time, String place, String channel, String sku, int count, String price) {
        return id + ",1," + time + "," + place + "," + channel + ",,," + sku + "," + count + "," + price
                + ",0,0,sale\n";
    }

    private List<Notice> notices(String kind, String at) {
        return tillie.listNotices(Instant.parse(at)).stream()
                .filter(it -> it.kind().equals(kind))
                .toList();
    }

    private Reply tell(Notice notice, String at) {
        return tillie.tell(new Message(notice.words(), "cli:ping", null, null, Instant.parse(at), null), notice.key());
    }

    private String said(String kind, String at) {
        var found = notices(kind, at);
        assertThat(found).hasSize(1);
        var reply = tell(found.getFirst(), at);
        return reply.text() + "\n"
                + String.join(
                        "\n",
                        reply.buttons().stream()
                                .map(it -> "(" + it.label() + ")")
                                .toList());
    }

    @Test
    void saysWhichPlaceMadeADayUnusualOnceItIsAllIn() throws Exception {
        TinyShop.fill(database, folder);
        take("sales.csv", SALES + sale("O23", "2026-11-23T11:00:00", "Oak Lane", "in_store", "FLAT", 6, "3.00"));
        assertThat(notices("day", "2026-11-24T08:00:00Z")).isEmpty();

        take("sales.csv", SALES + sale("H24", "2026-11-24T09:00:00", "Harbour Street", "in_store", "FLAT", 4, "3.00"));

        assertThat(said("day", "2026-11-24T10:00:00Z")).isEqualTo("""
            Mon 23 Nov 2026 took £18.00, £18.00 less than expected.
            Likeliest cause: Harbour Street has no sales at all that day, usually about £18.00: shut, or its till’s data is missing.
            Fewer orders: 1 order against about 3, of the usual size.
            Expected was about £36.00, in 19 of 20 such days £34.00 to £36.00.
            Data through 24 Nov 2026 09:00
            (By hour)
            (Why this?)
            (Less like this)
            (Mute unusual days for a week)
            (Not after 6pm)\
            """);
    }

    @Test
    void saysThatAnOfferWasOnWhereADayTookMoreThanExpected() throws Exception {
        TinyShop.fill(database, folder);
        take(
                "promotions.csv",
                "id,name,from,to,category,sku,discount_pct\nP1,Coffee day,2026-11-23,2026-11-23,Coffee,,10\n");
        take(
                "sales.csv",
                SALES
                        + sale("H23", "2026-11-23T09:00:00", "Harbour Street", "in_store", "FLAT", 24, "2.70")
                        + sale("O23", "2026-11-23T11:00:00", "Oak Lane", "in_store", "FLAT", 6, "3.00")
                        + sale("W23", "2026-11-23T18:00:00", "Harbour Street", "online", "OAT", 3, "2.00"));

        assertThat(said("day", "2026-11-24T08:00:00Z")).isEqualTo("""
            Mon 23 Nov 2026 took £89.00, £53.00 more than expected.
            Likeliest cause: the offer “Coffee day” was on.
            Bigger orders: £29.60 each against £11.23, as many as usual.
            Expected was about £36.00, in 19 of 20 such days £34.00 to £36.00.
            Data through 23 Nov 2026 18:00
            (By hour)
            (Why this?)
            (Less like this)
            (Mute unusual days for a week)
            (Not after 6pm)\
            """);
    }

    @Test
    void isNotSurprisedByGrowthNorByClosedDays() throws Exception {
        var rows = new StringBuilder(SALES);
        var day = LocalDate.of(2026, 6, 1);
        for (var i = 0; i < 150; i++, day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() < 7 && i != 140) {
                rows.append(sale(
                        "S" + i,
                        day + "T16:00:00",
                        "Oak Lane",
                        "in_store",
                        "FLAT",
                        (int) (40 * Math.pow(1.01, i)) + 10 * day.getDayOfWeek().getValue(),
                        "3.00"));
            }
        }
        take("sales.csv", rows.toString());

        for (var it = LocalDate.of(2026, 10, 1); it.isBefore(LocalDate.of(2026, 10, 28)); it = it.plusDays(1)) {
            assertThat(notices("day", it + "T08:00:00Z")).as("on " + it).isEmpty();
        }
    }

    @Test
    void callsHardlyADayUnusualThatIsOnlyNoisy() throws Exception {
        var noise = new Random(7);
        var rows = new StringBuilder(SALES);
        var day = LocalDate.of(2026, 4, 1);
        for (var i = 0; i < 240; i++, day = day.plusDays(1)) {
            var usual = 200 + 40 * day.getDayOfWeek().getValue();
            rows.append(sale(
                    "S" + i,
                    day + "T16:00:00",
                    "Oak Lane",
                    "in_store",
                    "FLAT",
                    (int) Math.max(20, usual * (1 + 0.18 * noise.nextGaussian())),
                    "3.00"));
        }
        take("sales.csv", rows.toString());

        var called = 0;
        for (var it = LocalDate.of(2026, 9, 20); it.isBefore(LocalDate.of(2026, 11, 19)); it = it.plusDays(1)) {
            called += notices("day", it + "T08:00:00Z").size();
        }

        // 60 days, of which one in twenty lies outside a 95% range by chance
        assertThat(called).isLessThanOrEqualTo(5);
    }

    @Test
    void namesAKeyCustomerOnceWhoIsLateByTheirOwnRhythm() throws Exception {
        TinyShop.fill(database, folder);
        assertThat(notices("regular", "2026-10-14T10:00:00Z")).isEmpty();

        assertThat(said("regular", "2026-10-18T10:00:00Z")).isEqualTo("""
            Ann Kelly is slipping away: usually here every 7 days, now 13 days away.
            Number 3 of your customers, worth £8.00 a year.
            Last here Mon 5 Oct 2026; longer than the breaks from which they came back before.
            Data through 21 Nov 2026 18:00
            (Who else?)
            (Why this?)
            (Less like this)
            (Mute Ann Kelly for a week)
            (Not after 6pm)\
            """);

        assertThat(notices("regular", "2026-10-26T10:00:00Z")).isEmpty();
    }

    @Test
    void saysWhatRunsOutBecauseASupplierIsLate() throws Exception {
        TinyShop.fill(database, folder);
        var rows = new ArrayList<String>();
        rows.add("po,supplier,sku,location,quantity,unit_cost,ordered_on,expected_on,received_on,received_quantity");
        for (var week = 1; week <= 9; week++) {
            var on = LocalDate.of(2026, 9, 10).plusWeeks(week);
            rows.add("P" + week + ",Dairy Direct,OAT,Harbour Street,24,1.20," + on + "," + on.plusDays(3) + ","
                    + on.plusDays(week == 4 ? 4 : 3) + ",24");
        }
        rows.add("P10,Dairy Direct,OAT,Harbour Street,24,1.20,2026-11-16,2026-11-19,,");
        take("purchase_orders.csv", String.join("\n", rows) + "\n");

        assertThat(notices("supplier", "2026-11-20T10:00:00Z")).isEmpty();
        assertThat(said("supplier", "2026-11-22T10:00:00Z")).isEqualTo("""
            Dairy Direct is late: P10 was due 19 Nov, 3 days ago.
            Oat milk 1L runs out Wed 25 Nov: 9 left.
            By Dairy Direct’s own habit, nine deliveries in ten come within 1 day of it.
            Data through 21 Nov 2026 18:00
            (What to order)
            (Why this?)
            (Less like this)
            (Mute Dairy Direct for a week)
            (Not after 6pm)\
            """);
    }

    @Test
    void saysSinceWhichHourAPlaceIsSilentWhileTheOtherSells() throws Exception {
        twoPlaces(16);

        assertThat(notices("silence", "2026-11-23T13:05:00Z")).isEmpty();
        assertThat(said("silence", "2026-11-23T16:05:00Z")).isEqualTo("""
            No sales from Cork since 12:00.
            By now Cork usually has about 12 more orders on such a day, and the other places go on selling.
            Data through 23 Nov 2026 15:20
            (By day)
            (Why this?)
            (Less like this)
            (Mute Cork for a week)
            (Not after 6pm)\
            """);
    }

    @Test
    void saysInWhichPlaceAndHoursAnUnusualDayFellShort() throws Exception {
        twoPlaces(18);
        take("sales.csv", SALES + sale("N24", "2026-11-24T09:00:00", "Cork", "in_store", "FLAT", 1, "3.00"));

        assertThat(said("day", "2026-11-24T10:00:00Z")).isEqualTo("""
            Mon 23 Nov 2026 took £108, £54.00 less than expected.
            Likeliest cause: most of it is missing in Cork: £27.00 against about £81.00 on a usual Mon.
            It is missing between 12:00 and 18:00: £54.00 against about £108.
            Fewer orders: 36 orders against about 54, of the usual size.
            Expected was about £162, in 19 of 20 such days £162 to £162.
            Data through 24 Nov 2026 09:00
            (By hour)
            (Why this?)
            (Less like this)
            (Mute unusual days for a week)
            (Not after 6pm)\
            """);
    }

    /** Nine to six, three orders an hour in either place; on 23 November Cork stops at noon, and Oak Lane at an hour. */
    private void twoPlaces(int oakLaneUntil) throws Exception {
        var last = LocalDate.of(2026, 11, 23);
        var rows = new StringBuilder(SALES);
        for (var day = LocalDate.of(2026, 9, 21); !day.isAfter(last); day = day.plusDays(1)) {
            for (var hour = 9; hour < 18; hour++) {
                for (var order = 0; order < 3; order++) {
                    var id = day + "-" + hour + "-" + order;
                    var time = "%sT%02d:%02d:00".formatted(day, hour, 10 * order);
                    if (!day.equals(last) || hour < 12) {
                        rows.append(sale("C" + id, time, "Cork", "in_store", "FLAT", 1, "3.00"));
                    }
                    if (!day.equals(last) || hour < oakLaneUntil) {
                        rows.append(sale("O" + id, time, "Oak Lane", "in_store", "FLAT", 1, "3.00"));
                    }
                }
            }
        }
        take("sales.csv", rows.toString());
    }
}
