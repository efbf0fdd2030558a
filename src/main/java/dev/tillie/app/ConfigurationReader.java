package dev.tillie.app;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import dev.tillie.books.CostMethod;
import dev.tillie.books.Country;
import dev.tillie.books.Shop;
import dev.tillie.chat.Colleagues.Standing;
import dev.tillie.llm.Prices;
import dev.tillie.llm.Provider;
import dev.tillie.llm.Share;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads the configuration: the bundled defaults, over them a file, over it what the command line sets. Keys the
 * defaults don't have are refused, and all problems are told at once.
 */
final class ConfigurationReader {
    /** What must not stand in a file, with the environment variable that takes its place. */
    private static final Map<String, String> SECRETS = Map.ofEntries(
            Map.entry("slack.bot-token", "SLACK_BOT_TOKEN"),
            Map.entry("slack.app-token", "SLACK_APP_TOKEN"),
            Map.entry("slack.signing-secret", "SLACK_SIGNING_SECRET"),
            Map.entry("slack.client-id", "SLACK_CLIENT_ID"),
            Map.entry("slack.client-secret", "SLACK_CLIENT_SECRET"),
            Map.entry("teams.app-id", "TEAMS_APP_ID"),
            Map.entry("teams.app-secret", "TEAMS_APP_SECRET"),
            Map.entry("teams.tenant-id", "TEAMS_TENANT_ID"),
            Map.entry("mcp.token", "TILLIE_MCP_TOKEN"),
            Map.entry("store.password", "TILLIE_STORE_URL"),
            Map.entry("llm.key", "TILLIE_LLM_KEY"),
            Map.entry("llm.api-key", "TILLIE_LLM_KEY"));

    private static final Pattern SECRET = Pattern.compile("(?i)(token|secret|password|passwd|api-?key)$");
    private static final Pattern PASSWORD_IN_URL = Pattern.compile("(?i)password=|//[^/@]*:[^/@]*@");
    /** More than anybody spends in a day, and few enough digits for the books. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private static final String DEFAULTS = "conf/tillie.conf";

    private final Path home;
    private final Map<String, String> environment;
    private final Config defaults;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param home the folder that {@code conf/} stands in, and that a relative folder is relative to
     */
    ConfigurationReader(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
        this.defaults = ConfigFactory.parseResources(
                        ConfigurationReader.class.getClassLoader(),
                        DEFAULTS,
                        ConfigParseOptions.defaults().setAllowMissing(false))
                .resolve();
    }

    /**
     * @param file the file given with {@code --conf}; null for {@code conf/tillie.conf} where there is one
     * @param sets what {@code --set} gave, as {@code key=value}
     */
    Configuration read(@Nullable Path file, List<String> sets) throws ConfigurationProblems {
        var config = known(fromFile(file)).withFallback(defaults);
        for (var set : sets) {
            config = set(set).withFallback(config);
        }
        var configuration = typed(new Settings(config, defaults, problems));
        if (!problems.isEmpty()) {
            throw new ConfigurationProblems(problems);
        }
        return configuration;
    }

    private Config fromFile(@Nullable Path named) {
        var file = named != null ? named : home.resolve(DEFAULTS);
        if (!Files.isRegularFile(file)) {
            if (named != null) {
                problems.add("--conf " + named + " is no file; name one, or leave --conf out for the defaults");
            }
            return ConfigFactory.empty();
        }
        try {
            return ConfigFactory.parseFile(file.toFile()).resolve();
        } catch (ConfigException e) {
            problems.add("cannot read the configuration: " + e.getMessage());
            return ConfigFactory.empty();
        }
    }

    /** What of a file the defaults know too; the rest becomes problems. */
    private Config known(Config config) {
        var result = config;
        for (var leaf : leaves("", config.root(), new TreeMap<>()).entrySet()) {
            if (!isKnown(leaf.getKey())) {
                problems.add(unknown(leaf.getKey(), Settings.where(leaf.getValue())));
                result = result.withoutPath(settingAbove(leaf.getKey()));
            } else if (leaf.getValue().valueType() == ConfigValueType.NULL) {
                problems.add(leaf.getKey() + " is null (" + Settings.where(leaf.getValue())
                        + "); leave the line out for the default");
                result = result.withoutPath(leaf.getKey());
            }
        }
        return result;
    }

    /** The setting that an unknown key was put inside of, or the key itself. */
    private String settingAbove(String key) {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? key : isKnown(key.substring(0, dot)) ? key.substring(0, dot) : key;
    }

    private boolean isKnown(String key) {
        return defaults.hasPath(key) && defaults.getValue(key).valueType() != ConfigValueType.OBJECT;
    }

    private String unknown(String key, String where) {
        if (SECRETS.containsKey(key)) {
            return key + " is a secret and must not stand in " + where + "; set " + SECRETS.get(key)
                    + " in the environment";
        }
        if (SECRET.matcher(key).find()) {
            return key + " looks like a secret and must not stand in " + where
                    + "; secrets come from the environment only";
        }
        var nearest = Spelling.nearest(
                key, leaves("", defaults.root(), new TreeMap<>()).keySet());
        return "unknown setting " + key + " (" + where + "); "
                + nearest.map(it -> "did you mean " + it + "?").orElse("conf/tillie.conf lists them all");
    }

    private static Map<String, ConfigValue> leaves(String prefix, ConfigObject object, Map<String, ConfigValue> into) {
        for (var entry : object.entrySet()) {
            var path = prefix + ConfigUtil.joinPath(entry.getKey());
            if (entry.getValue() instanceof ConfigObject inner && !inner.isEmpty()) {
                leaves(path + ".", inner, into);
            } else {
                into.put(path, entry.getValue());
            }
        }
        return into;
    }

    private Config set(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            problems.add("--set needs key=value, got \"" + assignment + "\"; for instance --set server.port=8081");
            return ConfigFactory.empty();
        }
        var key = assignment.substring(0, equals).strip();
        if (!isPath(key) || !isKnown(key)) {
            problems.add(unknown(key, "--set"));
            return ConfigFactory.empty();
        }
        var text = assignment.substring(equals + 1).strip();
        var value = defaults.getValue(key) instanceof ConfigList ? list(text) : text;
        return ConfigValueFactory.fromAnyRef(value, "--set").atPath(key);
    }

    private static boolean isPath(String key) {
        return key.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*");
    }

    /** A list as on a command line: {@code High Street,Harbour}, with or without brackets and quotes. */
    private static List<String> list(String text) {
        var inner = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        return Pattern.compile(",")
                .splitAsStream(inner)
                .map(it -> it.strip().replaceAll("^\"|\"$", ""))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private Configuration typed(Settings settings) {
        return new Configuration(
                business(settings),
                new Configuration.Server(
                        settings.parsed("server.host", "a host name or address", ConfigurationReader::host),
                        settings.whole("server.port", 0, 65535)),
                store(settings),
                new Configuration.Import(dateOrder(settings), settings.whole("import.max-upload-megabytes", 1, 256)),
                new Configuration.Demo(
                        settings.whole("demo.seed"),
                        settings.whole("demo.days", 120, 3650),
                        settings.whole("demo.products", 40, 20_000),
                        settings.whole("demo.customers", 100, 200_000)),
                slack(settings),
                teams(settings),
                new Configuration.Mcp(
                        settings.flag("mcp.enabled"),
                        settings.parsed(
                                "mcp.role",
                                "owner, manager or staff",
                                it -> Standing.valueOf(it.strip().toUpperCase(Locale.ROOT))),
                        Duration.ofSeconds(settings.whole("mcp.timeout-seconds", 1, 300))),
                llm(settings),
                new Configuration.Learning(settings.flag("learning.keep-questions")));
    }

    private Shop business(Settings settings) {
        var currency = settings.parsed(
                "business.currency",
                "a three-letter currency code such as GBP or EUR",
                code -> CurrencyUnit.of(code.strip().toUpperCase(Locale.ROOT)));
        var zone = settings.parsed(
                "business.time-zone",
                "a time zone such as Europe/London, or system",
                it -> it.equals("system") ? ZoneId.systemDefault() : ZoneId.of(it));
        return new Shop(
                settings.parsed("business.name", "a name", ConfigurationReader::filled),
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

    private Configuration.Store store(Settings settings) {
        var directory = settings.parsed("store.directory", "a folder", text -> home.resolve(filled(text)));
        var fromEnvironment = environment.get("TILLIE_STORE_URL");
        if (fromEnvironment != null && !fromEnvironment.isBlank()) {
            return new Configuration.Store(directory, fromEnvironment);
        }
        var url = settings.parsed(
                "store.url",
                "a jdbc: address without a password (with one, set TILLIE_STORE_URL in the environment), or empty",
                ConfigurationReader::jdbc);
        return new Configuration.Store(directory, url.isEmpty() ? null : url);
    }

    private static @Nullable String dateOrder(Settings settings) {
        var order = settings.parsed("import.date-order", "auto, dmy, mdy or ymd", text -> {
            var given = text.strip().toLowerCase(Locale.ROOT);
            return require(given, List.of("auto", "dmy", "mdy", "ymd").contains(given));
        });
        return order.equals("auto") ? null : order;
    }

    private Configuration.Slack slack(Settings settings) {
        var address = "an https address, or any on this machine";
        return new Configuration.Slack(
                URI.create(settings.parsed("slack.api-url", address, ConfigurationReader::safe)),
                settings.flag("slack.native-charts"),
                settings.parsed(
                        "slack.public-url",
                        address + ", or empty",
                        text -> text.isBlank() ? "" : safe(text).replaceFirst("/+$", "")),
                settings.texts(
                        "slack.workspaces",
                        "a list of workspace ids such as T0123ABCD",
                        text -> require(text.strip(), text.strip().matches("[TE][A-Z0-9]+"))));
    }

    private Configuration.Teams teams(Settings settings) {
        var address = "an https address, or any on this machine";
        return new Configuration.Teams(
                settings.flag("teams.playground"),
                settings.parsed("teams.openid-metadata", address, ConfigurationReader::safe),
                settings.parsed("teams.token-url", address, ConfigurationReader::safe),
                settings.texts("teams.service-urls", "a list of https addresses", ConfigurationReader::safe),
                settings.texts("teams.tenants", "a list of tenant ids", ConfigurationReader::filled),
                settings.texts("teams.owners", "a list of addresses or object ids", ConfigurationReader::filled),
                settings.flag("teams.native-charts"));
    }

    private Configuration.Llm llm(Settings settings) {
        var provider = settings.parsed(
                "llm.provider",
                "off, openai, anthropic or ollama",
                it -> it.strip().equals("off") ? Optional.<Provider>empty() : Optional.of(Provider.ofKey(it.strip())));
        var given = settings.parsed(
                "llm.base-url",
                "an https address without a password, or any on this machine, or empty for the provider's own",
                it -> it.isBlank() ? "" : withoutUser(safe(it)).replaceFirst("/+$", ""));
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
                amount(settings, "llm.daily-cost"),
                new Prices(amount(settings, "llm.price-in"), amount(settings, "llm.price-out")));
        check(llm);
        return llm;
    }

    private static BigDecimal amount(Settings settings, String key) {
        return settings.parsed(key, "an amount of zero or more, such as 0.50", it -> {
            var amount = new BigDecimal(it.strip());
            require(it, amount.signum() >= 0 && amount.compareTo(MOST) <= 0);
            return amount;
        });
    }

    /** What each setting alone can't tell. */
    private void check(Configuration.Llm llm) {
        if (llm.provider() != null && llm.model().isEmpty()) {
            problems.add("llm.model must name a model of " + llm.provider().key()
                    + "'s, got none; or set llm.provider to off");
        }
        if (llm.provider() != null && llm.reword() && llm.share() != Share.TOTALS) {
            problems.add("llm.reword shows the model an answer's figures, which llm.share = "
                    + llm.share().key() + " forbids; set llm.share to totals, or llm.reword to false");
        }
    }

    private static String withoutUser(String address) {
        return require(address, URI.create(address).getUserInfo() == null);
    }

    private static String host(String text) {
        return require(text.strip(), text.strip().matches("[A-Za-z0-9.:_-]+"));
    }

    private static String filled(String text) {
        return require(text.strip(), !text.isBlank());
    }

    private static String jdbc(String text) {
        var url = text.strip();
        boolean address =
                url.startsWith("jdbc:") && !PASSWORD_IN_URL.matcher(url).find();
        return require(url, address || url.isEmpty());
    }

    /** A whole address that may be given a token: https, or this machine. */
    private static String safe(String text) {
        var uri = URI.create(text.strip().replace("{tenant}", "common"));
        var host = String.valueOf(uri.getHost());
        boolean loopback = host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
        return require(
                text.strip(),
                uri.getHost() != null
                        && ("https".equals(uri.getScheme()) || (loopback && "http".equals(uri.getScheme()))));
    }

    private static String require(String text, boolean good) {
        if (!good) {
            throw new IllegalArgumentException();
        }
        return text;
    }
}
