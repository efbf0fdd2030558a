package dev.tillie.answer;

import dev.tillie.finance.CashForecast;
import dev.tillie.question.Slot;
import java.time.LocalDate;
import java.util.Optional;

/** Questions of money in the bank: which of its answers one gets. */
final class CashTopic implements Topic {
    private static final String RECEIVABLES =
            "owes?|owed|owing|has (?:he|she|.{2,30}) paid|paid (?:up|yet)|(?:unpaid|outstanding|overdue|late) invoices?"
                    + "|invoices? overdue|receivables?|debtors|late pay(?:ers|ing)|days to get paid|chase|hasn't paid"
                    + "|haven't paid|money (?:coming|due) in|coming in|has to (?:pay|give)|did .{2,30} pay|udhaar"
                    + "|(?:who|which|customers?|clients?|accounts?) pays? late|slow(?:est)? pay\\w*|behind on payments?|will .{2,30} pay\\b|invoice (?:been )?\\S+ ?(?:been )?paid";
    private static final String PAYABLES =
            "(?:do|who|what) (?:i|we) owe|we owe|payables?|creditors|bills?|falls? due|due out|cash going"
                    + " out|(?:have|has|need) to (?:be )?pa(?:id|y)|upcoming payments|payments go out|need(?:s|ing)? (?:to"
                    + " pay|paying)|have i to pay|what do i need to pay";
    private static final String PAYOUTS = "payouts?|stripe|sumup|money from (?:stripe|cards)|card money";
    private static final String PAST =
            "net cash|cash in (?:vs|and) cash out|came in and|money in and (?:money )?out|inflows?";
    private static final String SPARE =
            "safely spend|can i (?:take out|pay myself|spend)|spare cash|can we spend|take a dividend|can i take out";

    private final CashDesk desk;
    private final ToldTopic told;
    private final ScenarioTopic scenarios;

    CashTopic(CashDesk desk, ToldTopic told) {
        this.desk = desk;
        this.told = told;
        scenarios = new ScenarioTopic(desk);
    }

    @Override
    public Draft answer(Asked asked) {
        var foreign = CashWords.foreign(asked);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        var act = CashAct.of(asked);
        var ofTold = act.flatMap(it -> ofTold(it, asked));
        if (ofTold.isPresent()) {
            return ofTold.get();
        }
        var facts = desk.findFacts(asked);
        if (facts.isEmpty() || CashWords.says(asked, PAST)) {
            return facts.isEmpty() ? NoCash.draft(asked) : CashPast.of(asked, facts.get(), desk.balances(asked));
        }
        var forecast = desk.findForecast(asked).orElseThrow();
        return taxed(
                asked,
                act.map(it -> it == CashAct.AFFORD_THAT && asked.carried().amount() != null
                                ? CarriedSum.of(asked, forecast, desk)
                                : scenarios.answer(it, asked, forecast))
                        .orElseGet(() -> answer(asked, forecast)));
    }

    private Optional<Draft> ofTold(CashAct act, Asked asked) {
        return switch (act) {
            case TELL_CASH -> Optional.of(told.tell(asked));
            case LIST_TOLD -> Optional.of(told.list(asked));
            case CHANGE_TOLD -> Optional.of(told.change(asked));
            case DROP_TOLD -> Optional.of(told.drop(asked));
            default -> Optional.empty();
        };
    }

    private Draft answer(Asked asked, CashForecast forecast) {
        var metric = asked.slots().text(Slot.METRIC).orElse("");
        var scenario = CashScenarios.read(asked, forecast);
        if (scenario instanceof CashScenarios.Reading.Question(var ask, var example)) {
            return CashScenarios.askBack(ask, example);
        }
        if (scenario instanceof CashScenarios.Reading.Changes changes) {
            return CashScenario.of(asked, forecast, changes, desk);
        }
        if (CashWords.says(asked, SPARE)) {
            return CashScenario.spare(asked, forecast);
        }
        var payment = CashOnDay.payment(asked, forecast);
        if (payment.isPresent()) {
            return payment.get();
        }
        if (CashWords.says(asked, "(?:did|has|have) .{2,30} pa(?:y|id)|is .{2,40} going to pay")) {
            return Receivables.of(asked, desk.findFacts(asked).orElseThrow());
        }
        if (metric.equals("payables") || CashWords.says(asked, PAYABLES) && !metric.equals("receivables")) {
            return Payables.of(asked, forecast);
        }
        if (metric.equals("receivables") || CashWords.says(asked, RECEIVABLES)) {
            return Receivables.of(asked, desk.findFacts(asked).orElseThrow());
        }
        if (CashWords.says(asked, PAYOUTS)) {
            return CashOnDay.payouts(asked, desk.findFacts(asked).orElseThrow());
        }
        return day(asked, forecast)
                .map(it -> CashOnDay.balance(asked, forecast, it))
                .orElseGet(() -> CashOutlook.of(asked, forecast, desk));
    }

    /** A day that is asked about by itself: "cash on 14 December", "the balance at the end of the month". */
    private Optional<LocalDate> day(Asked asked, CashForecast forecast) {
        if (asked.slots().text(Slot.METRIC).filter("runway"::equals).isPresent()
                || CashWords.says(asked, "overdrawn|red|dips?|short|skint|tight|low(?:est)?")) {
            return Optional.empty();
        }
        if (CashWords.says(
                        asked,
                        "how much (?:cash|money|have we|do we have|is)|in the (?:bank|account)|bank balance"
                                + "|account balance|kitna")
                && CashWords.day(asked).isEmpty()) {
            return Optional.of(forecast.closed());
        }
        return CashWords.day(asked)
                .filter(it -> asked.slots()
                                .text(Slot.METRIC)
                                .filter("cash_balance"::equals)
                                .isPresent()
                        || CashWords.says(asked, "on|at|balance|by"))
                .filter(it -> !it.isBefore(forecast.closed()));
    }

    private static Draft taxed(Asked asked, Draft draft) {
        return CashWords.says(asked, "vat|tax|gst|corporation tax|dividend|legal|law|contract|employment rights")
                ? draft.foot("money only, not advice on tax or law: ask your accountant")
                : draft;
    }
}
