package dev.tillie.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillie.books.Catalogue;
import dev.tillie.books.DateOrder;
import dev.tillie.books.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times and figures that lean on those before; today is Wednesday 25 November 2026. */
class LeaningTest {
    private static final Setting SETTING = new Setting(
            LocalDate.of(2026, 11, 25),
            LocalTime.NOON,
            DayOfWeek.MONDAY,
            Names.of(Catalogue.EMPTY),
            DateOrder.DMY,
            CurrencyUnit.EUR);

    @ParameterizedTest
    @CsvSource({
        "2026-11-16, 2026-11-22, n the week before that, 2026-11-09, 2026-11-15",
        "2026-11-22, 2026-11-22, and the sunday before, 2026-11-15, 2026-11-15",
        "2026-11-24, 2026-11-24, how about the night before, 2026-11-23, 2026-11-23",
        "2026-11-30, 2026-12-06, same for the week after, 2026-12-07, 2026-12-13",
        "2026-11-21, 2026-11-22, weekend before?, 2026-11-14, 2026-11-15",
        "2026-10-01, 2026-10-31, and the two months before, 2026-08-01, 2026-09-30",
        "2026-09-01, 2026-09-30, and in the two months since?, 2026-10-01, 2026-11-25",
        "2026-11-12, 2026-11-25, the 14 before, 2026-10-29, 2026-11-11",
        "2026-01-01, 2026-03-31, next quarter after that, 2026-04-01, 2026-06-30",
        "2026-11-20, 2026-11-22, what did it take the week before, 2026-11-13, 2026-11-19",
        "2026-12-01, 2026-12-31, what was it last year, 2025-12-01, 2025-12-31",
        "2026-01-01, 2026-11-25, this time last year?, 2025-01-01, 2025-11-25",
        "2026-11-16, 2026-11-22, nah the week before sorry, 2026-11-09, 2026-11-15",
        "2026-11-16, 2026-11-22, 'and the week before, the two of them', 2026-11-09, 2026-11-15",
        "2026-11-16, 2026-11-22, and the week before in galway, 2026-11-09, 2026-11-15",
        "2026-11-02, 2026-11-08, 'ok, the next week', 2026-11-09, 2026-11-15",
        "2026-11-02, 2026-11-02, the following day, 2026-11-03, 2026-11-03",
        "2026-11-22, 2026-11-22, the 4 sundays before, 2026-10-25, 2026-11-15",
        "2026-11-16, 2026-11-22, and die woche davor?, 2026-11-09, 2026-11-15",
        "2026-10-01, 2026-10-31, et le mois d'avant ?, 2026-09-01, 2026-09-30",
        "2026-09-24, 2026-09-24, and the three days leading up to it, 2026-09-21, 2026-09-23",
        "2026-11-01, 2026-11-10, the ten days after that, 2026-11-11, 2026-11-20",
        "2026-10-19, 2026-10-25, everything since then, 2026-10-19, 2026-11-25",
        "2025-12-01, 2026-02-28, 'no, the winter before', 2024-12-01, 2025-02-28",
        "2026-11-20, 2026-11-20, friday before? the whole night, 2026-11-13, 2026-11-13",
        "2026-12-01, 2026-12-31, n how did that go last year, 2025-12-01, 2025-12-31",
        "2026-11-27, 2026-11-29, how did that go in 2025?, 2025-11-28, 2025-11-30",
        "2026-10-01, 2026-10-31, the whole month before, 2026-09-01, 2026-09-30",
        "2026-11-02, 2026-11-08, n the 1 before?, 2026-10-26, 2026-11-01",
        "2026-11-01, 2026-11-25, same days in september, 2026-09-01, 2026-09-25",
        "2025-12-22, 2025-12-28, and what do you expect this year, 2026-12-21, 2026-12-27"
    })
    void countsDaysFromThoseBefore(
            LocalDate from, LocalDate to, String said, LocalDate wantedFrom, LocalDate wantedTo) {
        assertThat(days(from, to, said)).isEqualTo(new Period(wantedFrom, wantedTo));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, 2026-12-23, next 8, 2026-11-26, 2027-01-20",
        "2026-11-12, 2026-11-25, until friday, 2026-11-12, 2026-11-20",
        "2026-10-01, 2026-11-25, until the 15th, 2026-10-01, 2026-11-15",
        "2026-05-25, 2026-11-25, only until the end of september, 2026-05-25, 2026-09-30",
        "2026-04-01, 2026-11-25, until oct 31, 2026-04-01, 2026-10-31",
        "2026-12-01, 2026-12-31, only up to christmas eve, 2026-12-01, 2026-12-24",
        "2026-11-26, 2026-11-29, thru the 15th, 2026-11-26, 2026-12-15",
        "2026-11-01, 2026-11-20, starting 5 november, 2026-11-05, 2026-11-20",
        "2026-12-01, 2026-12-31, just the first two weeks, 2026-12-01, 2026-12-14",
        "2026-11-01, 2026-11-25, first half only, 2026-11-01, 2026-11-15",
        "2026-11-20, 2026-11-22, add thursday, 2026-11-19, 2026-11-22",
        "2026-11-28, 2026-11-28, sunday as well, 2026-11-28, 2026-11-29",
        "2026-11-28, 2026-11-29, until christmas, 2026-11-26, 2026-12-25",
        "2026-11-30, 2026-12-06, to the end of december instead, 2026-11-26, 2026-12-31",
        "2026-11-30, 2026-12-06, until thursday, 2026-11-30, 2026-12-03",
        "2026-10-01, 2026-10-31, up to the 12th, 2026-10-01, 2026-10-12",
        "2026-10-01, 2026-10-31, first half, 2026-10-01, 2026-10-15",
        "2026-12-07, 2026-12-13, just saturday, 2026-12-12, 2026-12-12",
        "2026-12-26, 2026-12-29, and back on the 30th, 2026-12-30, 2026-12-30",
        "2026-11-18, 2026-11-18, whole of that week, 2026-11-16, 2026-11-22",
        "2026-11-23, 2026-11-23, the full month, 2026-11-01, 2026-11-25",
        "2026-10-05, 2026-10-05, and for all of that month, 2026-10-01, 2026-10-31",
        "2026-11-28, 2026-11-28, and that week overall, 2026-11-26, 2026-11-29",
        "2026-11-14, 2026-11-14, 15th i mean, 2026-11-15, 2026-11-15",
        "2026-11-15, 2026-11-15, 14th to 17th then, 2026-11-14, 2026-11-17",
        "2026-10-05, 2026-10-05, and the 12th?, 2026-10-12, 2026-10-12",
        "2026-11-26, 2026-12-02, 'two weeks, sorry', 2026-11-26, 2026-12-09",
        "2027-01-01, 2027-12-31, only look at the first half, 2027-01-01, 2027-06-30",
        "2026-10-27, 2026-11-25, next 30 instead, 2026-11-26, 2026-12-25",
        "2026-10-05, 2026-10-11, the week of the 19th, 2026-10-19, 2026-10-25"
    })
    void stretchesDaysOrTakesSomeOfThem(
            LocalDate from, LocalDate to, String said, LocalDate wantedFrom, LocalDate wantedTo) {
        assertThat(days(from, to, said)).isEqualTo(new Period(wantedFrom, wantedTo));
    }

    @ParameterizedTest
    @CsvSource({
        "the first half of november, 2026-11-01, 2026-11-15, second half?, 2026-11-16, 2026-11-25",
        "the week of the 9th, 2026-11-09, 2026-11-15, 16th, 2026-11-16, 2026-11-22",
        "first week of october, 2026-10-01, 2026-10-07, the third one, 2026-10-15, 2026-10-21",
        "by friday, 2026-11-26, 2026-11-27, next friday i mean, 2026-11-26, 2026-12-04",
        "the october bank holiday weekend, 2026-10-24, 2026-10-26, and junes one, 2026-05-30, 2026-06-01"
    })
    void saysOneWordOfThemAnew(
            String before, LocalDate from, LocalDate to, String said, LocalDate wantedFrom, LocalDate wantedTo) {
        assertThat(SameWords.find(new Span(new Period(from, to), before), said, SETTING))
                .map(Span::period)
                .contains(new Period(wantedFrom, wantedTo));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 2026-12-06, for the whole of december?, 2026-12-01, 2026-12-31",
        "2026-10-01, 2026-10-31, and march, 2026-03-01, 2026-03-31"
    })
    void takesABareNameToLieOnTheSideTalkedAbout(
            LocalDate from, LocalDate to, String said, LocalDate wantedFrom, LocalDate wantedTo) {
        var before = new Question.Part(Intent.STOCK_LEVEL, span(from.toString(), to.toString()));
        var utterance = new PlainWords(Map.of()).read(said);
        var own = Details.readTimes(utterance, Intent.STOCK_LEVEL, SETTING)
                .found()
                .slots();
        assertThat(Leaning.of(before, own, said, SETTING).days().map(Span::period))
                .contains(new Period(wantedFrom, wantedTo));
    }

    @Test
    void asksHowRightAnotherForecastWas() {
        var before = Slots.NONE.with(Slot.DETAIL, "accuracy");
        var own = Slots.NONE.with(Slot.HORIZON, new Span(period("2027-10-01", "2027-10-31"), "october"));
        assertThat(Leaning.of(new Question.Part(Intent.SALES_FORECAST, before), own, "for october", SETTING))
                .isEqualTo(before.with(Slot.PERIOD, new Span(period("2026-10-01", "2026-10-31"), "october")));
    }

    @Test
    void pointsAtTheDaysTalkedAbout() {
        var before = span("2026-12-21", "2026-12-27");
        assertThat(said("what do we expect to sell that week", before, Intent.PRICING_WHATIF))
                .isEqualTo(before);
    }

    @Test
    void leavesOutWhatDaysWereHeldAgainst() {
        var before = span("2026-11-01", "2026-11-25")
                .with(Slot.COMPARISON, new Span(period("2025-11-01", "2025-11-25"), "last year"));
        var said = said("leave out last year", before, Intent.SALES_REPORT);
        assertThat(said.values()).isEmpty();
        assertThat(FollowUp.merge(before, said, "leave out last year", Intent.SALES_REPORT))
                .isEqualTo(span("2026-11-01", "2026-11-25"));
    }

    @Test
    void holdsDaysAgainstThoseNamedNextToThem() {
        assertThat(said("q2 next to it", span("2026-07-01", "2026-09-30"), Intent.EXPENSE_REPORT)
                        .span(Slot.COMPARISON)
                        .map(Span::period))
                .contains(period("2026-04-01", "2026-06-30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-20, vs same days in october, 2026-10-01, 2026-10-20",
        "2026-10-01, 2026-10-31, compare with last years, 2025-10-01, 2025-10-31",
        "2026-10-01, 2026-10-31, vs what we actually did last year, 2025-10-01, 2025-10-31",
        "2026-10-01, 2026-10-31, how does that compare to a year back, 2025-10-01, 2025-10-31",
        "2026-01-01, 2026-06-30, 'against the same half in 2025, please', 2025-01-01, 2025-06-30",
        "2026-10-01, 2026-10-31, in vergleich to the vormonat?, 2026-09-01, 2026-09-30"
    })
    void holdsDaysAgainstOthersCountedFromThem(
            LocalDate from, LocalDate to, String said, LocalDate wantedFrom, LocalDate wantedTo) {
        assertThat(said(said, span(from.toString(), to.toString()), Intent.SALES_REPORT)
                        .span(Slot.COMPARISON)
                        .map(Span::period))
                .contains(new Period(wantedFrom, wantedTo));
    }

    @Test
    void goesFromOneHolidayToTheOther() {
        var before =
                Slots.NONE.with(Slot.HORIZON, new Span(period("2026-12-25", "2026-12-27"), "the bank holiday weekend"));
        assertThat(Leaning.of(
                                new Question.Part(Intent.SALES_FORECAST, before),
                                Slots.NONE,
                                "what did we do over the last one",
                                SETTING)
                        .days()
                        .map(Span::period))
                .contains(period("2026-10-24", "2026-10-26"));
    }

    @Test
    void holdsDaysAgainstThoseBeforeThem() {
        assertThat(said("and set beside the week before it?", span("2026-11-16", "2026-11-22"), Intent.SALES_REPORT)
                        .span(Slot.COMPARISON)
                        .map(Span::period))
                .contains(period("2026-11-09", "2026-11-15"));
    }

    @ParameterizedTest
    @CsvSource({
        "till 8 in the morning, 21:00, , 21:00, 08:00",
        "10 actually, 21:00, 08:00, 22:00, 08:00",
        "make it 6am, 22:00, 07:00, 22:00, 06:00",
        "'one more hour, til 10', 07:00, 09:00, 07:00, 10:00",
        "'another hour in the morning, so 7', 21:00, 06:00, 21:00, 07:00",
        "start it at 10:30, 21:00, 07:00, 22:30, 07:00",
        "til 5?, 10:00, , 10:00, 17:00",
        "actually 7.30, 08:00, , 07:30, ",
        "an hour later, 08:00, , 09:00, ",
        "9 on fridays, 18:00, 08:00, 18:00, 09:00",
        "9 fridays, 18:00, 08:00, 18:00, 09:00",
        "n 9 to close, 17:00, 21:00, 21:00, close",
        "what about from 10 till 2, 07:00, 10:00, 10:00, 14:00",
        "5 to 7, 16:00, 18:00, 17:00, 19:00",
        "730 actually, 07:00, , 07:30, ",
        "pm, 06:00, , 18:00, ",
        "in the evening i meant, 08:00, , 20:00, ",
        "half an hour later would be better, 07:30, , 08:00, ",
        "6.45 suits me better, 17:00, , 18:45, ",
        "9.15 is handier for us, 08:00, , 09:15, "
    })
    void putsATimeInThePlaceOfAnother(String said, String from, String to, String wantedFrom, String wantedTo) {
        assertThat(AmendedTime.of(said, Slots.NONE.with(Slot.TIME, time(from, to))))
                .map(it -> it.values().get(Slot.TIME))
                .contains(time(wantedFrom, wantedTo));
    }

    @ParameterizedTest
    @CsvSource({
        "amount, 35000, what if i got one used for 20, 20000",
        "amount, 6000, and if i get it for 4.5, 4500",
        "cost_change_pct, 12, and butter by 8, 8",
        "amount, 28000, 'trailer, 12', 12000",
        "amount, 58000, part time so 30, 30000"
    })
    void takesFiguresForWhatThoseBeforeWere(String slot, double before, String said, double wanted) {
        var figure = Slots.NONE.with(Slot.ofKey(slot), before);
        assertThat(Leaning.of(new Question.Part(Intent.INVESTMENT, figure), Slots.NONE, said, SETTING)
                        .number(Slot.ofKey(slot)))
                .hasValue(wanted);
    }

    @Test
    void takesWhatGoesUpByItselfForACost() {
        var before = Slots.NONE.with(Slot.CATEGORY, "breads").with(Slot.PRICE_CHANGE_PCT, 4);
        var own = Slots.NONE.with(Slot.CATEGORY, "flour").with(Slot.PRICE_CHANGE_PCT, 6);
        assertThat(Leaning.of(new Question.Part(Intent.PRICING_WHATIF, before), own, "and flour goes up 6", SETTING))
                .isEqualTo(Slots.NONE.with(Slot.COST_ITEM, "flour").with(Slot.COST_CHANGE_PCT, 6));
    }

    @Test
    void takesANumberOfWhatIsOrderedForPieces() {
        var before = new Question.Part(Intent.REORDER, Slots.NONE.with(Slot.PRODUCT, "pellets"));
        assertThat(Leaning.of(before, Slots.NONE.with(Slot.AMOUNT, 40), "if i get 40 what does that cost", SETTING))
                .isEqualTo(Slots.NONE.with(Slot.QUANTITY, 40));
    }

    @ParameterizedTest
    @CsvSource({"and we lift prices 4%", "n i charge 4% more", "if we put it up 4%", "passing 4% on"})
    void movesTheShopsOwnPricesBesideACost(String said) {
        var before = Slots.NONE.with(Slot.COST_ITEM, "rugs").with(Slot.COST_CHANGE_PCT, 6);
        var now = Slots.NONE.with(Slot.PRICE_CHANGE_PCT, 4);
        assertThat(FollowUp.merge(before, now, said, Intent.PRICING_WHATIF))
                .isEqualTo(before.with(Slot.PRICE_CHANGE_PCT, 4));
    }

    @ParameterizedTest
    @CsvSource({"where am i vs november's", "and how much of novembers is gone", "how far over are we"})
    void setsABudgetNoMoreWhereSomethingIsAskedOfIt(String said) {
        var before =
                Slots.NONE.with(Slot.CATEGORY, "stock").with(Slot.AMOUNT, 750).with(Slot.ACTION, "set_budget");
        assertThat(FollowUp.merge(before, Slots.NONE, said, Intent.BUDGET_STATUS))
                .isEqualTo(Slots.NONE.with(Slot.CATEGORY, "stock"));
    }

    @Test
    void countsThingsThatCostSoMuchEach() {
        var part = new Question.Part(Intent.INVESTMENT, Slots.NONE.with(Slot.AMOUNT, 95000));
        var last = new Question("does a scooter at 95000 pay off", List.of(part), 1, List.of(), null);
        assertThat(Amended.of("", "two of them?", last, SETTING))
                .map(it -> it.first().slots())
                .contains(part.slots().with(Slot.QUANTITY, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "threshold, 40, 50, 50",
        "threshold, 30, say 60 days, 60",
        "amount, 9500, add another 500, 10000",
        "amount, 2600, 'part time, so half', 1300",
        "amount, 12000, 'halve it, there is a used one', 6000",
        "limit, 10, just 5, 5",
        "cost_change_pct, 7, seven and a half, 7.5",
        "price_change_pct, 8, 'and the other way, minus 8', -8",
        "price_change, 0.7, no wait 60, 0.6",
        "unit_cost, 1.1, '1.30??', 1.3",
        "amount, 400, '450, forgot the cake boxes', 450",
        "amount, 480, it was 540 sorry, 540",
        "amount, 240000, only half of it, 120000",
        "amount, 14000, say 11 with the grant, 11000",
        "threshold, 60, kindly make that ninety, 90",
        "quantity, 100, '150 was too much, call it 120', 120"
    })
    void putsAFigureInThePlaceOfAnother(String slot, double before, String said, double wanted) {
        var part = new Question.Part(Intent.CUSTOMER_CHURN, new Slots(Map.of(Slot.ofKey(slot), before), Map.of()));
        var last = new Question("which of them", List.of(part), 1, List.of(), null);
        assertThat(Amended.of(said, said, last, SETTING))
                .map(it -> it.first().slots().number(Slot.ofKey(slot)).orElse(0))
                .contains(wanted);
    }

    @Test
    void takesAFigureForTheOneOfItsSize() {
        var before = Slots.NONE.with(Slot.PRICE, 28).with(Slot.COST_CHANGE_PCT, 12);
        assertThat(amended("try 26 then", "and if wax goes up 12%", before)).isEqualTo(before.with(Slot.PRICE, 26));
        assertThat(amended("at 29.90", "and if wax goes up 12%", before)).isEqualTo(before.with(Slot.PRICE, 29.9));
        assertThat(amended("15", "and if wax goes up 12%", before)).isEqualTo(before.with(Slot.COST_CHANGE_PCT, 15));
        var cents = Slots.NONE.with(Slot.PRICE_CHANGE, 0.2).with(Slot.COST_CHANGE_PCT, 18);
        assertThat(amended("make it 30", "would 20c cover it", cents)).isEqualTo(cents.with(Slot.PRICE_CHANGE, 0.3));
    }

    @Test
    void supposesAnotherDay() {
        var before = Slots.NONE.with(Slot.SCENARIO, "shut on mondays");
        assertThat(amended("tuesdays instead", "what if we shut on mondays", before))
                .isEqualTo(before.with(Slot.SCENARIO, "shut on tuesdays"));
    }

    @Test
    void raisesABudgetByAShare() {
        var part = new Question.Part(Intent.BUDGET_STATUS, Slots.NONE.with(Slot.AMOUNT, 40000));
        var last = new Question("set it to 40000", List.of(part), 1, List.of(), null);
        assertThat(Amended.of("", "raise it by 10%", last, SETTING))
                .map(it -> it.first().slots())
                .contains(Slots.NONE.with(Slot.AMOUNT, 44000));
    }

    @Test
    void passesACostOn() {
        var before = Slots.NONE.with(Slot.COST_CHANGE_PCT, 6);
        assertThat(Leaning.of(
                        new Question.Part(Intent.PRICING_WHATIF, before),
                        Slots.NONE,
                        "and if i pass half of that on",
                        SETTING))
                .isEqualTo(Slots.NONE.with(Slot.PRICE_CHANGE_PCT, 3));
    }

    @Test
    void takesWhatASupplierAsksMoreForACost() {
        var before = Slots.NONE.with(Slot.SUPPLIER, "Slaney Dairies");
        assertThat(Leaning.of(
                        new Question.Part(Intent.PROFIT_MARGIN, before),
                        Slots.NONE.with(Slot.PRICE_CHANGE_PCT, 4),
                        "if they went up 4% on everything",
                        SETTING))
                .isEqualTo(Slots.NONE.with(Slot.COST_CHANGE_PCT, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"every day instead", "just fridays", "weekdays, not only tuesday", "mon to fri please"})
    void leavesTheTimeOfAMessageOnOtherDays(String said) {
        var before = Slots.NONE.with(Slot.ACTION, "schedule_summary").with(Slot.TIME, "08:00");

        assertThat(AmendedTime.of(said, before)).contains(before);
    }

    @Test
    void takesHoursForSilenceToBeOfTheNight() {
        var before = Slots.NONE.with(Slot.ACTION, "set_quiet_hours");

        assertThat(AmendedTime.of("10 til 7", before)).contains(before.with(Slot.TIME, List.of("22:00", "07:00")));
        assertThat(AmendedTime.of("4 to 6", Slots.NONE.with(Slot.TIME, "16:00")))
                .contains(Slots.NONE.with(Slot.TIME, List.of("16:00", "18:00")));
        assertThat(AmendedTime.of("12 to 2", before)).contains(before.with(Slot.TIME, List.of("12:00", "14:00")));
    }

    private static Slots amended(String said, String before, Slots slots) {
        var part = new Question.Part(Intent.PRICING_WHATIF, slots);
        return Amended.of(said, said, new Question(before, List.of(part), 1, List.of(), null), SETTING)
                .orElseThrow()
                .first()
                .slots();
    }

    @Test
    void countsMoneyWhereAShareWasMeantAndTheReverse() {
        var part = new Question.Part(Intent.PRICING_WHATIF, Slots.NONE.with(Slot.PRICE_CHANGE_PCT, -30));
        var last = new Question("take 30 off", List.of(part), 1, List.of(), null);
        assertThat(Amended.of("", "dollars not percent", last, SETTING))
                .map(it -> it.first().slots())
                .contains(Slots.NONE.with(Slot.PRICE_CHANGE, -30));
    }

    private static Object time(String from, String to) {
        return to == null ? from : List.of(from, to);
    }

    private static Period days(LocalDate from, LocalDate to, String said) {
        var before = span(from.toString(), to.toString());
        var intent = to.isAfter(SETTING.today()) ? Intent.SALES_FORECAST : Intent.SALES_REPORT;
        var slots = said(said, before, intent);
        return slots.span(Slot.PERIOD)
                .or(() -> slots.span(Slot.HORIZON))
                .orElseThrow()
                .period();
    }

    private static Slots said(String said, Slots before, Intent intent) {
        var own = new EnumMap<Slot, Object>(Slot.class);
        for (var found : Periods.find(said, SETTING.calendar(intent == Intent.SALES_FORECAST))) {
            own.putIfAbsent(
                    found.period().to().isAfter(SETTING.today()) ? Slot.HORIZON : Slot.PERIOD,
                    new Span(found.period(), said.substring(found.from(), found.to())));
        }
        return Leaning.of(new Question.Part(intent, before), new Slots(own, Map.of()), said, SETTING);
    }

    private static Slots span(String from, String to) {
        var period = period(from, to);
        var slot = period.to().isAfter(SETTING.today()) ? Slot.HORIZON : Slot.PERIOD;
        return Slots.NONE.with(slot, new Span(period, "then"));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
