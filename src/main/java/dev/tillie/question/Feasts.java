package dev.tillie.question;

import static dev.tillie.books.FeastDay.easter;
import static dev.tillie.books.FeastDay.islamic;
import static dev.tillie.books.FeastDay.nth;
import static dev.tillie.books.FeastDay.on;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import dev.tillie.books.Country;
import dev.tillie.books.FeastDay;
import dev.tillie.books.MoonFeasts;
import dev.tillie.books.Period;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days shops plan around, of every country they trade in. */
final class Feasts {
    private static final FeastDay THANKSGIVING = nth(4, THURSDAY, Month.NOVEMBER);
    private static final FeastDay BLACK_FRIDAY = THANKSGIVING.plus(1);

    private static final List<Feast> OF_CHRISTMAS = List.of(
            Feast.of("christmas eve|nochebuena|heiligabend|reveillon de noel", on(12, 24)),
            Feast.of("christmas day|christmas|navidad|weihnachten|noel|first day of christmas", on(12, 25)),
            Feast.of(
                    "boxing day|st stephens day|saint stephens day|stephens day|day of goodwill|second day of christmas",
                    on(12, 26)),
            Feast.of("boxing week", on(12, 26)).lasting(6),
            Feast.of("new years eve|old years night|hogmanay|silvester|nochevieja|nye", on(12, 31)),
            Feast.of("new years day|new years|new year|neujahr|nouvel an|ano nuevo", on(1, 1)),
            Feast.of(
                    "epiphany|three kings day|three kings|little christmas|womens christmas|nollaig na mban|reyes|dreikonig|epiphanie|twelfth night",
                    on(1, 6)),
            Feast.of("super saturday|panic saturday", on(12, 25).previous(SATURDAY)),
            Feast.of("nikolaus|st nicholas day|sinterklaas", on(12, 6)));

    private static final List<Feast> OF_EASTER = List.of(
            Feast.of("pancake day|pancake tuesday|shrove tuesday|mardi gras", easter(-47)),
            Feast.of("rosenmontag|carnival monday", easter(-48)),
            Feast.of("ash wednesday", easter(-46)),
            Feast.of("lent", easter(-46)).lasting(46),
            Feast.of("palm sunday", easter(-7)),
            Feast.of("holy week|semana santa", easter(-7)).lasting(8),
            Feast.of("maundy thursday|holy thursday", easter(-3)),
            Feast.of("good friday|karfreitag|viernes santo", easter(-2)),
            Feast.of("easter saturday|holy saturday", easter(-1)),
            Feast.of("easter sunday|easter|ostern|paques|pascua", easter(0)),
            Feast.of("easter monday|family day", easter(1)).in("CA", nth(3, MONDAY, Month.FEBRUARY)),
            Feast.of("easter weekend", easter(-2)).lasting(4),
            Feast.of("ascension day|ascension|himmelfahrt", easter(39)),
            Feast.of("pentecost|whit sunday|whitsun|pfingsten|pentecote", easter(49)),
            Feast.of("whit monday|pfingstmontag", easter(50)));

    private static final List<Feast> OF_FAMILY = List.of(
            Feast.of(
                    "valentines day|valentines|valentine day|valentine|vday|saint valentin|san valentin|valentinstag|galentines",
                    on(2, 14)),
            Feast.of("mothering sunday", easter(-21)),
            Feast.of(
                            "mothers day|mother day|mums day|moms day|muttertag|fete des meres|dia de la madre",
                            nth(2, SUNDAY, Month.MAY))
                    .in("GB IE", easter(-21))
                    .in("FR", Feasts::frenchMothersDay)
                    .in("SE", nth(-1, SUNDAY, Month.MAY))
                    .in("ES PT", nth(1, SUNDAY, Month.MAY)),
            Feast.of(
                            "fathers day|father day|dads day|vatertag|fete des peres|dia del padre",
                            nth(3, SUNDAY, Month.JUNE))
                    .in("AU NZ", nth(1, SUNDAY, Month.SEPTEMBER))
                    .in("DE", easter(39))
                    .in("ES PT IT", on(3, 19)),
            Feast.of("womens day|international womens day", on(3, 8)).in("ZA", on(8, 9)),
            Feast.of("halloween|hallowe en", on(10, 31)),
            Feast.of("all saints day|all saints|toussaint|todos los santos|allerheiligen", on(11, 1)),
            Feast.of("bonfire night|guy fawkes night|guy fawkes|fireworks night", on(11, 5)));

    private static final List<Feast> OF_TRADE = List.of(
            Feast.of("black friday|black fri", BLACK_FRIDAY),
            Feast.of("black friday weekend|bfcm|black friday cyber monday|cyber weekend", BLACK_FRIDAY)
                    .lasting(4),
            Feast.of("black friday week|black week", BLACK_FRIDAY.plus(-4)).lasting(7),
            Feast.of("cyber monday", BLACK_FRIDAY.plus(3)),
            Feast.of("cyber week", BLACK_FRIDAY.plus(3)).lasting(7),
            Feast.of("giving tuesday", BLACK_FRIDAY.plus(4)),
            Feast.of("small business saturday|shop small saturday", nth(1, SATURDAY, Month.DECEMBER))
                    .in("US CA", BLACK_FRIDAY.plus(1)),
            Feast.of("singles day|double eleven|double 11", on(11, 11)),
            Feast.of("green monday", nth(2, MONDAY, Month.DECEMBER)),
            Feast.of("super bowl sunday|super bowl|superbowl", nth(2, SUNDAY, Month.FEBRUARY)),
            Feast.of("cinco de mayo", on(5, 5)),
            Feast.of("melbourne cup day|melbourne cup", nth(1, TUESDAY, Month.NOVEMBER)),
            Feast.of("boxing day sales|boxing day sale", on(12, 26)),
            Feast.of("soldes dhiver", Feasts::winterSales).lasting(28),
            Feast.of("soldes dete", nth(-1, WEDNESDAY, Month.JUNE)).lasting(28));

    private static final List<Feast> OF_NATIONS = List.of(
            Feast.of("st brigids day|saint brigids day|brigids day", on(2, 1)),
            Feast.of(
                    "st brigids weekend|february bank holiday",
                    on(2, 1).changed(it -> it.getDayOfWeek() == FRIDAY
                            ? it
                            : it.with(java.time.temporal.TemporalAdjusters.nextOrSame(MONDAY)))),
            Feast.of(
                    "st patricks day|saint patricks day|st patricks|patricks day|paddys day|st paddys day|march bank holiday",
                    on(3, 17)),
            Feast.of("st davids day", on(3, 1)),
            Feast.of("st georges day", on(4, 23)),
            Feast.of("st andrews day", on(11, 30)),
            Feast.of("burns night|burns day", on(1, 25)),
            Feast.of("remembrance sunday", nth(2, SUNDAY, Month.NOVEMBER)),
            Feast.of("remembrance day|armistice day|veterans day|poppy day", on(11, 11)),
            Feast.of("may day|early may bank holiday|may bank holiday|workers day|labour day weekend monday", on(5, 1))
                    .in("GB IE", nth(1, MONDAY, Month.MAY)),
            Feast.of("spring bank holiday|late may bank holiday|whitsun bank holiday", nth(-1, MONDAY, Month.MAY)),
            Feast.of("june bank holiday", nth(1, MONDAY, Month.JUNE)),
            Feast.of(
                            "august bank holiday|summer bank holiday|late august bank holiday|aug bank holiday|aug bank hol|august bank hol|aug bh|august bh",
                            nth(1, MONDAY, Month.AUGUST))
                    .in("GB", nth(-1, MONDAY, Month.AUGUST)),
            Feast.of("october bank holiday|halloween bank holiday", nth(-1, MONDAY, Month.OCTOBER)),
            Feast.of("easter bank holiday", easter(1)),
            Feast.of("labor day|labour day", on(5, 1))
                    .in("US CA", nth(1, MONDAY, Month.SEPTEMBER))
                    .in("NZ", nth(4, MONDAY, Month.OCTOBER))
                    .in("AU", nth(1, MONDAY, Month.OCTOBER)),
            Feast.of(
                            "labor weekend|labour weekend",
                            nth(1, MONDAY, Month.SEPTEMBER).plus(-2))
                    .lasting(3)
                    .in("NZ", nth(4, MONDAY, Month.OCTOBER).plus(-2))
                    .in("AU", nth(1, MONDAY, Month.OCTOBER).plus(-2)),
            Feast.of("thanksgiving day|thanksgiving", THANKSGIVING).in("CA", nth(2, MONDAY, Month.OCTOBER)),
            Feast.of("american thanksgiving|us thanksgiving", THANKSGIVING),
            Feast.of("canadian thanksgiving", nth(2, MONDAY, Month.OCTOBER)),
            Feast.of("thanksgiving weekend", THANKSGIVING)
                    .lasting(4)
                    .in("CA", nth(2, MONDAY, Month.OCTOBER).plus(-2)),
            Feast.of("memorial day", nth(-1, MONDAY, Month.MAY)),
            Feast.of("memorial weekend", nth(-1, MONDAY, Month.MAY).plus(-2)).lasting(3),
            Feast.of("presidents day|washingtons birthday", nth(3, MONDAY, Month.FEBRUARY)),
            Feast.of("presidents weekend", nth(3, MONDAY, Month.FEBRUARY).plus(-2))
                    .lasting(3),
            Feast.of("martin luther king day|mlk day|mlk", nth(3, MONDAY, Month.JANUARY)),
            Feast.of("columbus day|indigenous peoples day", nth(2, MONDAY, Month.OCTOBER)),
            Feast.of("juneteenth", on(6, 19)),
            Feast.of("july 4th|4th of july|fourth of july|july fourth", on(7, 4)),
            Feast.of("independence day", on(7, 4)).in("IN", on(8, 15)),
            Feast.of("canada day", on(7, 1)),
            Feast.of("victoria day|may long weekend|may two-four", on(5, 25).previous(MONDAY)),
            Feast.of("civic holiday", nth(1, MONDAY, Month.AUGUST)),
            Feast.of("australia day", on(1, 26)),
            Feast.of("anzac day|anzac", on(4, 25)),
            Feast.of("kings birthday|queens birthday", nth(1, MONDAY, Month.JUNE))
                    .in("AU", nth(2, MONDAY, Month.JUNE)),
            Feast.of("waitangi day", on(2, 6)),
            Feast.of("matariki", MoonFeasts.MATARIKI),
            Feast.of("human rights day", on(3, 21)),
            Feast.of("freedom day", on(4, 27)),
            Feast.of("youth day", on(6, 16)),
            Feast.of("heritage day|braai day", on(9, 24)),
            Feast.of("day of reconciliation|reconciliation day", on(12, 16)),
            Feast.of("german unity day|tag der deutschen einheit", on(10, 3)),
            Feast.of("bastille day|14 juillet|quatorze juillet", on(7, 14)),
            Feast.of("dia de la hispanidad|fiesta nacional", on(10, 12)),
            Feast.of("dia de la constitucion", on(12, 6)));

    private static final List<Feast> OF_THE_MOON = List.of(
            Feast.of("republic day", on(1, 26)),
            Feast.of("gandhi jayanti", on(10, 2)),
            Feast.of("lohri", on(1, 13)),
            Feast.of("makar sankranti|pongal|sankranti", on(1, 14)),
            Feast.of("baisakhi|vaisakhi", on(4, 14)),
            Feast.of("holi", MoonFeasts.HOLI),
            Feast.of("raksha bandhan|rakshabandhan|rakhi", MoonFeasts.RAKSHA_BANDHAN),
            Feast.of("janmashtami", MoonFeasts.JANMASHTAMI),
            Feast.of("ganesh chaturthi|ganpati", MoonFeasts.GANESH_CHATURTHI),
            Feast.of("onam", MoonFeasts.ONAM),
            Feast.of("navratri|navaratri", MoonFeasts.NAVRATRI).lasting(9),
            Feast.of("durga puja", MoonFeasts.DUSSEHRA.plus(-4)).lasting(5),
            Feast.of("dussehra|dasara|dushera|vijayadashami", MoonFeasts.DUSSEHRA),
            Feast.of("karwa chauth|karva chauth", MoonFeasts.KARWA_CHAUTH),
            Feast.of("dhanteras", MoonFeasts.DIWALI.plus(-2)),
            Feast.of("diwali|deepavali|deepawali", MoonFeasts.DIWALI),
            Feast.of("diwali weekend|diwali season", MoonFeasts.DIWALI.plus(-2)).lasting(5),
            Feast.of("guru nanak jayanti|gurpurab", MoonFeasts.GURU_NANAK_JAYANTI),
            Feast.of("eid al-fitr|eid al fitr|eid ul fitr|eid ul-fitr|id ul fitr|eid", islamic(10, 1))
                    .in("IN", islamic(10, 1).plus(1)),
            Feast.of("eid al-adha|eid al adha|eid ul adha|eid ul-adha|bakrid|bakra eid", islamic(12, 10))
                    .in("IN", islamic(12, 10).plus(1)),
            Feast.of("ramadan|ramzan|ramadhan", islamic(9, 1)).lasting(29),
            Feast.of("chinese new year|lunar new year|cny", MoonFeasts.CHINESE_NEW_YEAR));

    private static final Map<String, Feast> BY_NAME = byName();

    /** Any of their names, the longest first; no capturing groups inside. */
    static final String NAME = BY_NAME.keySet().stream()
            .map(it -> it.replace("s ", "s'? "))
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .collect(Collectors.joining("|", "(?:", ")"));

    private Feasts() {}

    /** @return empty when no table reaches that year */
    static Optional<Period> find(String name, int year, Country country) {
        return Optional.ofNullable(BY_NAME.get(name.replace("'", ""))).flatMap(it -> it.in(year, country));
    }

    private static Map<String, Feast> byName() {
        var byName = new HashMap<String, Feast>();
        Stream.of(OF_CHRISTMAS, OF_EASTER, OF_FAMILY, OF_TRADE, OF_NATIONS, OF_THE_MOON)
                .flatMap(List::stream)
                .forEach(feast -> feast.names().forEach(name -> byName.put(name, feast)));
        return Map.copyOf(byName);
    }

    /** The last Sunday in May, or the one after it where that is Pentecost. */
    private static Optional<java.time.LocalDate> frenchMothersDay(int year) {
        var pentecost = easter(49).in(year);
        return nth(-1, SUNDAY, Month.MAY).in(year).map(it -> Optional.of(it).equals(pentecost) ? it.plusWeeks(1) : it);
    }

    /** From the second Wednesday in January, or the first where that comes after the 12th. */
    private static Optional<java.time.LocalDate> winterSales(int year) {
        return nth(2, DayOfWeek.WEDNESDAY, Month.JANUARY)
                .in(year)
                .map(it -> it.getDayOfMonth() > 12 ? it.minusWeeks(1) : it);
    }
}
