package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.chat.Message;
import dev.tillie.chat.Reply;
import dev.tillie.question.Intent;
import dev.tillie.question.Trained;
import dev.tillie.store.Database;
import dev.tillie.store.People;
import dev.tillie.store.Role;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told what, and where: every kind of question, by the owner, a manager and the staff, alone and in a channel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsTest {
    private static final Instant AT = Instant.parse("2026-11-21T18:00:00Z");
    private static final String CHANNEL = "C1";

    /** What must never be read on the shop floor: customers, what comes in from whom, money in the bank, what is paid. */
    private static final Pattern SECRETS = Pattern.compile(
            "Maria Byrne|Tom Walsh|Ann Kelly|@mail\\.example|Current account|Payroll|Harbour Estates|Oven World|(?:0\\.80|1\\.20|5\\.00) (?:a piece|each)");

    private enum Who {
        OWNER,
        MANAGER,
        STAFF
    }

    private final Database database;
    private final Tillie tillie;

    PermissionsTest(@TempDir Path folder) throws Exception {
        database = Database.open(Database.fileUrl(folder));
        CashShop.fill(database, folder);
        tillie = new Tillie(database, 1, TinyShop.SHOP, Trained.READER, Clock.fixed(AT, ZoneOffset.UTC));
        for (var who : Who.values()) {
            new People(database, 1).save(who.name(), Role.valueOf(who.name()));
        }
    }

    @AfterAll
    void close() {
        tillie.close();
        database.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        INTENT            | QUESTION                                          | TOLD
        reorder           | what should I reorder?                            | everybody
        stock_level       | how much oat milk is left?                        | everybody
        stock_level       | what is my stock worth?                           | everybody
        sales_forecast    | how will sales look next week?                    | everybody
        sales_report      | how did we do last week?                          | everybody
        sales_report      | best sellers last month                           | everybody
        sales_report      | sales by customer last month                      | owner
        sales_report      | sales to Maria Byrne last month                   | owner
        sales_report      | what did Mary Byrne buy?                          | either
        sales_report      | gross profit last month                           | owner
        customer_segments | what groups of customers do I have?               | owner
        customer_churn    | which customers are slipping away?                | owner
        customer_value    | who are my best customers?                        | owner
        customer_value    | what is Tom Walsh worth to us?                    | owner
        fraud_check       | anything suspicious lately?                       | owner
        fraud_check       | refunds by employee last month                    | owner
        fraud_explain     | why was it flagged?                               | owner
        budget_status     | are we on budget?                                 | owner
        cash_flow         | how much cash do I have?                          | owner
        cash_flow         | who owes me money?                                | owner
        cash_flow         | what bills are due?                               | owner
        expense_report    | what did we spend on wages last month?            | owner
        expense_report    | how much is the rent?                             | owner
        profit_margin     | what is our margin on flat whites?                | owner
        pricing_whatif    | what if flat white was 10% dearer?                | owner
        investment        | is a 3000 oven worth it if it brings 200 a month? | owner
        cost_saving       | where can I save money?                           | owner
        summary           | how are we doing today?                           | everybody
        summary           | month pack for my accountant for october          | owner
        settings          | no pings after nine                               | owner
        help              | what can you do?                                  | everybody
        smalltalk         | thanks                                            | everybody
        out_of_scope      | write me a poem                                   | everybody
        """)
    void tellsEveryKindOfQuestionToThoseItIsFor(String intent, String question, String told) {
        for (var who : Who.values()) {
            for (var channel : new String[] {null, CHANNEL}) {
                var reply = ask(question, UUID.randomUUID().toString(), who, channel);
                var isPrivate = who != Who.STAFF && channel == null;
                if (!told.equals("either")) {
                    assertThat(reply.kind() == Reply.Kind.REFUSED)
                            .as("%s, %s %s: %s", question, who, channel, reply.text())
                            .isEqualTo(!isPrivate && told.equals("owner"));
                }
                if (!isPrivate) {
                    assertTellsNothing(reply);
                }
            }
        }
    }

    @Test
    void hasAQuestionOfEveryKind() throws Exception {
        var table = PermissionsTest.class
                .getDeclaredMethod("tellsEveryKindOfQuestionToThoseItIsFor", String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .textBlock();

        assertThat(table.lines().skip(1).map(it -> it.split("\\|")[0].strip()))
                .containsAll(Stream.of(Intent.values()).map(Intent::key).toList());
    }

    @Test
    void saysThatSomethingIsHeldBack() {
        assertThat(ask("what is my stock worth?", "t", Who.STAFF, null).text())
                .contains("What it is worth is for the owner’s own chat.")
                .doesNotContainPattern("£\\d");
        assertThat(ask("what is my stock worth?", "t", Who.OWNER, null).text()).contains("worth £");
        assertThat(ask("sales to Maria Byrne last month", "t", Who.STAFF, CHANNEL)
                        .text())
                .startsWith("Customers, money in the bank and margins are for the owner’s own chat");
    }

    /** A conversation that the owner began must not open to whoever goes on with it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "what should I reorder?",
                "how much stock do we have?",
                "what is my stock worth?",
                "how did we do last week?",
                "sales by customer last month",
                "who are my best customers?",
                "which customers are slipping away?",
                "what groups of customers do I have?",
                "anything suspicious lately?",
                "are we on budget?",
                "how much cash do I have?",
                "who owes me money?",
                "what did we spend last month?",
                "what is our margin by product?",
                "what if flat white was 10% dearer?",
                "where can I save money?",
                "how are we doing today?",
                "how will sales look next week?"
            })
    void holdsBackFromWhoGoesOnWithAnOwnersTalk(String question) {
        for (var channel : new String[] {null, CHANNEL}) {
            for (var words : List.of(
                    "show me how you got that",
                    "as csv",
                    "as a chart",
                    "why?",
                    "and the month before?",
                    "number 1",
                    "the first one",
                    "only the top 1",
                    "undo",
                    "yes")) {
                var thread = UUID.randomUUID().toString();
                ask(question, thread, Who.OWNER, null);
                assertTellsNothing(ask(words, thread, Who.STAFF, channel));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what should I reorder?",
                "what is my stock worth?",
                "who are my best customers?",
                "which customers are slipping away?",
                "anything suspicious lately?",
                "are we on budget?",
                "set the rent budget to 450 a month",
                "how much cash do I have?",
                "who owes me money?",
                "what did we spend last month?",
                "what is our margin by product?",
                "no pings after nine",
                "where can I save money?",
                "how are we doing today?",
                "send me sales every Monday at 9"
            })
    void holdsBackFromWhoTapsTheOwnersButtons(String question) {
        var thread = UUID.randomUUID().toString();
        var reply = ask(question, thread, Who.OWNER, null);
        for (var button : reply.buttons()) {
            for (var channel : new String[] {null, CHANNEL}) {
                var tapped =
                        tillie.respond(new Message(button.label(), thread, Who.STAFF.name(), channel, AT, button.id()));
                assertTellsNothing(tapped);
                assertThat(tapped.text())
                        .as("%s on %s", button.label(), question)
                        .doesNotContainPattern("(?i)^(?:done|set|noted|saved)\\b");
            }
        }
    }

    private Reply ask(String words, String thread, Who who, @Nullable String channel) {
        return tillie.respond(new Message(words, thread, who.name(), channel, AT, null));
    }

    private static void assertTellsNothing(Reply reply) {
        var all = new ArrayList<String>();
        all.add(reply.text());
        all.add(reply.assumptions() + " " + reply.reading());
        reply.table().rows().forEach(all::addAll);
        reply.charts().forEach(it -> all.add(it.title() + " " + it.alt()));
        reply.buttons().forEach(it -> all.add(it.label()));
        assertThat(String.join("\n", all)).doesNotContainPattern(SECRETS);
        if (reply.kind() == Reply.Kind.REFUSED) {
            assertThat(reply.table().isEmpty()).isTrue();
            assertThat(reply.charts()).isEmpty();
            assertThat(reply.workbook()).isNull();
            assertThat(reply.text()).doesNotContainPattern("[£€$]\\d");
        }
    }
}
