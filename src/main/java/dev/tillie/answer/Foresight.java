package dev.tillie.answer;

import dev.tillie.books.Period;
import dev.tillie.books.Shop;
import dev.tillie.forecast.DailySales;
import dev.tillie.forecast.PooledBoost;
import dev.tillie.question.Intent;
import dev.tillie.question.Slots;
import dev.tillie.store.Dimension;
import dev.tillie.store.Where;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains one boosted model over all the shop's series beside the questions, and keeps what it says of each. It looks
 * for changed records every few seconds, so an import, an undo and the turn of the day need not tell it. What it then
 * expects of the days ahead goes on record.
 */
final class Foresight {
    private static final Logger LOG = LoggerFactory.getLogger(Foresight.class);
    private static final int SECONDS_BETWEEN_LOOKS = 20;
    /** Whoever just started the server has questions first, and two processors. */
    private static final int SECONDS_BEFORE_THE_FIRST = 60;

    private static final int PRODUCTS = 150;

    /** What a row can be found by. */
    private static final int LONGEST_SUBJECT = 400;

    private static final int DAYS_THAT_RANK_PRODUCTS = 90;

    /** Fewer weeks leave nothing to try the trees on. */
    private static final int FEWEST_WEEKS = 12;

    /** A shop whose tills report each sale has news all day long. */
    private static final Duration BETWEEN_NEWS = Duration.ofMinutes(10);

    /** As far back as four weeks ahead are tried from. */
    private static final int MOST_HELD_BACK = 224;

    private final Records records;
    private final Shop shop;
    private final Clock clock;
    private volatile @Nullable Seen done;
    private volatile Runnable onNews = () -> {};
    private @Nullable Seen told;
    private Instant toldAt = Instant.EPOCH;
    private List<LocalDate> noted = List.of();
    private boolean started;
    private @Nullable ScheduledExecutorService looks;

    /** Records at one version on one day, which is what decides the days that are over. */
    private record Seen(long version, LocalDate today) {}

    Foresight(Records records, Shop shop, Clock clock) {
        this.records = records;
        this.shop = shop;
        this.clock = clock;
    }

    /** Keeps working, on one thread that gives way to everything else and does not hold up the end of the program. */
    @SuppressWarnings("ThreadPriorityCheck") // a courtesy to questions; nothing relies on it
    synchronized void start() {
        if (started) {
            return;
        }
        started = true;
        var thread = Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("foresight");
        looks = Executors.newSingleThreadScheduledExecutor(thread.factory());
        var _ = looks.scheduleWithFixedDelay(
                this::workQuietly, SECONDS_BEFORE_THE_FIRST, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** What else is to be done where a look finds other books than the look before, or another day. */
    void onNews(Runnable work) {
        onNews = work;
    }

    /** What is under way ends when it next reads the books, which are closed then. */
    synchronized void stop() {
        if (looks != null) {
            looks.shutdownNow();
        }
    }

    private synchronized boolean isStopped() {
        return looks != null && looks.isShutdown();
    }

    /** Whether the records have changed since they were last worked through. */
    boolean isBehind(Ledger ledger) {
        var last = done;
        return last == null || last.version() != ledger.version();
    }

    private void workQuietly() {
        try {
            work();
        } catch (RuntimeException failure) {
            if (isStopped()) {
                return;
            }
            LOG.warn("Could not work out the full forecasts; the quick ones stand in", failure);
        }
    }

    /** Brings what is kept up to date with the records. */
    void work() {
        // a ledger of its own: all it reads would crowd out what questions have read
        var ledger = new Ledger(records, records.totals.version());
        var moment = Moment.of(clock.instant(), shop, ledger);
        var seen = new Seen(ledger.version(), moment.today());
        tell(seen);
        if (seen.equals(done)) {
            return;
        }
        if (!ledger.isEmpty()) {
            var asked = new Asked(
                    "",
                    Intent.SALES_FORECAST,
                    Slots.NONE,
                    shop,
                    moment.now(),
                    moment.today(),
                    Audience.OWNER,
                    ledger,
                    List.of());
            foresee(series(asked));
            note(asked);
        }
        done = seen;
    }

    private void tell(Seen seen) {
        var now = clock.instant();
        if (told == null) {
            told = seen;
        } else if (!seen.equals(told) && !now.isBefore(toldAt.plus(BETWEEN_NEWS))) {
            told = seen;
            toldAt = now;
            onNews.run();
        }
    }

    /** Once for each day and each last day that is known: sales of today coming in change nothing of what is foretold. */
    private void note(Asked asked) {
        var known = List.of(asked.complete().to(), asked.today());
        if (!known.equals(noted)) {
            new TrackRecord(records.forecasts).keepOfToday(asked);
            noted = known;
        }
    }

    private static List<SalesOutlook.Series> series(Asked asked) {
        var history = asked.complete();
        var recent = history.days() <= DAYS_THAT_RANK_PRODUCTS
                ? history
                : new Period(history.to().minusDays(DAYS_THAT_RANK_PRODUCTS - 1L), history.to());
        var all = new ArrayList<SalesOutlook.Series>();
        all.add(SalesOutlook.series(asked, history, Where.ALL, Quantity.TAKINGS));
        all.add(SalesOutlook.series(asked, history, Where.ALL, Quantity.UNITS));
        for (var dimension : List.of(Dimension.LOCATION, Dimension.CHANNEL, Dimension.CATEGORY, Dimension.PRODUCT)) {
            asked.ledger().by(dimension, recent, Where.ALL.withGoodsOnly(true), PRODUCTS).stream()
                    .filter(it -> !it.key().isEmpty())
                    .map(it -> SplitBy.narrow(Where.ALL, dimension, it.key()))
                    .forEach(where -> {
                        all.add(SalesOutlook.series(asked, history, where, Quantity.TAKINGS));
                        all.add(SalesOutlook.series(asked, history, where, Quantity.UNITS));
                    });
        }
        all.removeIf(it -> it.subject().length() > LONGEST_SUBJECT);
        return all;
    }

    private void foresee(List<SalesOutlook.Series> all) {
        if (all.stream().allMatch(it -> records.trees(it).isPresent())) {
            return;
        }
        var start = System.nanoTime();
        Map<Integer, List<SalesOutlook.Series>> byWeek = all.stream()
                .collect(Collectors.groupingBy(
                        it -> DailySales.openDaysAWeek(it.start(), it.values()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byWeek.forEach(this::train);
        LOG.info(
                "Worked out the full forecasts of {} series in {} ms",
                all.size(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** Two models: trees that had seen the days they are tried on would look better than they are. */
    private void train(int season, List<SalesOutlook.Series> alike) {
        var open = alike.stream().map(TreePaths::openDays).toList();
        var longest = open.stream().mapToInt(it -> it.length).max().orElse(0);
        if (longest < FEWEST_WEEKS * season) {
            return;
        }
        var heldBack = Math.min(MOST_HELD_BACK, longest * 2 / 5);
        var options = PooledBoost.Options.DEFAULT.withSeasonLength(season);
        var earlier = PooledBoost.fit(open, options.withHeldBack(heldBack));
        var now = PooledBoost.fit(open, options);
        for (var series : alike) {
            records.keep(series, TreePaths.of(series, season, now, earlier, heldBack));
        }
    }
}
