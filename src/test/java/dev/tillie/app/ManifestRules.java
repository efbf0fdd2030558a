package dev.tillie.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Teams asks of a manifest, as far as Tillie's uses it: which fields there are, which must be there, what a value
 * looks like. Anything not listed is reported. From Microsoft's reference of the app manifest, version 1.27.
 */
final class ManifestRules {
    private static final String GUID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
    private static final String ADDRESS = "https://.{1,2040}";
    private static final String FILE = ".{1,2048}\\.png";
    private static final String SCOPES = "personal|team|groupChat|copilot";
    private static final String FLAG = "true|false";

    /** The fields of each object, those that must be there with a bang; [] is any place in a list. */
    private static final Map<String, String> FIELDS = Map.of(
            "",
                    "$schema manifestVersion! version! id! developer! name! description! icons! accentColor! bots"
                            + " composeExtensions permissions validDomains defaultInstallScope defaultGroupCapability",
            "/developer", "name! websiteUrl! privacyUrl! termsOfUseUrl!",
            "/name", "short! full",
            "/description", "short! full!",
            "/icons", "color! outline!",
            "/defaultGroupCapability", "team groupchat",
            "/bots/[]", "botId! scopes! supportsFiles isNotificationOnly commandLists",
            "/bots/[]/commandLists/[]", "scopes! commands!",
            "/composeExtensions/[]", "botId! composeExtensionType! commands",
            "/composeExtensions/[]/commands/[]", "id! type title! description context fetchTask initialRun parameters");

    private static final Map<String, String> MORE_FIELDS = Map.of(
            "/bots/[]/commandLists/[]/commands/[]", "title! description",
            "/composeExtensions/[]/commands/[]/parameters/[]", "name! inputType title! description");

    /** The most entries of a list. */
    private static final Map<String, Integer> COUNTS = Map.of(
            "/bots", 1,
            "/bots/[]/scopes", 4,
            "/bots/[]/commandLists", 3,
            "/bots/[]/commandLists/[]/scopes", 4,
            "/bots/[]/commandLists/[]/commands", 10,
            "/composeExtensions", 1,
            "/composeExtensions/[]/commands", 10,
            "/composeExtensions/[]/commands/[]/context", 3,
            "/composeExtensions/[]/commands/[]/parameters", 5,
            "/permissions", 2);

    /** What a value looks like, by the end of its path; the first that fits holds. */
    private static final List<String[]> VALUES = rows(
            "/$schema", "https://developer\\.microsoft\\.com/json-schemas/teams/v1\\.27/MicrosoftTeams\\.schema\\.json",
            "/manifestVersion", "1\\.27",
            "/version", "\\d+\\.\\d+\\.\\d+",
            "/name/short", ".{1,30}",
            "/name/full", ".{1,100}",
            "/description/short", ".{1,80}",
            "/description/full", ".{1,4000}",
            "/developer/name", ".{1,32}",
            "Url", ADDRESS,
            "/icons/color", FILE,
            "/icons/outline", FILE,
            "/accentColor", "#\\p{XDigit}{6}",
            "/bots/[]/commandLists/[]/commands/[]/title", ".{1,32}",
            "/parameters/[]/name", ".{1,64}",
            "/title", ".{1,32}",
            "/description", ".{1,128}",
            "/commands/[]/id", ".{1,64}",
            "/botId", GUID,
            "/id", GUID,
            "/scopes/[]", SCOPES,
            "/supportsFiles", FLAG,
            "/isNotificationOnly", FLAG,
            "/fetchTask", FLAG,
            "/initialRun", FLAG,
            "/composeExtensionType", "botBased|apiBased",
            "/commands/[]/type", "query|action",
            "/context/[]", "compose|commandBox|message",
            "/inputType", "text|textarea|number|date|time|toggle|choiceset",
            "/permissions/[]", "identity|messageTeamMembers",
            "/validDomains/[]", ".{1,2048}",
            "/defaultInstallScope", "personal|team|groupChat|meetings|copilot",
            "/defaultGroupCapability/team", "tab|bot|connector",
            "/defaultGroupCapability/groupchat", "tab|bot|connector");

    private final List<String> broken = new ArrayList<>();

    private ManifestRules() {}

    /** What a manifest breaks, a line each. */
    static List<String> brokenBy(JsonNode manifest) {
        var rules = new ManifestRules();
        rules.check("", manifest);
        return List.copyOf(rules.broken);
    }

    private void check(String path, JsonNode node) {
        if (node.isObject()) {
            checkFields(path, node);
            node.properties().forEach(it -> check(path + "/" + it.getKey(), it.getValue()));
        } else if (node.isArray()) {
            require(node.size() <= COUNTS.getOrDefault(path, 16), path + " has " + node.size() + " entries");
            node.forEach(it -> check(path + "/[]", it));
        } else {
            checkValue(path, node.asText());
        }
    }

    private void checkFields(String path, JsonNode node) {
        var listed = new TreeMap<>(FIELDS);
        listed.putAll(MORE_FIELDS);
        var fields = List.of(listed.getOrDefault(path, "").split(" "));
        node.fieldNames()
                .forEachRemaining(it -> require(
                        fields.contains(it) || fields.contains(it + "!"), path + "/" + it + " is no such field"));
        fields.stream()
                .filter(it -> it.endsWith("!"))
                .map(it -> it.substring(0, it.length() - 1))
                .forEach(it -> require(node.has(it), path + "/" + it + " is missing"));
    }

    private void checkValue(String path, String value) {
        var form = VALUES.stream().filter(it -> path.endsWith(it[0])).findFirst();
        require(
                form.isPresent()
                        && Pattern.compile(form.get()[1], Pattern.DOTALL)
                                .matcher(value)
                                .matches(),
                path + " is \"" + value + "\"");
    }

    private void require(boolean good, String line) {
        if (!good) {
            broken.add(line);
        }
    }

    private static List<String[]> rows(String... pairs) {
        return Stream.iterate(0, it -> it < pairs.length, it -> it + 2)
                .map(it -> Arrays.copyOfRange(pairs, it, it + 2))
                .toList();
    }
}
