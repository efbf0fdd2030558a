package dev.tillie.answer;

import static dev.tillie.answer.ExpenseReport.money;

import dev.tillie.books.Period;
import dev.tillie.books.Purchase;
import dev.tillie.books.Wording;
import dev.tillie.chart.Chart;
import dev.tillie.finance.Recurring;
import dev.tillie.finance.SavedSince;
import dev.tillie.finance.Saving;
import dev.tillie.store.Dealings;
import dev.tillie.store.SavingVerdicts.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What savings marked as done have brought since that day, measured in the books and no more. */
final class SavingsKept {
    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:my|our|your|the|these|those) savings? (?:bring|brought|save|saved|work|worked|done|made|come|came|so"
                    + " far)\\b|\\b(?:bring|brought|came) (?:of|from) (?:my|our|the|those|these)? ?savings?\\b|\\bhow much"
                    + " (?:have|did) (?:i|we|my savings|our savings|the savings) (?:saved?|really save)\\b|\\bwhat"
                    + " (?:did|has|have) .*\\b(?:cancell?ing|switching|stopping|savings?)\\b.*\\bsaved?\\b|\\bsavings?"
                    + " (?:track record|so far)\\b");
    private static final int YEAR_DAYS = 365;
    private static final double DAYS_A_MONTH = 365.0 / 12;

    private final SpendingDesk desk;
    private final Dealings dealings;
    private final Asked asked;

    /** One that was done, as the books saw it on that day. */
    private record Done(String title, Verdict verdict, LocalDate day, SavedSince since, String how) {}

    SavingsKept(SpendingDesk desk, Dealings dealings, Asked asked) {
        this.desk = desk;
        this.dealings = dealings;
        this.asked = asked;
    }

    static boolean isAsked(String said) {
        return ASKED.matcher(said).find();
    }

    /** For under a list of places to save; empty where none was done. */
    Optional<String> line() {
        var done = done();
        return done.isEmpty()
                ? Optional.empty()
                : Optional.of(Phrases.plural(done.size(), "place") + " done: " + sum(done) + ".");
    }

    Draft draft() {
        var done = done();
        if (done.isEmpty()) {
            return Draft.of("No saving is marked as done yet, so there is nothing to measure.")
                    .line("Tap Done under one once you have acted on it; from then on I hold the costs against what"
                            + " they were.")
                    .follow("Where can I save?");
        }
        var draft = Draft.of("Of your " + Phrases.plural(done.size(), "saving") + " done: " + sum(done) + ".")
                .table(
                        List.of("What", "Done", "Promised a year", "Saved so far", "By"),
                        done.stream().map(this::row).toList());
        var measured = done.stream().filter(it -> it.since.saved().isPresent()).toList();
        if (measured.size() > 1) {
            draft.chart(chart(measured));
        }
        return draft.foot("only what the books show since; what was promised is at most, a year")
                .follow("Where else can I save?", "where can I save?");
    }

    private String sum(List<Done> done) {
        var measured = done.stream().flatMap(it -> it.since.saved().stream()).toList();
        var total = measured.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var words = new ArrayList<String>();
        if (!measured.isEmpty()) {
            words.add(
                    total.signum() < 0
                            ? "costs are " + money(total.negate(), asked) + " up since, nothing saved"
                            : money(total, asked) + " saved since, as measured");
        }
        var early = done.stream()
                .filter(it -> it.since instanceof SavedSince.TooEarly)
                .count();
        if (early > 0) {
            words.add(early == done.size() ? "too early to say" : early + " too early to say");
        }
        var unseen = done.size() - measured.size() - early;
        if (unseen > 0) {
            words.add(unseen + " the books don’t show");
        }
        return String.join("; ", words);
    }

    private List<String> row(Done it) {
        return List.of(
                it.title,
                Wording.day(it.day),
                money(it.verdict.aYear(), asked),
                switch (it.since) {
                    case SavedSince.TooEarly _ -> "too early to say";
                    case SavedSince.Unseen _ -> "not in the books";
                    default ->
                        it.since.saved().map(amount -> money(amount, asked)).orElse("");
                },
                it.how);
    }

    private List<Done> done() {
        return asked.ledger()
                .once(
                        List.of("savings kept", asked.today(), desk.verdicts.list()),
                        () -> desk.verdicts.list().stream()
                                .filter(it -> it.verdict().equals(SavingTaps.DONE))
                                .map(this::measured)
                                .sorted(Comparator.comparing(
                                                (Done it) -> it.since.saved().orElse(BigDecimal.ZERO))
                                        .reversed()
                                        .thenComparing(Done::day)
                                        .thenComparing(Done::title))
                                .toList());
    }

    private Done measured(Verdict it) {
        var day = asked.shop().dayOf(it.saidAt());
        var saving = find(it.saving(), day);
        var since = saving.map(found -> since(found, day)).orElseGet(() -> standing(it.saving(), day));
        var title = saving.map(found -> SavingWords.title(found, asked)).orElseGet(() -> title(it.saving()));
        return new Done(title, it, day, since, how(since, it.saving()));
    }

    private static String title(String key) {
        return switch (key) {
            case "card fees" -> "Card fees";
            case "waste" -> "Goods thrown away";
            case "dead stock" -> "Stock nobody buys";
            case "promotions" -> "Offers that brought nothing";
            default -> key.substring(key.indexOf(':') + 1).replace(":", ", ");
        };
    }

    /** The saving as it stood on the day; empty for those that rest on no list of goods, charges or hours. */
    private Optional<Saving> find(String key, LocalDate day) {
        var found = new ArrayList<Saving>();
        if (key.startsWith("subscription:")) {
            Recurring.find(desk.outlays(asked.ledger()), day).stream()
                    .filter(Recurring::hasAPrice)
                    .forEach(it -> found.add(new Saving.Forgotten(it)));
        } else if (key.startsWith("hours:")) {
            found.addAll(new SavingFacts(desk, dealings, asked).quietHours(day));
        } else {
            found.addAll(SavingFacts.supplierPrices(asked, day));
        }
        return found.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    private SavedSince since(Saving saving, LocalDate day) {
        return switch (saving) {
            case Saving.DearerSupplier it -> onPrices(before(it), day);
            case Saving.CheaperSource it -> onPrices(before(it), day);
            case Saving.Forgotten it ->
                SavedSince.onCharges(it.cost(), desk.outlays(asked.ledger()), day, asked.today());
            case Saving.QuietHours it -> hours(it, day);
            default -> standing(saving.key(), day);
        };
    }

    private SavedSince onPrices(Function<Purchase, Optional<BigDecimal>> before, LocalDate day) {
        return SavedSince.onPrices(asked.ledger().receivedPurchases(), before, day, asked.today());
    }

    private static Function<Purchase, Optional<BigDecimal>> before(Saving.DearerSupplier it) {
        return bought -> it.products().stream()
                .filter(product -> product.sku().equals(bought.sku()))
                .map(Saving.Dearer::now)
                .findFirst();
    }

    /** Of the same good, in whichever pack and from whom. */
    private Function<Purchase, Optional<BigDecimal>> before(Saving.CheaperSource it) {
        var goods = SavingFacts.goods(asked);
        var key = Optional.ofNullable(goods.get(it.dear().sku())).map(good -> good.key());
        return bought -> Optional.ofNullable(goods.get(bought.sku()))
                .filter(good -> key.isPresent() && good.key().equals(key.get()))
                .map(good -> it.dear().unitCost().multiply(BigDecimal.valueOf(good.content())));
    }

    private SavedSince hours(Saving.QuietHours it, LocalDate day) {
        var weeksBefore = SavingFacts.WEEKS_OF_HOURS;
        var last = asked.complete().to();
        if (!last.isAfter(day)) {
            return new SavedSince.TooEarly();
        }
        var before = wages(it, new Period(day.minusDays(weeksBefore * 7L - 1), day));
        var since = wages(it, new Period(day.plusDays(1), last));
        return SavedSince.onRate(
                before, weeksBefore, since, ChronoUnit.DAYS.between(day, last) / 7.0, day, asked.today());
    }

    private double wages(Saving.QuietHours it, Period period) {
        return WeekOfHours.of(dealings, period, asked.shop().zone()).entrySet().stream()
                .filter(hour -> hour.getKey().location().equals(it.location())
                        && hour.getKey().weekday() == it.weekday()
                        && hour.getKey().hour() >= it.from()
                        && hour.getKey().hour() < it.until())
                .mapToDouble(hour -> hour.getValue().wages())
                .sum();
    }

    /** Costs that run on: what they were for a day, or for what was taken, before and since. */
    private SavedSince standing(String key, LocalDate day) {
        var last = asked.complete().to();
        return switch (key) {
            case "card fees" -> {
                var before = desk.spending.cardFees(day.minusDays(YEAR_DAYS - 1L), day);
                var since = desk.spending.cardFees(day.plusDays(1), last);
                yield SavedSince.onRate(
                        before.fees().doubleValue(),
                        before.volume().doubleValue(),
                        since.fees().doubleValue(),
                        since.volume().doubleValue(),
                        day,
                        asked.today());
            }
            case "waste" -> {
                var facts = new SavingFacts(desk, dealings, asked);
                var from = day.minusDays(YEAR_DAYS - 1L);
                var first = asked.recorded().from();
                var since = value(facts, day.plusDays(1));
                yield SavedSince.onRate(
                        value(facts, from) - since,
                        ChronoUnit.DAYS.between(first.isAfter(from) ? first : from, day) + 1.0,
                        since,
                        ChronoUnit.DAYS.between(day, last),
                        day,
                        asked.today());
            }
            default -> new SavedSince.Unseen();
        };
    }

    private static double value(SavingFacts facts, LocalDate since) {
        return facts.wasteSince(since).values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .sum();
    }

    private String how(SavedSince since, String key) {
        return switch (since) {
            case SavedSince.OnPrices it ->
                Wording.count(it.units()) + " bought since for " + money(it.paid(), asked) + ", before "
                        + money(it.before(), asked);
            case SavedSince.OnCharges it ->
                Phrases.plural(it.due(), "charge") + " of " + money(it.amount(), asked) + " due since"
                        + (it.paid().signum() == 0
                                ? ", none came"
                                : ", " + money(it.paid(), asked) + " paid all the same");
            case SavedSince.OnRate it ->
                switch (key) {
                    case "card fees" -> percent(it.since()) + " of takings by card, before " + percent(it.before());
                    case "waste" ->
                        rate(it.since() * DAYS_A_MONTH) + " a month, before " + rate(it.before() * DAYS_A_MONTH);
                    default -> rate(it.since()) + " wages a week, before " + rate(it.before());
                };
            case SavedSince.TooEarly _ -> "less than 4 weeks, or nothing bought or due since";
            case SavedSince.Unseen _ -> "nothing there that I can hold it against";
        };
    }

    private static String percent(double share) {
        return Math.round(share * 10_000) / 100.0 + "%";
    }

    private String rate(double amount) {
        return Wording.about(BigDecimal.valueOf(amount), asked.shop().currency());
    }

    private Chart chart(List<Done> measured) {
        var bars = measured.stream()
                .map(it -> new Chart.Bar(
                        it.title, it.since.saved().orElse(BigDecimal.ZERO).doubleValue(), it == measured.getFirst()))
                .toList();
        return new Chart.Bars(
                "Saved so far",
                "What each saving has brought since it was done",
                new Chart.Unit(Wording.symbol(asked.shop().currency()), ""),
                bars,
                true);
    }
}
