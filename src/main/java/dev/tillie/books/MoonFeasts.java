package dev.tillie.books;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Feasts that follow the moon by rules that priests, parliaments or observatories settle, as published.
 *
 * @see "India's gazetted holidays and drikpanchang.com as tabulated by the holidays project (version 0.105, MIT); New
 *     Zealand's Te Kahui o Matariki Public Holiday Act 2022, schedule 1; the Hong Kong Observatory's calendar
 *     conversion tables"
 */
public final class MoonFeasts {
    /** Lakshmi Puja. */
    public static final FeastDay DIWALI = table(
            2009,
            "10-17 11-05 10-26 11-13 11-03 10-23 11-11 10-30 10-19 11-07 10-27 11-14 11-04 10-24 11-12 10-31 10-20"
                    + " 11-08 10-29 10-17 11-05 10-26 11-14 11-02 10-22 11-10 10-30");

    /** The day of colours, after the night of the fire. */
    public static final FeastDay HOLI = table(
            2014,
            "03-17 03-06 03-24 03-13 03-02 03-21 03-10 03-29 03-18 03-08 03-25 03-14 03-04 03-22 03-11 03-01 03-20"
                    + " 03-09 03-27 03-16 03-05 03-24");

    public static final FeastDay RAKSHA_BANDHAN = table(
            2014,
            "08-10 08-29 08-18 08-07 08-26 08-15 08-03 08-22 08-11 08-30 08-19 08-09 08-28 08-17 08-05 08-23 08-13"
                    + " 08-02 08-20 08-10 08-29 08-18");

    public static final FeastDay JANMASHTAMI = table(
            2014,
            "08-18 09-05 08-25 08-15 09-03 08-24 08-12 08-30 08-19 09-07 08-26 08-16 09-04 08-25 08-13 09-01 08-21"
                    + " 08-10 08-28 08-17 09-06 08-26");

    public static final FeastDay GANESH_CHATURTHI = table(
            2014,
            "08-29 09-17 09-05 08-25 09-13 09-02 08-22 09-10 08-31 09-19 09-07 08-27 09-14 09-04 08-23 09-11 09-01"
                    + " 09-20 09-08 08-28 09-16 09-05");

    public static final FeastDay ONAM = table(
            2014,
            "09-06 08-28 09-13 09-04 08-24 09-11 08-31 08-21 09-08 08-29 09-15 09-05 08-26 09-12 09-01 08-22 09-09"
                    + " 08-30 08-20 09-06 08-28 09-14");

    /** The first of its nine nights, in autumn. */
    public static final FeastDay NAVRATRI = table(
            2014,
            "09-25 10-13 10-01 09-21 10-10 09-29 10-17 10-07 09-26 10-15 10-03 09-22 10-11 09-30 09-19 10-08 09-28"
                    + " 10-17 10-05 09-24 10-13 10-02");

    public static final FeastDay DUSSEHRA = table(
            2014,
            "10-03 10-22 10-11 09-30 10-19 10-08 10-25 10-15 10-05 10-24 10-12 10-02 10-20 10-09 09-27 10-16 10-06"
                    + " 10-25 10-14 10-03 10-22 10-11");

    public static final FeastDay KARWA_CHAUTH = table(
            2014,
            "10-11 10-30 10-19 10-08 10-27 10-17 11-04 10-24 10-13 11-01 10-20 10-10 10-29 10-18 10-07 10-26 10-15"
                    + " 11-02 10-21 10-11 10-30 10-20");

    public static final FeastDay GURU_NANAK_JAYANTI = table(
            2014,
            "11-06 11-25 11-14 11-04 11-23 11-12 11-30 11-19 11-08 11-27 11-15 11-05 11-24 11-14 11-02 11-21 11-10"
                    + " 11-28 11-17 11-06 11-25 11-15");

    public static final FeastDay CHINESE_NEW_YEAR = table(
            2014,
            "01-31 02-19 02-08 01-28 02-16 02-05 01-25 02-12 02-01 01-22 02-10 01-29 02-17 02-06 01-26 02-13 02-03"
                    + " 01-23 02-11 01-31 02-19 02-08 01-28");

    public static final FeastDay MATARIKI = table(
            2022,
            "06-24 07-14 06-28 06-20 07-10 06-25 07-14 07-06 06-21 07-11 07-02 06-24 07-07 06-29 07-18 07-10 06-25"
                    + " 07-15 07-06");

    private MoonFeasts() {}

    /** @param days one a year, as {@code MM-dd} */
    private static FeastDay table(int firstYear, String days) {
        var byYear = days.split(" ");
        return year -> year < firstYear || year >= firstYear + byYear.length
                ? Optional.empty()
                : Optional.of(LocalDate.parse(year + "-" + byYear[year - firstYear]));
    }
}
