package dev.tillie.answer;

import dev.tillie.books.CalendarDay;
import dev.tillie.books.Shop;
import dev.tillie.books.ToldCash;
import dev.tillie.chat.Reply;
import dev.tillie.question.Intent;
import dev.tillie.question.Question;
import dev.tillie.store.Budgets;
import dev.tillie.store.CashBook;
import dev.tillie.store.Corrections;
import dev.tillie.store.Database;
import dev.tillie.store.Dealings;
import dev.tillie.store.FraudReviews;
import dev.tillie.store.GivenAdvice;
import dev.tillie.store.GivenForecasts;
import dev.tillie.store.Nicknames;
import dev.tillie.store.Outbox;
import dev.tillie.store.People;
import dev.tillie.store.SavingVerdicts;
import dev.tillie.store.Scenarios;
import dev.tillie.store.Settings;
import dev.tillie.store.Spending;
import dev.tillie.store.ToldBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which topic answers which intent; several asked at once are answered one below the other. */
final class Topics {
    /** What is answered without any sales. */
    private static final Set<Intent> NEED_NO_RECORDS = Set.of(
            Intent.HELP,
            Intent.SMALLTALK,
            Intent.OUT_OF_SCOPE,
            Intent.SETTINGS,
            Intent.BUDGET_STATUS,
            Intent.EXPENSE_REPORT);

    /** How long after a ping "less like this" still means it. */
    private static final Duration LAST_SAID = Duration.ofDays(2);

    private final Map<Intent, Topic> topics = new EnumMap<>(Intent.class);
    private final List<TapTopic> taps;
    private final Lookout lookout;
    private final TrackRecord record;
    private final GivenAdvice advice;
    private final DaySummary daySummary;
    private final PingThis pingThis;
    private final NicknameTopic nicknames;
    private final Outbox outbox;
    private final SpendingDesk spending;
    private final CashDesk cash;
    private final CorrectionTopic corrections;
    private final Gauges gauges;

    /** Builds every topic once. */
    Topics(Database database, long businessId, Shop shop) {
        var settings = new Settings(database, businessId);
        var dealings = new Dealings(database, businessId);
        var habits = new HabitsTopic(settings);
        var kept = new PingKept(settings);
        var costs = new CostMethodSetting(settings, new OtherSettings());
        var pings = new PingSettings(kept, costs);
        var summaries = new SummarySettings(settings, new People(database, businessId), pings);
        var fraud = new FraudDesk(shop, dealings, new FraudReviews(database, businessId));
        spending = new SpendingDesk(
                shop,
                new Spending(database, businessId),
                new Budgets(database, businessId),
                new SavingVerdicts(database, businessId));
        cash = new CashDesk(
                shop,
                dealings,
                new CashBook(database, businessId),
                new ToldBook(database, businessId),
                new Scenarios(database, businessId));
        gauges = new Gauges(shop, dealings, cash, spending);
        var told = new ToldTopic(cash);
        var savings = new CostSaving(spending, dealings);
        record = new TrackRecord(new GivenForecasts(database, businessId));
        advice = new GivenAdvice(database, businessId);
        var calls = new CallRecord(advice);
        var orders = new OrderRecord(advice);
        lookout = new Lookout(fraud, cash, spending);
        outbox = new Outbox(database, businessId);
        pingThis = new PingThis(lookout, kept);
        var parts = new SummaryParts(fraud, cash, record, calls);
        daySummary = new DaySummary(parts, settings, new Folded(lookout, outbox));
        var periodSummary = new PeriodSummary(parts, record, calls, orders, new OneThing(lookout, parts), settings);
        nicknames = new NicknameTopic(new Nicknames(database, businessId), summaries);
        corrections = new CorrectionTopic(new Corrections(database, businessId));
        taps = List.of(
                corrections,
                nicknames,
                habits,
                pings,
                summaries,
                costs,
                new FraudVerdicts(fraud),
                daySummary,
                periodSummary,
                pingThis,
                new NoticeView(lookout),
                new CallTaps(calls),
                new BudgetTaps(spending),
                new SavingTaps(spending, savings),
                new ToldTaps(cash, told),
                new ScenarioTaps(cash));
        for (var intent : Intent.values()) {
            topics.put(
                    intent,
                    switch (intent) {
                        case SALES_REPORT -> new SalesReport();
                        case SALES_FORECAST -> new SalesOutlook(record);
                        case REORDER -> new Reorder(cash, orders);
                        case STOCK_LEVEL -> new StockOnHand();
                        case CUSTOMER_VALUE -> new BestCustomers();
                        case CUSTOMER_SEGMENTS -> new CustomerGroups();
                        case CUSTOMER_CHURN -> new SlippingCustomers(calls);
                        case SUMMARY ->
                            new MonthPackTopic(
                                    database, businessId, shop, new Glance(habits, daySummary, periodSummary));
                        case HELP -> new Help();
                        case SMALLTALK -> new Smalltalk();
                        case OUT_OF_SCOPE -> new OutOfScope();
                        case FRAUD_CHECK -> new FraudCheck(fraud);
                        case FRAUD_EXPLAIN -> new FraudExplain(fraud);
                        case PROFIT_MARGIN -> new ProfitMargin();
                        case PRICING_WHATIF -> new PricingWhatIf();
                        case BUDGET_STATUS -> new BudgetReport(spending);
                        case EXPENSE_REPORT -> new ExpenseReport(spending, savings);
                        case COST_SAVING -> savings;
                        case CASH_FLOW -> new TaxToSetAside(new CashTopic(cash, told));
                        case INVESTMENT -> new InvestmentTopic(cash);
                        case SETTINGS ->
                            asked -> CorrectionTopic.read(asked.said()).isPresent()
                                    ? corrections.answer(asked)
                                    : nicknames.answer(asked);
                    });
        }
    }

    /** What a tap's words are for; empty where they are words like any others. */
    Optional<TapTopic> findTap(String words) {
        return taps.stream().filter(it -> it.isMeant(words)).findFirst();
    }

    /** A question with the names that only the books of expenses have, or what it asks of a summary just read. */
    Question named(Question question, @Nullable Question before, Ledger ledger) {
        return SummarySettings.shaped(new NamedSpending(spending.names(ledger)).in(question, before), before);
    }

    boolean hasNews(Asked asked) {
        return daySummary.isWorthSaying(asked);
    }

    /** What words do to cash, or ask of it, that are about it beyond doubt; without a balance there is no look ahead. */
    Optional<CashAct> findCash(String said, Carried carried, Ledger ledger) {
        return new CashCues(
                        cash.told.list().stream().map(ToldCash::name).toList(),
                        cash.scenarios.list().stream().map(Scenarios.Kept::name).toList(),
                        carried)
                .find(said)
                .filter(it -> it != CashAct.LOOK_AHEAD || cash.hasBalances(ledger));
    }

    /** Whether the shop's calendar shuts every place of a day, or it is a weekday on which it hasn't traded for weeks. */
    boolean isClosed(LocalDate day, Ledger ledger) {
        var closed = ledger.calendar().stream()
                .filter(it -> it.day().equals(day) && it.isClosed())
                .map(CalendarDay::location)
                .toList();
        return closed.contains("")
                || !closed.isEmpty() && closed.containsAll(ledger.catalogue().locations())
                || Habits.of(ledger)
                        .filter(it -> !it.openDays().contains(day.getDayOfWeek()))
                        .isPresent();
    }

    List<Notice> look(Asked asked) {
        return lookout.look(asked);
    }

    /** The numbers that can be watched. */
    Gauges gauges() {
        return gauges;
    }

    /** Offers to remember what was said for a name that was chosen. */
    void offerNickname(Draft draft, Turn turn) {
        nicknames.offer(draft, turn);
    }

    /** Puts on record what a reply foretold and advised. */
    void keep(Draft draft) {
        record.keep(draft.foretold);
        draft.advised.forEach(advice::add);
    }

    /** Puts the buttons every ping has under the answer that says one, as long as it is news. */
    void addPingButtons(Draft draft, String key, Asked asked) {
        lookout.find(asked, key).ifPresent(it -> pingThis.addTo(draft, it, asked));
    }

    /** What words about a ping stand for: the button of the ping that was said last, here or anywhere to this person. */
    Optional<String> asPingTap(String said, ThreadState state, String who, Instant now) {
        if (!PingThis.isAboutAPing(said)) {
            return Optional.empty();
        }
        return PingThis.lastIn(state, said)
                .or(() -> PingThis.isWhy(said) && state.question() != null ? Optional.empty() : lastSaid(who, now))
                .map(key -> PingThis.tap(said, key));
    }

    private Optional<String> lastSaid(String who, Instant now) {
        return outbox.listSince(who, now.minus(LAST_SAID)).reversed().stream()
                .filter(it -> it.state() == Outbox.State.SAID
                        && !it.kind().equals(Notice.SUMMARY)
                        && !it.kind().equals(Notice.SUBSCRIPTION))
                .map(Outbox.Note::key)
                .findFirst();
    }

    Draft answer(Question question, Function<Question.Part, Asked> asking) {
        var first = answer(asking.apply(question.first()));
        for (var part : question.parts().subList(1, question.parts().size())) {
            join(first, answer(asking.apply(part)));
        }
        return first;
    }

    private Draft answer(Asked asked) {
        if (!asked.audience().mayAsk(asked.part())) {
            return Refusals.names();
        }
        if (asked.ledger().isEmpty() && !NEED_NO_RECORDS.contains(asked.intent())) {
            return NoData.empty(asked.intent());
        }
        var topic = Objects.requireNonNull(topics.get(asked.intent()));
        var each = SideBySide.split(asked);
        var draft = each.isEmpty() ? topic.answer(asked) : SideBySide.join(each, topic::answer);
        SideBySide.before(asked).ifPresent(it -> draft.lines.addFirst(topic.answer(it).headline));
        return Unheard.own(TableFile.finish(draft, asked), asked).about(asked.part());
    }

    private static void join(Draft first, Draft next) {
        first.line(next.headline).lines(next.lines);
        if (first.table.isEmpty()) {
            first.table = next.table;
        }
        first.charts.addAll(next.charts);
        first.assumptions.addAll(next.assumptions);
        first.footing.addAll(next.footing);
        first.foretold.addAll(next.foretold);
        first.advised.addAll(next.advised);
        next.followUps.forEach(first::follow);
        if (next.kind == Reply.Kind.REFUSED) {
            first.kind = next.kind;
        }
    }
}
