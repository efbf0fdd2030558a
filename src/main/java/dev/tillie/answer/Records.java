package dev.tillie.answer;

import dev.tillie.books.Shop;
import dev.tillie.store.Catalogues;
import dev.tillie.store.Computed;
import dev.tillie.store.Database;
import dev.tillie.store.Dealings;
import dev.tillie.store.Fees;
import dev.tillie.store.GivenForecasts;
import dev.tillie.store.Nicknames;
import dev.tillie.store.PriceDays;
import dev.tillie.store.Promotions;
import dev.tillie.store.Settings;
import dev.tillie.store.ShopCalendar;
import dev.tillie.store.StaffTotals;
import dev.tillie.store.Stock;
import dev.tillie.store.Takings;
import dev.tillie.store.TipsAndTax;
import dev.tillie.store.Totals;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shop's records, handed out as one {@link Ledger} for as long as nothing was imported or undone. */
final class Records {
    private static final String TREES = "boosted trees";
    private static final String TREES_VERSION = "1";

    final Totals totals;
    final Catalogues catalogues;
    final Stock stock;
    final Computed computed;
    final StaffTotals staff;
    final Takings takings;
    final Fees fees;
    final TipsAndTax tipsAndTax;
    final PriceDays priceDays;
    final Promotions promotions;
    final Dealings dealings;
    final GivenForecasts forecasts;
    final Settings settings;
    final Nicknames nicknames;
    final ShopCalendar calendar;
    private @Nullable Foresight foresight;
    private Ledger current;

    Records(Database database, long businessId) {
        totals = new Totals(database, businessId);
        catalogues = new Catalogues(database, businessId);
        stock = new Stock(database, businessId);
        computed = new Computed(database, businessId);
        staff = new StaffTotals(database, businessId);
        takings = new Takings(database, businessId);
        fees = new Fees(database, businessId);
        tipsAndTax = new TipsAndTax(database, businessId);
        priceDays = new PriceDays(database, businessId);
        promotions = new Promotions(database, businessId);
        dealings = new Dealings(database, businessId);
        forecasts = new GivenForecasts(database, businessId);
        settings = new Settings(database, businessId);
        nicknames = new Nicknames(database, businessId);
        calendar = new ShopCalendar(database, businessId);
        current = new Ledger(this, totals.version());
    }

    synchronized Ledger ledger() {
        var version = totals.version();
        if (current.version() != version) {
            current = new Ledger(this, version);
        }
        return current;
    }

    /** What works out full forecasts beside the questions, for programs that live longer than one answer. */
    synchronized Foresight foresight(Shop shop, Clock clock) {
        if (foresight == null) {
            foresight = new Foresight(this, shop, clock);
        }
        return foresight;
    }

    /** Works out nothing more beside the questions. */
    synchronized void stop() {
        if (foresight != null) {
            foresight.stop();
        }
    }

    /** Whether what is kept of the series is about to be brought up to date. */
    synchronized boolean isForeseeing(Ledger ledger) {
        return foresight != null && foresight.isBehind(ledger);
    }

    /** What trees say of a series, if they were trained on the very days it has. */
    Optional<TreePaths> trees(SalesOutlook.Series series) {
        return computed.find(TREES, series.subject())
                .filter(it -> it.modelVersion().equals(TREES_VERSION))
                .flatMap(it -> TreePaths.of(it.json()))
                .filter(it -> it.fingerprint() == TreePaths.fingerprint(series));
    }

    void keep(SalesOutlook.Series series, TreePaths paths) {
        computed.save(TREES, series.subject(), series.end(), TREES_VERSION, totals.version(), paths.toJson());
    }
}
