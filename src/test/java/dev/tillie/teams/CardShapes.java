package dev.tillie.teams;

import static dev.tillie.teams.Shape.ANY;
import static dev.tillie.teams.Shape.FLAG;
import static dev.tillie.teams.Shape.LIST;
import static dev.tillie.teams.Shape.NUMBER;
import static dev.tillie.teams.Shape.OBJECT;
import static dev.tillie.teams.Shape.SOME;
import static dev.tillie.teams.Shape.TEXT;
import static dev.tillie.teams.Shape.WORDS;
import static dev.tillie.teams.Shape.either;
import static dev.tillie.teams.Shape.exactly;
import static dev.tillie.teams.Shape.matching;
import static dev.tillie.teams.Shape.one;
import static dev.tillie.teams.Shape.shape;

import java.util.Map;

/**
 * The fields of elements and actions by their type, as of version 1.5 in Teams. A field that only later versions have,
 * or only other hosts, is left out and so taken for a mistake.
 *
 * @see "https://learn.microsoft.com/adaptive-cards/schema-explorer"
 */
final class CardShapes {
    private static final Shape.Rule HORIZONTAL = one("left", "center", "right");
    private static final Shape.Rule VERTICAL = one("top", "center", "bottom");
    private static final Shape.Rule COLOURED =
            one("default", "dark", "light", "accent", "good", "warning", "attention");
    private static final Shape.Rule STYLE = one("default", "emphasis", "good", "attention", "warning", "accent");
    private static final Shape.Rule SPACING =
            one("default", "none", "small", "medium", "large", "extraLarge", "padding");
    private static final Shape.Rule PIXELS = matching("\\d+px");
    private static final Shape.Rule FALLBACK = either(OBJECT, exactly("drop"));
    static final Shape CARD = shape().need("type", exactly("AdaptiveCard"))
            .need("version", matching("1\\.[0-5]"))
            .need("body", SOME)
            .need("fallbackText", WORDS)
            .may("$schema", matching("https?://adaptivecards\\.io/schemas/adaptive-card\\.json"))
            .may("actions", LIST)
            .may("msteams", OBJECT)
            .may("refresh", OBJECT)
            .may("speak", TEXT)
            .may("lang", TEXT)
            .may("rtl", FLAG)
            .may("minHeight", PIXELS)
            .may("verticalContentAlignment", VERTICAL);
    static final Shape IN_TEAMS = shape().may("width", one("Full")).may("entities", LIST);
    static final Shape ROW = shape().need("type", exactly("TableRow"))
            .need("cells", SOME)
            .may("style", STYLE)
            .may("horizontalCellContentAlignment", HORIZONTAL)
            .may("verticalCellContentAlignment", VERTICAL);
    static final Shape CELL = shape().need("type", exactly("TableCell"))
            .need("items", LIST)
            .may("selectAction", OBJECT)
            .may("style", STYLE)
            .may("verticalContentAlignment", VERTICAL)
            .may("bleed", FLAG)
            .may("minHeight", PIXELS);
    static final Shape TABLE_COLUMN = shape().may("type", exactly("TableColumnDefinition"))
            .may("width", either(NUMBER, PIXELS))
            .may("horizontalCellContentAlignment", HORIZONTAL)
            .may("verticalCellContentAlignment", VERTICAL);
    static final Shape COLUMN = element("Column")
            .need("items", LIST)
            .may("width", either(NUMBER, either(PIXELS, one("auto", "stretch"))))
            .may("style", STYLE)
            .may("bleed", FLAG)
            .may("minHeight", PIXELS)
            .may("selectAction", OBJECT)
            .may("verticalContentAlignment", VERTICAL);
    private static final Map<String, Shape> ELEMENTS = Map.ofEntries(
            Map.entry("TextBlock", textBlock()),
            Map.entry("Image", image()),
            Map.entry("Container", container()),
            Map.entry(
                    "ColumnSet",
                    element("ColumnSet")
                            .need("columns", SOME)
                            .may("style", STYLE)
                            .may("bleed", FLAG)),
            Map.entry("FactSet", element("FactSet").need("facts", SOME)),
            Map.entry("ActionSet", element("ActionSet").need("actions", SOME).may("horizontalAlignment", HORIZONTAL)),
            Map.entry("Table", table()),
            Map.entry(
                    "Input.Text",
                    input("Input.Text")
                            .may("value", TEXT)
                            .may("placeholder", TEXT)
                            .may("isMultiline", FLAG)
                            .may("maxLength", NUMBER)
                            .may("regex", TEXT)
                            .may("style", one("text", "tel", "url", "email", "password"))),
            Map.entry("Input.Number", range("Input.Number", NUMBER)),
            Map.entry("Input.Date", range("Input.Date", matching("\\d{4}-\\d\\d-\\d\\d"))),
            Map.entry("Input.Time", range("Input.Time", matching("\\d\\d:\\d\\d"))),
            Map.entry(
                    "Input.Toggle",
                    input("Input.Toggle")
                            .need("title", WORDS)
                            .may("value", TEXT)
                            .may("valueOn", TEXT)
                            .may("valueOff", TEXT)
                            .may("wrap", FLAG)),
            Map.entry(
                    "Input.ChoiceSet",
                    input("Input.ChoiceSet")
                            .may("choices", LIST)
                            .may("choices.data", OBJECT)
                            .may("isMultiSelect", FLAG)
                            .may("style", one("compact", "expanded", "filtered"))
                            .may("value", TEXT)
                            .may("placeholder", TEXT)
                            .may("wrap", FLAG)));
    private static final Map<String, Shape> ACTIONS = Map.of(
            "Action.Execute",
                    action("Action.Execute")
                            .need("title", WORDS)
                            .need("verb", WORDS)
                            .need("fallback", FALLBACK)
                            .may("data", either(TEXT, OBJECT))
                            .may("associatedInputs", one("auto", "none")),
            "Action.Submit",
                    action("Action.Submit")
                            .need("title", WORDS)
                            .may("data", either(TEXT, OBJECT))
                            .may("associatedInputs", one("auto", "none")),
            "Action.OpenUrl", action("Action.OpenUrl").need("title", WORDS).need("url", matching("https?://\\S+")),
            "Action.ShowCard", action("Action.ShowCard").need("title", WORDS).need("card", OBJECT),
            "Action.ToggleVisibility",
                    action("Action.ToggleVisibility").need("title", WORDS).need("targetElements", SOME));

    private CardShapes() {}

    static Shape ofElement(String type) {
        return ELEMENTS.getOrDefault(type, shape().may("type", _ -> "is no element Teams has: " + type));
    }

    static Shape ofAction(String type) {
        return ACTIONS.getOrDefault(type, shape().may("type", _ -> "is no action Teams has: " + type));
    }

    /** What every element may have. */
    static Shape element(String type) {
        return shape().need("type", exactly(type))
                .may("id", WORDS)
                .may("isVisible", FLAG)
                .may("separator", FLAG)
                .may("spacing", SPACING)
                .may("height", one("auto", "stretch"))
                .may("fallback", FALLBACK)
                .may("requires", OBJECT);
    }

    private static Shape textBlock() {
        return element("TextBlock")
                .need("text", WORDS)
                .may("color", COLOURED)
                .may("fontType", one("default", "monospace"))
                .may("horizontalAlignment", HORIZONTAL)
                .may("isSubtle", FLAG)
                .may("maxLines", NUMBER)
                .may("size", one("default", "small", "medium", "large", "extraLarge"))
                .may("style", one("default", "columnHeader", "heading"))
                .may("weight", one("default", "lighter", "bolder"))
                .may("wrap", FLAG);
    }

    private static Shape image() {
        return element("Image")
                .need("url", matching("https://\\S+|data:image/(png|jpeg|gif);base64,[A-Za-z0-9+/]+=*"))
                .need("altText", WORDS)
                .may("height", either(PIXELS, one("auto", "stretch")))
                .may("width", PIXELS)
                .may("backgroundColor", TEXT)
                .may("horizontalAlignment", HORIZONTAL)
                .may("selectAction", OBJECT)
                .may("size", one("auto", "stretch", "small", "medium", "large"))
                .may("style", one("default", "person"))
                .may("msteams", OBJECT);
    }

    private static Shape container() {
        return element("Container")
                .need("items", SOME)
                .may("style", STYLE)
                .may("bleed", FLAG)
                .may("minHeight", PIXELS)
                .may("rtl", FLAG)
                .may("selectAction", OBJECT)
                .may("verticalContentAlignment", VERTICAL);
    }

    private static Shape table() {
        return element("Table")
                .need("columns", SOME)
                .need("rows", SOME)
                .may("firstRowAsHeader", FLAG)
                .may("showGridLines", FLAG)
                .may("gridStyle", STYLE)
                .may("horizontalCellContentAlignment", HORIZONTAL)
                .may("verticalCellContentAlignment", VERTICAL);
    }

    private static Shape input(String type) {
        return element(type)
                .need("id", WORDS)
                .may("label", TEXT)
                .may("isRequired", FLAG)
                .may("errorMessage", TEXT)
                .may("inlineAction", ANY);
    }

    private static Shape range(String type, Shape.Rule value) {
        return input(type)
                .may("placeholder", TEXT)
                .may("value", value)
                .may("min", value)
                .may("max", value);
    }

    private static Shape action(String type) {
        return shape().need("type", exactly(type))
                .may("id", WORDS)
                .may("iconUrl", TEXT)
                .may("style", one("default", "positive", "destructive"))
                .may("tooltip", TEXT)
                .may("isEnabled", FLAG)
                .may("mode", one("primary", "secondary"))
                .may("fallback", FALLBACK)
                .may("requires", OBJECT);
    }
}
