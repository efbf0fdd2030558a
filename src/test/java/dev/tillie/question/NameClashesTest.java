package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Catalogue;
import dev.tillie.books.Customer;
import dev.tillie.books.DateOrder;
import dev.tillie.books.Nickname;
import dev.tillie.books.Product;
import dev.tillie.books.Supplier;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that look like other names, or like ordinary words, and how owners shorten them. */
class NameClashesTest {
    private static final Catalogue CATALOGUE = new Catalogue(
            List.of(
                    product("CB1", "Cork Board 60cm", "Boards"),
                    product("CB2", "Felt Board 60cm", "Boards"),
                    product("H1", "Christmas Hamper large", "Hampers"),
                    product("H2", "Christmas Hamper small", "Hampers"),
                    product("H3", "Harbour Hamper large", "Hampers"),
                    product("MUG", "Puffin Mug", "Gifts"),
                    product("COLA", "Cola 330ml", "Cold Drinks"),
                    product("HC", "Hot Chocolate 12oz", "Tea & Hot Chocolate"),
                    product("SR", "Shiraz Reserve", "Wine"),
                    product("CF", "Crème Fraîche 200g", "Dairy"),
                    product("OJ", "Orange Juice 1L", "Cold Drinks"),
                    product("M7", "Kettle Model 7", "Kitchen")),
            List.of(supplier("Fresh & Field"), supplier("Northwind Drinks")),
            List.of(
                    new Customer("C1", "Mark O'Brien", null),
                    new Customer("C2", "St Brigid's School", null),
                    new Customer("C3", "Helen Walsh", null),
                    new Customer("C4", "Siobhán Daly", null)),
            List.of("Oisín Ward", "Marta Wolska"),
            List.of("Cork", "Oak Lane", "Harbour Street"),
            List.of());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        how did Cork do                      | location | Cork
        how many cork boards are left        | product  | CB1
        sales of cork boards in Cork         | product  | CB1
        sales of cork boards in Cork         | location | Cork
        sales at oak ln                      | location | Oak Lane
        harbour st takings                   | location | Harbour Street
        stock of christmas hamper large      | product  | H1
        when does Christmas Hamper small run out | product | H2
        sales of xmas-hamper-free puffin mugs | product | MUG
        how did the gifts do                 | category | Gifts
        the gift section last month          | category | Gifts
        creme fraiche stock                  | product  | CF
        what did OBrien buy                  | customer | C1
        how much did O'Brien spend           | customer | C1
        st brigids school spent how much     | customer | C2
        has siobhan daly paid                | customer | C4
        how much did helen spend             | customer | C3
        what did Oisin sell                  | employee | Oisín Ward
        marta's sales                        | employee | Marta Wolska
        what do we owe fresh and field       | supplier | Fresh & Field
        what do we owe Fresh & Field         | supplier | Fresh & Field
        stock of M7                          | product  | M7
        kettle model 7 sales                 | product  | M7
        oranje juice left                    | product  | OJ
        how much OJ is there                 | product  | OJ
        zazza sales                          | customer | C3
        """)
    void findsWhatIsMeant(String said, String slot, String id) {
        var slots = read(said).slots();
        assertThat(slots.id(Slot.valueOf(slot.toUpperCase(Locale.ROOT))))
                .as("%s", slots)
                .hasValue(id);
    }

    @Test
    void takesHotDrinksForNoColdOnes() {
        var slots = read("20% off hot drinks").slots();
        assertThat(slots.ids()).isEmpty();
        assertThat(slots.text(Slot.CATEGORY)).hasValue("hot drinks");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        what sold best in the wine bar last week | wine bar
        when should I reorder the chocolate cola cups | chocolate cola cups
        """)
    void takesALongerNameForNoneOfThoseItHas(String said, String name) {
        var slots = read(said).slots();
        assertThat(slots.ids()).as("%s", slots).isEmpty();
        assertThat(slots.values()).containsValue(name);
    }

    @Test
    void takesNoWordOfTheSentenceForAName() {
        assertThat(read("how many model customers bought on reserve").slots().ids())
                .isEmpty();
    }

    @Test
    void keepsSeveralOfAKind() {
        var slots = read("sales of hampers vs gifts").slots();
        assertThat(slots.listIds(Slot.CATEGORY)).containsExactly("Hampers", "Gifts");
    }

    @Test
    void takesNoTimeFromAName() {
        var slots = read("stock of christmas hamper large").slots();
        assertThat(slots.has(Slot.PERIOD) || slots.has(Slot.HORIZON)).isFalse();
    }

    @Test
    void offersTheNearestNames() {
        assertThat(names().nearest("puffin cups", Set.of(Slot.PRODUCT), 1))
                .extracting(Thing::label)
                .containsExactly("Puffin Mug");
    }

    private static Names names() {
        return Names.of(
                CATALOGUE, List.of(new Nickname("OJ", "product", "OJ"), new Nickname("zazza", "customer", "C3")));
    }

    private static Details.Found read(String said) {
        var setting =
                new Setting(Shops.TODAY, LocalTime.NOON, DayOfWeek.MONDAY, names(), DateOrder.DMY, CurrencyUnit.EUR);
        return new Details(Trained.PROMPTS.ordinary(), Trained.EMBEDDER::knows, Trained.STRANGERS)
                .read(
                        new PlainWords(Map.of()).read(said),
                        said.contains("off") ? Intent.PRICING_WHATIF : Intent.SALES_REPORT,
                        setting)
                .found();
    }

    private static Product product(String sku, String name, String category) {
        return new Product(sku, name, category, null, null, null, 1, 1, null, true, true);
    }

    private static Supplier supplier(String name) {
        return new Supplier(name, null, null, null, Set.of(), null, null);
    }
}
