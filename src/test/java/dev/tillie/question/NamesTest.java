package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Catalogue;
import dev.tillie.books.DateOrder;
import dev.tillie.books.Product;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private static final Set<String> ORDINARY = Trained.PROMPTS.ordinary();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        how much oat milk do we have          | product  | OAT-1
        how many barista oat milks            | product  | OAT-2
        sales of lavendar candles             | product  | LAV
        how many 12oz takeaway cups           | product  | CUP-12
        16 oz takeaway cups left              | product  | CUP-16
        croisants tomorrow                    | product  | CRO
        how much sugar is left                | product  | SUG
        sales of 22423                        | product  | 22423
        regency cakestand sales               | product  | 22423
        green scarf stock                     | product  | SCF
        how did pastries do                   | category | Pastries
        candles last month                    | category | Candles
        how did Cork do                       | location | Cork
        sales in galway                       | location | Galway
        what do we owe hartley                | supplier | Hartley & Sons
        how much did Maria Lopez spend        | customer | C1
        has Maria been in                     | customer | C1
        what did customer 17850 buy           | customer | 17850
        online sales                          | channel  | online
        instore sales                         | channel  | in_store
        what did Sam sell                     | employee | Sam
        """)
    void findsWhatIsMeant(String said, String slot, String id) {
        var slots = read(said, Shops.setting()).slots();
        assertThat(slots.id(Slot.valueOf(slot.toUpperCase(java.util.Locale.ROOT))))
                .hasValue(id);
    }

    @ParameterizedTest
    @CsvSource({
        "give me a sales report",
        "who are my best customers",
        "what is the price change",
        "how are we doing",
        "any suspicious card payments",
        "top 3 items this month",
        "what should I order"
    })
    void takesNoOrdinaryWordForAName(String said) {
        assertThat(read(said, Shops.setting()).slots().ids()).isEmpty();
    }

    @Test
    void asksWhichWhenTwoProductsFitEquallyWell() {
        var found = read("how many takeaway cups have we", Shops.setting());
        assertThat(found.slots().id(Slot.PRODUCT)).isEmpty();
        assertThat(found.clarify()).isNotNull();
        assertThat(found.clarify().choices())
                .extracting(Question.Choice::label)
                .containsExactlyInAnyOrder("Takeaway Cup 12oz", "Takeaway Cup 16oz");
    }

    @Test
    void keepsAnUnknownProductAsItWasSaid() {
        var slots =
                read("how many unicorn plushies do we have", Shops.setting()).slots();
        assertThat(slots.text(Slot.PRODUCT)).hasValue("unicorn plushies");
        assertThat(slots.id(Slot.PRODUCT)).isEmpty();
    }

    @Test
    void findsOneAmongFiveThousand() {
        var colours =
                List.of("amber", "beige", "cobalt", "denim", "ebony", "fuchsia", "ginger", "hazel", "indigo", "jade");
        var things = List.of(
                "lantern",
                "vase",
                "basket",
                "teapot",
                "apron",
                "bracelet",
                "notebook",
                "doormat",
                "planter",
                "cushion");
        var products = IntStream.range(0, 5_000)
                .mapToObj(i -> new Product(
                        "S" + i,
                        "%s %s no %d".formatted(colours.get(i % 10), things.get(i / 10 % 10), i / 100),
                        null,
                        null,
                        null,
                        null,
                        1,
                        1,
                        null,
                        true,
                        true))
                .toList();
        var catalogue = new Catalogue(products, List.of(), List.of(), List.of(), List.of(), List.of());
        var setting = Shops.setting(Shops.TODAY, DateOrder.DMY, catalogue);
        assertThat(read("how many cobalt teapots no 17 are left", setting)
                        .slots()
                        .text(Slot.PRODUCT))
                .hasValue("cobalt teapots no 17");
        assertThat(read("how many cobalt teapots no 17 are left", setting)
                        .slots()
                        .id(Slot.PRODUCT))
                .hasValue("S1732");
    }

    private static Details.Found read(String said, Setting setting) {
        var words = new PlainWords(Map.of());
        return new Details(ORDINARY, Trained.EMBEDDER::knows, Trained.STRANGERS)
                .read(words.read(said), Intent.SALES_REPORT, setting)
                .found();
    }
}
