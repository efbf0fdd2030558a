package dev.tillie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tillie.books.Period;
import dev.tillie.books.Shop;
import dev.tillie.imports.ImportOptions;
import dev.tillie.imports.Importer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What margins and prices are worked out from: a tea a day at 3.00 from 20 August to 10 November, and little else. */
class TakingsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 8, 20);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 10);
    private static final Shop SHOP = new Shop(
            "Corner Shop",
            CurrencyUnit.EUR,
            ZoneId.of("Europe/Dublin"),
            DayOfWeek.MONDAY,
            LocalTime.MIDNIGHT,
            List.of());

    private Database database;

    @BeforeEach
    void fill(@TempDir Path folder) throws Exception {
        database = Database.open(Database.fileUrl(folder.resolve("data")));
        var files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("sales.csv"), sales());
        Files.writeString(files.resolve("payments.csv"), """
            payment_id,time,order_id,amount,currency,method,status,customer_id,card_fingerprint,card_country,billing_country,shipping_country,cvc_check,avs_check,ip_country,employee,location,type,dispute_reason,fee
            P1,2026-10-04T23:30:00,,3.00,EUR,card,succeeded,,,,,,,,,,,payment,,0.10
            P2,2026-10-05T00:30:00,,3.00,EUR,card,succeeded,,,,,,,,,,,payment,,0.20
            P3,2026-10-05T09:00:00,,3.00,EUR,card,succeeded,,,,,,,,,,,payment,,0.05
            """);
        Files.writeString(files.resolve("promotions.csv"), """
            id,name,from,to,category,sku,discount_pct
            B,Autumn,2026-10-01,2026-10-07,,TEA,15
            A,Summer,2026-08-22,2026-08-23,Drinks,,10
            C,Never,2026-11-09,,Drinks,,10
            """);
        new Importer(database, 1, SHOP).importAll(List.of(files), ImportOptions.DEFAULT, (_, _, _) -> {});
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static String sales() {
        var rows = new StringBuilder(
                "order_id,line,time,location,channel,employee,customer_id,sku,quantity,unit_price,discount,tax,type\n");
        FIRST.datesUntil(LAST.plusDays(1))
                .forEach(it -> rows.append(
                        "T%s,1,%sT10:00:00,Oak Lane,in_store,Ann,,TEA,1,3.00,0,0.30,sale%n".formatted(it, it)));
        rows.append("X1,1,2026-09-05T11:00:00,Oak Lane,online,,,MUG,2,8.00,1.50,0,sale\n");
        rows.append("X2,1,2026-09-06T11:00:00,Oak Lane,online,,,MUG,1,8.00,0,0,sale\n");
        rows.append("X2,1,2026-09-07T11:00:00,Oak Lane,online,,,MUG,-1,8.00,0,0,refund\n");
        return rows.toString();
    }

    private List<Takings.Line> list(LocalDate from, LocalDate to, Where where) {
        return new Takings(database, 1).list(new Period(from, to), where);
    }

    /** 11 days of August, all of September and 11 days of October. */
    @Test
    void cutsMonthsToThePeriod() {
        var lines = list(LocalDate.of(2026, 8, 21), LocalDate.of(2026, 10, 11), Where.ALL.withSku("TEA"));

        assertThat(lines)
                .extracting(Takings.Line::month, Takings.Line::units)
                .containsExactlyInAnyOrder(
                        tuple(YearMonth.of(2026, 8), 11.0),
                        tuple(YearMonth.of(2026, 9), 30.0),
                        tuple(YearMonth.of(2026, 10), 11.0));
    }

    @Test
    void takesDiscountsAndRefundsOff() {
        var mugs = list(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30), Where.ALL.withChannel("online"))
                .getFirst();

        assertThat(mugs.sku()).isEqualTo("MUG");
        assertThat(mugs.channel()).isEqualTo("online");
        assertThat(mugs.units()).isEqualTo(2);
        assertThat(mugs.net()).isEqualByComparingTo("14.50");
        assertThat(mugs.discounts()).isEqualByComparingTo("1.50");
    }

    @Test
    void readsAWholeYearByItsMonths() {
        var lines = list(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Where.ALL.withSku("TEA"));

        assertThat(lines).hasSize(4);
        assertThat(lines.stream().map(Takings.Line::net).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("249.00");
        assertThat(lines.stream().map(Takings.Line::tax).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("24.90");
    }

    @Test
    void leavesDaysWithDiscountsOrRefundsOutOfPrices() {
        var days = new PriceDays(database, 1).list(new Period(FIRST, LAST), Where.ALL.withSku("MUG"));

        assertThat(days).containsExactly(new PriceDay("MUG", LocalDate.of(2026, 9, 6), 1, new BigDecimal("8.0000")));
    }

    /** Half past midnight in Dublin is the day before by the clock of the database. */
    @Test
    void sumsFeesByTheDayOfTheShop() {
        assertThat(new Fees(database, 1).byDay(SHOP.zone()))
                .isEqualTo(Map.of(
                        LocalDate.of(2026, 10, 4), new BigDecimal("0.1000"),
                        LocalDate.of(2026, 10, 5), new BigDecimal("0.2500")));
    }

    @Test
    void listsOffersThatSayWhenTheyRan() {
        assertThat(new Promotions(database, 1).list())
                .extracting(it -> it.name())
                .containsExactly("Summer", "Autumn");
    }
}
