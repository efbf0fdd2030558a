package dev.tillie.app;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Takes typed values out of a configuration one by one and collects what is wrong with them. Where a value is wrong
 * the default stands in for it, so that reading goes on and all problems are found in one go.
 */
final class Settings {
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password=|//[^/@:]*:)[^&;@]*");

    private final Config config;
    private final Config defaults;
    private final List<String> problems;

    Settings(Config config, Config defaults, List<String> problems) {
        this.config = config;
        this.defaults = defaults;
        this.problems = problems;
    }

    /** Adds a problem that no setting alone shows. */
    void refuse(String problem) {
        problems.add(problem);
    }

    String text(String key) {
        return value(key, "a text", Settings::text, defaults.getString(key));
    }

    /** A text that a type makes something of; what it throws is not shown, the expectation is. */
    <T> T parsed(String key, String expectation, Function<String, T> parse) {
        return value(key, expectation, value -> parse.apply(text(value)), parse.apply(text(defaults.getValue(key))));
    }

    int whole(String key, int least, int most) {
        return value(
                key,
                "a whole number from %,d to %,d".formatted(least, most),
                value -> inRange(Integer.parseInt(text(value).strip()), least, most),
                defaults.getInt(key));
    }

    long whole(String key) {
        return value(key, "a whole number", value -> Long.parseLong(text(value).strip()), defaults.getLong(key));
    }

    boolean flag(String key) {
        return value(key, "true or false", value -> config.getBoolean(key), defaults.getBoolean(key));
    }

    List<String> texts(String key) {
        return texts(key, "a list of texts", Function.identity());
    }

    List<String> texts(String key, String expectation, Function<String, String> check) {
        return value(
                key,
                expectation,
                value -> config.getStringList(key).stream().map(check).toList(),
                defaults.getStringList(key));
    }

    private <T> T value(String key, String expectation, Function<ConfigValue, T> read, T otherwise) {
        var value = config.getValue(key);
        try {
            return read.apply(value);
        } catch (RuntimeException e) {
            problems.add(key + " must be " + expectation + ", got " + shown(value) + " (" + where(value)
                    + "); the default is " + shown(defaults.getValue(key)));
            return otherwise;
        }
    }

    private static int inRange(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static String text(ConfigValue value) {
        if (value.valueType() == ConfigValueType.OBJECT || value.valueType() == ConfigValueType.LIST) {
            throw new IllegalArgumentException();
        }
        return value.unwrapped().toString();
    }

    /** A value as text, without the password that an address may carry. */
    private static String shown(ConfigValue value) {
        return value.valueType() == ConfigValueType.STRING
                ? "\"" + PASSWORD.matcher(value.unwrapped().toString()).replaceAll("$1***") + "\""
                : value.render(ConfigRenderOptions.concise());
    }

    /** The file and line a value stands in, or the option that gave it. */
    static String where(ConfigValue value) {
        var origin = value.origin();
        var file = origin.filename() != null ? origin.filename() : origin.description();
        return origin.lineNumber() > 0 ? file + " line " + origin.lineNumber() : file;
    }
}
