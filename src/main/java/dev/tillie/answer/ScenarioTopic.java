package dev.tillie.answer;

import dev.tillie.books.Wording;
import dev.tillie.finance.CashForecast;
import dev.tillie.finance.Outlook;
import dev.tillie.store.Scenarios;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Scenarios of cash by name: kept, listed, compared, put together and dropped, and the books never touched. */
final class ScenarioTopic {
    static final String LIST = "show my scenarios";
    static final String COMPARE = "compare my scenarios";

    private static final Pattern NAME = Pattern.compile(
            "^(?:ok |please )?(?:call|name|save|keep|label|store)(?: (?:that|this|it|the last one))(?: scenario| one)?(?: as| under)?"
                    + " [\"“”']?(?<name>\\p{L}.{0,58}?)[\"”“'.! ]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPARED =
            Pattern.compile("(?:now |please |ok )?compare (?<names>.+?)[?.! ]*", Pattern.CASE_INSENSITIVE);
    private static final int MOST_COMPARED = 5;
    private static final int MOST_DROPS = 2;

    private final CashDesk desk;

    ScenarioTopic(CashDesk desk) {
        this.desk = desk;
    }

    /** A scenario and what cash would be with it. */
    private record Seen(String name, Outlook outlook) {}

    Draft answer(CashAct act, Asked asked, CashForecast forecast) {
        return switch (act) {
            case NAME_SCENARIO -> name(asked, forecast);
            case SHOW_SCENARIO ->
                named(asked).stream()
                        .findFirst()
                        .map(it -> show(asked, forecast, it))
                        .orElseGet(() -> list(asked, forecast));
            case COMPARE_SCENARIOS -> compare(asked, forecast, named(asked));
            case COMBINE_SCENARIOS -> combine(asked, forecast);
            case DROP_SCENARIO -> drop(asked, forecast);
            default -> list(asked, forecast);
        };
    }

    private List<Carried.Tried> kept() {
        return desk.scenarios.list().stream()
                .map(it -> new Carried.Tried(it.name(), ChangeText.read(it.changes())))
                .toList();
    }

    /** Those that the question names, in its order. */
    private List<Carried.Tried> named(Asked asked) {
        var kept = kept();
        return CashCues.named(kept.stream().map(Carried.Tried::name).toList(), asked.said()).stream()
                .flatMap(name -> kept.stream().filter(it -> it.name().equals(name)))
                .toList();
    }

    private static Instant now(Asked asked) {
        return asked.now().atZone(asked.shop().zone()).toInstant();
    }

    private Draft name(Asked asked, CashForecast forecast) {
        var tried = asked.carried().tried().getLast();
        var said = NAME.matcher(asked.said().strip());
        var name = said.find() ? said.group("name").strip() : tried.name();
        boolean isNew = kept().stream().noneMatch(it -> it.name().equalsIgnoreCase(name));
        var id = UUID.randomUUID().toString();
        desk.scenarios.keep(id, new Scenarios.Kept(name, ChangeText.write(tried.changes())), now(asked));
        var draft = Draft.of("Kept as “" + name + "”: " + tried.name() + "."
                        + (isNew ? "" : " It stands in place of the one you had by that name."))
                .line(lowest(asked, forecast.outlook(tried.changes())) + ", beside "
                        + CashOutlook.about(
                                forecast.outlook().lowest().middle(),
                                asked.shop().currency())
                        + " as it is.")
                .foot("a scenario changes nothing in your books")
                .carry(Carried.tried(tried.name(), tried.changes()))
                .follow("Undo", ScenarioTaps.UNDO + id)
                .follow("My scenarios", LIST);
        return kept().size() > 1 ? draft.follow("Compare them", COMPARE) : draft;
    }

    private static String lowest(Asked asked, Outlook outlook) {
        var low = outlook.lowest();
        return "The lowest point is about "
                + CashOutlook.about(low.middle(), asked.shop().currency()) + " around " + Wording.shortDay(low.day());
    }

    private Draft show(Asked asked, CashForecast forecast, Carried.Tried it) {
        return CashScenario.of(
                asked, forecast, new CashScenarios.Reading.Changes("“" + it.name() + "”", it.changes(), false), desk);
    }

    private Draft list(Asked asked, CashForecast forecast) {
        var kept = kept();
        if (kept.isEmpty()) {
            return Draft.of("You have no scenario kept.")
                    .line(
                            "Try something (“what if I hire someone for 20 hours at 14?”, “what if rent goes up 10%?”), then say"
                                    + " “call that second barista”.");
        }
        var draft = compare(asked, forecast, kept);
        draft.headline("You have " + Phrases.plural(kept.size(), "scenario") + ": "
                + Phrases.list(kept.stream().map(it -> "“" + it.name() + "”").toList()) + ".");
        kept.stream()
                .limit(MOST_DROPS)
                .forEach(it -> draft.follow("Drop " + it.name(), "drop the " + it.name() + " scenario"));
        return draft;
    }

    private Draft compare(Asked asked, CashForecast forecast, List<Carried.Tried> chosen) {
        var wanted = chosen.isEmpty() ? kept() : chosen;
        if (wanted.isEmpty()) {
            return list(asked, forecast);
        }
        var seen = wanted.stream()
                .limit(MOST_COMPARED)
                .map(it -> new Seen(it.name(), forecast.outlook(it.changes())))
                .toList();
        var all = new ArrayList<Seen>();
        all.add(new Seen("As it is", forecast.outlook()));
        all.addAll(seen);
        var draft = Draft.of(headline(asked, seen))
                .table(
                        List.of(
                                "",
                                "Lowest",
                                "Around",
                                "Below zero",
                                "On " + Wording.shortDay(forecast.outlook().last())),
                        all.stream().map(it -> row(asked, it)).toList())
                .chart(ScenarioChart.of(asked, outlooks(all)));
        unknown(asked, wanted).ifPresent(draft::line);
        if (wanted.size() > seen.size()) {
            draft.line("The first " + seen.size() + " of " + wanted.size() + " are shown.");
        }
        CashOutlook.foot(asked, forecast, desk, draft);
        return draft.foot("a scenario changes nothing in your books");
    }

    private static Map<String, Outlook> outlooks(List<Seen> seen) {
        var outlooks = new LinkedHashMap<String, Outlook>();
        seen.forEach(it -> outlooks.put(it.name, it.outlook));
        return outlooks;
    }

    /** Names in "compare van and second barista" that nothing is kept by. */
    private static Optional<String> unknown(Asked asked, List<Carried.Tried> known) {
        var compared = COMPARED.matcher(asked.said().strip());
        if (!compared.matches()) {
            return Optional.empty();
        }
        var missing = Stream.of(compared.group("names").split(",? (?:and|vs\\.?|versus|with|to|against) |, "))
                .map(it -> it.replaceFirst("(?i)^(?:the|my|our) ", "").replaceFirst("(?i) scenarios?$", ""))
                .filter(it -> !it.matches("(?i).*\\b(?:scenarios?|it is|books?|all|both|them|those|now)\\b.*"))
                .filter(it -> known.stream().noneMatch(other -> other.name().equalsIgnoreCase(it)))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("I keep none called “" + String.join("” or “", missing) + "”.");
    }

    private static String headline(Asked asked, List<Seen> seen) {
        var best = seen.stream()
                .max(Comparator.comparingDouble(it -> it.outlook.lowest().middle()))
                .orElseThrow();
        var low = best.outlook.lowest();
        var words = "“" + best.name + "” goes down to about "
                + CashOutlook.about(low.middle(), asked.shop().currency()) + " around " + Wording.shortDay(low.day());
        var others = seen.stream()
                .filter(it -> it != best)
                .map(it -> "“" + it.name + "” to "
                        + CashOutlook.about(
                                it.outlook.lowest().middle(), asked.shop().currency()))
                .toList();
        return words + (others.isEmpty() ? "" : ", " + Phrases.list(others)) + ".";
    }

    private static List<String> row(Asked asked, Seen it) {
        var currency = asked.shop().currency();
        var low = it.outlook.lowest();
        var end = it.outlook.on(it.outlook.last());
        return List.of(
                it.name,
                CashOutlook.about(low.middle(), currency),
                Wording.shortDay(low.day()),
                CashOutlook.percent(it.outlook.chanceBelowZero()),
                CashOutlook.about(end.middle(), currency));
    }

    /** Those named, else what was tried last. */
    private Draft combine(Asked asked, CashForecast forecast) {
        var named = named(asked);
        var chosen = named.size() > 1 ? named : lately(asked);
        if (chosen.size() < 2) {
            return list(asked, forecast);
        }
        var changes =
                chosen.stream().flatMap(it -> it.changes().stream()).distinct().toList();
        var name =
                Phrases.list(chosen.stream()
                                .map(it -> named.size() > 1 ? "“" + it.name() + "”" : it.name())
                                .toList()) + " together";
        return CashScenario.of(asked, forecast, new CashScenarios.Reading.Changes(name, changes, false), desk);
    }

    /** What was tried last; the two that are kept where nothing was. */
    private List<Carried.Tried> lately(Asked asked) {
        var tried = asked.carried().tried().size() > 1 ? asked.carried().tried() : kept();
        int wanted = CashWords.says(asked, "all three|all") ? tried.size() : 2;
        return tried.subList(Math.max(0, tried.size() - wanted), tried.size());
    }

    private Draft drop(Asked asked, CashForecast forecast) {
        var named = named(asked);
        if (named.isEmpty()) {
            return list(asked, forecast)
                    .headline("Which scenario shall I drop? "
                            + (kept().isEmpty() ? "You have none kept." : "Tap one, or say its name."));
        }
        var name = named.getFirst().name();
        var id = UUID.randomUUID().toString();
        desk.scenarios.drop(id, name, now(asked));
        return Draft.of("Dropped: “" + name + "”. Your books are as they were.")
                .follow("Undo", ScenarioTaps.UNDO + id)
                .follow("My scenarios", LIST);
    }
}
