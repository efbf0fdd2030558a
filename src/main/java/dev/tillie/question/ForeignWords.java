package dev.tillie.question;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Spanish, German and French words that dates and ranges are made of, each with its English. */
final class ForeignWords {
    /** Those that no English sentence has, so that they show the language. */
    private static final Map<String, String> TELLING = words("""
            january enero januar janner janvier
            february febrero februar fevrier
            march marzo
            april abril avril davril
            june junio juni juin
            july julio juli juillet
            august agosto aout daout
            september septiembre septembre
            october octubre oktober octobre doctobre
            november noviembre novembre
            december diciembre dezember decembre
            monday lunes montag lundi
            tuesday martes dienstag mardi
            wednesday miercoles mittwoch mercredi
            thursday jueves donnerstag jeudi
            friday viernes freitag vendredi
            saturday sabado samstag samedi
            sunday domingo sonntag dimanche
            quarter trimestre quartal
            """);

    private static final Map<String, String> SMALL = words("""
            since seit desde depuis
            until bis hasta jusqu jusqua
            from von vom ab
            to zum zu al au
            between entre zwischen
            and y why und et
            the dem der den das el la le les los las
            - de del du des d l un im am in en mois mes monat
            the-end-of ende fin finales
            the-start-of anfang debut principios
            last letzten letzter letztem pasado pasada dernier derniere vergangenen ultimo
            next nachsten nachster proximo proxima prochain prochaine kommenden
            this este esta diesen dieses diesem ce cet cette
            first ersten erstes primer premier
            second zweiten zweites segundo deuxieme
            third dritten drittes tercer troisieme
            fourth vierten viertes cuarto quatrieme
            """);

    private static final String ANY =
            either(Stream.of(TELLING, SMALL)) + "|\\d{1,2}(?:er|\\.)?|20\\d\\d|[a-z]+(?= 20\\d\\d)";

    /** Some of them with a telling one among them; no capturing groups inside. */
    static final String PHRASE = "(?:(?:" + ANY + ")[ ']){0,8}" + either(Stream.of(TELLING)) + "(?:[ '](?:" + ANY
            + ")){0,6}?" + "(?:[ '](?:" + either(Stream.of(TELLING))
            + "|20\\d\\d|pasado|pasada|dernier|derniere|prochain|prochaine|proximo))?";

    private ForeignWords() {}

    static boolean has(String word) {
        return TELLING.containsKey(word) || SMALL.containsKey(word);
    }

    static String toEnglish(String phrase) {
        return Arrays.stream(phrase.split("[ ']"))
                .map(it -> TELLING.getOrDefault(it, SMALL.getOrDefault(it, it)))
                .filter(it -> !it.equals("-"))
                .map(it -> it.replace('-', ' ').replaceFirst("^(\\d+)(?:er|\\.)$", "$1"))
                .collect(Collectors.joining(" "))
                .replaceAll(
                        "\\b(the) (?=(?:january|february|march|april|may|june|july|august|september|october"
                                + "|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b)",
                        "")
                .replaceAll("^(?:to |the )(?!end|start)", "")
                .replaceFirst("^(\\w+day) (last|next)$", "$2 $1");
    }

    private static Map<String, String> words(String table) {
        var words = new HashMap<String, String>();
        table.lines().map(it -> it.strip().split(" ")).forEach(line -> {
            for (int i = 1; i < line.length; i++) {
                words.put(line[i], line[0]);
            }
        });
        return Map.copyOf(words);
    }

    private static String either(Stream<Map<String, String>> words) {
        return words.flatMap(it -> it.keySet().stream())
                .sorted(java.util.Comparator.comparingInt(String::length)
                        .reversed()
                        .thenComparing(java.util.Comparator.naturalOrder()))
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
