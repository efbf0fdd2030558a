package dev.tillie.app;

import dev.tillie.answer.Tillie;
import dev.tillie.books.Shop;
import dev.tillie.chat.BackOffice;
import dev.tillie.chat.Welcome;
import dev.tillie.imports.Importer;
import dev.tillie.store.InstallationTable;
import dev.tillie.store.People;
import dev.tillie.store.Settings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which business a Slack workspace belongs to: the first one to this shop, each later one to a shop of its own. */
final class Offices {
    private final Wiring wiring;
    private final InstallationTable installations;
    private final Map<Long, BackOffice> open = new ConcurrentHashMap<>();

    Offices(Wiring wiring, InstallationTable installations) {
        this.wiring = wiring;
        this.installations = installations;
    }

    BackOffice of(String team) {
        return open.computeIfAbsent(installations.businessOf("slack", team), this::open);
    }

    /** This shop's own. */
    BackOffice own() {
        return open.computeIfAbsent(Wiring.BUSINESS, this::open);
    }

    private BackOffice open(long business) {
        var own = business == Wiring.BUSINESS;
        var shop = own ? wiring.configuration().business() : named(business);
        var tillie = own ? wiring.responder() : wiring.responder(business, shop);
        var importer = own ? wiring.importer() : new Importer(wiring.database(), business, shop);
        return office(business, shop, tillie, importer);
    }

    private Shop named(long business) {
        var shop = wiring.configuration().business();
        var name = installations.list("slack").stream()
                .filter(it -> it.businessId() == business && !it.teamName().isBlank())
                .map(InstallationTable.Row::teamName)
                .findFirst()
                .orElse("Your shop");
        return new Shop(
                name,
                shop.currency(),
                shop.zone(),
                shop.weekStart(),
                shop.dayCutOver(),
                List.of(),
                shop.fiscalYearStart(),
                shop.costMethod(),
                shop.country());
    }

    private BackOffice office(long business, Shop shop, Tillie tillie, Importer importer) {
        var database = wiring.database();
        return new BackOffice(
                tillie,
                new DroppedFiles(importer, wiring.configuration().imports().maxUploadMegabytes()),
                new StoredColleagues(new People(database, business)),
                new StoredPreferences(new Settings(database, business)),
                wiring.teacher(business),
                tillie::forget,
                () -> new Welcome(shop.name(), Server.QUESTIONS, ""));
    }
}
