package dev.tillie.demo;

import java.time.LocalDate;
import java.util.List;

/** The shop day by day: deliveries, visits, sales, closing, ordering; first some weeks nobody records. */
final class World {
    private static final int UNRECORDED_DAYS = 56;
    private static final int UNLIMITED_DAYS = 28;

    private final DemoOptions options;
    private final Journal journal;
    private final Almanac almanac;
    private final List<Article> articles;
    private final List<Maker> makers = Maker.all();
    private final List<Patron> patrons;
    private final Prices prices;
    private final Deals deals;
    private final Stockroom stockroom;
    private final Staff staff;
    private final Visits visits;
    private final Basket basket;
    private final Counter counter;

    World(DemoOptions options, Journal journal) {
        this.options = options;
        this.journal = journal;
        almanac = new Almanac(options.seed(), options.start(), options.end());
        articles = Range.of(options.products());
        patrons = Town.of(options);
        prices = new Prices(options, articles, makers);
        deals = new Deals(options, articles);
        stockroom = new Stockroom(options, almanac, prices, articles, makers);
        staff = new Staff(options, almanac);
        visits = new Visits(options, almanac, patrons);
        basket = new Basket(options, almanac, deals, articles);
        counter = new Counter(options, basket, stockroom, prices, deals, articles.getLast());
    }

    void run() {
        journal.suppliers(makers);
        patrons.forEach(journal::patron);
        for (var day = options.start().minusDays(UNRECORDED_DAYS); !day.isAfter(options.end()); day = day.plusDays(1)) {
            live(day);
        }
    }

    private void live(LocalDate day) {
        prices.open(day);
        basket.open(day);
        var known =
                day.toEpochDay() - options.start().minusDays(UNRECORDED_DAYS).toEpochDay();
        stock(known, day);
        stockroom.receive(day).forEach(journal::received);
        var shifts = staff.shifts(day);
        for (var visit : visits.on(day)) {
            var receipt = counter.serve(visit, shifts);
            if (receipt != null) {
                journal.sale(receipt);
            }
        }
        close(day);
        if (known >= UNLIMITED_DAYS) {
            stockroom.order(day).forEach(journal::ordered);
        }
    }

    private void close(LocalDate day) {
        for (var shelf : stockroom.all()) {
            var expired = shelf.expired(day);
            if (expired > 0) {
                shelf.remove(expired);
            }
            shelf.close(almanac.isOpen(day, shelf.location));
        }
        if (day.equals(options.until())) {
            journal.products(articles, prices);
            stockroom.all().forEach(it -> journal.stock(it, day));
        }
    }

    /** Before the records: plenty, to learn what sells, then as much as somebody would have. */
    private void stock(long known, LocalDate day) {
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
