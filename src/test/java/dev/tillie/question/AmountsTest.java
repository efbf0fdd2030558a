package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Country;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts, counts and times as they are said where the shop's currency is another. */
class AmountsTest {
    private static final PlainWords WORDS = Trained.PROMPTS.plainWords();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        EUR | can I afford €1,200            | 1200     |
        EUR | can I afford € 1.200           | 1200     |
        EUR | can I afford 1.200,50 €        | 1200.5   |
        EUR | can I afford 1 200,50 €        | 1200.5   |
        EUR | can I afford EUR 1200          | 1200     |
        EUR | can I afford 1200 eur          | 1200     |
        EUR | can I afford 1200 euro         | 1200     |
        EUR | can I afford 1.2k euros        | 1200     |
        GBP | can I afford £1.2k             | 1200     |
        GBP | can I afford 500 quid          | 500      |
        GBP | can I afford 2 grand           | 2000     |
        GBP | can I afford £2m               | 2000000  |
        GBP | can I afford GBP 12,345.67     | 12345.67 |
        GBP | can I afford £12.50/hr         | 12.5     |
        GBP | can I afford £14 an hour       | 14       |
        GBP | can I afford a tenner          | 10       |
        GBP | can I afford 250 pounds        | 250      |
        EUR | can I afford £300              | 300      | GBP
        CHF | can I afford CHF 1'200.50      | 1200.5   |
        CHF | can I afford 1'200 francs      | 1200     |
        USD | can I afford $1,200            | 1200     |
        USD | can I afford 1200 bucks        | 1200     |
        AUD | can I afford $1,200            | 1200     |
        AUD | can I afford 900 bucks         | 900      |
        CAD | can I afford C$1,200           | 1200     |
        NZD | can I afford NZ$80             | 80       |
        AUD | can I afford A$80              | 80       |
        AUD | can I afford US$80             | 80       | USD
        EUR | can I afford $80               | 80       | USD
        INR | can I afford ₹5 lakh           | 500000   |
        INR | can I afford rs 1,20,000       | 120000   |
        INR | can I afford Rs. 12,34,567     | 1234567  |
        INR | can I afford 2.5 lakhs         | 250000   |
        INR | can I afford 1.5 crore         | 15000000 |
        INR | can I afford 3 cr              | 30000000 |
        INR | can I afford 500 rupees        | 500      |
        INR | can I afford ₹2L               | 200000   |
        ZAR | can I afford R25 000           | 25000    |
        ZAR | can I afford R3,500            | 3500     |
        ZAR | can I afford R180 000,50       | 180000.5 |
        ZAR | can I afford 900 rand          | 900      |
        SEK | can I afford 4 500 sek         | 4500     |
        JPY | can I afford ¥12,000           | 12000    |
        EUR | can I afford seven thousand two hundred | 7200 |
        EUR | can I afford two and a half grand | 2500  |
        EUR | can I afford half a million    | 500000   |
        EUR | can I afford twenty five thousand | 25000 |
        EUR | can I afford a hundred and fifty euros | 150 |
        """)
    void areReadInEveryCurrency(String currency, String said, double amount, @Nullable String found) {
        var slots = read(said, Intent.CASH_FLOW, currency);

        assertThat(slots.number(Slot.AMOUNT)).as("%s", slots.toPlain()).hasValue(amount);
        assertThat(slots.text(Slot.CURRENCY).orElse(null)).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}: {2} = {3}")
    @CsvSource(delimiter = '|', textBlock = """
        raise lattes by 20p                      | pricing_whatif | price_change     | 0.2
        put lattes up 30 cents                   | pricing_whatif | price_change     | 0.3
        subo el café 30 céntimos más             | pricing_whatif | price_change     | 0.3
        sell lattes at 3,80 €                    | pricing_whatif | price            | 3.8
        a £3 rise on haircuts                    | pricing_whatif | price_change     | 3
        half price brownies                      | pricing_whatif | price_change_pct | -50
        a third off candles                      | pricing_whatif | price_change_pct | -33
        what would a 15 percent student discount cost | pricing_whatif | price_change_pct | -15
        10 % Rabatt auf Kerzen                   | pricing_whatif | price_change_pct | -10
        if milk goes up 8 percent                | pricing_whatif | cost_change_pct  | 8
        wholesaler wants 2.35 a punnet           | pricing_whatif | unit_cost        | 2.35
        raise a PO for 6 cartons at $14.80 each  | reorder        | unit_cost        | 14.8
        got min order 250 with Hartley           | reorder        | amount           | 250
        order two dozen gift boxes               | reorder        | quantity         | 24
        i paid the plumber 650 cash              | settings       | amount           | 650
        which five products sell worst           | sales_report   | limit            | 5
        my ten best customers                    | customer_value | limit            | 10
        los 5 productos más vendidos             | sales_report   | limit            | 5
        send it at half 8                        | settings       | time             | 08:30
        send it at quarter to 9                  | settings       | time             | 08:45
        no pings after 10 at night               | settings       | time             | 22:00
        no messages between 9pm and 7am          | settings       | time             | [21:00, 07:00]
        only ping me between 08:00 and 18:30     | settings       | time             | [08:00, 18:30]
        sales between 7 and 9am                  | sales_report   | time             | [07:00, 09:00]
        schick es um 18 uhr                      | settings       | time             | 18:00
        refunds at noon                          | fraud_check    | time             | 12:00
        what's wrong with 20931                  | fraud_explain  | order_id         | 20931
        why was the third one flagged            | fraud_explain  | order_ref        | the third one
        what if sales drop 20%                   | cash_flow      | scenario         | sales drop 20%
        3 for 2 on candles                       | pricing_whatif | scenario         | 3 for 2
        which five candles sold best             | sales_report   | limit            | 5
        only five, most overdue first            | customer_churn | limit            | 5
        does it pay off if it brings in 12 extra cuts a week | investment | quantity  | 12
        hops up by a fifth, does the ale survive | pricing_whatif | cost_change_pct  | 20
        leather dearer by 15 pct, satchels?      | pricing_whatif | cost_change_pct  | 15
        if lamb gets 8 percent dearer?           | pricing_whatif | cost_item        | lamb
        n if beef goes up 8% too                 | pricing_whatif | cost_item        | beef
        the rep was in and hes saying flour is going up 8 percent | pricing_whatif | cost_item | flour
        and lose 3% of clients?                  | pricing_whatif | scenario         | lose 3% of clients
        what if demand drops 10%                 | pricing_whatif | scenario         | demand drops 10%
        does it pay if shampoo costs us 2.75 a wash | profit_margin | unit_cost     | 2.75
        buying terracotta at 4 selling at 11.50  | profit_margin  | price            | 11.5
        how long would the cash last in the worst case | cash_flow | scenario        | worst case
        cash for december if things go badly     | cash_flow      | scenario         | things go badly
        assume a slow December: when do we run out | cash_flow    | scenario         | slow December
        customers not seen in 90 days            | customer_churn | threshold        | 90
        how much did we take in dollars last month | sales_report | currency         | USD
        what do we owe in swiss francs           | cash_flow      | currency         | CHF
        """)
    void standForWhatTheSentenceIsAbout(String said, String intent, String slot, String value) {
        var slots = read(said, Intent.valueOf(intent.toUpperCase(Locale.ROOT)), "EUR");

        assertThat(slots.toPlain().get(slot)).as("%s", slots.toPlain()).hasToString(value);
    }

    @ParameterizedTest(name = "{0}: no {2}")
    @CsvSource(delimiter = '|', textBlock = """
        do we have size 12 wellies            | stock_level  | quantity
        what do i need 2 get in               | reorder      | quantity
        it'll be 32 degrees on thursday       | sales_forecast | quantity
        an oven on finance over 4 years       | investment   | amount
        what if they pay 45 days late         | cash_flow    | amount
        good morning!                         | summary      | time
        morning, how are we doing             | summary      | time
        is a £1,800 order genuine             | fraud_check  | order_id
        whos the supplier 4 it                | reorder      | quantity
        customers not seen in 90 days         | customer_churn | period
        best and worst case for december      | cash_flow    | scenario
        how much did we take in euros         | sales_report | currency
        demand doubled, what then             | pricing_whatif | cost_item
        """)
    void countNothingWhereTheyAreANameOrATime(String said, String intent, String slot) {
        assertThat(read(said, Intent.valueOf(intent.toUpperCase(Locale.ROOT)), "EUR")
                        .toPlain())
                .doesNotContainKey(slot);
    }

    private static Slots read(String said, Intent intent, String code) {
        var currency = CurrencyUnit.of(code);
        var country = Country.of(currency);
        var setting = new Setting(
                LocalDate.of(2026, 11, 25),
                LocalTime.NOON,
                DayOfWeek.MONDAY,
                Names.of(Shops.CATALOGUE),
                country.dateOrder(),
                currency,
                country,
                Month.JANUARY);
        return new Details(Trained.PROMPTS.ordinary(), Trained.EMBEDDER::knows, Trained.STRANGERS)
                .read(WORDS.read(said), intent, setting)
                .found()
                .slots();
    }
}
