package dev.tillie.app;

import dev.tillie.books.CostMethod;
import dev.tillie.books.Country;
import dev.tillie.books.Shop;
import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.llm.Prices;
import dev.tillie.llm.Provider;
import dev.tillie.llm.Share;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Makes the typed configuration out of settings, section by section. */
final class ConfigurationSections {
    /** More than anybody spends in a day, and few enough digits for the books. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private final Settings settings;
    private final Path home;
    private final Map<String, String> environment;

    /**
     * @param home the folder that a relative folder is relative to
     */
    ConfigurationSections(Settings settings, Path home, Map<String, String> environment) {
        this.settings = settings;
        this.home = home;
        this.environment = environment;
    }

    /** Every section; what is wrong with a value lies with the settings' problems, and its default stands in. */
    Configuration read() {
        return new Configuration(
                business(),
                new Configuration.Server(
                        settings.parsed("server.host", "a host name or address", Checks::host),
                        settings.whole("server.port", 0, 65535)),
                store(),
                new Configuration.Import(dateOrder(), settings.whole("import.max-upload-megabytes", 1, 256)),
                new Configuration.Demo(
                        settings.whole("demo.seed"),
                        settings.whole("demo.days", 120, 3650),
                        settings.whole("demo.products", 40, 20_000),
                        settings.whole("demo.customers", 100, 200_000)),
                slack(),
                teams(),
                new Configuration.Mcp(
                        settings.flag("mcp.enabled"),
                        settings.parsed(
                                "mcp.role",
                                "owner, manager or staff",
                                it -> Standing.valueOf(it.strip().toUpperCase(Locale.ROOT))),
                        Duration.ofSeconds(settings.whole("mcp.timeout-seconds", 1, 300))),
                llm(),
                new Configuration.Learning(settings.flag("learning.keep-questions")));
    }

    private Shop business() {
        var currency = settings.parsed(
                "business.currency",
                "a three-letter currency code such as GBP or EUR",
                code -> CurrencyUnit.of(code.strip().toUpperCase(Locale.ROOT)));
        var zone = settings.parsed(
                "business.time-zone",
                "a time zone such as Europe/London, or system",
                it -> it.equals("system") ? ZoneId.systemDefault() : ZoneId.of(it));
        return new Shop(
                settings.parsed("business.name", "a name", Checks::filled),
                currency,
                zone,
                settings.parsed(
                        "business.week-start",
                        "a day of the week such as monday",
                        day -> DayOfWeek.valueOf(day.strip().toUpperCase(Locale.ROOT))),
                settings.parsed("business.day-cut-over", "a time of day such as 05:00", LocalTime::parse),
                settings.texts("business.locations"),
                settings.parsed(
                        "business.fiscal-year-start",
                        "a month such as january",
                        month -> Month.valueOf(month.strip().toUpperCase(Locale.ROOT))),
                settings.parsed("margins.cost-method", "average or fifo", it -> CostMethod.ofKey(it.strip())),
                settings.parsed(
                        "business.country",
                        "a two-letter country code such as IE or GB, or auto",
                        it -> it.equals("auto")
                                ? Country.of(zone, currency)
                                : new Country(it.strip().toUpperCase(Locale.ROOT))));
    }

    private Configuration.Store store() {
        var directory = settings.parsed("store.directory", "a folder", text -> home.resolve(Checks.filled(text)));
        var fromEnvironment = environment.get("TILLIE_STORE_URL");
        if (fromEnvironment != null && !fromEnvironment.isBlank()) {
            return new Configuration.Store(directory, fromEnvironment);
        }
        var url = settings.parsed(
                "store.url",
                "a jdbc: address without a password (with one, set TILLIE_STORE_URL in the environment), or empty",
                Checks::jdbc);
        return new Configuration.Store(directory, url.isEmpty() ? null : url);
    }

    private @Nullable String dateOrder() {
        var order = settings.parsed("import.date-order", "auto, dmy, mdy or ymd", text -> {
            var given = text.strip().toLowerCase(Locale.ROOT);
            return Checks.require(given, List.of("auto", "dmy", "mdy", "ymd").contains(given));
        });
        return order.equals("auto") ? null : order;
    }

    private Configuration.Slack slack() {
        var address = "an https address, or any on this machine";
        return new Configuration.Slack(
                URI.create(settings.parsed("slack.api-url", address, Checks::safe)),
                settings.flag("slack.native-charts"),
                settings.parsed(
                        "slack.public-url",
                        address + ", or empty",
                        text -> text.isBlank() ? "" : Checks.safe(text).replaceFirst("/+$", "")),
                settings.texts(
                        "slack.workspaces",
                        "a list of workspace ids such as T0123ABCD",
                        text -> Checks.require(text.strip(), text.strip().matches("[TE][A-Z0-9]+"))));
    }

    private Configuration.Teams teams() {
        var address = "an https address, or any on this machine";
        return new Configuration.Teams(
                settings.flag("teams.playground"),
                settings.parsed("teams.openid-metadata", address, Checks::safe),
                settings.parsed("teams.token-url", address, Checks::safe),
                settings.texts("teams.service-urls", "a list of https addresses", Checks::safe),
                settings.texts("teams.tenants", "a list of tenant ids", Checks::filled),
                settings.texts("teams.owners", "a list of addresses or object ids", Checks::filled),
                settings.flag("teams.native-charts"));
    }

    private Configuration.Llm llm() {
        var provider = settings.parsed(
                "llm.provider",
                "off, openai, anthropic or ollama",
                it -> it.strip().equals("off") ? Optional.<Provider>empty() : Optional.of(Provider.ofKey(it.strip())));
        var given = settings.parsed(
                "llm.base-url",
                "an https address without a password, or any on this machine, or empty for the provider's own",
                it -> it.isBlank() ? "" : Checks.withoutUser(Checks.safe(it)).replaceFirst("/+$", ""));
        var address = given.isEmpty() ? provider.orElse(Provider.OPENAI).address() : URI.create(given);
        var share = settings.parsed("llm.share", "none, names or totals", it -> Share.ofKey(it.strip()));
        var llm = new Configuration.Llm(
                provider.orElse(null),
                address,
                settings.text("llm.model").strip(),
                Duration.ofMillis(settings.whole("llm.timeout-millis", 100, 60_000)),
                settings.whole("llm.retries", 0, 5),
                share,
                settings.flag("llm.reword"),
                settings.whole("llm.daily-tokens", 0, 1_000_000_000),
                amount("llm.daily-cost"),
                new Prices(amount("llm.price-in"), amount("llm.price-out")));
        check(llm);
        return llm;
    }

    private BigDecimal amount(String key) {
        return settings.parsed(key, "an amount of zero or more, such as 0.50", it -> {
            var amount = new BigDecimal(it.strip());
            Checks.require(it, amount.signum() >= 0 && amount.compareTo(MOST) <= 0);
            return amount;
        });
    }

    /** What each setting alone can't tell. */
    private void check(Configuration.Llm llm) {
        if (llm.provider() != null && llm.model().isEmpty()) {
            settings.refuse("llm.model must name a model of " + llm.provider().key()
                    + "'s, got none; or set llm.provider to off");
        }
        if (llm.provider() != null && llm.reword() && llm.share() != Share.TOTALS) {
            settings.refuse("llm.reword shows the model an answer's figures, which llm.share = "
                    + llm.share().key() + " forbids; set llm.share to totals, or llm.reword to false");
        }
    }
}
