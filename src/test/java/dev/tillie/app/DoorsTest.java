package dev.tillie.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.app.Door.Where;
import dev.tillie.app.Door.Who;
import dev.tillie.teams.AdaptiveCardRules;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same shop gives the same answers to the same people, whichever door they come through. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTest {
    private static final List<String> QUESTIONS = List.of(
            "how did we do last week?",
            "how much stock do we have?",
            "who are my best customers?",
            "what was our margin last month?");
    private static final List<String> REFUSALS =
            List.of("owner’s own chat", "you are here as a guest", "guests or other companies read along");

    private final OpenShop shop;

    DoorsTest(@TempDir Path folder) throws Exception {
        shop = new OpenShop(folder);
    }

    @AfterAll
    void everythingKeptToTheRules() throws Exception {
        shop.close();
        assertThat(shop.slack.violations()).isEmpty();
        assertThat(shop.teams.allMessages().stream().flatMap(it -> it.cards().stream()))
                .allSatisfy(it -> assertThat(AdaptiveCardRules.problems(it)).isEmpty());
    }

    @TestFactory
    Stream<DynamicContainer> holdsEveryConversationAlike() {
        return Dialogue.all().stream().map(this::holds);
    }

    private DynamicContainer holds(Dialogue dialogue) {
        var held = new HashMap<String, String>();
        var doors = shop.doors.stream().filter(dialogue::isFor).toList();
        var each = doors.stream()
                .map(door -> DynamicTest.dynamicTest("through " + door.name(), () -> {
                    var said = dialogue.hold(door);
                    held.put(door.name(), said);
                    if (!dialogue.matches(said)) {
                        assertThat(said).isEqualTo(dialogue.expected());
                    }
                }));
        var alike = DynamicTest.dynamicTest("alike through " + doors.size() + " doors", () -> {
            var first = held.get(doors.getFirst().name());
            doors.forEach(it -> assertThat(held.get(it.name())).isEqualTo(first));
        });
        return DynamicContainer.dynamicContainer(dialogue.toString(), Stream.concat(each, Stream.of(alike)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        WHO     | WHERE        | SALES    | STOCK    | CUSTOMERS | MARGIN
        OWNER   | ALONE        | answered | answered | answered  | answered
        OWNER   | SHOP_FLOOR   | answered | answered | refused   | refused
        OWNER   | AMONG_GUESTS | refused  | refused  | refused   | refused
        MANAGER | ALONE        | answered | answered | answered  | answered
        MANAGER | SHOP_FLOOR   | answered | answered | refused   | refused
        STAFF   | ALONE        | answered | answered | refused   | refused
        STAFF   | SHOP_FLOOR   | answered | answered | refused   | refused
        GUEST   | ALONE        | refused  | refused  | refused   | refused
        GUEST   | AMONG_GUESTS | refused  | refused  | refused   | refused
        """)
    void letsEverybodySeeTheSame(Who who, Where where, String sales, String stock, String customers, String margin) {
        for (var door : shop.doors.stream().filter(it -> it.knows(who, where)).toList()) {
            var shown =
                    QUESTIONS.stream().map(it -> door.begin(who, where).say(it)).toList();
            assertThat(shown)
                    .as("%s: %s", door.name(), shown)
                    .extracting(DoorsTest::outcome)
                    .containsExactly(sales, stock, customers, margin);
        }
    }

    private static String outcome(Shown shown) {
        return REFUSALS.stream().anyMatch(shown.headline()::contains) ? "refused" : "answered";
    }
}
