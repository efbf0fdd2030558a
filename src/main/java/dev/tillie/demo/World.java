package dev.tillie.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shop day by day: deliveries, visits, sales, closing, ordering; first some weeks nobody records. */
final class World {
    private static final int UNRECORDED_DAYS = 56;
    private static final int UNLIMITED_DAYS = 28;

    final DemoOptions options;
    final Journal journal;
    final Truth truth;
    final Diary diary = new Diary();
    final Almanac almanac;
    final List<Article> articles;
    final List<Patron> patrons;
    final Prices prices;
    final Stockroom stockroom;
    final Staff staff;
    final Counter counter;
    final Ledger ledger;
    final Cards cards;
    final Returns returns;

    /** Cents missing from a till at closing, by day and place. */
    final Map<String, Long> missing = new HashMap<>();

    private final List<Maker> makers = Maker.all();
    private final Deals deals;
    private final Visits visits;
    private final Basket basket;
    private final Tills tills;
    private final Dues dues;
    private final Upkeep upkeep;
    private final List<Receipt> today = new ArrayList<>();
    private final Map<String, LocalDate> lastVisits = new HashMap<>();
    private final Map<Shelf, Long> written = new HashMap<>();

    World(DemoOptions options, Journal journal, Truth truth) {
        this.options = options;
        this.journal = journal;
        this.truth = truth;
        almanac = new Almanac(options.seed(), options.start().minusDays(UNRECORDED_DAYS), options.end());
        articles = Range.of(options.products());
        var lapse = new Lapse();
        patrons = lapse.choose(Town.of(options), options);
        prices = new Prices(options, articles, makers);
        deals = new Deals(options, articles);
        stockroom = new Stockroom(options, almanac, prices, articles, makers);
        staff = new Staff(options, almanac);
        visits = new Visits(options, almanac, patrons);
        basket = new Basket(options, almanac, deals, articles);
        counter = new Counter(options, basket, stockroom, prices, deals, articles.getLast());
        ledger = new Ledger(options, journal, diary);
        cards = new Cards(options, journal, diary, ledger);
        tills = new Tills(options, journal, ledger);
        returns = new Returns(options, journal, diary, almanac, staff, cards, tills, stockroom);
        dues = new Dues(options, ledger, journal, diary);
        upkeep = new Upkeep(options, almanac, journal, stockroom);
        plan(lapse);
    }

    private void plan(Lapse lapse) {
        var troubles = List.of(
                lapse,
                new CardTesting(),
                new StolenCards(),
                new RefundHabit(),
                new TillShort(),
                new RetryStorm(),
                new Builder(),
                new TwiceBilled(),
                new Neglect());
        troubles.forEach(it -> it.plan(this));
    }

    void run() {
        journal.suppliers(makers);
        journal.deals(deals.all());
        journal.events(almanac.events());
        staff.members().forEach(journal::staff);
        patrons.forEach(journal::patron);
        for (var day = options.start().minusDays(UNRECORDED_DAYS); !day.isAfter(options.end()); day = day.plusDays(1)) {
            live(day);
        }
        finish();
    }

    private void live(LocalDate day) {
        prices.open(day);
        basket.open(day);
        today.clear();
        stock(day);
        for (var line : stockroom.receive(day)) {
            journal.received(line);
            dues.delivered(line);
        }
        var shifts = staff.shifts(day);
        for (var shift : shifts) {
            journal.shift(shift);
            dues.worked(shift);
        }
        for (var visit : visits.on(day)) {
            diary.at(visit.time(), () -> serve(visit, shifts));
        }
        diary.live(day);
        close(day, shifts);
    }

    private void serve(Visit visit, List<Staff.Shift> shifts) {
        var receipt = counter.serve(visit, shifts);
        if (receipt != null) {
            record(receipt);
            var taken = receipt.paid() == Receipt.Paid.CARD ? cards.take(receipt) : null;
            if (receipt.paid() == Receipt.Paid.CASH) {
                tills.take(visit.location(), receipt.gross());
            }
            returns.consider(receipt, taken);
        }
    }

    /** Enters a sale in the books, however it is paid. */
    void record(Receipt receipt) {
        journal.sale(receipt);
        dues.sold(receipt);
        today.add(receipt);
        var patron = receipt.visit().patron();
        if (patron != null) {
            lastVisits.put(patron.id(), receipt.visit().day());
        }
    }

    /** The sales of the day so far. */
    List<Receipt> today() {
        return today;
    }

    @Nullable
    LocalDate lastVisit(String patron) {
        return lastVisits.get(patron);
    }

    private void close(LocalDate day, List<Staff.Shift> shifts) {
        if (unrecorded(day) >= UNLIMITED_DAYS) {
            upkeep.close(day);
            stockroom.order(day).forEach(journal::ordered);
        }
        for (var shelf : stockroom.all()) {
            shelf.close(almanac.isOpen(day, shelf.location));
        }
        for (var location = 0; location < 2; location++) {
            var here = location;
            shifts.stream()
                    .filter(it -> it.location() == here)
                    .max(java.util.Comparator.comparing(Staff.Shift::to))
                    .ifPresent(it -> tills.close(it, day, missing.getOrDefault(day + "/" + here, 0L)));
        }
        dues.close(day);
        count(day);
    }

    /** All shelves at the beginning and on the last day; after it, those that have changed. */
    private void count(LocalDate day) {
        var opening = day.equals(options.start().minusDays(1));
        if (day.equals(options.until())) {
            journal.products(articles, prices);
        }
        if (opening || !day.isBefore(options.until())) {
            for (var shelf : stockroom.all()) {
                var before = written.put(shelf, shelf.onHand());
                if (!day.isAfter(options.until()) || before == null || before != shelf.onHand()) {
                    journal.stock(shelf, day);
                }
            }
        }
    }

    private void finish() {
        var plan = new Plan(options, almanac, ledger.spent());
        var shortfalls = new Shortfalls(options, ledger, truth);
        shortfalls.overshoot(plan);
        shortfalls.dip();
        diary.live(options.end());
        plan.write(journal);
        ledger.writeBalances();
    }

    private long unrecorded(LocalDate day) {
        return day.toEpochDay() - options.start().minusDays(UNRECORDED_DAYS).toEpochDay();
    }

    /** Before the records: plenty, to learn what sells, then as much as somebody would have. */
    private void stock(LocalDate day) {
        var known = unrecorded(day);
        for (var shelf : stockroom.all()) {
            if (known < UNLIMITED_DAYS) {
                shelf.remove(shelf.onHand());
                shelf.put(2_000_000, day);
            } else if (known == UNLIMITED_DAYS) {
                shelf.remove(shelf.onHand());
                var days = shelf.article.shelfLifeDays() > 0 && shelf.article.shelfLifeDays() < 15 ? 2 : 14;
                shelf.put(Math.round(shelf.pace() * days + 1) * 1000, day);
            }
        }
    }
}
