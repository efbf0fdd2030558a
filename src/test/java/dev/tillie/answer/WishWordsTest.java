package dev.tillie.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a wish to be told again, and what is left to everything else. */
class WishWordsTest {
    private static Optional<Wish> find(String said) {
        return WishWords.find(said, DayOfWeek.MONDAY, true, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tell me every Monday",
                "send me this every morning at 8",
                "can you send me that every weekday at 7?",
                "every month on the 1st",
                "weekdays at 7",
                "send us this on Mondays and Thursdays",
                "please post this in #shop-floor/C9 every Friday at 5pm",
                "subscribe to this",
                "this every Monday please"
            })
    void meansTheLastAnswer(String said) {
        assertThat(find(said))
                .get()
                .isInstanceOfSatisfying(
                        Wish.Send.class, it -> assertThat(it.about()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        tell me every Monday what to reorder                  | what to reorder
        send me the cash forecast on Fridays                  | the cash forecast
        message me the sales by product every day at 6pm      | the sales by product
        send me sales last week every Monday at 8             | sales last week
        """)
    void namesWhatToSend(String said, String about) {
        assertThat(find(said))
                .get()
                .isInstanceOfSatisfying(
                        Wish.Send.class, it -> assertThat(it.about()).isEqualTo(about));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        tell me when it goes under 20                          | it              | <  20    |
        ping us here if oat milk drops below 20                | oat milk        | <  20    |
        ping me if oat milk drops below 20                     | oat milk        | <  20    |
        let me know when takings pass 5,000 today              | takings today   | >  5000  |
        warn me if cash goes below 2k                          | cash            | <  2000  |
        tell me when the food budget is over 80%               | the food budget | >  80    | PERCENT
        alert me when oat milk has less than 5 days left       | oat milk left   | <  5     | DAYS
        notify me once the stock is down to 12                 | the stock       | <= 12    |
        let me know as soon as sales hit £1,500                | sales           | >= 1500  | MONEY
        ping me when oat milk runs out                         | oat milk        | <  1     | COUNT
        tell me if we go overdrawn                             | cash            | <  0     | MONEY
        """)
    void namesWhatToWatch(String said, String about, String mark, Mark.Unit unit) {
        assertThat(find(said)).get().isInstanceOfSatisfying(Wish.Watch.class, it -> {
            assertThat(it.about()).isEqualTo(about);
            assertThat((it.isBelow() ? "<" : ">") + (it.isReached() ? "=" : "") + " "
                            + it.limit().toPlainString())
                    .isEqualTo(mark.replaceAll(" +", " "));
            assertThat(it.unit()).isEqualTo(unit);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tell me how we did every day last week",
                "what sold best on Saturdays?",
                "tell me sales on Fridays",
                "show me sales every Monday",
                "tell me if sales were above 5000 last week",
                "let me know which products are low",
                "tell me when I run out of cash",
                "what do we spend on subscriptions?",
                "we pay 450 every month for the van lease",
                "tell me about my best customers",
                "send the summary every morning at 6:30",
                "no pings after 9:30pm",
                "at most 3 pings a day",
                "make it 10%",
                "change the price of the flat white to 3.50",
                "set the marketing budget to 400",
                "stop losing money",
                "cancel order 12",
                "drop the van lease",
                "and by location?",
                "send the accountant the month pack"
            })
    void leavesAlone(String said) {
        assertThat(find(said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what have I subscribed to?",
                "my subscriptions",
                "show me my subscriptions",
                "what are you watching for me?"
            })
    void listsThem(String said) {
        assertThat(find(said)).get().isInstanceOf(Wish.ListAll.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "let me know if a bigger fridge is worth the money",
                "tell me if we can afford new chairs at 900",
                "let us know if the loyalty app would pay for itself"
            })
    void leavesAVerdictToWhoGivesIt(String said) {
        assertThat(find(said)).isEmpty();
    }
}
