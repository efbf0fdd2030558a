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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
        var configuration =
                new ConfigurationSections(new Settings(config, defaults, problems), home, environment).read();
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
}
