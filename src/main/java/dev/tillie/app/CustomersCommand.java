package dev.tillie.app;

import dev.tillie.customers.CustomerValue;
import dev.tillie.customers.History;
import dev.tillie.customers.Lifetime;
import dev.tillie.customers.LifetimeModel;
import dev.tillie.customers.Unit;
import dev.tillie.customers.Visit;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code customers}: what each customer of a file of purchases is likely to be worth. */
@Command(
        name = "customers",
        description = {
            "Say who is likely to come back and what they are worth, from a CSV file of purchases (.csv or .csv.gz).",
            "IN has the columns customer,date,amount. OUT has customer,last_purchase,days_since_last,frequency,"
                    + "monetary,segment,p_alive,expected_purchases,clv,overdue; frequency counts repeat purchases,"
                    + " overdue is the days since the last purchase in the customer's usual gaps."
        })
final class CustomersCommand implements Callable<Integer> {
    private final RootCommand root;

    @Parameters(paramLabel = "IN", description = "the file to read")
    private @Nullable Path in;

    @Option(names = "--out", paramLabel = "OUT", description = "the file to write; standard output otherwise")
    private @Nullable Path out;

    @Option(names = "--until", paramLabel = "DATE", description = "the last day observed; otherwise the last in IN")
    private @Nullable LocalDate until;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            defaultValue = "WEEK",
            description = "the unit of model time and horizon: day or week (week)")
    private Unit unit = Unit.WEEK;

    @Option(
            names = "--horizon",
            paramLabel = "N",
            defaultValue = "52",
            description = "units ahead to expect purchases over (${DEFAULT-VALUE})")
    private double horizon;

    @Option(
            names = "--discount",
            paramLabel = "RATE",
            defaultValue = "0",
            description = "discount a year, 0.1 for 10%% (${DEFAULT-VALUE})")
    private double discount;

    @Option(
            names = "--model",
            description = "print the fitted parameters as JSON, and no customers unless --out is given")
    private boolean model;

    CustomersCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        if (!(horizon >= 0) || !(discount >= 0)) {
            throw CommandProblem.usage(
                    "--horizon and --discount must be zero or more, got " + horizon + " and " + discount);
        }
        var histories = histories(root.resolveRequired(in, "IN"));
        var lifetime = Lifetime.estimate(histories, until(histories), unit, horizon, discount);
        if (model) {
            root.surroundings.out().println(Json.pretty(parameters(lifetime.model())));
        }
        if (!model || out != null) {
            write(lifetime.customers());
        }
        return 0;
    }

    private static List<History> histories(Path path) {
        try (var source = CsvSource.open(path, List.of("customer", "date", "amount"))) {
            var visits = new LinkedHashMap<String, List<Visit>>();
            for (var row : source) {
                visits.computeIfAbsent(row.required("customer"), _ -> new ArrayList<>())
                        .add(new Visit(date(row), row.number("amount")));
            }
            if (visits.isEmpty()) {
                throw CommandProblem.failed(source.file() + " has no rows; it needs customer,date,amount");
            }
            return visits.entrySet().stream()
                    .map(it -> new History(it.getKey(), it.getValue()))
                    .toList();
        }
    }

    /** The day, whether or not a time follows it. */
    private static LocalDate date(CsvSource.Row row) {
        var text = row.required("date");
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException e) {
            throw row.problem("date", "must be as 2026-01-31, got \"" + text + "\"");
        }
    }

    private LocalDate until(List<History> histories) {
        var first = histories.stream()
                .map(it -> it.visits().getFirst().day())
                .min(LocalDate::compareTo)
                .orElseThrow();
        if (until != null && until.isBefore(first)) {
            throw CommandProblem.usage("--until " + until + " is before the first purchase, " + first);
        }
        return until != null
                ? until
                : histories.stream()
                        .map(it -> it.visits().getLast().day())
                        .max(LocalDate::compareTo)
                        .orElseThrow();
    }

    private void write(List<CustomerValue> customers) throws Exception {
        try (var target = CsvTarget.open(root.resolveOptional(out), root.surroundings.out())) {
            target.row(List.of(
                    "customer",
                    "last_purchase",
                    "days_since_last",
                    "frequency",
                    "monetary",
                    "segment",
                    "p_alive",
                    "expected_purchases",
                    "clv",
                    "overdue"));
            customers.forEach(it -> target.row(Arrays.asList(
                    it.customer(),
                    it.lastPurchase(),
                    it.daysSinceLast(),
                    it.frequency(),
                    it.monetary(),
                    it.segment(),
                    it.pAlive(),
                    it.expectedPurchases(),
                    it.clv(),
                    it.overdue())));
            target.complete();
        }
    }

    private static Map<String, Object> parameters(LifetimeModel model) {
        var purchases = model.purchases();
        var spending = model.spending();
        var all = new LinkedHashMap<String, Object>();
        all.put(
                "bg_nbd",
                Json.object("r", purchases.r(), "alpha", purchases.alpha(), "a", purchases.a(), "b", purchases.b()));
        all.put("gamma_gamma", Json.object("p", spending.p(), "q", spending.q(), "v", spending.v()));
        all.put("customers", model.customers());
        all.put("repeaters", model.repeaters());
        all.put("note", model.note());
        return all;
    }
}
