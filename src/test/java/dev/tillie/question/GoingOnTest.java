package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the last words of a talk mean after those before them. */
class GoingOnTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        top 5 products this month > make that 10                           | sales_report   | limit=10
        top 5 products this month > 10 actually                            | sales_report   | limit=10
        what if I raise croissants by 30% > halve it                       | pricing_whatif | price_change_pct=15
        what if I drop croissants by 30% > 20% instead                     | pricing_whatif | price_change_pct=-20
        how long will our cash last if sales drop 20% > make it 30         | cash_flow      | scenario=sales drop 30%
        how long will our cash last if sales drop 20 percent > make it 30  | cash_flow      | scenario=sales drop 30 percent
        we have 14 sugar > sorry 12                                        | settings       | quantity=12
        what did we spend on wages > raise it to 900 for december > sorry, 800 | budget_status | amount=800
        tell me if the till is out by more than 15 > nah a tenner | settings | threshold=10;
        what if flour goes up 6% > might be 9 | pricing_whatif | cost_change_pct=9;
        put candles up by 20c > back to 10 | pricing_whatif | price_change=0.1;
        put candles up by 20c > 30 so | pricing_whatif | price_change=0.3;
        margin on the mug > what if I put 20c on | pricing_whatif | price_change=0.2;
        stock list > not under 20 | stock_level | threshold=20;
        how many medium hoodies sold in October > large? | sales_report | product=large hoodies;
        we sold how many Dune hardcover in October > paperback of it? | sales_report | product=Dune paperback;
        if saddle bags go up 8% what does that do > we pass on 3 | pricing_whatif | price_change_pct=3;
        reorder list for pantry > do the cheese instead | reorder | category=cheese;
        what if I sold the mug at 12 > would customers pay 14? | pricing_whatif | price=14;
        what if I sold the mug at 12 > could I get 15 for it? | pricing_whatif | price=15;
        what if latte at 4 > maybe up 5% | pricing_whatif | price_change_pct=5;
        what if latte at 4 > or flour up 5% | pricing_whatif | cost_item=flour;
        tell me when milk is under 10 > and 30 for the oat milk, at 8am | settings | time=08:00;
        who owes us > past 90 days | cash_flow | threshold=90;
        who owes us > past 3 months | cash_flow | horizon=2026-08-23..2026-11-22;
        """)
    void putsAFigureInThePlaceOfTheOneBefore(String talk, String intent, String slot) {
        assertReads(talk, intent, slot);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        croissant sales last week > vs the week before     | sales_report | comparison=2026-11-02..2026-11-08
        croissant sales in october > only weekends         | sales_report | period=2026-10-01..2026-10-31
        voids in Galway > sunday closes only, since june   | fraud_check | period=2026-06-01..2026-11-22
        what if we raise prices 3% > if it was only for january | pricing_whatif | horizon=2027-01-01..2027-01-31
        takings yesterday > against the day before         | sales_report | comparison=2026-11-20..2026-11-20
        sales last week > thanks > how about the week before | sales_report | period=2026-11-02..2026-11-08
        takings last month in Galway > not Galway, Cork    | sales_report | location=Cork
        takings last month in Galway and Cork > not Galway, Tullamore | sales_report | location=[Tullamore, Cork]
        sales in Galway last week > sorry, Tullamore not Galway | sales_report | location=Tullamore
        """)
    void countsFromTheDaysAndPlacesBefore(String talk, String intent, String slot) {
        assertReads(talk, intent, slot);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        who are my best customers > how do I reach them    | customer_value | detail=contact
        who owes us money > phone numbers too              | cash_flow      | detail=contact
        what should I order > go ahead and place it        | reorder        | action=create_po
        how many croissants did we sell yesterday > will I need more of them on saturday | sales_forecast | product=croissants
        sales by product last month > margin instead of sales | profit_margin | group_by=product
        do we need sugar > wait we've 24 more in the shed  | settings       | product=sugar
        how much did we pay Glenview Dairy this month > do we still owe them anything | cash_flow | metric=payables
        sales by product last month > can I get that in excel | sales_report | format=xlsx
        set the marketing budget to 1200 for december > and jan the same | budget_status | action=set_budget
        how accurate was last week's forecast > and for croissants | sales_forecast | detail=accuracy
        top 10 customers this year as a csv > just the top 3 | customer_value | format=csv
        cash for the next 13 weeks > if milk goes up 10% what should a latte be | pricing_whatif | cost_change_pct=10
        cash for the next 13 weeks > if flour rises 8% what must we charge for a loaf | pricing_whatif | cost_change_pct=8
        cash for the next 13 weeks > what if we lose the school contract | cash_flow | scenario=lose the school contract
        """)
    void goesOnToAnotherKindOfQuestion(String talk, String intent, String slot) {
        assertReads(talk, intent, slot);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        where can we cut costs > more about the first one            | cost_saving    | detail=explain;
        what did we take last week > never let the lads see that     | settings       | action=lock;
        what did we take last week > keep it between ourselves       | settings       | action=lock;
        any odd payments today > the third's alright, leave it       | fraud_check    | action=mark_legitimate;
        voids last week by staff > leave that till friday            | fraud_check    | action=snooze;
        any odd refunds today > who did the biggest                  | fraud_check    | group_by=employee;
        what's in the bank today > if we lose 2k a week              | cash_flow      | metric=runway;
        who are my best customers > any of them slipping             | customer_churn |
        slow movers > clear them out at half price                   | pricing_whatif | price_change_pct=-50;
        who are my new customers > spend per head                    | customer_segments | metric=avg_order_value;
        send me the summary at 8 > who else can see these figures    | help           |
        send me the summary at 8 > can Ana in the kitchen see this   | help           |
        how did yesterday go overall > send me that every morning at 8 | settings     | action=schedule_summary;
        any odd payments today > the tesco one, how come             | fraud_explain  |
        any odd refunds today > she's grand, drop it                 | fraud_check    | action=mark_legitimate;
        voids this week > who did the most of them                   | fraud_check    | group_by=employee;
        refunds this week > who's handing them out                   | sales_report   | group_by=employee;
        refunds this week > what's that as % of takings              | sales_report   | metric=refunds;
        what should I order > sound, split the lot by supplier       | reorder        | group_by=supplier;
        what should I order > don't go over 700                      | reorder        | amount=700;
        what should I order > order it > scrap that order            | settings       | action=undo;
        what are we low on > righto, write up the order              | reorder        | action=create_po;
        how are we doing against budget last month > bring advertising down to 300 | budget_status | action=set_budget;
        marketing budget this month > drop marketing to 300          | budget_status  | amount=300;
        net profit last quarter > what month was the weakest         | profit_margin  | group_by=month;
        wages this month > how does that stack up against october    | expense_report | comparison=2026-10-01..2026-10-31;
        how many croissants will we sell tomorrow > was the last forecast any good | sales_forecast | detail=accuracy;
        is a new oven for 5000 worth it > have we the money for it by march | cash_flow | amount=5000;
        how many croissants did we sell in june > have we enough for the weekend | stock_level | product=croissants;
        who owes us money > what is Mrs Lopez at > does she still order | customer_churn |
        who owes us money > drop them a line about it                | out_of_scope   |
        takings last week > the month in five lines                  | summary        |
        net profit last quarter > which month was best > and turnover | sales_report  | group_by=month;
        any odd payments today > why the second one > nah that's fine, I know her | fraud_check | action=mark_legitimate;
        any odd payments today > the 2nd is my brother               | fraud_check    | order_ref=the 2nd one;
        chargebacks since july > how much did they cost us           | fraud_check    | metric=chargebacks;
        do we have 6 sugar left > we have 9 sugar > so how many is that now | stock_level | product=sugar;
        how many croissants will we sell tomorrow > what should I be getting in then | reorder | product=croissants;
        how many croissants will we sell tomorrow > how far off could that be | sales_forecast | detail=range;
        how many croissants will we sell tomorrow > what if it's lashing | sales_forecast | scenario=it's lashing;
        who owes us money > what is Mrs Lopez at                     | cash_flow      | metric=receivables;
        what bills are due this week > when are they due             | cash_flow      | metric=payables;
        if flour goes up 8% > how much do we buy from them           | expense_report |
        who owes us money > what did they spend with us last year    | customer_value |
        croissant margin last month > what if I gave students 10% off them | pricing_whatif | price_change_pct=-10;
        what does a croissant at 3.50 do > what's the margin on it at the moment | profit_margin | product=croissant;
        what should I order > grand, order                           | reorder        | action=create_po;
        what should I order > make up the purchase order             | reorder        | action=create_po;
        spend on wages last month > draw me a graph                  | expense_report | category=wages;
        spend on wages last month > csv of that for our accountant   | expense_report | category=wages;
        what is Maria Lopez worth to us > Otto Dean?                 | customer_value |
        electricity bill this year > put a cap on it of 200 a month  | budget_status  | action=set_budget;
        are we over on marketing > make the cleaning one 300 a month | budget_status  | amount=300;
        are we over on marketing > where are we at this month        | budget_status  | category=marketing;
        are we over on marketing > raise it to 500 a month > cancel that | settings   | action=undo;
        how many croissants will we sell tomorrow > how certain are you | sales_forecast | detail=range;
        how many croissants will we sell tomorrow > are you positive about that | sales_forecast | detail=accuracy;
        how many croissants do we have > if not how many more will we need | reorder   | product=croissants;
        what is the margin on sugar > which of those sells best      | sales_report   |
        takings by day of the week > should we just close on mondays | investment     |
        where can we save > how much would that save a year          | cost_saving    |
        who owes us money > tot it all up for me                     | cash_flow      | metric=receivables;
        sales in Cork last month > split that by how they paid       | sales_report   | group_by=payment_method;
        sales in Cork last month > how many of those were sent back  | sales_report   | metric=refunds;
        any odd refunds this week > whose initials are on those      | fraud_check    | group_by=employee;
        can we afford a mixer for 900 > used ones are about 400      | cash_flow      | amount=400;
        can we afford a mixer for 900 > what about two               | cash_flow      | quantity=2;
        can we afford a mixer for 900 > will it pay for itself       | investment     | cost_item=mixer;
        slow movers > how much is stuck in them                      | stock_level    | metric=stock_value;
        what should I order > get both                               | reorder        | action=create_po;
        what did we take in the afternoon on sunday > and the morning | sales_report   | time=morning;
        takings up to 1pm on sunday > what about that one            | sales_report   | time=13:00;
        do we have enough brie > if it drops below 5 let me know     | settings       | threshold=5;
        do we have enough croissants > champion, cheers              | smalltalk      |
        voids this month > who's got the most                        | fraud_check    | group_by=employee;
        spend last month by category > how does it compare with august | expense_report | group_by=category;
        refunds last week > what is that as a share of sales         | sales_report   | metric=refunds;
        net profit last quarter > percentage wise                    | profit_margin  | metric=margin_pct;
        net profit last quarter > before the wages                   | profit_margin  | metric=gross_profit;
        what does a croissant at 3.50 do > what's the margin on them now | profit_margin | product=croissant;
        if we put prices up 4% > and we lose a fifth of our regulars | pricing_whatif | scenario=lose a fifth of our regulars;
        if we put prices up 4% > but trade drops 6%                  | pricing_whatif | price_change_pct=4;
        what should I order > just what's completely gone            | reorder        | metric=out_of_stock;
        how much sugar should I order > what's there already         | stock_level    | product=sugar;
        refunds last week > anything odd in those                    | fraud_check    | metric=refunds;
        takings last week > how many people through the doors        | sales_report   | metric=orders;
        how many croissants will we sell tomorrow > vs last year     | sales_forecast | product=croissants;
        who owes us money > how long do they normally take           | cash_flow      | metric=receivables;
        how do I keep you from texting at night > 10pm to 6          | settings       | action=set_quiet_hours;
        can we afford a mixer for 900 > a used one at 350            | cash_flow      | cost_item=mixer;
        gross profit last quarter > which month was best             | profit_margin  | sort=desc;
        send me the summary at 8 > get rid of that one               | settings       | action=mute;
        what should I order > place it > scrap that order            | settings       | action=undo;
        what should I order > nothing over 700                       | reorder        | amount=700;
        what are we low on > draft the order                         | reorder        | action=create_po;
        are we over on marketing > one pager for september           | summary        |
        any odd payments today > block the 2nd though                | fraud_check    | order_ref=the 2nd;
        sales last month > no of transactions                        | sales_report   | metric=orders;
        top 5 products this month > show me the full list            | sales_report   | sort=desc;
        dodgy refunds this month > on which register | fraud_check | metric=refunds;
        cider in stock > any money in it | profit_margin | metric=gross_profit;
        what should I order from Foley > enough to keep us going to new year | reorder | supplier=Foley;
        what is due to Foley > and paid to them since may | expense_report | supplier=Foley;
        margin on candles > our eyes only | settings | action=lock;
        mute the stock alerts > how would I switch them on again | help |
        what should I order > bit steep, below 150 | reorder | amount=150;
        forecast for next week > did you get last week right | sales_forecast | detail=accuracy;
        takings yesterday > super danke | smalltalk |
        how much is in the account > where does that stand by easter          | cash_flow      | metric=cash_balance;
        how much is in the account > when do we run dry                       | cash_flow      | metric=runway;
        are we over budget > where will we be by new year                     | budget_status  |
        what do I order from Lighthouse > only the pressing stuff             | reorder        | supplier=Lighthouse;
        margin in October > was August any worse                              | profit_margin  | period=2026-08-01..2026-08-31;
        profit in October > was it better than September                      | profit_margin  |
        takings yesterday > how many people was that                          | sales_report   | metric=orders;
        takings yesterday > brilliant, that's us sorted for today             | smalltalk      |
        who owes us > their emails please                                     | cash_flow      | detail=contact;
        no pings after 9pm > back on at 7                                     | settings       | time=[21:00, 07:00];
        no pings after 9pm > can the team pick their own                      | help           |
        anything dodgy this week > remind me on friday                        | fraud_check    | action=snooze;
        put scones up to 4 > what extra is that a month                       | pricing_whatif | price=4;
        against budget last month > to whom mostly                            | expense_report | group_by=supplier;
        what should the week ahead bring > was last week's any good           | sales_forecast | detail=accuracy;
        refunds in August > looks a bit odd. any voids?                       | fraud_check    | metric=voids;
        can we afford a van for 9000 > on finance at 200 a month              | cash_flow      | cost_item=van;
        forecast for the week after next > only the weekend                   | sales_forecast | horizon=2026-12-05..2026-12-06;
        is there enough flour for Friday > if not, how much more              | reorder        | product=flour;
        profit in October > go back to August                                 | profit_margin  | period=2026-08-01..2026-08-31;
        web orders in October > how many the month before                     | sales_report   | metric=orders;
        who owes us money > how's the trend | cash_flow | detail=trend
        what did we spend last month > is it going up or down | expense_report | detail=trend
        forecast for next week > how many orders | sales_forecast | metric=orders
        anything dodgy this week > how sure are you | fraud_check | detail=accuracy
        how do my customers split > why | customer_segments | detail=explain
        what did we spend last month > as a share of takings | expense_report | period=2026-10-01..2026-10-31
        where can we save money > how much a year | cost_saving |
        are we over budget > what else | budget_status |
        anything dodgy this week > how much are we talking | fraud_check |
        anything dodgy this week > raise the threshold to 200 | settings | threshold=200
        put scones up to 4 > supplier costs rise by 10% | pricing_whatif | cost_change_pct=10
        put scones up to 4 > butter +8% | pricing_whatif | cost_item=butter
        put scones up to 4 > the cream is 12% dearer | pricing_whatif | price=4
        takings in October > up to christmas | sales_forecast | horizon=2026-11-23..2026-12-25
        margin in October > and now | profit_margin | period=2026-11-01..2026-11-22
        forecast for next week > next year | sales_forecast | horizon=2027-01-01..2027-12-31
        who's slipping away > high value ones only | customer_churn | segment=high value
        who's slipping away > only members | customer_churn | segment=members
        takings last week > just the bakery stuff | sales_report | category=bakery
        what should I order > on the bakery side | reorder | category=bakery
        anything dodgy this week > ping me next time | settings | action=subscribe
        refunds last week > how many was that in all | sales_report | metric=refunds
        top customers this year > as a share of sales | customer_value | sort=desc
        how many new customers this month > what did they spend | customer_value | segment=new customers
        how many new customers this month > did they come back | customer_segments | metric=repeat_rate
        send me the summary at 7 > text me instead | settings | action=schedule_summary
        send me the summary at 7 > just the sales | settings | time=07:00
        no pings after 9pm > unless it's urgent | settings | action=set_quiet_hours
        should I buy a second oven for 4000 > on finance | investment | cost_item=oven
        should I buy a second oven for 4000 > what would I have to take | investment | amount=4000
        put scones up to 4 > for december | pricing_whatif | horizon=2026-12-01..2026-12-31
        put scones up to 4 > worth it? | pricing_whatif | price=4
        what if we charge 5% more > down instead | pricing_whatif | price_change_pct=-5
        what if we charge 5% more > leave the coffee alone | pricing_whatif | action=exclude
        what are we out of > when are they back in | reorder |
        cash for the next 6 weeks > how much is left at the end | cash_flow | metric=cash_balance
        cash for the next 6 weeks > how much do we need | cash_flow |
        cash for the next 6 weeks > anything to worry about | cash_flow |
        cash for the next 6 weeks > when would we run short | cash_flow | metric=runway
        how do my customers split > tell me more | customer_segments | detail=explain
        how do my customers split > what does that mean | customer_segments | detail=explain
        anything dodgy this week > tell me more | fraud_explain |
        what did we spend in October > what share of takings | expense_report | period=2026-10-01..2026-10-31
        what did we spend in October > which was the biggest day | expense_report | group_by=day
        what did we spend in October > an average month | expense_report |
        where can we save money > does that add up to much | cost_saving |
        refunds last week > how many did jess do | sales_report | metric=refunds
        voids by staff this month > can I see discounts too | fraud_check | metric=discounts
        how many croissants left > order me another 20 | reorder | quantity=20
        who did we lose this year > what's their usual | sales_report | group_by=product
        is a second oven worth 2400 > and if I got it for 1900 | investment | amount=1900
        """)
    void isShortForAQuestionAboutWhatWasAnswered(String talk, String intent, @Nullable String slot) {
        assertReads(talk, intent, slot == null ? "" : slot);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        which customers have stopped coming > when were they last in > get us their numbers | metric
        what's in the bank today > overdue invoices by customer      | horizon
        voids last week by staff > leave that till friday            | group_by
        who owes us money > and if sales halved                      | metric
        sales last week against the week before > drop that, by day  | comparison
        tell me when Bidfood is closed on the 8th > sorry, the 9th   | order_ref
        marketing budget this month, worst first > raise it to 900   | sort
        any odd payments today > why the second one > that's old Mr Baird, he's fine > and the first one | customer
        who owes us for more than 60 days > and what must we pay suppliers | threshold
        can we afford a mixer for 900 > what's in the bank           | amount
        what bills are due next week > did they ever charge us twice | horizon
        takings in Cork last month > and online                      | location
        where can we save, leave wages out > what did we spend last year | category
        who rang up the most voids > what about Tom                  | sort
        sales of candles last month > where else could we save       | category
        do I need to order sugar > anything else from Bidfood        | product
        20% off candles next month > 3 for 2 instead                 | price_change_pct
        how is the budget for wages > which is the furthest over     | category
        what is the margin on sugar > which of those sells best      | metric
        can we take 10% off candles > where can we save > how much would that be in a year | period
        which customers have not been in since june > not the ones who spent under 50 | segment
        how is the budget > if wages go up to 4000 | action
        how is the budget > why is rent up to 900 | action
        reorder list for pantry > skip the rice > grand, order it             | product
        """)
    void dropsWhatCountsNoMore(String talk, String dropped) {
        assertThat(plain(last(talk).parts().getLast().slots())).doesNotContain(dropped + "=");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        voids by Tom last month > day by day                         | fraud_check    | employee=Tom;
        voids by Tom last month > refunds as well                    | fraud_check    | period=2026-10-01..2026-10-31;
        average spend per visit last month > by day of the week      | sales_report   | metric=avg_order_value;
        cash till the end of january > if sales are 10% down         | cash_flow      | horizon=2026-11-23..2027-01-31;
        sales by day last week > only online                         | sales_report   | group_by=day;
        what if croissants went to 3.50 > what would that do to profit | pricing_whatif | product=croissants;
        sales of candles and scarves last week > just the scarves, not the hats | sales_report | period=2026-11-09..2026-11-15;
        how long will the cash last > and if sales fall 20%          | cash_flow      | metric=runway;
        are we over on marketing > bump december to 9000             | budget_status  | horizon=2026-12-01..2026-12-31;
        can we afford a mixer for 900 > if we wait till february     | cash_flow      | horizon=2027-02-01..2027-02-28;
        cash till the end of january > takings down a fifth though   | cash_flow      | scenario=takings down a fifth
        wages in october > how was it the month before               | expense_report | period=2026-09-01..2026-09-30;
        are we over budget anywhere > how did october finish up      | budget_status  | period=2026-10-01..2026-10-31;
        net profit last quarter > as a share of turnover             | profit_margin  | metric=margin_pct;
        does a kiln at 4000 pay off > how many years till it is back | investment     | amount=4000;
        what if prices went up 4% > i could live with 2.5            | pricing_whatif | price_change_pct=2.5;
        what if prices went up 3% > say we dropped by 2 instead      | pricing_whatif | price_change_pct=-2;
        """)
    void keepsAllThatWasNotSaidAnew(String talk, String intent, String slot) {
        assertReads(talk, intent, slot);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        sales of scones, jam and clotted cream last month > drop the jam | sales_report | product=[scones, clotted cream];
        sales of lager, stout and cider > leave out the stout            | sales_report | =[lager, cider];
        takings in Cork and Galway last month > leave out Galway         | sales_report | location=Cork;
        sugar stock > oat milk 1l too                                    | stock_level  | product=[sugar, oat milk 1l];
        """)
    void takesOneOfSeveralAwayOrAddsOne(String talk, String intent, String slot) {
        assertReads(talk, intent, slot);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        how much oat milk should I order > from who                      | reorder          | group_by=supplier;
        gross profit by shop last month > percent                        | profit_margin    | metric=margin_pct;
        tulip stock > days?                                              | stock_level      | metric=days_of_cover;
        takings last weekend > and weekdays                              | sales_report     | ;
        what stock is low > place order for these > cancel               | settings         | action=undo;
        refunds by staff last week > tips too                            | sales_report     | metric=tips;
        gel sets by Lerato in october > Zinzi's count                     | sales_report     | employee=Zinzi;
        any odd refunds this week > biggest one, what is wrong with it   | fraud_explain    | ;
        who owes us money > who by                                       | cash_flow        | group_by=customer;
        what should I order from Brennan > go ahead                      | reorder          | action=create_po;
        takings so far this month > split it eat in and takeaway         | sales_report     | group_by=channel;
        takings so far this month > just give me the gist of the month   | summary          | ;
        how is the cash till christmas > show me the pessimistic version | cash_flow        | scenario=pessimistic;
        what if prices went up 5% > say 1 in 10 customers leave          | pricing_whatif   | scenario=1 in 10 customers leave;
        flour stock > 10 sacks, go ahead                                 | reorder          | quantity=10;
        what is dead stock worth > dearest ones at the top               | stock_level      | sort=desc;
        are we inside budget this month > which bits are not             | budget_status    | ;
        are we inside budget this month > who ran it up                  | expense_report   | group_by=supplier;
        who are my best customers > only new ones                        | customer_value   | segment=new;
        margin this quarter > euros please, not percent                  | profit_margin    | metric=gross_profit;
        who stopped coming > numbers to ring                             | customer_churn   | detail=contact;
        what should I order > fire it off                                | reorder          | action=create_po;
        what should I order > hit the button                             | reorder          | action=create_po;
        what stock is low > order the shortfall                          | reorder          | action=create_po;
        tulip stock > sold any yet                                       | sales_report     | product=tulip;
        tulip stock > which day will it finish                           | stock_level      | metric=days_of_cover;
        tulip stock > stick a fiver on them                              | pricing_whatif   | price_change=5;
        what if tulips were 6 > what is left for me on each              | profit_margin    | product=tulips;
        any odd refunds this week > talk me through it                   | fraud_explain    | ;
        how many new customers last month > did any buy twice            | customer_segments | metric=repeat_rate;
        rent against budget > why has the bill crept up                  | expense_report   | detail=explain;
        which bills are due next week > have we enough to cover them     | cash_flow        | ;
        set marketing to 250 a month > no, put it back                   | settings         | action=undo;
        has Tierney Traders paid > who else owes                         | cash_flow        | metric=receivables;
        """)
    void hearsWhatFewWordsAreShortFor(String talk, String intent, String slot) {
        assertReads(talk, intent, slot);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        sales in october compared with september > and the whole year                      | sales_report   | comparison
        takings yesterday > cards only                                                     | sales_report   | category
        cash till the end of january > how much can I take out                             | cash_flow      | channel
        set marketing to 250 a month > packaging?                                          | budget_status  | action
        what should I order from Brennan > leave out the syrup > place it                  | reorder        | product
        what if tulips were 6 > and if flowers cost us 10% more > leave the price as it is | pricing_whatif | price
        should I buy a second oven for 3000 > what did we spend last month | expense_report | cost_item
        should I buy a second oven for 3000 > what should I order | reorder | amount
        what did we spend on wages last month > who has gone quiet | customer_churn | category
        anything dodgy last week > weekdays or weekends | fraud_check | location
        are we over on wages > where else | budget_status | category
        takings in Cork last month > how much cash is there now | cash_flow | location
        anything dodgy this week > ping me next time | settings | horizon
        takings last week > more detail | sales_report | category
        how much oat milk is left > what's not moving | stock_level | product
        how much oat milk is left > in litres please | stock_level | metric
        refunds last week > let me know if they go over 150 in a day | settings | horizon
        """)
    void dropsWhatCountsNoMore(String talk, String intent, String dropped) {
        var read = last(talk);
        assertThat(read.intentKey()).isEqualTo(intent);
        assertThat(read.parts().getLast().slots().has(Slot.ofKey(dropped))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        candle sales in Cork last month > all shops again       | sales_report | location
        candle sales in Cork last month > across the whole shop | sales_report | location
        who owes us money > and Maria Lopez > who else          | cash_flow    | customer
        """)
    void asksAboutAllOfAKindAgain(String talk, String intent, String dropped) {
        var read = last(talk);
        assertThat(read.intentKey()).isEqualTo(intent);
        assertThat(plain(read.parts().getLast().slots())).doesNotContain(dropped + "=");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        how much pendle gin should I order > what about their rum            | reorder        | product=rum;
        how much vetkoek will we sell tomorrow > and mince                   | sales_forecast | product=mince;
        sales of squid last week > hake pls                                  | sales_report   | product=hake;
        what did we save on insurance > or bank fees                         | cost_saving    | category=bank fees;
        when is the next order due from Quilty Seafoods > not them, Burrishoole | reorder     | supplier=Burrishoole;
        """)
    void takesAnUnheardNameThatStandsAloneForOneOfTheKindTalkedAbout(String talk, String intent, String slot) {
        assertReads(talk, intent, slot);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        any odd refunds by staff this week > leave Tom out, he's on returns       | fraud_check    | group_by=employee;
        biggest expenses this month > not freight, I know about that      | expense_report | category=freight;
        sales of sweets by product > minus the pick n mix                 | sales_report   | category=sweets;
        sales by location last month > everything except online           | sales_report   | channel=online;
        what do we owe > apart from the rates                             | cash_flow      | =rates;
        sales of puzzles by product in October > leave out the refurbished | sales_report  | group_by=product;
        stock value by location > drop Wetherby, it has closed            | stock_level    | location=Wetherby;
        who's slipping > not the trade accounts                           | customer_churn | segment=trade accounts;
        """)
    void leavesSomethingOutOfTheAnswer(String talk, String intent, String slot) {
        assertReads(talk, intent, slot);
        assertReads(talk, intent, "action=exclude;");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        voids this week > who did them                                    | fraud_check    | group_by=employee;
        refunds last month > who sent those through                       | sales_report   | group_by=employee;
        voids last month > who's behind them                              | fraud_check    | group_by=employee;
        cash for the next 6 weeks > how is february shaping up            | cash_flow      | horizon=2027-02-01..2027-02-28;
        cash for the next 6 weeks > right, and if turnover dropped 15%    | cash_flow      | scenario=turnover dropped 15%;
        which customers have stopped coming > when were they last in      | customer_churn | metric=last_visit;
        profit last quarter > by week, many thanks pet                    | profit_margin  | group_by=week;
        what if we charge 5% more > ah, eight then                        | pricing_whatif | price_change_pct=8;
        gross profit for q3 > net then, quarter before                    | profit_margin  | period=2026-04-01..2026-06-30;
        spend on wages last quarter > and this one so far                 | expense_report | period=2026-10-01..2026-11-22;
        what should I order > lovely, send both off                       | reorder        | action=create_po;
        what if candles were 12 > we're paying 7                          | pricing_whatif | unit_cost=7;
        what if candles were 12 > they come in at 7 > and if we sold them at 14 | pricing_whatif | price=14;
        how long will the cash last > and if takings drop by a fifth?     | cash_flow      | metric=runway;
        who's slipping > why did you pick the first one?                  | customer_churn | detail=explain;
        how's business > as an excel file                                 | summary        | format=xlsx;
        send me the summary at 8 > weekdays only                          | settings       | action=schedule_summary;
        who owes us money > bar tabs not paid?                            | cash_flow      | metric=receivables;
        refunds by staff this month > anything fishy in there             | fraud_check    | metric=refunds;
        any dodgy refunds last week > do that for last month              | fraud_check    | period=2026-10-01..2026-10-31;
        latte sales in Cork last week > how many in total                 | sales_report   | location=Cork;
        sales on tuesday > is it quiet                                    | sales_report   | ;
        sales by product last week > hide those under 5                   | sales_report   | threshold=5;
        what should I order > get it by friday                            | reorder        | action=create_po;
        what did we spend on marketing last month > how does that compare to the budget | budget_status | period=2026-10-01..2026-10-31;
        margin on lattes > cut it by five percent                         | pricing_whatif | price_change_pct=-5;
        cash next month > how does february look                          | cash_flow      | horizon=2027-02-01..2027-02-28;
        cash next month > how is stock looking                            | stock_level    | ;
        any dodgy payments today > number 3 looks fine                  | fraud_check    | action=mark_legitimate;
        refunds last week > how many                                      | sales_report   | metric=refunds;
        """)
    void staysWithWhatWasAsked(String talk, String intent, String slot) {
        assertReads(talk, intent, slot);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        send me the summary at 8 > make it 9 > no, back to the first          | settings       | time=08:00;
        set the wages budget to 500 > make it 600 > back to what it was       | budget_status  | amount=500;
        are we over budget this month > and last month > the other one again, biggest first | budget_status | period=2026-11-01..2026-11-22;
        takings in Cork last week > and Galway > and the first place          | sales_report   | location=Cork;
        takings in Cork last week > and Galway > the previous one again       | sales_report   | location=Cork;
        """)
    void goesBackToWhatWasAskedEarlier(String talk, String intent, String slot) {
        assertReads(talk, intent, slot);
    }

    private static void assertReads(String talk, String intent, String slot) {
        var read = last(talk);
        assertThat(read.intentKey()).isEqualTo(intent);
        assertThat(plain(read.parts().getLast().slots())).contains(slot);
    }

    private static String plain(Slots slots) {
        return slots.values().entrySet().stream()
                .map(it -> it.getKey().key() + "=" + plain(it.getValue()))
                .collect(Collectors.joining("; ", "", ";"));
    }

    private static String plain(Object value) {
        return value instanceof Span span
                ? span.period().from() + ".." + span.period().to()
                : value.toString();
    }

    private static Question last(String talk) {
        var asked = new ArrayList<Question>();
        for (var turn : talk.split(" > ")) {
            var earlier = asked.reversed();
            asked.add(
                    asked.isEmpty()
                            ? Trained.READER.read(turn, Shops.setting(), null)
                            : Trained.READER.readAfter(
                                    turn,
                                    Shops.setting(),
                                    new Context(
                                            earlier.getFirst(),
                                            List.copyOf(earlier.subList(1, earlier.size())),
                                            List.of(),
                                            List.of())));
        }
        return asked.getLast();
    }
}
