package dev.tillie.question;

import static dev.tillie.question.PeriodRule.perhaps;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The commonest periods in Spanish, German, French and Hinglish, each by the English words for it. */
final class ForeignPeriods {
    private static final String DATE = "(?:\\d{1,2} )?[a-z]{3,9}";

    static final List<PeriodRule> RULES = List.of(
            perhaps(
                    "(?<from>\\d{1,2} from|" + DATE + " (?:se|from)) (?<to>" + DATE + ") tak",
                    (m, c) -> PeriodRules.point(
                            "from " + m.group("from").replaceFirst(" \\S+$", "") + " to " + m.group("to"), c)),
            perhaps(
                    "(?<from>" + DATE + ") se(?: (?:so far|ab tak|until today))?",
                    (m, c) -> PeriodRules.point("since " + m.group("from"), c)),
            perhaps("(?<to>" + DATE + ") tak", (m, c) -> PeriodRules.point("until " + m.group("to"), c)),
            says("yesterday", "anoche|ayer(?: (?:por la )?noche)?|gestern(?: abend)?|hier(?: soir)?|beeta hua kal"),
            says("today", "hoy|heute|aujourd ?hui|aaj|aj"),
            says("tomorrow", "manana|morgen|demain"),
            says("day before yesterday", "anteayer|vorgestern|avant[ -]hier|parson"),
            perhaps("kal", (_, c) -> PeriodRules.point(c.ahead() ? "tomorrow" : "yesterday", c)),
            says(
                    "last week",
                    "(?:la )?semana pasada|(?:in der )?(?:letzten?|vorigen?|vergangenen?) woche|(?:la )?semaine (?:derniere|passee)|(?:pichle|pichhle) (?:hafte|week)|(?:pichla|pichhla) hafta"),
            says("this week", "esta semana|(?:in )?diese[rn]? woche|cette semaine|is (?:hafte|week)"),
            says(
                    "next week",
                    "(?:la )?(?:proxima semana|semana que viene|semana proxima)|(?:in der )?(?:nachsten?|kommenden?) woche|(?:la )?semaine prochaine|(?:agle|agla) (?:hafte|hafta|week)"),
            says(
                    "last month",
                    "(?:el )?mes pasado|(?:im )?(?:letzten?|vorigen?|vergangenen?) monat|(?:le )?mois (?:dernier|passe)|(?:pichle|pichhle) (?:mahine|month)|(?:pichla|pichhla) mahina"),
            says("this month", "este mes|(?:in )?diese[mnr]? monat|ce mois(?:-ci)?|is (?:mahine|month)"),
            says(
                    "next month",
                    "(?:el )?(?:proximo mes|mes que viene|mes proximo)|(?:im )?(?:nachsten?|kommenden?) monat|(?:le )?mois prochain|(?:agle|agla) (?:mahine|mahina|month)"),
            says(
                    "last year",
                    "(?:el )?ano pasado|(?:im )?(?:letzte[ns]?|vorige[ns]?|vergangene[ns]?) jahr|(?:l ?)?(?:annee|an) (?:derniere|dernier|passee)|(?:pichle|pichhle) (?:saal|sal|year)"),
            says("this year", "este ano|(?:in )?diese[ms]? jahr|cette annee|is (?:saal|sal|year)"),
            says(
                    "next year",
                    "(?:el )?(?:proximo ano|ano que viene)|(?:im )?(?:nachste[ns]?|kommende[ns]?) jahr|(?:l ?)?(?:annee|an) prochaine?|agle (?:saal|sal|year)"),
            says(
                    "last weekend",
                    "(?:el )?fin de semana pasado|(?:am )?(?:letzten?|letztes|vergangenen) wochenende|(?:le )?week[ -]?end (?:dernier|passe)"),
            says("the weekend", "(?:este |el )?fin de semana|(?:am |dieses )?wochenende|(?:ce |le )?week-end"),
            says("next weekend", "(?:el )?proximo fin de semana|nachstes wochenende|(?:le )?week[ -]?end prochain"),
            says(
                    "last quarter",
                    "(?:el )?(?:trimestre pasado|ultimo trimestre)|(?:im )?(?:letzten?|letztes|vorigen) quartal|(?:le )?trimestre dernier|dernier trimestre"),
            says("this quarter", "este trimestre|(?:in )?diese[ms]? quartal|ce trimestre"),
            says(
                    "year to date",
                    "(?:en|in) lo que va (?:de|del|of) (?:ano|year)|(?:depuis|since) (?:le |the )?(?:debut|start) (?:de|of) (?:l['’ ]?|the )?(?:annee|year)|seit (?:jahresbeginn|jahresanfang)|seit anfang (?:des )?jahres"),
            says("month to date", "(?:en|in) lo que va (?:de|del|of) (?:mes|month)|seit monatsanfang"),
            says("last saturday", "(?:el )?sabado pasado|letzten samstag|samedi dernier"),
            says("last friday", "(?:el )?viernes pasado|letzten freitag|vendredi dernier"),
            says("this morning", "esta manana|heute morgen|ce matin"),
            perhaps(ForeignWords.PHRASE, (m, c) -> PeriodRules.point(ForeignWords.toEnglish(m.group()), c)),
            perhaps(
                    "(?:(?:los |las )?(?:ultimos|ultimas)|(?:in den )?letzten|(?:les |ces )?|pichle) ?(?<count>\\d{1,3}) ?(?:derniers |dernieres )?(?<word>dias|tage|tagen|jours|din|semanas|wochen|semaines|hafte|meses|monaten?|mois|mahine)(?: (?:derniers|dernieres))?",
                    (m, c) -> PeriodRules.point("last " + m.group("count") + " " + unit(m.group("word")), c)),
            perhaps(
                    "(?:(?:los |las )?(?:proximos|proximas)|(?:in den )?(?:nachsten|kommenden)|(?:les )?prochains|(?:les )?prochaines|agle) (?<count>\\d{1,3}) (?<word>dias|tage|tagen|jours|din|semanas|wochen|semaines|hafte|meses|monaten?|mois|mahine)",
                    (m, c) -> PeriodRules.point("next " + m.group("count") + " " + unit(m.group("word")), c)));

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("woche", "week"),
            Map.entry("semana", "week"),
            Map.entry("semaine", "week"),
            Map.entry("monat", "month"),
            Map.entry("mes", "month"),
            Map.entry("mois", "month"),
            Map.entry("tag", "day"),
            Map.entry("dia", "day"),
            Map.entry("jour", "day"),
            Map.entry("wochenende", "weekend"),
            Map.entry("jahr", "year"),
            Map.entry("ano", "year"),
            Map.entry("annee", "year"));

    private static final Pattern NEIGHBOUR = Pattern.compile(
            "^(?:(?:und|and|y|et|e|aur|in|im|am|en) )*(?:(?:die|der|den|dem|das|la|el|le|les|l|the)[ '])?(?<unit>"
                    + String.join("|", UNITS.keySet())
                    + "|week|month|day|weekend|year) (?:(?<before>davor|zuvor|vorher|anterior|previ[ao]|antes|d['’ ]?avant|avant|precedente?)|danach|darauf|siguiente|suivante?|d['’ ]?apres|despues)\\b");

    private static final Pattern IN_ONE_WORD =
            Pattern.compile("\\b(?:dem |der |zum |zur |den |im |in der |am )?vor(?<unit>monat|woche|jahr|tag)e?s?\\b");

    /** "Und den davor?" */
    private static final Pattern ONE_BEFORE = Pattern.compile(
            "(?:(?:und|and|y|et|e) )*(?:(?:de[nrms]|die|das|the) )?(?:davor|zuvor)\\W*|(?:(?:y|and) )?(?:el|la|the) anterior\\W*|(?:(?:et|and) )?(?:celui|celle|ceux) d['’ ]?avant\\W*");

    private ForeignPeriods() {}

    /** "Die Woche davor", "la semana anterior": as in English; other words as they are. */
    static String neighbour(String words) {
        var one = IN_ONE_WORD.matcher(words);
        if (one.find()) {
            return words.substring(0, one.start()) + "the " + UNITS.get(one.group("unit")) + " before"
                    + words.substring(one.end());
        }
        var said = NEIGHBOUR.matcher(words);
        if (!said.find()) {
            return ONE_BEFORE.matcher(words).matches() ? "and the one before" : words;
        }
        var unit = said.group("unit");
        return "and the " + UNITS.getOrDefault(unit, unit) + (said.group("before") == null ? " after" : " before")
                + words.substring(said.end());
    }

    private static PeriodRule says(String english, String pattern) {
        return perhaps(pattern, (_, c) -> PeriodRules.point(english, c));
    }

    private static String unit(String word) {
        return switch (word.charAt(0)) {
            case 'd', 't', 'j' -> "days";
            case 's', 'w', 'h' -> "weeks";
            default -> "months";
        };
    }
}
