package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wordings that are telling, and their like that are not. */
class CueTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        what should next week bring in                                 | DAYS_BRING
        what will december take                                        | DAYS_BRING
        how many pasties shifted over the weekend                      | WENT
        do we sell more candles or mugs                                | SELLS_MORE
        what is the most returned item                                 | MOST_REFUNDED
        is the chess club late again                                   | LATE_AGAIN
        daily figures at closing                                       | REPORT_AT
        only ping me about refunds                                     | ONLY_ABOUT
        what is still owed to the joinery                              | DUE_TO
        where will the bank balance be by easter                       | BANK_BY
        3 kg of raisins please                                         | SO_MUCH_OF
        the stocktake says 12                                          | COUNTED
        what happens if we shut for a fortnight in june                | SHUT_FOR
        how much went on bank charges this year                        | FEES
        how much is our rent above in the market                       | UPKEEP
        what is the insurance a year                                   | UPKEEP
        where is all my money going                                    | SPENT
        sort out our prices                                            | UP_WITH_IT
        what is the state of play                                      | GIST
        how do things stand today                                      | GIST
        call me a taxi                                                 | CALL_OUT
        when is the next compost delivery supposed to get here         | DELIVERY_DUE
        what day does the next shipment of saddles land                | DELIVERY_DUE
        how soon is the next batch of vaccines expected                | DELIVERY_DUE
        has anyone been giving more refunds than they should           | TOO_FREE
        who is giving too many refunds                                 | TOO_FREE
        did somebody put through more than 3 discounts                 | TOO_FREE
        how many wreaths will we sell on saturday                      | WILL_SELL
        our debtors list                                               | WHO_IS_OWED
        aged creditors                                                 | WHO_IS_OWED
        am i ok on advertising or have i gone over                     | GONE_OVER
        is Brook Cafe a good client                                    | GOOD_CUSTOMER
        order 12 baps                                                  | PLACES_ORDER
        please reorder another 20 oat milk                             | PLACES_ORDER
        were we under on overtime in may or way over                   | GONE_OVER
        tell me if a dough sheeter at 2000 would pay for itself        | TELLS_WORTH
        let me know whether we can afford a second chair               | TELLS_AFFORD
        who has still not paid us for june                             | STILL_UNPAID
        is the riding school behind with paying                        | SLOW_PAYERS
        push them up a touch                                           | UP_WITH_IT
        have we plenty of them for friday                              | ENOUGH_OF_IT
        how are we fixed for dog shampoo                               | OFF_FOR
        how many sacks of feed do we have left across the yards        | HAVE_WE
        who was our weakest stylist                                    | BEST_OF_STAFF
        how much coal do we buy from tully a month                     | BOUGHT
        i need trout fillets for the 3rd                               | NEEDED_BY
        should i brew more tomorrow                                    | MORE_OF_IT
        anyone not seen in 6 months                                    | UNSEEN
        put a limit of 200 on petrol                                   | SETS_LIMIT
        cap flowers at 90 a month                                      | SETS_LIMIT
        will it rain on sunday                                         | WEATHER
        what was chucked out yesterday                                 | WASTE
        is everyone else as quiet                                      | EVERYBODY_ELSE
        can you draw up the rota for easter week                       | ROTA
        tully or the creamery, who do we owe more                      | OWED
        tully lead time                                                | LEAD_TIME
        get the usual for thursday                                     | USUAL_ORDER
        ger or aoife, who sold more in may                             | WHO_TOOK_MORE
        gin bottles went missing in june                               | GONE_MISSING
        the whole month in six bullets                                 | IN_SHORT
        when was the riding school last in                             | LAST_IN
        30 baps off tully for friday                                   | ORDER_OF
        who have we down for sunday                             | ROTA
        how many punters came through the door                         | THROUGH_THE_DOOR
        how can i keep you from buzzing me on sundays                  | STOPS_MESSAGES
        have we 900 for a second till?                                 | MONEY_FOR
        """)
    void areFound(String text, Cue cue) {
        assertThat(Cue.find(text)).contains(cue);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what is the position of the till in the shop",
                "5 refunds from online for monday",
                "regulars gone missing since may",
                "what did the rota cost us in wages",
                "when did we last order flour",
                "phone bill last month",
                "put it up on the web",
                "who has the best margin",
                "when is the delivery invoice due",
                "when did sales drop in march",
                "which day were delivery sales best in june",
                "will i have enough left for wages on friday",
                "is there enough left in the marketing budget for flyers",
                "set the void limit to 3",
                "change the limit on oat milk to 10",
                "when does the customers order arrive",
                "who gets a discount",
                "does anybody buy more with a discount",
                "how much will we take home this year if rent goes up",
                "how many will we sell to break even",
                "are we ok to hand over to the accountant",
                "is it worth it",
                "how are we fixed for cash",
                "how many days do we have left",
                "how much cash have we",
                "how much should we buy",
                "need the sales figures for the 3rd",
                "should we make more money",
                "not sold in 6 months",
                "put a limit of 200 on discounts",
                "will it rain off our sales",
                "how are we set for saturday",
                "12 boxes arrived from musgrave on friday",
                "8 bookings from instagram for saturday",
                "have we 60 for the weekend?",
                "sales of highlights in october",
                "when was the flour last in",
                "half a day off for aoife"
            })
    void areNotSeenWhereSomethingElseIsMeant(String text) {
        assertThat(Cue.find(text)).isEmpty();
    }
}
