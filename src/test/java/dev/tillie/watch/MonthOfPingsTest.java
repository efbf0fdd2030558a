package dev.tillie.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.answer.Notice;
import dev.tillie.answer.Tillie;
import dev.tillie.books.Shop;
import dev.tillie.chat.Preferences;
import dev.tillie.chat.Reply;
import dev.tillie.chat.Teller;
import dev.tillie.demo.DemoOptions;
import dev.tillie.demo.DemoShop;
import dev.tillie.demo.FutureSales;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import dev.tillie.store.Outbox;
import dev.tillie.store.People;
import dev.tillie.store.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the owner of a demo shop hears unasked, day by day. With {@code -Dtillie.pings.days=30} over a month, printed;
 * else over two days.
 */
class MonthOfPingsTest {
    private static final int DAYS = Integer.getInteger("tillie.pings.days", 2);
    private static final int A_WHILE = 10;
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 20);
    private static final ZoneId ZONE = ZoneId.of("Europe/Dublin");
    private static final Shop SHOP =
            new Shop("Harbour & Oak", CurrencyUnit.EUR, ZONE, DayOfWeek.MONDAY, LocalTime.MIDNIGHT, List.of());
    private static final String MARY = "slack:T1/MARY";
    private static final List<LocalTime> LOOKS = List.of(LocalTime.of(8, 30), LocalTime.of(20, 30));

    private final Map<LocalDate, List<String>> said = new TreeMap<>();
    private final Set<String> known = new HashSet<>();
    private LocalDate today = FIRST;

    static LongStream seeds() {
        return DAYS < A_WHILE ? LongStream.of(7) : LongStream.of(7, 11);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysLittleAndNoKindFloods(long seed, @TempDir Path dir) throws Exception {
        var options = new DemoOptions(seed, FIRST.minusDays(1), 400, 80, 400, DAYS + 2);
        DemoShop.write(dir, options);
        try (var database = Database.open("jdbc:h2:mem:month" + System.nanoTime()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")) {
            new People(database, 1).save(MARY, Role.OWNER);
            new Importer(database, 1, SHOP).importAll(List.of(dir), ImportOptions.DEFAULT, (_, _, _) -> {});
            trade(database, dir);
        }
        var kinds = said.values().stream()
                .flatMap(List::stream)
                .map(it -> it.replaceFirst(" .*", ""))
                .filter(it -> !it.equals(Notice.SUMMARY) && !it.equals("(news)"))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        if (DAYS >= A_WHILE) {
            System.out.println("seed " + seed + ", " + DAYS + " days: " + kinds);
        }
        var all = kinds.values().stream().mapToLong(it -> it).sum();
        // the first days tell what has gathered before
        assertThat((double) all / DAYS).isLessThan(DAYS < A_WHILE ? Attention.DEFAULT.perDay() + 1 : 3);
        assertThat(kinds.values()).allMatch(it -> it <= Math.max(4, DAYS));
    }

    private void trade(Database database, Path dir) throws Exception {
        var outbox = new Outbox(database, 1);
        var tillie = new Tillie(database, 1, SHOP, Trained.READER, Clock.systemUTC());
        var watchman = new Watchman(tillie, SHOP, outbox, new Defaults(), () -> List.of(MARY));
        var postman = new Postman(tillie, outbox, Map.of("slack:", teller()));
        var importer = new Importer(database, 1, SHOP);
        var last = FIRST.atStartOfDay();
        for (var day = 0; day < DAYS; day++) {
            today = FIRST.plusDays(day);
            for (var time : LOOKS) {
                var moment = today.atTime(time);
                var news = Files.createDirectories(
                        dir.resolve("news").resolve(moment.toString().replace(":", "")));
                var files = FutureSales.between(dir, last, moment, news);
                importer.importAll(files, ImportOptions.DEFAULT, (_, _, _) -> {});
                last = moment;
                var now = moment.atZone(ZONE).toInstant();
                watchman.look(now);
                postman.deliver(now);
            }
            if (DAYS >= A_WHILE) {
                said.getOrDefault(today, List.of()).forEach(it -> System.out.println(today + " " + it));
            }
        }
    }

    private Teller teller() {
        return (user, matter, words) -> {
            var about = matter.about();
            var reply = words.apply("slack:" + about);
            said.computeIfAbsent(today, _ -> new ArrayList<>())
                    .add((known.add(about) ? about.replaceFirst("/.*", "") : "(news)") + " [" + about + "] "
                            + line(reply));
        };
    }

    private static String line(Reply reply) {
        return reply.headline() + (reply.lines().isEmpty() ? "" : " | " + String.join(" | ", reply.lines()));
    }

    private static final class Defaults implements Preferences {
        @Override
        public Optional<String> find(String name) {
            return Optional.empty();
        }

        @Override
        public void save(String name, String value) {}
    }
}
