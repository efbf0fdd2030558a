package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailsTest {
    private static final PlainWords WORDS = new PlainWords(Trained.PROMPTS.slang());

    @ParameterizedTest(name = "{0}: {2} = {3}")
    @CsvSource(delimiter = '|', textBlock = """
        top 5 products last month               | sales_report   | limit            | 5
        top 5 products last month               | sales_report   | sort             | desc
        top 5 products last month               | sales_report   | group_by         | product
        bottom ten products                     | sales_report   | limit            | 10
        worst sellers                           | sales_report   | sort             | asc
        give me my 20 best customers            | customer_value | limit            | 20
        how many lattes did we sell             | sales_report   | metric           | units
        how many orders did we get              | sales_report   | metric           | orders
        aov this month                          | sales_report   | metric           | avg_order_value
        refunds last month                      | sales_report   | metric           | refunds
        vat on sales                            | sales_report   | metric           | tax
        what are we out of, out of stock items  | stock_level    | metric           | out_of_stock
        slow movers                             | stock_level    | metric           | slow_movers
        stock value                             | stock_level    | metric           | stock_value
        who owes me money                       | cash_flow      | metric           | receivables
        what's my runway                        | cash_flow      | metric           | runway
        bank balance                            | cash_flow      | metric           | cash_balance
        margin by category                      | profit_margin  | metric           | margin_pct
        margin by category                      | profit_margin  | group_by         | category
        sales by shop                           | sales_report   | group_by         | location
        busiest hour on saturdays               | sales_report   | group_by         | hour
        sales by day                            | sales_report   | group_by         | day
        online vs in store                      | sales_report   | group_by         | channel
        new vs returning                        | sales_report   | group_by         | new_returning
        who sold the most                       | sales_report   | group_by         | employee
        sales by payment method                 | sales_report   | group_by         | payment_method
        what if I raise prices by 5%            | pricing_whatif | price_change_pct | 5
        20% off candles                         | pricing_whatif | price_change_pct | -20
        if I cut prices 10 percent              | pricing_whatif | price_change_pct | -10
        what if milk goes up 10%                | pricing_whatif | cost_change_pct  | 10
        what if milk goes up 10%                | pricing_whatif | cost_item        | milk
        what if the cost of beans goes up 15%   | pricing_whatif | cost_item        | beans
        what if I put lattes up 20p             | pricing_whatif | price_change     | 0.2
        what if I charge £4.50 for a latte      | pricing_whatif | price            | 4.5
        raise lattes to 3.80                    | pricing_whatif | price            | 3.8
        if cups cost 8p instead                 | pricing_whatif | unit_cost        | 0.08
        can I afford a £1.2k oven               | cash_flow      | amount           | 1200
        can I afford a £1.2k oven               | cash_flow      | currency         | GBP
        if I invest 5 lakh in a second counter  | investment     | amount           | 500000
        is it worth borrowing 20k               | investment     | amount           | 20000
        help me save 500 quid                   | cost_saving    | amount           | 500
        we have 40 oat milk                     | settings       | quantity         | 40
        order a dozen gift boxes                | reorder        | quantity         | 12
        we have 40 oat milk                     | settings       | action           | tell
        customers who spent over £500           | customer_value | threshold        | 500
        items under 10 units                    | stock_level    | threshold        | 10
        is order 1042 legit                     | fraud_check    | order_id         | 1042
        why did you flag that payment           | fraud_explain  | order_ref        | that payment
        mark it as fraud                        | fraud_check    | action           | mark_fraud
        snooze that alert                       | fraud_check    | action           | snooze
        set the marketing budget to 500         | budget_status  | action           | set_budget
        set the marketing budget to 500         | budget_status  | amount           | 500
        send me a summary every morning at 8    | settings       | time             | 08:00
        send me a summary every morning at 8    | settings       | action           | schedule_summary
        don't ping me after 9pm                 | settings       | time             | 21:00
        don't ping me after 9pm                 | settings       | action           | set_quiet_hours
        export sales as csv                     | sales_report   | format           | csv
        show it as a chart                      | sales_report   | format           | chart
        sales in excel                          | sales_report   | format           | xlsx
        show me how you got that                | sales_forecast | detail           | explain
        how accurate was your forecast          | sales_forecast | detail           | accuracy
        what's the range for next week          | sales_forecast | detail           | range
        draft a purchase order for Hartley      | reorder        | action           | create_po
        make a purchase order                   | reorder        | action           | create_po
        raise a PO for that                     | reorder        | action           | create_po
        draft the order                         | reorder        | action           | create_po
        show me the slipping regulars           | customer_churn | segment          | slipping regulars
        """)
    void findsDetails(String said, String intent, String slot, String value) {
        var slots = slots(said, intent);
        assertThat(slots.toPlain().get(slot)).as("%s", slots.toPlain()).hasToString(value);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        this month vs last month                | sales_report   | 2026-10-01 | 2026-10-31
        last week compared to last year         | sales_report   | 2025-11-10 | 2025-11-16
        how was october against last year       | sales_report   | 2025-10-01 | 2025-10-31
        did it beat last year in october        | sales_report   | 2025-10-01 | 2025-10-31
        compare this week and last week         | sales_report   | 2026-11-09 | 2026-11-15
        yesterday vs the day before             | sales_report   | 2026-11-20 | 2026-11-20
        """)
    void resolvesWhatToCompareWith(String said, String intent, String from, String to) {
        var slots = slots(said, intent);
        var span = slots.span(Slot.COMPARISON)
                .orElseThrow(() -> new AssertionError(slots.toPlain().toString()));
        assertThat(span.period().from()).hasToString(from);
        assertThat(span.period().to()).hasToString(to);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        1,200          | 1200
        1.2k           | 1200
        5 lakh         | 500000
        2 crore        | 20000000
        a dozen        | 12
        half a dozen   | 6
        a couple of    | 2
        two hundred    | 200
        twenty         | 20
        """)
    void readsNumbersAsShopkeepersSayThem(String said, double value) {
        assertThat(Numbers.find(said)).hasValue(value);
    }

    private static Slots slots(String said, String intent) {
        return new Details(Trained.PROMPTS.ordinary(), Trained.EMBEDDER::knows, Trained.STRANGERS)
                .read(WORDS.read(said), Intent.valueOf(intent.toUpperCase(Locale.ROOT)), Shops.setting())
                .found()
                .slots();
    }
}
