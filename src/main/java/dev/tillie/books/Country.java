package dev.tillie.books;

import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * The country a shop trades in, which settles how it writes dates and which days it keeps.
 *
 * @param code of ISO 3166, two capital letters
 */
public record Country(String code) {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private static final Map<String, String> BY_ZONE = Map.ofEntries(
            Map.entry("Europe/London", "GB"),
            Map.entry("Europe/Belfast", "GB"),
            Map.entry("GB", "GB"),
            Map.entry("Europe/Dublin", "IE"),
            Map.entry("Eire", "IE"),
            Map.entry("Pacific/Auckland", "NZ"),
            Map.entry("Pacific/Chatham", "NZ"),
            Map.entry("NZ", "NZ"),
            Map.entry("Asia/Kolkata", "IN"),
            Map.entry("Asia/Calcutta", "IN"),
            Map.entry("Africa/Johannesburg", "ZA"),
            Map.entry("Europe/Berlin", "DE"),
            Map.entry("Europe/Paris", "FR"),
            Map.entry("Europe/Madrid", "ES"),
            Map.entry("Atlantic/Canary", "ES"),
            Map.entry("Africa/Ceuta", "ES"),
            Map.entry("Europe/Vienna", "AT"),
            Map.entry("Europe/Zurich", "CH"),
            Map.entry("Europe/Rome", "IT"),
            Map.entry("Europe/Lisbon", "PT"),
            Map.entry("Europe/Amsterdam", "NL"),
            Map.entry("Europe/Brussels", "BE"),
            Map.entry("Europe/Stockholm", "SE"),
            Map.entry("Asia/Singapore", "SG"),
            Map.entry("Asia/Dubai", "AE"));

    private static final List<Map.Entry<String, String>> BY_ZONES = List.of(
            Map.entry("Australia/.*", "AU"),
            Map.entry(
                    "Canada/.*|America/(?:Toronto|Vancouver|Montreal|Edmonton|Calgary|Winnipeg|Halifax|Regina|St_Johns"
                            + "|Moncton|Whitehorse|Yellowknife|Iqaluit)",
                    "CA"),
            Map.entry(
                    "US/.*|America/(?:New_York|Detroit|Chicago|Denver|Boise|Phoenix|Los_Angeles|Anchorage"
                            + "|(?:Indiana|Kentucky|North_Dakota)/.*)|Pacific/Honolulu",
                    "US"));

    private static final Set<String> SOUTHERN =
            Set.of("AU", "NZ", "ZA", "AR", "CL", "UY", "PY", "BW", "NA", "LS", "SZ");

    private static final Map<String, MonthDay> TAX_YEARS = Map.of(
            "GB", MonthDay.of(4, 6),
            "IN", MonthDay.of(4, 1),
            "NZ", MonthDay.of(4, 1),
            "AU", MonthDay.of(7, 1),
            "ZA", MonthDay.of(3, 1));

    public Country {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException("a country needs its two-letter ISO code, such as IE, got " + code);
        }
    }

    /** Known by the time zone, else by the currency; a shop that counts in euros and names no zone passes for Irish. */
    public static Country of(ZoneId zone, CurrencyUnit currency) {
        var exact = BY_ZONE.get(zone.getId());
        if (exact != null) {
            return new Country(exact);
        }
        for (var zones : BY_ZONES) {
            if (zone.getId().matches(zones.getKey())) {
                return new Country(zones.getValue());
            }
        }
        return of(currency);
    }

    /** Whose currency it is; Ireland for euros, the United States for one that is nobody's. */
    public static Country of(CurrencyUnit currency) {
        var code = currency.getCode().substring(0, 2);
        return new Country(currency.getCode().equals("EUR") ? "IE" : CODES.contains(code) ? code : "US");
    }

    public boolean is(String other) {
        return code.equals(other);
    }

    /** How 03/04 is written there. */
    public DateOrder dateOrder() {
        return is("US") ? DateOrder.MDY : DateOrder.DMY;
    }

    /** Whether both orders are so common there that none can be taken for granted. */
    public boolean mixesDateOrders() {
        return is("CA");
    }

    /** Whether June is winter. */
    public boolean isSouthern() {
        return SOUTHERN.contains(code);
    }

    /** The day its tax office's year begins. */
    public MonthDay taxYearStart() {
        return TAX_YEARS.getOrDefault(code, MonthDay.of(1, 1));
    }
}
